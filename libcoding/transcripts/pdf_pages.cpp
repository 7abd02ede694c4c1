// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/transcripts/pdf_pages.hpp"

#include <charconv>
#include <utility>

#include "libcoding/containers/xml.hpp"
#include "libcoding/text/utf8.hpp"
#include "libcoding/transcripts/tiers.hpp"

namespace coding::transcripts {
namespace {

using containers::XmlElement;

double number(const XmlElement& element, std::string_view name) {
    const auto written = element.attribute(name).value_or("");
    double value = 0;
    const auto read = std::from_chars(written.data(), written.data() + written.size(), value);
    const bool usable = read.ec == std::errc{} && value > -1e7 && value < 1e7;
    return usable ? value : 0;
}

PdfBox box(const XmlElement& element) {
    return {.left = number(element, "xMin"),
            .top = number(element, "yMin"),
            .right = number(element, "xMax"),
            .bottom = number(element, "yMax")};
}

class LayoutReader {
  public:
    void start(const XmlElement& element) {
        const auto name = element.name;
        if (name == "page") {
            in_word_ = false;  // of a page that was not closed
            pages_.push_back({.width = number(element, "width"), .height = number(element, "height")});
        } else if (pages_.empty()) {
            return;
        } else if (name == "block") {
            ++block_;
        } else if (name == "line") {
            pages_.back().lines.push_back({.box = box(element), .block = block_});
        } else if (name == "word" && !pages_.back().lines.empty()) {
            in_word_ = true;
            word_ = {.box = box(element)};
        }
    }
    void end(std::string_view name) {
        if (name == "word" && in_word_) {
            in_word_ = false;
            word_.text = one_line(word_.text);
            if (!word_.text.empty()) pages_.back().lines.back().words.push_back(std::move(word_));
        }
    }
    void text(std::string_view text) {
        if (in_word_) word_.text += text;
    }

    /// Every line has words.
    std::vector<PdfPage> finish() {
        for (auto& page : pages_)
            std::erase_if(page.lines, [](const PdfLine& line) { return line.words.empty(); });
        return std::move(pages_);
    }

  private:
    std::vector<PdfPage> pages_;
    PdfWord word_;
    std::size_t block_ = 0;
    bool in_word_ = false;
};

}  // namespace

std::string PdfLine::text() const {
    std::string all;
    for (const auto& word : words) {
        if (!all.empty()) all += ' ';
        all += word.text;
    }
    return all;
}

std::vector<PdfPage> pdf_pages(std::string_view xhtml) {
    LayoutReader reader;
    containers::parse_xml(without_document_type(std::as_bytes(std::span{xhtml})),
                          {.start = [&](const XmlElement& element) { reader.start(element); },
                           .end = [&](std::string_view name) { reader.end(name); },
                           .text = [&](std::string_view text) { reader.text(text); }});
    return reader.finish();
}

}  // namespace coding::transcripts
