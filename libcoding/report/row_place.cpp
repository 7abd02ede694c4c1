// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/report/row_place.hpp"

#include <limits>
#include <string_view>

#include "libcoding/report/markup.hpp"

namespace coding::report {
namespace {

template <class Value>
const Value* value_at(const Table& table, const Table::Row& row, std::string_view key) {
    for (std::size_t i = 0; i < table.columns.size() && i < row.cells.size(); ++i) {
        const auto& words = table.columns[i].key;
        if (words.size() == 1 && words.front() == key) return std::get_if<Value>(&row.cells[i]);
    }
    return nullptr;
}

std::string text_at(const Table& table, const Table::Row& row, std::string_view key) {
    const auto* text = value_at<std::string>(table, row, key);
    return text == nullptr ? std::string{} : *text;
}

}  // namespace

std::optional<RowPlace> place_of(const Table& table, const Table::Row& row) {
    constexpr std::int64_t furthest = std::numeric_limits<std::uint32_t>::max();
    const auto* source = value_at<std::string>(table, row, "source");
    const auto* begin = value_at<std::int64_t>(table, row, "begin");
    const auto* end = value_at<std::int64_t>(table, row, "end");
    if (source == nullptr || begin == nullptr || end == nullptr) return std::nullopt;
    if (*begin < 0 || *begin > *end || *end > furthest) return std::nullopt;
    return RowPlace{*source, {static_cast<std::uint32_t>(*begin), static_cast<std::uint32_t>(*end)}};
}

std::string code_of(const Table& table, const Table::Row& row) {
    const bool headed = !table.columns.empty() && table.columns.front().type == ColumnType::code;
    return headed ? text_at(table, row, "path") : std::string{};
}

std::string other_code_of(const Table& table, const Table::Row& row) {
    return text_at(table, row, "other_path");
}

std::string place_attributes(const RowPlace& place) {
    if (place.source.empty()) return {};
    return attribute("data-source", place.source) +
           attribute("data-begin", std::to_string(place.span.begin)) +
           attribute("data-end", std::to_string(place.span.end));
}

std::string place_attributes(const std::string& code, Polarity polarity) {
    if (code.empty()) return {};
    const auto path = attribute("data-code", code);
    return polarity == Polarity::none ? path
                                      : path + attribute("data-polarity", std::string{name_of(polarity)});
}

std::string place_attributes(const FigurePlace& place) {
    auto attributes = place_attributes(place.code);
    if (attributes.empty()) return {};
    if (!place.by.empty())
        attributes += attribute("data-by", place.by) + attribute("data-column", place.column);
    if (!place.other.empty())
        attributes += attribute("data-other", place.other) + attribute("data-joined", place.joined);
    return attributes;
}

}  // namespace coding::report
