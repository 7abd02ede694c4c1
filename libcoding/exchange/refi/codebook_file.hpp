// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "libcoding/exchange/codebook_tables.hpp"
#include "libcoding/store/project.hpp"

namespace coding::exchange::refi {

/// Whether a text is a REFI-QDA codebook (.qdc).
bool is_codebook(std::string_view text);

/// A REFI-QDA codebook: codes with their GUIDs, and sets of codes, which Focale keeps for the next export.
/// Error{input} when it is none, or holds a document type declaration.
ReadCodebook read_codebook_qdc(std::string_view xml);

/// The project's codebook as REFI-QDA, valid by schemas/refi/Codebook.xsd: GUIDs that codes came with are
/// given back. Error{conflict} for an empty one, which the standard does not allow.
std::string write_codebook_qdc(const store::Project& project);

}  // namespace coding::exchange::refi
