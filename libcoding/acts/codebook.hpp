// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "libcoding/exchange/codebook_tables.hpp"
#include "libcoding/model/code.hpp"
#include "libcoding/store/project.hpp"

// What a person does to the codebook; see acts/codings.hpp for what all acts have in common. Merging and
// splitting codes: acts/merging.hpp.
namespace coding::acts {

/// Adds a code below code.parent, behind its siblings. Returns it with its id and position.
Code add_code(store::Project& project, std::string_view coder, Code code);

/// Changes name, kind, colour and descriptions; parent and position stay (move_codes). Returns the code as it
/// is now. Codings keep their polarity when the kind changes.
Code change_code(store::Project& project, std::string_view coder, const Code& code);

/// Puts codes, with what is below them, under `parent` (none: at the root) in the order given, before the
/// sibling that stands at `place` now (0: first; none: last). A code that moves along with one above it stays
/// where it is under that one. Error{conflict} on a move below itself or a name that is taken there. Returns
/// none when all stood there already.
HistoryId move_codes(store::Project& project, std::string_view coder, std::span<const CodeId> codes,
                     CodeId parent, std::optional<std::size_t> place = std::nullopt);

/// What goes along when codes are removed.
struct CodeRemovalPlan {
    std::size_t codes = 0;    ///< with all below them
    std::size_t codings = 0;  ///< of all coders
    std::size_t sources = 0;  ///< in which those codings stand
    std::size_t memos = 0;    ///< on the codes and on their codings
    std::size_t links = 0;    ///< of the codes and of their codings
};
CodeRemovalPlan plan_remove_codes(const store::Project& project, std::span<const CodeId> codes);

/// Removes codes, those below them, and their codings, memos and links.
HistoryId remove_codes(store::Project& project, std::string_view coder, std::span<const CodeId> codes);

/// Brings a codebook in (exchange::merge_codebook); no entry when it says nothing new.
exchange::CodebookMerge import_codebook(store::Project& project, std::string_view coder,
                                        const exchange::ReadCodebook& codebook);

}  // namespace coding::acts
