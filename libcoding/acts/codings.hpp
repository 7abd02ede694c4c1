// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "libcoding/model/coding.hpp"
#include "libcoding/store/project.hpp"

// What a person does to codings. Each function is one act: one transaction, one entry of history, one undo.
// All throw Error{conflict} where they would contradict what is there (nothing is then changed),
// Error{not_found} for a coding, code or source that is not there, and what writing to a project throws.
namespace coding::acts {

/// What an act left of the codings that it was about, for a view to follow without reading the source again.
struct CodingsNow {
    std::vector<Coding> codings;    ///< added and changed ones as they are now, by source, begin, end, id
    std::vector<CodingId> removed;  ///< gone (taken away, or joined with an equal one)
    HistoryId entry;                ///< none: there was nothing to do, and nothing was written
};

/// What a coder says of a passage besides the code.
struct CodingFacts {
    std::optional<Polarity> polarity;  ///< none said: the default of each code's kind
    std::optional<int> intensity;      ///< 1 to 5
    std::string condition;
    std::string memo;
};

/// Codes a passage with one code or several, in the name of `coder`. A code that this coder has given to
/// exactly this passage already is not given twice: that coding takes what the facts say, and keeps what they
/// do not (and is in the result too).
CodingsNow code_passage(store::Project& project, std::string_view coder, SourceId source, Span span,
                        std::span<const CodeId> codes, const CodingFacts& facts = {});

/// Ids that are gone already are passed over.
CodingsNow remove_codings(store::Project& project, std::string_view coder, std::span<const CodingId> codings);

/// Gives the codings another code. A polarity once said stays; none becomes the default of the new code's
/// kind. Where their coder has coded the same passage with that code already, the two become one (joined()).
CodingsNow recode(store::Project& project, std::string_view coder, std::span<const CodingId> codings,
                  CodeId to);

CodingsNow set_polarity(store::Project& project, std::string_view coder, std::span<const CodingId> codings,
                        Polarity polarity);
CodingsNow set_intensity(store::Project& project, std::string_view coder, std::span<const CodingId> codings,
                         std::optional<int> intensity);
CodingsNow set_condition(store::Project& project, std::string_view coder, std::span<const CodingId> codings,
                         const std::string& condition);
/// The short note on the coding itself.
CodingsNow set_coding_memo(store::Project& project, std::string_view coder, std::span<const CodingId> codings,
                           const std::string& memo);

/// Gives a coding another span of its source. Where its coder has coded that passage with that code already,
/// the two become one.
CodingsNow move_coding(store::Project& project, std::string_view coder, CodingId coding, Span span);

/// Two codings of one code and coder as one, under the id of the first: the span from the first begin to the
/// last end; the polarity that was said (where both were, and differ: ambivalent); the higher intensity;
/// conditions and memos one after the other, where they differ ("; ", a blank line).
Coding joined(const Coding& one, const Coding& other);

}  // namespace coding::acts
