// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/exchange/codebook_tables.hpp"

namespace coding::exchange {
namespace {

// What Markdown would read as its own is escaped; line ends become spaces.
std::string plain(std::string_view text) {
    std::string escaped;
    for (const char letter : text) {
        if (std::string_view{"\\`*_[]<>#|"}.find(letter) != std::string_view::npos) escaped += '\\';
        escaped += letter == '\n' || letter == '\r' ? ' ' : letter;
    }
    return escaped;
}

}  // namespace

std::string write_codebook_markdown(const Codebook& codebook) {
    std::string list;
    for (std::size_t index = 0; index < codebook.codes().size(); ++index) {
        const auto& code = codebook.codes()[index];
        const std::string indent(2 * codebook.depth(index), ' ');
        list += indent + "- **" + plain(code.name) + "** (" + std::string{name_of(code.kind)} + ")";
        if (!code.definition.empty()) list += ": " + plain(code.definition);
        list += '\n';
        const auto line = [&](std::string_view mark, const std::string& text) {
            if (!text.empty()) list += indent + "  - " + std::string{mark} + ' ' + plain(text) + '\n';
        };
        line("✓", code.when_to_use);
        line("✗", code.when_not_to_use);
        line("»", code.example);
    }
    return list;
}

}  // namespace coding::exchange
