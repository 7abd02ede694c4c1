// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/exchange/spoken_source.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "libcoding/exchange/persons.hpp"
#include "libcoding/model/speech.hpp"
#include "libcoding/store/people.hpp"
#include "libcoding/store/sources.hpp"
#include "libcoding/text/utf8.hpp"

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
    return spoken;
}

}  // namespace coding::exchange
