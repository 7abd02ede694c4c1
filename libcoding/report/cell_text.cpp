// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/report/cell_text.hpp"

#include <algorithm>

#include "libcoding/analysis/filters.hpp"
#include "libcoding/language/day.hpp"
#include "libcoding/report/day.hpp"
#include "libcoding/report/words.hpp"

namespace coding::report {
namespace {

constexpr const char* separator = " \u00B7 ";
constexpr const char* no_value = "\u2013";
constexpr std::size_t shown_hash_digits = 12;

std::string on_one_line(const std::vector<std::string>& texts) {
    std::string line;
    for (const auto& text : texts) {
        if (text.empty()) continue;
        if (!line.empty()) line += separator;
        line += text;
    }
    return line;
}

/// A column of texts in which no row has one.
bool says_nothing(const Table& table, std::size_t column) {
    const auto type = table.columns[column].type;
    if (type != ColumnType::text && type != ColumnType::word) return false;
    return !table.rows.empty() &&
           std::all_of(table.rows.begin(), table.rows.end(), [column](const Table::Row& row) {
               return std::holds_alternative<std::monostate>(row.cells[column]);
           });
}

/// Of nothing there is no part: “0 / 0” would only be asked about.
bool is_nothing(const Cell& whole) {
    const auto* count = std::get_if<std::int64_t>(&whole);
    return count != nullptr && *count == 0;
}

std::string probability(double value, const Numbers& numbers) {
    constexpr double least = 0.001;  // less would read as nothing
    if (value < least) return "<\u00A0" + numbers.coefficient(least);
    return numbers.coefficient(value);
}

}  // namespace

Cell whole(std::uint64_t value) {
    return static_cast<std::int64_t>(value);
}

Cell text_or_none(std::string text) {
    return text.empty() ? Cell{} : Cell{std::move(text)};
}

Message nothing_to_show() {
    return Message{"Nothing to show."};
}

Shape shape_of(const Table& table, std::size_t follow_up, Shown widest) {
    Shape shape;
    std::vector<std::size_t> heads;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const auto& column = table.columns[i];
        if (column.shown > widest || (widest < Shown::sheet && says_nothing(table, i))) continue;
        if (column.follow_up == follow_up) shape.columns.push_back(i);
        if (column.type == ColumnType::code && column.follow_up == 0) heads.push_back(i);
    }
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        const auto& cells = table.rows[i].cells;
        const bool any = std::any_of(shape.columns.begin(), shape.columns.end(), [&](std::size_t column) {
            return !std::holds_alternative<std::monostate>(cells[column]);
        });
        if (follow_up == 0 || any) shape.rows.push_back(i);
    }
    if (follow_up > 0) shape.columns.insert(shape.columns.begin(), heads.begin(), heads.end());
    return shape;
}

std::string value_text(const Cell& cell, ColumnType type, const Numbers& numbers,
                       const Catalogue& catalogue) {
    if (const auto* text = std::get_if<std::string>(&cell)) return *text;
    if (const auto* whole = std::get_if<std::int64_t>(&cell)) return numbers.count(*whole);
    if (const auto* interval = std::get_if<analysis::Interval>(&cell)) {
        if (type != ColumnType::coefficient_interval) return numbers.interval(*interval);
        // A dash between them would be read as a minus sign.
        return catalogue.text(
            Message{"[{0}; {1}]", numbers.coefficient(interval->low), numbers.coefficient(interval->high)});
    }
    if (const auto* flag = std::get_if<bool>(&cell)) {
        return catalogue.text(*flag ? Message{"yes"} : Message{"no"});
    }
    if (const auto* value = std::get_if<double>(&cell)) {
        if (type == ColumnType::share) return numbers.share(*value);
        if (type == ColumnType::balance) return numbers.balance(*value);
        if (type == ColumnType::coefficient) return numbers.coefficient(*value);
        if (type == ColumnType::probability) return probability(*value, numbers);
        return type == ColumnType::rate ? numbers.rate(*value) : numbers.number(*value);
    }
    return no_value;
}

