// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/exchange/codebook_file.hpp"

#include <utility>

#include "libcoding/containers/spreadsheet.hpp"
#include "libcoding/error.hpp"
#include "libcoding/exchange/codebook_text.hpp"
#include "libcoding/exchange/file_bytes.hpp"
#include "libcoding/exchange/table_file.hpp"

namespace coding::exchange {

CodebookFile read_codebook(std::span<const std::byte> bytes) {
    if (!containers::spreadsheet_format(bytes)) {
        const auto decoded = text::decode(bytes);
        const auto format = decoded.binary ? CodebookFormat::csv : codebook_format(decoded.utf8);
        if (format != CodebookFormat::csv) {
            return {read_codebook(decoded.utf8),
                    format == CodebookFormat::json ? "json" : "qdc",
                    decoded.encoding,
                    {}};
        }
    }
    auto read = read_table(bytes);
    return {{read_codebook_table(read.table)}, read.format, read.encoding, std::move(read.table.header)};
}

ReadCodebook read_codebook_file(const std::filesystem::path& path) {
    const auto bytes = file_bytes(path);
    try {
        return read_codebook(bytes).codebook;
    } catch (const Error& error) {
        throw error.in_file(path.string());
    }
}

}  // namespace coding::exchange
