// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/exchange/taguette/html_text.hpp"

#include <algorithm>
#include <array>

#include "libcoding/containers/html.hpp"

namespace coding::exchange::taguette {
namespace {

using namespace std::string_view_literals;

constexpr std::array blocks{
    "address"sv, "article"sv, "aside"sv,  "blockquote"sv, "body"sv, "dd"sv,  "div"sv, "dl"sv,
    "dt"sv,      "figure"sv,  "footer"sv, "h1"sv,         "h2"sv,   "h3"sv,  "h4"sv,  "h5"sv,
    "h6"sv,      "header"sv,  "hr"sv,     "li"sv,         "main"sv, "nav"sv, "ol"sv,  "p"sv,
    "pre"sv,     "section"sv, "table"sv,  "td"sv,         "th"sv,   "tr"sv,  "ul"sv};

bool is_block(std::string_view element) {
    return std::find(blocks.begin(), blocks.end(), element) != blocks.end();
}

bool is_space(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

/// Every byte of the text nodes comes through, so that places can be counted; line ends are put between
/// blocks, and those within a paragraph, which mean a space in HTML, are one.
class Flow {
  public:
    void start(std::string_view element) {
        if (element == "br") breaks_ = true;
        if (element == "pre") ++preformatted_;
        if (is_block(element)) breaks_ = true;
    }

    void end(std::string_view element) {
        if (element == "pre" && preformatted_ > 0) --preformatted_;
        if (is_block(element)) breaks_ = true;
    }

    void text(std::string_view piece) {
        for (const char c : piece) add(c);
    }

    HtmlText take() { return std::move(result_); }

  private:
    void add(char c) {
        auto& text = result_.text;
        const bool between = breaks_ || text.empty() || text.back() == '\n';
        if (breaks_ && !is_space(c)) {
            if (!text.empty() && text.back() != '\n') put('\n');
            breaks_ = false;
        }
        const bool line_end = c == '\n' || c == '\r';
        // The line end between two blocks of the page does for ours.
        if (line_end && preformatted_ == 0) c = between && !text.empty() && text.back() != '\n' ? '\n' : ' ';
        put(c);
        result_.places.push_back(count_ - 1);
    }

    void put(char c) {
        result_.text += c;
        if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) ++count_;
    }

    HtmlText result_;
    std::uint32_t count_ = 0;  ///< code points so far
    bool breaks_ = false;      ///< what comes next begins a line
    int preformatted_ = 0;
};

}  // namespace

std::int64_t HtmlText::begin(std::int64_t byte) const {
    if (byte < 0 || byte >= static_cast<std::int64_t>(places.size())) return -1;
    return places[static_cast<std::size_t>(byte)];
}

std::int64_t HtmlText::end(std::int64_t byte) const {
    if (byte <= 0 || byte > static_cast<std::int64_t>(places.size())) return -1;
    return std::int64_t{places[static_cast<std::size_t>(byte) - 1]} + 1;
}

HtmlText html_text(std::string_view html) {
    Flow flow;
    containers::XmlHandler handler;
    handler.start = [&](const containers::XmlElement& element) { flow.start(element.name); };
    handler.end = [&](std::string_view element) { flow.end(element); };
    handler.text = [&](std::string_view piece) { flow.text(piece); };
    // White space before the first element counts too: within a body none is lost.
    containers::parse_html("<html><body>" + std::string{html} + "</body></html>", handler);
    return flow.take();
}

}  // namespace coding::exchange::taguette
