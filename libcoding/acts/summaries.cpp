// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/acts/summaries.hpp"

#include <algorithm>
#include <vector>

#include "libcoding/acts/sentences.hpp"
#include "libcoding/error.hpp"
#include "libcoding/store/clock.hpp"
#include "libcoding/store/codes.hpp"
#include "libcoding/store/people.hpp"
#include "libcoding/store/summaries.hpp"
#include "libcoding/text/utf8.hpp"

namespace coding::acts {
namespace {

/// What the history calls a case.
class CaseName {
  public:
    explicit CaseName(const store::Project& project) : project_(&project) {}

    std::string operator()(SourceId id) const { return name_of_source(*project_, id); }
    std::string operator()(GroupId id) const {
        return name_among(store::groups(*project_), id, Message{"The group is not in the project."});
    }
    std::string operator()(ParticipantId id) const {
        return name_among(store::participants(*project_), id,
                          Message{"The participant is not in the project."});
    }
    std::string operator()(const ValueOf& of) const {
        return name_among(store::attributes(*project_), of.attribute,
                          Message{"The variable is not in the project."}) +
               "=" + of.value;
    }

  private:
    template <class Thing>
    static std::string name_among(const std::vector<Thing>& things, Id<Thing> id, Message missing) {
        const auto found =
            std::find_if(things.begin(), things.end(), [&](const Thing& thing) { return thing.id == id; });
        if (found != things.end()) return found->name;
        throw Error{ErrorKind::not_found, std::move(missing),
                    Message{"It may have been removed; undo brings it back."}};
    }

    const store::Project* project_;
};

}  // namespace

HistoryId write_summary(store::Project& project, std::string_view coder, const MatrixCell& cell,
                        const std::string& text) {
    const std::string words{text::trimmed(text)};
    const auto there = store::summary_of(project, cell);
    if (there ? there->text == words : words.empty()) return {};
    const auto code = store::code_path(project, cell.code);
    const auto of = std::visit(CaseName{project}, cell.of);
    auto change = project.change(coder, words.empty() ? Message{"Removed the summary of {0} in {1}", code, of}
                                                      : Message{"Wrote the summary of {0} in {1}", code, of});
    if (words.empty()) {
        store::remove_summary(change, there->id);
        return change.commit();
    }
    Summary summary{{}, cell, words, store::coder_named(change, std::string{coder}).id, store::now_ms()};
    if (there) {
        summary.id = there->id;
        store::update_summary(change, summary);
    } else {
        store::add_summary(change, summary);
    }
    return change.commit();
}

}  // namespace coding::acts
