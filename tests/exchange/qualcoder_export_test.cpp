// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "libcoding/error.hpp"
#include "libcoding/exchange/qualcoder/project_export.hpp"
#include "libcoding/store/links.hpp"
#include "libcoding/store/participants.hpp"

#include "foreign_desk.hpp"

using namespace coding;
using namespace coding::exchange;
using coding::tests::ForeignDesk;

namespace {

Coding coding_of(SourceId source, CodeId code, CoderId coder, Span span) {
    Coding coding;
    coding.source = source;
    coding.code = code;
    coding.coder = coder;
    coding.span = span;
    return coding;
}

/// A study with emoji, people, a code that has codes below it and codings of its own, notes on everything.
void fill(ForeignDesk& desk) {
    std::ofstream{desk.folder / "FG1.txt"}
        << "Anna : 🙂 Le prix monte.\nBob : E\u0301nergie chère.\nAnna : oui.\n";
    desk.import(desk.folder / "FG1.txt");
    auto change = desk.project.change("Maud", Message{"Filled"});
    const auto source = store::find_source(desk.project, "FG1")->id;
    Code theme;
    theme.name = "économie";
    theme.kind = CodeKind::theme;
    theme.definition = "Ce qui coûte";
    theme = store::add_code(change, theme);
    Code price;
    price.parent = theme.id;
    price.name = "prix";
    price.colour = "#ff8800";
    price.example = "c’est cher";
    price = store::add_code(change, price);
    const auto zoe = store::coder_named(change, "Zoé").id, karim = store::coder_named(change, "Karim").id;
    const store::SourceLayout layout{change, source};
    auto coding = coding_of(source, price.id, zoe, {7, 23});
    coding.polarity = Polarity::barrier;
    coding.intensity = 4;
    coding.condition = "s’il monte";
    coding.memo = "à revoir";
    store::add_coding(change, coding, layout);
    auto broad = coding_of(source, theme.id, karim, {30, 45});
    store::add_coding(change, broad, layout);
    auto twice = coding_of(source, price.id, zoe, {7, 23});
    store::add_coding(change, twice, layout);
    const auto note = [&](const std::string& title, const std::string& text, const MemoSubject& on,
                          MemoKind kind) {
        Memo memo;
        memo.kind = kind;
        memo.title = title;
        memo.text = text;
        memo.on = on;
        memo.coder = zoe;
        memo.created_ms = 1741083630000;
        memo.changed_ms = memo.created_ms;
        store::add_memo(change, memo);
    };
    const auto anna = store::find_participant(desk.project, "Anna")->id;
    note("", "Salle froide", source, MemoKind::note);
    note("", "Vit seule", anna, MemoKind::note);
    note("", "un sourire", Passage{source, {7, 8}}, MemoKind::note);
    note("Mardi", "Il pleut.", {}, MemoKind::journal);
    note("important", "", coding.id, MemoKind::note);
    store::set_value(change, anna, "âge", "34");
    store::set_value(change, source, "lieu", "Caen");
    Link link;
    link.kind = LinkKind::answers;
    link.ends = CodeLink{price.id, theme.id};
    link.coder = zoe;
    store::add_link(change, link);
    change.commit();
}

}  // namespace

