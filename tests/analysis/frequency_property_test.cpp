// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "libcoding/analysis/frequency.hpp"

#include "tests/analysis/naive_counts.hpp"
#include "tests/analysis/random_study.hpp"

using namespace coding;
using namespace coding::analysis;
using coding::test::Naive;
using coding::test::RandomStudy;

namespace {

constexpr unsigned studies = 400;

void check_same_counts(const Counts& counted, const Counts& expected) {
    CHECK(counted.codings == expected.codings);
    CHECK(counted.turns == expected.turns);
    CHECK(counted.sources == expected.sources);
    CHECK(counted.participants == expected.participants);
    CHECK(counted.groups == expected.groups);
    CHECK(counted.words == expected.words);
    CHECK(counted.share == Approx(expected.share));
    CHECK(counted.per_1000 == Approx(expected.per_1000));
    CHECK(counted.turn_share == Approx(expected.turn_share));
    CHECK(counted.ci95 == expected.ci95);
    CHECK(counted.prompted == expected.prompted);
    CHECK(counted.spontaneous == expected.spontaneous);
    CHECK(counted.prompted_distance == Approx(expected.prompted_distance));
    CHECK(counted.present == expected.present);
    CHECK(counted.dominant_participant == expected.dominant_participant);
    CHECK(counted.dominant_share == Approx(expected.dominant_share));
}

Naive::Indices codings_of(const store::CountingTables& tables, const Scope& scope, std::size_t first_code,
                          std::size_t end_code) {
    Naive::Indices codings;
    for (Naive::Index i = 0; i < tables.codings.size(); ++i) {
        const auto code = tables.codings[i].code;
        if (scope.codings[i] && first_code <= code && code < end_code) codings.push_back(i);
    }
    return codings;
}

/// What a column leaves of the scope, found from its name.
Naive column_of(const store::CountingTables& tables, const Scope& scope, const Split& split,
                const std::string& name) {
    Naive column{tables, scope.blocks, scope.participants, scope.groups, scope.request.every_coder};
    const auto is = [&](const std::string& value) { return (value.empty() ? "—" : value) == name; };
    const auto keep_blocks = [&](auto&& keep) {
        for (std::size_t b = 0; b < column.blocks.size(); ++b) {
            if (!keep(tables.blocks[b])) column.blocks[b] = false;
        }
    };
    const auto keep_people = [&](auto&& keep) {
        for (std::size_t p = 0; p < column.people.size(); ++p) {
            if (!keep(p)) column.people[p] = false;
        }
        keep_blocks([&](const auto& b) { return b.speaker != Naive::none && keep(b.speaker); });
    };
    switch (split.by) {
        case Split::By::nothing:
            break;
        case Split::By::source:
            keep_blocks([&](const auto& b) { return tables.sources[b.source].name == name; });
            break;
        case Split::By::participant:
            keep_people([&](std::size_t p) { return tables.participants[p].name == name; });
            break;
        case Split::By::group:
            keep_blocks([&](const auto& b) {
                const auto& of = tables.groups_of_source[b.source];
                return std::any_of(of.begin(), of.end(),
                                   [&](auto g) { return tables.groups[g].name == name; }) ||
                       (of.empty() && name == "—");
            });
            for (std::size_t g = 0; g < column.groups.size(); ++g) {
                if (tables.groups[g].name != name) column.groups[g] = false;
            }
            break;
        case Split::By::question:
            keep_blocks([&](const auto& b) {
                return is(b.question == Naive::none ? std::string{} : tables.questions[b.question].label);
            });
            break;
        case Split::By::kind:
            keep_blocks([&](const auto& b) { return name_of(tables.sources[b.source].kind) == name; });
            break;
        case Split::By::month:
            keep_blocks([&](const auto& b) { return is(tables.sources[b.source].date.substr(0, 7)); });
            break;
        case Split::By::year:
            keep_blocks([&](const auto& b) { return is(tables.sources[b.source].date.substr(0, 4)); });
            break;
        case Split::By::attribute:
            for (const auto& values : tables.values) {
                if (values.attribute.name != split.attribute) continue;
                if (values.attribute.of == Attribute::Of::participant) {
                    keep_people([&](std::size_t p) { return is(values.values[p]); });
                } else {
                    keep_blocks([&](const auto& b) { return is(values.values[b.source]); });
                }
            }
            break;
    }
    return column;
}

void check_rows(const store::CountingTables& tables, const Scope& scope, const Split& split) {
    const auto counted = frequency(tables, scope, split);
    const Naive whole{tables, scope.blocks, scope.participants, scope.groups, scope.request.every_coder};
    std::vector<Naive> columns;
    for (const auto& name : counted.columns) columns.push_back(column_of(tables, scope, split, name));
    for (const auto& row : counted.rows) {
        INFO("code " << tables.codebook.path(row.code));
        const auto own = codings_of(tables, scope, row.code, row.code + 1);
        const auto all = codings_of(tables, scope, row.code, tables.codebook.subtree_end(row.code));
        check_same_counts(row.own, whole.count(own));
        check_same_counts(row.total, whole.count(all));
        REQUIRE(row.columns.size() == columns.size());
        for (std::size_t i = 0; i < columns.size(); ++i) {
            INFO("column " << counted.columns[i]);
            check_same_counts(row.columns[i], columns[i].count(all));
        }
    }
    const auto everything = codings_of(tables, scope, 0, tables.codebook.codes().size());
    CHECK(counted.totals.codings == whole.count(everything).codings);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        CHECK(counted.column_totals[i].codings == columns[i].count(everything).codings);
    }
}

}  // namespace

