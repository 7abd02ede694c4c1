// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/exchange/codebook_text.hpp"

#include "libcoding/exchange/refi/codebook_file.hpp"
#include "libcoding/text/utf8.hpp"

namespace coding::exchange {

CodebookFormat codebook_format(std::string_view utf8) {
    auto begin = text::trimmed(utf8);
    while (begin.starts_with("\xEF\xBB\xBF")) begin.remove_prefix(3);
    if (begin.starts_with('{') || begin.starts_with('[')) return CodebookFormat::json;
    return begin.starts_with('<') && refi::is_codebook(begin) ? CodebookFormat::qdc : CodebookFormat::csv;
}

ReadCodebook read_codebook(std::string_view utf8) {
    switch (codebook_format(utf8)) {
        case CodebookFormat::json:
            return {read_codebook_json(utf8)};
        case CodebookFormat::qdc:
            return refi::read_codebook_qdc(utf8);
        case CodebookFormat::csv:
            break;
    }
    return {read_codebook_csv(utf8)};
}

}  // namespace coding::exchange
