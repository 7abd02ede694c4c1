// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/transcripts/stage_directions.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "libcoding/text/folding.hpp"
#include "libcoding/text/utf8.hpp"
#include "libcoding/transcripts/characters.hpp"

namespace coding::transcripts {
namespace {

constexpr std::size_t longest = 120;  // bytes

/// Starts of folded words that name something heard or seen; a trailing $ asks for the whole word
/// ("xxx" is how the CHAT conventions write what cannot be understood).
constexpr auto heard = std::to_array<std::string_view>(
    {"rire",          "rires",        "rit$",          "rient$",      "riant$",
     "rigole",        "sourire",      "sourit$",       "silence",     "pause$",
     "pauses$",       "soupir",       "inaudible",     "inaud$",      "incompr",
     "brouhaha",      "applaudi",     "hesit",         "toux$",       "tousse",
     "chuchot",       "murmur",       "ironi",         "bruit",       "sonnerie$",
     "telephone$",    "acquiesc",     "hoche",         "opine$",      "approuve$",
     "approbation",   "exclamation$", "exclamations$", "pleur",       "larme",
     "emotion$",      "emu$",         "emue$",         "coupure$",    "interruption",
     "chevauchement", "simultane",    "crosstalk$",    "laugh",       "sigh",
     "cough",         "unclear$",     "applause$",     "whisper",     "noise$",
     "nod$",          "nods$",        "xxx",           "mime$",       "geste",
     "siffl",         "souffle$",     "baille",        "tape$",       "reflechi",
     "suspension$",   "musique$",     "music$",        "indistinct",  "enregistrement$",
     "recording$",    "hors$",        "ricane",        "gloussement", "grimace",
     "haussement$",   "hausse$"});

/// Words that may stand before one of them.
constexpr auto before = std::to_array<std::string_view>(
    {"un",       "une",    "des",     "de",      "du",     "le",       "la",      "les",     "long",
     "longue",   "longs",  "longues", "petit",   "petite", "petits",   "grand",   "grands",  "gros",
     "court",    "courte", "leger",   "legere",  "legers", "quelques", "il",      "elle",    "ils",
     "elles",    "tous",   "toutes",  "tout",    "en",     "se",       "general", "ton",     "debut",
     "fin",      "the",    "a",       "short",   "brief",  "everyone", "all",     "nouveau", "nouveaux",
     "nouvelle", "l",      "d",       "beaucoup"});

bool starts_heard(std::string_view word) {
    return std::any_of(heard.begin(), heard.end(), [word](std::string_view start) {
        if (start.ends_with('$')) return word == start.substr(0, start.size() - 1);
        return word.starts_with(start);
    });
}

bool is_duration(std::string_view key) {
    std::size_t at = 0;
    while (at < key.size() && (is_digit(key[at]) || key[at] == '.' || key[at] == ',')) ++at;
    if (at == 0) return false;
    const auto unit = text::trimmed(key.substr(at));
    constexpr std::array<std::string_view, 8> units{"s",        "s.",      "sec",     "sec.",
                                                    "secondes", "seconde", "seconds", "min"};
    return std::find(units.begin(), units.end(), unit) != units.end();
}

}  // namespace

bool is_stage_direction(std::string_view words) {
    if (words.size() > longest) return false;
    const std::string key = text::search_key(words);
    const auto trimmed = text::trimmed(key);
    if (is_duration(trimmed)) return true;
    std::size_t met = 0;
    for (std::size_t at = 0; at < trimmed.size() && met < 5; ++met) {
        const auto end = std::min(trimmed.find_first_of(" '-,.;:", at), trimmed.size());
        const auto word = trimmed.substr(at, end - at);
        if (!word.empty()) {
            if (starts_heard(word)) return true;
            if (std::find(before.begin(), before.end(), word) == before.end()) return false;
        }
        at = end + 1;
    }
    return false;
}

std::size_t bracketed_line(std::string_view text, std::size_t first, std::size_t line_end) {
    if (first >= line_end || text[first] != '(') return 0;
    const auto end = text.substr(0, line_end).find(')', first);
    const auto inner =
        end == std::string_view::npos ? std::string_view{} : text.substr(first + 1, end - first - 1);
    const bool words = !inner.empty() && inner.size() <= longest && inner.find('(') == std::string_view::npos;
    return words && blank(text, end + 1, line_end) ? end + 1 : 0;
}

std::size_t stage_direction_at(std::string_view text, std::size_t at, std::size_t first,
                               std::size_t line_end) {
    const char open = text[at];
    const char close = open == '(' ? ')' : open == '[' ? ']' : open == '*' ? '*' : '\0';
    if (close == '\0') return 0;
    const auto limit = std::min(line_end, at + 1 + longest);
    const auto end = text.substr(0, limit).find(close, at + 1);
    if (end == std::string_view::npos || end == at + 1) return 0;
    const auto inner = text.substr(at + 1, end - at - 1);
    if (inner.find(open) != std::string_view::npos) return 0;
    if (open == '[' && at == first && blank(text, end + 1, line_end)) return end + 1;
    return is_stage_direction(inner) ? end + 1 : 0;
}

}  // namespace coding::transcripts
