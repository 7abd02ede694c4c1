// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <cstdlib>
#include <random>

#include <catch2/catch.hpp>

#include "libcoding/acts/links.hpp"
#include "libcoding/acts/memos.hpp"
#include "libcoding/exchange/refi/guid.hpp"
#include "libcoding/exchange/refi/turns_note.hpp"
#include "libcoding/store/groups.hpp"
#include "libcoding/store/integrity.hpp"
#include "libcoding/store/links.hpp"
#include "libcoding/store/memos.hpp"
#include "libcoding/store/participants.hpp"
#include "libcoding/store/people.hpp"
#include "libcoding/text/segmentation.hpp"

#include "foreign_desk.hpp"
#include "refi_desk.hpp"
#include "tests/support/xml_validity.hpp"

using namespace coding;
using namespace coding::exchange::refi;

namespace {

/// Who speaks where, when, and to which question.
void tell_blocks(const store::Project& project, SourceId source, std::ostream& lines) {
    std::map<ParticipantId, std::string> people;
    for (const auto& person : store::participants(project)) people.emplace(person.id, person.name);
    std::map<GuideQuestionId, std::string> questions;
    for (const auto& question : store::guide_questions(project))
        questions.emplace(question.id, question.label);
    for (const auto& block : store::blocks(project, source)) {
        lines << name_of(block.kind) << ' ' << block.text << ' ' << block.speech_begin << ' '
              << people[block.speaker] << ' ' << questions[block.question] << ' '
              << (block.begin ? block.begin->count() : -1) << '-' << (block.end ? block.end->count() : -1);
        for (const auto& mark : block.marks) {
            lines << ' ' << name_of(mark.kind) << ' ' << mark.span.begin << '-' << mark.span.end;
        }
        lines << '\n';
    }
}

/// What a person would miss, as text.
std::string told(const store::Project& project) {
    std::ostringstream lines;
    const auto codebook = store::codebook(project);
    for (const auto& code : codebook.codes()) {
        lines << codebook.path(*codebook.index_of(code.id)) << '|' << code.colour << '|' << code.definition
              << '|' << name_of(code.kind) << '\n';
    }
    for (const auto& source : store::sources(project)) {
        const auto text = store::source_text(project, source.id);
        lines << source.name << '|' << name_of(source.kind) << '|' << source.date << '|' << source.media
              << '|' << text << '\n';
        for (const auto& [name, value] : store::values(project, source.id))
            lines << name << '=' << value << '\n';
        for (const auto& [key, value] : source.metadata) lines << key << ": " << value << '\n';
        lines << source.format << '|' << source.file_name << '\n';
        tell_blocks(project, source.id, lines);
        store::CodingFilter of_source;
        of_source.source = source.id;
        for (const auto& coding : store::codings(project, of_source)) {
            lines << coding.span.begin << '-' << coding.span.end << '|'
                  << codebook.path(*codebook.index_of(coding.code)) << '|' << name_of(coding.polarity) << '|'
                  << coding.intensity.value_or(0) << '|' << coding.condition << '|' << coding.memo << '\n';
        }
    }
    for (const auto& person : store::participants(project)) {
        lines << person.name << '|' << name_of(person.role) << '|' << name_of(person.consent) << '\n';
        for (const auto& [name, value] : store::values(project, person.id))
            lines << name << '=' << value << '\n';
    }
    for (const auto& presence : store::presences(project)) {
        lines << (presence.from ? presence.from->count() : -1) << '-'
              << (presence.to ? presence.to->count() : -1) << '\n';
    }
    for (const auto& memo : store::memos(project)) {
        lines << memo.title << '|' << memo.text << '|' << name_of(memo.kind) << '|' << memo.on.index()
              << '\n';
    }
    for (const auto& link : store::links(project)) {
        lines << name_of(link.kind) << '|' << link.ends.index() << '|' << link.memo << '\n';
    }
    for (const auto& group : store::groups(project)) {
        lines << group.name << ' ' << store::members(project, group.id).size() << '\n';
    }
    for (const auto& question : store::guide_questions(project)) {
        const auto code = question.code ? codebook.index_of(question.code) : std::nullopt;
        lines << question.label << '|' << question.text << '|' << (code ? codebook.path(*code) : "") << '\n';
    }
    for (const auto& coder : store::coders(project)) lines << coder.name << '\n';
    return lines.str();
}

/// The first lines that differ; empty where none do.
std::string difference(const std::string& a, const std::string& b) {
    std::istringstream one{a}, other{b};
    std::string left, right;
    while (true) {
        const bool more = static_cast<bool>(std::getline(one, left));
        if (more != static_cast<bool>(std::getline(other, right))) return left + " | (one has more lines)";
        if (!more) return {};
        if (left != right) return left + " | " + right;
    }
}

/// A study that has something of each kind.
void fill_at_random(store::Project& project, std::mt19937& random) {
    // Emoji, a family joined by ZWJ, combining marks, right-to-left words, CRLF that is text of an import.
    static constexpr std::array<const char*, 14> words{"prix",
                                                       "l’énergie",
                                                       "🌱",
                                                       "👩‍👩‍👧",
                                                       "e\u0301te\u0301",
                                                       "שלום",
                                                       "مرحبا",
                                                       "\n",
                                                       "\n",
                                                       "c\u0327a",
                                                       "a\tb",
                                                       "𝒳",
                                                       "…",
                                                       "été"};
    const auto any = [&](std::size_t count) { return std::size_t{random() % count}; };
    auto change = project.change("Ève", Message{"Test"});
    std::vector<CodeId> codes;
    for (const auto* name : {"prix", "confiance", "énergie"}) {
        Code code;
        code.name = name;
        code.colour = "#0a0b0c";
        code.definition = "ligne\n\n— Focale —\nkind: piège";
        code.kind = codes.empty() ? CodeKind::barrier : CodeKind::concept_;
        if (codes.size() == 2) code.parent = codes[0];
        codes.push_back(store::add_code(change, code).id);
    }
    text::Segmenter segmenter{"fr"};
    const auto karim = store::participant_named(change, "Karim ; \\t", Role::participant).id;
    auto asked = store::question_labelled(change, "Q1", "Les prix,\nles freins ?");
    asked.code = codes[0];
    store::update_question(change, asked);
    store::question_labelled(change, "Q9");  // never asked
    std::vector<SourceId> sources;
    for (int number = 0; number < 3; ++number) {
        std::vector<Block> blocks;
        for (std::size_t count = 3 + any(4); count > 0; --count) {
            Block block;
            for (std::size_t word = 2 + any(8); word > 0; --word) {
                const std::string next = words[any(words.size())];
                block.text += next == "\n" ? " " : next + ' ';
            }
            block.text += ".\n";
            // Nothing in the text tells any of this: the reader of texts would not find it again.
            block.kind = static_cast<BlockKind>(any(4));
            if (any(2) == 0) block.speaker = karim;
            if (any(2) == 0) block.question = asked.id;
            if (any(2) == 0) block.begin = Milliseconds{std::int64_t(any(100'000))};
            if (any(2) == 0) block.end = Milliseconds{std::int64_t(any(100'000))};
            if (any(2) == 0) {
                block.marks = {{MarkKind::label, {0, 1}}, {MarkKind::time_code, {1, 2}}};
                block.speech_begin = 2;
            }
            blocks.push_back(std::move(block));
        }
        Source source;
        source.name = "texte " + std::to_string(number);
        source.kind = SourceKind::field_notes;
        source.date = "2026-03-12";
        source.format = "vtt";
        source.file_name = "texte.vtt";
        source.metadata = {{"Lieu", "campus\nbâtiment\tA"}};
        store::add_source(change, source, blocks, segmenter);
        sources.push_back(source.id);
        store::set_value(change, source.id, "lieu", "076");
    }
    const auto coder = store::coder_named(change, "Ève");
    std::vector<Coding> codings;
    for (const auto source : sources) {
        const store::SourceLayout layout{change, source};
        for (int count = 0; count < 40; ++count) {
            const auto begin = static_cast<std::uint32_t>(any(layout.length()));
            const auto end = begin + 1 + static_cast<std::uint32_t>(any(layout.length() - begin));
            Coding coding;
            coding.code = codes[any(codes.size())];
            coding.coder = any(2) == 0 ? coder.id : store::coder_named(change, "Karim").id;
            coding.span = {begin, end};
            if (any(4) == 0) coding.polarity = Polarity::lever;
            if (any(4) == 0) coding.intensity = 4;
            if (any(4) == 0) coding.memo = "à revoir :\n  vite";
            if (any(4) == 0) coding.condition = "s’il y a un bus";
            store::add_coding(change, coding, layout);
            codings.push_back(coding);
        }
        Coding whole;
        whole.code = codes[1];
        whole.coder = coder.id;
        whole.span = {0, layout.length()};
        store::add_coding(change, whole, layout);
    }
    Participant zoe;
    zoe.name = "Zoé";
    zoe.role = Role::moderator;
    zoe.consent = Consent::anonymous;
    store::add_participant(change, zoe);
    store::set_value(change, zoe.id, "âge", "31");
    store::set_presence(change, {{}, sources[0], zoe.id, Milliseconds{1000}, std::nullopt});
    store::add_to_group(change, store::group_named(change, "campus").id, sources[1]);
    store::group_named(change, "vide");
    change.commit();

    Memo memo;
    memo.text = "un mémo\nà deux lignes";
    memo.kind = MemoKind::theory;
    for (const MemoSubject& on : {MemoSubject{}, MemoSubject{WholeProject{}}, MemoSubject{sources[0]},
                                  MemoSubject{Passage{sources[0], {0, 3}}}, MemoSubject{codings[0].id},
                                  MemoSubject{codes[1]}, MemoSubject{zoe.id}}) {
        memo.title = "titre " + std::to_string(on.index());
        memo.on = on;
        acts::write_memo(project, "Karim", memo);
    }
    auto links = project.change("Ève", Message{"Test"});
    const auto blocks = store::blocks(project, sources[2]);
    for (const auto& ends : {decltype(Link::ends){BlockLink{blocks[1].id, blocks[0].id}},
                             decltype(Link::ends){CodeLink{codes[0], codes[1]}},
                             decltype(Link::ends){CodingLink{codings[0].id, codings[1].id}}}) {
        Link link;
        link.kind = ends.index() == 0 ? LinkKind::nuances : LinkKind::answers;
        link.ends = ends;
        link.coder = coder.id;
        link.memo = "dit de ce lien";  // whose note says who made it
        store::add_link(links, link);
    }
    links.commit();
}

constexpr auto project_schema = "refi/Project.xsd";

}  // namespace

TEST_CASE("random projects survive export, import and export to the last position") {
    for (unsigned seed = 1; seed <= 8; ++seed) {
        INFO(seed);
        std::mt19937 random{seed};
        RefiDesk desk;
        fill_at_random(desk.project, random);
        const auto first = desk.exported();
        CHECK(schema_faults_of_xml(project_schema, first).empty());

        RefiDesk other;
        const auto report = other.import(desk.export_to());
        CHECK(report.left_out.empty());
        CHECK(report.kept.empty());
        SilentProgress progress;
        CHECK(store::check(other.project, progress).empty());
        CHECK(difference(told(other.project), told(desk.project)) == "");
        CHECK(difference(other.exported(), first) == "");
        const auto note = "sources/" + std::string{turns_note_file};
        CHECK(difference(RefiDesk::entry(other.folder / "out.qdpx", note),
                         RefiDesk::entry(desk.folder / "out.qdpx", note)) == "");
    }
}

TEST_CASE("turns of another text are not taken for this one's, and the note is no memo") {
    std::mt19937 random{3};
    RefiDesk desk;
    fill_at_random(desk.project, random);
    const auto out = desk.export_to();
    const auto note = RefiDesk::entry(out, "sources/" + std::string{turns_note_file});
    const TurnsNote turns{note};
    const auto source = store::sources(desk.project)[0];
    const auto guid = own_guid(desk.project.info().guid, "TextSource", source.id.value);
    const auto text = store::source_text(desk.project, source.id);
    CHECK(turns.read(guid, text, {}).has_value());
    CHECK(!turns.read(guid, text + "more", {}).has_value());
    CHECK(!turns.read(guid, text.substr(0, text::byte_offset(text, 5)), {}).has_value());
    CHECK(!turns.read(numbered_guid(1), text, {}).has_value());
    CHECK(turns.questions().size() == 2);
    CHECK(TurnsNote{"person\tx\n"}.questions().empty());

    // Another program changed the text: it is read as any text is.
    Files files{{"project.qde", RefiDesk::entry(out, "project.qde")},
                {"sources/" + std::string{turns_note_file}, note}};
    for (const auto& one : store::sources(desk.project)) {
        const auto name = own_guid(desk.project.info().guid, "TextSource", one.id.value) + ".txt";
        files.emplace_back("sources/" + name, "Anna : oui.\nBob : non.\nAnna : si.\nBob : ah.\nAnna : " +
                                                  store::source_text(desk.project, one.id));
    }
    RefiDesk other;
    other.import(files);
    const auto people = store::participants(other.project);
    CHECK(std::any_of(people.begin(), people.end(), [](const auto& one) { return one.name == "Anna"; }));
    for (const auto& memo : store::memos(other.project))
        CHECK(memo.text.find("Who speaks") == std::string::npos);
}

TEST_CASE("an export says what the file does not hold, and what only Focale reads in it") {
    std::mt19937 random{1};
    RefiDesk desk;
    fill_at_random(desk.project, random);
    SilentProgress progress;
    const auto report = export_project(desk.project, desk.folder / "out.qdpx", progress);
    CHECK(report.turns > 0);
    CHECK(report.questions == 2);
    for (const auto* pattern : {"guide question", "Polarity", "Kind, rules", "Role or consent"}) {
        INFO(pattern);
        CHECK(coding::tests::tells(report.for_focale, pattern));
    }
    CHECK(coding::tests::tells(report.left_out, "The history"));
    CHECK(!coding::tests::tells(report.left_out, "recording"));  // there is none

    RefiDesk empty;
    const auto nothing = export_project(empty.project, empty.folder / "out.qdpx", progress);
    CHECK(nothing.for_focale.empty());
}

TEST_CASE("a project that comes back to where it went out brings nothing twice") {
    std::mt19937 random{5};
    RefiDesk desk;
    fill_at_random(desk.project, random);
    const auto before = told(desk.project);
    const auto report = desk.import(desk.export_to());
    CHECK(report.sources == 0);
    CHECK(report.codings == 0);
    CHECK(report.already > 0);
    CHECK(difference(told(desk.project), before) == "");
}

TEST_CASE("pictures, PDFs, recordings, sets and graphs go out as they came, with their files") {
    const std::string pdf =
        "<PDFSource guid=\"" + numbered_guid(1) +
        "\" name=\"Report.pdf\" path=\"internal://R.pdf\"><PDFSelection guid=\"" + numbered_guid(2) +
        "\" page=\"0\" firstX=\"1.5\" firstY=\"2\" secondX=\"30\" secondY=\"40\"><Coding guid=\"" +
        numbered_guid(3) +
        "\"><CodeRef targetGUID=\"00000000-0000-0000-0000-0000000000C1\"/></Coding></PDFSelection>"
        "<Representation guid=\"" +
        numbered_guid(4) + "\" plainTextPath=\"internal://R.txt\">" + selection(10, 4, 9, "price") +
        "</Representation><Coding guid=\"" + numbered_guid(5) +
        "\"><CodeRef targetGUID=\"00000000-0000-0000-0000-0000000000C2\"/></Coding></PDFSource>";
    const std::string video =
        "<VideoSource guid=\"" + numbered_guid(20) +
        "\" name=\"Film\" path=\"internal://F.mp4\"><Transcript guid=\"" + numbered_guid(21) +
        "\" plainTextPath=\"internal://F.txt\"><SyncPoint guid=\"" + numbered_guid(22) +
        "\" timeStamp=\"0\" position=\"0\"/><SyncPoint guid=\"" + numbered_guid(23) +
        "\" timeStamp=\"2500\" position=\"10\"/><SyncPoint guid=\"" + numbered_guid(24) +
        "\" timeStamp=\"4000\" position=\"18\"/><TranscriptSelection guid=\"" + numbered_guid(25) +
        "\" fromSyncPoint=\"" + numbered_guid(23) + "\" toSyncPoint=\"" + numbered_guid(24) +
        "\"><Coding guid=\"" + numbered_guid(26) +
        "\"><CodeRef targetGUID=\"00000000-0000-0000-0000-0000000000C1\"/></Coding>"
        "</TranscriptSelection></Transcript><VideoSelection guid=\"" +
        numbered_guid(27) + "\" begin=\"10\" end=\"20\"/></VideoSource>";
    const std::string picture = "<PictureSource guid=\"" + numbered_guid(30) +
                                "\" name=\"Map\" path=\"internal://M.png\"><PictureSelection guid=\"" +
                                numbered_guid(31) +
                                "\" firstX=\"0\" firstY=\"0\" secondX=\"5\" secondY=\"5\"/></PictureSource>";
    const std::string rest =
        "<Links><Link guid=\"" + numbered_guid(40) +
        "\" name=\"is part of\" direction=\"OneWay\" originGUID=\"" + numbered_guid(31) + "\" targetGUID=\"" +
        numbered_guid(10) + "\"/></Links><Sets><Set guid=\"" + numbered_guid(41) +
        "\" name=\"mixed\"><MemberCode targetGUID=\"00000000-0000-0000-0000-0000000000C1\"/>"
        "<MemberSource targetGUID=\"" +
        numbered_guid(1) + "\"/></Set><Set guid=\"" + numbered_guid(42) +
        "\" name=\"wave 1\"><Description>first</Description><MemberSource targetGUID=\"" + numbered_guid(1) +
        "\"/><MemberSource targetGUID=\"" + numbered_guid(30) + "\"/></Set></Sets><Graphs><Graph guid=\"" +
        numbered_guid(43) + "\" name=\"map\"><Vertex guid=\"" + numbered_guid(44) + "\" representedGUID=\"" +
        numbered_guid(10) + "\" firstX=\"1\" firstY=\"1\"/></Graph></Graphs>";
    RefiDesk desk;
    const auto report = desk.import({{"project.qde", qde("Other", pdf + video + picture, rest)},
                                     {"sources/R.pdf", "%PDF-1.4 fiction"},
                                     {"sources/R.txt", "the price of bread\n"},
                                     {"sources/F.mp4", std::string("\0\1film", 6)},
                                     {"sources/F.txt", "on a trié\noui bien\n"},
                                     {"sources/M.png", "\x89PNG fiction"}});
    CHECK(report.sources == 2);
    CHECK(desk.quotes() ==
          "Report.pdf: trust = the price of bread\n\nReport.pdf: cost = price\nFilm: cost = oui bien\n");
    CHECK(store::groups(desk.project).size() == 1);
    const auto blocks = store::blocks(desk.project, store::sources(desk.project)[1].id);
    REQUIRE(blocks.size() == 2);
    CHECK(blocks[0].begin == Milliseconds{0});
    CHECK(blocks[1].begin == Milliseconds{2500});

    const auto out = desk.export_to();
    const auto xml = RefiDesk::entry(out, "project.qde");
    CHECK(schema_faults_of_xml(project_schema, xml) == "");
    for (const int number :
         {1, 2, 3, 4, 5, 10, 1010, 20, 21, 22, 23, 24, 25, 26, 27, 30, 31, 40, 41, 42, 43, 44}) {
        INFO(number);
        CHECK(holds(xml, "guid=\"" + numbered_guid(number)));
    }
    CHECK(RefiDesk::entry(out, "sources/R.pdf") == "%PDF-1.4 fiction");
    CHECK(RefiDesk::entry(out, "sources/F.mp4") == std::string("\0\1film", 6));
    CHECK(RefiDesk::entry(out, "sources/M.png") == "\x89PNG fiction");

    RefiDesk other;
    other.import(out);
    CHECK(other.quotes() == desk.quotes());
    CHECK(difference(other.exported(), xml) == "");
}

TEST_CASE("what was removed takes references to it along, so that strict programs read the rest") {
    const std::string rest =
        "<Links><Link guid=\"" + numbered_guid(40) + "\" name=\"near\" originGUID=\"" + numbered_guid(1010) +
        "\" targetGUID=\"" + numbered_guid(1011) + "\"/></Links><Sets><Set guid=\"" + numbered_guid(41) +
        "\" name=\"codes\"><MemberCode targetGUID=\"00000000-0000-0000-0000-0000000000C1\"/>"
        "<MemberCode targetGUID=\"00000000-0000-0000-0000-0000000000C2\"/></Set></Sets>";
    RefiDesk desk;
    desk.import({{"project.qde",
                  qde("Other", text_source(selection(10, 0, 5) + selection(11, 6, 10, {}, "C2")), rest)},
                 {"sources/T.txt", "alpha beta\n"}});
    CHECK(holds(desk.exported(), numbered_guid(40)));
    auto change = desk.project.change("Ada", Message{"Test"});
    store::remove_code(change, store::codebook(desk.project).codes()[0].id);
    change.commit();
    const auto xml = desk.exported();
    CHECK(schema_faults_of_xml(project_schema, xml) == "");
    CHECK(!holds(xml, "0000000000c1"));
    CHECK(!holds(xml, numbered_guid(40)));
    CHECK(holds(xml, "MemberCode targetGUID=\"00000000-0000-0000-0000-0000000000c2"));
}

TEST_CASE("a styled text goes out beside its text until that is corrected") {
    const std::string source =
        "<TextSource guid=\"" + numbered_guid(1) +
        "\" name=\"Talk\" richTextPath=\"internal://T.docx\" "
        "plainTextPath=\"internal://T.txt\" creationDateTime=\"2018-03-27T17:46:39Z\"/>";
    RefiDesk desk;
    desk.import({{"project.qde", qde("Other", source)},
                 {"sources/T.docx", "PK fiction"},
                 {"sources/T.txt", "alpha beta\n"}});
    const auto out = desk.export_to();
    CHECK(RefiDesk::entry(out, "sources/T.docx") == "PK fiction");
    CHECK(holds(RefiDesk::entry(out, "project.qde"), "richTextPath=\"internal://T.docx\""));
    CHECK(holds(RefiDesk::entry(out, "project.qde"), "creationDateTime=\"2018-03-27T17:46:39Z\""));
}

// The file is not ours to copy: FOCALE_REFI_STANDARD_PROJECT tells where it lies.
TEST_CASE("the working group's test project keeps all of its GUIDs") {
    const char* const place = std::getenv("FOCALE_REFI_STANDARD_PROJECT");
    if (place == nullptr || !std::filesystem::exists(place)) {
        WARN("Not looked at: FOCALE_REFI_STANDARD_PROJECT names no file.");
        return;
    }
    RefiDesk desk;
    const auto report = desk.import(std::filesystem::path{place});
    CHECK(report.codes == 14);
    CHECK(report.kept.at("Set") == 16);
    CHECK(report.kept.at("Link") == 1);
    CHECK(report.memos == 2);
    CHECK(report.missing.size() >= 10);
    const auto xml = desk.exported();
    CHECK(schema_faults_of_xml(project_schema, xml) == "");
    const auto came = RefiDesk::entry(place, "Project.qde");
    std::size_t guids = 0;
    for (std::size_t at = 0; (at = came.find("guid=\"", at)) != std::string::npos; ++guids) {
        at += 6;
        INFO(came.substr(at, 36));
        CHECK(holds(xml, "guid=\"" + canonical_guid(came.substr(at, 36)).value()));
    }
    CHECK(guids >= 104);
}
