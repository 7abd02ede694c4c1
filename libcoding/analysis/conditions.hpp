// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "libcoding/analysis/passage_condition.hpp"
#include "libcoding/analysis/scope.hpp"

namespace coding::analysis {

/// What was written on a coding, as search folds it.
struct CodingMemo {
    std::uint32_t coding = 0;  ///< index
    std::string key;
};

/// Tells of which codings a condition holds. What it is made with must outlive it.
class ConditionTest {
  public:
    ConditionTest(const store::CountingTables& tables, const Scope& scope,
                  const std::vector<CodingMemo>& memos)
        : tables_(tables), scope_(scope), memos_(memos) {}

    /// Takes out of `codings` (by index) those of which it does not hold. Throws Error{not_found} naming what
    /// is not there, Error{usage} for a word that is none of those known.
    void keep(std::vector<bool>& codings, const PassageCondition& condition) const;

  private:
    [[nodiscard]] std::vector<bool> holds(const PassageCondition& condition) const;
    [[nodiscard]] std::vector<bool> of_attribute(const PassageCondition& condition) const;
    [[nodiscard]] std::vector<bool> with_memo(const std::vector<std::string>& values) const;
    [[nodiscard]] std::vector<bool> said_by(const std::vector<bool>& people) const;
    [[nodiscard]] std::vector<bool> in_sources(const std::vector<bool>& sources) const;
    [[nodiscard]] std::vector<bool> in_groups(const std::vector<bool>& groups) const;

    /// By coding, whether `test` takes it.
    template <class Test>
    [[nodiscard]] std::vector<bool> those(Test test) const;

    const store::CountingTables& tables_;
    const Scope& scope_;
    const std::vector<CodingMemo>& memos_;
};

}  // namespace coding::analysis
