// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <fstream>

#include <catch2/catch.hpp>

#include "libcoding/containers/csv.hpp"
#include "libcoding/error.hpp"
#include "libcoding/exchange/import.hpp"
#include "libcoding/exchange/preview.hpp"
#include "libcoding/exchange/survey_columns.hpp"
#include "libcoding/exchange/table_kind.hpp"
#include "libcoding/store/history.hpp"
#include "libcoding/store/integrity.hpp"
#include "libcoding/store/people.hpp"
#include "libcoding/store/sources.hpp"

#include "tests/store/temporary_project.hpp"

using namespace coding;
using namespace coding::exchange;
namespace fs = std::filesystem;

namespace {

// As LimeSurvey writes it in French, questions with code and words. Fiction.
const std::string headings =
    "\"ID de la réponse\";\"Date de soumission\";\"Dernière page\";\"Langue de départ\";\"Tête de "
    "série\";\"Adresse IP\";\"Q1. Votre âge\";\"Q2. Comment venez-vous ?\";\"Q3. Qu’est-ce qui vous freine "
    "?\";\"Votre adresse e-mail\";\"Q4. Autre chose ?\"\n";
const std::string first_rows =
    "\"3\";\"2026-03-12 10:11:12\";\"2\";\"fr\";\"77\";\"192.0.2.1\";\"41\";\"Vélo, bus\";\"Le bus ne passe "
    "plus après dix-huit heures.\nEt le dimanche, jamais.\";\"a@exemple.fr\";\"\"\n"
    "\"4\";\"2026-03-13 09:00:00\";\"2\";\"fr\";\"78\";\"192.0.2.2\";\"29\";\"Bus, "
    "voiture\";\"Rien\";\"b@exemple.fr\";\"\"\n"
    "\"7\";\"2026-03-14 09:00:00\";\"2\";\"fr\";\"79\";\"192.0.2.3\";\"63\";\"Voiture\";\"Je ne sais pas qui "
    "appeler pour trier.\";\"c@exemple.fr\";\"\"\n"
    "\"8\";\"2026-03-14 10:00:00\";\"1\";\"fr\";\"80\";\"192.0.2.4\";\"35\";\"Vélo\";\"\";\"\";\"\"\n";
const std::string later_row =
    "\"9\";\"2026-03-15 10:00:00\";\"2\";\"fr\";\"81\";\"192.0.2.5\";\"50\";\"Bus\";\"Le prix des produits "
    "d’ici, trop haut pour nous.\";\"\";\"\"\n";

struct SurveyDesk {
    store::TemporaryFolder folder;
    store::Project project = store::new_project(folder);

    fs::path file(const std::string& name, const std::string& text) const {
        std::ofstream{folder / name, std::ios::binary | std::ios::trunc} << text;
        return folder / name;
    }
    ImportedFile import(const fs::path& path, const ImportOptions& options = {}) {
        SilentProgress progress;
        const std::vector<fs::path> paths{path};
        return import_files(project, paths, options, "Ada", progress).files.front();
    }
    [[nodiscard]] bool sound() const {
        SilentProgress progress;
        return store::check(project, progress).empty();
    }
};

std::vector<AnswersAs> taken(const std::string& csv, const SurveyOptions& options = {}) {
    std::vector<AnswersAs> as;
    for (const auto& column : survey_columns(survey_table(containers::read_csv(csv)), options))
        as.push_back(column.as);
    return as;
}

std::string names_of(const store::Project& project) {
    std::string names;
    for (const auto& source : store::sources(project)) names += source.name + "; ";
    names += "| ";
    for (const auto& person : store::participants(project)) names += person.name + "; ";
    return names;
}

}  // namespace

TEST_CASE("a column is open when a quarter of its answers are in own words") {
    using As = AnswersAs;
    // One of four has five words or more that nobody else says; one of five is too few.
    CHECK(taken("a;b\nun deux trois quatre cinq;1\noui;1\noui;1\nnon;1\n")[0] == As::open);
    CHECK(taken("a;b\nun deux trois quatre cinq;1\noui;1\noui;1\nnon;1\noui;2\n")[0] == As::attribute);
    CHECK(taken("a;b\nun deux trois quatre;1\noui;1\noui;1\nnon;1\n")[0] == As::attribute);
    // Ready-made answers may be long, and chosen several at a time.
    const std::string long_ones = "tout à fait d’accord avec cela";
    CHECK(taken("a;b\n" + long_ones + ";1\n" + long_ones + ";2\n")[0] == As::attribute);
    CHECK(taken("a;b\n\"" + long_ones + ", pas du tout\";1\n\"" + long_ones +
                ", bof, pas du tout\";2\n")[0] == As::attribute);
    // Half of the pieces nobody else's: enough.
    CHECK(taken("a;b\n\"oui, parce que le bus est loin\";1\noui;2\n")[0] == As::open);
}

