// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/report/attribution.hpp"

#include <algorithm>
#include <array>

#include "libcoding/analysis/named.hpp"
#include "libcoding/error.hpp"
#include "libcoding/report/cells.hpp"
#include "libcoding/text/utf8.hpp"

namespace coding::report {
namespace {

enum Field : std::uint32_t { name, code, group, source, date, first_attribute };
constexpr std::array<const char*, first_attribute> field_names{"name", "code", "group", "source", "date"};

}  // namespace

Attribution::Attribution(const store::CountingTables& tables, const std::string& pattern) : tables_(tables) {
    for (std::size_t begin = 0; begin <= pattern.size();) {
        const auto end = std::min(pattern.find(',', begin), pattern.size());
        parts_.push_back(part(text::trimmed(std::string_view{pattern}.substr(begin, end - begin))));
        begin = end + 1;
    }
}

Attribution::Part Attribution::part(std::string_view text) const {
    Part pieces;
    while (!text.empty()) {
        const auto open = std::min(text.find('{'), text.size());
        const auto close = std::min(text.find('}'), text.size());
        const bool whole = open == text.size() && close == text.size();
        const bool field = open < close && close < text.size();
        if (!whole && !field) {
            throw Error{ErrorKind::usage,
                        Message{"A brace in the attribution has no other: “{0}”.", std::string{text}},
                        Message{"Write fields like this: {0}.", "{code}, {group}"}};
        }
        if (open > 0) pieces.push_back({std::string{text.substr(0, open)}, no_field});
        if (whole) break;
        pieces.push_back({{}, this->field(std::string{text.substr(open + 1, close - open - 1)})});
        text.remove_prefix(close + 1);
    }
    return pieces;
}

std::uint32_t Attribution::field(const std::string& name) const {
    std::vector<analysis::Named> known;
    for (std::uint32_t i = 0; i < field_names.size(); ++i) known.push_back({field_names.at(i), i});
    for (std::uint32_t i = 0; i < tables_.values.size(); ++i) {
        const auto& attribute = tables_.values[i].attribute.name;
        const auto taken =
            std::any_of(known.begin(), known.end(), [&](const auto& one) { return one.name == attribute; });
        if (!taken) known.push_back({attribute, first_attribute + i});
    }
    if (const auto found = analysis::find_named(known, name)) return *found;
    throw Error{ErrorKind::not_found, Message{"An attribution has no field “{0}”.", name},
                analysis::nearest_hint(known, name)};
}

std::string Attribution::of(const analysis::QuoteRef& quote) const {
    std::string all;
    for (const auto& pieces : parts_) {
        std::string text;
        bool fields = false;
        bool any = false;
        for (const auto& piece : pieces) {
            const auto value = piece.field == no_field ? piece.text : this->value(piece.field, quote);
            fields = fields || piece.field != no_field;
            any = any || (piece.field != no_field && !value.empty());
            text += value;
        }
        if (text.empty() || (fields && !any)) continue;
        all += (all.empty() ? "" : ", ") + text;
    }
    return all;
}

std::string Attribution::value(std::uint32_t field, const analysis::QuoteRef& quote) const {
    const bool spoken = quote.speaker != store::FlatBlock::none;
    switch (field) {
        case Field::name:
            return spoken ? person_name(tables_, quote.speaker) : std::string{};
        case Field::code:
            return spoken ? person_number(quote.speaker) : std::string{};
        case Field::group:
            return groups(quote.source);
        case Field::source:
            return tables_.sources[quote.source].name;
        case Field::date:
            return tables_.sources[quote.source].date;
        default:
            break;
    }
    const auto& [attribute, values] = tables_.values[field - first_attribute];
    if (attribute.of == Attribute::Of::source) return values[quote.source];
    return spoken ? values[quote.speaker] : std::string{};
}

std::string Attribution::groups(std::uint32_t source) const {
    std::string names;
    for (const auto group : tables_.groups_of_source[source]) {
        names += (names.empty() ? "" : ", ") + tables_.groups[group].name;
    }
    return names;
}

}  // namespace coding::report
