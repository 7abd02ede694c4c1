// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

#include "libcoding/store/counting.hpp"

namespace coding::analysis {

/// Chooses of a passage the codings by the coder who has most in it (of equals, who comes first); the others'
/// say the same.
class BusiestCoder {
  public:
    explicit BusiestCoder(std::size_t coders) : by_coder_(coders) {}

    /// Calls keep(member) for those that are kept; members, which know their coder, are in text order.
    template <class Members, class Keep>
    void each_kept(const Members& members, Keep&& keep) {
        for (const auto& member : members) ++by_coder_[member.coder];
        auto busiest = members.front().coder;
        for (const auto& member : members) {
            if (by_coder_[member.coder] > by_coder_[busiest]) busiest = member.coder;
        }
        for (const auto& member : members) {
            by_coder_[member.coder] = 0;
            if (member.coder == busiest) keep(member);
        }
    }

    template <class Members>
    [[nodiscard]] std::uint32_t coders(const Members& members) {
        std::uint32_t coders = 0;
        for (const auto& member : members) coders += by_coder_[member.coder]++ == 0 ? 1U : 0U;
        for (const auto& member : members) by_coder_[member.coder] = 0;
        return coders;
    }

  private:
    std::vector<std::uint32_t> by_coder_;  // 0 but while codings are counted
};

/// Finds passages: codings of one code that overlap, directly or by way of others. Codings are added in text
/// order, and sorted by code where no passage can go on, as at the end of a source.
class Passages {
  public:
    struct Member {
        std::uint32_t begin = 0, end = 0;
        std::uint32_t tag = 0;  ///< whatever the caller wants to know it by
        std::uint16_t code = 0, coder = 0;
    };
    using Passage = std::span<const Member>;  ///< in text order

    explicit Passages(const store::CountingTables& tables)
        : places_(tables.codebook.codes().size() + 1), busiest_(tables.coders.size()) {}

    [[nodiscard]] std::size_t size() const { return added_.size(); }

    void add(const store::FlatCoding& coding, std::uint32_t tag) {
        const std::uint16_t code = coding.code;
        const std::uint16_t coder = coding.coder;
        reach_ = std::max(reach_, coding.end);
        added_.push_back({coding.begin, coding.end, tag, code, coder});
        ++places_[code + 1U];
    }

    /// Whether the next coding leaves all passages behind it, and there are enough to be worth the sorting.
    [[nodiscard]] bool can_close(const store::FlatCoding& next) const {
        return next.begin >= reach_ && added_.size() >= places_.size();
    }

    /// Calls visit(Passage) for all passages of what was added, code by code, and forgets them.
    template <class Visit>
    void close(Visit&& visit) {
        sort();
        each(Passage{sorted_}, visit);
    }

    /// Calls visit(Passage) for the passages of members in the order of close().
    template <class Visit>
    static void each(Passage members, Visit&& visit) {
        for (std::size_t first = 0; first < members.size();) {
            auto end = members[first].end;
            auto next = first + 1;
            for (; next < members.size(); ++next) {
                const auto& member = members[next];
                if (member.code != members[first].code || member.begin >= end) break;
                end = std::max(end, member.end);
            }
            visit(members.subspan(first, next - first));
            first = next;
        }
    }

    /// Calls keep(Member) for those by the busiest coder.
    template <class Keep>
    void each_kept(Passage passage, Keep&& keep) {
        if (passage.size() == 1) {
            keep(passage.front());
            return;
        }
        busiest_.each_kept(passage, keep);
    }

    [[nodiscard]] std::uint32_t coders(Passage passage) { return busiest_.coders(passage); }

  private:
    void sort() {
        for (std::size_t code = 1; code < places_.size(); ++code) places_[code] += places_[code - 1];
        sorted_.resize(added_.size());
        for (const auto& member : added_) sorted_[places_[member.code]++] = member;
        std::fill(places_.begin(), places_.end(), 0);
        added_.clear();
    }

    std::vector<Member> added_, sorted_;
    std::vector<std::uint32_t>
        places_;  // by code + 1: how many were added; then by code: where the next goes
    BusiestCoder busiest_;
    std::uint32_t reach_ = 0;  // where the last one ends
};

}  // namespace coding::analysis
