// SPDX-License-Identifier: GPL-3.0-or-later
// What Focale shows nothing of must survive its own exports too: a study goes from hand to hand.
#include <fstream>

#include <catch2/catch.hpp>

#include "libcoding/acts/edits.hpp"
#include "libcoding/acts/sources.hpp"
#include "libcoding/error.hpp"
#include "libcoding/exchange/import_file.hpp"
#include "libcoding/store/people.hpp"

#include "refi_desk.hpp"
#include "tests/support/xml_validity.hpp"

using namespace coding;
using namespace coding::exchange::refi;

namespace {

std::string reference(const std::string& name, int number) {
    return "<" + name + " targetGUID=\"" + numbered_guid(number) + "\"/>";
}

/// A selection on which there is nothing.
std::string bare(int number, std::size_t begin, std::size_t end) {
    return "<PlainTextSelection guid=\"" + numbered_guid(number) + "\" startPosition=\"" +
           std::to_string(begin) + "\" endPosition=\"" + std::to_string(end) + "\"/>";
}

std::string sync_point(int number, int time, int position) {
    return "<SyncPoint guid=\"" + numbered_guid(number) + "\" timeStamp=\"" + std::to_string(time) +
           "\" position=\"" + std::to_string(position) + "\"/>";
}

std::string transcript_selection(int number, int from, int to) {
    return "<TranscriptSelection guid=\"" + numbered_guid(number) + "\" name=\"s\" fromSyncPoint=\"" +
           numbered_guid(from) + "\" toSyncPoint=\"" + numbered_guid(to) + "\"/>";
}

/// Selections without codings that links join, in a text and in the transcript of a recording; sets of what
/// is no text; an empty one.
Files linked_project() {
    const auto recording = "<AudioSource guid=\"" + numbered_guid(2) +
                           "\" name=\"talk.mp3\" path=\"relative:///talk.mp3\"><Transcript guid=\"" +
                           numbered_guid(3) + "\" name=\"words\" plainTextPath=\"internal://U.txt\">" +
                           sync_point(30, 0, 0) + sync_point(31, 2000, 6) + sync_point(32, 4000, 11) +
                           transcript_selection(33, 30, 31) + "</Transcript></AudioSource>";
    const auto picture =
        "<PictureSource guid=\"" + numbered_guid(4) + "\" name=\"wall\" path=\"internal://wall.jpg\"/>";
    const auto link = [](int number, int from, int to) {
        return "<Link guid=\"" + numbered_guid(number) +
               "\" name=\"See also\" direction=\"OneWay\" originGUID=\"" + numbered_guid(from) +
               "\" targetGUID=\"" + numbered_guid(to) + "\"/>";
    };
    const auto set = [](int number, const std::string& name, const std::string& members) {
        return "<Set guid=\"" + numbered_guid(number) + "\" name=\"" + name + "\">" + members + "</Set>";
    };
    const auto rest = "<Links>" + link(40, 20, 21) + link(41, 33, 20) + "</Links><Sets>" +
                      set(50, "talks", reference("MemberSource", 1)) +
                      set(51, "pictures", reference("MemberSource", 4)) + set(52, "later", {}) + "</Sets>";
    const auto sources =
        text_source(selection(10, 0, 5) + bare(20, 6, 10) + bare(21, 11, 16)) + picture + recording;
    return {{"project.qde", qde("NVivo 15", sources, rest)},
            {"sources/T.txt", "alpha beta gamma\n"},
            {"sources/U.txt", "one, two, three\n"},
            {"sources/wall.jpg", "no picture"}};
}

std::vector<std::string> groups_of(const store::Project& project) {
    std::vector<std::string> names;
    for (const auto& group : store::groups(project)) names.push_back(group.name);
    return names;
}

}  // namespace

