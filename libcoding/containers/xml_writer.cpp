// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/containers/xml_writer.hpp"

#include "libcoding/text/utf8.hpp"

namespace coding::containers {
namespace {

constexpr std::size_t piece_bytes = std::size_t{64} * 1024;

// Characters of XML 1.0; surrogates cannot come out of well-formed UTF-8.
bool allowed(char32_t c) {
    return c >= 0x20 ? c != 0xFFFE && c != 0xFFFF : c == '\t' || c == '\n' || c == '\r';
}

/// Whether a byte may begin a character that is not written as it is: a control character, one of markup, or
/// U+FFFE and U+FFFF (EF BF BE, EF BF BF).
bool may_need_care(char byte) {
    const auto c = static_cast<unsigned char>(byte);
    return c < 0x20 || c == '&' || c == '<' || c == '>' || c == '"' || c == 0xEF;
}

/// What is written for a character; empty: itself.
std::string_view instead_of(char32_t c, bool in_attribute) {
    switch (c) {
        case '&':
            return "&amp;";
        case '<':
            return "&lt;";
        case '>':
            return "&gt;";
        case '"':
            return in_attribute ? "&quot;" : "";
        // A parser would make spaces or line feeds of these.
        case '\r':
            return "&#13;";
        case '\n':
            return in_attribute ? "&#10;" : "";
        case '\t':
            return in_attribute ? "&#9;" : "";
        default:
            return allowed(c) ? "" : "\xEF\xBF\xBD";
    }
}

}  // namespace

void XmlWriter::finish() {
    sink_(pending_);
    pending_.clear();
}

void XmlWriter::write(std::string_view piece) {
    if (piece.size() >= piece_bytes) {
        finish();
        sink_(piece);
        return;
    }
    pending_ += piece;
    if (pending_.size() >= piece_bytes) {
        sink_(pending_);
        pending_.clear();
    }
}

void XmlWriter::declaration() {
    write("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
}

void XmlWriter::close_tag() {
    if (tag_open_) write(">");
    tag_open_ = false;
}

void XmlWriter::start(std::string_view name) {
    close_tag();
    write("<");
    write(name);
    open_ += name;
    name_sizes_.push_back(name.size());
    tag_open_ = true;
}

void XmlWriter::start(std::string_view name, Attributes attributes) {
    start(name);
    for (const auto& [key, value] : attributes) attribute(key, value);
}

void XmlWriter::attribute(std::string_view name, std::string_view value) {
    write(" ");
    write(name);
    write("=\"");
    escaped(value, true);
    write("\"");
}

void XmlWriter::text(std::string_view text) {
    close_tag();
    escaped(text, false);
}

void XmlWriter::raw(std::string_view xml) {
    close_tag();
    write(xml);
}

void XmlWriter::end() {
    const auto before = open_.size() - name_sizes_.back();
    if (tag_open_) {
        write("/>");
        tag_open_ = false;
    } else {
        write("</");
        write(std::string_view{open_}.substr(before));
        write(">");
    }
    open_.resize(before);
    name_sizes_.pop_back();
    if (layout_ == Layout::a_line_an_element) write("\n");
}

void XmlWriter::simple(std::string_view name, std::string_view text) {
    start(name);
    if (!text.empty()) this->text(text);
    end();
}

void XmlWriter::empty(std::string_view name, Attributes attributes) {
    start(name, attributes);
    end();
}

void XmlWriter::escaped(std::string_view text, bool in_attribute) {
    std::size_t unwritten = 0;
    for (std::size_t at = 0; at < text.size();) {
        if (!may_need_care(text[at])) {
            ++at;
            continue;
        }
        const auto begin = at;
        const auto instead = instead_of(text::next_code_point(text, at), in_attribute);
        if (instead.empty()) continue;
        write(text.substr(unwritten, begin - unwritten));
        write(instead);
        unwritten = at;
    }
    write(text.substr(unwritten));
}

}  // namespace coding::containers
