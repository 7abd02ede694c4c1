// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "libcoding/analysis/told_name.hpp"
#include "libcoding/report/report.hpp"
#include "libcoding/store/counting.hpp"

namespace coding::report {

/// A column that stands by itself.
Column column(std::string key, Message title, ColumnType type = ColumnType::count,
              Shown shown = Shown::everywhere);

Cell count_cell(std::uint64_t value);
/// No value where there is nothing to be a part of.
Cell ratio_cell(double part, double whole);
Cell number_cell(const std::optional<double>& value);

using analysis::person_number;

/// What a report calls a person: the name, or, where that is not to be told, her number;
/// a dash for a speaker not known.
std::string person_name(const store::CountingTables& tables, std::uint32_t participant);

/// The same amid what is told of one source: “Moderator (FG2)”, named so to tell her from others, is
/// “Moderator” in FG2.
std::string name_in_source(std::string name, const std::string& source);

/// Adds why some people are "#3", where some of the project are.
void tell_of_numbers(std::vector<Definition>& methods, const store::CountingTables& tables);

}  // namespace coding::report
