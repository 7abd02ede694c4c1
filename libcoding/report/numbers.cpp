// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/report/numbers.hpp"

#include <unicode/locid.h>

namespace coding::report {
namespace {

std::string utf8(const icu::number::FormattedNumber& number) {
    UErrorCode status = U_ZERO_ERROR;
    std::string text;
    number.toString(status).toUTF8String(text);
    // ICU writes a hyphen for a minus in both languages.
    if (!text.empty() && text.front() == '-') text.replace(0, 1, "\u2212");
    return text;
}

}  // namespace

Numbers::Numbers(Language language)
    : plain_(
          icu::number::NumberFormatter::withLocale(icu::Locale{std::string{language_tag(language)}.c_str()})
              .grouping(UNUM_GROUPING_ON_ALIGNED)),
      percent_(plain_.unit(icu::MeasureUnit::getPercent())
                   .scale(icu::number::Scale::powerOfTen(2))
                   .precision(icu::number::Precision::fixedFraction(1))) {}

std::string Numbers::count(std::int64_t value) const {
    UErrorCode status = U_ZERO_ERROR;
    return utf8(plain_.formatInt(value, status));
}

std::string Numbers::decimal(double value, int digits) const {
    UErrorCode status = U_ZERO_ERROR;
    return utf8(plain_.precision(icu::number::Precision::fixedFraction(digits)).formatDouble(value, status));
}

std::string Numbers::rate(double value) const {
    return decimal(value, 1);
}

std::string Numbers::number(double value) const {
    return decimal(value, 2);
}

std::string Numbers::share(double value) const {
    UErrorCode status = U_ZERO_ERROR;
    return utf8(percent_.formatDouble(value, status));
}

std::string Numbers::interval(const analysis::Interval& interval) const {
    return decimal(interval.low * 100, 1) + "\u2013" + share(interval.high);
}

}  // namespace coding::report
