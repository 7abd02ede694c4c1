// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/keyness.hpp"

#include <cmath>

#include <catch2/catch.hpp>

#include "libcoding/analysis/specificity.hpp"

#include "tests/analysis/small_study.hpp"

using namespace coding;
using namespace coding::analysis;
using coding::test::SmallStudy;

namespace {

/// A study of turns that are written out: words with single spaces between.
class Spoken {
  public:
    Spoken& source(const std::string& name, const std::string& group) {
        study.source(name, {group});
        return *this;
    }
    Spoken& turn(const std::string& speaker, const std::string& words) {
        std::vector<std::uint32_t> starts{0};
        for (std::uint32_t i = 0; i < words.size(); ++i) {
            if (words[i] == ' ') starts.push_back(i + 1);
        }
        study.turn(speaker, static_cast<std::uint32_t>(starts.size()));
        texts_.push_back(words);
        starts_.push_back(starts);
        return *this;
    }

    [[nodiscard]] Keyness keyness(const store::CountingTables& tables, const WordParts& parts,
                                  std::size_t at_most = 0) const {
        const auto read = [&](const std::function<void(const store::SpokenBlock&)>& visit) {
            for (std::size_t i = 0; i < texts_.size(); ++i) visit({i, texts_[i], starts_[i]});
        };
        return analysis::keyness(tables, parts, read, "fr", at_most);
    }

    SmallStudy study;

  private:
    std::vector<std::string> texts_;  // plain letters: a byte is a code point
    std::vector<std::vector<std::uint32_t>> starts_;
};

const KeyWord* find(const std::vector<KeyWord>& words, const std::string& form) {
    for (const auto& word : words) {
        if (word.form == form) return &word;
    }
    return nullptr;
}

/// G1 speaks of repairs (12 words, 6 of them by Ana and Bo), G2 of soup (10 words).
Spoken two_groups() {
    Spoken spoken;
    spoken.source("S1", "G1");
    spoken.turn("Ana", "on va repare le velo").turn("Bo", "reparer le velo reparer encore velo velo");
    spoken.source("S2", "G2");
    spoken.turn("Cy", "la soupe de lentille et la soupe").turn("Di", "soupe lentilles soupe");
    return spoken;
}

}  // namespace

TEST_CASE("Words are counted by their stem, part against rest, with all three measures") {
    const auto spoken = two_groups();
    const auto tables = spoken.study.tables();
    const auto scope = resolve(tables, {});
    const auto result = spoken.keyness(tables, WordParts{tables, scope, {Split::By::group, {}}});
    CHECK(result.words == 5 + 7 + 7 + 3);
    REQUIRE(result.parts.size() == 2);
    CHECK(result.parts[0].words == 12);
    const auto* velo = find(result.parts[0].words_more, "velo");
    REQUIRE(velo);
    CHECK(velo->found == 4);
    CHECK(velo->elsewhere == 0);
    CHECK(velo->voices == 2);
    CHECK(velo->log_likelihood == Approx(log_likelihood(4, 12, 4, 22)));
    // C(18, 8) / C(22, 12): all four in G1.
    CHECK(velo->specificity == Approx(-std::log10(12.0 * 11 * 10 * 9 / (22.0 * 21 * 20 * 19))));
    CHECK(velo->tf_idf == Approx(1000.0 * 4 / 12 * std::log(2.0)));
    CHECK(velo->example == "on va repare le velo");
    const auto* soup = find(result.parts[0].words_less, "soupe");
    REQUIRE(soup);
    CHECK(soup->found == 0);
    CHECK(soup->elsewhere == 4);
    CHECK(soup->log_likelihood < 0);
    CHECK(soup->specificity < 0);
    CHECK(soup->tf_idf == 0);
    CHECK(soup->voices == 0);
    CHECK(soup->example.empty());
    CHECK(find(result.parts[1].words_more, "soupe"));
    CHECK_FALSE(find(result.parts[0].words_more, "le"));  // a stop word
}

TEST_CASE("Two words that follow each other are a phrase; stop words and stops part them") {
    Spoken spoken;
    spoken.source("S1", "G1");
    spoken.turn("Ana", "circuit court circuits courts circuits courts")
        .turn("Bo", "circuit, court circuit du court");
    spoken.source("S2", "G2").turn("Cy", "rien du tout et puis voila bon autre histoire simple banale");
    const auto tables = spoken.study.tables();
    const auto scope = resolve(tables, {});
    const auto result = spoken.keyness(tables, WordParts{tables, scope, {Split::By::group, {}}});
    const auto* phrase = find(result.parts[0].words_more, "circuits courts");
    REQUIRE(phrase);
    CHECK(phrase->found == 3);
    CHECK(phrase->voices == 1);
}

TEST_CASE("What a code covers is compared with all the rest, each word once") {
    auto spoken = two_groups();
    spoken.study.code("gestes").code("gestes / atelier").code("cuisine");
    spoken.study.coding("gestes / atelier", 0, 2, 1, 3, {"A"}).coding("gestes / atelier", 1, 0, 1, 7, {"B"});
    spoken.study.coding("gestes", 1, 1, 1, 4, {"A"});
    const auto tables = spoken.study.tables();
    const auto scope = resolve(tables, {});
    const auto result = spoken.keyness(tables, WordParts{tables, scope});
    REQUIRE(result.parts.size() == 2);  // cuisine is nowhere
    CHECK(result.parts[0].part.name == "gestes");
    CHECK(result.parts[0].words == 3 + 7);
    CHECK(result.parts[1].words == 3 + 7);
    const auto* velo = find(result.parts[1].words_more, "velo");
    REQUIRE(velo);
    CHECK(velo->found == 4);
}

TEST_CASE("Columns of a report about a code compare what it covers") {
    auto spoken = two_groups();
    spoken.study.code("gestes");
    spoken.study.coding("gestes", 0, 2, 1, 3, {"A"}).coding("gestes", 2, "A");
    const auto tables = spoken.study.tables();
    ScopeRequest request;
    request.codes = {"gestes"};
    const auto scope = resolve(tables, request);
    const auto result = spoken.keyness(tables, WordParts{tables, scope, {Split::By::group, {}}});
    CHECK(result.words == 3 + 3 + 7);
    CHECK(result.parts[0].words == 6);
    CHECK(result.parts[1].words == 7);
}

TEST_CASE("Who does not consent is counted but gives no example; one part alone has nothing typical") {
    auto spoken = two_groups();
    auto tables = spoken.study.tables();
    for (auto& person : tables.participants) person.consent = Consent::none;
    const auto scope = resolve(tables, {});
    const auto result = spoken.keyness(tables, WordParts{tables, scope, {Split::By::group, {}}});
    CHECK(find(result.parts[0].words_more, "velo")->example.empty());
    const auto whole = spoken.keyness(tables, WordParts{tables, scope, {}});
    REQUIRE(whole.parts.size() == 1);
    CHECK(whole.parts[0].words_more.empty());
    CHECK(whole.parts[0].words_less.empty());
    CHECK(spoken.keyness(tables, WordParts{tables, scope, {Split::By::group, {}}}, 1)
              .parts[1]
              .words_more.size() == 1);
}
