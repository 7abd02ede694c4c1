// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "libcoding/model/code.hpp"
#include "libcoding/model/coding.hpp"

namespace coding::bench {

/// How large a generated study is.
struct StudySize {
    std::string_view name;
    std::uint32_t sources;
    std::uint32_t turns;  ///< of each source
    std::uint32_t codes;
    std::uint32_t coders;
    std::uint32_t codings;
};

/// small, medium or large; nothing for another name.
std::optional<StudySize> study_size(std::string_view name);

/// A transcript "NOM : words", one turn a line, in made-up spoken French. The same size and index always give
/// the same text.
std::string transcript(const StudySize& size, std::uint32_t source);

/// A codebook of three levels: themes, codes, sub-codes. Ids are 1, 2, … and parents come first.
std::vector<Code> codes(const StudySize& size);

/// What coders did in one source, as spans of its transcript. `code` and `coder` are 1, 2, … ; a span covers
/// a part of a turn, or one to three turns.
std::vector<Coding> codings(const StudySize& size, std::uint32_t source, std::string_view transcript);

}  // namespace coding::bench
