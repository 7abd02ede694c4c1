// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "libcoding/containers/xml_writer.hpp"
#include "libcoding/report/document.hpp"

namespace coding::report::docx {

/// The words of a run, as they look.
struct Look {
    bool strong = false, italic = false;
    std::string colour = {};  ///< "#rrggbb"
    std::string language = {};
};

/// The pieces that word/document.xml is written in: WordprocessingML (ECMA-376, part 1). The elements of a
/// property group stand in the order of the schema; Word refuses any other.
class Markup {
  public:
    Markup() : writer_([this](std::string_view piece) { xml_ += piece; }) {}
    Markup(const Markup&) = delete;
    Markup& operator=(const Markup&) = delete;

    containers::XmlWriter& xml() { return writer_; }
    std::string take() { return std::move(xml_); }

    /// An element that is its value alone.
    void value(std::string_view name, std::string_view value) { writer_.empty(name, {{"w:val", value}}); }
    /// Leaves its properties open: end() closes them, and end() again the paragraph.
    void begin_paragraph(std::string_view style);
    void run(const std::string& text, const Look& look = {});
    void tab();
    /// "Table 3. Codes and themes", with its number as a field; above what it belongs to, or below.
    void caption(const std::string& word, int number, const std::string& title, bool above);
    void end() { writer_.end(); }

  private:
    std::string xml_;
    containers::XmlWriter writer_;
};

/// A table, without its caption and notes.
void set_table(Markup& markup, const Document::Grid& grid);

/// A picture in a run of its own: the PNG for all, the SVG for those who know it (Word from 2016 on); both by
/// their relations.
void set_drawing(Markup& markup, const Document::Picture& picture, int number, const std::string& png,
                 const std::string& svg);

}  // namespace coding::report::docx
