// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "libcoding/analysis/levers.hpp"
#include "libcoding/report/report.hpp"
#include "libcoding/store/counting.hpp"

namespace coding::report {

/// The words of a span in corpus positions, as they may be told: whoever does not consent to be named has her
/// number ("#3") before her words, too.
std::string told_words(const store::Project& project, const store::CountingTables& tables, Span span);

/// Where somebody is not to be named: names that are spoken stay in the quotes.
void warn_of_spoken_names(std::vector<Message>& warnings, const store::CountingTables& tables);

/// Puts passages into quotes: the words as they were said, by whom as she consents to, where. What it is made
/// with must outlive it.
class Quoting {
  public:
    /// `words` reads the words of a span in corpus positions.
    Quoting(const store::ProjectInfo& project, const store::CountingTables& tables,
            const std::function<std::string(Span)>& words);

    [[nodiscard]] Quote quote(const analysis::QuoteRef& passage) const;

  private:
    const store::ProjectInfo& project_;
    const store::CountingTables& tables_;
    const std::function<std::string(Span)>& words_;
    std::vector<std::uint32_t> source_begins_;  // in the corpus
};

}  // namespace coding::report
