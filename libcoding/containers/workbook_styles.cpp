// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/containers/office_package.hpp"
#include "libcoding/containers/workbook_parts.hpp"

namespace coding::containers::xlsx {
namespace {

using Style = Workbook::Style;

constexpr int first_own_format = 164;  // those below are Excel's own

std::string colour(const std::string& hexadecimal) {
    return "FF" + hexadecimal.substr(1);
}

class StylesWriter {
  public:
    StylesWriter(XmlWriter& writer, const std::vector<Style>& styles) : writer_(writer), styles_(styles) {}

    /// Each style has a format, a font and a border of its own number.
    void write() {
        writer_.start("styleSheet", {{"xmlns", main_namespace}});
        formats();
        list("fonts", [this](const Style& style) { font(style); });
        writer_.start("fills", {{"count", "2"}});
        for (const auto* pattern : {"none", "gray125"}) {
            writer_.start("fill");
            writer_.empty("patternFill", {{"patternType", pattern}});
            writer_.end();
        }
        writer_.end();
        list("borders", [this](const Style& style) { border(style); });
        writer_.start("cellStyleXfs", {{"count", "1"}});
        writer_.empty("xf", {{"numFmtId", "0"}, {"fontId", "0"}, {"fillId", "0"}, {"borderId", "0"}});
        writer_.end();
        int number = 0;
        list("cellXfs", [&](const Style& style) { look(style, number++); });
        writer_.start("cellStyles", {{"count", "1"}});
        writer_.empty("cellStyle", {{"name", "Normal"}, {"xfId", "0"}, {"builtinId", "0"}});
        writer_.end();
        writer_.end();
    }

  private:
    template <class Write>
    void list(std::string_view name, const Write& write) {
        writer_.start(name, {{"count", std::to_string(styles_.size())}});
        for (const auto& style : styles_) write(style);
        writer_.end();
    }

    void formats() {
        int count = 0;
        for (const auto& style : styles_) count += style.number_format.empty() ? 0 : 1;
        if (count == 0) return;
        writer_.start("numFmts", {{"count", std::to_string(count)}});
        for (std::size_t n = 0; n < styles_.size(); ++n) {
            if (styles_[n].number_format.empty()) continue;
            writer_.empty("numFmt", {{"numFmtId", format_id(static_cast<int>(n))},
                                     {"formatCode", styles_[n].number_format}});
        }
        writer_.end();
    }

    static std::string format_id(int style) { return std::to_string(first_own_format + style); }

    void font(const Style& style) {
        writer_.start("font");
        if (style.strong || style.large || style.head) writer_.empty("b");
        if (style.link) writer_.empty("u");
        writer_.empty("sz", {{"val", style.large ? "16" : "10"}});
        writer_.empty("color", {{"rgb", style.link ? "FF1F4E6B" : style.quiet ? "FF56606B" : "FF1C2127"}});
        writer_.empty("name", {{"val", "Arial"}});
        writer_.empty("family", {{"val", "2"}});
        writer_.end();
    }

    void border(const Style& style) {
        writer_.start("border");
        if (style.edge.empty()) {
            writer_.empty("left");
        } else {
            edge("left", "thick", colour(style.edge));
        }
        writer_.empty("right");
        writer_.empty("top");
        if (style.head) {
            edge("bottom", "medium", "FF1C2127");
        } else {
            writer_.empty("bottom");
        }
        writer_.empty("diagonal");
        writer_.end();
    }

    void edge(std::string_view side, std::string_view line, std::string_view colour) {
        writer_.start(side, {{"style", line}});
        writer_.empty("color", {{"rgb", colour}});
        writer_.end();
    }

    void look(const Style& style, int number) {
        const auto own = std::to_string(number);
        writer_.start("xf", {{"numFmtId", style.number_format.empty() ? "0" : format_id(number)},
                             {"fontId", own},
                             {"fillId", "0"},
                             {"borderId", own},
                             {"xfId", "0"},
                             {"applyNumberFormat", "1"},
                             {"applyFont", "1"},
                             {"applyBorder", "1"},
                             {"applyAlignment", "1"}});
        writer_.start("alignment");
        if (style.right || style.indent > 0) {
            writer_.attribute("horizontal", style.right ? "right" : "left");
        }
        writer_.attribute("vertical", style.head ? "bottom" : "top");
        if (style.wrapped || style.head) writer_.attribute("wrapText", "1");
        if (style.indent > 0) writer_.attribute("indent", std::to_string(style.indent));
        writer_.end();
        writer_.end();
    }

    XmlWriter& writer_;
    const std::vector<Style>& styles_;
};

}  // namespace

std::string styles_part(const std::vector<Style>& styles) {
    return office::xml_part([&](XmlWriter& writer) { StylesWriter{writer, styles}.write(); });
}

}  // namespace coding::containers::xlsx
