// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/text/code_page.hpp"

#include <stdexcept>
#include <vector>

#include <unicode/ucnv.h>

namespace coding::text {

struct CodePage::Converter {
    UConverter* handle = nullptr;

    explicit Converter(int number) {
        std::vector<std::string> names;
        if (number == 10000) names.emplace_back("macintosh");
        if (number == 65001) names.emplace_back("UTF-8");
        for (const auto* family : {"windows-", "cp", "ibm-"})
            names.push_back(family + std::to_string(number));
        names.emplace_back("windows-1252");
        for (const auto& name : names) {
            UErrorCode status = U_ZERO_ERROR;
            handle = ucnv_open(name.c_str(), &status);
            if (U_SUCCESS(status) && handle != nullptr) return;
        }
        throw std::runtime_error{"ICU has no windows-1252"};
    }
    Converter(const Converter&) = delete;
    Converter& operator=(const Converter&) = delete;
    ~Converter() { ucnv_close(handle); }
};

CodePage::CodePage(int number) : converter_{std::make_unique<Converter>(number)} {}
CodePage::~CodePage() = default;
CodePage::CodePage(CodePage&&) noexcept = default;
CodePage& CodePage::operator=(CodePage&&) noexcept = default;

std::string CodePage::utf8(std::string_view bytes) const {
    std::string result(bytes.size() * 4 + 4, '\0');
    UErrorCode status = U_ZERO_ERROR;
    const auto size =
        ucnv_toAlgorithmic(UCNV_UTF8, converter_->handle, result.data(), static_cast<int32_t>(result.size()),
                           bytes.data(), static_cast<int32_t>(bytes.size()), &status);
    result.resize(U_SUCCESS(status) ? static_cast<std::size_t>(size) : 0);
    // ICU stands SUB for what a page does not spell.
    constexpr char substitute = '\x1a';
    for (auto at = result.find(substitute); at != std::string::npos; at = result.find(substitute, at))
        result.replace(at, 1, "\ufffd");
    for (char& c : result) {
        if (static_cast<unsigned char>(c) < 0x20 && c != '\t') c = ' ';
    }
    return result;
}

}  // namespace coding::text
