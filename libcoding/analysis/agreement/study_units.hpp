// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "libcoding/analysis/agreement/study.hpp"
#include "libcoding/analysis/agreement/study_sum.hpp"

namespace coding::analysis::agreement {

/// All units of a study, for the measures that want them at hand.
class StudyUnits {
  public:
    StudyUnits(const store::CountingTables& tables, const ComparedSources& compared)
        : tables_(tables), compared_(compared), of_code_(tables.codebook.codes().size()) {}

    /// Codes come in the order of the codebook.
    void add(std::uint32_t code, const CodeInSource& piece);

    /// The sources of a row laid end to end; nothing where these do not all have the same coders. Values are
    /// the codes that were used, in the order of the codebook.
    [[nodiscard]] std::optional<Continuum> continuum(const StudyRow& row) const;

  private:
    struct Placed {
        std::uint32_t source;  // compared
        Continuum::Unit unit;  // of the source; its value is a code
    };
    struct Frame {
        Coders coders;
        std::int64_t length = 0;
        std::vector<std::int64_t> begins;  // by compared source; -1: not in it
    };
    [[nodiscard]] std::optional<Frame> frame(const StudyRow& row) const;

    const store::CountingTables& tables_;
    const ComparedSources& compared_;
    std::vector<Placed> units_;  // by code
    struct Range {
        std::size_t first = 0, behind = 0;
    };
    std::vector<Range> of_code_;  // in units_
};

}  // namespace coding::analysis::agreement
