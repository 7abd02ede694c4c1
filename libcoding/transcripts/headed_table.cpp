// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/transcripts/headed_table.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <string>
#include <utility>

#include "libcoding/text/utf8.hpp"
#include "libcoding/transcripts/caption_voices.hpp"
#include "libcoding/transcripts/turn_table.hpp"

namespace coding::transcripts {
namespace {

constexpr std::size_t longest_heading_row = 300;  // bytes

/// A paragraph or a row, with all of its lines.
struct Stretch {
    std::size_t number = 0;
    bool row = false;
    std::string_view text;
};

std::vector<Stretch> stretches_of(const Document& document) {
    std::vector<Stretch> stretches;
    const std::string_view text = document.text;
    for (std::size_t i = 0; i < document.lines.size();) {
        const auto& first = document.lines[i];
        auto end = first.end;
        while (++i < document.lines.size() && document.lines[i].number == first.number)
            end = document.lines[i].end;
        stretches.push_back({first.number, first.table,
                             text.substr(first.begin, std::max(end, first.begin + 1) - first.begin - 1)});
    }
    return stretches;
}

std::vector<std::string> cells_of(std::string_view row) {
    std::vector<std::string> cells;
    for (std::size_t at = 0; at <= row.size();) {
        const auto end = std::min(row.find('\t', at), row.size());
        cells.emplace_back(row.substr(at, end - at));
        at = end + 1;
    }
    return cells;
}

/// Tabs amid the words part no cells.
void join_words(std::vector<std::string>& cells, std::size_t columns, std::size_t words) {
    if (cells.size() <= columns) return;
    const auto first = cells.begin() + static_cast<std::ptrdiff_t>(words) + 1;
    const auto last = first + static_cast<std::ptrdiff_t>(cells.size() - columns);
    std::for_each(first, last, [&](const std::string& more) { cells[words] += '\t' + more; });
    cells.erase(first, last);
}

class HeadedTable {
  public:
    explicit HeadedTable(const Document& document) {
        for (const auto& stretch : stretches_of(document)) {
            if (stretch.row && take(stretch)) continue;
            outside_ += stretch.text.size();
            around_.push_back(stretch);
        }
    }

    std::vector<Cue> cues(Transcript& transcript) {
        if (table_.rows.empty() || in_rows_ * 2 < outside_ * 3) return {};
        Transcript told;
        auto cues = cues_of_rows(table_, told);
        if (!is_talk(cues)) return {};
        std::move(told.notes.begin(), told.notes.end(), std::back_inserter(transcript.notes));
        std::move(told.doubts.begin(), told.doubts.end(), std::back_inserter(transcript.doubts));
        transcript.notes.push_back(
            Message{"Turns were read from a table, by the headings of its columns; what stands around it "
                    "is metadata."});
        for (const auto& stretch : around_) {
            cues.push_back({.kind = Cue::Kind::note,
                            .text = std::string{text::trimmed(stretch.text)},
                            .line = stretch.number});
        }
        std::stable_sort(cues.begin(), cues.end(),
                         [](const Cue& a, const Cue& b) { return a.line < b.line; });
        return cues;
    }

  private:
    /// False for a row of another table.
    bool take(const Stretch& row) {
        auto cells = cells_of(row.text);
        if (table_.header.empty()) {
            containers::Table heading;
            if (row.text.size() <= longest_heading_row) heading.header = cells;
            if (heading.header.empty() || !says_speaker_behind_words(heading)) return false;
            table_ = std::move(heading);
            words_ = words_column(table_);
            return true;
        }
        if (cells.size() < table_.header.size()) return false;
        join_words(cells, table_.header.size(), words_);
        if (cells == table_.header) return true;  // again on the next page
        in_rows_ += row.text.size();
        table_.rows.push_back({row.number, std::move(cells)});
        return true;
    }

    /// The programme of a day names who leads each part, once, and has no stretches of a recording.
    static bool is_talk(const std::vector<Cue>& cues) {
        std::size_t named = 0, timed = 0;
        std::set<std::string_view> names;
        for (const auto& cue : cues) {
            if (cue.begin && cue.end) ++timed;
            if (cue.voice.empty()) continue;
            ++named;
            names.insert(cue.voice);
        }
        if (cues.empty() || named * 2 < cues.size()) return false;
        return timed * 2 > cues.size() || (cues.size() >= 4 && names.size() * 2 <= named);
    }

    containers::Table table_;
    std::size_t words_ = 0;
    std::size_t in_rows_ = 0;  ///< bytes of its rows
    std::size_t outside_ = 0;  ///< of all else
    std::vector<Stretch> around_;
};

}  // namespace

std::vector<Cue> cues_of_headed_table(const Document& document, Transcript& transcript) {
    const bool tables = std::any_of(document.lines.begin(), document.lines.end(),
                                    [](const Line& line) { return line.table; });
    return tables ? HeadedTable{document}.cues(transcript) : std::vector<Cue>{};
}

}  // namespace coding::transcripts
