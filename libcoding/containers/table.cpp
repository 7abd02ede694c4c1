// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/containers/table.hpp"

#include <algorithm>
#include <utility>

#include "libcoding/error.hpp"
#include "libcoding/text/folding.hpp"
#include "libcoding/text/utf8.hpp"

namespace coding::containers {
namespace {

bool is_blank(const Table::Row& row) {
    return std::all_of(row.cells.begin(), row.cells.end(),
                       [](const auto& cell) { return text::trimmed(cell).empty(); });
}

}  // namespace

void Table::add(Row row) {
    if (is_blank(row)) return;
    if (header.empty()) {
        header = std::move(row.cells);
    } else {
        rows.push_back(std::move(row));
    }
}

void Table::require_heading() const {
    if (!header.empty()) return;
    throw Error{ErrorKind::input, Message{"The table is empty: it has no row of column headings."},
                Message{"Put the names of the columns in the first row."}, Where{{}, 1, {}}};
}

std::optional<std::size_t> Table::column(std::initializer_list<std::string_view> names) const {
    const auto key = [](std::string_view name) { return text::search_key(text::trimmed(name)); };
    for (const auto name : names) {
        const auto found =
            std::find_if(header.begin(), header.end(),
                         [&, wanted = key(name)](const auto& heading) { return key(heading) == wanted; });
        if (found != header.end()) return static_cast<std::size_t>(found - header.begin());
    }
    return std::nullopt;
}

}  // namespace coding::containers
