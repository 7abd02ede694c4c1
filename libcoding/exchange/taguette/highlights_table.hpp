// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "libcoding/containers/table.hpp"
#include "libcoding/progress.hpp"
#include "libcoding/store/project.hpp"
#include "libcoding/transcripts/transcript.hpp"

namespace coding::exchange::taguette {

struct ImportedHighlights {
    std::uint64_t added = 0;
    std::vector<Message> notes;
    std::vector<transcripts::Doubt>
        not_found;  ///< highlights whose document or words the project does not have
};

/// The highlights that Taguette exports as a table: id;document;tag;content, a row for each tag of a
/// highlight, in the order of the texts. They tell no positions: each is looked for by its words in the
/// source of that name (with or without its file's ending), white space aside. Where the words stand more
/// than once, the first place behind the highlight above is taken, and it is said. Tags become codes, "a.b"
/// being "b" below "a". The change's coder codes. Error{input} with the line.
ImportedHighlights import_highlights(store::Change& change, const store::Project& project,
                                     const containers::Table& table, Progress& progress);

}  // namespace coding::exchange::taguette
