// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/acts/codings.hpp"

#include <functional>
#include <utility>

#include "libcoding/acts/coding_changes.hpp"
#include "libcoding/acts/sentences.hpp"
#include "libcoding/store/codes.hpp"
#include "libcoding/store/people.hpp"

namespace coding::acts {
namespace {

/// Changes one thing of each coding; those that are so already are left.
CodingsNow change_each(store::Project& project, std::string_view coder, std::span<const CodingId> ids,
                       Message what, const std::function<bool(Coding&)>& differs) {
    auto change = project.change(coder, std::move(what));
    CodingChanges changes{project, change};
    for (Coding& coding : codings_there(project, ids)) {
        if (differs(coding)) {
            changes.update(coding);
        } else {
            changes.leave(coding);
        }
    }
    return changes.commit();
}

template <class Value>
std::function<bool(Coding&)> assign(Value Coding::*field, Value value) {
    return [field, value = std::move(value)](Coding& coding) {
        if (coding.*field == value) return false;
        coding.*field = value;
        return true;
    };
}

Message polarity_sentence(Polarity polarity, std::size_t count) {
    switch (polarity) {
        case Polarity::lever:
            return Message{"Marked {0, plural, one {# coding} other {# codings}} as a lever", count};
        case Polarity::barrier:
            return Message{"Marked {0, plural, one {# coding} other {# codings}} as a barrier", count};
        case Polarity::ambivalent:
            return Message{"Marked {0, plural, one {# coding} other {# codings}} as ambivalent", count};
        case Polarity::none:
            break;
    }
    return Message{"Marked {0, plural, one {# coding} other {# codings}} as neither lever nor barrier",
                   count};
}

}  // namespace

CodingsNow code_passage(store::Project& project, std::string_view coder, SourceId source, Span span,
                        std::span<const CodeId> codes, const CodingFacts& facts) {
    auto change =
        project.change(coder, coded_sentence(project, {source, span}, paths_of_codes(project, codes)));
    CodingChanges changes{project, change};
    changes.code({source, span}, codes, facts, coder);
    return changes.commit();
}

CodingsNow remove_codings(store::Project& project, std::string_view coder,
                          std::span<const CodingId> codings) {
    auto change = project.change(coder, {});
    const auto found = store::codings(project, codings);
    change.tell(Message{"Took away {0, plural, one {# coding} other {# codings}}", found.size()});
    CodingChanges changes{project, change};
    for (const Coding& coding : found) changes.remove(coding);
    return changes.commit();
}

CodingsNow recode(store::Project& project, std::string_view coder, std::span<const CodingId> codings,
                  CodeId to) {
    auto change =
        project.change(coder, Message{"Gave {0, plural, one {# coding} other {# codings}} the code {1}",
                                      codings.size(), store::code_path(project, to)});
    CodingChanges changes{project, change};
    const Code code = store::code(project, to);
    for (const Coding& coding : codings_there(project, codings)) changes.give_code(coding, code);
    return changes.commit();
}

CodingsNow set_polarity(store::Project& project, std::string_view coder, std::span<const CodingId> codings,
                        Polarity polarity) {
    return change_each(project, coder, codings, polarity_sentence(polarity, codings.size()),
                       assign(&Coding::polarity, polarity));
}

CodingsNow set_intensity(store::Project& project, std::string_view coder, std::span<const CodingId> codings,
                         std::optional<int> intensity) {
    auto what = intensity ? Message{"Gave {0, plural, one {# coding} other {# codings}} the intensity {1}",
                                    codings.size(), *intensity}
                          : Message{"Took the intensity off {0, plural, one {# coding} other {# codings}}",
                                    codings.size()};
    return change_each(project, coder, codings, std::move(what), assign(&Coding::intensity, intensity));
}

CodingsNow set_condition(store::Project& project, std::string_view coder, std::span<const CodingId> codings,
                         const std::string& condition) {
    auto what =
        condition.empty()
            ? Message{"Took the condition off {0, plural, one {# coding} other {# codings}}", codings.size()}
            : Message{"Gave {0, plural, one {# coding} other {# codings}} the condition “{1}”",
                      codings.size(), condition};
    return change_each(project, coder, codings, std::move(what), assign(&Coding::condition, condition));
}

CodingsNow set_coding_memo(store::Project& project, std::string_view coder, std::span<const CodingId> codings,
                           const std::string& memo) {
    auto what =
        memo.empty()
            ? Message{"Took the note off {0, plural, one {# coding} other {# codings}}", codings.size()}
            : Message{"Wrote a note on {0, plural, one {# coding} other {# codings}}", codings.size()};
    return change_each(project, coder, codings, std::move(what), assign(&Coding::memo, memo));
}

CodingsNow move_coding(store::Project& project, std::string_view coder, CodingId coding, Span span) {
    auto change = project.change(coder, {});
    CodingChanges changes{project, change};
    Coding moved = codings_there(project, std::span{&coding, 1}).front();
    change.tell(moved_sentence(project, moved, span));
    if (moved.span == span) {
        changes.leave(moved);
    } else {
        moved.span = span;
        changes.update_or_join(moved);
    }
    return changes.commit();
}

}  // namespace coding::acts