TEST_CASE("what survey programs write beside the answers is known by its heading") {
    using As = AnswersAs;
    CHECK(taken(headings + first_rows) == std::vector{As::name, As::date, As::left_out, As::language,
                                                      As::left_out, As::left_out, As::attribute,
                                                      As::attribute, As::open, As::left_out, As::left_out});
    const auto kind = [](const std::string& text) { return table_kind(std::string_view{text}); };
    CHECK(kind(headings) == TableKind::survey);
    CHECK(kind("id,submitdate,lastpage,startlanguage,seed,G1Q1\n") == TableKind::survey);
    CHECK(kind("Horodateur,Nom d'utilisateur,Votre structure,Vos idées\n") == TableKind::survey);
    CHECK(kind("ID;Heure de début;Heure de fin;Adresse de messagerie;Nom;Une idée ?\n") == TableKind::survey);
    CHECK(kind("timestamp;speaker;text\n") == std::nullopt);
    CHECK(kind("Nom;Âge\n") == TableKind::participants);

    // Names and addresses are only taken where somebody asks for them.
    const std::string form =
        "Timestamp,Name,Mail,What else?\n2026/03/12 3:14:15 PM UTC+1,Zoé,z@example.org,"
        "We miss a shop that sells local bread\n";
    CHECK(taken(form) == std::vector{As::date, As::left_out, As::left_out, As::open});
    CHECK(taken("Horodateur,Quel est votre nom ?,Votre prénom,Nom de votre structure\n2026/03/12 "
                "10:00:00,Zoé,Ana,campus\n") ==
          std::vector{As::date, As::left_out, As::left_out, As::attribute});
    CHECK(taken(form, {.open = {}, .closed = {"mail"}, .left_out = {}, .name = "Name"}) ==
          std::vector{As::date, As::name, As::attribute, As::open});
    // A number above 12 shows that the month is first.
    CHECK(taken("Timestamp,a,b\n3/25/2026 10:00:00,x,y\n")[0] == As::date);
}

TEST_CASE("Webform's titles above the heading row are passed over") {
    const std::string csv =
        "Enquête,,,,,\n,,,,,\nNuméro de série,SID,Heure,Adresse IP,UID,Que faut-il changer chez vous ?\n"
        "1,12,2026-03-12 10:00:00,192.0.2.1,0,Il faudrait un bus le soir aussi\n";
    using As = AnswersAs;
    CHECK(taken(csv) == std::vector{As::left_out, As::name, As::date, As::left_out, As::left_out, As::open});
    SurveyDesk desk;
    CHECK(desk.import(desk.file("f.csv", csv)).kind == "survey");
    CHECK(names_of(desk.project) == "f R12; | R12 (f); ");
}

TEST_CASE("headings give codes and words") {
    const auto told = [](std::string_view heading) {
        const auto [code, words] = question_heading(heading);
        return code + "|" + words;
    };
    CHECK(told("Q3. Qu’est-ce\n qui vous freine ?") == "Q3|Qu’est-ce qui vous freine ?");
    CHECK(told("G1Q02: Pourquoi ?") == "G1Q02|Pourquoi ?");
    CHECK(told("3 - Pourquoi ?") == "Q3|Pourquoi ?");
    CHECK(told("G1Q02") == "G1Q02|");
    CHECK(told("Pourquoi venir ?") == "|Pourquoi venir ?");
    CHECK(told("2025 en trois mots") == "|2025 en trois mots");
    CHECK(told("Prénom. Ou surnom") == "|Prénom. Ou surnom");
}

