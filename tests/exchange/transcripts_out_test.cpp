// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <random>

#include <catch2/catch.hpp>

#include "libcoding/error.hpp"
#include "libcoding/exchange/transcript_writers.hpp"
#include "libcoding/text/utf8.hpp"
#include "libcoding/transcripts/reader.hpp"

#include "foreign_desk.hpp"

using namespace coding;
using namespace coding::exchange;

namespace {

/// A fictional session: words with all that the formats have to escape.
SpokenSource session() {
    const auto turn = [](const char* speaker, Role role, const char* words, int begin, int end) {
        return SpokenBlock{.kind = BlockKind::turn,
                           .speaker = speaker,
                           .role = role,
                           .words = words,
                           .begin = Milliseconds{begin},
                           .end = Milliseconds{end}};
    };
    return {.name = "FG1",
            .language = "fr",
            .date = "2026-03-12",
            .blocks = {
                {.kind = BlockKind::heading, .words = "Q1 — Imaginaires"},
                turn("Hélène", Role::moderator, "Que mangez-vous ?", 480, 2'000),
                turn("P1", Role::participant, "R&D, <rien> : ou --> presque (rires) 😀.", 2'000, 62'345),
                turn("Marie-Laure Dû", Role::participant, "Moi aussi.\nEt vous ?", 3'600'000, 3'723'004),
                turn("P1", Role::participant, "Oui.", 3'723'004, 3'724'000),
                turn("Hélène", Role::moderator, "Bien.", 3'724'000, 3'725'000),
                turn("Marie-Laure Dû", Role::participant, "Voilà.", 3'725'000, 3'726'000),
            }};
}

std::string on_one_line(std::string words) {
    std::replace(words.begin(), words.end(), '\n', ' ');
    return words;
}

struct Said {
    BlockKind kind = BlockKind::turn;
    std::string speaker;
    std::string words;
    std::optional<Milliseconds> begin;
    std::optional<Milliseconds> end;
    bool operator==(const Said&) const = default;
};

bool is_said(BlockKind kind) {
    return kind == BlockKind::turn || kind == BlockKind::paragraph;
}

std::vector<Said> said(const SpokenSource& source) {
    std::vector<Said> all;
    for (const auto& block : source.blocks) {
        if (is_said(block.kind))
            all.push_back({block.kind, block.speaker, on_one_line(block.words), block.begin, block.end});
    }
    return all;
}

std::vector<Said> read_back(const WrittenTranscript& written, std::string_view format) {
    const auto transcript = transcripts::read(std::as_bytes(std::span{written.bytes}), "");
    CHECK(transcript.format == format);
    std::vector<Said> all;
    for (const auto& block : transcript.blocks) {
        if (!is_said(block.kind)) continue;
        const auto words = text::slice(block.text, {block.speech_begin, 1'000'000});
        all.push_back({block.kind, block.speaker, on_one_line(std::string{text::trimmed(words)}), block.begin,
                       block.end});
    }
    return all;
}

void comes_back_from_texts(const SpokenSource& source) {
    CHECK(read_back(written_as_text(source), "txt") == said(source));
    CHECK(read_back(written_as_docx(source), "docx") == said(source));
    CHECK(read_back(written_as_odt(source), "odt") == said(source));
}

/// From formats with a field for who speaks, or a place for it in each caption.
void comes_back_from_fields(const SpokenSource& source) {
    CHECK(read_back(written_as_vtt(source), "vtt") == said(source));
    CHECK(read_back(written_as_srt(source), "srt") == said(source));
    CHECK(read_back(written_as_tei(source), "tei") == said(source));
}

}  // namespace

TEST_CASE(
    "a transcript that goes out as text, a document, captions or TEI comes back with speakers, words and "
    "times") {
    const auto source = session();
    comes_back_from_texts(source);
    comes_back_from_fields(source);
}

TEST_CASE("turns of somebody unknown come back as what they are, whether somebody is named or not") {
    auto source = session();
    source.blocks[4].speaker.clear();
    comes_back_from_texts(source);
    comes_back_from_fields(source);
    CHECK(written_as_text(source).bytes.find("] ??? : Oui.") != std::string::npos);
    CHECK(written_as_tei(source).bytes.find("who=\"\"") == std::string::npos);

    for (auto& block : source.blocks) block.speaker.clear();
    CHECK(written_as_text(source).bytes.find("] – Moi aussi.") != std::string::npos);
    comes_back_from_fields(source);
    std::erase_if(source.blocks, [](const SpokenBlock& block) { return block.kind != BlockKind::turn; });
    comes_back_from_texts(source);
}

TEST_CASE("the end of a turn whose begin is not known stands behind its words in a text") {
    auto source = session();
    source.blocks[1].begin.reset();
    CHECK(written_as_text(source).bytes.find("Hélène : Que mangez-vous ? [00:00:02.000]\n") !=
          std::string::npos);
    for (const auto& written : {written_as_text(source), written_as_docx(source), written_as_odt(source)}) {
        const auto transcript = transcripts::read(std::as_bytes(std::span{written.bytes}), "");
        const auto& first = transcript.blocks.at(1);
        CHECK_FALSE(first.begin);
        CHECK(first.end == source.blocks[1].end);
    }
}

TEST_CASE("guide questions come back from all but SRT, moderators from TEI") {
    const auto source = session();
    for (const auto& written : {written_as_text(source), written_as_docx(source), written_as_odt(source),
                                written_as_vtt(source), written_as_tei(source)}) {
        const auto transcript = transcripts::read(std::as_bytes(std::span{written.bytes}), "");
        REQUIRE(transcript.questions.size() == 1);
        CHECK(transcript.questions[0].text == "Imaginaires");
        CHECK(transcript.blocks.back().question == "Q1");
        CHECK(written.left_out == 0);
    }
    const auto written = written_as_tei(source);
    const auto tei = transcripts::read(std::as_bytes(std::span{written.bytes}), "");
    CHECK(tei.speakers[0].role == Role::moderator);
    CHECK(tei.date == "2026-03-12");
    CHECK(written_as_srt(source).left_out == 1);
}

TEST_CASE("random transcripts come back from each format with speakers, turns and times") {
    static constexpr std::array speakers{"Hélène", "P1", "Marie-Laure Dû", "Paul", "F3"};
    static constexpr std::array words{
        "oui", "c’est cher : 12 €", "(rires)", "R&D",   "<rien>", ">> ça", "😀",        "e\u0301te\u0301",
        "…",   "presque",           "a > b",   "17:30", "non ?",  "شكرا",  "« bien »", "P1"};
    for (unsigned seed = 1; seed <= 60; ++seed) {
        INFO(seed);
        std::mt19937 random{seed};
        const auto any = [&](std::size_t count) { return std::size_t{random() % count}; };
        // In a text, a line that names nobody goes on with the turn above.
        const bool paragraphs = seed % 3 == 0;
        SpokenSource source{.name = "FG1", .language = "fr", .date = {}, .blocks = {}};
        std::int64_t at = 0;
        for (std::size_t turn = 0, turns = 10 + any(20); turn < turns; ++turn) {
            SpokenBlock block;
            // Each speaks twice at least at first: who speaks once may be nobody.
            block.speaker = speakers[turn < 10 ? turn % 5 : any(5)];
            if (turn >= 10 && any(4) == 0) block.speaker.clear();
            if (paragraphs && turn >= 10 && any(4) == 0) block = {.kind = BlockKind::paragraph};
            block.words = "Alors";
            for (std::size_t more = any(9); more > 0; --more)
                block.words += (any(8) == 0 ? "\nEt " : " ") + std::string{words[any(words.size())]};
            at += static_cast<std::int64_t>(any(3) * any(4'000));
            block.begin = Milliseconds{at};
            at += static_cast<std::int64_t>(1 + any(60'000));
            block.end = Milliseconds{at};
            source.blocks.push_back(std::move(block));
        }
        if (!paragraphs) comes_back_from_texts(source);
        comes_back_from_fields(source);
    }
}

TEST_CASE("captions keep apart what one voice says in two turns, and what nobody says") {
    const auto said_by = [](const char* speaker, const char* words, int begin, int end) {
        return SpokenBlock{.kind = *speaker != 0 ? BlockKind::turn : BlockKind::paragraph,
                           .speaker = speaker,
                           .words = words,
                           .begin = Milliseconds{begin},
                           .end = Milliseconds{end}};
    };
    SpokenSource source{
        .name = "FG1",
        .language = "fr",
        .date = {},
        .blocks = {said_by("Marie", "Bonjour", 0, 1'000), said_by("Marie", ">> et >voilà", 1'000, 2'000),
                   said_by("", "(silence)", 2'000, 3'000), said_by("", "(rires", 3'000, 3'500),
                   said_by("Paul", "Oui.", 3'500, 4'000), said_by("Marie", "Non.", 4'000, 5'000),
                   said_by("Paul", "Si.", 5'000, 6'000)}};
    comes_back_from_fields(source);

    // Nobody has a name: paragraphs that end no sentence.
    for (auto& block : source.blocks) {
        block.speaker.clear();
        block.kind = BlockKind::paragraph;
    }
    comes_back_from_fields(source);
    CHECK(written_as_srt(source).bytes.find("Non.\n\n7\n00:00:05,000 --> 00:00:06,000\nSi.") !=
          std::string::npos);
}

TEST_CASE("captions without a time of their own stand between their neighbours, and are counted") {
    auto source = session();
    source.blocks[2].begin.reset();
    source.blocks[2].end.reset();
    const auto written = written_as_vtt(source);
    CHECK(written.reckoned_times == 1);
    const auto back = read_back(written, "vtt");
    CHECK(back[1].begin == Milliseconds{2'000});
    CHECK(back[1].end == Milliseconds{3'600'000});
    source.blocks[1] = {.speaker = "Hélène", .words = "Un deux.", .begin = Milliseconds{1'000}};
    source.blocks[2].words = "Trois, quatre, cinq: 7.";
    const auto shared = read_back(written_as_vtt(source), "vtt");
    // Shares of 9 and 24 of the 3,599 s up to the next known time.
    CHECK(shared[0].end == Milliseconds{1'000 + 3'599'000 * 9LL / 33});
    CHECK(shared[1].begin == shared[0].end);
    CHECK(shared[1].end == Milliseconds{3'600'000});
    for (auto& block : source.blocks) {
        block.begin.reset();
        block.end.reset();
    }
    CHECK_THROWS_AS(written_as_srt(source), Error);
    CHECK(read_back(written_as_text(source), "txt") == said(source));
    CHECK(read_back(written_as_tei(source), "tei") == said(source));
}

TEST_CASE("who leads and who observes is said in the heading block where no label tells") {
    tests::ForeignDesk desk;
    std::ofstream{desk.folder / "E1.txt"} << "Hélène : Bonjour.\nPaul : Bonjour.\nHélène : Et le prix ?\n"
                                             "Lucien : Je note.\nPaul : Trop cher.\nLucien : Oui.\n";
    ImportOptions options;
    options.moderators = {"Hélène"};
    desk.import(desk.folder / "E1.txt", options);
    {
        auto change = desk.project.change("Maud", Message{"Filled"});
        auto lucien = *store::find_participant(desk.project, "Lucien");
        lucien.role = Role::observer;
        store::update_participant(change, lucien);
        change.commit();
    }
    const auto source = spoken_source(desk.project, *store::find_source(desk.project, "E1"));
    const auto roles = [](const WrittenTranscript& written) {
        const auto transcript = transcripts::read(std::as_bytes(std::span{written.bytes}), "");
        std::string told;
        for (const auto& speaker : transcript.speakers)
            told += speaker.name + " " + std::string{name_of(speaker.role)} + "; ";
        return told;
    };
    for (const auto& written :
         {written_as_text(source), written_as_docx(source), written_as_odt(source), written_as_tei(source)})
        CHECK(roles(written) == "Hélène moderator; Paul participant; Lucien observer; ");

    // What the text says itself is not said twice.
    std::ofstream{desk.folder / "E2.txt"} << written_as_text(source).bytes;
    desk.import(desk.folder / "E2.txt");
    const auto again = spoken_source(desk.project, *store::find_source(desk.project, "E2"));
    CHECK(written_as_text(again).bytes == written_as_text(source).bytes);
}
