// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/text/language_tag.hpp"

#include <array>
#include <string>

#include <unicode/uloc.h>

namespace coding::text {

bool names_a_language(std::string_view tag) {
    UErrorCode status = U_ZERO_ERROR;
    std::array<char, ULOC_FULLNAME_CAPACITY> locale{};
    int32_t parsed = 0;
    uloc_forLanguageTag(std::string{tag}.c_str(), locale.data(), static_cast<int32_t>(locale.size()), &parsed,
                        &status);
    if (U_FAILURE(status) || static_cast<std::size_t>(parsed) != tag.size()) return false;
    std::array<char, ULOC_LANG_CAPACITY> language{};
    const auto length =
        uloc_getLanguage(locale.data(), language.data(), static_cast<int32_t>(language.size()), &status);
    std::array<UChar, 128> name{};
    uloc_getDisplayLanguage(locale.data(), "en", name.data(), static_cast<int32_t>(name.size()), &status);
    // ICU answers with the code itself where it knows no name: of three letters there are thousands that it
    // does not.
    return U_SUCCESS(status) && (length == 3 || (length > 0 && status != U_USING_DEFAULT_WARNING));
}

}  // namespace coding::text
