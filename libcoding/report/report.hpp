// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "libcoding/analysis/intervals.hpp"
#include "libcoding/language/message.hpp"
#include "libcoding/model/coding.hpp"
#include "libcoding/store/project.hpp"

namespace coding::report {

/// What a column holds, so that each writer can set it its own way.
enum class ColumnType {
    text,
    before,    ///< text that leads up to the next column, and stands close to it
    word,      ///< of a fixed set: people read it in their language (report/words.hpp)
    code,      ///< heads the row: set by its depth in the tree, with the colour of its code
    count,     ///< a whole number
    share,     ///< 0 to 1, shown as per cent
    rate,      ///< per 1,000 words, one decimal
    balance,   ///< −1 to 1, with its sign
    number,    ///< any other number, two decimals
    interval,  ///< of shares
    flag,
    day,                   ///< text in data, YYYY-MM-DD; people read "12 March 2026"
    quotes,                ///< in JSON alone; people read them in a Quotes part
    coefficient,           ///< of agreement or the like, three decimals
    coefficient_interval,  ///< of such
    probability,           ///< of a test: three decimals, or “< 0.001”
};

/// Where people see a column; data formats (CSV, JSON) hold all of them.
enum class Shown {
    everywhere,
    wide,   ///< where there is room: Markdown and HTML, not a terminal
    sheet,  ///< in a workbook alone, where a row is as long as it likes
    never,
};

struct Column {
    /// In CSV joined by dots, in JSON objects in objects; never translated: {"own", "turn_share"}. A list,
    /// for a name in it may hold a dot ({"columns", "St. Lô", "codings"}).
    std::vector<std::string> key;
    Message title;
    ColumnType type = ColumnType::count;
    Message group;  ///< neighbours with the same group stand together under it
    Shown shown = Shown::everywhere;
    std::size_t follow_up = 0;  ///< 0: in the table itself; n: in the nth of Table::follow_ups
    /// The column of what this one counts a part of: people read "3 / 8".
    std::optional<std::size_t> out_of;
    /// Of names of a split: what people read for the part that has none (analysis::no_value), "no group".
    Message nameless = {};
};

/// A passage as its speaker said it.
struct Quote {
    std::string text;
    std::string speaker;      ///< or the number of who is not to be named; empty: nobody's (a document)
    std::string source;       ///< its name
    std::string attribution;  ///< people read it in place of speaker and source; empty: these
    std::string code;         ///< its path
    std::string language;     ///< of the words, BCP 47 tag; may be empty
    Polarity polarity = Polarity::none;
    std::uint32_t begin = 0, end = 0;  ///< in the source, code points
    std::uint32_t coders = 0;          ///< how many coded it so
    int intensity = 0;                 ///< 1 to 5; 0: not coded
};

/// monostate is "no value": null in JSON, empty in CSV, a dash for people.
using Cell = std::variant<std::monostate, std::string, std::int64_t, double, analysis::Interval, bool,
                          std::vector<Quote>>;

struct Table {
    std::string key;  ///< in JSON: "rows" for the report's main table
    Message title;
    std::vector<Column> columns;
    struct Row {
        std::vector<Cell> cells;
        Message label;        ///< what people read in the code column; empty: its cell
        int depth = 0;        ///< in the code tree
        std::string colour;   ///< "#rrggbb" of the code; empty: none
        bool strong = false;  ///< a total, a theme
        Message section;      ///< a heading before this row; empty: none
    };
    std::vector<Row> rows;
    /// Titles of further tables below this one, where a part of its columns stands beside the code column
    /// again; people would not find them in one wide table. Rows without a value there are left out.
    std::vector<Message> follow_ups;
    std::vector<Message> notes;  ///< how to read it, one line each
    /// Columns that people see first and without which a row is not known (a pair of codes has two).
    std::size_t heads = 1;
    /// Of pairs of codes: the operator of queries between them; a row leads to what both find.
    Message joined = {};
};

/// Bars of one series, with labels.
struct BarChart {
    Message title;
    ColumnType type = ColumnType::count;  ///< of the values: count or share
    struct Bar {
        Message label;
        double value = 0;
        std::optional<analysis::Interval> interval;  ///< drawn as a whisker
        std::string colour;                          ///< "#rrggbb" of the code; empty: none
        Message detail;                              ///< read out and shown on hover
        std::string code = {};                       ///< its path; a click leads to its passages
    };
    std::vector<Bar> bars;
};

/// Barriers to the left, levers to the right, ambivalent around the middle.
struct ButterflyChart {
    Message title;
    ColumnType type = ColumnType::count;  ///< of the figures: count or rate
    struct Wing {
        Message label;
        double lever = 0, barrier = 0, ambivalent = 0;
        std::string colour;
        Message detail;         ///< the figures in words: read out and shown on hover, behind the label
        std::string code = {};  ///< its path; a click on a wing leads to its passages of that side
    };
    std::vector<Wing> wings;
};

/// Figures by row and column; the darker, the more.
struct HeatMap {
    Message title;
    ColumnType type = ColumnType::count;
    std::vector<Message> columns;
    struct Row {
        Message label;
        std::string colour;
        std::vector<double> values;  ///< by column
        std::string code = {};  ///< its path; a click on a cell leads to its passages that are counted there
    };
    std::vector<Row> rows;
    std::vector<std::string> keys = {};  ///< of columns: as a split names them, or paths of codes
    std::string by = {};                 ///< the split
    Message joined = {};  ///< of a map of codes and codes: the operator of queries between the two
};

/// Passages along one session, a row a code. Places are 0 (its begin) to 1 (its end).
struct TimelineChart {
    Message title;
    struct Mark {
        double from = 0, to = 0;
        Polarity polarity = Polarity::none;
        Message detail;
        Span span = {};  ///< in the source
    };
    struct Row {
        Message label;
        std::string colour;
        std::vector<Mark> marks;
        std::string code = {};  ///< its path
    };
    struct Stretch {
        double from = 0, to = 0;
        Message label;  ///< "Q1"
        Message detail;
    };
    struct Tick {
        double at = 0;
        Message label;
    };
    std::vector<Row> rows;
    std::vector<Stretch> questions;
    std::vector<Tick> ticks;
    std::string source = {};  ///< its name
};

/// A band a source, as long as it is; in it, how much each theme covers of one piece after the other.
struct WallChart {
    Message title;
    struct Key {
        Message label;
        std::string colour;  ///< empty: what is coded otherwise
    };
    struct Band {
        Message label;
        Message detail;
        std::vector<std::vector<float>> pieces;  ///< shares 0 to 1, by key
    };
    std::vector<Key> keys;
    std::vector<Band> bands;
};

/// Figures along steps that have an order (sources as they were made, sessions): lines from left to right.
struct LineChart {
    Message title;
    Message across;  ///< what the steps are
    std::vector<Message> steps;
    struct Line {
        Message label;
        std::vector<double> values;            ///< by step
        std::vector<analysis::Interval> band;  ///< by step, shaded around the line; may be empty
        bool quiet = false;                    ///< drawn thinner: what the others are held against
    };
    std::vector<Line> lines;
};

/// Things, and what goes between them; the broader a stroke, the more. They stand on a circle, or the nearer,
/// the closer they are.
struct NetworkChart {
    Message title;
    bool directed = false;  ///< strokes have arrows
    struct Node {
        Message label;
        std::string colour;
        double weight = 0;  ///< shown as its size
        Message detail;
        std::string code = {};  ///< its path; a click leads to its passages
    };
    struct Edge {
        std::size_t from = 0, to = 0;  ///< indices of nodes
        double weight = 0;
        Message detail;
        double closeness = 0;  ///< 0, hardly, to 1, as close as any here
    };
    std::vector<Node> nodes;
    std::vector<Edge> edges;    ///< the strongest first
    bool by_closeness = false;  ///< not on a circle; without arrows
    Message key = {};           ///< what near and far mean, below a network laid out so
};

/// Words, the larger, the more; the first stands in the middle.
struct WordCloud {
    Message title;
    struct Word {
        std::string text;
        double weight = 0;
        Message detail;
    };
    std::vector<Word> words;  ///< the heaviest first
};

/// Things at two figures each; where the two cuts cross, four boxes meet.
struct BoxesChart {
    Message title;
    struct Axis {
        Message name;
        double cut = 0;
        double least = 0;    ///< no figure lies below
        bool whole = false;  ///< the figures are whole numbers
    };
    Axis across, upward;
    Message upper_left, upper_right, lower_left, lower_right;  ///< names of the boxes
    struct Point {
        Message label;
        std::string colour;
        double across = 0, upward = 0;
        Message detail;
    };
    std::vector<Point> points;  ///< those that need their names most first
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

using Part = std::variant<Heading, Paragraph, Table, BarChart, ButterflyChart, HeatMap, TimelineChart,
                          WallChart, LineChart, NetworkChart, WordCloud, BoxesChart, Quotes>;

/// One thing that says what the report is about: a filter given, a choice made.
struct ScopeItem {
    std::string key;                                                                ///< in JSON
    std::variant<bool, std::int64_t, std::string, std::vector<std::string>> value;  ///< in JSON
    Message said;                                                                   ///< for people
};

struct Total {
    std::string key;
    std::int64_t value = 0;
    Message said;  ///< "1,204 codings"; empty: not worth a word
};

/// What a figure means.
struct Definition {
    Message term;
    Message meaning;
};

/// A report as a value: what it says, in no format yet. Writers (report/writers.hpp) set it, one a format.
struct Report {
    std::string name;  ///< "frequency"
    Message title;
    std::string project;
    store::State state;  ///< without a hash: not made from a project
    std::vector<ScopeItem> scope;
    std::vector<Total> totals;
    std::vector<Part> parts;
    std::vector<Message> warnings;    ///< one voice makes a theme, small numbers …
    std::vector<Definition> methods;  ///< how it was counted
};

}  // namespace coding::report
