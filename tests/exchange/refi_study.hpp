// SPDX-License-Identifier: GPL-3.0-or-later
// A study that has something of each kind, made at random, and what it says, as text.
#pragma once

#include <array>
#include <map>
#include <random>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "libcoding/acts/links.hpp"
#include "libcoding/acts/memos.hpp"
#include "libcoding/store/dossier.hpp"
#include "libcoding/store/groups.hpp"
#include "libcoding/store/links.hpp"
#include "libcoding/store/memos.hpp"
#include "libcoding/store/participants.hpp"
#include "libcoding/store/people.hpp"
#include "libcoding/store/queries.hpp"
#include "libcoding/store/summaries.hpp"
#include "libcoding/text/segmentation.hpp"

#include "refi_desk.hpp"

namespace coding::exchange::refi {

/// Who speaks where, when, and to which question.
inline void tell_blocks(const store::Project& project, SourceId source, std::ostream& lines) {
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

/// Names of what summaries are of.
struct CaseTold {
    const store::Project& project;

    template <class Thing>
    static std::string name_of_one(const std::vector<Thing>& things, Id<Thing> id) {
        for (const auto& thing : things) {
            if (thing.id == id) return thing.name;
        }
        return "?";
    }
    std::string operator()(SourceId id) const { return "source " + name_of_one(store::sources(project), id); }
    std::string operator()(GroupId id) const { return "group " + name_of_one(store::groups(project), id); }
    std::string operator()(ParticipantId id) const {
        return "person " + name_of_one(store::participants(project), id);
    }
    std::string operator()(const ValueOf& of) const {
        for (const auto& attribute : store::attributes(project)) {
            if (attribute.id != of.attribute) continue;
            return std::string{name_of(attribute.of)} + "s with " + attribute.name + "=" + of.value;
        }
        return "?";
    }
};

/// In the order of their words: that of ids is another in each project.
inline void tell_summaries(const store::Project& project, std::ostream& lines) {
    std::map<CoderId, std::string> coders;
    for (const auto& coder : store::coders(project)) coders.emplace(coder.id, coder.name);
    const auto codebook = store::codebook(project);
    std::set<std::string> told;
    for (const auto& summary : store::summaries(project)) {
        told.insert(codebook.path(*codebook.index_of(summary.cell.code)) + '|' +
                    std::visit(CaseTold{project}, summary.cell.of) + '|' + summary.text + '|' +
                    coders[summary.coder] + '|' + std::to_string(summary.changed_ms) + '\n');
    }
    for (const auto& line : told) lines << line;
    for (const auto& query : store::saved_queries(project)) lines << query.name << '|' << query.text << '\n';
    for (const auto& link : store::links(project)) lines << "by " << coders[link.coder] << '\n';
    lines << store::dossier_definition(project).value_or("no dossier") << '\n';
    for (const auto& kept : store::kept_figures(project)) lines << kept.name << '|' << kept.figures << '\n';
}

inline void tell_attributes(const store::Project& project, std::ostream& lines) {
    std::set<std::string> told;
    for (const auto& attribute : store::attributes(project)) {
        told.insert(std::string{name_of(attribute.of)} + ' ' + attribute.name + '\n');
    }
    for (const auto& line : told) lines << line;
}

/// What a person would miss, as text.
inline std::string told(const store::Project& project) {
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
        lines << source.format << '|' << source.file_name << '|' << source.sha256 << '|' << source.language
              << '\n';
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
        lines << memo.title << '|' << memo.text << '|' << name_of(memo.kind) << '|' << memo.on.index() << '|'
              << memo.created_ms << '|' << memo.changed_ms << '\n';
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
    tell_summaries(project, lines);
    tell_attributes(project, lines);
    return lines.str();
}

/// The first lines that differ; empty where none do.
inline std::string difference(const std::string& a, const std::string& b) {
    std::istringstream one{a}, other{b};
    std::string left, right;
    while (true) {
        const bool more = static_cast<bool>(std::getline(one, left));
        if (more != static_cast<bool>(std::getline(other, right))) return left + " | (one has more lines)";
        if (!more) return {};
        if (left != right) return left + " | " + right;
    }
}

/// A summary of a cell of each kind, and two queries.
inline void summarise_at_random(store::Project& project, std::mt19937& random) {
    const auto any = [&](std::size_t count) { return std::size_t{random() % count}; };
    const auto codebook = store::codebook(project);
    const auto& codes = codebook.codes();
    const auto sources = store::sources(project);
    const auto people = store::participants(project);
    std::vector<Case> cases{sources[any(sources.size())].id, store::groups(project)[any(2)].id,
                            people[any(people.size())].id};
    for (const auto& attribute : store::attributes(project)) {
        if (attribute.name == "vide") continue;
        cases.emplace_back(ValueOf{attribute.id, attribute.of == Attribute::Of::source ? "076" : "31"});
    }
    REQUIRE(cases.size() == 5);
    auto change = project.change("Ève", Message{"Test"});
    for (const auto& of : cases) {
        Summary summary{{},
                        {codes[any(codes.size())].id, of},
                        "Ce qu’on en dit\t:\n\\ « cher » 🌱 " + std::to_string(any(100)),
                        store::coder_named(change, any(2) == 0 ? "Ève" : "Karim").id,
                        std::int64_t{1'770'000'000'000} + std::int64_t(any(1'000'000))};
        store::add_summary(change, summary);
    }
    for (const auto* name : {"freins / bus", "à revoir"}) {
        SavedQuery query{{}, name, "prix AND confiance\\ [source: texte]"};
        store::add_query(change, query);
    }
    store::set_dossier_definition(change, "{\n  \"parts\": [{\"report\": \"levers\"}]\n}\n");
    store::keep_figures(change, {"mai / juin", R"({"figures": [{"name": "a\tb", "value": 1}]})"});
    store::keep_figures(change, {"mars", R"({"figures": []})"});
    change.commit();
}

/// A study that has something of each kind.
inline void fill_at_random(store::Project& project, std::mt19937& random) {
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
        source.sha256 = std::string(64, "0af"[number]);
        source.metadata = {{"Lieu", "campus\nbâtiment\tA"}};
        if (number == 1) source.media = "sons/texte 1.mp3";
        if (number == 2) source.language = "br";
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
    for (const auto* said : {"?", ""}) {  // attributes stay when nobody has a value any more
        store::set_value(change, zoe.id, "vide", said);
        store::set_value(change, sources[0], "vide", said);
    }
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
        link.coder = ends.index() == 2 ? store::coder_named(links, "Karim").id : coder.id;
        if (any(2) == 0) link.memo = "dit de ce lien";  // whose note says who made it
        store::add_link(links, link);
    }
    links.commit();
    summarise_at_random(project, random);
}

}  // namespace coding::exchange::refi
