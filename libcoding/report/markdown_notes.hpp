// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>

#include "libcoding/language/catalogue.hpp"
#include "libcoding/progress.hpp"
#include "libcoding/store/project.hpp"

namespace coding::report {

struct WrittenNotes {
    std::uint64_t sources = 0, codes = 0, codings = 0;
};

/// The coded texts as a new folder of Markdown notes, as Obsidian and others link them: one a source, its
/// turns with a tag (#theme/code) behind each coded passage; one a code, with its rules and passages, each
/// linked to its turn. Names are made safe as file names, and told apart where two become one. The folder
/// comes whole or not at all; Error{conflict} where something of that name is there.
WrittenNotes write_notes(const store::Project& project, const std::filesystem::path& folder,
                         const Catalogue& catalogue, Progress& progress);

}  // namespace coding::report
