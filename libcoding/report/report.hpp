// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "libcoding/analysis/intervals.hpp"
#include "libcoding/language/message.hpp"
#include "libcoding/store/project.hpp"

namespace coding::report {

/// What a column holds, so that each writer can set it its own way.
enum class ColumnType { text, code, count, share, rate, number, interval, flag };

struct Column {
    std::string key;  ///< in JSON and CSV: never translated ("turn_share")
    Message title;
    ColumnType type = ColumnType::count;
    std::string group;  ///< columns of one split value stand together under this heading ("FG1"); empty: none
    bool detail = false;  ///< in data formats (CSV, JSON) but not shown in text, Markdown and HTML tables
};

/// A shares lies in 0..1; monostate is "no value" and is shown as a dash.
using Cell =
    std::variant<std::monostate, std::string, std::int64_t, double, analysis::Interval, bool, Message>;

struct Table {
    std::string key;  ///< "rows" for the report's main table
    Message title;
    std::vector<Column> columns;
    struct Row {
        std::vector<Cell> cells;
        int depth = 0;        ///< in the code tree
        std::string colour;   ///< "#rrggbb" of the code; empty: none
        bool strong = false;  ///< a total, a theme
    };
    std::vector<Row> rows;
    std::vector<Message> notes;  ///< what each figure means, one line each
};

/// Bars of one series, with labels.
struct BarChart {
    Message title;
    Message unit;
    struct Bar {
        std::string label;
        double value = 0;
        std::string colour;
        std::string detail;  ///< read out and shown on hover
        int depth = 0;
    };
    std::vector<Bar> bars;
};

/// Barriers to the left, levers to the right, ambivalent around the middle.
struct ButterflyChart {
    Message title;
    struct Wing {
        std::string label;
        double lever = 0, barrier = 0, ambivalent = 0;
    };
    std::vector<Wing> wings;
};

struct Quote {
    std::string text;
    std::string speaker, source, code;
    Message polarity;
    std::uint32_t begin = 0, end = 0;  ///< in the source, code points
};

struct Quotes {
    Message title;
    std::vector<Quote> quotes;
};

struct Heading {
    int level = 2;
    Message text;
};
struct Paragraph {
    Message text;
};

using Part = std::variant<Heading, Paragraph, Table, BarChart, ButterflyChart, Quotes>;

/// A report as a value: what it says, in no format yet. Writers (report/writers.hpp) set it as text, CSV,
/// JSON, Markdown, HTML.
struct Report {
    std::string name;  ///< "frequency"
    Message title;
    std::string project;
    store::State state;
    std::vector<std::pair<std::string, std::vector<std::string>>>
        scope;                                                 ///< filter key -> values, only those given
    std::vector<std::pair<std::string, std::int64_t>> totals;  ///< key -> count
    std::vector<Part> parts;
    std::vector<Message> warnings;  ///< one voice makes a theme, small numbers …
    std::vector<Message> methods;   ///< how it was counted
};

}  // namespace coding::report
