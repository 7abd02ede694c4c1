// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/transcripts/machine_lines.hpp"

#include <algorithm>
#include <array>

#include "libcoding/text/utf8.hpp"
#include "libcoding/transcripts/characters.hpp"

namespace coding::transcripts {
namespace {

constexpr std::size_t longest_machine_line = 160;  // bytes

constexpr auto endings = std::to_array<std::string_view>(
    {" started transcription", " stopped transcription", " a démarré la transcription",
     " a commencé la transcription", " a lancé la transcription", " a arrêté la transcription",
     " hat die Transkription gestartet", " hat die Transkription beendet"});
constexpr auto beginnings = std::to_array<std::string_view>(
    {"Transcribed by https://otter.ai", "Transcribed by http://otter.ai", "Transcript by Rev.com",
     "Transcribed with Sonix", "Sonix is the world’s most advanced", "Sonix is the world's most advanced",
     "Automatically convert your mp3 files to text", "Sonix has many features that you"});
constexpr auto measures = std::to_array<std::string_view>({"Confidence:", "recognizability:"});

}  // namespace

bool is_machine_line(std::string_view line) {
    line = text::trimmed(line);
    const auto ends = [line](std::string_view ending) { return line.ends_with(ending); };
    const auto begins = [line](std::string_view beginning) { return line.starts_with(beginning); };
    if (std::any_of(beginnings.begin(), beginnings.end(), begins)) return true;
    if (line.size() > longest_machine_line) return false;
    if (std::any_of(endings.begin(), endings.end(), ends)) return true;
    const auto measure = std::find_if(measures.begin(), measures.end(), begins);
    if (measure == measures.end()) return false;
    const auto number = text::trimmed(line.substr(measure->size()));
    return !number.empty() && std::all_of(number.begin(), number.end(),
                                          [](char c) { return is_digit(c) || c == '.' || c == ','; });
}

}  // namespace coding::transcripts
