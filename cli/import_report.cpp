// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/import_report.hpp"

#include <nlohmann/json.hpp>

#include "cli/listings.hpp"
#include "cli/project_report.hpp"

namespace cli {

using coding::Catalogue;
using coding::Message;
using coding::exchange::ImportedFile;
using coding::exchange::ImportReport;
using nlohmann::ordered_json;

namespace {

std::string encoding_of(const ImportedFile& file) {
    return file.encoding ? std::string{coding::text::encoding_name(*file.encoding)} : std::string{};
}

std::string role_word(coding::Role role, const Catalogue& catalogue) {
    switch (role) {
        case coding::Role::moderator:
            return catalogue.text(Message{"moderator"});
        case coding::Role::observer:
            return catalogue.text(Message{"observer"});
        case coding::Role::participant:
            break;
    }
    return catalogue.text(Message{"participant"});
}

std::string kind_word(coding::SourceKind kind, const Catalogue& catalogue) {
    switch (kind) {
        case coding::SourceKind::focus_group:
            return catalogue.text(Message{"focus group"});
        case coding::SourceKind::interview:
            return catalogue.text(Message{"interview"});
        case coding::SourceKind::field_notes:
            return catalogue.text(Message{"field notes"});
        case coding::SourceKind::document:
            break;
    }
    return catalogue.text(Message{"document"});
}

std::string transcript_lines(const ImportedFile& file, const Catalogue& catalogue) {
    std::string lines = file.source->name + '\n';
    auto what = kind_word(file.source->kind, catalogue) + ", " + file.format;
    if (const auto encoding = encoding_of(file); !encoding.empty()) what += ", " + encoding;
    lines +=
        "  " + what + ", " +
        catalogue.text(Message{"{0, plural, one {# turn} other {# turns}}, {1, plural, one {# word} other "
                               "{# words}}",
                               file.turns, file.words}) +
        '\n';
    for (const auto& speaker : file.speakers) {
        lines +=
            "  " + catalogue.text(Message{"{0} ({1}): {2, plural, one {# turn} other {# turns}}",
                                          speaker.name, role_word(speaker.role, catalogue), speaker.turns});
        if (!speaker.sure) lines += ' ' + catalogue.text(Message{"— is this a speaker?"});
        lines += '\n';
    }
    return lines;
}

/// What each column of a survey was taken as.
std::string column_lines(const ImportedFile& file, const Catalogue& catalogue) {
    using coding::exchange::AnswersAs;
    std::string lines, attributes, left_out;
    const auto add = [](std::string& list, const std::string& one) {
        list += (list.empty() ? "" : ", ") + one;
    };
    const auto line = [&](const Message& message) { lines += "  " + catalogue.text(message) + '\n'; };
    for (const auto& column : file.columns) {
        const auto heading = one_line(column.heading, 60);
        switch (column.as) {
            case AnswersAs::open:
                line(
                    Message{"Open: “{0}”, question {1} of the guide, {2, plural, one {# answer} other {# "
                            "answers}}",
                            heading, column.question, column.answers});
                break;
            case AnswersAs::attribute:
                add(attributes, heading);
                break;
            case AnswersAs::name:
                line(Message{"Who answers: “{0}”", heading});
                break;
            case AnswersAs::date:
                line(Message{"Date of the source: “{0}”", heading});
                break;
            case AnswersAs::language:
                line(Message{"Language: “{0}”", heading});
                break;
            case AnswersAs::left_out:
                add(left_out, heading + (column.why ? " (" + catalogue.text(*column.why) + ")" : ""));
                break;
        }
    }
    if (!attributes.empty()) line(Message{"Attributes: {0}", attributes});
    if (!left_out.empty()) line(Message{"Left out: {0}", left_out});
    return lines;
}

std::string table_lines(const ImportedFile& file, const Catalogue& catalogue) {
    return file.path.filename().string() + "\n  " + file.kind + ", " + file.format + ", " +
           catalogue.text(Message{"{0, plural, one {# row} other {# rows}} taken", file.rows}) + '\n' +
           column_lines(file, catalogue);
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

std::string file_lines(const ImportedFile& file, const Catalogue& catalogue) {
    if (file.source) return transcript_lines(file, catalogue);
    if (!file.project) return table_lines(file, catalogue);
    return file.path.filename().string() + '\n' + project_report_text(*file.project, catalogue);
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
    row["notes"] = ordered_json::array();
    for (const auto& note : file.notes) row["notes"].push_back(catalogue.text(note));
    return row;
}

}  // namespace

std::string import_report_text(const ImportReport& report, const Catalogue& catalogue) {
    std::string text;
    for (const auto& file : report.files) {
        text += file_lines(file, catalogue);
        for (const auto& note : file.notes) text += "  " + catalogue.text(note) + '\n';
        for (const auto& doubt : file.doubts) {
            text += "  " + catalogue.text(Message{"line {0}: {1}", doubt.line, catalogue.text(doubt.why)}) +
                    "\n    " + one_line(doubt.text, 72) + '\n';
        }
    }
    for (const auto& left_out : report.left_out) {
        text += left_out.path.filename().string() + "\n  " +
                catalogue.text(Message{"left out: {0}", catalogue.text(left_out.why)}) + '\n';
    }
    return text;
}

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
