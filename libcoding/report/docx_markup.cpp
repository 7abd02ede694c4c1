// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/report/docx_markup.hpp"

#include <algorithm>

namespace coding::report::docx {

void Markup::begin_paragraph(std::string_view style) {
    writer_.start("w:p");
    writer_.start("w:pPr");
    value("w:pStyle", style);
}

void Markup::run(const std::string& text, const Look& look) {
    writer_.start("w:r");
    if (look.strong || look.italic || !look.colour.empty() || !look.language.empty()) {
        writer_.start("w:rPr");
        if (look.strong) writer_.empty("w:b");
        if (look.italic) writer_.empty("w:i");
        if (!look.colour.empty()) value("w:color", look.colour.substr(1));
        if (!look.language.empty()) value("w:lang", regional_tag(look.language));
        writer_.end();
    }
    for (std::size_t begin = 0; begin <= text.size();) {
        const auto end = std::min(text.find('\n', begin), text.size());
        if (begin > 0) writer_.empty("w:br");
        writer_.start("w:t", {{"xml:space", "preserve"}});
        writer_.text(std::string_view{text}.substr(begin, end - begin));
        writer_.end();
        begin = end + 1;
    }
    writer_.end();
}

void Markup::tab() {
    writer_.start("w:r");
    writer_.empty("w:tab");
    writer_.end();
}

void Markup::caption(const std::string& word, int number, const std::string& title, bool above) {
    begin_paragraph("Caption");
    if (above) writer_.empty("w:keepNext");
    writer_.end();
    run(word + "\u00A0");
    writer_.start("w:fldSimple", {{"w:instr", " SEQ " + word + " \\* ARABIC "}});
    run(std::to_string(number));
    writer_.end();
    run(". " + title);
    writer_.end();
}

}  // namespace coding::report::docx
