// SPDX-License-Identifier: GPL-3.0-or-later
// Who speaks in which block, when, and to which question of the guide: REFI-QDA has no place for that. It
// goes along as the text of one note, lines of fields parted by tabs, which other programs show as a memo:
//
//     — Focale — 1
//     (a sentence for people)
//     person <GUID of the Case> <name>
//     question <label> <words> <GUID of its Code, or nothing>
//     source <GUID of the element with the text> <name> <format> <name of its file> <sha256 of that>
//     about <key> <value>
//     turn <characters> <speech begins> <person> <begin ms> <end ms> <question> <marks>
//
// A block's line begins with its kind; persons and questions are numbered from 1 in their order, nothing
// where there is none; marks are "kind begin end", parted by commas (note_lines.hpp).
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "libcoding/exchange/refi/export_state.hpp"
#include "libcoding/transcripts/transcript.hpp"

namespace coding::exchange::refi {

/// The same in all projects, so that the note is known where it comes back.
inline constexpr std::string_view turns_note_guid = "f0ca1e00-0001-8000-8000-7475726e7321";
inline constexpr std::string_view turns_note_file = "f0ca1e00-0001-8000-8000-7475726e7321.txt";

/// Whether there is anything to write of that kind.
bool has_turns_note(const ExportState& state);
void write_turns_note(ExportState& state);
/// Its text. Counts what it holds in the report.
std::string text_of_turns_note(ExportState& state);

/// Such a text, read back. What is no such text holds nothing; it may come from anybody.
class TurnsNote {
  public:
    explicit TurnsNote(std::string text);

    struct Question {
        std::string label, words;
        std::string code;  ///< GUID; may be empty
    };
    [[nodiscard]] const std::vector<Question>& questions() const { return questions_; }

    struct Text {
        transcripts::Transcript transcript;
        std::string file_name;
        std::string sha256;  ///< of the file that it was imported from; empty: not said
    };
    /// How a text with that GUID is made, its persons by the names that `names` gives their Cases. Nothing
    /// where the note does not know it, or knows another text: another program may have changed it.
    [[nodiscard]] std::optional<Text> read(std::string_view guid, std::string_view text,
                                           const std::map<std::string, std::string>& names) const;

  private:
    std::string text_;
    std::vector<std::string> persons_;  ///< GUIDs
    std::vector<Question> questions_;
    std::unordered_map<std::string, std::pair<std::size_t, std::size_t>> sources_;  ///< places of their lines
};

}  // namespace coding::exchange::refi
