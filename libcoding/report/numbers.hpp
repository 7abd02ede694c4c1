// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

#include <unicode/numberformatter.h>

#include "libcoding/analysis/intervals.hpp"
#include "libcoding/language/catalogue.hpp"

namespace coding::report {

/// Numbers as a language writes them: "1,204", "12.3%", in French "1 204", "12,3 %" with narrow no-break
/// spaces. Negative numbers have a minus sign, not a hyphen. Make one and keep it; not to be shared between
/// threads.
class Numbers {
  public:
    explicit Numbers(Language language);

    [[nodiscard]] std::string count(std::int64_t value) const;
    /// With one decimal.
    [[nodiscard]] std::string rate(double value) const;
    /// With two decimals.
    [[nodiscard]] std::string number(double value) const;
    /// With three decimals.
    [[nodiscard]] std::string coefficient(double value) const;
    /// With two decimals and a sign: "+0.52".
    [[nodiscard]] std::string balance(double value) const;
    /// Per cent of a share 0 to 1, with one decimal; "< 0.1%" for what is more than nothing, but rounds to
    /// it.
    [[nodiscard]] std::string share(double value) const;
    /// "4.1–6.0%".
    [[nodiscard]] std::string interval(const analysis::Interval& interval) const;

  private:
    icu::number::LocalizedNumberFormatter count_;
    icu::number::LocalizedNumberFormatter rate_;
    icu::number::LocalizedNumberFormatter number_;
    icu::number::LocalizedNumberFormatter balance_;
    icu::number::LocalizedNumberFormatter share_;
};

}  // namespace coding::report
