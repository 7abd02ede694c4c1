// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/project_report.hpp"

#include <nlohmann/json.hpp>

namespace cli {

using coding::Catalogue;
using coding::exchange::refi::ImportedProject;
using nlohmann::ordered_json;

namespace {

ordered_json texts_json(const ImportedProject& project) {
    auto list = ordered_json::array();
    for (const auto& text : project.texts) {
        const auto& found = text.found;
        list.push_back({{"source", text.source},
                        {"positions", coding::name_of(found.unit.counted)},
                        {"line_end_as_two", found.unit.line_end_as_two},
                        {"byte_order_mark_counted", found.unit.mark_counted},
                        {"certainty", coding::name_of(found.certainty)},
                        {"ends", found.ends},
                        {"ends_between_words", found.fitting}});
    }
    return list;
}

}  // namespace

ordered_json project_report_json(const ImportedProject& project, const Catalogue& catalogue) {
    ordered_json row;
    row["name"] = project.name;
    row["origin"] = project.origin;
    row["counts"] = {{"sources", project.sources},
                     {"codes", project.codes},
                     {"codings", project.codings},
                     {"memos", project.memos},
                     {"participants", project.participants},
                     {"values", project.values},
                     {"groups", project.groups},
                     {"links", project.links},
                     {"coders", project.coders},
                     {"summaries", project.summaries},
                     {"queries", project.queries},
                     {"dossiers", project.dossiers},
                     {"figures", project.figures},
                     {"already", project.already}};
    row["texts"] = texts_json(project);
    row["kept"] = ordered_json::object();
    for (const auto& [element, count] : project.kept) row["kept"][element] = count;
    row["missing"] = ordered_json::array();
    for (const auto& file : project.missing) {
        row["missing"].push_back({{"name", file.name}, {"path", file.path}});
    }
    row["left_out"] = ordered_json::array();
    for (const auto& left_out : project.left_out) row["left_out"].push_back(catalogue.text(left_out));
    return row;
}

}  // namespace cli
