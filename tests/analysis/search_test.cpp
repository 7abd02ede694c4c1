// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/search.hpp"

#include <catch2/catch.hpp>

#include "libcoding/error.hpp"
#include "libcoding/store/codes.hpp"

#include "tests/support/study.hpp"

using namespace coding;
using namespace coding::tests;
using analysis::Hit;
using analysis::SearchRequest;

namespace {

/// Two sources, two speakers, codes "prix" and "prix / hausse", a group and attributes.
struct Talk : Study {
    SourceId first, second;

    Talk() {
        auto act = change();
        const Participant zoe = store::participant_named(act, "Zoé", Role::participant);
        const Participant ali = store::participant_named(act, "Ali", Role::participant);
        std::vector<Block> blocks{turn(zoe, "Le prix de l’EAU monte, la cœur\u00a0de l'eau."),
                                  turn(ali, "Le prix baisse, \U0001F600 les Prix !")};
        blocks[1].begin = Milliseconds{5000};
        first = add(act, "FG1", blocks).id;
        second =
            add(act, "FG2", {turn(zoe, "Pouvoir  d’achat, aujourd’hui."), turn(ali, "Prix.\nFin du mois")})
                .id;
        store::add_to_group(act, store::group_named(act, "Flers").id, second);
        store::set_value(act, zoe.id, "structure", "Mairie");
        store::set_value(act, first, "lieu", "Campus");
        Code price;
        price.name = "prix";
        price = store::add_code(act, price);
        Code rise;
        rise.name = "hausse";
        rise.parent = price.id;
        rise = store::add_code(act, rise);
        const CoderId lea = store::coder_named(act, "Léa").id;
        code(act, project, first, price.id, lea, "Le prix de");
        code(act, project, first, rise.id, lea, "de l’EAU monte");
        act.commit();
    }

    [[nodiscard]] std::vector<Hit> search(const SearchRequest& request) const {
        SilentProgress progress;
        return analysis::search(project, request, progress);
    }
    [[nodiscard]] std::vector<std::string> texts(const SearchRequest& request) const {
        std::vector<std::string> found;
        for (const Hit& hit : search(request)) found.push_back(hit.text);
        return found;
    }
    [[nodiscard]] std::vector<std::string> texts(const std::string& query) const {
        SearchRequest request;
        request.query = query;
        return texts(request);
    }
};

using Texts = std::vector<std::string>;

SearchRequest expression(const std::string& pattern) {
    SearchRequest request;
    request.query = pattern;
    request.regular_expression = true;
    return request;
}

}  // namespace

TEST_CASE("a word is found whole, whatever its case, accents, ligatures and apostrophes") {
    const Talk talk;
    CHECK(talk.texts("eau") == Texts{"EAU", "eau"});
    CHECK(talk.texts("L'EAU") == Texts{"l’EAU", "l'eau"});
    CHECK(talk.texts("coeur") == Texts{"cœur"});
    CHECK(talk.texts("mont").empty());
    CHECK(talk.texts("mont*") == Texts{"monte"});
    CHECK(talk.texts("aujourd'hui") == Texts{"aujourd’hui"});
    CHECK(talk.texts("prix") == Texts{"prix", "prix", "Prix", "Prix"});
}

TEST_CASE("all words of a query stand in one turn, and each place of each is a hit") {
    const Talk talk;
    CHECK(talk.texts("prix baisse") == Texts{"prix", "baisse", "Prix"});
    CHECK(talk.texts("achat baisse").empty());
}

TEST_CASE("a phrase stands word by word, whatever the spaces between") {
    const Talk talk;
    CHECK(talk.texts("\"pouvoir d'achat\"") == Texts{"Pouvoir  d’achat"});
    CHECK(talk.texts("«\u00a0coeur de\u00a0»") == Texts{"cœur\u00a0de"});
    CHECK(talk.texts("“prix monte”").empty());
    CHECK(talk.texts("\"prix fin\"").empty());
    CHECK(talk.texts("\"fin du mo*\"") == Texts{"Fin du mois"});
    CHECK(talk.texts("\"prix. fin\"") == Texts{"Prix.\nFin"});
}