TEST_CASE("a project goes out to QualCoder and comes back the same") {
    ForeignDesk desk;
    fill(desk);
    SilentProgress progress;
    const auto out = desk.folder / "Étude.qda";
    const auto report = qualcoder::export_project(desk.project, out, progress);
    CHECK(report.sources == 1);
    CHECK(report.codings == 2);
    CHECK(coding::tests::tells(report.left_out, "twice for QualCoder"));
    CHECK(coding::tests::tells(report.left_out, "{# link}"));
    CHECK_FALSE(std::filesystem::exists(out.string() + ".unfinished"));
    CHECK(std::filesystem::is_directory(out / "documents"));

    // What QualCoder itself will ask for.
    const store::Database written{out / "data.qda", store::Database::Mode::read};
    CHECK(written.integer(
              "SELECT count(*) FROM code_text JOIN source ON id = fid WHERE seltext = substr(fulltext, "
              "pos0 + 1, pos1 - pos0)") == 2);
    CHECK(written.text("SELECT seltext FROM code_text WHERE important = 1") == "🙂 Le prix monte.");
    CHECK(
        written.text("SELECT code_cat.name FROM code_name JOIN code_cat USING (catid) WHERE code_name.name = "
                     "'prix'") == "économie");
    // Who says what: a coding in a turn of Anna's is not Bob's.
    CHECK(written.text(
              "SELECT group_concat(cases.name || ' ' || substr(fulltext, pos0 + 1, pos1 - pos0), ' | ') FROM "
              "(SELECT * FROM case_text ORDER BY pos0) AS t JOIN cases USING (caseid) JOIN source ON "
              "source.id = t.fid") == "Anna 🙂 Le prix monte. | Bob E\u0301nergie chère. | Anna oui.");
    CHECK(written.integer("SELECT count(*) FROM attribute") == 3);

    ForeignDesk back;
    const auto brought = back.brought(out);
    CHECK(brought.left_out.empty());
    CHECK(brought.missing.empty());
    CHECK(back.codings() == std::vector<std::string>{"FG1: économie / prix: Zoé: 🙂 Le prix monte.",
                                                     "FG1: économie: Karim: E\u0301nergie chère."});
    const auto codings = store::codings(back.project);
    REQUIRE(codings.size() == 2);
    CHECK(codings[0].polarity == Polarity::barrier);
    CHECK(codings[0].intensity == 4);
    CHECK(codings[0].condition == "s’il monte");
    CHECK(codings[0].memo == "à revoir");
    CHECK(std::holds_alternative<CodingId>(back.memo("important").on));
    CHECK(back.passage(back.memo("un sourire")) == "🙂");
    CHECK(back.memo("Mardi").created_ms == 1741083630000);
    const auto anna = store::find_participant(back.project, "Anna");
    REQUIRE(anna);
    CHECK(store::values(back.project, anna->id) == std::map<std::string, std::string>{{"âge", "34"}});
    CHECK(store::participants(back.project).size() == 2);
    const auto codebook = store::codebook(back.project);
    const auto& theme = codebook.codes()[*codebook.find("économie")];
    CHECK(theme.kind == CodeKind::theme);
    CHECK(theme.definition == "Ce qui coûte");
    CHECK(codebook.codes()[*codebook.find("prix")].example == "c’est cher");
    CHECK(codebook.codes()[*codebook.find("prix")].colour == "#ff8800");
}

TEST_CASE(
    "names that QualCoder wants unique, codings of a category and codes without a colour come back as they "
    "were") {
    ForeignDesk desk;
    std::ofstream{desk.folder / "FG1.txt"} << "Anna : Le prix monte.\nBob : Oui.\nAnna : Bien.\nBob : Non.\n";
    desk.import(desk.folder / "FG1.txt");
    const auto source = store::find_source(desk.project, "FG1")->id;
    {
        auto change = desk.project.change("Maud", Message{"Filled"});
        std::map<std::string, CodeId> codes;
        for (const auto* path : {"prix", "prix/pain", "bus", "bus/pain", "bus/pain/rassis"}) {
            const std::string name = path;
            Code code;
            const auto slash = name.rfind('/');
            code.name = slash == std::string::npos ? name : name.substr(slash + 1);
            if (slash != std::string::npos) code.parent = codes.at(name.substr(0, slash));
            if (name == "bus") code.colour = "#0072b2";
            codes[name] = store::add_code(change, code).id;
        }
        const store::SourceLayout layout{change, source};
        for (const auto& [path, code] : codes) {
            Coding coding;
            coding.code = code;
            coding.coder = store::coder_named(change, "Maud").id;
            coding.span = {7, 14};
            store::add_coding(change, coding, layout);
        }
        store::set_value(change, store::find_participant(desk.project, "Anna")->id, "ville", "Caen");
        store::set_value(change, source, "ville", "Rouen");
        change.commit();
    }
    SilentProgress progress;
    qualcoder::export_project(desk.project, desk.folder / "out.qda", progress);
    ForeignDesk back;
    const auto report = back.brought(desk.folder / "out.qda");
    CHECK(back.codes() == desk.codes());
    CHECK(back.codings() == desk.codings());
    CHECK(report.notes.empty());
    const auto codebook = store::codebook(back.project);
    CHECK(codebook.codes()[*codebook.find("bus")].colour == "#0072b2");
    CHECK(codebook.codes()[*codebook.find("prix / pain")].colour.empty());
    const auto there = store::find_source(back.project, "FG1")->id;
    CHECK(store::values(back.project, there) == std::map<std::string, std::string>{{"ville", "Rouen"}});
    CHECK(store::memos(back.project).empty());

    // Who gave such a code a name of its own in QualCoder means another one.
    {
        const store::Database changed{desk.folder / "out.qda/data.qda", store::Database::Mode::write};
        changed.execute("UPDATE code_name SET name = 'divers' WHERE name = 'prix'");
    }
    ForeignDesk renamed;
    renamed.brought(desk.folder / "out.qda");
    CHECK(store::codebook(renamed.project).find("prix / divers").has_value());
}

