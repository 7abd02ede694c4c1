// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/transcripts/odt.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

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

struct OdtStyle {
    std::string parent;
    std::optional<bool> bold;
    std::optional<bool> italic;
};
using OdtStyles = std::unordered_map<std::string, OdtStyle>;

/// Follows styles.xml and content.xml: gathers styles, and hands the text of the body on.
class ContentReader {
  public:
    void start(const XmlElement& element) {
        ++depth_;
        if (skipped_from_ > 0) return;
        const auto name = element.name;
        if (name == "style") {
            style_ = &styles_[std::string{element.attribute("name").value_or("")}];
            style_->parent = element.attribute("parent-style-name").value_or("");
        } else if (name == "text-properties" && style_ != nullptr) {
            if (const auto weight = element.attribute("font-weight"))
                style_->bold = *weight == "bold" || *weight >= "600";
            if (const auto slant = element.attribute("font-style")) style_->italic = *slant != "normal";
        } else if (name == "body") {
            in_body_ = true;
        } else if (in_body_) {
            body(element);
        }
    }

    void end(std::string_view name) {
        const auto depth = depth_--;
        if (skipped_from_ > 0) {
            if (depth == skipped_from_) skipped_from_ = 0;
            return;
        }
        if (name == "style") style_ = nullptr;
        if (!in_body_) return;
        if ((name == "p" || name == "h") && text_.in_paragraph()) {
            if (plain_space_) text_.drop_last_space();
            text_.end_paragraph();
            plain_space_ = false;
            if (!faces_.empty()) faces_.pop_back();
        } else if (name == "span" && !faces_.empty()) {
            faces_.pop_back();
        } else if (name == "table-row") {
            text_.end_row();
        }
    }

    /// White space in the file is one space, and none at the ends of a paragraph (OpenDocument 1.3, 3.18).
    void text(std::string_view text) {
        if (skipped_from_ > 0 || !in_body_ || !text_.in_paragraph()) return;
        constexpr std::string_view white = " \t\r\n";
        for (std::size_t at = 0; at < text.size();) {
            const auto end = std::min(text.find_first_of(white, at), text.size());
            if (end > at) {
                text_.add(text.substr(at, end - at), face());
                plain_space_ = false;
            }
            at = std::min(text.find_first_not_of(white, end), text.size());
            const bool at_start = text_.last() == '\0' || text_.last() == '\n';
            if (at > end && !plain_space_ && !at_start) {
                text_.add(" ", face());
                plain_space_ = true;
            }
        }
    }

    Document finish() { return text_.finish(); }
    [[nodiscard]] std::size_t footnotes() const { return footnotes_; }
    [[nodiscard]] bool comments() const { return comments_; }
    [[nodiscard]] bool deletions() const { return deletions_; }

  private:
    void body(const XmlElement& element) {
        const auto name = element.name;
        if (name == "note" || name == "annotation" || name == "tracked-changes" || name == "ruby-text" ||
            name == "forms") {
            skipped_from_ = depth_;
            if (name == "note") ++footnotes_;
            comments_ = comments_ || name == "annotation";
            deletions_ = deletions_ || name == "tracked-changes";
        } else if (name == "p" || name == "h") {
            text_.begin_paragraph(name == "h");
            faces_.push_back(face_by_style(element.attribute("style-name").value_or(""), {}));
            plain_space_ = false;
        } else if (name == "span") {
            faces_.push_back(face_by_style(element.attribute("style-name").value_or(""), face()));
        } else if (name == "table-row") {
            text_.begin_row();
        } else if (name == "table-cell") {
            text_.begin_cell();
        } else if (name == "tab" || name == "line-break" || name == "s") {
            character(element);
        }
    }

