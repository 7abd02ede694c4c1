// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/project_report.hpp"

#include <map>
#include <vector>

#include <nlohmann/json.hpp>

namespace cli {

using coding::Catalogue;
using coding::Message;
using coding::exchange::refi::Certainty;
using coding::exchange::refi::Counted;
using coding::exchange::refi::ImportedProject;
using coding::exchange::refi::PositionUnit;
using nlohmann::ordered_json;

namespace {

// A project may lack a file for each of its sources.
constexpr std::size_t names_shown = 5;

std::string unit_words(const PositionUnit& unit, const Catalogue& catalogue) {
    std::string words;
    switch (unit.counted) {
        case Counted::code_points:
            words = catalogue.text(Message{"characters (Unicode code points)"});
            break;
        case Counted::utf16:
            words = catalogue.text(Message{"UTF-16 units"});
            break;
        case Counted::utf8:
            words = catalogue.text(Message{"bytes of UTF-8"});
            break;
    }
    if (unit.line_end_as_two) words += ", " + catalogue.text(Message{"line ends as two"});
    if (unit.mark_counted) words += ", " + catalogue.text(Message{"with the byte order mark"});
    return words;
}

Message certainty_words(Certainty certainty) {
    switch (certainty) {
        case Certainty::known:
            return Message{"as Focale writes"};
        case Certainty::no_difference:
            return Message{"whatever the unit, the places are the same"};
        case Certainty::proven:
            return Message{"proven by the words that the file quotes"};
        case Certainty::likely:
            return Message{"found from where the passages end"};
        case Certainty::habit:
            break;
    }
    return Message{"not sure: nothing in these texts tells, taken from what the program usually does"};
}

std::string counts(const ImportedProject& project, const Catalogue& catalogue) {
    return catalogue.text(Message{
        "{0, plural, one {# source} other {# sources}}, {1, plural, one {# code} other {# codes}}, {2, "
        "plural, "
        "one {# coding} other {# codings}}, {3, plural, one {# memo} other {# memos}}, {4, plural, one {# "
        "participant} other {# participants}}, {5, plural, one {# value} other {# values}}, {6, plural, one "
        "{# "
        "group} other {# groups}}, {7, plural, one {# link} other {# links}}, {8, plural, one {# coder} "
        "other "
        "{# coders}}",
        project.sources, project.codes, project.codings, project.memos, project.participants, project.values,
        project.groups, project.links, project.coders});
}

std::string counts_of_words(const ImportedProject& project, const Catalogue& catalogue) {
    std::string lines;
    if (project.summaries > 0 || project.queries > 0) {
        lines += "  " +
                 catalogue.text(
                     Message{"{0, plural, one {# summary} other {# summaries}} of cells of the matrix, {1, "
                             "plural, one {# saved query} other {# saved queries}}",
                             project.summaries, project.queries}) +
                 '\n';
    }
    if (project.dossiers > 0) lines += "  " + catalogue.text(Message{"the definition of the dossier"}) + '\n';
    if (project.figures > 0) {
        lines += "  " +
                 catalogue.text(Message{
                     "what the dossier told {0, plural, one {once} other {# times}}, kept for comparison",
                     project.figures}) +
                 '\n';
    }
    return lines;
}

/// Texts of one unit and certainty are told together.
std::string texts(const ImportedProject& project, const Catalogue& catalogue) {
    struct Alike {
        std::size_t texts = 0, ends = 0, fitting = 0;
        std::string first;
    };
    std::vector<std::pair<std::string, Alike>> ways;
    for (const auto& text : project.texts) {
        const auto way = unit_words(text.found.unit, catalogue) + " — " +
                         catalogue.text(certainty_words(text.found.certainty));
        auto known = ways.begin();
        while (known != ways.end() && known->first != way) ++known;
        if (known == ways.end()) known = ways.insert(ways.end(), {way, {0, 0, 0, text.source}});
        ++known->second.texts;
        known->second.ends += text.found.ends;
        known->second.fitting += text.found.fitting;
    }
    std::string lines;
    for (const auto& [way, alike] : ways) {
        const Message counted{"Positions in {0, plural, one {“{1}”} other {# texts}} count {2}.", alike.texts,
                              alike.first, way};
        const Message looked_at{
            "Positions in {0, plural, one {“{1}”} other {# texts}} count {2} ({3} of {4} ends "
            "between words).",
            alike.texts,
            alike.first,
            way,
            alike.fitting,
            alike.ends};
        lines += "  " + catalogue.text(alike.ends == 0 ? counted : looked_at) + '\n';
    }
    return lines;
}

/// Elements of the standard as people call them.
Message kept_words(const std::string& element, std::uint64_t count) {
    static const std::map<std::string, Message> words{
        {"TextSource",
         Message{"{0, plural, one {# text without its words} other {# texts without their words}}"}},
        {"PictureSource", Message{"{0, plural, one {# picture} other {# pictures}}"}},
        {"PDFSource", Message{"{0, plural, one {# PDF} other {# PDFs}}"}},
        {"AudioSource", Message{"{0, plural, one {# sound recording} other {# sound recordings}}"}},
        {"VideoSource", Message{"{0, plural, one {# video} other {# videos}}"}},
        {"PlainTextSelection", Message{"{0, plural, one {# passage of a text} other {# passages of texts}}"}},
        {"PictureSelection", Message{"{0, plural, one {# area of a picture} other {# areas of pictures}}"}},
        {"PDFSelection", Message{"{0, plural, one {# area of a PDF} other {# areas of PDFs}}"}},
        {"AudioSelection",
         Message{
             "{0, plural, one {# stretch of a sound recording} other {# stretches of sound recordings}}"}},
        {"VideoSelection", Message{"{0, plural, one {# stretch of a video} other {# stretches of videos}}"}},
        {"TranscriptSelection",
         Message{"{0, plural, one {# passage of a transcript} other {# passages of transcripts}}"}},
        {"Set", Message{"{0, plural, one {# set of codes or notes} other {# sets of codes or notes}}"}},
        {"Link", Message{"{0, plural, one {# link} other {# links}}"}},
        {"Graph", Message{"{0, plural, one {# diagram} other {# diagrams}}"}},
        {"Note", Message{"{0, plural, one {# note} other {# notes}}"}},
        {"Case", Message{"{0, plural, one {# case without a name} other {# cases without a name}}"}},
        {"Variable",
         Message{"{0, plural, one {# variable without values} other {# variables without values}}"}},
        {"CodeRef", Message{"{0, plural, one {# code named by a case} other {# codes named by cases}}"}},
        {"SelectionRef",
         Message{"{0, plural, one {# passage named by a case} other {# passages named by cases}}"}},
        {"Description",
         Message{"{0, plural, one {# description of a source} other {# descriptions of sources}}"}},
    };
    const auto known = words.find(element);
    if (known != words.end()) return Message{known->second.pattern(), count};
    return Message{"{0, plural, one {# element “{1}”} other {# elements “{1}”}}", count, element};
}

std::string kept(const ImportedProject& project, const Catalogue& catalogue) {
    if (project.kept.empty()) return {};
    std::string list;
    for (const auto& [element, count] : project.kept) {
        list += (list.empty() ? "" : ", ") + catalogue.text(kept_words(element, count));
    }
    return "  " + catalogue.text(Message{"Kept for the next export, not shown: {0}.", list}) + '\n';
}

std::string missing(const ImportedProject& project, const Catalogue& catalogue) {
    if (project.missing.empty()) return {};
    std::string lines = "  " +
                        catalogue.text(Message{
                            "{0, plural, one {# file is} other {# files are}} not in the project and could "
                            "not be brought in:",
                            project.missing.size()}) +
                        '\n';
    for (std::size_t index = 0; index < project.missing.size() && index < names_shown; ++index) {
        lines += "    " + project.missing[index].name + " (" + project.missing[index].path + ")\n";
    }
    if (project.missing.size() > names_shown) {
        lines +=
            "    " + catalogue.text(Message{"and {0} more", project.missing.size() - names_shown}) + '\n';
    }
    lines += "    " +
             catalogue.text(Message{"Export the project again with its files in it, or import these by "
                                    "themselves."}) +
             '\n';
    return lines;
}

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

std::string project_report_text(const ImportedProject& project, const Catalogue& catalogue) {
    auto lines = "  " + counts(project, catalogue) + '\n' + counts_of_words(project, catalogue);
    if (!project.origin.empty()) {
        lines += "  " + catalogue.text(Message{"Written by {0}.", project.origin}) + '\n';
    }
    if (project.already > 0) {
        lines +=
            "  " +
            catalogue.text(Message{"{0, plural, one {# thing was there already from an earlier import and "
                                   "left as it is} other {# things were there already from an earlier "
                                   "import and left as they are}}.",
                                   project.already}) +
            '\n';
    }
    lines += texts(project, catalogue) + kept(project, catalogue) + missing(project, catalogue);
    for (const auto& left_out : project.left_out) lines += "  " + catalogue.text(left_out) + '\n';
    return lines;
}

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