TEST_CASE("an export to QualCoder takes no name that is there, and leaves nothing half made") {
    ForeignDesk desk;
    fill(desk);
    SilentProgress progress;
    std::filesystem::create_directory(desk.folder / "P.qda");
    try {
        qualcoder::export_project(desk.project, desk.folder / "P.qda", progress);
        FAIL("was written over");
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::conflict);
    }
    CHECK_THROWS_AS(qualcoder::export_project(desk.project, desk.folder / "none/P.qda", progress), Error);
    CHECK(std::filesystem::is_empty(desk.folder / "P.qda"));
    CHECK_FALSE(std::filesystem::exists(desk.folder / "none"));
}

TEST_CASE("who speaks without a label, roles, consent and what was noted on codes survive QualCoder") {
    ForeignDesk desk;
    std::ofstream{desk.folder / "FG2.vtt"}
        << "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Hélène>Bonjour : on commence.\n\n00:02.000 --> "
           "00:03.000\n<v Karim>Oui 🙂.\n\n00:03.000 --> 00:04.000\n<v Zoé>Moi aussi.\n\n00:04.000 --> "
           "00:05.000\n<v Karim>C’est cher.\n";
    ImportOptions options;
    options.moderators = {"Hélène"};
    options.kind = SourceKind::focus_group;  // two participants alone would be an interview
    desk.import(desk.folder / "FG2.vtt", options);
    {
        auto change = desk.project.change("Maud", Message{"Filled"});
        const auto source = store::find_source(desk.project, "FG2")->id;
        auto karim = *store::find_participant(desk.project, "Karim");
        karim.consent = Consent::none;
        store::update_participant(change, karim);
        Participant silent;
        silent.name = "Léa";
        store::add_participant(change, silent);
        store::set_presence(change, {{}, source, silent.id, {}, {}});
        Code theme;
        theme.name = "économie";
        theme.colour = "#123456";
        theme.definition = "Ce qui coûte";
        theme = store::add_code(change, theme);
        Code price;
        price.parent = theme.id;
        price.name = "prix";
        price = store::add_code(change, price);
        Memo memo;
        memo.text = "note: à fusionner";
        memo.on = theme.id;
        memo.coder = store::coder_named(change, "Maud").id;
        store::add_memo(change, memo);
        change.commit();
    }
    SilentProgress progress;
    const auto report = qualcoder::export_project(desk.project, desk.folder / "P.qda", progress);
    CHECK(coding::tests::tells(report.left_out, "Times of"));

    ForeignDesk back;
    CHECK(back.brought(desk.folder / "P.qda").left_out.empty());
    const auto source = store::find_source(back.project, "FG2");
    REQUIRE(source);
    CHECK(source->kind == SourceKind::focus_group);
    std::string said;
    for (const auto& block : store::blocks(back.project, source->id)) {
        for (const auto& person : store::participants(back.project)) {
            if (person.id == block.speaker) said += person.name + ": " + block.text;
        }
    }
    CHECK(said ==
          "Hélène: Bonjour : on commence.\nKarim: Oui 🙂.\nZoé: Moi aussi.\nKarim: C’est cher.\n");
    CHECK(store::find_participant(back.project, "Hélène")->role == Role::moderator);
    CHECK(store::find_participant(back.project, "Karim")->consent == Consent::none);
    REQUIRE(store::presences(back.project).size() == 1);
    CHECK(store::presences(back.project)[0].participant == store::find_participant(back.project, "Léa")->id);
    CHECK(store::memos(back.project).empty());
    const auto codebook = store::codebook(back.project);
    const auto& theme = codebook.codes()[*codebook.find("économie")];
    CHECK(theme.colour == "#123456");
    CHECK(theme.definition == "Ce qui coûte\n\nnote: à fusionner");
    SilentProgress checking;
    CHECK(store::check(back.project, checking).empty());
}