std::string words_of(const Column& column, const std::string& text, const Catalogue& catalogue) {
    if (text == analysis::no_value && !column.nameless.empty()) return catalogue.text(column.nameless);
    return column.type == ColumnType::word ? catalogue.text(word_message(column.key.front(), text)) : text;
}

std::string cell_text(const Table& table, const Table::Row& row, std::size_t column, const Numbers& numbers,
                      const Catalogue& catalogue) {
    const auto& shown = table.columns[column];
    if (shown.type == ColumnType::code && !row.label.empty()) return catalogue.text(row.label);
    if (const auto* text = std::get_if<std::string>(&row.cells[column]);
        text != nullptr && (shown.type == ColumnType::word || shown.type == ColumnType::text)) {
        auto words = words_of(shown, *text, catalogue);
        return words.empty() && !text->empty() ? std::string{no_value} : words;
    }
    if (const auto* day = std::get_if<std::string>(&row.cells[column]);
        day != nullptr && shown.type == ColumnType::day) {
        return catalogue.text(day_message(Day{words_of(shown, *day, catalogue)}));
    }
    auto text = value_text(row.cells[column], shown.type, numbers, catalogue);
    if (shown.out_of && std::holds_alternative<std::int64_t>(row.cells[column]) &&
        !is_nothing(row.cells[*shown.out_of])) {
        const auto whole =
            value_text(row.cells[*shown.out_of], table.columns[*shown.out_of].type, numbers, catalogue);
        text += "\u00A0/\u00A0" + whole;
    }
    return text;
}

bool is_numeric(ColumnType type) {
    return type != ColumnType::text && type != ColumnType::word && type != ColumnType::code &&
           type != ColumnType::flag && type != ColumnType::day;
}

bool is_broken(ColumnType type) {
    return type == ColumnType::text || type == ColumnType::code;
}

bool is_interval(ColumnType type) {
    return type == ColumnType::interval || type == ColumnType::coefficient_interval;
}

std::string quoted(const std::string& words, Language language) {
    if (language == Language::french) return "«\u00A0" + words + "\u00A0»";
    return "“" + words + "”";
}

Message polarity_message(Polarity polarity) {
    switch (polarity) {
        case Polarity::lever:
            return Message{"lever"};
        case Polarity::barrier:
            return Message{"barrier"};
        case Polarity::ambivalent:
            return Message{"ambivalent"};
        case Polarity::none:
            break;
    }
    return {};
}

std::string quote_by(const Quote& quote) {
    if (!quote.attribution.empty()) return quote.attribution;
    return quote.speaker + (quote.speaker.empty() ? "" : ", ") + quote.source;
}

std::vector<std::string> quote_facts(const Quote& quote, const Catalogue& catalogue) {
    std::vector<std::string> facts;
    if (!quote.code.empty()) facts.push_back(quote.code);
    if (quote.polarity != Polarity::none) facts.push_back(catalogue.text(polarity_message(quote.polarity)));
    if (quote.intensity > 0) facts.push_back(catalogue.text(Message{"intensity {0}", quote.intensity}));
    if (quote.coders > 1) {
        facts.push_back(catalogue.text(Message{"{0, plural, one {# coder} other {# coders}}", quote.coders}));
    }
    return facts;
}

std::string totals_line(const Report& report, const Catalogue& catalogue) {
    std::vector<std::string> texts;
    for (const auto& total : report.totals) texts.push_back(catalogue.text(total.said));
    return on_one_line(texts);
}

std::string scope_line(const Report& report, const Catalogue& catalogue) {
    std::vector<std::string> texts;
    for (const auto& item : report.scope) texts.push_back(catalogue.text(item.said));
    return on_one_line(texts);
}

Message state_message(const Report& report) {
    return Message{"State of the project: entry {0} of its history, {1}, {2}", report.state.entries,
                   Day{day(report.state.at_ms)}, report.state.sha256.substr(0, shown_hash_digits)};
}

}  // namespace coding::report
