// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "libcoding/language/catalogue.hpp"
#include "libcoding/model/coding.hpp"
#include "libcoding/report/report.hpp"
#include "libcoding/store/project.hpp"

#include "cli/output.hpp"

// What `focale list` and its like show, as tables for the writers of libcoding/report.
namespace cli {

/// Which rows to list; empty lists mean all.
struct ListFilter {
    std::vector<std::string> sources, codes, coders, speakers, groups;
    bool one_line = false;  ///< texts cut to one line, for a terminal
    /// Rows that the format takes; Error{input} beyond.
    std::size_t most_rows = std::numeric_limits<std::size_t>::max();
};

/// A column of a listing.
coding::report::Column column(std::string key, coding::Message title,
                              coding::report::ColumnType type = coding::report::ColumnType::text,
                              coding::report::Shown shown = coding::report::Shown::everywhere);

/// A report that is one table of rows.
coding::report::Report listing(const coding::store::Project& project, std::string name, coding::Message title,
                               std::vector<coding::report::Column> columns,
                               std::vector<std::vector<coding::report::Cell>> rows);

/// A text on one line, cut to `most` code points.
std::string one_line(std::string_view text, std::size_t most = 60);

/// "FG1, FG2".
std::string joined(const std::vector<std::string>& names);

coding::report::Report list_sources(const coding::store::Project& project, const ListFilter& filter);
coding::report::Report list_codes(const coding::store::Project& project, const ListFilter& filter);
coding::report::Report list_participants(const coding::store::Project& project, const ListFilter& filter);
coding::report::Report list_coders(const coding::store::Project& project, const ListFilter& filter);
coding::report::Report list_groups(const coding::store::Project& project, const ListFilter& filter);
coding::report::Report list_turns(const coding::store::Project& project, const ListFilter& filter);
coding::report::Report list_codings(const coding::store::Project& project, const ListFilter& filter);
coding::report::Report list_memos(const coding::store::Project& project, const ListFilter& filter);
coding::report::Report list_links(const coding::store::Project& project, const ListFilter& filter);
coding::report::Report list_dossiers(const coding::store::Project& project, const ListFilter& filter);
coding::report::Report list_queries(const coding::store::Project& project, const ListFilter& filter);
coding::report::Report list_summaries(const coding::store::Project& project, const ListFilter& filter);

/// `list codings` as CSV, source by source as it is read: what it takes in memory is the largest source.
void write_codings_csv(const coding::store::Project& project, const ListFilter& filter, const Sink& sink);

/// The rows of `list codings` for these codings; those that are only planned have no coder and no id.
coding::report::Report codings_report(const coding::store::Project& project,
                                      const std::vector<coding::Coding>& codings, bool one_line);

}  // namespace cli
