// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/report/dossier.hpp"

#include <algorithm>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "libcoding/error.hpp"
#include "libcoding/report/dossier_changes.hpp"
#include "libcoding/store/codes.hpp"

#include "small_report.hpp"
#include "tests/support/study.hpp"
#include "tests/support/validated_json.hpp"

using namespace coding;
using namespace coding::report;
using nlohmann::json;

namespace {

/// One focus group; "prix" coded three times (a lever, a barrier, none) by two coders, "pain" never.
struct BreadStudy : tests::Study {
    Source source;
    Code price, bread;
    CoderId lea, max;

    BreadStudy() {
        auto begun = bulk();
        const auto zoe = store::participant_named(begun, "Zoé", Role::participant);
        source = add(begun, "FG1", {tests::turn(zoe, "le prix attire"), tests::turn(zoe, "le coût éloigne")});
        price = added(begun, "prix");
        bread = added(begun, "pain");
        lea = store::coder_named(begun, "Léa").id;
        max = store::coder_named(begun, "Max").id;
        begun.commit();
        code_words(lea, "prix attire", Polarity::lever);
        code_words(lea, "coût éloigne", Polarity::barrier);
        code_words(max, "prix attire", Polarity::none);
    }

    static Code added(store::Change& change, const std::string& name) {
        Code code;
        code.name = name;
        return store::add_code(change, code);
    }

    void code_words(CoderId coder, const std::string& words, Polarity polarity) {
        const std::string whole = store::source_text(project, source.id);
        const auto begin =
            static_cast<std::uint32_t>(text::count_code_points(whole.substr(0, whole.find(words))));
        Coding coding;
        coding.source = source.id;
        coding.code = price.id;
        coding.coder = coder;
        coding.polarity = polarity;
        coding.span = {begin, begin + static_cast<std::uint32_t>(text::count_code_points(words))};
        auto coded = change();
        store::add_coding(coded, coding, store::SourceLayout{coded, source.id});
        coded.commit();
    }

    [[nodiscard]] json made(const std::string& definition, const DossierFigures* since = nullptr) const {
        const auto text = written(Format::json, dossier(project, read_dossier_definition(definition), since),
                                  Language::french);
        CHECK(schema_faults("report-all", text) == "");
        return json::parse(text);
    }

    [[nodiscard]] DossierFigures figures() const {
        return read_dossier_figures(made(R"({"parts": [
        {"report": "frequency"}, {"report": "speakers"}]})")
                                        .dump());
    }
};

const std::string three_parts = R"({"title": "Pour le consortium", "parts": [
    {"paragraph": "Ce qui suit est provisoire."},
    {"report": "frequency", "code": "prix"},
    {"report": "frequency", "title": "Ailleurs", "group": "Caen"},
    {"report": "imaginaries"}]})";

}  // namespace

TEST_CASE("a dossier holds the parts of its definition, and says which could not be made") {
    const BreadStudy study;
    const auto root = study.made(three_parts);
    CHECK(root["title"] == "Pour le consortium");
    CHECK(root["totals"] == json{{"sources", 1}, {"codes", 2}, {"codings", 3}});
    REQUIRE(root["rows"].size() == 3);
    CHECK(root["rows"][0]["part"] == "frequency");
    CHECK(root["rows"][0]["outcome"] == "made");
    CHECK(root["rows"][0]["chosen"] == "code prix");
    CHECK(root["rows"][1]["part"] == "frequency-2");
    CHECK(root["rows"][1]["title"] == "Ailleurs");
    CHECK(root["rows"][1]["outcome"] == "failed");
    CHECK(root["rows"][2]["outcome"] == "nothing");
    REQUIRE(root["warnings"].size() == 1);
    CHECK_THAT(root["warnings"][0].get<std::string>(), Catch::Contains("Caen"));
    REQUIRE(root["frequency.rows"].size() == 1);
    CHECK(root["frequency.rows"][0]["codings"] == 2);  // the two coders' passage counts once
    CHECK(root["codes"][0]["path"] == "prix");
    CHECK(root["codes"][0]["codings"] == 3);
    CHECK(root["codes"][0]["lever"] == 1);
    CHECK(root["codes"][0]["barrier"] == 1);
    CHECK(root["sources"][0]["words"] == 6);
    CHECK_FALSE(root.contains("changed_codes"));
}

