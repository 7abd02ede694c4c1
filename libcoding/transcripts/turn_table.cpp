// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/transcripts/turn_table.hpp"

#include <optional>
#include <utility>

#include "libcoding/containers/csv.hpp"
#include "libcoding/containers/ragged_rows.hpp"
#include "libcoding/containers/spreadsheet.hpp"
#include "libcoding/error.hpp"
#include "libcoding/text/utf8.hpp"
#include "libcoding/transcripts/cues.hpp"
#include "libcoding/transcripts/doubts.hpp"
#include "libcoding/transcripts/guide_questions.hpp"
#include "libcoding/transcripts/recognition.hpp"
#include "libcoding/transcripts/time_codes.hpp"

namespace coding::transcripts {
namespace {

struct Columns {
    std::optional<std::size_t> words;
    std::optional<std::size_t> speaker;
    std::optional<std::size_t> begin;
    std::optional<std::size_t> end;
    std::optional<std::size_t> stretch;  ///< from when until when, as NVivo writes it
    std::optional<std::size_t> question;

    explicit Columns(const containers::Table& table)
        : words{table.column({"texte", "text", "tour", "contenu", "content", "verbatim", "paroles", "propos",
                              "transcription", "transcript", "utterance", "prise de parole", "discours"})},
          speaker{table.column({"locuteur", "locutrice", "locuteur·rice", "speaker", "intervenant",
                                "intervenante", "orateur", "oratrice", "participant", "participante", "nom",
                                "name", "qui", "who", "voix", "personne"})},
          begin{table.column({"début", "start", "begin", "temps", "time", "timecode", "time code",
                              "horodatage", "timestamp", "from", "tc", "start time", "heure de début"})},
          end{table.column({"fin", "end", "stop", "to", "end time", "heure de fin"})},
          stretch{table.column(
              {"timespan", "time span", "time range", "intervalle", "intervalle de temps", "plage horaire"})},
          question{table.column({"question", "guide", "question du guide"})} {}

    [[nodiscard]] bool uses(std::size_t column) const {
        return column == words || column == speaker || column == begin || column == end ||
               column == stretch || column == question;
    }
};

std::string_view cell(const containers::Table::Row& row, std::optional<std::size_t> column) {
    return column ? text::trimmed(row.cell(*column)) : std::string_view{};
}

}  // namespace

Transcript read_turn_table(std::span<const std::byte> bytes, const ReadOptions& options) {
    Transcript transcript;
    const auto workbook = containers::spreadsheet_format(bytes);
    transcript.format = workbook.value_or("csv");
    const auto table = workbook ? containers::read_spreadsheet(bytes)
                                : containers::read_csv(decoded_text(bytes, transcript));
    containers::refuse_cells_behind_headings(table);
    if (!has_words_column(table)) {
        throw Error{ErrorKind::input, Message{"The table has no column with what was said."},
                    Message{"Name that column “texte”, and those beside it “locuteur”, “début” and “fin”, in "
                            "the first row. Of answers to a survey, say that the format is “survey”."}};
    }
    assemble(cues_of_rows(table, transcript), options, transcript);
    return transcript;
}

std::vector<Cue> cues_of_rows(const containers::Table& table, Transcript& transcript) {
    const Columns columns{table};
    for (std::size_t i = 0; i < table.header.size(); ++i) {
        if (columns.uses(i) || text::trimmed(table.header[i]).empty()) continue;
        transcript.notes.push_back(Message{"The column “{0}” was left out.", shown(table.header[i])});
    }
    std::vector<Cue> cues;
    cues.reserve(table.rows.size());
    for (const auto& row : table.rows) {
        const auto words = cell(row, columns.words);
        const auto doubt = [&](Message why) {
            transcript.doubts.push_back(
                {row.line, shown(words.empty() ? cell(row, columns.speaker) : words), std::move(why)});
        };
        Cue cue{.kind = Cue::Kind::row, .text = std::string{words}, .line = row.line};
        if (words.empty()) {
            doubt(Message{"This row holds no words; it was left out."});
            continue;
        }
        cue.voice = cell(row, columns.speaker);
        cue.question = cell(row, columns.question);
        cue.begin = time_from(cell(row, columns.begin));
        cue.end = time_from(cell(row, columns.end));
        if (!cue.begin && !cell(row, columns.begin).empty()) {
            doubt(Message{"The time “{0}” cannot be read.", shown(cell(row, columns.begin))});
        }
        if (const auto said = cell(row, columns.stretch); !said.empty()) {
            const auto times = time_code_at(said, 0);
            const bool read = times && times->end == said.size();
            if (read && !cue.begin) cue.begin = times->at;
            if (read && !cue.end) cue.end = times->until;
            if (!read) doubt(Message{"The time “{0}” cannot be read.", shown(said)});
        }
        if (cue.voice.empty() && guide_question(words, false)) cue.kind = Cue::Kind::note;
        cues.push_back(std::move(cue));
    }
    return cues;
}

bool says_speaker_behind_words(const containers::Table& table) {
    const Columns columns{table};
    return columns.words && columns.speaker && *columns.speaker > *columns.words;
}

std::size_t words_column(const containers::Table& table) {
    return Columns{table}.words.value_or(0);
}

bool has_words_column(const containers::Table& table) {
    return Columns{table}.words.has_value();
}

int recognise_turn_sheet(std::span<const std::byte> bytes, std::string_view) {
    return containers::spreadsheet_format(bytes) ? 100 : 0;
}

int recognise_turn_table(std::span<const std::byte> bytes, std::string_view extension) {
    const auto text = beginning_of(bytes).value_or("");
    const bool named = extension == "csv" || extension == "tsv";
    if (text.empty()) return 0;
    const auto rows = containers::behind_separator_line(text);
    const auto heading = rows.substr(0, rows.find('\n'));
    if (heading.size() > 2000 || heading.find_first_of(",;\t") == std::string_view::npos)
        return named ? 20 : 0;
    try {
        const auto table = containers::read_csv(std::string{heading} + "\n");
        const Columns columns{table};
        if (columns.words && (columns.speaker || columns.begin || columns.stretch)) return 80;
    } catch (const Error&) {
        // No table after all.
    }
    return named ? 20 : 0;
}

}  // namespace coding::transcripts
