// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "libcoding/analysis/frequency.hpp"

#include "tests/analysis/small_study.hpp"

using namespace coding;
using namespace coding::analysis;
using coding::test::SmallStudy;

namespace {

using ColumnNames = std::vector<std::string>;

/// S1, in March: a turn before any question, two under Q1, one under Q2. S2, in April of another year.
SmallStudy sessions_of_two_groups() {
    SmallStudy study;
    study.code("price").question("Q1").question("Q2").question("Q3");
    study.source("S1", {}, "2026-03-12").turn("Ana", 10);
    study.block("Bo", 20, {-1, "Q1"}).block("Ana", 5, {-1, "Q1"}).block("Bo", 7, {-1, "Q2"});
    study.source("S2", {}, "2027-04").block("Cy", 8, {-1, "Q1"});
    study.source("S3").turn("", 4);
    study.coding("price", 1).coding("price", 3).coding("price", 4);
    study.coding("price", 0, 5, 1, 5, {"B"});  // from before Q1 into its first turn
    return study;
}

Frequency by(const store::CountingTables& tables, const std::string& name) {
    return frequency(tables, resolve(tables, {}), split_from_name(tables, name));
}

}  // namespace

TEST_CASE("Split by participant, whoever is not to be named has her number") {
    SmallStudy study;
    study.code("price").person("Ana", Role::participant, Consent::named);
    study.person("Bo", Role::participant, Consent::anonymous).person("Cy", Role::participant, Consent::none);
    study.source("S1").turn("Ana", 10).turn("Bo", 10).turn("Cy", 10);
    CHECK(by(study.tables(), "participant").columns == ColumnNames{"Ana", "#2", "#3"});
}

TEST_CASE("A report is split by the questions of the guide that were answered, and what is under none") {
    const auto tables = sessions_of_two_groups().tables();
    const auto split = by(tables, "question");
    CHECK(split.columns == ColumnNames{"Q1", "Q2", "—"});
    CHECK(split.column_totals[0].words == 20 + 5 + 8);
    CHECK(split.column_totals[0].turns == 3);
    CHECK(split.column_totals[0].sources == 2);
    CHECK(split.column_totals[1].words == 7);
    CHECK(split.column_totals[2].words == 10 + 4);
    const auto& price = split.rows.front().columns;
    CHECK(price[0].codings == 2);
    CHECK(price[0].words == 20 + 8);
    CHECK(price[1].codings == 1);
    CHECK(price[2].codings == 1);  // what lies before Q1
    CHECK(price[2].words == 5);
    CHECK_FALSE(split.columns_overlap);
}

TEST_CASE("A report is split by kind of source, month and year of the session") {
    auto tables = sessions_of_two_groups().tables();
    tables.sources[0].kind = SourceKind::focus_group;
    tables.sources[1].kind = SourceKind::interview;
    tables.sources[2].kind = SourceKind::focus_group;
    const auto kinds = by(tables, "kind");
    CHECK(kinds.columns == ColumnNames{"focus_group", "interview"});
    CHECK(kinds.column_totals[0].words == 10 + 20 + 5 + 7 + 4);
    CHECK(by(tables, "month").columns == ColumnNames{"2026-03", "2027-04", "—"});
    const auto years = by(tables, "year");
    CHECK(years.columns == ColumnNames{"2026", "2027", "—"});
    CHECK(years.rows.front().columns[0].codings == 2);
    CHECK(years.rows.front().columns[1].codings == 1);
    CHECK(years.rows.front().columns[2].codings == 0);
}

TEST_CASE("A report on texts in which nobody speaks has no column for a participant") {
    SmallStudy study;
    study.code("price").source("Notes").turn("", 4).coding("price", 0);
    const auto tables = study.tables();
    REQUIRE(tables.participants.empty());
    const auto split = by(tables, "participant");
    CHECK(split.columns.empty());
    CHECK(split.rows.front().total.codings == 1);
    CHECK(split.rows.front().total.words == 4);
    CHECK(split.rows.front().total.participants == 0);
}
