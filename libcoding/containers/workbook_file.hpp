// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <iosfwd>
#include <memory>

#include "libcoding/containers/workbook.hpp"

namespace coding::containers {

/// XLSX whose last sheet goes on row by row, for tables that are too long to be held.
class WorkbookFile {
  public:
    /// The workbook must live as long. Its last sheet is begun at once; styles may be added until write().
    /// `most_rows`: what a sheet takes. Error{storage} where there is no room for a temporary file.
    explicit WorkbookFile(const Workbook& workbook, std::size_t most_rows = Workbook::most_rows);
    ~WorkbookFile();
    WorkbookFile(const WorkbookFile&) = delete;
    WorkbookFile& operator=(const WorkbookFile&) = delete;

    /// Error{input} where the sheet takes no more.
    void add(const Workbook::Row& row);
    /// Once, at the end.
    void write(std::ostream& out);

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace coding::containers
