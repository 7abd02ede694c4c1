// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sstream>
#include <string>

#include <nlohmann/json.hpp>

#include "libcoding/report/writers.hpp"

/// A report by hand that holds each kind of part and cell once, with names that try to break out of every
/// format.
coding::report::Report small_report();

/// The same, its table with so many columns that it needs a sheet turned on its side.
coding::report::Report wide_report();

inline std::string written(coding::report::Format format, const coding::report::Report& report,
                           coding::Language language) {
    std::ostringstream out;
    coding::report::write(out, format, report, coding::Catalogue{language});
    return out.str();
}

/// A report as JSON, which is held against schemas/NAME.schema.json.
nlohmann::json json_of(const char* schema, const coding::report::Report& report,
                       coding::Language language = coding::Language::french);