TEST_CASE("a dossier comes in every format, the same bytes each time") {
    const BreadStudy study;
    const auto definition = read_dossier_definition(three_parts);
    for (const auto& format : format_kinds()) {
        INFO(format.name);
        const auto once = written(format.format, dossier(study.project, definition), Language::english);
        CHECK(once == written(format.format, dossier(study.project, definition), Language::english));
        if (is_binary(format.format) || format.format == Format::json || format.format == Format::csv)
            continue;
        CHECK_THAT(once, Catch::Contains("Ce qui suit est provisoire."));
        CHECK_THAT(once, Catch::Contains("This part could not be made."));
    }
    const auto page = written(Format::html, dossier(study.project, definition), Language::english);
    // What the team says first stands before everything.
    CHECK(page.find("provisoire") < page.find("<table"));
    CHECK_THAT(page, Catch::Contains("<a href=\"#part-2\">Frequencies</a>"));
    CHECK_THAT(page, Catch::Contains("<h2 class=\"part\" id=\"part-2\">Frequencies</h2>"));
}

TEST_CASE("a dossier says what changed since an earlier one") {
    BreadStudy study;
    const auto before = study.figures();
    {
        auto change = study.change();
        study.price.name = "prix et coût";
        study.price.definition = "Ce que cela coûte.";
        store::update_code(change, study.price);
        store::remove_code(change, study.bread.id);
        BreadStudy::added(change, "lieu");
        BreadStudy::add(change, "FG2", {tests::paragraph("encore une page")});
        change.commit();
    }
    study.code_words(study.max, "éloigne", Polarity::barrier);

    const auto root = study.made(R"({"parts": [{"report": "speakers"}, {"report": "frequency"}]})", &before);
    REQUIRE(root["changed_sources"].size() == 2);
    CHECK(root["changed_sources"][0]["source"] == "FG1");
    CHECK(root["changed_sources"][0]["change"] == "changed");
    CHECK(root["changed_sources"][0]["codings"] == json{{"before", 3}, {"now", 4}});
    CHECK(root["changed_sources"][1]["source"] == "FG2");
    CHECK(root["changed_sources"][1]["change"] == "new");
    CHECK(root["changed_sources"][1]["words"] == json{{"before", nullptr}, {"now", 3}});

    REQUIRE(root["changed_codes"].size() == 3);
    json by_code;
    for (const auto& row : root["changed_codes"]) by_code[row["code"].get<std::string>()] = row;
    const auto& price = by_code["prix et coût"];
    CHECK(price["change"] == "renamed");
    CHECK(price["was"] == "prix");
    CHECK(price["new_rule"] == true);
    CHECK(price["difference"] == 1);
    CHECK(price["barrier"] == json{{"before", 1}, {"now", 2}});
    CHECK(price["lever"] == json{{"before", 1}, {"now", 1}});
    CHECK(by_code["lieu"]["change"] == "new");
    CHECK(by_code["lieu"]["new_rule"].is_null());
    CHECK(by_code["pain"]["change"] == "gone");

    // Totals of a report are found again wherever it stands.
    json codings;
    for (const auto& row : root["changed_figures"]) {
        if (row["part"] == "frequency" && row["figure"] == "sources") codings = row;
    }
    CHECK(codings["before"] == 1);
    CHECK(codings["now"] == 2);
    CHECK(codings["difference"] == 1);
}

TEST_CASE("nothing changed is said too") {
    const BreadStudy study;
    const auto before = study.figures();
    const auto parts = dossier_changes(before, before);
    for (const auto& part : parts) CHECK_FALSE(std::holds_alternative<Table>(part));
    const auto text =
        written(Format::text, dossier(study.project, usual_dossier(), &before), Language::english);
    CHECK_THAT(text, Catch::Contains("The project is as it was"));
    CHECK_THAT(text, Catch::Contains("0 links"));  // there are none of them either
    CHECK_THAT(text, Catch::Contains("0 silent participants"));
}

TEST_CASE("a source brings as many changes as it has names") {
    DossierFigures before, now;
    before.sources = {{"7", "FG1", "focus_group", 10, 2}, {"8", "FG2", "focus_group", 5, 0}};
    now.sources = {{"7", "Groupe 1", "focus_group", 10, 2}};
    const auto parts = dossier_changes(before, now);
    const auto table = std::find_if(parts.begin(), parts.end(),
                                    [](const Part& part) { return std::holds_alternative<Table>(part); });
    REQUIRE(table != parts.end());
    const auto& rows = std::get<Table>(*table).rows;
    REQUIRE(rows.size() == 2);
    CHECK(std::get<std::string>(rows[0].cells[1]) == "renamed");
    CHECK(std::get<std::string>(rows[0].cells[2]) == "FG1");
    CHECK(std::get<std::string>(rows[1].cells[1]) == "gone");
}

