// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/containers/xml_writer.hpp"

#include <catch2/catch.hpp>

using coding::containers::XmlWriter;

TEST_CASE("XML is written a line an element, or on one line where text holds elements") {
    const auto written = [](XmlWriter::Layout layout) {
        std::string xml;
        XmlWriter writer{[&](std::string_view piece) { xml += piece; }, layout};
        writer.start("p", {{"a", "1 < \"2\"\n"}});
        writer.text("x & ");
        writer.simple("b", "y");
        writer.empty("c", {{"d", "\x02"}});
        writer.end();
        writer.finish();
        return xml;
    };
    CHECK(written(XmlWriter::Layout::one_line) ==
          "<p a=\"1 &lt; &quot;2&quot;&#10;\">x &amp; <b>y</b><c d=\"\uFFFD\"/></p>");
    CHECK(written(XmlWriter::Layout::a_line_an_element) ==
          "<p a=\"1 &lt; &quot;2&quot;&#10;\">x &amp; <b>y</b>\n<c d=\"\uFFFD\"/>\n</p>\n");
}