TEST_CASE("a hit tells where it stands, who speaks, and what is around it") {
    const Talk talk;
    SearchRequest request;
    request.query = "les";
    request.context = 4;
    const std::vector<Hit> hits = talk.search(request);
    REQUIRE(hits.size() == 1);
    const Hit& hit = hits[0];
    CHECK(hit.source == talk.first);
    CHECK(hit.source_name == "FG1");
    CHECK(hit.speaker == "Ali");
    CHECK(hit.before == ", \U0001F600 ");
    CHECK(hit.after == " Pri");
    CHECK(hit.begin == Milliseconds{5000});
    const std::string whole = store::source_text(talk.project, talk.first);
    CHECK(text::slice(whole, hit.span) == "les");
    CHECK(text::slice(whole, hit.block) == "Ali : Le prix baisse, \U0001F600 les Prix !\n");
    request.context = 1000;
    CHECK(talk.search(request)[0].before == "Ali : Le prix baisse, \U0001F600 ");
    CHECK(talk.search(request)[0].after == " Prix !\n");
}

TEST_CASE("a regular expression is matched in the text as it stands, line by line, never empty") {
    const Talk talk;
    CHECK(talk.texts(expression("pri.")) == Texts{"prix", "prix", "Prix", "Prix"});
    CHECK(talk.texts(expression("\U0001F600 l")) == Texts{"\U0001F600 l"});
    CHECK(talk.texts(expression("^Fin.*$")) == Texts{"Fin du mois"});
    CHECK(talk.texts(expression("x*")).size() == 4);
    CHECK(talk.texts(expression("coeur")).empty());
    SearchRequest cased = expression("Prix");
    cased.match_case = true;
    CHECK(talk.texts(cased) == Texts{"Prix", "Prix"});

    const Hit hit = talk.search(expression("les Prix"))[0];
    CHECK(text::slice(store::source_text(talk.project, hit.source), hit.span) == "les Prix");
}

TEST_CASE("a search keeps to sources, groups, speakers and attributes") {
    const Talk talk;
    SearchRequest request;
    request.query = "prix";
    const auto count = [&talk](const SearchRequest& asked) { return talk.search(asked).size(); };
    SearchRequest by_source = request;
    by_source.sources = {"fg1"};
    CHECK(count(by_source) == 3);
    SearchRequest by_group = request;
    by_group.groups = {"Flers"};
    CHECK(count(by_group) == 1);
    by_group.sources = {"FG1"};
    CHECK(count(by_group) == 0);
    SearchRequest by_speaker = request;
    by_speaker.speakers = {"zoe"};
    CHECK(count(by_speaker) == 1);
    SearchRequest by_value = request;
    by_value.where = {{"Structure", "mairie"}};
    CHECK(count(by_value) == 1);
    by_value.where = {{"lieu", "campus"}};
    CHECK(count(by_value) == 3);
    by_value.where = {{"lieu", "campus"}, {"structure", "mairie"}};
    CHECK(count(by_value) == 1);
    request.limit = 2;
    CHECK(count(request) == 2);
}

TEST_CASE("within a code, a hit lies inside what is coded so or below, codings that touch taken as one") {
    const Talk talk;
    SearchRequest request;
    request.within_codes = {"prix"};
    request.query = "prix";
    CHECK(talk.texts(request) == Texts{"prix"});
    request.query = "eau";
    CHECK(talk.texts(request) == Texts{"EAU"});
    request.query = "\"prix de l'eau\"";
    CHECK(talk.texts(request) == Texts{"prix de l’EAU"});
    request.within_codes = {"hausse"};
    CHECK(talk.texts(request).empty());
}

TEST_CASE("an empty query, a broken expression and names that are not there are refused with a hint") {
    const Talk talk;
    const auto refusal = [&talk](const SearchRequest& request) {
        try {
            static_cast<void>(talk.search(request));
        } catch (const Error& error) {
            CHECK_FALSE(error.hint().empty());
            return error.kind();
        }
        FAIL("not refused");
        return ErrorKind::storage;
    };
    SearchRequest request;
    for (const char* query : {"", "  ", "\"\"", "*"}) {
        request.query = query;
        CHECK(refusal(request) == ErrorKind::usage);
    }
    CHECK(refusal(expression("")) == ErrorKind::usage);
    CHECK(refusal(expression("(prix")) == ErrorKind::usage);
    CHECK(refusal(expression("a{2000}{2000}")) == ErrorKind::usage);
    request.query = "prix";
    for (auto names : {&SearchRequest::within_codes, &SearchRequest::speakers, &SearchRequest::sources,
                       &SearchRequest::groups}) {
        SearchRequest stranger = request;
        stranger.*names = {"personne"};
        CHECK(refusal(stranger) == ErrorKind::not_found);
    }
    request.where = {{"personne", "x"}};
    CHECK(refusal(request) == ErrorKind::not_found);
}
