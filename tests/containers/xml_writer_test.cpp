// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/containers/xml_writer.hpp"

#include <string>

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

TEST_CASE("XML is handed on in pieces of any size, with what it cannot hold replaced") {
    std::string xml;
    std::size_t pieces = 0;
    XmlWriter writer{[&](std::string_view piece) {
                         xml += piece;
                         ++pieces;
                     },
                     XmlWriter::Layout::one_line};
    const std::string much(100'000, 'x');
    writer.start("a-name-of-many-letters");
    writer.start("b", {{"c", "\u00E9\uFFFD\uFFFE\uFEFF\uFFFF\U0001F331\r\t"}});
    writer.text(much + "<" + much);
    writer.end();
    writer.simple("d", "\t\n>\"");
    writer.end();
    writer.finish();
    CHECK(xml ==
          "<a-name-of-many-letters><b "
          "c=\"\u00E9\uFFFD\uFFFD\uFEFF\uFFFD\U0001F331&#13;&#9;\">" +
              much + "&lt;" + much + "</b><d>\t\n&gt;\"</d></a-name-of-many-letters>");
    CHECK(pieces > 2);
}
