// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/exchange/project_words.hpp"

#include <map>
#include <utility>

namespace coding::exchange {

using refi::Certainty;
using refi::Counted;
using refi::ImportedProject;
using refi::PositionUnit;

namespace {

// A project may lack a file for each of its sources.
constexpr std::size_t project_names_told = 5;

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

struct CountedAlike {
    std::size_t texts = 0, ends = 0, fitting = 0;
    std::string first;
};

/// Texts of one unit and certainty are told together.
std::vector<std::pair<std::string, CountedAlike>> ways_of_counting(const ImportedProject& project,
                                                                   const Catalogue& catalogue) {
    std::vector<std::pair<std::string, CountedAlike>> ways;
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
    return ways;
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

class ProjectTeller {
  public:
    ProjectTeller(const ImportedProject& project, const Catalogue& catalogue)
        : project_(project), catalogue_(catalogue) {}

    std::vector<ImportLine> tell() && {
        line(1, counts(project_, catalogue_));
        counts_of_words();
        if (!project_.origin.empty()) line(1, Message{"Written by {0}.", project_.origin});
        if (project_.already > 0) {
            line(1,
                 Message{"{0, plural, one {# thing was there already from an earlier import and left as it "
                         "is} other {# things were there already from an earlier import and left as they "
                         "are}}.",
                         project_.already});
        }
        texts();
        kept();
        missing();
        for (const auto& dropped : project_.left_out) line(1, dropped);
        return std::move(lines_);
    }

  private:
    void line(std::size_t depth, std::string words) { lines_.push_back({depth, std::move(words)}); }
    void line(std::size_t depth, const Message& message) { line(depth, catalogue_.text(message)); }

    void counts_of_words() {
        if (project_.summaries > 0 || project_.queries > 0) {
            line(1, Message{"{0, plural, one {# summary} other {# summaries}} of cells of the matrix, {1, "
                            "plural, one {# saved query} other {# saved queries}}",
                            project_.summaries, project_.queries});
        }
        if (project_.dossiers > 0) line(1, Message{"the definition of the dossier"});
        if (project_.figures > 0) {
            line(1, Message{"what the dossier told {0, plural, one {once} other {# times}}, kept for "
                            "comparison",
                            project_.figures});
        }
    }

    void texts() {
        for (const auto& [way, alike] : ways_of_counting(project_, catalogue_)) {
            const Message counted{"Positions in {0, plural, one {“{1}”} other {# texts}} count {2}.",
                                  alike.texts, alike.first, way};
            const Message looked_at{
                "Positions in {0, plural, one {“{1}”} other {# texts}} count {2} ({3} of {4} ends "
                "between words).",
                alike.texts,
                alike.first,
                way,
                alike.fitting,
                alike.ends};
            line(1, alike.ends == 0 ? counted : looked_at);
        }
    }

    void kept() {
        if (project_.kept.empty()) return;
        std::string list;
        for (const auto& [element, count] : project_.kept)
            list += (list.empty() ? "" : ", ") + catalogue_.text(kept_words(element, count));
        line(1, Message{"Kept for the next export, not shown: {0}.", list});
    }

    void missing() {
        const auto& missing = project_.missing;
        if (missing.empty()) return;
        line(1, Message{"{0, plural, one {# file is} other {# files are}} not in the project and could "
                        "not be brought in:",
                        missing.size()});
        for (std::size_t index = 0; index < missing.size() && index < project_names_told; ++index)
            line(2, missing[index].name + " (" + missing[index].path + ")");
        if (missing.size() > project_names_told)
            line(2, Message{"and {0} more", missing.size() - project_names_told});
        line(2, Message{"Export the project again with its files in it, or import these by themselves."});
    }

    const ImportedProject& project_;
    const Catalogue& catalogue_;
    std::vector<ImportLine> lines_;
};

}  // namespace

std::vector<ImportLine> project_lines(const ImportedProject& project, const Catalogue& catalogue) {
    return ProjectTeller{project, catalogue}.tell();
}

}  // namespace coding::exchange