TEST_CASE("Frequencies are what sets and comparisons of all with all give, in every split and scope") {
    for (unsigned seed = 0; seed < studies; ++seed) {
        RandomStudy random{seed};
        const auto tables = random.study().tables();
        const auto request = random.request(tables);
        const auto scope = resolve(tables, request);
        INFO("seed " << seed);
        const std::vector<std::string> names{"",      "group",    "source", "participant", "job",
                                             "place", "question", "kind",   "month",       "year"};
        check_rows(tables, scope, split_from_name(tables, names[seed % names.size()]));
    }
}

TEST_CASE("Crossings are the kept codings of cross-cutting codes that overlap a coding below the theme") {
    for (unsigned seed = 0; seed < studies; ++seed) {
        RandomStudy random{seed};
        const auto tables = random.study().tables();
        const auto scope = resolve(tables, random.request(tables));
        INFO("seed " << seed);
        const auto counted = frequency(tables, scope);
        const Naive whole{tables, scope.blocks, scope.participants, scope.groups, scope.request.every_coder};
        const auto& codebook = tables.codebook;
        const auto crossing = [&](std::size_t first_code, std::size_t end_code, std::size_t theme) {
            auto codings = codings_of(tables, scope, first_code, end_code);
            std::erase_if(codings, [&](auto c) {
                if (codebook.theme(tables.codings[c].code)) return true;
                for (Naive::Index other = 0; other < tables.codings.size(); ++other) {
                    const auto code = tables.codings[other].code;
                    const bool below = theme <= code && code < codebook.subtree_end(theme);
                    if (scope.references[other] && below && whole.overlap(c, other)) return false;
                }
                return true;
            });
            return whole.kept(codings).size();
        };
        for (const auto& row : counted.rows) {
            CHECK(row.crossing.size() == (row.theme ? 0 : counted.themes.size()));
            for (std::size_t i = 0; i < row.crossing.size(); ++i) {
                CHECK(row.crossing[i] ==
                      crossing(row.code, codebook.subtree_end(row.code), counted.themes[i]));
            }
            const bool listed =
                std::find(counted.themes.begin(), counted.themes.end(), row.code) != counted.themes.end();
            CHECK(row.crossed_by == (listed ? crossing(0, codebook.codes().size(), row.code) : 0));
        }
    }
}

TEST_CASE("A column says what the report filtered to it says") {
    for (unsigned seed = 0; seed < studies; ++seed) {
        RandomStudy random{seed};
        const auto tables = random.study().tables();
        ScopeRequest request;
        request.every_coder = random.chance(3);
        request.with_moderators = random.chance(3);
        INFO("seed " << seed);
        const std::vector<std::string> names{"group", "source", "job", "place"};
        const auto name = names[seed % names.size()];
        const auto split = frequency(tables, resolve(tables, request), split_from_name(tables, name));
        for (std::size_t i = 0; i < split.columns.size(); ++i) {
            auto narrow = request;
            if (name == "group") narrow.groups = {split.columns[i]};
            if (name == "source") narrow.sources = {split.columns[i]};
            if (name == "job" || name == "place") narrow.where = {{name, split.columns[i]}};
            if (name == "group" && split.columns[i] == "—") continue;  // no filter says "in no group"
            const auto filtered = frequency(tables, resolve(tables, narrow));
            INFO("column " << split.columns[i]);
            const auto& totals = split.column_totals[i];
            CHECK(totals.sources == filtered.totals.sources);
            CHECK(totals.participants == filtered.totals.participants);
            CHECK(totals.groups == filtered.totals.groups);
            CHECK(totals.codings == filtered.totals.codings);
            CHECK(totals.turns == filtered.totals.turns);
            CHECK(totals.words == filtered.totals.words);
            for (std::size_t row = 0; row < split.rows.size(); ++row) {
                check_same_counts(split.rows[row].columns[i], filtered.rows[row].total);
            }
        }
    }
}