TEST_CASE("a definition takes the words of the command line") {
    const auto definition = read_dossier_definition(R"({"language": "fr", "parts": [
        {"heading": "Un"},
        {"report": "saturation", "by": "group", "base": 3, "where": {"public": ["a", "b"], "âge": "x"},
         "from": "2026-03-01", "to": "0:10:00", "theme": ["t", "u"], "every-coder": true}]})");
    CHECK(definition.language == Language::french);
    REQUIRE(definition.parts.size() == 2);
    CHECK(std::get<Heading>(definition.parts[0]).level == 1);
    const auto& part = std::get<DossierReport>(definition.parts[1]);
    CHECK(part.choices.by == "group");
    CHECK(part.choices.base == 3U);
    CHECK(part.request.where.size() == 3);
    CHECK(part.request.from_date == "2026-03-01");
    CHECK(part.request.to_time == Milliseconds{600'000});
    CHECK(part.request.themes == std::vector<std::string>{"t", "u"});
    CHECK(part.request.every_coder);
}

TEST_CASE("what is wrong in a definition is told with its place") {
    for (const std::string wrong :
         {R"({"report": "themes"})", R"({"report": "all"})", R"({"report": "frequency", "measure": "words"})",
          R"({"report": "frequency", "themes": "a"})", R"({"report": "frequency", "theme": 3})",
          R"({"report": "quotes", "at-most": -1})", R"({"report": "frequency", "from": "demain"})",
          R"({"report": "frequency", "from": "2026-02-30"})", R"({"report": "frequency", "where": "a=b"})",
          R"({"report": "frequency", "every-coder": "yes"})", R"({"heading": "a", "paragraph": "b"})",
          R"({})", R"("frequency")"}) {
        INFO(wrong);
        try {
            read_dossier_definition(R"({"parts": [{"paragraph": "a"}, )" + wrong + "]}");
            FAIL("it was taken");
        } catch (const Error& fault) {
            CHECK(fault.kind() == ErrorKind::input);
            CHECK(fault.where().element == "parts 2");
        }
    }
    for (const std::string wrong : {"", "[]", "{}", R"({"parts": {}})", R"({"parts": [], "titre": "a"})",
                                    R"({"parts": [], "title": 1})", R"({"parts": [], "language": "de"})",
                                    R"({"parts": [[[[[[[]]]]]]]})"}) {
        INFO(wrong);
        CHECK_THROWS_AS(read_dossier_definition(wrong), Error);
    }
    for (const std::string wrong : {"", "{}", R"({"report": "all"})", R"({"report": "frequency"})", "[1]"}) {
        INFO(wrong);
        CHECK_THROWS_AS(read_dossier_figures(wrong), Error);
    }
}

TEST_CASE("a dossier tells of its parts, and stops between them") {
    class Stopping final : public Progress {
      public:
        explicit Stopping(std::uint64_t at) : at_(at) {}
        bool report(std::uint64_t done, std::uint64_t total, const Message& what) override {
            told.push_back(std::to_string(done) + "/" + std::to_string(total) + " " +
                           Catalogue{Language::english}.text(what));
            return done < at_;
        }
        std::vector<std::string> told;

      private:
        std::uint64_t at_;
    };
    const BreadStudy study;
    DossierDefinition definition;
    definition.parts.emplace_back(Heading{1, Message{"Numbers"}});
    for (const char* name : {"frequency", "levers", "quotes"}) {
        DossierReport part;
        part.report = name;
        definition.parts.emplace_back(part);
    }
    Stopping patient{4};
    dossier(study.project, definition, nullptr, patient);
    CHECK(patient.told ==
          std::vector<std::string>{"0/3 Frequencies", "1/3 Levers and barriers", "2/3 Quotes"});
    Stopping stopping{1};
    try {
        dossier(study.project, definition, nullptr, stopping);
        FAIL_CHECK("it was not stopped");
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::cancelled);
    }
    CHECK(stopping.told.size() == 2);
}
