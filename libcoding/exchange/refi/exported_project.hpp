// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "libcoding/language/message.hpp"

namespace coding::exchange::refi {

/// What an export wrote, and what of the project has no place in the standard.
struct ExportedProject {
    std::uint64_t codes = 0, sources = 0, codings = 0, participants = 0, memos = 0;
    std::uint64_t kept = 0;                  ///< elements given back as they came
    std::uint64_t turns = 0, questions = 0;  ///< that the notes for Focale hold (REFI-QDA)
    std::uint64_t dropped_selections = 0;    ///< kept ones of texts that were corrected since
    std::uint64_t nameless_texts = 0;        ///< texts that only those notes tell the speakers of
    std::uint64_t summaries = 0, queries = 0, signed_links = 0;  ///< those also
    std::uint64_t dossiers = 0, figures = 0;  ///< those also: definitions of the dossier, what earlier told
    std::uint64_t detailed_codings = 0;       ///< with a polarity, intensity, condition or memo (REFI-QDA)
    std::vector<Message> left_out;            ///< what is not in the file
    std::vector<Message> for_focale;          ///< in it, but other programs have no field for it
};

}  // namespace coding::exchange::refi
