// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "libcoding/transcripts/mentions.hpp"
#include "libcoding/transcripts/scan.hpp"

namespace coding::transcripts {

/// What stands above the first words of a session: date, place, who was there.
struct HeadingBlock {
    std::size_t lines = 0;  ///< so many lines from the start of the document are the block
    std::vector<std::pair<std::string, std::string>> metadata;
    std::string date;  ///< ISO 8601
    std::vector<Mention> present;
    std::vector<Mention> moderators;
    std::vector<Mention> observers;
};

/// Finds the block: lines "Date : …", "Lieu : …", "Présents : …", "Animation : …" at the start, with the
/// titles above, the items listed under them and other lines of that form between. It ends at the last line
/// of a kind that is known.
HeadingBlock heading_block(const Document& document, const Scan& scan);

}  // namespace coding::transcripts
