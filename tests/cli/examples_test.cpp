// SPDX-License-Identifier: GPL-3.0-or-later
// What help and README show must run as it is written there, on the sample study.
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include <catch2/catch.hpp>

#include "libcoding/acts/new_project.hpp"

#include "program.hpp"

using Catch::Matchers::Contains;

namespace {

namespace fs = std::filesystem;
using Lines = std::vector<std::string>;

/// The lines of a text that call the program, without what stands before and behind.
Lines calls_in(const std::string& text) {
    Lines calls;
    std::istringstream lines{text};
    for (std::string line; std::getline(lines, line);) {
        const auto begin = line.find_first_not_of(' ');
        if (begin != std::string::npos && line.compare(begin, 7, "focale ") == 0)
            calls.push_back(line.substr(begin));
    }
    return calls;
}

/// Of the help of a command: its examples alone.
Lines examples_of(const Workshop& shop, const std::string& command) {
    const auto help = shop.done({"help", command});
    return calls_in(help.substr(std::min(help.find("\nExamples:"), help.size())));
}

Lines commands_of(const Workshop& shop) {
    Lines commands;
    std::istringstream lines{shop.done({"help"})};
    for (std::string line; std::getline(lines, line);) {
        if (line.compare(0, 2, "  ") == 0 && line.size() > 3 && line[2] >= 'a' && line[2] <= 'z')
            commands.push_back(line.substr(2, line.find(' ', 2) - 2));
    }
    return commands;
}

/// A line for a shell, as a person types it in the folder.
Run typed(const Workshop& shop, const std::string& line) {
    const auto folder = "'" + shop.folder().string() + "'";
    const auto program = program_under_test().parent_path().string();
    shop.file("typed.sh",
              "cd " + folder + "\nexport LC_ALL=C PATH='" + program + "':\"$PATH\"\n" + line + '\n');
    const int status =
        std::system(("bash " + folder + "/typed.sh >" + folder + "/.out 2>" + folder + "/.err").c_str());
    return {status, shop.contents(".out"), shop.contents(".err")};
}

void must_do(const Workshop& shop, const std::string& line) {
    const auto run = typed(shop, line);
    INFO(line);
    INFO(run.err);
    CHECK(run.status == 0);
}

/// The sample study as “etude.focale”, and beside it the files that examples speak of.
class Desk {
  public:
    Desk() {
        const fs::path samples{FOCALE_SOURCE_DIR "/samples"};
        coding::SilentProgress silent;
        coding::acts::make_sample_study(shop.path("etude.focale"), samples, silent);
        fs::copy_file(samples / "participants.csv", shop.path("participants.csv"));
        fs::copy_file(samples / "codings-maud.csv", shop.path("codings.csv"));
        fs::copy_file(samples / "dossier.json", shop.path("dossier.json"));
        fs::create_directory(shop.path("entretiens"));
        shop.file("entretiens/Entretien 5.txt",
                  "Hélène : Racontez-moi.\nPaul : Volontiers.\nHélène : Et après ?\n");
        shop.file("enquete.csv",
                  "Pseudo,Âge,Q3,Q7\nlune,34,Le prix des légumes.,Un repas de quartier.\n"
                  "soleil,51,Rien du tout.,Un atelier de cuisine.\n");
        shop.file("notes.csv", "unité,Maud,Karim\nu1,1,2\nu2,3,3\nu3,2,2\n");
        shop.file("unites.csv",
                  "coder,begin,end\nMaud,10,200\nKarim,15,210\nMaud,1000,1400\nKarim,990,1400\n");
        for (const char* line :
             {"focale export etude.focale projet.qdpx", "focale codebook etude.focale export grille.csv",
              "focale export etude.focale FG4.docx --source 'FG2 scene nationale'",
              "focale export etude.focale FG5.odt --source 'FG3 domicile'"}) {
            must_do(shop, line);
        }
    }
    Workshop shop;
};

/// What must have been done before the examples of a command say what they do.
const std::map<std::string, Lines> beforehand{
    {"new", {"rm etude.focale"}},
    {"redo", {"focale undo etude.focale"}},
    {"report", {"focale dossier etude.focale keep mai"}},
    {"uncode", {"focale code etude.focale \"FG1 campus\" 1520 1604 prix"}},
};

/// The one number that no help can know.
std::string with_a_real_id(const Workshop& shop, std::string line) {
    const std::string shown = "--id 1234567890";
    const auto at = line.find(shown);
    if (at == std::string::npos) return line;
    const auto rows = nlohmann::json::parse(shop.done({"list", "etude", "codings", "-f", "json"})).at("rows");
    return line.replace(at, shown.size(), "--id " + rows.at(0).at("id").get<std::string>());
}

}  // namespace

TEST_CASE("every example of the help runs as it is written, on the sample study", "[examples]") {
    const Desk desk;
    const auto untouched = desk.shop.contents("etude.focale");
    std::size_t run = 0;
    for (const auto& command : commands_of(desk.shop)) {
        const auto examples = examples_of(desk.shop, command);
        CHECK_FALSE(examples.empty());
        desk.shop.file("etude.focale", untouched);
        const bool by_itself = command == "import";  // each on the study as it was
        if (const auto before = beforehand.find(command); before != beforehand.end()) {
            for (const auto& line : before->second) must_do(desk.shop, line);
        }
        for (const auto& example : examples) {
            if (example.find("-f pdf") != std::string::npos) continue;  // the window prints it: pdf_test.cpp
            if (by_itself) desk.shop.file("etude.focale", untouched);
            if (command == "new") fs::remove(desk.shop.path("etude.focale"));
            must_do(desk.shop, with_a_real_id(desk.shop, example));
            ++run;
        }
    }
    CHECK(run > 40);
}

TEST_CASE("the lines of README run as they are written, one after another", "[examples]") {
    const auto* const language = GENERATE("", ".fr");
    const Workshop shop;
    const fs::path samples{FOCALE_SOURCE_DIR "/samples"};
    for (const char* folder : {"transcripts", "transcriptions"})
        fs::copy(samples / "sources", shop.path(folder));
    fs::copy_file(samples / "participants.csv", shop.path("participants.csv"));
    std::ifstream file{std::string{FOCALE_SOURCE_DIR "/README"} + language + ".md"};
    std::ostringstream readme;
    readme << file.rdbuf();
    const auto lines = calls_in(readme.str());
    CHECK(lines.size() == 10);
    for (const auto& line : lines) {
        const auto run = typed(shop, line);
        INFO(line);
        INFO(run.err);
        CHECK(run.status == 0);
        if (line.find("levers") != std::string::npos) {
            const std::string page = language == std::string{".fr"} ? "leviers.html" : "levers.html";
            CHECK_THAT(shop.contents(page), Contains("Tremplin Bocage"));
        }
    }
}
