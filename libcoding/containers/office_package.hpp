// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "libcoding/containers/xml_writer.hpp"

/// What DOCX and XLSX have in common: an archive of XML parts that name each other (ECMA-376, part 2).
namespace coding::containers::office {

/// Of the references from one part to another.
inline constexpr std::string_view relations_namespace =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A whole part, with its declaration; `layout` as the part needs it.
std::string xml_part(const std::function<void(XmlWriter&)>& write,
                     XmlWriter::Layout layout = XmlWriter::Layout::a_line_an_element);

struct Relation {
    std::string id;
    std::string kind;  ///< "styles", "image" …
    std::string target;
};
/// A part's ".rels".
std::string relations_part(const std::vector<Relation>& relations);

/// "_rels/.rels": where the main part and the properties are.
std::string root_relations_part(const std::string& main_part);

/// "[Content_Types].xml": names of parts (from the root, "/word/styles.xml") with their types; PNG, SVG and
/// docProps/core.xml are known.
std::string content_types_part(const std::vector<std::pair<std::string, std::string>>& types);

/// "docProps/core.xml". No dates are in it: the same contents are the same file.
std::string properties_part(const std::string& title, const std::string& subject,
                            const std::string& language);

}  // namespace coding::containers::office
