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

std::string decimal(const icu::number::LocalizedNumberFormatter& formatter, double value) {
    UErrorCode status = U_ZERO_ERROR;
    return utf8(formatter.formatDouble(value, status));
}

}  // namespace

Numbers::Numbers(Language language)
    : count_(
          icu::number::NumberFormatter::withLocale(icu::Locale{std::string{language_tag(language)}.c_str()})
              .grouping(UNUM_GROUPING_ON_ALIGNED)
              .sign(UNUM_SIGN_NEGATIVE)),  // none on what rounds to 0
      rate_(count_.precision(icu::number::Precision::fixedFraction(1))),
      number_(count_.precision(icu::number::Precision::fixedFraction(2))),
      balance_(number_.sign(UNUM_SIGN_EXCEPT_ZERO)),
      share_(rate_.unit(icu::MeasureUnit::getPercent()).scale(icu::number::Scale::powerOfTen(2))) {}

std::string Numbers::count(std::int64_t value) const {
    UErrorCode status = U_ZERO_ERROR;
    return utf8(count_.formatInt(value, status));
}

std::string Numbers::rate(double value) const {
    return decimal(rate_, value);
}

std::string Numbers::number(double value) const {
    return decimal(number_, value);
}

std::string Numbers::coefficient(double value) const {
    return decimal(count_.precision(icu::number::Precision::fixedFraction(3)), value);
}

std::string Numbers::balance(double value) const {
    return decimal(balance_, value);
}

std::string Numbers::share(double value) const {
    constexpr double least = 0.001;  // less would read as nothing
    auto text = decimal(share_, value);
    if (value > 0 && value < least && text == decimal(share_, 0)) return "<\u00A0" + decimal(share_, least);
    return text;
}

std::string Numbers::interval(const analysis::Interval& interval) const {
    return rate(interval.low * 100) + "\u2013" + decimal(share_, interval.high);
}

}  // namespace coding::report
