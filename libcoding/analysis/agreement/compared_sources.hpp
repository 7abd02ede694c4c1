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

    /// Error{input} where more than 64 coders coded one source.
    ComparedSources(const store::CountingTables& tables, const Scope& scope);

    [[nodiscard]] const std::vector<Source>& sources() const { return sources_; }
    [[nodiscard]] std::size_t left_out() const { return left_out_; }  ///< coded by one coder alone

    /// Those of the codings that are compared, by code, then in text order.
    [[nodiscard]] const std::vector<std::uint32_t>& codings() const { return codings_; }
    [[nodiscard]] std::pair<std::size_t, std::size_t> codings_of(std::size_t code) const {
        return {first_of_code_[code], first_of_code_[code + 1]};
    }
    /// In sources().
    [[nodiscard]] std::uint32_t source_of(const store::FlatCoding& coding) const {
        return compared_[tables_.blocks[coding.block].source];
    }
    /// The coding as a unit of its source: coder and positions counted there; empty where nothing of it is in
    /// scope.
    [[nodiscard]] Continuum::Unit unit(const store::FlatCoding& coding) const;

    /// Calls visit(turn) for the turns in scope that the coding touches.
    template <class Visit>
    void each_turn(const store::FlatCoding& coding, const Visit& visit) const;

  private:
    static constexpr std::uint32_t none = 0xFFFFFFFF;

    void find_coders();
    void lay_end_to_end();
    void sort_codings();
    [[nodiscard]] bool is_turn(std::size_t block) const {
        return scope_.blocks[block] && tables_.blocks[block].words > 0;
    }

    const store::CountingTables& tables_;
    const Scope& scope_;
    std::vector<Source> sources_;
    std::vector<std::uint32_t> compared_;              // by source: in sources_, or none
    std::vector<std::vector<std::uint8_t>> place_of_;  // by compared source and coder: among its coders
    std::vector<std::int64_t> begins_;                 // by block: in its source, of what is in scope
    std::vector<std::uint32_t> codings_;
    std::vector<std::size_t> first_of_code_;
    std::size_t left_out_ = 0;
};

template <class Visit>
void ComparedSources::each_turn(const store::FlatCoding& coding, const Visit& visit) const {
    for (std::uint32_t block = coding.block; block < tables_.blocks.size(); ++block) {
        if (tables_.blocks[block].begin >= coding.end) break;
        if (is_turn(block)) visit(block);
    }
}

}  // namespace coding::analysis::agreement
