// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/transcripts/docx.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>

#include "libcoding/containers/archive.hpp"
#include "libcoding/containers/xml.hpp"
#include "libcoding/error.hpp"
#include "libcoding/transcripts/characters.hpp"
#include "libcoding/transcripts/office_text.hpp"
#include "libcoding/transcripts/turns.hpp"

namespace coding::transcripts {
namespace {

using containers::Archive;
using containers::XmlElement;

constexpr std::string_view usual_main_part = "word/document.xml";

struct DocxStyle {
    std::string based_on;
    Face face;
    bool heading = false;
};
using DocxStyles = std::unordered_map<std::string, DocxStyle>;

/// <w:b/>, <w:b w:val="1"/> but not <w:b w:val="0"/>.
bool is_on(const XmlElement& element) {
    const auto value = element.attribute("val");
    return !value || (*value != "0" && *value != "false" && *value != "off" && *value != "none");
}

/// Takes in <w:b/> and <w:i/>.
void set_face(Face& face, const XmlElement& element) {
    if (element.name == "b") face.bold = is_on(element);
    if (element.name == "i") face.italic = is_on(element);
}

bool heading_name(std::string_view name) {
    for (const std::string_view start :
         {"heading", "Heading", "Titre", "titre", "Title", "Subtitle", "Sous-titre"}) {
        if (name.starts_with(start)) return true;
    }
    return false;
}

DocxStyles read_styles(const Archive& archive, const std::string& folder) {
    DocxStyles styles;
    const auto xml = archive.read(folder + "styles.xml");
    if (!xml) return styles;
    DocxStyle* style = nullptr;
    bool in_run = false;
    containers::parse_xml(*xml, {.start =
                                     [&](const XmlElement& element) {
                                         if (element.name == "style") {
                                             const std::string id{element.attribute("styleId").value_or("")};
                                             style = &styles[id];
                                             style->heading = heading_name(id);
                                         } else if (style == nullptr) {
                                             return;
                                         } else if (element.name == "name") {
                                             style->heading =
                                                 style->heading ||
                                                 heading_name(element.attribute("val").value_or(""));
                                         } else if (element.name == "basedOn") {
                                             style->based_on = element.attribute("val").value_or("");
                                         } else if (element.name == "rPr") {
                                             in_run = true;
                                         } else if (in_run) {
                                             set_face(style->face, element);
                                         }
                                     },
                                 .end =
                                     [&](std::string_view name) {
                                         if (name == "style") style = nullptr;
                                         if (name == "rPr") in_run = false;
                                     },
                                 .text = {}});
    return styles;
}

/// Where the document is: the target of the relation "officeDocument", usually word/document.xml.
std::string main_part(const Archive& archive) {
    if (archive.contains(usual_main_part)) return std::string{usual_main_part};
    const auto xml = archive.read("_rels/.rels");
    std::string part;
    if (!xml) return part;
    containers::parse_xml(*xml,
                          {.start =
                               [&](const XmlElement& element) {
                                   if (element.name != "Relationship") return;
                                   if (!element.attribute("Type").value_or("").ends_with("/officeDocument"))
                                       return;
                                   part = element.attribute("Target").value_or("");
                               },
                           .end = {},
                           .text = {}});
    if (part.starts_with('/')) part.erase(0, 1);
    return part;
}

/// Follows the body of the document and hands its text on.
class BodyReader {
  public:
    explicit BodyReader(const DocxStyles& styles) : styles_{styles} {}

    void start(const XmlElement& element) {
        ++depth_;
        if (skipped_from_ > 0) return;
        const auto name = element.name;
        if (name == "del" || name == "moveFrom" || name == "Fallback" || name == "rt") return skip(name);
        if (!element.name_space.ends_with("/main") ||
            element.name_space.find("wordprocessingml") == std::string_view::npos)
            return;
        if (name == "p") return paragraph();
        if (name == "r") return run();
        if (name == "tr") return text_.begin_row();
        if (name == "tc") return text_.begin_cell();
        if (name == "pPr") properties_ = Properties::paragraph;
        if (name == "rPr" && properties_ == Properties::none) properties_ = Properties::run;
        if (properties_ == Properties::paragraph && name == "pStyle") paragraph_style(element);
        if (properties_ == Properties::run) run_property(element);
        if (properties_ == Properties::none && in_run_) content(element);
    }

    void end(std::string_view name) {
        const auto depth = depth_--;
        if (skipped_from_ > 0) {
            if (depth == skipped_from_) skipped_from_ = 0;
            return;
        }
        if (name == "pPr") {
            properties_ = Properties::none;
            begin_paragraph();
        } else if (name == "rPr" && properties_ == Properties::run) {
            properties_ = Properties::none;
        } else if (name == "p") {
            begin_paragraph();
            text_.end_paragraph();
            in_run_ = false;
        } else if (name == "r") {
            in_run_ = false;
        } else if (name == "t" && in_text_) {
            end_text();
        } else if (name == "tr") {
            text_.end_row();
        }
    }

    void text(std::string_view text) {
        if (skipped_from_ == 0 && in_text_) pending_ += text;
    }

    Document finish() { return text_.finish(); }
    [[nodiscard]] std::size_t deletions() const { return deletions_; }
    [[nodiscard]] std::size_t footnotes() const { return footnotes_; }

