// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/transcripts/doubts.hpp"

#include <algorithm>

#include "libcoding/text/utf8.hpp"
#include "libcoding/transcripts/characters.hpp"
#include "libcoding/transcripts/speakers.hpp"

namespace coding::transcripts {
namespace {

constexpr std::size_t shown_bytes = 120;

const Candidate& candidate_of(const Scan& scan, const Segment& segment) {
    return scan.candidates[static_cast<std::size_t>(segment.candidate)];
}

std::string_view name_of(const Document& document, const Segment& segment) {
    return std::string_view{document.text}.substr(segment.label.name_begin,
                                                  segment.label.name_end - segment.label.name_begin);
}

/// A label that has the form of one, but was read as speech.
bool left_out(const Candidate& candidate, LabelForm form) {
    if (candidate.form.look <= NameLook::lower) return false;
    // Headings and asides in brackets are seldom anybody's name.
    if (form == LabelForm::round || form == LabelForm::heading) return false;
    return form < LabelForm::dash || form == LabelForm::comma || candidate.form.look >= NameLook::coded;
}

/// Words that are not written as names are, but stand before a colon more than once.
bool may_be_anybody(const Candidate& candidate, bool taken) {
    const auto colons = candidate.count(LabelForm::colon) + candidate.count(LabelForm::bold);
    if (candidate.form.common || colons < 2 || (taken && candidate.sure)) return false;
    return candidate.form.look == NameLook::words || (candidate.form.look == NameLook::lower && !taken);
}

/// The speaker whose whole name, in one of its spellings, begins the text; empty where none does.
std::string_view known_name(const Scan& scan, std::string_view text) {
    std::size_t end = 0;
    for (int words = 0; words < 4 && end < text.size(); ++words) {
        end = std::min(text.find(' ', end), text.size());
        const auto found = scan.candidate_of.find(text.substr(0, end));
        if (found != scan.candidate_of.end()) {
            const auto& candidate = scan.candidates[static_cast<std::size_t>(found->second)];
            const bool taken =
                std::find(candidate.taken.begin(), candidate.taken.end(), true) != candidate.taken.end();
            if (taken && candidate.form.look >= NameLook::full_name) return found->first;
        }
        ++end;
    }
    return {};
}

}  // namespace

std::string shown(std::string_view line) {
    line = text::trimmed(line);
    std::string result{cut(line, shown_bytes)};
    if (result.size() < line.size()) result += "…";
    return result;
}

void add_doubts(const Document& document, const Scan& scan, std::size_t heading_lines,
                Transcript& transcript) {
    std::vector<bool> told(scan.candidates.size());  // of words that are no name: once, with their count
    const bool has_speakers = !transcript.speakers.empty();
    const std::string_view text = document.text;
    for (const auto& segment : scan.segments) {
        if (segment.line < heading_lines || segment.blank || segment.question >= 0) continue;
        const Line& line = document.lines[segment.line];
        const auto doubt = [&](Message why) {
            transcript.doubts.push_back({line.number,
                                         shown(text.substr(segment.begin, segment.end - segment.begin)),
                                         std::move(why)});
        };
        if (segment.candidate == no_candidate) {
            if (!has_speakers || segment.time_only || segment.machine) continue;
            const auto name =
                known_name(scan, cut(text.substr(segment.first, segment.end - segment.first), shown_bytes));
            if (!name.empty()) {
                doubt(Message{
                    "Begins with the name of a speaker, “{0}”, but nothing sets it off: read as speech.",
                    name});
            }
            continue;
        }
        const auto& candidate = candidate_of(scan, segment);
        const auto name = name_of(document, segment);
        const bool taken = begins_turn(scan, segment);
        if (may_be_anybody(candidate, taken)) {
            const auto index = static_cast<std::size_t>(segment.candidate);
            if (told[index]) continue;
            told[index] = true;
            doubt(taken
                      ? Message{"“{0}” begins {1} lines and was taken for a speaker: it may be none.", name,
                                candidate.total}
                      : Message{"“{0}” stands before a colon in {1} lines, but was not taken for a speaker.",
                                name, candidate.total});
            continue;
        }
        if (!taken) {
            if (left_out(candidate, segment.label.form)) {
                doubt(Message{"Begins like a speaker’s turn, but “{0}” was not taken for a speaker.", name});
            }
        } else if (!candidate.sure && !is_unknown_speaker(name)) {
            doubt(Message{"“{0}” speaks only here: it may be no speaker.", name});
        }
    }
}

void note_unknown_speakers(std::size_t turns, Transcript& transcript) {
    if (turns == 0) return;
    transcript.notes.push_back(
        Message{"{0, plural, one {# turn is} other {# turns are}} of somebody unknown (“???”).", turns});
}

}  // namespace coding::transcripts
