// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/transcripts/caption_voices.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <unordered_set>
#include <utility>

#include "libcoding/text/utf8.hpp"
#include "libcoding/transcripts/characters.hpp"
#include "libcoding/transcripts/doubts.hpp"
#include "libcoding/transcripts/scan.hpp"
#include "libcoding/transcripts/speakers.hpp"

namespace coding::transcripts {
namespace {

constexpr std::size_t longest_voice = 72;  // bytes

/// "0612345678", "33****1234": who takes part by telephone.
bool is_phone_number(std::string_view name) {
    constexpr std::ptrdiff_t fewest_digits = 6;
    if (name.find_first_not_of("0123456789*+-() ") != std::string_view::npos) return false;
    return std::count_if(name.begin(), name.end(), [](char c) { return is_digit(c) || c == '*'; }) >=
           fewest_digits;
}

/// What stands before ": " at the beginning of a cue and may be a name: no sentence, no time.
std::string_view before_colon(std::string_view words) {
    const auto colon = words.substr(0, longest_voice).find(": ");
    if (colon == std::string_view::npos || colon == 0) return {};
    const auto name = words.substr(0, colon);
    if (is_unknown_speaker(name)) return name;
    if ((is_digit(name.front()) && !is_phone_number(name)) ||
        name.find_first_of("?!;\n") != std::string_view::npos)
        return {};
    return text::trimmed(name) == name ? name : std::string_view{};
}

bool all_name_their_voice(std::vector<Cue>& cues) {
    std::unordered_set<std::string_view> names;
    std::size_t said = 0;
    std::size_t named = 0;
    for (const auto& cue : cues) {
        if (!is_speech(cue)) continue;
        const auto name = before_colon(cue.text);
        if (name.empty() && cue.opens) continue;  // somebody else, who has no name
        ++said;
        if (name.empty()) continue;
        ++named;
        names.insert(name);
    }
    // Where every cue names somebody, one who comes back is enough: in a short meeting few do.
    const bool recur = named == said ? names.size() < named : names.size() * 2 <= named;
    if (said == 0 || named * 10 < said * 9 || !recur) return false;
    std::string voice;
    for (auto& cue : cues) {
        if (!is_speech(cue)) continue;
        if (cue.opens) voice.clear();
        if (const auto name = before_colon(cue.text); !name.empty()) {
            voice = name;
            cue.text.erase(0, name.size() + 2);
        }
        cue.voice = voice;
    }
    return true;
}

}  // namespace

Document document_of_cues(const std::vector<Cue>& cues, bool speech) {
    std::string all;
    std::vector<std::size_t> numbers;
    for (const auto& cue : cues) {
        if (is_speech(cue) != speech) continue;
        auto line = cue.text;
        if (speech) std::replace(line.begin(), line.end(), '\n', ' ');
        all += line;
        all += '\n';
        numbers.insert(numbers.end(),
                       static_cast<std::size_t>(std::count(line.begin(), line.end(), '\n')) + 1, cue.line);
    }
    auto document = document_from_text(std::move(all));
    for (std::size_t i = 0; i < document.lines.size(); ++i) document.lines[i].number = numbers[i];
    return document;
}

bool labels_lead(const std::vector<Cue>& cues) {
    const auto document = document_of_cues(cues, true);
    auto found = scan(document);
    decide_speakers(found, 0);
    std::unordered_set<std::int32_t> speakers;
    std::size_t led = 0;
    for (const auto& segment : found.segments) {
        if (!begins_turn(found, segment)) continue;
        ++led;
        speakers.insert(segment.candidate);
    }
    return speakers.size() > 1 && led * 2 >= document.lines.size();
}

void voices_from_labels(std::vector<Cue>& cues, Transcript& transcript) {
    if (all_name_their_voice(cues)) return;
    const auto document = document_of_cues(cues, true);
    auto found = scan(document);
    decide_speakers(found, 0);
    std::vector<Cue> parted;
    parted.reserve(cues.size());
    std::vector<std::string> names(found.candidates.size());
    std::string voice;
    std::size_t segment = 0;
    std::size_t line = 0;
    for (auto& cue : cues) {
        if (!is_speech(cue)) {
            parted.push_back(std::move(cue));
            continue;
        }
        bool first = true;
        if (cue.opens) voice.clear();
        for (; segment < found.segments.size() && found.segments[segment].line == line; ++segment) {
            const auto& part = found.segments[segment];
            auto begin = part.begin;
            if (begins_turn(found, part)) {
                const auto index = static_cast<std::size_t>(part.candidate);
                auto& name = names[index];
                if (name.empty()) {
                    const auto& candidate = found.candidates[index];
                    name = display_name(candidate);
                    if (role_of(candidate) == Role::moderator) name += " ?";
                }
                voice = name;
                begin = part.label.end;
            }
            Cue piece{.kind = cue.kind, .question = cue.question, .end = cue.end, .line = cue.line};
            piece.text = text::trimmed(std::string_view{document.text}.substr(begin, part.end - begin));
            piece.voice = voice;
            if (first) piece.begin = cue.begin;
            piece.opens = first && cue.opens;
            first = false;
            if (!piece.text.empty()) parted.push_back(std::move(piece));
        }
        ++line;
    }
    cues = std::move(parted);
    Transcript doubts;
    doubts.speakers.resize(1);
    add_doubts(document, found, 0, doubts);
    std::move(doubts.doubts.begin(), doubts.doubts.end(), std::back_inserter(transcript.doubts));
}

}  // namespace coding::transcripts