TEST_CASE("a respondent is a participant with attributes and a source of turns under questions") {
    SurveyDesk desk;
    const auto file = desk.import(desk.file("enquete.csv", headings + first_rows));
    CHECK(file.kind == "survey");
    CHECK(file.rows == 4);
    CHECK(file.turns == 3);
    CHECK(file.columns.at(8).question == "Q3");
    CHECK(file.columns.at(8).answers == 3);
    CHECK(file.notes.size() == 1);  // one answered nothing open
    CHECK(names_of(desk.project) ==
          "enquete R3; enquete R4; enquete R7; | R3 (enquete); R4 (enquete); R7 (enquete); R8 (enquete); ");

    const auto source = store::sources(desk.project)[0];
    CHECK(source.date == "2026-03-12");
    CHECK(source.language == "fr");
    CHECK(source.kind == SourceKind::document);
    CHECK(store::source_text(desk.project, source.id) ==
          "Q3 — Qu’est-ce qui vous freine ?\nLe bus ne passe plus après dix-huit heures.\nEt le dimanche, "
          "jamais.\n");
    const auto blocks = store::blocks(desk.project, source.id);
    REQUIRE(blocks.size() == 2);
    CHECK(blocks[0].kind == BlockKind::heading);
    CHECK(blocks[1].kind == BlockKind::turn);
    const auto people = store::participants(desk.project);
    CHECK(blocks[1].speaker == people[0].id);
    const auto questions = store::guide_questions(desk.project);
    REQUIRE(questions.size() == 1);
    CHECK(questions[0].text == "Qu’est-ce qui vous freine ?");
    CHECK(blocks[0].question == questions[0].id);
    CHECK(blocks[1].question == questions[0].id);
    CHECK(store::values(desk.project, people[0].id) ==
          std::map<std::string, std::string>{{"Q1. Votre âge", "41"},
                                             {"Q2. Comment venez-vous ?", "Vélo, bus"}});
    CHECK(store::values(desk.project, people[3].id).size() == 2);
    const auto groups = store::groups(desk.project);
    REQUIRE(groups.size() == 1);
    CHECK(groups[0].name == "enquete");
    CHECK(store::members(desk.project, groups[0].id).size() == 3);
    CHECK(desk.sound());

    // One entry of history takes all of it back.
    store::undo(desk.project, "Ada");
    CHECK(names_of(desk.project) == "| ");
    CHECK(store::guide_questions(desk.project).empty());
    CHECK(desk.sound());
}

TEST_CASE("which of day and month stands first is found in the column, or said to be unsure") {
    using Answers = std::vector<std::string_view>;
    using transcripts::DateOrder;
    const auto american = column_dates(Answers{"3/5/2026 14:02:11", "3/14/2026 9:00:00"});
    CHECK(american.are_dates);
    CHECK(american.order == DateOrder::month_first);
    CHECK(american.unsure.empty());
    const auto french = column_dates(Answers{"05/03/2026", "14/03/2026"});
    CHECK(french.order == DateOrder::day_first);
    CHECK(french.unsure.empty());
    const auto either = column_dates(Answers{"03/03/2026", "05/03/2026", "06/03/2026"});
    CHECK(either.are_dates);
    CHECK(either.order == DateOrder::day_first);
    CHECK(either.unsure == "05/03/2026");
    // Nothing to be unsure of.
    CHECK(column_dates(Answers{"03/03/2026", "2026-05-03", "5 mars 2026"}).unsure.empty());
    // Of both kinds, no date at all, none.
    CHECK(!column_dates(Answers{"14/03/2026", "3/14/2026"}).are_dates);
    CHECK(!column_dates(Answers{"14/03/2026", "later"}).are_dates);
    CHECK(!column_dates(Answers{}).are_dates);

    SurveyDesk desk;
    const std::string answers =
        ",What hinders you most?\n3/5/2026 14:02:11,The bus that does not come at all\n";
    const auto unsure = desk.import(desk.file("a.csv", "Timestamp" + answers));
    CHECK(store::sources(desk.project)[0].date == "2026-05-03");
    REQUIRE(unsure.notes.size() == 1);
    const auto sure = desk.import(
        desk.file("b.csv", "Timestamp" + answers + "3/14/2026 9:00:00,Nobody asks us what we would need\n"));
    CHECK(store::sources(desk.project)[1].date == "2026-03-05");
    CHECK(store::sources(desk.project)[2].date == "2026-03-14");
    REQUIRE(sure.notes.size() == 1);
    CHECK(sure.notes[0].pattern() != unsure.notes[0].pattern());
}

