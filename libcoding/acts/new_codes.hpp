// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "libcoding/acts/codings.hpp"
#include "libcoding/model/code.hpp"
#include "libcoding/store/project.hpp"

// A new code from the passage that calls for it: code and coding are one act.
namespace coding::acts {

struct NewlyCoded {
    Code code;
    CodingsNow codings;
};

/// Adds a code and codes the passage with it; and, in the same act, `beside` it with codes that are there, as
/// code_passage() would.
NewlyCoded code_with_new(store::Project& project, std::string_view coder, SourceId source, Span span,
                         const Code& code, const CodingFacts& facts = {},
                         std::span<const CodeId> beside = {});

/// A code as given (parent, colour, kind), its name the words of the passage itself (in_vivo_name()); where a
/// sibling has that name, "2", "3" … is put behind it.
NewlyCoded code_in_vivo(store::Project& project, std::string_view coder, SourceId source, Span span,
                        Code code, const CodingFacts& facts = {});

/// Words as the name of a code: on one line, without punctuation around them, " / " made "/", cut at a word
/// to at most 40 characters (then with "…"). Empty when no word is in them.
std::string in_vivo_name(std::string_view words);

}  // namespace coding::acts
