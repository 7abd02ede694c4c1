// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/acts/codebook.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "libcoding/acts/kept_names.hpp"
#include "libcoding/error.hpp"
#include "libcoding/store/codes.hpp"
#include "libcoding/store/use.hpp"

namespace coding::acts {
namespace {

std::size_t index_in(const Codebook& codebook, CodeId id) {
    if (const auto index = codebook.index_of(id)) return *index;
    throw Error{ErrorKind::not_found, Message{"The code is not in the codebook."},
                Message{"It may have been removed; undo brings it back."}};
}

/// Those that are not below another one of them, in the order given; each once.
std::vector<std::size_t> topmost(const Codebook& codebook, std::span<const CodeId> codes) {
    std::set<std::size_t> chosen;
    for (const CodeId code : codes) chosen.insert(index_in(codebook, code));
    std::vector<std::size_t> result;
    for (const CodeId code : codes) {
        const auto index = index_in(codebook, code);
        bool below = false;
        for (auto above = codebook.parent(index); above; above = codebook.parent(*above)) {
            below = below || chosen.contains(*above);
        }
        if (!below && std::find(result.begin(), result.end(), index) == result.end()) result.push_back(index);
    }
    return result;
}

std::vector<CodeId> with_all_below(const Codebook& codebook, std::span<const CodeId> codes) {
    std::vector<CodeId> all;
    for (const auto top : topmost(codebook, codes)) {
        for (auto index = top; index < codebook.subtree_end(top); ++index) {
            all.push_back(codebook.codes()[index].id);
        }
    }
    return all;
}

/// The children of a parent as they will stand.
std::vector<Code> siblings_after(const Codebook& codebook, const std::vector<std::size_t>& moved,
                                 CodeId parent, std::optional<std::size_t> place) {
    std::vector<Code> staying, arriving;
    std::size_t number = 0;
    std::size_t before = 0;  // how many of those that stay stand before the place
    for (const Code& code : codebook.codes()) {
        if (code.parent != parent) continue;
        const bool moves = std::any_of(moved.begin(), moved.end(), [&](std::size_t index) {
            return codebook.codes()[index].id == code.id;
        });
        if (!moves) {
            staying.push_back(code);
            if (!place || number < *place) ++before;
        }
        ++number;
    }
    for (const auto index : moved) arriving.push_back(codebook.codes()[index]);
    staying.insert(staying.begin() + static_cast<std::ptrdiff_t>(before), arriving.begin(), arriving.end());
    return staying;
}

Message moved_codes_sentence(const store::Project& project, const Codebook& codebook,
                             const std::vector<std::size_t>& moved, CodeId parent) {
    const auto first = moved.empty() ? std::string{} : codebook.path(moved.front());
    if (parent) {
        return Message{"Moved {0, plural, one {the code {1}} other {# codes}} under {2}", moved.size(), first,
                       store::code_path(project, parent)};
    }
    return Message{"Moved {0, plural, one {the code {1}} other {# codes}} to the top", moved.size(), first};
}

}  // namespace

Code add_code(store::Project& project, std::string_view coder, Code code) {
    auto change = project.change(coder, {});
    const KeptNames kept{project};
    code.position = 0;
    code = store::add_code(change, std::move(code));
    change.tell(Message{"Added the code {0}", store::code_path(project, code.id)});
    kept.follow(change);
    change.commit();
    return code;
}

Code change_code(store::Project& project, std::string_view coder, const Code& code) {
    const auto before = store::code(project, code.id);
    const auto path = store::code_path(project, code.id);
    auto change = project.change(coder, before.name == code.name
                                            ? Message{"Changed the code {0}", path}
                                            : Message{"Renamed the code {0} to “{1}”", path, code.name});
    const KeptNames kept{project};
    Code after = code;
    after.parent = before.parent;
    after.position = before.position;
    store::update_code(change, after);
    kept.follow(change);
    change.commit();
    return after;
}

HistoryId move_codes(store::Project& project, std::string_view coder, std::span<const CodeId> codes,
                     CodeId parent, std::optional<std::size_t> place) {
    auto change = project.change(coder, {});
    const auto codebook = store::codebook(project);
    const KeptNames kept{project};
    const auto moved = topmost(codebook, codes);
    change.tell(moved_codes_sentence(project, codebook, moved, parent));
    std::uint32_t position = 0;
    for (Code& code : siblings_after(codebook, moved, parent, place)) {
        code.parent = parent;
        code.position = position++;
        store::update_code(change, code);
    }
    kept.follow(change);
    return change.commit();
}

CodeRemovalPlan plan_remove_codes(const store::Project& project, std::span<const CodeId> codes) {
    const auto all = with_all_below(store::codebook(project), codes);
    const auto use = store::use_of(project, std::span<const CodeId>{all});
    return {all.size(), use.codings, use.sources, use.memos, use.links};
}

HistoryId remove_codes(store::Project& project, std::string_view coder, std::span<const CodeId> codes) {
    auto change = project.change(coder, {});
    const auto codebook = store::codebook(project);
    const auto tops = topmost(codebook, codes);
    const auto plan = plan_remove_codes(project, codes);
    change.tell(Message{
        "Removed {0, plural, one {the code {1}} other {# codes}} with {2, plural, =0 {no codings} one {# "
        "coding} other {# codings}}",
        plan.codes, tops.empty() ? std::string{} : codebook.path(tops.front()), plan.codings});
    for (const auto index : tops) store::remove_code(change, codebook.codes()[index].id);
    return change.commit();
}

exchange::CodebookMerge import_codebook(store::Project& project, std::string_view coder,
                                        const exchange::ReadCodebook& codebook) {
    auto change = project.change(coder, {});
    const KeptNames kept{project};
    const auto merge = exchange::merge_codebook(change, project, codebook);
    kept.follow(change);
    change.tell(
        Message{"Brought in a codebook: {0, plural, one {# new code} other {# new codes}}, {1} changed",
                merge.added, merge.changed});
    change.commit();
    return merge;
}

}  // namespace coding::acts
