// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "libcoding/analysis/query_names.hpp"
#include "libcoding/model/coding.hpp"

namespace coding::analysis {

/// What must hold of a coding for a query to look at it.
struct PassageCondition {
    enum class Of {
        speaker,    ///< the coding touches what one of these says
        role,       ///< … what somebody in one of these roles says
        attribute,  ///< … what somebody says who has one of these values; or its source has it
        source,
        group,  ///< of sources
        coder,
        polarity,
        intensity,
        memo,  ///< its own or one written on it holds the words, as search folds them
    };
    enum class Compared { is, is_not, at_least, at_most };

    Of of = Of::speaker;
    std::string attribute;  ///< its name, for an attribute
    Compared compared = Compared::is;
    std::vector<std::string> values;  ///< as written; any of them will do; “*”: any there is

    friend bool operator==(const PassageCondition&, const PassageCondition&) = default;
};

/// Reads what stands between brackets:
///
///     role=participant, métier=formatrice|formateur, age>=40, memo=confiance, intensity>=4, coder!=Ana
///
/// The words for what is compared are English or French (speaker/locuteur, role/rôle, source, group/groupe,
/// coder/codeur, polarity/polarité, intensity/intensité, memo/mémo); any other is an attribute's name, and so
/// is each of these in quotation marks. Values with a comma, a bar or a bracket go in quotation marks.
///
/// The names in them are put behind `names`, which point into them. Throws Error{usage} that says what is
/// wrong.
std::vector<PassageCondition> parse_conditions(std::string_view conditions,
                                               std::vector<QueryName>* names = nullptr);

/// lever, barrier, ambivalent, levier, frein; nothing for any other word.
std::optional<Polarity> polarity_from_word(std::string_view word);

/// Words between quotation marks, those in them twice.
std::string in_marks(std::string_view words);

/// A condition that something (a word for it, or an attribute in marks) is one of these, as it is written.
std::string written_condition(std::string_view what, const std::vector<std::string>& values);

}  // namespace coding::analysis