TEST_CASE("the same answers are refused, a later export adds those who are new") {
    SurveyDesk desk;
    desk.import(desk.file("enquete.csv", headings + first_rows));
    CHECK_THROWS_AS(desk.import(desk.folder / "enquete.csv"), Error);

    auto changed = first_rows;
    changed.replace(changed.find("Rien"), 4, "Tout");
    const auto file = desk.import(desk.file("enquete.csv", headings + changed + later_row));
    CHECK(file.rows == 2);  // R9, and R8 whose attributes are said again
    CHECK(store::sources(desk.project).size() == 4);
    CHECK(store::participants(desk.project).size() == 5);
    REQUIRE(file.doubts.size() == 1);
    CHECK(file.doubts[0].text == "enquete R4");
    CHECK(store::guide_questions(desk.project).size() == 1);
    CHECK(desk.sound());
}

TEST_CASE("a question of the survey is not taken for one of the guide that only has its label") {
    SurveyDesk desk;
    auto change = desk.project.change("Ada", Message{"Test"});
    store::question_labelled(change, "Q3", "Bilan");
    store::question_labelled(change, "F1", "qu'est-ce qui vous FREINE ?");
    change.commit();
    // Of the same words: the same question.
    CHECK(desk.import(desk.file("a.csv", headings + first_rows)).columns.at(8).question == "F1");
    // Of other words: one of its own.
    auto other = headings;
    other.replace(other.find("vous freine"), 11, "vous aide");
    CHECK(desk.import(desk.file("b.csv", other + first_rows)).columns.at(8).question == "Q3 (b)");
}

TEST_CASE("what columns are can be said") {
    SurveyDesk desk;
    ImportOptions options;
    options.survey = {.open = {"Q1,Q3"}, .closed = {}, .left_out = {"Q2"}, .name = "Votre adresse e-mail"};
    const auto file = desk.import(desk.file("enquete.csv", headings + first_rows), options);
    CHECK(file.columns[6].as == AnswersAs::open);
    CHECK(file.columns[7].as == AnswersAs::left_out);
    CHECK(names_of(desk.project) ==
          "enquete a@exemple.fr; enquete b@exemple.fr; enquete c@exemple.fr; enquete R4; | "
          "a@exemple.fr; b@exemple.fr; c@exemple.fr; R4 (enquete); ");

    options.survey.open = {"Q17"};
    CHECK_THROWS_WITH(desk.import(desk.file("o.csv", headings + first_rows + later_row), options),
                      Catch::Matchers::Contains("no column “Q17”"));
    ImportOptions as_survey;
    as_survey.format = "survey";
    CHECK_THROWS_WITH(desk.import(desk.file("n.csv", "x;y\n1;2\n"), as_survey),
                      Catch::Matchers::Contains("own words"));
}

TEST_CASE("a table of no known kind is a survey where people write, and seen as one before it comes in") {
    SurveyDesk desk;
    const auto path = desk.file("idees.csv",
                                "Structure;Vos idées\nCampus;Un jardin partagé derrière la halle\nMairie;Des "
                                "ateliers du soir pour les voisins\n");
    SilentProgress progress;
    const std::vector<fs::path> paths{path};
    const auto seen = preview_files(desk.project, paths, progress);
    REQUIRE(seen.at(0).table == TableKind::survey);
    CHECK(seen[0].answers.at(1).as == AnswersAs::open);
    CHECK(seen[0].rows == 2);
    CHECK(desk.import(path).kind == "survey");
    CHECK(names_of(desk.project) == "idees R1; idees R2; | R1 (idees); R2 (idees); ");
    CHECK(store::guide_questions(desk.project).at(0).label == "Q1");
    CHECK(preview_files(desk.project, paths, progress).at(0).fault.has_value());
}

