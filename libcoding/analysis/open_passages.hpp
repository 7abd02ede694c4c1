// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "libcoding/analysis/passages.hpp"

namespace coding::analysis {

/// Passages (passages.hpp) while codings come in text order: of each row one is open at most, and is done
/// when a coding of the row begins behind it.
class OpenPassages {
  public:
    OpenPassages(std::size_t rows, std::size_t coders) : open_(rows), busiest_(coders) {}

    /// Calls keep(tag) for the codings kept of the row's passage that this one leaves behind.
    template <class Keep>
    void add(std::uint32_t row, const store::FlatCoding& coding, std::uint32_t tag, Keep&& keep) {
        auto& open = open_[row];
        if (coding.begin >= open.end) {
            if (open.end == 0) rows_.push_back(row);
            close(open, keep);
            open.end = coding.end;
        } else {
            earlier_.push_back({open.last, open.earlier});
            open.earlier = static_cast<std::uint32_t>(earlier_.size());
            open.end = std::max(open.end, coding.end);
        }
        open.last = {tag, coding.coder};
    }

    /// Calls keep(row, tag) likewise of all that are open still.
    template <class Keep>
    void close_all(Keep&& keep) {
        for (const auto row : rows_) close(open_[row], [&](std::uint32_t tag) { keep(row, tag); });
        rows_.clear();
        earlier_.clear();
    }

  private:
    struct Member {
        std::uint32_t tag = 0;
        std::uint32_t coder = 0;
    };
    struct Open {
        std::uint32_t end = 0;      // of the passage, in code points; 0: none is open
        std::uint32_t earlier = 0;  // place + 1 of the last but one; 0: there is one member alone
        Member last;
    };
    struct Earlier {
        Member member;
        std::uint32_t earlier = 0;  // likewise
    };

    template <class Keep>
    void close(Open& open, Keep&& keep) {
        if (open.end == 0) return;
        if (open.earlier == 0) {
            keep(open.last.tag);
        } else {
            busiest_.each_kept(members(open), [&](const Member& member) { keep(member.tag); });
        }
        open.end = open.earlier = 0;
    }

    /// In text order.
    const std::vector<Member>& members(const Open& open) {
        members_.assign(1, open.last);
        for (auto place = open.earlier; place != 0; place = earlier_[place - 1].earlier) {
            members_.push_back(earlier_[place - 1].member);
        }
        std::reverse(members_.begin(), members_.end());
        return members_;
    }

    std::vector<Open> open_;           // by row
    std::vector<std::uint32_t> rows_;  // where one was opened; few, of many
    std::vector<Earlier> earlier_;
    std::vector<Member> members_;  // kept for its memory
    BusiestCoder busiest_;
};

}  // namespace coding::analysis
