// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/exchange/spoken_source.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <unordered_map>
#include <utility>

#include "libcoding/exchange/persons.hpp"
#include "libcoding/model/speech.hpp"
#include "libcoding/store/people.hpp"
#include "libcoding/store/sources.hpp"
#include "libcoding/text/folding.hpp"
#include "libcoding/text/utf8.hpp"
#include "libcoding/transcripts/speaker_labels.hpp"

namespace coding::exchange {
namespace {

/// What is said in a block, without the time codes amid it, and without white space at the ends of its lines.
std::string words_of(const Block& block) {
    const auto said = spoken(block);
    std::string words;
    auto at = said.begin;
    const auto add = [&](std::uint32_t until) {
        if (until > at) words += text::slice(block.text, {at, until});
    };
    for (const auto& mark : block.marks) {
        if (mark.kind == MarkKind::stage || mark.span.end <= at || mark.span.begin >= said.end) continue;
        add(std::min(mark.span.begin, said.end));
        at = std::min(mark.span.end, said.end);
    }
    add(said.end);
    std::string lines;
    for (std::size_t begin = 0; begin < words.size();) {
        const auto end = std::min(words.find('\n', begin), words.size());
        const auto line = text::trimmed(std::string_view{words}.substr(begin, end - begin));
        if (!line.empty()) {
            if (!lines.empty()) lines += '\n';
            lines += line;
        }
        begin = end + 1;
    }
    return lines;
}

/// True where the heading block of a transcript tells this role of somebody with that label.
bool tells_role(const Source& source, std::string_view key, const std::string& label) {
    return std::any_of(source.metadata.begin(), source.metadata.end(), [&](const auto& fact) {
        return text::search_key(fact.first).starts_with(text::search_key(key)) &&
               text::search_key(fact.second).find(text::search_key(label)) != std::string::npos;
    });
}

/// "Animation : Hélène", which readers of transcripts understand; empty where all that speak are
/// participants, or their labels or the heading block tell.
std::string role_line(const Source& source, const SpokenSource& spoken, Role role, std::string_view key) {
    std::vector<std::string> labels;
    for (const auto& block : spoken.blocks) {
        const auto& label = block.speaker;
        if (label.empty() || block.role != role || transcripts::role_named(label) == role) continue;
        if (std::find(labels.begin(), labels.end(), label) != labels.end()) continue;
        if (!tells_role(source, key, label)) labels.push_back(label);
    }
    std::string line;
    for (const auto& label : labels) line += (line.empty() ? std::string{key} + " : " : ", ") + label;
    return line;
}

void add_role_lines(const store::Project& project, const Source& source, SpokenSource& spoken) {
    const auto language = source.language.empty() ? project.info().language : source.language;
    const auto* const leads = language.starts_with("fr") ? "Animation" : "Moderation";
    std::vector<SpokenBlock> lines;
    const std::array roles{std::pair{Role::moderator, leads}, std::pair{Role::observer, "Observation"}};
    for (const auto& [role, key] : roles) {
        auto words = role_line(source, spoken, role, key);
        if (!words.empty()) lines.push_back({.kind = BlockKind::metadata, .words = std::move(words)});
    }
    spoken.blocks.insert(spoken.blocks.begin(), std::make_move_iterator(lines.begin()),
                         std::make_move_iterator(lines.end()));
}

}  // namespace

SpokenSource spoken_source(const store::Project& project, const Source& source) {
    std::unordered_map<std::int64_t, Participant> people;
    for (auto& person : store::participants(project)) {
        const auto id = person.id.value;
        people.emplace(id, std::move(person));
    }
    SpokenSource spoken{.name = source.name, .language = source.language, .date = source.date, .blocks = {}};
    for (const auto& block : store::blocks(project, source.id)) {
        SpokenBlock said{
            .kind = block.kind, .words = words_of(block), .begin = block.begin, .end = block.end};
        if (said.words.empty()) continue;
        if (const auto speaker = people.find(block.speaker.value); speaker != people.end()) {
            said.speaker = label_in(speaker->second.name, source.name);
            said.role = speaker->second.role;
        }
        spoken.blocks.push_back(std::move(said));
    }
    add_role_lines(project, source, spoken);
    return spoken;
}

}  // namespace coding::exchange