TEST_CASE("what somebody says of each column stands, and of a table that changed meanwhile nothing") {
    using As = AnswersAs;
    SurveyDesk desk;
    const auto path = desk.file("o.csv", headings + first_rows);
    SilentProgress progress;
    const std::vector<fs::path> paths{path};
    const auto seen = preview_files(desk.project, paths, progress).at(0);
    REQUIRE(seen.answers.size() == 11);
    REQUIRE(seen.respondents.size() == 4);
    CHECK(seen.respondents[2].cell(6) == "63");
    CHECK(respondent_label(seen.answers, seen.respondents[2], 3) == "R7");

    // The e-mail says who answers, ways of coming are open, the rest but the age is left out.
    FileIs is{.file = path};
    is.columns.assign(11, As::left_out);
    is.columns[6] = As::attribute;
    is.columns[7] = As::open;
    is.columns[9] = As::name;
    ImportOptions options;
    options.files = {is};
    const auto file = desk.import(path, options);
    CHECK(file.turns == 4);
    CHECK(names_of(desk.project) ==
          "o a@exemple.fr; o b@exemple.fr; o c@exemple.fr; o R4; | a@exemple.fr; b@exemple.fr; c@exemple.fr; "
          "R4 (o); ");
    CHECK(store::attributes(desk.project).size() == 1);
    CHECK(desk.sound());

    auto other = is;
    other.file = desk.file("p.csv", "Structure;Vos idées\nCampus;Un jardin partagé derrière la halle\n");
    options.files = {other};
    CHECK_THROWS_WITH(desk.import(other.file, options), Catch::Matchers::Contains("other columns"));
}

TEST_CASE("columns without a heading can be taken in") {
    SurveyDesk desk;
    const auto path = desk.file("o.csv", ";;Avis\nCampus;34;Un jardin partagé derrière la halle\n");
    ImportOptions options;
    options.files = {{.file = path,
                      .table = TableKind::survey,
                      .columns = {AnswersAs::attribute, AnswersAs::attribute, AnswersAs::open}}};
    desk.import(path, options);
    std::string named;
    for (const auto& attribute : store::attributes(desk.project)) named += attribute.name + "; ";
    CHECK(named == "Q1; Q2; ");
}

TEST_CASE("a table of people is a survey where somebody says so") {
    SurveyDesk desk;
    const auto path = desk.file("gens.csv",
                                "Nom;Âge;Vos idées\nLou;34;Un jardin partagé derrière la halle\nMax;51;Des "
                                "ateliers du soir pour les voisins\n");
    SilentProgress progress;
    const std::vector<fs::path> paths{path};
    CHECK(preview_files(desk.project, paths, progress).at(0).table == TableKind::participants);
    const auto seen = preview_table(desk.project, path, TableKind::survey);
    CHECK(seen.table == TableKind::survey);
    REQUIRE(seen.answers.size() == 3);
    CHECK(seen.answers[2].as == AnswersAs::open);

    ImportOptions options;
    options.files = {{.file = path, .table = TableKind::survey}};
    CHECK(desk.import(path, options).kind == "survey");
    CHECK(names_of(desk.project) == "gens R1; gens R2; | R1 (gens); R2 (gens); ");
    // Seen again it has a fault, whatever is said of it.
    CHECK(preview_table(desk.project, path, TableKind::survey).fault.has_value());
}

TEST_CASE("LimeSurvey’s own columns are known by code, with their words behind it too") {
    SurveyDesk desk;
    const auto path = desk.file(
        "lime.csv",
        "\"id. ID de la réponse\",\"submitdate. Date de soumission\",\"lastpage. Dernière page\","
        "\"startlanguage. Langue de départ\",\"seed. Graine\",\"seed2. Vos semences\",\"Q1. Vos idées\"\n"
        "\"31\",\"2026-03-12 10:11:12\",\"2\",\"fr\",\"77\",\"tomates\",\"Un jardin partagé derrière la "
        "halle\"\n"
        "\"32\",\"2026-03-13 10:11:12\",\"2\",\"fr\",\"78\",\"fèves\",\"Des ateliers du soir pour les "
        "voisins\"\n");
    CHECK(desk.import(path).kind == "survey");
    CHECK(names_of(desk.project) == "lime R31; lime R32; | R31 (lime); R32 (lime); ");
    CHECK(store::sources(desk.project).front().date == "2026-03-12");
    std::string named;
    for (const auto& attribute : store::attributes(desk.project)) named += attribute.name + "; ";
    CHECK(named == "seed2. Vos semences; ");
}

TEST_CASE("answers that change what was said of a person who is there are told") {
    SurveyDesk desk;
    desk.import(desk.file("people.csv", "participant;age;ville\nZoé;40;Caen\n"));
    ImportOptions options;
    options.survey.name = "Name";
    const auto file =
        desk.import(desk.file("form.csv",
                              "Timestamp,Name,age,ville,What else?\n2026-03-12 10:00:00,Zoé,41,Caen,"
                              "We miss a shop that sells local bread\n"),
                    options);
    CHECK(file.kind == "survey");
    CHECK(file.replaced == std::vector{ReplacedValue{"Zoé", "age", "40", "41"}});
}
