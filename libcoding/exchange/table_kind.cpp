// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/exchange/table_kind.hpp"

#include "libcoding/error.hpp"
#include "libcoding/exchange/refi/codebook_file.hpp"
#include "libcoding/exchange/survey_columns.hpp"
#include "libcoding/exchange/table_columns.hpp"
#include "libcoding/text/utf8.hpp"

namespace coding::exchange {
namespace {

// A heading row is short; a first line longer than this is running text.
constexpr std::size_t longest_heading = 4096;

std::string_view first_line(std::string_view utf8) {
    utf8 = containers::behind_separator_line(utf8);
    const auto begin = utf8.find_first_not_of(" \t\n");
    if (begin == std::string_view::npos) return {};
    return utf8.substr(begin, utf8.find('\n', begin) - begin);
}

bool is_codebook_json(std::string_view utf8) {
    const auto begin = text::trimmed(utf8);
    return begin.starts_with('{') && begin.find("\"codes\"") != std::string_view::npos &&
           begin.find("\"segments\"") == std::string_view::npos;
}

}  // namespace

std::optional<TableKind> table_kind(const containers::Table& table) {
    const TableColumns has{table};
    if (has.source && has.tag && has.speech) return TableKind::highlights;
    const bool place = (has.begin && has.end) || has.quote || has.text;
    if (has.source && (has.code || has.path) && place) return TableKind::codings;
    if (has.speech && has.speaker) return std::nullopt;
    if (!has.speech && is_survey(table)) return TableKind::survey;
    const bool nothing_else = table.header.size() == 2;  // who was where says all that there is
    if (has.source && has.participant && (has.from || has.to || nothing_else)) return TableKind::presence;
    if (has.question && (has.text || has.code)) return TableKind::guide;
    const bool describes_codes = has.kind || has.colour || has.definition || has.parent;
    if (has.path || ((has.code || has.name || has.tag) && describes_codes)) return TableKind::codebook;
    if ((has.participant || has.name) && !has.text) return TableKind::participants;
    return std::nullopt;
}

std::optional<TableKind> table_kind(std::string_view utf8) {
    if (is_codebook_json(utf8)) return TableKind::codebook;
    if (text::trimmed(utf8).starts_with('<') && refi::is_codebook(utf8)) return TableKind::codebook;
    const auto line = first_line(utf8);
    if (line.size() > longest_heading || line.find_first_of(";,\t") == std::string_view::npos) {
        return std::nullopt;
    }
    try {
        return table_kind(containers::read_csv(line));
    } catch (const Error&) {  // a quotation mark left open: no heading row
        return std::nullopt;
    }
}

}  // namespace coding::exchange
