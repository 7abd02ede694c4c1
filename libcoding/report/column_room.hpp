// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "libcoding/report/cell_text.hpp"

namespace coding::report {

/// What a column needs of the width of a page, in ems (report/type_width.hpp), without air at its sides.
struct ColumnRoom {
    double least = 0;   ///< with its texts broken into lines; figures are never broken
    double wanted = 0;  ///< with each text on one line, up to a limit
    double word = 0;    ///< for its longest word: with this little, texts have many lines
    double whole = 0;   ///< with each text on one line
};

/// Of each column of the shape, in its order.
std::vector<ColumnRoom> column_rooms(const Table& table, const Shape& shape, const Numbers& numbers,
                                     const Catalogue& catalogue);

}  // namespace coding::report
