// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/exchange/foreign_turns.hpp"

#include <algorithm>

#include "libcoding/exchange/persons.hpp"
#include "libcoding/text/utf8.hpp"

namespace coding::exchange {
namespace {

void say_who(transcripts::ReadBlock& block, const std::string& person, const std::string& source,
             std::int64_t speech_begin) {
    if (block.speaker == person || block.speaker == label_in(person, source)) return;
    block.speaker = person;
    block.kind = BlockKind::turn;
    if (speech_begin > block.speech_begin) block.speech_begin = static_cast<std::uint32_t>(speech_begin);
}

/// Who speaks, in the order of the text, after blocks were given other speakers.
void count_speakers(transcripts::Transcript& transcript) {
    auto before = std::move(transcript.speakers);
    transcript.speakers.clear();
    for (const auto& block : transcript.blocks) {
        if (block.kind != BlockKind::turn || block.speaker.empty()) continue;
        const auto is_speaker = [&](const auto& one) { return one.name == block.speaker; };
        auto& speakers = transcript.speakers;
        auto known = std::find_if(speakers.begin(), speakers.end(), is_speaker);
        if (known == speakers.end()) {
            const auto read = std::find_if(before.begin(), before.end(), is_speaker);
            speakers.push_back(
                {block.speaker, read == before.end() ? Role::participant : read->role, 0, true});
            known = speakers.end() - 1;
        }
        ++known->turns;
    }
}

}  // namespace

void take_turns(transcripts::Transcript& transcript, const ForeignProject::Source& source,
                const std::vector<std::string>& people) {
    if (source.turns.empty()) return;
    auto turns = source.turns;
    std::stable_sort(turns.begin(), turns.end(),
                     [](const auto& a, const auto& b) { return a.begin < b.begin; });
    auto turn = turns.begin();
    std::int64_t begin = 0;
    for (auto& block : transcript.blocks) {
        const auto end = begin + static_cast<std::int64_t>(text::count_code_points(block.text));
        while (turn != turns.end() && turn->end <= begin) ++turn;
        const bool words = block.kind == BlockKind::turn || block.kind == BlockKind::paragraph;
        if (words && turn != turns.end() && turn->begin < end)
            say_who(block, people.at(turn->person), source.name, turn->begin - begin);
        begin = end;
    }
    count_speakers(transcript);
}

}  // namespace coding::exchange
