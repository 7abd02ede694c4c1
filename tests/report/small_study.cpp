// SPDX-License-Identifier: GPL-3.0-or-later
#include "small_study.hpp"

using namespace coding;

namespace {

constexpr std::uint64_t all_turns = 240;
constexpr std::uint64_t all_words = 18234;

Code code(std::int64_t id, std::int64_t parent, const char* name, CodeKind kind, const char* colour) {
    Code made;
    made.id = CodeId{id};
    made.parent = CodeId{parent};
    made.name = name;
    made.kind = kind;
    made.colour = colour;
    return made;
}

}  // namespace

analysis::Counts SmallStudy::counts(std::uint64_t codings, std::uint64_t turns, std::uint64_t words) {
    analysis::Counts made;
    made.codings = codings;
    made.turns = turns;
    made.sources = 2;
    made.participants = 3;
    made.present = 8;
    made.groups = 2;
    made.words = words;
    made.share = static_cast<double>(words) / all_words;
    made.per_1000 = static_cast<double>(codings) * 1000 / all_words;
    made.turn_share = static_cast<double>(turns) / all_turns;
    made.ci95 = {made.turn_share * 0.5, made.turn_share * 1.5};
    return made;
}

std::string SmallStudy::words(Span span) {
    return span.begin == 110 ? "  on gagne du temps à plusieurs \n" : "c’est trop cher, <b>voilà</b>";
}

SmallStudy::SmallStudy() {
    project.name = "Transitions & tiers-lieux";
    project.language = "fr";
    tables.state = {HistoryId{1234567890123456789}, "0123456789abcdef0123456789abcdef"};
    tables.codebook = Codebook{{code(1, 0, "alimentaire", CodeKind::theme, "#2f855a"),
                                code(2, 1, "circuits courts", CodeKind::concept_, "#dd6b20"),
                                code(3, 0, "coopération", CodeKind::lever, "")}};
    tables.sources.resize(2);
    tables.sources[0].name = "FG1";
    tables.sources[1].name = "FG2";
    tables.participants.resize(2);
    tables.participants[0].name = "Zoé";
    tables.participants[1].name = "Marc";
    tables.participants[1].consent = Consent::anonymous;
    tables.blocks.resize(2);
    tables.blocks[1].begin = 100;
    tables.blocks[1].source = 1;

    scope.request.themes = {"alimentaire"};
    frequency.totals = {2, 8, 2, 30, all_turns, all_words};
    frequency.themes = {0};
    frequency.columns = {"FG1", "St. Lô"};
    frequency.column_totals = {{1, 4, 1, 20, 120, 9000}, {1, 4, 1, 10, 120, 9234}};
    for (std::uint32_t i = 0; i < 3; ++i) {
        analysis::FrequencyRow row;
        row.code = i;
        if (i < 2) row.theme = 0;
        row.own = counts(i == 0 ? 2 : 9, 8, 400);
        row.total = counts(i == 0 ? 20 : 9, i == 0 ? 24 : 8, i == 0 ? 1234 : 400);
        row.columns = {counts(6, 4, 200), counts(3, 4, 200)};
        if (i == 0) row.crossed_by = 5;
        if (i == 2) row.crossing = {5};
        frequency.rows.push_back(row);
    }
    frequency.rows[1].total.dominant_participant = 0;
    frequency.rows[1].total.dominant_share = 6.0 / 9;

    levers.totals = frequency.totals;
    for (std::uint32_t i = 0; i < 3; ++i) {
        analysis::LeverRow row;
        row.code = i == 2 ? 2 : 0;
        row.subject = i == 0   ? analysis::LeverRow::Subject::theme
                      : i == 1 ? analysis::LeverRow::Subject::theme_crossing
                               : analysis::LeverRow::Subject::code;
        row.balance.counts = {counts(i == 0 ? 7 : 5, 5, 90), counts(i == 0 ? 3 : 0, 3, 40), counts(1, 1, 8)};
        row.balance.intensity[0] = {2, 4, 1.4142135623730951};
        row.balance.balance = i == 0 ? 0.4 : 1;
        levers.rows.push_back(row);
    }
    levers.rows[0].quotes = {{Polarity::lever, {110, 140}, 1, 1, 1, 2, 4},
                             {Polarity::barrier, {20, 48}, 0, 0, 1, 1, 0}};
}
