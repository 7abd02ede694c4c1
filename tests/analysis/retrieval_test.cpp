// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/retrieval.hpp"

#include <algorithm>
#include <functional>

#include <catch2/catch.hpp>

#include "libcoding/analysis/filters.hpp"
#include "libcoding/analysis/frequency.hpp"
#include "libcoding/analysis/stretches.hpp"
#include "libcoding/error.hpp"
#include "libcoding/store/codes.hpp"

#include "random_study.hpp"
#include "small_study.hpp"
#include "tests/support/study.hpp"

using namespace coding;
using namespace coding::analysis;
using coding::test::plain;
using coding::test::RandomStudy;
using coding::test::SmallStudy;

namespace {

PassageRequest asking(const std::string& query) {
    PassageRequest request;
    request.query = parse_passage_query(query);
    return request;
}

std::vector<Span> spans(const store::CountingTables& tables, const PassageRequest& request) {
    std::vector<Span> spans;
    for (const auto& passage : retrieve(tables, request).passages) spans.push_back(passage.corpus);
    return spans;
}

std::vector<Span> spans(const store::CountingTables& tables, const std::string& query) {
    return spans(tables, asking(query));
}

/// Blocks of ten words are 23 code points, their words begin at 3.
SmallStudy two_sources() {
    SmallStudy study;
    study.code("prix").code("prix / cher").code("lieu").code("énergie");
    study.person("Mod", Role::moderator);
    study.source("S1", {"G1"}).turn("Mod", 10).turn("P1", 10).turn("P2", 10);
    study.source("S2", {"G2"}).turn("P1", 10).turn("P2", 10);
    return study;
}

Stretches random_stretches(RandomStudy& random, const store::CountingTables& tables) {
    Stretches all;
    for (const auto& coding : tables.codings) {
        if (random.chance(2)) add(all, {coding.begin, coding.end, coding.begin_word, coding.end_word});
    }
    return all;
}

/// Code points that lie in a set.
std::vector<bool> covered(const store::CountingTables& tables, const Stretches& set) {
    std::vector<bool> bits(tables.characters);
    for (const auto& stretch : set) {
        for (auto at = stretch.begin; at < stretch.end; ++at) bits[at] = true;
    }
    return bits;
}

std::uint32_t block_at(const store::CountingTables& tables, std::uint32_t position) {
    std::uint32_t block = 0;
    while (block + 1 < tables.blocks.size() && tables.blocks[block + 1].begin <= position) ++block;
    return block;
}

}  // namespace

TEST_CASE("a code finds what is coded with it and below, overlaps as one, with the codings it comes from") {
    auto study = two_sources();
    study.coding("prix", 1, 0, 1, 4, {"A", Polarity::barrier, 2});
    study.coding("prix / cher", 1, 3, 1, 6, {"B", Polarity::barrier, 4});
    study.coding("lieu", 1, 5, 1, 9, SmallStudy::CodingOptions{"A"});
    study.coding("prix", 4, 0, 4, 2, SmallStudy::CodingOptions{"A"});
    const auto tables = study.tables();
    const auto found = retrieve(tables, asking("prix"));
    REQUIRE(found.passages.size() == 2);
    const auto& first = found.passages[0];
    CHECK(first.corpus == Span{26, 38});
    CHECK(first.span == Span{26, 38});
    CHECK(tables.participants[first.speaker].name == "P1");
    CHECK(found.codings_of(first).size() == 2);
    const auto facts = facts_of(tables, found, first);
    CHECK(facts.codes == std::vector<std::uint32_t>{0, 1});
    CHECK(facts.coders == std::vector<std::uint32_t>{0, 1});
    CHECK(facts.polarities == std::vector<Polarity>{Polarity::barrier});
    CHECK(facts.intensity == 4);
    CHECK(found.passages[1].source == 1);
    CHECK(found.passages[1].span == Span{26, 30});
    CHECK(tables.participants[found.passages[1].speaker].name == "P2");
    CHECK(spans(tables, "cher") == std::vector<Span>{{32, 38}});
}