    void character(const XmlElement& element) {
        if (!text_.in_paragraph()) return;
        plain_space_ = false;
        if (element.name == "tab") text_.add("\t", face());
        if (element.name == "line-break") text_.add("\n", face());
        if (element.name != "s") return;
        std::size_t count = 0;
        for (const char c : element.attribute("c").value_or("1").substr(0, 4)) {
            if (is_digit(c)) count = count * 10 + static_cast<std::size_t>(c - '0');
        }
        text_.add(std::string(std::min<std::size_t>(count, 1000), ' '), face());
    }

    [[nodiscard]] Face face() const { return faces_.empty() ? Face{} : faces_.back(); }

    /// What the style and those above it say; where they say nothing, as around.
    [[nodiscard]] Face face_by_style(std::string_view name, Face around) const {
        std::optional<bool> bold, italic;
        std::string style{name};
        for (int level = 0; level < 10; ++level) {
            const auto found = styles_.find(style);
            if (found == styles_.end()) break;
            if (!bold) bold = found->second.bold;
            if (!italic) italic = found->second.italic;
            style = found->second.parent;
        }
        return {bold.value_or(around.bold), italic.value_or(around.italic)};
    }

    OfficeText text_;
    OdtStyles styles_;
    OdtStyle* style_ = nullptr;
    std::size_t depth_ = 0;
    std::size_t skipped_from_ = 0;
    std::size_t footnotes_ = 0;
    bool comments_ = false;
    bool deletions_ = false;
    bool in_body_ = false;
    bool plain_space_ =
        false;  ///< the text so far ends with a space that the end of the paragraph would take away
    std::vector<Face> faces_;  ///< of the open paragraphs and spans
};

void parse(const std::string& xml, ContentReader& reader) {
    containers::parse_xml(xml, {.start = [&](const XmlElement& element) { reader.start(element); },
                                .end = [&](std::string_view name) { reader.end(name); },
                                .text = [&](std::string_view text) { reader.text(text); }});
}

/// styles.xml has styles alone: its body, were there one, is not the document's.
void read_styles(const Archive& archive, ContentReader& reader) {
    const auto styles = archive.read("styles.xml");
    if (!styles) return;
    containers::parse_xml(*styles, {.start =
                                        [&](const XmlElement& element) {
                                            if (element.name != "body") reader.start(element);
                                        },
                                    .end =
                                        [&](std::string_view name) {
                                            if (name != "body") reader.end(name);
                                        },
                                    .text = {}});
}

}  // namespace

Transcript read_odt(std::span<const std::byte> bytes, const ReadOptions& options) {
    const Archive archive{bytes};
    const auto manifest = archive.read("META-INF/manifest.xml");
    if (manifest && manifest->find("encryption-data") != std::string::npos) {
        throw Error{ErrorKind::input, Message{"This document is locked with a password."},
                    Message{"Open it in a word processor and save it as DOCX or ODT, without a password."}};
    }
    const auto xml = archive.read("content.xml");
    if (!xml) {
        throw Error{ErrorKind::input, Message{"This ODT file holds no document."},
                    Message{"Open it in a word processor and save it again as ODT."}};
    }
    ContentReader reader;
    read_styles(archive, reader);
    parse(*xml, reader);
    const auto document = reader.finish();
    if (blank(document.text, 0, document.text.size())) {
        throw Error{ErrorKind::input, Message{"This document holds no text."},
                    Message{"If it is made of pictures, have them recognised as text first."}};
    }
    auto transcript = transcript_of(document, options);
    transcript.format = "odt";
    note(LeftOutOfDocument{reader.footnotes(), reader.comments(), reader.deletions()}, transcript);
    return transcript;
}

int recognise_odt(std::span<const std::byte> bytes, std::string_view extension) {
    if (!containers::looks_like_zip(bytes)) return 0;
    try {
        const Archive archive{bytes};
        const auto type = archive.read("mimetype");
        if (type && type->starts_with("application/vnd.oasis.opendocument.text")) return 100;
    } catch (const Error&) {
        // Reading it will say what is wrong with it.
    }
    return extension == "odt" ? 50 : 0;
}

}  // namespace coding::transcripts
