// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/containers/xml.hpp"

#include <cstdio>
#include <stdexcept>

#include <catch2/catch.hpp>
#include <unistd.h>

#include "libcoding/error.hpp"

using namespace coding;
using namespace coding::containers;
using Catch::Contains;

namespace {

/// The events of a document, written down.
std::string events(std::string_view xml) {
    std::string log;
    XmlHandler handler;
    handler.start = [&](const XmlElement& element) {
        log.append("<").append(element.name);
        if (!element.name_space.empty()) log.append("@").append(element.name_space);
        for (const auto& [name, value] : element.attributes)
            log.append(" ").append(name).append("=").append(value);
        log.append(">");
    };
    handler.end = [&](std::string_view name) { log.append("</").append(name).append(">"); };
    handler.text = [&](std::string_view text) { log.append(text); };
    parse_xml(xml, handler);
    return log;
}

Error xml_error(std::string_view xml) {
    try {
        events(xml);
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::input);
        return error;
    }
    return {ErrorKind::usage, Message{"no error"}};
}

}  // namespace

TEST_CASE("elements come with local names, namespaces and attributes") {
    CHECK(events("<w:p xmlns:w='urn:w' w:val='1' lang='fr'>Été<w:r/></w:p>") ==
          "<p@urn:w val=1 lang=fr>Été<r@urn:w></r></p>");
    CHECK(events("<a xmlns='urn:d'><b/></a>") == "<a@urn:d><b@urn:d></b></a>");
}

TEST_CASE("an attribute is found by its local name") {
    XmlElement element;
    element.attributes = {{"val", "1"}, {"lang", ""}};
    CHECK(element.attribute("val") == "1");
    CHECK(element.attribute("lang") == "");
    CHECK_FALSE(element.attribute("none"));
}

TEST_CASE("the five entities, character references and CDATA are text") {
    CHECK(
        events(
            "<a b='&lt;&amp;&#38;&quot;'>&amp;&lt;&gt;&apos;&quot;&#233;&#x1F33E;<![CDATA[<b>&amp;]]></a>") ==
        "<a b=<&&\">&<>'\"é\U0001F33E<b>&amp;</a>");
}

TEST_CASE("white space and comments inside text lose nothing") {
    CHECK(events("<a>\n  <b> x </b>\u00A0<!-- no -->y<?no?></a>") == "<a>\n  <b> x </b>\u00A0y</a>");
}

TEST_CASE("a document may declare its encoding") {
    CHECK(events("<?xml version='1.0' encoding='ISO-8859-1'?><a>\xE9t\xE9</a>") == "<a>été</a>");
    CHECK(events(std::string_view{"\xFF\xFE<\0a\0>\0\xE9\0<\0/\0a\0>\0", 18}) == "<a>é</a>");
}

TEST_CASE("a broken document is an error on its line") {
    CHECK(xml_error("<a>\n<b>\n</a>").where().line == 3);
    CHECK_THAT(xml_error("<a>\n<b>\n</a>").what(), Contains("not well-formed"));
    CHECK_THAT(xml_error("").what(), Contains("not well-formed"));
    CHECK_THAT(xml_error("no xml").what(), Contains("not well-formed"));
    CHECK_THAT(xml_error("<a>cut off").what(), Contains("not well-formed"));
    CHECK_THAT(xml_error("<a>\xE9</a>").what(), Contains("not well-formed"));
    CHECK_THAT(xml_error("<a>&unknown;</a>").what(), Contains("not well-formed"));
    CHECK_THAT(xml_error("<a/><b/>").what(), Contains("not well-formed"));
    CHECK_THAT(xml_error(std::string_view{"<a>\0</a>", 8}).what(), Contains("not well-formed"));
}

TEST_CASE("document type declarations are refused, whatever they hold") {
    for (const auto* xml :
         {"<!DOCTYPE a><a/>", "<!DOCTYPE a SYSTEM 'http://127.0.0.1/a.dtd'><a/>",
          "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>",
          "<!DOCTYPE a [<!ENTITY x 'xxxxxxxxxx'><!ENTITY y '&x;&x;&x;&x;'>]><a>&y;&y;&y;</a>",
          "<?xml version='1.0'?>\n<!DOCTYPE a [<!ENTITY % p SYSTEM 'file:///etc/passwd'> %p;]><a/>"}) {
        INFO(xml);
        CHECK_THAT(xml_error(xml).what(), Contains("document type"));
    }
    CHECK(xml_error("<?xml version='1.0'?>\n<!DOCTYPE a><a/>").where().line == 2);
}

