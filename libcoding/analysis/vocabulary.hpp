// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "libcoding/analysis/word_parts.hpp"
#include "libcoding/store/spoken_words.hpp"

namespace coding::analysis {

/// A word in all its spellings that search takes for one: "L’Énergie" and "énergie", not "énergies".
struct WordUse {
    std::string form;        ///< the one said most, in small letters, without an elided article
    std::string folded;      ///< what all of them share
    bool stop_word = false;  ///< "le", "and"; of the language in which it was first said
    std::uint64_t found = 0;
    std::uint64_t turns = 0;  ///< blocks that hold it
    std::uint64_t sources = 0;
    std::uint64_t participants = 0;    ///< who say it; nobody where no speaker is known
    std::vector<std::uint64_t> parts;  ///< of `found`, by part
};

/// All words that are compared (WordParts::compared), the most said first, then by `folded`. `read` hands
/// over the blocks in scope; `language` is that of sources that name none.
std::vector<WordUse> vocabulary(const store::CountingTables& tables, const WordParts& parts,
                                const store::SpokenBlocks& read, const std::string& language);

}  // namespace coding::analysis
