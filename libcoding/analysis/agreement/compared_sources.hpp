// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "libcoding/analysis/agreement/continuum.hpp"
#include "libcoding/analysis/scope.hpp"

namespace coding::analysis::agreement {

/// The sources that two coders or more have coded, as they are compared: their blocks in scope laid end to
/// end, their turns numbered. Who coded nothing at all in a source is taken not to have read it.
class ComparedSources {
  public:
    struct Source {
        std::uint32_t source = 0;
        std::vector<std::uint32_t> coders;  ///< ascending
        std::int64_t length = 0;            ///< code points in scope
        std::uint64_t turns = 0;            ///< blocks in scope that hold a word
    };

    /// A coding as a unit of its source; empty where nothing of it is in scope.
    struct Mark {
        std::uint32_t begin = 0, end = 0;               ///< code points of what is compared of the source
        std::uint32_t first_turn = 0, behind_turn = 0;  ///< of the source's in scope, those it touches
        std::uint32_t source = 0;                       ///< in sources()
        std::uint32_t coding = 0;                       ///< in CountingTables::codings
        std::uint32_t coder = 0;                        ///< among the source's
    };

    /// Error{input} where more than `most_coders` coded one source.
    ComparedSources(const store::CountingTables& tables, const Scope& scope);

    [[nodiscard]] const std::vector<Source>& sources() const { return sources_; }
    [[nodiscard]] std::size_t left_out() const { return left_out_; }  ///< coded by one coder alone

    /// The codings that are compared: those of each code stand together, in text order.
    [[nodiscard]] const std::vector<Mark>& marks() const { return marks_; }
    [[nodiscard]] std::pair<std::size_t, std::size_t> marks_of(std::size_t code) const {
        return {first_of_code_[code], behind_code_[code]};
    }

  private:
    /// Where a block stands among what is compared of its source.
    struct Place {
        std::uint32_t begin = 0;
        std::uint32_t turns = 0;  // before it
        std::uint32_t at = 0;     // in the corpus
        bool in_scope = false;
        bool is_turn = false;  // in scope, with a word

        [[nodiscard]] std::uint32_t of(std::uint32_t position) const {
            return in_scope ? begin + (position - at) : begin;
        }
    };
    /// One source's part of a list that is in text order: [first, behind).
    struct Range {
        std::uint32_t first = 0, behind = 0;
    };

    void make_room();
    void add(Range blocks, Range codings);
    [[nodiscard]] std::vector<std::uint32_t> coders_of(Range codings) const;
    void lay_end_to_end(Source& source, Range blocks);
    void fill(Mark& mark, std::uint32_t index, Range blocks) const;

    const store::CountingTables& tables_;
    const Scope& scope_;
    std::vector<Source> sources_;
    std::vector<Mark> marks_;  // with gaps behind a code, of whose codings not all are compared
    std::vector<std::size_t> first_of_code_, behind_code_;
    std::size_t left_out_ = 0;
    // Of the source at hand:
    std::vector<Place> places_;         // by block
    std::vector<std::uint32_t> place_;  // by coder, among the source's
};

}  // namespace coding::analysis::agreement
