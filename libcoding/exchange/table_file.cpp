// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/exchange/table_file.hpp"

#include "libcoding/containers/csv.hpp"
#include "libcoding/containers/ragged_rows.hpp"
#include "libcoding/containers/spreadsheet.hpp"
#include "libcoding/error.hpp"

namespace coding::exchange {
namespace {

TableFile as_it_stands(std::span<const std::byte> bytes) {
    if (const auto format = containers::spreadsheet_format(bytes))
        return {containers::read_spreadsheet(bytes), std::string{*format}, std::nullopt};
    const auto decoded = text::decode(bytes);
    if (decoded.binary) {
        throw Error{ErrorKind::input, Message{"This is no table: it is neither CSV nor XLSX nor ODS."},
                    Message{"Open it in a spreadsheet program and save it as XLSX, ODS or CSV."}};
    }
    return {containers::read_csv(decoded.utf8), "csv", decoded.encoding};
}

}  // namespace

TableFile read_table(std::span<const std::byte> bytes) {
    auto file = as_it_stands(bytes);
    containers::refuse_cells_behind_headings(file.table);
    return file;
}

}  // namespace coding::exchange