TEST_CASE("what is kept of another program goes out again, and out again from there") {
    RefiDesk desk;
    const auto files = linked_project();
    REQUIRE(schema_faults_of_xml("refi/Project.xsd", files[0].second).empty());
    const auto report = desk.import(files);
    CHECK(report.kept.at("PlainTextSelection") == 3);
    const auto first = desk.exported();
    CHECK(schema_faults_of_xml("refi/Project.xsd", first).empty());
    CHECK(holds(first, "<TranscriptSelection guid=\"" + numbered_guid(33)));
    CHECK(holds(first, "fromSyncPoint=\"" + numbered_guid(30) + "\" toSyncPoint=\"" + numbered_guid(31)));

    RefiDesk next;
    next.import(desk.folder / "out.qdpx");
    const auto second = next.exported();
    for (const int number : {10, 20, 21, 33, 40, 41, 50, 51, 52}) {
        INFO(number);
        CHECK(holds(second, " guid=\"" + numbered_guid(number)));
    }
    CHECK(groups_of(next.project) == groups_of(desk.project));
    CHECK(groups_of(desk.project) == std::vector<std::string>{"talks"});
    const auto without_name = [](std::string xml) { return xml.substr(xml.find("<Users>")); };
    CHECK(without_name(second) == without_name(first));
}

TEST_CASE("what links joined in a text that was corrected or removed takes the links along") {
    for (const bool corrected : {true, false}) {
        INFO(corrected);
        RefiDesk desk;
        desk.import(linked_project());
        const auto talk = store::find_source(desk.project, "Talk")->id;
        if (corrected) {
            acts::edit_text(desk.project, "Ada", talk, std::vector<acts::TextEdit>{{0, 1, "A"}});
        } else {
            acts::remove_sources(desk.project, "Ada", std::vector{talk});
        }
        SilentProgress progress;
        const auto report = export_project(desk.project, desk.folder / "out.qdpx", progress);
        CHECK(report.dropped_selections == (corrected ? 2 : 0));
        const auto xml = RefiDesk::entry(desk.folder / "out.qdpx", "project.qde");
        CHECK(schema_faults_of_xml("refi/Project.xsd", xml).empty());
        for (const int number : {20, 21, 40, 41}) CHECK(!holds(xml, numbered_guid(number)));
        CHECK(holds(xml, numbered_guid(33)));  // in the other text
    }
}

TEST_CASE("a project that was unpacked comes in with the files beside it, and no others") {
    RefiDesk desk;
    std::filesystem::create_directories(desk.folder / "open/Sources");
    const auto write = [&](const std::string& name, const std::string& text) {
        std::ofstream{desk.folder / name, std::ios::binary} << text;
    };
    write("open/project.qde",
          qde("Other", text_source(selection(10, 0, 5)) + text_source({}, "Far", "../../secret.txt", 2) +
                           text_source({}, "Linked", "link.txt", 3)));
    write("open/Sources/t.TXT", "alpha beta\n");
    write("secret.txt", "not to be read\n");
    std::filesystem::create_symlink(desk.folder / "secret.txt", desk.folder / "open/Sources/link.txt");
    const auto report = desk.import(desk.folder / "open/project.qde");
    CHECK(desk.quotes() == "Talk: cost = alpha\n");
    CHECK(report.sources == 1);
    CHECK(report.missing.size() == 2);

    // In a folder, it is the project that comes in, and no text of it beside that.
    write("open/notes.txt", "Rien que des mots.\n");
    const std::vector<std::filesystem::path> paths{desk.folder / "open"};
    CHECK(files_to_import(paths) == std::vector<std::filesystem::path>{desk.folder / "open/notes.txt",
                                                                       desk.folder / "open/project.qde"});

    write("open/empty.qde", "no XML");
    CHECK_THROWS_AS(desk.import(desk.folder / "open/empty.qde"), Error);
}

TEST_CASE("an export says of how many texts other programs will not show who speaks") {
    const auto told = [](const std::string& name, const std::string& text) {
        RefiDesk desk;
        std::ofstream{desk.folder / name} << text;
        SilentProgress progress;
        const std::vector<std::filesystem::path> paths{desk.folder / name};
        import_files(desk.project, paths, {}, "Ada", progress);
        return export_project(desk.project, desk.folder / "out.qdpx", progress).nameless_texts;
    };
    CHECK(told("a.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Anne>Bonjour.\n") == 1);
    CHECK(told("a.txt", "Anne : Bonjour.\nPaul : Bonjour.\nAnne : Bien.\n") == 0);
    CHECK(told("b.txt", "Rien que des mots.\n") == 0);
}
