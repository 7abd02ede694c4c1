// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "libcoding/containers/table.hpp"
#include "libcoding/model/codebook.hpp"
#include "libcoding/store/project.hpp"

namespace coding::exchange {

/// A codebook as a table: path;kind;colour;definition;when_to_use;when_not_to_use;example
/// (docs/TABLES.md). The path's parts are separated by " / "; parents that have no row of their own are
/// made. Throws Error{input} with the line.
std::vector<Code> read_codebook_table(const containers::Table& table);
std::vector<Code> read_codebook_csv(std::string_view utf8);
std::string write_codebook_csv(const Codebook& codebook);
/// The same table as a workbook.
std::string write_codebook_xlsx(const Codebook& codebook);
std::string write_codebook_ods(const Codebook& codebook);
/// Its heading, and the row of a code.
using CodebookRow = std::array<std::string, 7>;
CodebookRow codebook_heading();
CodebookRow codebook_row(const Codebook& codebook, std::size_t index);

/// A codebook as JSON (schemas/codebook.schema.json).
std::vector<Code> read_codebook_json(std::string_view utf8);
std::string write_codebook_json(const Codebook& codebook);

/// A codebook as a Markdown list, for reading.
std::string write_codebook_markdown(const Codebook& codebook);

/// What another program says of a code (REFI-QDA): what its GUID is, what Focale has no field for, the GUIDs
/// of notes on it.
struct ForeignCode {
    CodeId id;  ///< in the file
    std::string guid;
    std::string xml;
    std::vector<std::string> notes;
};

/// A codebook as a file holds it; ids count from 1 and tie children to parents.
struct ReadCodebook {
    std::vector<Code> codes;
    std::vector<ForeignCode> foreign = {};
    std::vector<std::pair<std::string, std::string>> sets = {};  ///< GUID and XML of sets of codes
    std::vector<Message> notes = {};
};

struct CodebookMerge {
    std::size_t added = 0, changed = 0, same = 0;
    std::unordered_map<CodeId, CodeId> ids = {};  ///< of the file to those of the project
};

/// Brings codes into the project: by path; new ones are added, others take the fields that the table gives
/// (an empty field changes nothing; a bulk change leaves them all as they are). What other programs say of
/// them is kept.
CodebookMerge merge_codebook(store::Change& change, const store::Project& project,
                             const ReadCodebook& codebook);

/// The ready codebook "transitions" (DESIGN: five questions, three themes) in the language asked;
/// Error{not_found} for an unknown name.
std::vector<Code> codebook_template(std::string_view name, std::string_view language);

}  // namespace coding::exchange
