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

}  // namespace

void XmlWriter::finish() {
    sink_(pending_);
    pending_.clear();
}

void XmlWriter::write(std::string_view piece) {
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
    open_.emplace_back(name);
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
    if (tag_open_) {
        write("/>");
        tag_open_ = false;
    } else {
        write("</");
        write(open_.back());
        write(">");
    }
    open_.pop_back();
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
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const auto begin = at;
        const char32_t c = text::next_code_point(text, at);
        if (!allowed(c)) {
            out += "\xEF\xBF\xBD";
        } else if (c == '&') {
            out += "&amp;";
        } else if (c == '<') {
            out += "&lt;";
        } else if (c == '>') {
            out += "&gt;";
        } else if (c == '"' && in_attribute) {
            out += "&quot;";
        } else if (c == '\r' || (in_attribute && (c == '\n' || c == '\t'))) {
            // A parser would make spaces or line feeds of them.
            out += c == '\r' ? "&#13;" : (c == '\n' ? "&#10;" : "&#9;");
        } else {
            out += text.substr(begin, at - begin);
        }
        if (out.size() >= piece_bytes) {
            write(out);
            out.clear();
        }
    }
    write(out);
}

}  // namespace coding::containers
