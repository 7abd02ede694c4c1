// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/language/catalogue.hpp"

#include <array>
#include <vector>

#include <unicode/msgfmt.h>

#include "libcoding/language/day.hpp"

namespace coding {
namespace {

constexpr std::array translations = std::to_array<Translation>({
#include "libcoding/language/french/acts.def"
#include "libcoding/language/french/analysis.def"
#include "libcoding/language/french/containers.def"
#include "libcoding/language/french/exchange.def"
#include "libcoding/language/french/model.def"
#include "libcoding/language/french/report.def"
#include "libcoding/language/french/store.def"
#include "libcoding/language/french/text.def"
#include "libcoding/language/french/transcripts.def"
});

icu::Formattable formattable(const Message::Argument& argument, const Catalogue& catalogue) {
    if (const auto* number = std::get_if<std::int64_t>(&argument)) return {*number};
    if (const auto* number = std::get_if<double>(&argument)) return {*number};
    if (const auto* day = std::get_if<Day>(&argument)) {
        return {icu::UnicodeString::fromUTF8(catalogue.text(day_message(*day)))};
    }
    return {icu::UnicodeString::fromUTF8(std::get<std::string>(argument))};
}

}  // namespace

std::optional<Language> language_from_tag(std::string_view tag) {
    const auto primary = tag.substr(0, tag.find_first_of("-_.@"));
    if (primary == "fr") return Language::french;
    if (primary == "en" || primary == "C" || primary == "POSIX") return Language::english;
    return std::nullopt;
}

std::string_view language_tag(Language language) {
    return language == Language::french ? "fr" : "en";
}

std::span<const Translation> library_translations() {
    return translations;
}

Catalogue::Catalogue(Language language, std::span<const Translation> more) : language_(language) {
    if (language == Language::english) return;
    for (const auto table : {library_translations(), more}) {
        for (const auto& [english, french] : table) french_.emplace(english, french);
    }
}

std::string Catalogue::text(const Message& message) const {
    const auto found = french_.find(message.pattern());
    const std::string_view pattern =
        found == french_.end() ? std::string_view{message.pattern()} : found->second;
    // Most sentences have nothing to fill in; ICU is left asleep for them (it takes milliseconds to wake).
    if (pattern.find('{') == std::string_view::npos) return std::string{pattern};

    std::vector<icu::Formattable> arguments;
    for (const auto& argument : message.arguments()) arguments.push_back(formattable(argument, *this));
    UErrorCode status = U_ZERO_ERROR;
    const icu::Locale locale{language_ == Language::french ? "fr" : "en"};
    const icu::MessageFormat format{
        icu::UnicodeString::fromUTF8(icu::StringPiece{pattern.data(), static_cast<int32_t>(pattern.size())}),
        locale, status};
    icu::UnicodeString filled;
    icu::FieldPosition ignored;
    if (U_SUCCESS(status)) {
        format.format(arguments.data(), static_cast<int32_t>(arguments.size()), filled, ignored, status);
    }
    if (U_FAILURE(status)) return std::string{pattern};
    std::string result;
    filled.toUTF8String(result);
    return result;
}

}  // namespace coding
