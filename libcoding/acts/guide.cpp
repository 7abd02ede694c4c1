// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/acts/guide.hpp"

#include <utility>

#include "libcoding/error.hpp"
#include "libcoding/store/blocks.hpp"
#include "libcoding/store/guide.hpp"
#include "libcoding/store/people.hpp"
#include "libcoding/text/folding.hpp"

namespace coding::acts {
namespace {

std::string label_of(const store::Project& project, GuideQuestionId id) {
    for (const GuideQuestion& question : store::guide_questions(project)) {
        if (question.id == id) return question.label;
    }
    throw Error{ErrorKind::not_found, Message{"The question is not in the guide."},
                Message{"It may have been removed; undo brings it back."}};
}

/// People call questions by their labels, whatever the capitals.
void require_free_label(const store::Project& project, const GuideQuestion& wanted) {
    if (wanted.label.empty()) {
        throw Error{ErrorKind::conflict, Message{"The question has no label."},
                    Message{"Give it a short one, such as Q4."}};
    }
    for (const GuideQuestion& other : store::guide_questions(project)) {
        if (other.id == wanted.id || text::search_key(other.label) != text::search_key(wanted.label))
            continue;
        throw Error{ErrorKind::conflict, Message{"The guide has a question “{0}” already.", other.label}};
    }
}

}  // namespace

HistoryId set_question(store::Project& project, std::string_view coder, std::span<const BlockId> blocks,
                       GuideQuestionId question) {
    auto change = project.change(
        coder,
        question ? Message{"Said that {0, plural, one {# turn answers} other {# turns answer}} {1}",
                           blocks.size(), label_of(project, question)}
                 : Message{"Took the question off {0, plural, one {# turn} other {# turns}}", blocks.size()});
    for (const BlockId block : blocks) store::set_question(change, block, question);
    return change.commit();
}

GuideQuestion add_question(store::Project& project, std::string_view coder, GuideQuestion question,
                           std::span<const BlockId> blocks) {
    auto change = project.change(coder, Message{"Added the question {0}", question.label});
    require_free_label(project, question);
    question = store::add_question(change, std::move(question));
    for (const BlockId block : blocks) store::set_question(change, block, question.id);
    change.commit();
    return question;
}

HistoryId change_question(store::Project& project, std::string_view coder, const GuideQuestion& question) {
    auto change = project.change(coder, Message{"Changed the question {0}", label_of(project, question.id)});
    require_free_label(project, question);
    store::update_question(change, question);
    return change.commit();
}

}  // namespace coding::acts
