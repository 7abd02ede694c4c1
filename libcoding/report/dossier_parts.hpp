// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "libcoding/language/message.hpp"

namespace coding::report {

/// A part of a definition as it is written, for a list that people put in order.
struct DossierPart {
    enum class Kind { report, heading, paragraph };

    Kind kind = Kind::report;
    std::string json;  ///< the whole part, choices included: moved, it stays what it is
    Message title;     ///< of the report, else the words of the heading or paragraph
    /// What is chosen for the report, in the words of the definition: "by: groups, code: prix".
    std::string choices = {};
};

/// Parts as they are written newly: a report without choices, the team's own words.
DossierPart part_of_report(std::string_view report);
DossierPart part_of_words(DossierPart::Kind kind, const std::string& words);

/// Those of a definition. Errors as of read_dossier_definition().
std::vector<DossierPart> parts_of(std::string_view definition);

/// The definition with these parts in place of its own; title and language stay.
std::string with_parts(std::string_view definition, const std::vector<DossierPart>& parts);

}  // namespace coding::report
