// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace coding::containers {

/// A file in an archive that is small enough to be held whole.
struct ArchivePart {
    std::string name;
    std::string bytes;
    bool stored = false;  ///< as it is, not deflated: the "mimetype" of OpenDocument must be
};

/// A ZIP archive in memory, of parts in this order, all dated 1 January 1980: the same parts are the same
/// bytes, whenever and wherever. (What is too large for that goes through containers/archive_writer.hpp.)
/// Throws Error{storage}.
std::string archive_bytes(const std::vector<ArchivePart>& parts);

}  // namespace coding::containers