TEST_CASE("nesting has a limit") {
    const auto nested = [](std::size_t depth) {
        std::string xml;
        for (std::size_t i = 0; i < depth; ++i) xml += "<a>";
        for (std::size_t i = 0; i < depth; ++i) xml += "</a>";
        return xml;
    };
    CHECK_NOTHROW(events(nested(256)));
    CHECK_THAT(xml_error(nested(257)).what(), Contains("256"));
    CHECK_THAT(xml_error(nested(200'000)).what(), Contains("256"));
    std::string siblings = "<a>";
    for (int i = 0; i < 1000; ++i) siblings += "<b/>";
    CHECK_NOTHROW(events(siblings + "</a>"));
}

TEST_CASE("an element bears so many attributes and namespaces, no more") {
    const auto bearing = [](std::size_t count, std::string_view prefix, std::string_view value) {
        std::string xml = "<a";
        for (std::size_t i = 0; i < count; ++i) {
            xml.append(" ").append(prefix).append(std::to_string(i)).append("=").append(value);
        }
        return xml + "/>";
    };
    CHECK_NOTHROW(events(bearing(500, "n", "'\"=\"'")));
    CHECK_THAT(xml_error(bearing(501, "n", "'1'")).what(), Contains("500 attributes"));
    CHECK_NOTHROW(events(bearing(500, "xmlns:n", "'urn:n'")));
    CHECK_THAT(xml_error(bearing(501, "xmlns:n", "'urn:n'")).what(), Contains("500 attributes"));
    // Namespaces of elements around count, those of elements before do not.
    const auto some = bearing(300, "xmlns:n", "'urn:n'");
    const auto open = some.substr(0, some.size() - 2) + ">";
    CHECK_NOTHROW(events("<r>" + some + some + "</r>"));
    CHECK_THAT(xml_error(open + some + "</a>").what(), Contains("500 attributes"));
}

TEST_CASE("a tag of attributes without end is refused before it is whole, a long attribute is not") {
    std::string tag = "<a b='";
    for (int i = 0; i < 200'000; ++i) tag += "\"no\" ";
    tag += "'";
    CHECK_NOTHROW(events(tag + "/>"));
    for (int i = 0; i < 250'000; ++i) tag.append(" n").append(std::to_string(i)).append("=''");
    CHECK_THAT(xml_error(tag + "/>").what(), Contains("500 attributes"));
    std::string wide = "\xFF\xFE";
    for (const char c : tag) wide.append(1, c).append(1, '\0');
    CHECK_THAT(xml_error(wide).what(), Contains("500 attributes"));
}

TEST_CASE("what a handler throws comes out, and no further event comes in") {
    int seen = 0;
    XmlHandler handler;
    handler.start = [&](const XmlElement&) {
        ++seen;
        throw std::logic_error{"enough"};
    };
    handler.text = [&](std::string_view) { ++seen; };
    handler.end = [&](std::string_view) { ++seen; };
    CHECK_THROWS_WITH(parse_xml("<a>x<b/>y</a>", handler), "enough");
    CHECK(seen == 1);
}

TEST_CASE("a handler may leave events out") {
    CHECK_NOTHROW(parse_xml("<a>x<b/></a>", XmlHandler{}));
    CHECK_THROWS_AS(parse_xml("<a>x<b></a>", XmlHandler{}), Error);
}

TEST_CASE("a text longer than any buffer comes whole") {
    std::string text;
    while (text.size() < (12UL << 20)) text += "Élise a parlé de l’été. ";
    CHECK(events("<a b='" + text + "'>" + text + "</a>") == "<a b=" + text + ">" + text + "</a>");
}

TEST_CASE("a document may come in pieces that end anywhere") {
    std::string text;
    XmlHandler handler;
    handler.text = [&](std::string_view piece) { text += piece; };
    XmlParser parser{handler};
    for (const char c : std::string_view{"<a><b>é🌱 &amp; x</b></a>"}) parser.feed({&c, 1});
    parser.finish();
    CHECK(text == "é🌱 & x");
    XmlParser cut{handler};
    cut.feed("<a><b>");
    CHECK_THROWS_AS(cut.finish(), Error);
}

TEST_CASE("nothing is printed about a broken document") {
    std::FILE* const file = std::tmpfile();
    REQUIRE(file != nullptr);
    std::fflush(stderr);
    const int kept = dup(STDERR_FILENO);
    dup2(fileno(file), STDERR_FILENO);
    for (const auto* xml : {"<a>", "<a b='1' b='2'/>", "<x:a/>", "<a>&no;</a>", "<?xml version='7'?><a/>"}) {
        try {
            events(xml);
        } catch (const Error&) {
            // expected for most of them
        }
    }
    std::fflush(stderr);
    dup2(kept, STDERR_FILENO);
    close(kept);
    CHECK(lseek(fileno(file), 0, SEEK_END) == 0);
    std::fclose(file);
}
