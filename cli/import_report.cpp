// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/import_report.hpp"

#include <nlohmann/json.hpp>

#include "cli/project_report.hpp"

namespace cli {

using coding::Catalogue;
using coding::exchange::ImportedFile;
using coding::exchange::ImportReport;
using nlohmann::ordered_json;

namespace {

std::string encoding_of(const ImportedFile& file) {
    return file.encoding ? std::string{coding::text::encoding_name(*file.encoding)} : std::string{};
}

ordered_json columns_json(const ImportedFile& file, const Catalogue& catalogue) {
    auto list = ordered_json::array();
    for (const auto& column : file.columns) {
        ordered_json one{{"column", column.heading},
                         {"taken_as", coding::name_of(column.as)},
                         {"answers", column.answers}};
        if (!column.question.empty()) one["question"] = column.question;
        if (column.why) one["why"] = catalogue.text(*column.why);
        list.push_back(std::move(one));
    }
    return list;
}

ordered_json speakers_json(const ImportedFile& file) {
    auto list = ordered_json::array();
    for (const auto& speaker : file.speakers) {
        list.push_back({{"speaker", speaker.name},
                        {"role", coding::name_of(speaker.role)},
                        {"turns", speaker.turns},
                        {"sure", speaker.sure}});
    }
    return list;
}

ordered_json replaced_json(const std::vector<coding::exchange::ReplacedValue>& values) {
    auto list = ordered_json::array();
    for (const auto& value : values) {
        list.push_back({{"of", value.owner},
                        {"attribute", value.attribute},
                        {"before", value.before},
                        {"after", value.after}});
    }
    return list;
}

ordered_json file_json(const ImportedFile& file, const Catalogue& catalogue) {
    ordered_json row;
    row["file"] = file.path.string();
    row["kind"] = file.kind;
    row["format"] = file.format;
    if (file.source) {
        row["encoding"] = file.encoding ? ordered_json(encoding_of(file)) : ordered_json(nullptr);
        row["source"] = file.source->name;
        row["source_kind"] = coding::name_of(file.source->kind);
        row["date"] = file.source->date;
        row["blocks"] = file.blocks;
        row["turns"] = file.turns;
        row["words"] = file.words;
        row["speakers"] = speakers_json(file);
    } else if (file.project) {
        row["project"] = project_report_json(*file.project, catalogue);
    } else {
        row["rows"] = file.rows;
        if (!file.columns.empty()) row["columns"] = columns_json(file, catalogue);
    }
    row["doubts"] = ordered_json::array();
    for (const auto& doubt : file.doubts) {
        row["doubts"].push_back(
            {{"line", doubt.line}, {"text", doubt.text}, {"why", catalogue.text(doubt.why)}});
    }
    row["replaced"] = replaced_json(file.replaced);
    row["notes"] = ordered_json::array();
    for (const auto& note : file.notes) row["notes"].push_back(catalogue.text(note));
    return row;
}

}  // namespace

std::string import_report_json(const ImportReport& report, const Catalogue& catalogue) {
    ordered_json document;
    document["report"] = "import";
    document["rows"] = ordered_json::array();
    for (const auto& file : report.files) document["rows"].push_back(file_json(file, catalogue));
    document["left_out"] = ordered_json::array();
    for (const auto& left_out : report.left_out) {
        document["left_out"].push_back(
            {{"file", left_out.path.string()}, {"why", catalogue.text(left_out.why)}});
    }
    return document.dump(2, ' ', false, ordered_json::error_handler_t::replace) + '\n';
}

}  // namespace cli
