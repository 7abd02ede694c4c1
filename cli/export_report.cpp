// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/export_report.hpp"

#include <nlohmann/json.hpp>

namespace cli {

using coding::Catalogue;
using coding::Message;
using coding::exchange::refi::ExportedProject;
using nlohmann::ordered_json;

namespace {

void append(std::vector<Message>& sentences, const std::vector<Message>& more) {
    sentences.insert(sentences.end(), more.begin(), more.end());
}

std::vector<Message> project_sentences(const ExportedProject& exported) {
    std::vector<Message> sentences{
        Message{"{0, plural, one {# source} other {# sources}}, {1, plural, one {# code} other {# "
                "codes}}, {2, plural, one {# coding} other {# codings}}, {3, plural, one {# memo} other "
                "{# memos}}, {4, plural, one {# participant} other {# participants}}.",
                exported.sources, exported.codes, exported.codings, exported.memos, exported.participants}};
    if (exported.kept > 0) {
        sentences.push_back(
            Message{"{0, plural, one {# element} other {# elements}} of other programs given back as "
                    "they came.",
                    exported.kept});
    }
    if (!exported.for_focale.empty()) {
        sentences.push_back(Message{"In the file, though other programs have no field for it:"});
        append(sentences, exported.for_focale);
    }
    if (!exported.left_out.empty()) {
        sentences.push_back(Message{"Not in the file:"});
        append(sentences, exported.left_out);
    }
    return sentences;
}

ordered_json list(const std::vector<Message>& messages, const Catalogue& catalogue) {
    auto texts = ordered_json::array();
    for (const auto& message : messages) texts.push_back(catalogue.text(message));
    return texts;
}

}  // namespace

std::vector<Message> export_report_sentences(const ExportReport& report) {
    auto sentences = report.project ? project_sentences(*report.project) : std::vector<Message>{};
    append(sentences, report.notes);
    return sentences;
}

std::string export_report_json(const ExportReport& report, const Catalogue& catalogue) {
    ordered_json row;
    row["file"] = report.path.string();
    if (report.project) {
        const auto& project = *report.project;
        row["counts"] = {{"sources", project.sources},           {"codes", project.codes},
                         {"codings", project.codings},           {"memos", project.memos},
                         {"participants", project.participants}, {"kept", project.kept}};
        row["for_focale"] = list(project.for_focale, catalogue);
        row["left_out"] = list(project.left_out, catalogue);
    }
    row["notes"] = list(report.notes, catalogue);
    ordered_json document;
    document["report"] = "export";
    document["rows"] = ordered_json::array({row});
    return document.dump(2, ' ', false, ordered_json::error_handler_t::replace) + '\n';
}

}  // namespace cli
