// SPDX-License-Identifier: GPL-3.0-or-later
#include "small_report.hpp"

#include <catch2/catch.hpp>

#include "tests/support/validated_json.hpp"

using namespace coding;
using namespace coding::report;

Report small_report() {
    Report report;
    report.name = "frequency";
    report.title = Message{"Theme frequencies"};
    report.project = "Énergie & <b>cie</b>";
    report.state = {HistoryId{234154115625855644}, "abcdef0123456789", 1'207, 1'773'273'600'000};
    report.scope = {{"with_moderators", true, Message{"with moderators’ and observers’ turns"}}};
    report.totals = {{"sources", 1, Message{"{0, plural, one {# source} other {# sources}}", 1}},
                     {"words", 18234, Message{"{0, plural, one {# word} other {# words}}", 18234}}};
    report.warnings = {
        Message{"{0} makes {1, number, percent} of the {2} codings of “{3}”.", "Zoé", 0.625, 8, "x"}};

    Table table;
    table.key = "rows";
    table.title = Message{"Codes and themes"};
    table.columns = {
        {{"code"}, Message{"Code"}, ColumnType::code, {}, Shown::everywhere, 0, {}},
        {{"codings"}, Message{"Codings"}, ColumnType::count, {}, Shown::everywhere, 0, {}},
        {{"participants"}, Message{"Participants"}, ColumnType::count, {}, Shown::everywhere, 0, 3},
        {{"present"}, Message{"Present"}, ColumnType::count, {}, Shown::never, 0, {}},
        {{"share"}, Message{"Share of words"}, ColumnType::share, {}, Shown::everywhere, 0, {}},
        {{"ci95"}, Message{"95% interval"}, ColumnType::interval, {}, Shown::everywhere, 0, {}},
        {{"columns", "a.b", "codings"},
         Message{"Codings"},
         ColumnType::count,
         Message{"{0}", "a.b"},
         Shown::everywhere,
         1,
         {}},
    };
    table.follow_ups = {Message{"By group: codings and balance"}};
    const auto add = [&](const char* code, int depth, std::int64_t codings, Cell split) {
        Table::Row row;
        row.cells = {std::string{code}, codings, std::int64_t{3},
                     std::int64_t{8},   0.1234,  analysis::Interval{0.05, 0.25},
                     std::move(split)};
        row.depth = depth;
        row.strong = depth == 0;
        table.rows.push_back(std::move(row));
    };
    add("énergie", 0, 1204, std::int64_t{5});
    table.rows.back().colour = "#2b6cb0";
    add("sobriété | 省エネ", 1, 7, {});
    table.rows.back().colour = "red;background:url(x)";
    add("=cmd|' /C calc'!A0", 1, 0, {});
    table.rows.back().cells[2] = {};
    table.rows.back().cells[4] = {};
    table.rows.back().cells[5] = {};
    report.parts.emplace_back(
        BarChart{Message{"Most frequent codes: codings"},
                 ColumnType::count,
                 {{Message{"{0}", "<script>alert('x')</script>"}, 12, {}, "#2b6cb0", {}}}});
    report.parts.emplace_back(ButterflyChart{Message{"Levers and barriers by theme: codings"},
                                             ColumnType::count,
                                             {{Message{"{0}", "é\"nergie"}, 7, 3, 2, "",
                                               Message{"{0, plural, one {# lever} other {# levers}}, {1, "
                                                       "plural, one {# barrier} other {# barriers}}, {2} "
                                                       "ambivalent",
                                                       7, 3, 2}}}});
    report.parts.emplace_back(std::move(table));
    Quote quote;
    quote.text = "Moi je dis <oui>,\nmais \u202Epas & tout";
    quote.speaker = "O’Brien \"Zoé\" 👩‍🌾";
    quote.source = "FG1";
    quote.code = "énergie / prix";
    quote.language = "fr";
    quote.polarity = Polarity::barrier;
    quote.coders = 2;
    quote.intensity = 4;
    report.parts.emplace_back(Quotes{Message{"In their words"}, {quote}});
    const Message name{"{0}", "<b>é\"nergie & cie"};
    report.parts.emplace_back(LineChart{
        name, name, {name, name}, {{name, {1, 4}, {{0, 2}, {4, 4}}, false}, {name, {1, 3}, {}, true}}});
    report.parts.emplace_back(
        NetworkChart{name,
                     true,
                     {{name, "red;background:url(x)", 3, name}, {name, "#2b6cb0", 0, name}},
                     {{0, 1, 2, name}}});
    report.methods = {{Message{"Codings"}, Message{"codings for every thousand words spoken in scope."}}};
    return report;
}

Report wide_report() {
    auto report = small_report();
    auto& table = std::get<Table>(report.parts[2]);
    for (int i = 0; i < 14; ++i) {
        table.columns.push_back({{"extra", std::to_string(i)},
                                 Message{"Participants"},
                                 ColumnType::count,
                                 {},
                                 Shown::everywhere,
                                 0,
                                 {}});
        for (auto& row : table.rows) row.cells.emplace_back(std::int64_t{i});
    }
    return report;
}

nlohmann::json json_of(const char* schema, const Report& report, Language language) {
    const auto text = written(Format::json, report, language);
    CHECK(schema_faults(schema, text).empty());
    return nlohmann::json::parse(text);
}
