// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "libcoding/analysis/agreement/statistics.hpp"
#include "libcoding/report/report.hpp"

namespace coding::report {

/// What a coefficient is of. Empty texts: of all.
struct AgreementSubject {
    std::string category;  ///< value, of a table
    std::string code;      ///< path
    std::string coders;    ///< "A; B"
    std::string source;
    std::uint64_t codings = 0;  ///< 0: not known
};

/// One coefficient a row, all its figures: what data formats hold.
class AgreementRows {
  public:
    /// `shown`: people see it too.
    AgreementRows(bool shown, std::string weights);

    void add(analysis::agreement::Statistic statistic, const analysis::agreement::Coefficient& coefficient,
             const AgreementSubject& subject);
    [[nodiscard]] Table take();

    /// Why some have no value and what else must be known, each once.
    [[nodiscard]] const std::vector<Message>& notes() const { return notes_; }

  private:
    void note(const Message& message);

    Table table_;
    std::string weights_;
    std::vector<Message> notes_;
};

}  // namespace coding::report
