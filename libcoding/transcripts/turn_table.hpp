// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

#include "libcoding/containers/table.hpp"
#include "libcoding/transcripts/cues.hpp"
#include "libcoding/transcripts/reader.hpp"

namespace coding::transcripts {

/// A table (CSV, XLSX, ODS) with a row a turn. Its heading row must name a column of words (texte, text,
/// contenu, verbatim …) and may name one of speakers (locuteur, speaker …), of times (début, start, fin, end)
/// and of guide questions. The text is the cells of words, a line end behind each; other columns are left out
/// and said so.
Transcript read_turn_table(std::span<const std::byte> bytes, const ReadOptions& options);
/// The rows of such a table as cues; what is left out goes into the notes and doubts.
std::vector<Cue> cues_of_rows(const containers::Table& table, Transcript& transcript);
/// Whether its headings name a column of speakers, and that stands behind the one of words.
bool says_speaker_behind_words(const containers::Table& table);
/// Where the words stand; of a table that has_words_column().
std::size_t words_column(const containers::Table& table);
/// Whether a table has a column of what was said, by its heading.
bool has_words_column(const containers::Table& table);
int recognise_turn_sheet(std::span<const std::byte> bytes, std::string_view extension);  ///< XLSX and ODS
int recognise_turn_table(std::span<const std::byte> bytes, std::string_view extension);

}  // namespace coding::transcripts
