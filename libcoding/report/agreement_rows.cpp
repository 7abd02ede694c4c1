// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/report/agreement_rows.hpp"

#include <algorithm>
#include <utility>

#include "libcoding/language/catalogue.hpp"
#include "libcoding/report/agreement_words.hpp"
#include "libcoding/report/cell_text.hpp"

namespace coding::report {
namespace {

enum Place : std::size_t { statistic = 0, category = 2, coders = 4 };

Cell figure(const std::optional<double>& value) {
    return value ? Cell{*value} : Cell{};
}

/// Data say it in English, as they have no language.
Cell sentence(const Message& message) {
    return message.empty() ? Cell{} : Cell{Catalogue{Language::english}.text(message)};
}

}  // namespace

AgreementRows::AgreementRows(bool shown, std::string weights) : weights_(std::move(weights)) {
    const auto seen = shown ? Shown::everywhere : Shown::never;
    const auto add = [&](const char* key, Message title, ColumnType type, Shown where) {
        table_.columns.push_back({{key}, std::move(title), type, {}, where, 0, {}});
    };
    table_.key = "rows";
    add("statistic", Message{"Measure"}, ColumnType::code, seen);
    add("weights", Message{"Weights"}, ColumnType::text, Shown::never);
    add("category", Message{"Value"}, ColumnType::text, Shown::never);
    add("code", Message{"Code"}, ColumnType::text, Shown::never);
    add("coders", Message{"Coders"}, ColumnType::text, Shown::never);
    add("source", Message{"Source"}, ColumnType::text, Shown::never);
    add("value", Message{"Coefficient"}, ColumnType::coefficient, seen);
    add("ci95", Message{"95% interval"}, ColumnType::coefficient_interval, seen);
    add("standard_error", Message{"Standard error"}, ColumnType::coefficient, seen);
    add("observed", Message{"Observed"}, ColumnType::coefficient, seen);
    add("expected", Message{"By chance"}, ColumnType::coefficient, seen);
    add("of", Message{"Of"}, ColumnType::text, Shown::never);
    add("units", Message{"Units"}, ColumnType::count, seen);
    add("codings", Message{"Codings"}, ColumnType::count, Shown::never);
    add("reason", Message{"Reason"}, ColumnType::text, Shown::never);
    add("note", Message{"Note"}, ColumnType::text, Shown::never);
}

void AgreementRows::note(const Message& message) {
    if (message.empty() || std::find(notes_.begin(), notes_.end(), message) != notes_.end()) return;
    notes_.push_back(message);
}

void AgreementRows::add(analysis::agreement::Statistic measure,
                        const analysis::agreement::Coefficient& result, const AgreementSubject& subject) {
    Table::Row row;
    row.label = statistic_title(measure);
    row.strong = subject.category.empty() && subject.coders.empty() && result.value.has_value();
    row.depth = subject.category.empty() ? 0 : 1;
    row.cells = {std::string{name_of(measure)},
                 analysis::agreement::of_continuum(measure) ? Cell{} : text_or_none(weights_),
                 text_or_none(subject.category),
                 text_or_none(subject.code),
                 text_or_none(subject.coders),
                 text_or_none(subject.source),
                 figure(result.value),
                 result.ci95 ? Cell{*result.ci95} : Cell{},
                 figure(result.standard_error),
                 figure(result.observed),
                 figure(result.expected),
                 result.of_disagreement ? "disagreement" : "agreement",
                 static_cast<std::int64_t>(result.units),
                 subject.codings > 0 ? Cell{static_cast<std::int64_t>(subject.codings)} : Cell{},
                 sentence(result.reason),
                 sentence(result.note)};
    auto& columns = table_.columns;
    const bool shown = columns[statistic].shown == Shown::everywhere;
    if (shown && !subject.category.empty()) columns[category].shown = Shown::everywhere;
    if (shown && !subject.coders.empty()) columns[coders].shown = Shown::everywhere;
    table_.rows.push_back(std::move(row));
    note(result.reason);
    note(result.note);
}

Table AgreementRows::take() {
    if (table_.columns[statistic].shown == Shown::everywhere) table_.notes = notes_;
    return std::move(table_);
}

}  // namespace coding::report
