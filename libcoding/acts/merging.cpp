// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/acts/merging.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>
#include <vector>

#include "libcoding/acts/coding_changes.hpp"
#include "libcoding/acts/kept_names.hpp"
#include "libcoding/error.hpp"
#include "libcoding/store/codes.hpp"
#include "libcoding/store/use.hpp"

namespace coding::acts {
namespace {

/// Which code goes into which, children of one name at one place included, and which only move.
struct Merges {
    std::map<CodeId, CodeId> into;                 ///< the code that goes: the one that stays
    std::vector<std::pair<CodeId, CodeId>> moves;  ///< a child: its new parent
};

/// How many of the codings concerned are done.
class Steps {
  public:
    Steps(Progress& progress, Message what) : progress_(progress), what_(std::move(what)) {}

    void expect(std::size_t more) { all_ += more; }
    void add(std::size_t more) { advance(progress_, done_ += more, all_, what_); }

  private:
    Progress& progress_;
    Message what_;
    std::size_t done_ = 0, all_ = 0;
};

void refuse_below(const Codebook& codebook, std::span<const CodeId> codes, CodeId into) {
    for (auto at = codebook.index_of(into); at; at = codebook.parent(*at)) {
        const auto& code = codebook.codes()[*at];
        if (code.id != into && std::find(codes.begin(), codes.end(), code.id) != codes.end()) {
            throw Error{ErrorKind::conflict,
                        Message{"The code {0} cannot be merged into one below it.", codebook.path(*at)},
                        Message{"Move that one out first, or merge the other way round."}};
        }
    }
}

class MergeFinder {
  public:
    explicit MergeFinder(const Codebook& codebook) {
        for (const Code& code : codebook.codes()) children_[code.parent].push_back(code);
    }

    Merges find(std::span<const CodeId> codes, CodeId into) {
        const std::set<CodeId> going(codes.begin(), codes.end());
        for (const CodeId code : codes) {
            if (code != into) merge(code, into, going);
        }
        return std::move(merges_);
    }

  private:
    void merge(CodeId code, CodeId into, const std::set<CodeId>& going) {
        if (!merges_.into.emplace(code, into).second) return;
        for (const Code& child : std::vector<Code>(children_[code])) {
            if (child.id == into || going.contains(child.id)) continue;  // it is merged itself
            auto& there = children_[into];
            const auto same = std::find_if(there.begin(), there.end(), [&](const Code& other) {
                return other.name == child.name && !going.contains(other.id);
            });
            if (same != there.end()) {
                merge(child.id, same->id, going);
            } else {
                merges_.moves.emplace_back(child.id, into);
                there.push_back(child);
            }
        }
    }

