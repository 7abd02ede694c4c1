// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "libcoding/report/report.hpp"
#include "libcoding/store/counting.hpp"

namespace coding::report {

/// What a dossier tells of the state that it was made from, so that a later one can be compared with it.
/// Codings are here all there are: of every coder, moderators' turns included.
struct DossierFigures {
    struct Source {
        std::string id;
        std::string name;
        std::string kind;
        std::int64_t words = 0;
        std::int64_t codings = 0;
    };
    struct Code {
        std::string id;
        std::string path;
        std::int64_t codings = 0;
        std::int64_t lever = 0, barrier = 0, ambivalent = 0;
        std::string rule;  ///< SHA-256 of definition, when to use, when not to use, example
    };
    /// A total of one of the dossier's reports.
    struct Figure {
        std::string part;    ///< "frequency"; a second one is "frequency-2"
        std::string chosen;  ///< its scope as data, so that like is compared with like
        std::string name;    ///< Total::key
        std::int64_t value = 0;
        Message said = {};   ///< empty in what was read
        Message title = {};  ///< of the part; empty in what was read
    };

    std::string project;
    std::string sha256;  ///< of the state
    std::string day;     ///< YYYY-MM-DD of the last change before it was made; may be empty
    std::vector<Source> sources;
    std::vector<Code> codes;
    std::vector<Figure> figures;
};

/// Sources and codes as they are now; the figures of reports are added as these are made.
DossierFigures dossier_figures(const store::Project& project, const store::CountingTables& tables);

/// The tables `sources`, `codes` and `figures` of a dossier.
std::vector<Part> figure_tables(const DossierFigures& figures, const store::CountingTables& tables);

/// Reads a dossier written as JSON. Error{input} when it is none.
DossierFigures read_dossier_figures(std::string_view utf8);

}  // namespace coding::report
