// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/transcripts/html_text.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "libcoding/containers/html.hpp"
#include "libcoding/text/utf8.hpp"
#include "libcoding/transcripts/characters.hpp"
#include "libcoding/transcripts/office_text.hpp"
#include "libcoding/transcripts/time_codes.hpp"
#include "libcoding/transcripts/word_list.hpp"

namespace coding::transcripts {
namespace {

using containers::XmlElement;

constexpr auto paragraphs = std::to_array<std::string_view>(
    {"p",       "div",     "li",     "ul",         "ol",      "dl",       "dt",   "dd",  "blockquote",
     "section", "article", "header", "footer",     "main",    "aside",    "nav",  "pre", "address",
     "figure",  "body",    "table",  "figcaption", "caption", "fieldset", "form", "hr",  "center"});
constexpr auto left_out_elements =
    std::to_array<std::string_view>({"script", "style", "title", "template", "select", "textarea", "button",
                                     "object", "noframes", "rp", "rt"});
constexpr auto voids =
    std::to_array<std::string_view>({"br", "img", "hr", "input", "meta", "link", "col", "wbr", "area", "base",
                                     "embed", "param", "source", "track"});

bool is_heading(std::string_view name) {
    return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
}

bool bold(const XmlElement& element, bool around) {
    if (element.name == "b" || element.name == "strong" || element.name == "th") return true;
    const auto weight = style_property(element.attribute("style").value_or(""), "font-weight");
    return weight.starts_with("bold") || (weight.size() == 3 && weight >= "600" && weight <= "900") ||
           (around && weight != "normal");
}

bool italic(const XmlElement& element, bool around) {
    if (element.name == "i" || element.name == "em") return true;
    const auto slant = style_property(element.attribute("style").value_or(""), "font-style");
    return slant == "italic" || slant == "oblique" || (around && slant != "normal");
}

/// What no browser shows, and the headers and footers of pages as LibreOffice writes them.
bool hidden(const XmlElement& element) {
    const auto title = element.attribute("title").value_or("");
    if (element.name == "div" && (title == "header" || title == "footer")) return true;
    return style_property(element.attribute("style").value_or(""), "display") == "none";
}

class PageReader {
  public:
    void start(const XmlElement& element) {
        const auto name = element.name;
        if (among(name, voids)) return open_void(name);
        open_.push_back({.face = face()});
        auto& state = open_.back();
        if (hidden_from_ > 0) return;
        if (among(name, left_out_elements) || hidden(element)) {
            hidden_from_ = open_.size();
            return;
        }
        state.face = {bold(element, state.face.bold), italic(element, state.face.italic)};
        if (name == "pre") ++verbatim_;
        if (name == "tr" || name == "td" || name == "th") {
            close();
            name == "tr" ? text_.begin_row() : text_.begin_cell();
        } else if (is_heading(name)) {
            close();
            heading_ = true;
        } else if (among(name, paragraphs)) {
            close();
        } else if (name == "span" && element.attribute("class").value_or("") == "timestamp") {
            stamp(element);
        }
    }

    void end(std::string_view name) {
        if (among(name, voids) || open_.empty()) return;
        const bool hid = hidden_from_ == open_.size();
        const bool silent = hidden_from_ > 0;
        open_.pop_back();
        if (hid) hidden_from_ = 0;
        if (silent) return;
        if (name == "pre" && verbatim_ > 0) --verbatim_;
        if (name == "tr" || name == "td" || name == "th") {
            close();
            if (name == "tr") text_.end_row();
        } else if (is_heading(name)) {
            close();
            heading_ = false;
        } else if (among(name, paragraphs)) {
            close();
        } else if (name == "span" && !stamp_.empty()) {
            add(std::exchange(stamp_, {}));
            // What stands behind a stamp in the page is a space that does not break: one of any kind will do.
            space_ = true;
        }
    }

    void text(std::string_view text) {
        if (hidden_from_ > 0 || !stamp_.empty()) return;
        if (verbatim_ > 0) return verbatim(text);
        constexpr std::string_view white = " \t\n\r\f";
        for (std::size_t at = 0; at < text.size();) {
            if (white.find(text[at]) != std::string_view::npos) {
                space_ = true;
                ++at;
                continue;
            }
            const auto end = std::min(text.find_first_of(white, at), text.size());
            add(text.substr(at, end - at));
            at = end;
        }
    }

    Document finish() {
        close();
        return text_.finish();
    }

  private:
    struct State {
        Face face;
    };

    [[nodiscard]] Face face() const { return open_.empty() ? Face{} : open_.back().face; }

    void open_void(std::string_view name) {
        if (hidden_from_ > 0) return;
        if (name == "hr") close();
        if (name != "br") return;
        space_ = false;
        begin();
        text_.add("\n", {});
    }

    /// The moment stands exactly in data-timestamp; what is shown is rounded.
    void stamp(const XmlElement& element) {
        const auto at = time_from(element.attribute("data-timestamp").value_or(""));
        if (at) stamp_ = "[" + time_code(*at) + "]";
    }

    void begin() {
        if (!text_.in_paragraph()) text_.begin_paragraph(heading_);
    }

    void add(std::string_view words) {
        begin();
        if (space_ && text_.last() != '\0' && text_.last() != '\n' && text_.last() != ' ')
            text_.add(" ", face());
        space_ = false;
        text_.add(words, face());
    }

    void verbatim(std::string_view text) {
        for (std::size_t at = 0; at < text.size();) {
            const auto end = std::min(text.find('\n', at), text.size());
            if (end > at) {
                begin();
                text_.add(text.substr(at, end - at), face());
            }
            if (end < text.size()) close();
            at = end + 1;
        }
    }

    void close() {
        space_ = false;
        if (text_.in_paragraph()) text_.end_paragraph();
    }

    OfficeText text_;
    std::vector<State> open_;
    std::size_t hidden_from_ = 0;
    std::size_t verbatim_ = 0;
    bool heading_ = false;
    bool space_ = false;
    std::string stamp_;  ///< while a time stamp is open: what stands for it
};

}  // namespace

std::string style_property(std::string_view style, std::string_view property) {
    for (std::size_t at = 0; at < style.size();) {
        const auto end = std::min(style.find(';', at), style.size());
        const auto part = style.substr(at, end - at);
        const auto colon = std::min(part.find(':'), part.size());
        if (text::trimmed(part.substr(0, colon)) == property && colon < part.size()) {
            std::string value{text::trimmed(part.substr(colon + 1))};
            for (char& c : value) {
                if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
            }
            return value;
        }
        at = end + 1;
    }
    return {};
}

Document document_from_html(std::string_view utf8) {
    PageReader reader;
    containers::parse_html(utf8, {.start = [&](const XmlElement& element) { reader.start(element); },
                                  .end = [&](std::string_view name) { reader.end(name); },
                                  .text = [&](std::string_view text) { reader.text(text); }});
    return reader.finish();
}

}  // namespace coding::transcripts
