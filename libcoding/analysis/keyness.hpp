// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "libcoding/analysis/word_parts.hpp"
#include "libcoding/store/spoken_words.hpp"

namespace coding::analysis {

/// A word, or two words that follow each other, and how typical it is of a part. Words are folded and stemmed
/// (text/terms.hpp); stop words are not counted, but make up the part's length.
struct KeyWord {
    std::string form;             ///< the one said most in the part (or elsewhere, where the part has none)
    std::uint64_t found = 0;      ///< in the part
    std::uint64_t elsewhere = 0;  ///< in the rest of what is compared
    std::uint64_t voices = 0;     ///< who say it in the part: speakers, or sources where nobody is named
    double log_likelihood = 0;    ///< signed (specificity.hpp)
    double specificity = 0;       ///< signed
    double tf_idf = 0;            ///< per 1,000 words of the part, × ln(parts / parts that have it)
    std::string example;  ///< the words around one that may be quoted and has no name not to be told; or none
};

struct KeyPart {
    WordParts::Part part;
    std::uint64_t words = 0;
    std::vector<KeyWord> words_more;  ///< those the part has more of, the most typical first
    std::vector<KeyWord> words_less;  ///< those it has less of
};

struct Keyness {
    std::uint64_t words = 0;  ///< of all that is compared
    std::vector<KeyPart> parts;
};

/// Each part against the rest of what is compared. Words said fewer than 3 times, and those that chance
/// brings once in twenty (log-likelihood below 3.84), are left out; of the others at most `at_most` (0: all)
/// each way. `read` hands over the blocks in scope (twice); `language` is that of sources that name none.
Keyness keyness(const store::CountingTables& tables, const WordParts& parts, const store::SpokenBlocks& read,
                const std::string& language, std::size_t at_most);

}  // namespace coding::analysis
