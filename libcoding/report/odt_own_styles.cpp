// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/report/odt_own_styles.hpp"

#include <algorithm>

#include "libcoding/report/markup.hpp"
#include "libcoding/report/odt_parts.hpp"

namespace coding::report::odt {

std::string OwnStyles::on_new_sheet(const std::string& parent, const std::string& master_page) {
    return named("P", "paragraph",
                 " style:parent-style-name=\"" + parent + "\" style:master-page-name=\"" + master_page + "\"",
                 "<style:paragraph-properties style:page-number=\"auto\"/>");
}

std::string OwnStyles::indented(const std::string& parent, double left, double hanging, bool kept) {
    return named("P", "paragraph", " style:parent-style-name=\"" + parent + "\"",
                 "<style:paragraph-properties fo:margin-left=\"" + centimetres(left) +
                     "\" fo:text-indent=\"-" + centimetres(hanging) + "\"" +
                     (kept ? " fo:keep-with-next=\"always\"" : "") + "/>");
}

std::string OwnStyles::kept(const std::string& parent) {
    return named("P", "paragraph", " style:parent-style-name=\"" + parent + "\"",
                 "<style:paragraph-properties fo:keep-with-next=\"always\"/>");
}

std::string OwnStyles::table(double width) {
    return named("Table", "table", {},
                 "<style:table-properties style:width=\"" + centimetres(width) + "\" table:align=\"left\"/>");
}

std::string OwnStyles::column(double width) {
    return named("Column", "table-column", {},
                 "<style:table-column-properties style:column-width=\"" + centimetres(width) + "\"/>");
}

std::string OwnStyles::row() {
    return named("Row", "table-row", {}, "<style:table-row-properties fo:keep-together=\"always\"/>");
}

std::string OwnStyles::cell(const std::string& above, const std::string& below, bool bottom) {
    return named("Cell", "table-cell", {},
                 "<style:table-cell-properties fo:padding=\"0cm\" fo:padding-left=\"0.12cm\" "
                 "fo:padding-right=\"0.12cm\" fo:border-left=\"none\" fo:border-right=\"none\" "
                 "fo:border-top=\"" +
                     above + "\" fo:border-bottom=\"" + below + "\"" +
                     (bottom ? " style:vertical-align=\"bottom\"" : "") + "/>");
}

std::string OwnStyles::colour(const std::string& value) {
    return named("T", "text", {}, "<style:text-properties fo:color=\"" + value + "\"/>");
}

std::string OwnStyles::language(const std::string& tag) {
    const auto dash = std::min(tag.find('-'), tag.size());
    const auto country = dash < tag.size() ? tag.substr(dash + 1) : std::string{"none"};
    return named("T", "text", {},
                 "<style:text-properties fo:language=\"" + escaped(tag.substr(0, dash)) + "\" fo:country=\"" +
                     escaped(country) + "\"/>");
}

std::string OwnStyles::picture() {
    return named("Frame", "graphic", {},
                 "<style:graphic-properties style:vertical-pos=\"top\" style:vertical-rel=\"baseline\"/>");
}

std::string OwnStyles::named(const std::string& prefix, const std::string& family, const std::string& more,
                             const std::string& properties) {
    const auto [found, fresh] = names_.try_emplace({family, more, properties});
    if (fresh) {
        found->second = prefix + std::to_string(names_.size());
        xml_ += "<style:style style:name=\"" + found->second + "\" style:family=\"" + family + "\"" + more +
                ">" + properties + "</style:style>\n";
    }
    return found->second;
}

}  // namespace coding::report::odt
