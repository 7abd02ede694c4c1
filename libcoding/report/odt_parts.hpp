// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "libcoding/containers/archive_bytes.hpp"
#include "libcoding/containers/xml_writer.hpp"
#include "libcoding/report/document.hpp"

namespace coding::report::odt {

/// The root of a file, with the name spaces that all of them share.
void start_root(containers::XmlWriter& writer, std::string_view name);

/// The name of a style in styles.xml.
std::string_view style_name(Document::Style style);

/// "0.35cm", from millimetres.
std::string centimetres(double millimetres);

/// What an OpenDocument text (1.3) holds beside content.xml, its mimetype first: styles, pages, properties
/// and the list of all files. `pictures`: names in Pictures/.
std::vector<containers::ArchivePart> parts_beside_text(const Document& document,
                                                       const std::vector<std::string>& pictures);

}  // namespace coding::report::odt