TEST_CASE("and, or, not") {
    auto study = two_sources();
    study.coding("prix", 1, 0, 1, 6, plain)
        .coding("lieu", 1, 4, 1, 9, plain)
        .coding("énergie", 1, 8, 1, 9, plain);
    study.coding("prix", 2, 0, 2, 6, plain).coding("lieu", 4, 0, 4, 2, plain);
    const auto tables = study.tables();
    CHECK(spans(tables, "prix AND lieu") == std::vector<Span>{{34, 38}});
    CHECK(spans(tables, "prix OR lieu") == std::vector<Span>{{26, 44}, {49, 61}, {95, 99}});
    CHECK(spans(tables, "prix NOT lieu") == std::vector<Span>{{49, 61}});
    CHECK(spans(tables, "(prix OR lieu) NOT énergie") == std::vector<Span>{{49, 61}, {95, 99}});
    // What is taken away is not what a passage was found by.
    const auto found = retrieve(tables, asking("lieu NOT prix"));
    REQUIRE(found.passages.size() == 1);
    CHECK(found.codings.size() == 1);
    CHECK(spans(tables, "prix IN SOURCE lieu") == std::vector<Span>{{26, 44}, {49, 61}});
}

TEST_CASE("near counts the words between, or the turns on, and never leaves the source") {
    auto study = two_sources();
    study.coding("prix", 1, 0, 1, 2, plain).coding("lieu", 1, 5, 1, 6, plain);  // three words between
    study.coding("prix", 2, 8, 2, 10, plain).coding("lieu", 3, 0, 3, 1, plain);
    const auto tables = study.tables();
    CHECK(spans(tables, "prix NEAR/2 lieu").empty());
    CHECK(spans(tables, "prix NEAR/3 lieu") == std::vector<Span>{{26, 38}});
    CHECK(spans(tables, "lieu NEAR/3 prix") == std::vector<Span>{{26, 38}});
    CHECK(spans(tables, "prix NEAR/0T lieu") == std::vector<Span>{{26, 38}});
    CHECK(spans(tables, "prix NEAR/1T lieu") == std::vector<Span>{{26, 69}});
    CHECK(spans(tables, "prix THEN/3 lieu") == std::vector<Span>{{26, 38}});
    CHECK(spans(tables, "lieu THEN/3 prix").empty());
    CHECK(spans(tables, "lieu THEN/1T prix") == std::vector<Span>{{36, 69}});
    CHECK(spans(tables, "prix NEAR/4000000000 lieu") == std::vector<Span>{{26, 69}});
}

TEST_CASE("in one turn: from the first word coded to the last, cut off at the turn") {
    auto study = two_sources();
    study.coding("prix", 0, 8, 1, 2, plain)
        .coding("lieu", 1, 5, 1, 6, plain)
        .coding("lieu", 2, 0, 2, 1, plain);
    const auto tables = study.tables();
    CHECK(spans(tables, "prix IN TURN lieu") == std::vector<Span>{{23, 38}});
}

