// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "libcoding/language/catalogue.hpp"
#include "libcoding/report/kinds.hpp"

namespace coding::report {

/// One report of a dossier, with what was chosen for it.
struct DossierReport {
    std::string report;      ///< the name of a ReportKind
    std::string title = {};  ///< empty: the report's own
    analysis::ScopeRequest request = {};
    ReportChoices choices = {};
};

/// What a dossier is made of, in order: reports, and the team's own headings and paragraphs between them.
struct DossierDefinition {
    std::string title;                 ///< empty: "Dossier"
    std::optional<Language> language;  ///< that it is to be written in, unless the reader asks for another
    /// Where all reports have the same filters: what the dossier says of its scope.
    std::optional<analysis::ScopeRequest> request;
    std::vector<std::variant<Heading, Paragraph, DossierReport>> parts;
    enum class From { usual, file, project };
    From from = From::usual;  ///< where it comes from, which the dossier says
};

/// The dossier of a study for which nobody wrote a definition.
DossierDefinition usual_dossier(const analysis::ScopeRequest& request = {});

/// After schemas/dossier.schema.json, as of a file. Error{input} naming the part (counted from 1) and the
/// word that is wrong; names of codes, groups … are looked up when the dossier is made.
DossierDefinition read_dossier_definition(std::string_view utf8);

}  // namespace coding::report
