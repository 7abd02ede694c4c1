// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/transcripts/heading_entries.hpp"

#include <algorithm>
#include <array>

#include "libcoding/text/folding.hpp"
#include "libcoding/text/utf8.hpp"
#include "libcoding/transcripts/characters.hpp"
#include "libcoding/transcripts/mentions.hpp"

namespace coding::transcripts {
namespace {

constexpr std::size_t longest_key = 60;  // bytes
constexpr std::size_t longest_fact =
    240;  // bytes; a longer value that ends as a sentence does is running text

struct KeyWord {
    std::string_view start;  ///< of the folded key
    HeadingKind kind;
    bool person = false;  ///< also a label that people speak under: its value must be names
};

constexpr auto key_words = std::to_array<KeyWord>({
    {"date", HeadingKind::fact},
    {"lieu", HeadingKind::fact},
    {"place", HeadingKind::fact},
    {"location", HeadingKind::fact},
    {"duree", HeadingKind::fact},
    {"duration", HeadingKind::fact},
    {"heure", HeadingKind::fact},
    {"horaire", HeadingKind::fact},
    {"time", HeadingKind::fact},
    {"titre", HeadingKind::fact},
    {"title", HeadingKind::fact},
    {"projet", HeadingKind::fact},
    {"project", HeadingKind::fact},
    {"etude", HeadingKind::fact},
    {"enquete:", HeadingKind::fact},
    {"terrain", HeadingKind::fact},
    {"structure", HeadingKind::fact},
    {"groupe", HeadingKind::fact},
    {"group:", HeadingKind::fact},
    {"focus", HeadingKind::fact},
    {"entretien", HeadingKind::fact},
    {"session", HeadingKind::fact},
    {"seance", HeadingKind::fact},
    {"fichier", HeadingKind::fact},
    {"file", HeadingKind::fact},
    {"audio", HeadingKind::fact},
    {"media", HeadingKind::fact},
    {"langue", HeadingKind::fact},
    {"language", HeadingKind::fact},
    {"code:", HeadingKind::fact},
    {"transcription", HeadingKind::fact},
    {"transcript", HeadingKind::fact},
    {"retranscription", HeadingKind::fact},
    {"enregistrement", HeadingKind::fact},
    {"recording", HeadingKind::fact},
    {"excuse", HeadingKind::fact},
    {"absent", HeadingKind::fact},
    {"contexte", HeadingKind::fact},
    {"population", HeadingKind::fact},
    {"prise de notes", HeadingKind::fact},
    {"present", HeadingKind::present},
    {"personnes presentes", HeadingKind::present},
    {"participants", HeadingKind::present},
    {"participantes", HeadingKind::present},
    {"participant(e)s", HeadingKind::present},
    {"participant·e·s", HeadingKind::present},
    {"participant.e.s", HeadingKind::present},
    {"participant-e-s", HeadingKind::present},
    {"attendees", HeadingKind::present},
    {"speakers", HeadingKind::present},
    {"locuteurs", HeadingKind::present},
    {"animation", HeadingKind::moderators},
    {"anime par", HeadingKind::moderators},
    {"moderation", HeadingKind::moderators},
    {"facilitation", HeadingKind::moderators},
    {"conduit par", HeadingKind::moderators},
    {"realise par", HeadingKind::moderators},
    {"animat", HeadingKind::moderators, true},
    {"moderat", HeadingKind::moderators, true},
    {"facilitat", HeadingKind::moderators, true},
    {"enqueteur", HeadingKind::moderators, true},
    {"enquetrice", HeadingKind::moderators, true},
    {"intervieweu", HeadingKind::moderators, true},
    {"interviewer", HeadingKind::moderators, true},
    {"chercheu", HeadingKind::moderators, true},
    {"observation", HeadingKind::observers},
    {"observat", HeadingKind::observers, true},
    {"observer", HeadingKind::observers, true},
});

/// Names and nothing else: "Claire Dupont (CD), Paul".
bool only_names(std::string_view value) {
    if (value.empty() || value.size() > 120 || ends_sentence(value)) return false;
    const auto parts = static_cast<std::size_t>(std::count(value.begin(), value.end(), ',')) + 1;
    const auto found = mentions(value);
    return !found.empty() && found.size() >= parts;
}

}  // namespace

bool ends_sentence(std::string_view text) {
    return !text.empty() &&
           (std::string_view{".!?"}.find(text.back()) != std::string_view::npos || text.ends_with("…"));
}

std::optional<HeadingEntry> entry_of(std::string_view content, bool table) {
    auto rest = text::trimmed(content);
    while (!rest.empty() && (rest.front() == '*' || rest.front() == '-' || rest.front() == '#'))
        rest.remove_prefix(1);
    rest = text::trimmed(rest);
    const auto head = rest.substr(0, longest_key);
    auto separator = head.find(':');
    if (const auto tab = head.find('\t'); table && tab < separator) separator = tab;
    if (separator == std::string_view::npos || separator == 0) return std::nullopt;
    if (separator + 1 < rest.size() && rest[separator + 1] == '/') return std::nullopt;
    HeadingEntry entry;
    entry.key = text::trimmed(rest.substr(0, separator));
    auto value = text::trimmed(rest.substr(separator + 1));
    if (table && entry.key.ends_with(':'))
        entry.key = text::trimmed(entry.key.substr(0, entry.key.size() - 1));
    while (!entry.key.empty() && entry.key.back() == '*') entry.key.remove_suffix(1);
    while (!value.empty() && value.front() == '*') value = text::trimmed(value.substr(1));
    entry.value = value;
    if (entry.key.empty() || is_digit(entry.key.front())) return std::nullopt;
    // A key is no sentence; full stops only part its endings ("Participant.e.s").
    const bool inclusive = text::search_key(entry.key).starts_with("participant");
    if (entry.key.find_first_of(inclusive ? ",;!?" : ".,;!?") != std::string_view::npos) return std::nullopt;
    return entry;
}

HeadingKind kind_of(const HeadingEntry& entry) {
    const std::string key = text::search_key(entry.key) + ":";
    if (std::count(key.begin(), key.end(), ' ') > 5) return HeadingKind::unknown;
    if (entry.value.size() > longest_fact && ends_sentence(entry.value)) return HeadingKind::unknown;
    for (const auto& word : key_words) {
        if (!key.starts_with(word.start)) continue;
        return word.person && !only_names(entry.value) ? HeadingKind::unknown : word.kind;
    }
    return HeadingKind::unknown;
}

bool person_key(const HeadingEntry& entry) {
    const std::string key = text::search_key(entry.key) + ":";
    for (const auto& word : key_words) {
        if (key.starts_with(word.start)) return word.person;
    }
    return false;
}

}  // namespace coding::transcripts