    std::map<CodeId, std::vector<Code>> children_;
    Merges merges_;
};

Merges merges_of(const store::Project& project, std::span<const CodeId> codes, CodeId into) {
    const auto codebook = store::codebook(project);
    for (const CodeId code : codes) store::code(project, code);  // each is there
    store::code(project, into);
    refuse_below(codebook, codes, into);
    return MergeFinder{codebook}.find(codes, into);
}

/// Codings of a code that stays and of all that go into it, as they will be; by coder and place.
std::vector<Coding> gathered(const store::Project& project, const Merges& merges, CodeId staying) {
    auto codings = store::codings(project, {{}, staying, {}});
    for (const auto& [gone, into] : merges.into) {
        if (into != staying) continue;
        const auto more = store::codings(project, {{}, gone, {}});
        codings.insert(codings.end(), more.begin(), more.end());
    }
    std::sort(codings.begin(), codings.end(), [](const Coding& a, const Coding& b) {
        return std::tie(a.source, a.coder, a.span, a.id) < std::tie(b.source, b.coder, b.span, b.id);
    });
    return codings;
}

bool one_passage(const Coding& a, const Coding& b, bool join_overlapping) {
    if (a.source != b.source || a.coder != b.coder) return false;
    return join_overlapping ? b.span.begin <= a.span.end : a.span == b.span;
}

/// Runs of codings that become one; `visit` gets each run, in order.
template <class Visit>
void each_run(const std::vector<Coding>& codings, bool join_overlapping, Visit visit) {
    for (std::size_t first = 0; first < codings.size();) {
        Coding whole = codings[first];
        std::size_t last = first + 1;
        while (last < codings.size() && one_passage(whole, codings[last], join_overlapping)) {
            whole.span.end = std::max(whole.span.end, codings[last].span.end);
            ++last;
        }
        visit(std::span{codings}.subspan(first, last - first));
        first = last;
    }
}

std::set<CodeId> staying_codes(const Merges& merges) {
    std::set<CodeId> staying;
    for (const auto& merge : merges.into) staying.insert(merge.second);
    for (const auto& merge : merges.into) staying.erase(merge.first);
    return staying;
}

void merge_codings(const std::vector<Coding>& codings, CodingChanges& changes, CodeId staying,
                   bool join_overlapping, Steps& steps) {
    each_run(codings, join_overlapping, [&](std::span<const Coding> run) {
        steps.add(run.size());
        // One that has the code already keeps its id.
        const auto kept = std::find_if(run.begin(), run.end(),
                                       [&](const Coding& coding) { return coding.code == staying; });
        Coding whole = kept == run.end() ? run.front() : *kept;
        if (run.size() == 1 && whole.code == staying) return;
        whole.code = staying;
        if (run.size() == 1) changes.update(whole);
        for (const Coding& coding : run) {
            if (coding.id != whole.id) whole = changes.join(whole, coding);
        }
    });
}

void move_children(const store::Project& project, store::Change& change, const Merges& merges) {
    // Those that go give up their names first: a child may have one of them.
    for (const auto& merge : merges.into) {
        Code going = store::code(project, merge.first);
        going.name = std::to_string(going.id.value);
        store::update_code(change, going);
    }
    const auto codebook = store::codebook(project);
    std::map<CodeId, std::uint32_t> next;  // position, by parent
    for (const Code& code : codebook.codes())
        next[code.parent] = std::max(next[code.parent], code.position + 1);
    for (const auto& [child, parent] : merges.moves) {
        Code moved = store::code(project, child);
        moved.parent = parent;
        moved.position = next[parent]++;
        store::update_code(change, moved);
    }
}

std::vector<CodeId> going_codes(const Merges& merges) {
    std::vector<CodeId> going;
    for (const auto& merge : merges.into) going.push_back(merge.first);
    return going;
}

}  // namespace

std::size_t codings_to_merge(const store::Project& project, std::span<const CodeId> codes, CodeId into) {
    const auto going = going_codes(merges_of(project, codes, into));
    return store::use_of(project, std::span<const CodeId>{going}).codings;
}

MergePlan plan_merge(const store::Project& project, std::span<const CodeId> codes, CodeId into) {
    const auto merges = merges_of(project, codes, into);
    MergePlan plan;
    plan.children = merges.moves.size();
    const auto going = going_codes(merges);
    for (const auto& merge : merges.into) {
        const bool child = std::find(codes.begin(), codes.end(), merge.first) == codes.end();
        if (child) ++plan.children;
    }
    const auto use = store::use_of(project, std::span<const CodeId>{going});
    plan.codings = use.codings;
    plan.links = use.links;
    plan.memos = use.memos;
    for (const CodeId staying : staying_codes(merges)) {
        const auto codings = gathered(project, merges, staying);
        each_run(codings, false, [&](std::span<const Coding> run) { plan.duplicates += run.size() - 1; });
        each_run(codings, true, [&](std::span<const Coding> run) { plan.joinable += run.size() - 1; });
    }
    return plan;
}

CodingsNow merge_codes(store::Project& project, std::string_view coder, std::span<const CodeId> codes,
                       CodeId into, bool join_overlapping) {
    SilentProgress silent;
    return merge_codes(project, coder, codes, into, join_overlapping, silent);
}

CodingsNow merge_codes(store::Project& project, std::string_view coder, std::span<const CodeId> codes,
                       CodeId into, bool join_overlapping, Progress& progress) {
    auto change = project.change(coder, {});
    const auto merges = merges_of(project, codes, into);
    change.tell(Message{"Merged {0, plural, one {a code} other {# codes}} into {1}", merges.into.size(),
                        store::code_path(project, into)});
    KeptNames kept{project};
    CodingChanges changes{project, change};
    std::map<CodeId, std::vector<Coding>> codings;  // by the code that stays
    Steps steps{progress, Message{"Merging codes"}};
    for (const CodeId staying : staying_codes(merges)) {
        codings[staying] = gathered(project, merges, staying);
        steps.expect(codings[staying].size());
    }
    for (const auto& [staying, of_it] : codings) {
        merge_codings(of_it, changes, staying, join_overlapping, steps);
    }
    move_children(project, change, merges);
    for (const auto& [gone, staying] : merges.into) store::hand_over(change, gone, staying);
    for (const auto& [gone, staying] : merges.into) {
        store::remove_code(change, gone);
        kept.merged(gone, staying);
    }
    kept.follow(change);
    return changes.commit();
}

Split split_code(store::Project& project, std::string_view coder, std::span<const CodingId> codings,
                 const OldOrNewCode& to) {
    auto change = project.change(coder, {});
    const KeptNames kept{project};
    Split split;
    const auto* there = std::get_if<CodeId>(&to);
    if (there) {
        split.code = store::code(project, *there);
    } else {
        split.code = std::get<Code>(to);
        split.code.position = 0;
        split.code = store::add_code(change, split.code);
    }
    kept.follow(change);
    const auto path = store::code_path(project, split.code.id);
    change.tell(there ? Message{"Split {0, plural, one {# coding} other {# codings}} off to {1}",
                                codings.size(), path}
                      : Message{"Split {0, plural, one {# coding} other {# codings}} off to the new code {1}",
                                codings.size(), path});
    CodingChanges changes{project, change};
    for (const Coding& coding : codings_there(project, codings)) changes.give_code(coding, split.code);
    split.codings = changes.commit();
    return split;
}

}  // namespace coding::acts