TEST_CASE("only codings that the filters let through are looked at") {
    auto study = two_sources();
    study.coding("prix", 0, SmallStudy::CodingOptions{"A"}).coding("prix", 1, {"A", Polarity::barrier, 3});
    study.coding("prix", 2, {"B", Polarity::lever, 5}).coding("prix", 4, {"B", Polarity::lever, 1});
    study.value(Attribute::Of::participant, "public", "P1", "ambassadeurs");
    const auto tables = study.tables();
    const Span moderator{3, 23}, p1{26, 46}, p2{49, 69}, other{95, 115};
    CHECK(spans(tables, "prix") == std::vector<Span>{moderator, p1, p2, other});
    auto request = asking("prix");
    request.scope.with_moderators = false;
    CHECK(spans(tables, request) == std::vector<Span>{p1, p2, other});
    request = asking("prix");
    request.speakers = {"p2"};
    CHECK(spans(tables, request) == std::vector<Span>{p2, other});
    request.scope.groups = {"G2"};
    CHECK(spans(tables, request) == std::vector<Span>{other});
    request = asking("prix");
    request.scope.coders = {"A"};
    CHECK(spans(tables, request) == std::vector<Span>{moderator, p1});
    request = asking("prix");
    request.polarities = {Polarity::lever};
    CHECK(spans(tables, request) == std::vector<Span>{p2, other});
    CHECK(spans(tables, "prix:lever") == std::vector<Span>{p2, other});
    request.lowest_intensity = 4;
    CHECK(spans(tables, request) == std::vector<Span>{p2});
    request = asking("prix");
    request.scope.where = {{"public", "ambassadeurs"}};
    CHECK(spans(tables, request) == std::vector<Span>{p1});
}

TEST_CASE("a code that is not there is named, with what may have been meant") {
    const auto tables = two_sources().tables();
    CHECK_THROWS_AS(retrieve(tables, asking("pris")), Error);
    try {
        retrieve(tables, asking("prix and lieu"));
        FAIL("found");
    } catch (const Error& error) {
        CHECK(error.hint().pattern() == "Operators are written in capitals: AND, OR, NOT, NEAR, THEN.");
    }
    auto request = asking("prix");
    request.speakers = {"Nobody"};
    CHECK_THROWS_AS(retrieve(tables, request), Error);
    CHECK(retrieve(store::CountingTables{}, asking("*")).passages.empty());
}

TEST_CASE("operators find what their definition says, whatever the study") {
    for (unsigned seed = 1; seed <= 200; ++seed) {
        RandomStudy random{seed};
        const auto tables = random.study().tables();
        const auto a = random_stretches(random, tables);
        const auto b = random_stretches(random, tables);
        INFO("seed " << seed);
        const auto in_a = covered(tables, a);
        const auto in_b = covered(tables, b);
        const auto either = covered(tables, united(a, b));
        const auto both = covered(tables, common(a, b));
        for (std::size_t i = 0; i < tables.characters; ++i) {
            REQUIRE(either[i] == (in_a[i] || in_b[i]));
            REQUIRE(both[i] == (in_a[i] && in_b[i]));
        }
        const auto left = without(a, b);
        std::size_t next = 0;
        for (const auto& one : a) {
            const bool meets = std::any_of(b.begin(), b.end(), [&](const Stretch& other) {
                return std::max(one.begin, other.begin) < std::min(one.end, other.end);
            });
            if (!meets) REQUIRE(left.at(next++).begin == one.begin);
        }
        CHECK(next == left.size());

        const auto source_of = [&](const Stretch& s) {
            return tables.blocks[block_at(tables, s.begin)].source;
        };
        const auto turn_of = [&](std::uint32_t position) {
            std::uint32_t turns = 0;
            for (std::uint32_t i = 0; i < block_at(tables, position); ++i) {
                const auto kind = tables.blocks[i].kind;
                turns += kind == BlockKind::turn || kind == BlockKind::paragraph ? 1 : 0;
            }
            return turns;
        };
        Nearness nearness{random.below(6), random.chance(2), random.chance(2)};
        const auto is_near = [&](const Stretch& one, const Stretch& other) {
            if (source_of(one) != source_of(other)) return false;
            if (nearness.in_order && other.begin < one.end) return false;
            if (nearness.turns) {
                return turn_of(other.begin) <= turn_of(one.end - 1) + nearness.within &&
                       turn_of(one.begin) <= turn_of(other.end - 1) + nearness.within;
            }
            return other.begin_word <= one.end_word + nearness.within &&
                   one.begin_word <= other.end_word + nearness.within;
        };
        std::vector<bool> expected(tables.characters);
        for (const auto& one : a) {
            for (const auto& other : b) {
                if (!is_near(one, other)) continue;
                for (auto at = std::min(one.begin, other.begin); at < std::max(one.end, other.end); ++at) {
                    expected[at] = true;
                }
            }
        }
        CHECK(covered(tables, near(tables, a, b, nearness)) == expected);

        std::vector<bool> in_block(tables.characters);
        for (std::size_t block = 0; block < tables.blocks.size(); ++block) {
            const auto begin = tables.blocks[block].begin;
            const auto end =
                block + 1 < tables.blocks.size() ? tables.blocks[block + 1].begin : tables.characters;
            bool has_a = false;
            bool has_b = false;
            std::uint32_t first = end;
            std::uint32_t last = begin;
            for (auto at = begin; at < end; ++at) {
                has_a = has_a || in_a[at];
                has_b = has_b || in_b[at];
                if (!in_a[at] && !in_b[at]) continue;
                first = std::min(first, at);
                last = at + 1;
            }
            for (auto at = first; has_a && has_b && at < last; ++at) in_block[at] = true;
        }
        CHECK(covered(tables, in_one_block(tables, a, b)) == in_block);
    }
}

