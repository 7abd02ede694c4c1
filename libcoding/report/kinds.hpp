// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "libcoding/analysis/scope.hpp"
#include "libcoding/model/names.hpp"
#include "libcoding/report/report.hpp"

namespace coding::report {

/// What some reports let one choose, beside the scope that all of them take.
enum class ReportOption { by, across, measure, within, base, run, at_most, attribution, search_words };

/// What is chosen, in the words of the command line; empty: what suits the report.
struct ReportChoices {
    /// One of ReportKind::by; where that is empty, as analysis::split_from_name takes it.
    std::string by;
    std::string across;                   ///< a second split
    std::string measure;                  ///< one of ReportKind::measures
    std::optional<std::uint32_t> within;  ///< turns or words, as the report counts nearness, or shows around
    std::optional<std::uint32_t> base;    ///< sources that saturation begins with
    std::optional<std::uint32_t> run;     ///< sources that saturation looks at together
    std::optional<std::uint32_t> at_most = {};  ///< quotes a code, words a part …; 0: all
    std::string attribution = {};               ///< of quotes, as Attribution takes it
    std::string words = {};                     ///< that are looked for, as a search takes them
};

/// A report that can be made of a project. The command line and the window know reports by this list alone.
struct ReportKind {
    /// A word of the command line, and what people call it.
    struct Word {
        std::string_view name;
        Message title;
    };
    /// A number that it lets one choose.
    struct Number {
        ReportOption option;
        Message title;            ///< what it is a number of, as a form asks for it
        std::uint32_t usual;      ///< where nobody says
        std::uint32_t least = 0;  ///< of at_most, 0 is all
    };

    std::string_view name;  ///< "frequency"
    Message title;          ///< "Frequencies"
    Message summary;        ///< what it tells, in one line
    std::vector<ReportOption> options;
    Report (*make)(const store::Project& project, const analysis::ScopeRequest& request,
                   const ReportChoices& choices) = nullptr;
    std::vector<Word> measures =
        {};                     ///< where it takes a measure: those it knows, the first where nobody says
    std::vector<Word> by = {};  ///< where it takes `by`: the words it may be; empty: any split
    std::vector<Number> numbers = {};  ///< those of `options` that a form asks for
    Message by_title{"Split by"};      ///< what `by` is, as a form asks for it
    bool split_anyway = false;         ///< where nobody says by what: by groups, or what else is usual

    [[nodiscard]] bool takes(ReportOption option) const {
        return std::find(options.begin(), options.end(), option) != options.end();
    }
};

/// All of them, in the order in which people are shown them.
const std::vector<ReportKind>& report_kinds();

/// Error{usage} listing the names when there is none such.
const ReportKind& report_kind(std::string_view name);

}  // namespace coding::report

namespace coding {

template <>
struct Names<report::ReportOption> {
    static constexpr std::array<std::pair<report::ReportOption, std::string_view>, 9> values{{
        {report::ReportOption::by, "by"},
        {report::ReportOption::across, "across"},
        {report::ReportOption::measure, "measure"},
        {report::ReportOption::within, "within"},
        {report::ReportOption::base, "base"},
        {report::ReportOption::run, "run"},
        {report::ReportOption::at_most, "at-most"},
        {report::ReportOption::attribution, "attribution"},
        {report::ReportOption::search_words, "words"},
    }};
};

}  // namespace coding
