// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/containers/html.hpp"

#include <catch2/catch.hpp>

#include "libcoding/error.hpp"

using namespace coding;
using containers::parse_html;
using containers::XmlElement;

namespace {

/// What goes by, as one line: "<p lang=fr>words</p>".
std::string seen(std::string_view html) {
    std::string all;
    parse_html(html, {.start =
                          [&](const XmlElement& element) {
                              all += "<" + std::string{element.name};
                              for (const auto& [name, value] : element.attributes)
                                  all += " " + std::string{name} + "=" + std::string{value};
                              all += ">";
                          },
                      .end = [&](std::string_view name) { all += "</" + std::string{name} + ">"; },
                      .text = [&](std::string_view text) { all += text; }});
    return all;
}

}  // namespace

TEST_CASE("a page that leaves elements open is put in order, references are characters, scripts no text") {
    CHECK(seen("<HTML><body><P LANG=fr>d&#8217;un &eacute;t&eacute; &amp; "
               "<b>é<script>p&p</script></P></html>") ==
          "<html><body><p lang=fr>d’un été & <b>é<script></script></b></p></body></html>");
}

TEST_CASE("what a page says of its encoding does not matter: it comes as UTF-8") {
    CHECK(
        seen("<html><head><meta charset=\"iso-8859-1\"></head><body><p>été</p></body></html>").find("été") !=
        std::string::npos);
}

TEST_CASE("an exception of a handler comes out, and ends the parsing") {
    int elements = 0;
    const auto stop = [&](const XmlElement&) {
        if (++elements == 3) throw Error{ErrorKind::input, Message{"Enough."}, {}};
    };
    CHECK_THROWS_WITH(parse_html("<html><body><p><p><p>", {.start = stop, .end = {}, .text = {}}), "Enough.");
    CHECK(elements == 3);
}