TEST_CASE("the words of a passage come with their context, whole words only") {
    tests::Study study;
    auto change = study.change();
    const auto zoe = store::participant_named(change, "Zoé", Role::participant);
    const auto source = study.add(
        change, "FG1",
        {tests::turn(zoe, "le prix, c’est trop cher pour nous"), tests::turn(zoe, "et puis c’est loin")});
    study.add(change, "FG2", {tests::turn(zoe, "ailleurs")});
    Code code;
    code.name = "prix";
    code = store::add_code(change, code);
    const auto lea = store::coder_named(change, "Léa").id;
    const auto coding = study.code(change, study.project, source.id, code.id, lea, "trop cher");
    change.commit();
    const auto tables = store::load_counting(study.project, true);
    const auto found = retrieve(tables, asking("prix"));
    REQUIRE(found.passages.size() == 1);
    CHECK(found.passages[0].span == coding.span);
    CHECK(tables.coding_ids[found.codings_of(found.passages[0])[0]] == coding.id);
    const auto near = read_passage(study.project, tables, found.passages[0], 12);
    CHECK(near.before == "c’est ");
    CHECK(near.text == "trop cher");
    CHECK(near.after == " pour nous");
    const auto all = read_passage(study.project, tables, found.passages[0], 10'000);
    CHECK(all.before == "Zoé : le prix, c’est ");
    CHECK(all.after == " pour nous\nZoé : et puis c’est loin\n");
    CHECK(read_passage(study.project, tables, found.passages[0], 0).before.empty());
}

TEST_CASE("a condition holds of a coding by who speaks in it, where it stands and who made it") {
    auto study = two_sources();
    study.value(Attribute::Of::participant, "métier", "P1", "formatrice")
        .value(Attribute::Of::participant, "âge", "P1", "41,5")
        .value(Attribute::Of::participant, "âge", "P2", "39")
        .value(Attribute::Of::source, "lieu", "S2", "Caen");
    study.coding("prix", 0, 0, 0, 4, SmallStudy::CodingOptions{"A"});  // by the moderator
    study.coding("prix", 1, 0, 1, 4, {"A", Polarity::barrier, 2});     // P1
    study.coding("prix", 2, 0, 2, 4, {"B", Polarity::lever, 5});       // P2
    study.coding("lieu", 3, 0, 4, 4, SmallStudy::CodingOptions{"B"});  // P1, P2; in S2
    const auto tables = study.tables();
    const Span mod{3, 11}, one{26, 34}, two{49, 57}, both{72, 103};
    const auto found = [&](const std::string& query) { return spans(tables, query); };
    using Spans = std::vector<Span>;
    CHECK(found("*[role=moderator]") == Spans{mod});
    CHECK(found("*[rôle=animatrice|observatrice]") == Spans{mod});
    CHECK(found("prix[role!=moderator]") == Spans{one, two});
    CHECK(found("[locuteur=p2]") == Spans{two, both});
    CHECK(found("[métier=formatrice]") == Spans{one, both});
    CHECK(found("[métier=*]") == Spans{one, both});
    CHECK(found("[âge>=40]") == Spans{one, both});
    CHECK(found("[âge<=41.5]") == Spans{one, two, both});
    CHECK(found("[\"lieu\"=Caen]") == Spans{both});
    CHECK(found("[source=S1, coder=A]") == Spans{mod, one});
    CHECK(found("[groupe=G2]") == Spans{both});
    CHECK(found("[group=*, source!=S1]") == Spans{both});
    CHECK(found("[polarité=frein|lever]") == Spans{one, two});
    CHECK(found("[polarity=none]") == Spans{mod, both});
    CHECK(found("[polarity!=*]") == Spans{mod, both});
    CHECK(found("[intensity>=2]") == Spans{one, two});
    CHECK(found("[intensity<=4]") == Spans{one});
    CHECK(found("[intensity=2|5]") == Spans{one, two});
    CHECK(found("(prix OR lieu)[speaker=P1]") == Spans{one, both});
    CHECK(found("prix NOT [coder=B]") == Spans{mod, one});
    CHECK_THROWS_AS(found("[role=boss]"), Error);
    CHECK_THROWS_AS(found("[polarity=up]"), Error);
    CHECK_THROWS_AS(found("[intensity>=high]"), Error);
    CHECK_THROWS_AS(found("[taille=3]"), Error);
    CHECK_THROWS_AS(found("[coder=Z]"), Error);
    CHECK_THROWS_AS(found("[métier=reine]"), Error);
}

TEST_CASE("a condition on memos looks at what was written on the coding, as search folds it") {
    auto study = two_sources();
    study.coding("prix", 1, 0, 1, 4, plain)
        .coding("prix", 2, 0, 2, 4, plain)
        .coding("lieu", 3, 0, 3, 2, plain);
    const auto tables = study.tables();
    const std::vector<CodingMemo> memos{{0, "trop cher"}, {0, "a relire"}, {2, "cherte"}};
    const auto found = [&](const std::string& query) {
        return retrieve(tables, asking(query), memos).passages.size();
    };
    CHECK(found("*[memo=Cher]") == 2);
    CHECK(found("prix[mémo=CHER]") == 1);
    CHECK(found("*[memo=\"à relire\"|rien]") == 1);
    CHECK(found("*[memo=*]") == 2);
    CHECK(found("*[memo!=*]") == 1);
    CHECK(retrieve(tables, asking("*[memo=cher]")).passages.empty());
}

TEST_CASE("a query with its filters written into it finds what it finds with them") {
    auto study = two_sources();
    study.value(Attribute::Of::participant, "mé\"tier", "P1", "formatrice, ou presque");
    for (const unsigned intensity : {0U, 2U, 5U}) {
        study.coding("prix", 1, intensity, 1, intensity + 2, {"A", Polarity::barrier, intensity});
        study.coding("prix", 3, intensity, 3, intensity + 2, {"B", Polarity::none, intensity});
        study.coding("lieu", 4, intensity, 4, intensity + 1, {"B", Polarity::lever, intensity});
    }
    const auto tables = study.tables();
    CHECK(with_filters("prix", asking("prix")) == "prix");
    const std::vector<std::function<void(PassageRequest&)>> filters{
        [](PassageRequest& request) {
            request.polarities = {Polarity::none, Polarity::lever};
        },
        [](PassageRequest& request) { request.lowest_intensity = 2; },
        [](PassageRequest& request) { request.speakers = {"P2"}; },
        [](PassageRequest& request) { request.scope.groups = {"G2"}; },
        [](PassageRequest& request) {
            request.scope.sources = {"S1", "S2"};
        },
        [](PassageRequest& request) { request.scope.coders = {"B"}; },
        [](PassageRequest& request) {
            request.scope.where = {{"mé\"tier", "formatrice, ou presque"}};
        }};
    for (const std::string query : {"prix", "prix OR lieu", "prix NEAR/40 lieu"}) {
        for (const auto& filter : filters) {
            auto filtered = asking(query);
            filter(filtered);
            INFO(with_filters(query, filtered));
            CHECK(spans(tables, with_filters(query, filtered)) == spans(tables, filtered));
        }
    }
}

TEST_CASE("of a report that is split, only what one of its columns counts is looked at") {
    auto study = two_sources();
    study.value(Attribute::Of::participant, "métier", "P1", "formatrice");
    study
        .coding("prix", 1, 0, 1, 4, plain)   // P1 in S1
        .coding("prix", 2, 0, 2, 4, plain)   // P2 in S1
        .coding("prix", 3, 0, 4, 2, plain)   // P1 and P2 in S2
        .coding("prix", 0, 0, 0, 4, plain);  // the moderator in S1
    const auto tables = study.tables();
    const auto found = [&](const char* by, const char* name) {
        auto request = asking("prix");
        request.scope.with_moderators = false;
        request.column = ReportColumn{by, name};
        return retrieve(tables, request).passages.size();
    };
    CHECK(found("source", "S1") == 2);
    CHECK(found("group", "G2") == 1);
    CHECK(found("participant", "P1") == 2);
    CHECK(found("participant", "P2") == 2);
    CHECK(found("participant", "Mod") == 0);
    CHECK(found("métier", "formatrice") == 2);
    CHECK(found("métier", no_value) == 2);
    CHECK(found("source", "S3") == 0);
    CHECK_THROWS_AS(found("couleur", "bleu"), Error);

    // As many as the report counts, where no passage of a code touches another.
    const auto scope = resolve(tables, {});
    for (const auto* by : {"source", "group", "participant", "métier", "question", "kind"}) {
        const auto counted = frequency(tables, scope, split_from_name(tables, by));
        for (std::size_t i = 0; i < counted.columns.size(); ++i) {
            INFO(by << ": " << counted.columns[i]);
            CHECK(found(by, counted.columns[i].c_str()) == counted.rows[0].columns[i].codings);
        }
    }
}

TEST_CASE("codes may stand for themselves, without those below them") {
    auto study = two_sources();
    study.coding("prix", 1, 0, 1, 4, plain).coding("prix / cher", 2, 0, 2, 4, plain);
    const auto tables = study.tables();
    auto request = asking("prix");
    CHECK(retrieve(tables, request).passages.size() == 2);
    request.codes_alone = true;
    CHECK(retrieve(tables, request).passages.size() == 1);
    request.query = parse_passage_query("cher");
    CHECK(retrieve(tables, request).passages.size() == 1);
    request.query = parse_passage_query("*");
    CHECK(retrieve(tables, request).passages.size() == 2);
}

TEST_CASE("the passages of a figure hold as many codings as the report counts") {
    for (unsigned seed = 0; seed < 60; ++seed) {
        RandomStudy random{seed};
        auto study = random.study();
        const auto tables = study.tables();
        const auto asked = random.request(tables);
        const auto scope = resolve(tables, asked);
        for (const std::string by : {"", "participant", "group", "question", "job", "place"}) {
            const auto counted = frequency(tables, scope, split_from_name(tables, by));
            for (const auto& row : counted.rows) {
                auto request = asking(query_name(tables.codebook.path(row.code)));
                request.scope = asked;
                const auto opens = [&] {
                    return counted_codings(tables, request, retrieve(tables, request));
                };
                INFO(seed << " " << tables.codebook.path(row.code));
                CHECK(opens() == row.total.codings);
                for (std::size_t i = 0; i < counted.columns.size(); ++i) {
                    INFO(by << ": " << counted.columns[i]);
                    request.column = ReportColumn{by, counted.columns[i]};
                    CHECK(opens() == row.columns[i].codings);
                }
            }
        }
    }
}
