// SPDX-License-Identifier: GPL-3.0-or-later
// What Focale knows of a study besides, and REFI-QDA has no place for: summaries of cells of the matrix,
// saved queries, the definition of the dossier and what earlier dossiers told, who made a link of which
// nothing is said (else its note tells), and the times of memos to the thousandth of a second. It goes along
// as the text of one note, lines of fields (note_lines.hpp), which other programs show as a memo:
//
//     — Focale — 1
//     (a sentence for people)
//     summary <GUID of the Code> <code> <case> <GUID> <name> <value> <GUID of the User> <time> <text>
//     query <name> <text>
//     dossier <definition>
//     figures <name> <figures>
//     attribute <name> <"participant" or "source">, of those that nobody has a value of
//     link <GUID of the Link> <GUID of the User>
//     memo <GUID of the Note> <time when it was written> <time when it was changed>
//
// A case is a "source" (the GUID is that of the element with its text), a "group" (of its Set), a
// "participant" (of its Case), "participants with" or "sources with" a value (of the Variable).
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "libcoding/exchange/refi/export_state.hpp"
#include "libcoding/exchange/refi/import_state.hpp"
#include "libcoding/model/summary.hpp"

namespace coding::exchange::refi {

/// The same in all projects, so that the note is known where it comes back.
inline constexpr std::string_view summaries_note_guid = "f0ca1e00-0001-8000-8000-73756d6d6172";

inline constexpr std::string_view participants_with = "participants with", sources_with = "sources with";

/// Its text; empty where there is nothing to say. `notes` are the memos that go out as Notes. Counts what it
/// holds in the report.
std::string text_of_summaries_note(ExportState& state, std::span<const Memo* const> notes);
void write_summaries_note(ExportState& state, std::string_view text);

/// Such a note, brought in. What is no such text brings nothing; it may come from anybody.
class SummariesImport {
  public:
    explicit SummariesImport(ImportState& state) : state_(state) {}

    /// Keeps the text until finish(); who made links, and when memos were written, is known at once.
    void take(std::string text);
    /// When all that summaries may be of is in.
    void finish();

  private:
    void add_summary(const std::vector<std::string>& fields);
    void add_query(const std::vector<std::string>& fields);
    void add_definition(const std::string& definition);
    void add_figures(const std::vector<std::string>& fields);
    [[nodiscard]] std::optional<Case> case_of(std::string_view kind, const std::string& guid,
                                              const std::string& value) const;

    ImportState& state_;
    std::string text_;
    std::map<std::string, std::string> queries_, figures_;  ///< of the project, by name
    std::uint64_t nowhere_ = 0;                             ///< summaries of what is not in the project
    std::uint64_t other_ = 0;  ///< of cells of which the project says something else
};

}  // namespace coding::exchange::refi
