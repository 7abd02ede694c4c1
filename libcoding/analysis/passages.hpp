// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

namespace coding::analysis {

/// Codings of one code that overlap, directly or by way of others, are one passage; of a passage those by the
/// coder who has most in it are kept (of equals, who comes first), the others' say the same. Codings are
/// added in text order.
class PassageKeeper {
  public:
    /// `keep` is called with the block of each coding that is kept, once its passage is over.
    template <class Keep>
    void add(std::uint32_t begin, std::uint32_t end, std::uint32_t coder, std::uint32_t block, Keep&& keep) {
        if (begin >= end_) close(keep);
        end_ = std::max(end_, end);
        if (!open_) {
            open_ = true;
            first_ = {coder, block};
        } else {
            others_.push_back({coder, block});
        }
    }

    template <class Keep>
    void close(Keep&& keep) {
        if (!open_) return;
        open_ = false;
        if (others_.empty()) {
            keep(first_.block);
            return;
        }
        const auto coder = busiest();
        if (first_.coder == coder) keep(first_.block);
        for (const auto& member : others_) {
            if (member.coder == coder) keep(member.block);
        }
        others_.clear();
    }

  private:
    struct Member {
        std::uint32_t coder = 0;
        std::uint32_t block = 0;
    };

    struct Count {
        std::uint32_t coder = 0;
        std::uint32_t codings = 0;
    };

    std::uint32_t busiest() {
        counts_.assign(1, {first_.coder, 1});
        for (const auto& member : others_) {
            const auto known = std::find_if(counts_.begin(), counts_.end(),
                                            [&](const Count& c) { return c.coder == member.coder; });
            if (known == counts_.end()) {
                counts_.push_back({member.coder, 1});
            } else {
                ++known->codings;
            }
        }
        return std::max_element(counts_.begin(), counts_.end(),
                                [](const Count& a, const Count& b) { return a.codings < b.codings; })
            ->coder;
    }

    std::uint32_t end_ = 0;
    bool open_ = false;
    Member first_;
    std::vector<Member> others_;
    std::vector<Count> counts_;  // kept for its memory
};

/// How many codings of one code PassageKeeper would keep.
class PassageCount {
  public:
    void add(std::uint32_t begin, std::uint32_t end, std::uint32_t coder) {
        keeper_.add(begin, end, coder, 0, [this](std::uint32_t) { ++count_; });
    }
    std::uint64_t close() {
        keeper_.close([this](std::uint32_t) { ++count_; });
        return count_;
    }

  private:
    PassageKeeper keeper_;
    std::uint64_t count_ = 0;
};

}  // namespace coding::analysis
