// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "libcoding/analysis/columns.hpp"

namespace coding::analysis {

/// The parts of what is said that are compared word by word: the columns of a split, or what each code
/// covers. Tables and scope are borrowed.
class WordParts {
  public:
    struct Part {
        std::string name;                   ///< of the column, or the code's path
        std::optional<std::uint32_t> code;  ///< where parts are codes
    };
    /// Words of one block, as they are numbered through the corpus.
    struct Range {
        std::uint32_t begin = 0, end = 0;
    };
    struct PartRange {
        std::uint32_t part = 0;
        Range words;
    };

    /// Columns of a split; only words that codings in scope cover, where the request names codes or themes.
    WordParts(const store::CountingTables& tables, const Scope& scope, const Split& split);
    /// Each code in scope that has codings there, with those below it.
    WordParts(const store::CountingTables& tables, const Scope& scope);

    [[nodiscard]] const std::vector<Part>& parts() const { return parts_; }

    /// What of a block in scope is compared at all, in order.
    [[nodiscard]] std::vector<Range> compared(std::size_t block) const;
    /// What of it belongs to which part, by part, then in order; of one part nothing twice.
    [[nodiscard]] std::vector<PartRange> by_part(std::size_t block) const;

  private:
    void place_codings();
    [[nodiscard]] std::vector<Range> covered(std::size_t block) const;
    template <class Visit>
    void each_coding(std::size_t block, Visit&& visit) const;

    const store::CountingTables& tables_;
    const Scope& scope_;
    bool of_codes_ = false;
    bool coded_only_ = false;
    Columns columns_;
    std::vector<std::vector<std::uint32_t>> part_of_column_;  // by layer, then index in it
    std::vector<std::optional<std::uint32_t>> part_of_code_;
    std::vector<std::uint32_t> first_;    // by block: in codings_
    std::vector<std::uint32_t> codings_;  // those in scope that touch it
    std::vector<Part> parts_;
};

}  // namespace coding::analysis