  private:
    enum class Properties { none, paragraph, run };

    void skip(std::string_view name) {
        skipped_from_ = depth_;
        if (name == "del" || name == "moveFrom") ++deletions_;
    }

    void paragraph() {
        begin_paragraph();
        waiting_ = true;
        heading_ = in_run_ = false;
        paragraph_face_ = {};
        properties_ = Properties::none;
    }

    /// A paragraph is opened once its properties are known: behind them, or at its first run.
    void begin_paragraph() {
        if (!waiting_) return;
        waiting_ = false;
        text_.begin_paragraph(heading_);
    }

    void run() {
        begin_paragraph();
        in_run_ = true;
        face_ = paragraph_face_;
        properties_ = Properties::none;
    }

    void paragraph_style(const XmlElement& element) {
        const auto id = element.attribute("val").value_or("");
        const auto found = styles_.find(std::string{id});
        heading_ = heading_name(id) || (found != styles_.end() && found->second.heading);
        paragraph_face_ = face_by_style(id);
    }

    void run_property(const XmlElement& element) {
        set_face(face_, element);
        if (element.name != "rStyle") return;
        const auto style = face_by_style(element.attribute("val").value_or(""));
        face_ = {face_.bold || style.bold, face_.italic || style.italic};
    }

    [[nodiscard]] Face face_by_style(std::string_view id) const {
        Face face;
        std::string name{id};
        for (int level = 0; level < 10; ++level) {
            const auto found = styles_.find(name);
            if (found == styles_.end()) break;
            face = {face.bold || found->second.face.bold, face.italic || found->second.face.italic};
            name = found->second.based_on;
        }
        return face;
    }

    void content(const XmlElement& element) {
        const auto name = element.name;
        if (name == "t") {
            in_text_ = true;
            keeps_spaces_ = element.attribute("space").value_or("") == "preserve";
            pending_.clear();
        } else if (name == "tab" || name == "ptab") {
            text_.add("\t", face_);
        } else if (name == "cr" ||
                   (name == "br" && element.attribute("type").value_or("textWrapping") == "textWrapping")) {
            text_.add("\n", face_);
        } else if (name == "noBreakHyphen") {
            text_.add("\u2011", face_);
        } else if (name == "softHyphen") {
            text_.add("\u00ad", face_);
        } else if (name == "footnoteReference" || name == "endnoteReference") {
            ++footnotes_;
        }
    }

    void end_text() {
        in_text_ = false;
        std::string_view text = pending_;
        constexpr std::string_view plain_space = " \t\r\n";
        if (!keeps_spaces_) {
            text.remove_prefix(std::min(text.find_first_not_of(plain_space), text.size()));
            text = text.substr(0, text.find_last_not_of(plain_space) + 1);
        }
        text_.add(text, face_);
    }

    const DocxStyles& styles_;
    OfficeText text_;
    std::size_t depth_ = 0;
    std::size_t skipped_from_ = 0;
    std::size_t deletions_ = 0;
    std::size_t footnotes_ = 0;
    Properties properties_ = Properties::none;
    bool waiting_ = false;
    bool heading_ = false;
    Face paragraph_face_;
    bool in_run_ = false;
    Face face_;
    bool in_text_ = false;
    bool keeps_spaces_ = false;
    std::string pending_;
};

void add_notes(const Archive& archive, const std::string& folder, const BodyReader& reader,
               Transcript& transcript) {
    const auto comments = archive.read(folder + "comments.xml");
    note(LeftOutOfDocument{reader.footnotes(), comments && comments->find("<w:comment ") != std::string::npos,
                           reader.deletions() > 0},
         transcript);
}

}  // namespace

Transcript read_docx(std::span<const std::byte> bytes, const ReadOptions& options) {
    const Archive archive{bytes};
    const auto part = main_part(archive);
    const auto xml = archive.read(part);
    if (!xml) {
        throw Error{ErrorKind::input, Message{"This DOCX file holds no document."},
                    Message{"Open it in a word processor and save it again as DOCX."}};
    }
    const auto folder = part.substr(0, part.rfind('/') + 1);
    const auto styles = read_styles(archive, folder);
    BodyReader reader{styles};
    containers::parse_xml(*xml, {.start = [&](const XmlElement& element) { reader.start(element); },
                                 .end = [&](std::string_view name) { reader.end(name); },
                                 .text = [&](std::string_view text) { reader.text(text); }});
    const auto document = reader.finish();
    if (blank(document.text, 0, document.text.size())) {
        throw Error{ErrorKind::input, Message{"This document holds no text."},
                    Message{"If it is made of pictures, have them recognised as text first."}};
    }
    auto transcript = transcript_of(document, options);
    transcript.format = "docx";
    add_notes(archive, folder, reader, transcript);
    return transcript;
}

int recognise_docx(std::span<const std::byte> bytes, std::string_view extension) {
    if (!containers::looks_like_zip(bytes)) return 0;
    try {
        const Archive archive{bytes};
        if (archive.contains(usual_main_part)) return 100;
        const auto part = main_part(archive);
        if (part.ends_with(".xml") && part.starts_with("word/")) return 100;
    } catch (const Error&) {
        // Reading it will say what is wrong with it.
    }
    return extension == "docx" ? 50 : 0;
}

}  // namespace coding::transcripts
