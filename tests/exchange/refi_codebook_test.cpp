// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "libcoding/acts/codebook.hpp"
#include "libcoding/error.hpp"
#include "libcoding/exchange/codebook_text.hpp"
#include "libcoding/exchange/refi/codebook_file.hpp"
#include "libcoding/exchange/refi/codes.hpp"
#include "libcoding/exchange/refi/details.hpp"
#include "libcoding/exchange/refi/element.hpp"
#include "libcoding/exchange/refi/guid.hpp"
#include "libcoding/store/codes.hpp"
#include "libcoding/store/history.hpp"

#include "refi_desk.hpp"
#include "tests/store/temporary_project.hpp"
#include "tests/support/xml_validity.hpp"

using namespace coding;
using namespace coding::exchange;
using namespace coding::exchange::refi;

namespace {

/// In the dialects met: a byte order mark before the declaration, GUIDs in braces and capitals, attributes in
/// any order, a folder, doubled names, an empty `<Sets/>` beside the one that holds something.
constexpr std::string_view foreign_codebook =
    "\xEF\xBB\xBF<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
    "<CodeBook xmlns=\"urn:QDA-XML:codebook:1.0\" origin=\"Other 1\">\n"
    "  <Codes>\n"
    "    <Code color=\"#0AF\" isCodable=\"false\" name=\"énergie\" "
    "guid=\"{0F8A1907-7E42-4739-8610-A676B4D1B69F}\">\n"
    "      <Description>ce qui\nchauffe &amp; éclaire</Description>\n"
    "      <Code guid=\"85D17F60-7BB0-481E-B742-B4861DD669DF\" name=\"prix / coût\" isCodable=\"true\" "
    "color=\"lilac\"/>\n"
    "      <Code guid=\"D2C1E38E-5220-42FA-A442-908471CC7964\" name=\"prix\" isCodable=\"true\"/>\n"
    "      <Code guid=\"7988DAC2-ADBD-4258-A81E-71489189F5B5\" name=\"prix\" isCodable=\"true\"/>\n"
    "    </Code>\n"
    "  </Codes>\n"
    "  <Sets><Set guid=\"2324B638-D629-4970-B2E8-8B5BFD0A8D6B\" name=\"Feelings\">"
    "<MemberCode guid=\"85D17F60-7BB0-481E-B742-B4861DD669DF\"/></Set></Sets>\n"
    "</CodeBook>\n";

struct CodebookDesk {
    store::TemporaryFolder folder;
    store::Project project = store::new_project(folder);

    CodebookMerge import(std::string_view xml) {
        return acts::import_codebook(project, "Ada", read_codebook(xml));
    }
    [[nodiscard]] std::vector<std::string> paths() const {
        const auto codebook = store::codebook(project);
        std::vector<std::string> paths;
        for (std::size_t index = 0; index < codebook.codes().size(); ++index)
            paths.push_back(codebook.path(index));
        return paths;
    }
};

}  // namespace

TEST_CASE("a REFI-QDA codebook comes in with its tree, descriptions and colours") {
    CodebookDesk desk;
    CHECK(desk.import(foreign_codebook).added == 4);
    CHECK(desk.paths() ==
          std::vector<std::string>{"énergie", "énergie / prix/coût", "énergie / prix", "énergie / prix (2)"});
    const auto codebook = store::codebook(desk.project);
    CHECK(codebook.codes()[0].colour == "#00aaff");
    CHECK(codebook.codes()[0].definition == "ce qui\nchauffe & éclaire");
    CHECK(codebook.codes()[1].colour.empty());
    const auto read = read_codebook(foreign_codebook);
    CHECK(read.notes.size() == 3);  // a colour, names, a set
    CHECK(desk.import(foreign_codebook).same == 4);
}

TEST_CASE("a REFI-QDA codebook goes out with the GUIDs, names, folders and sets that it came with") {
    CodebookDesk desk;
    desk.import(foreign_codebook);
    const auto xml = write_codebook_qdc(desk.project);
    CHECK(schema_faults_of_xml("refi/Codebook.xsd", xml).empty());
    for (const auto* guid : {"0f8a1907-7e42-4739-8610-a676b4d1b69f", "85d17f60-7bb0-481e-b742-b4861dd669df",
                             "d2c1e38e-5220-42fa-a442-908471cc7964", "7988dac2-adbd-4258-a81e-71489189f5b5",
                             "2324b638-d629-4970-b2e8-8b5bfd0a8d6b"})
        CHECK(holds(xml, guid));
    CHECK(holds(xml, "name=\"prix / coût\""));
    CHECK(!holds(xml, "prix (2)"));
    CHECK(holds(xml, "isCodable=\"false\""));
    CHECK(holds(xml, "<MemberCode guid=\"85d17f60"));

    CodebookDesk other;
    other.import(xml);
    CHECK(write_codebook_qdc(other.project) == xml);
    store::undo(other.project, "Ada");
    CHECK(other.paths().empty());
}

TEST_CASE("a codebook of Focale survives as REFI-QDA, kinds and all its descriptions too") {
    CodebookDesk desk;
    std::vector<Code> codes{codebook_template("transitions", "fr")};
    codes[0].definition = "Une ligne\n\n— Focale —\nqui n’est pas la nôtre\r\n\t\"<&>\"";
    codes[1].when_to_use = "oui : toujours\n\n  kind: lever";
    codes[2].example = "\n« là »\n";
    acts::import_codebook(desk.project, "Ada", {codes});
    const auto xml = write_codebook_qdc(desk.project);
    CHECK(schema_faults_of_xml("refi/Codebook.xsd", xml).empty());

    CodebookDesk other;
    other.import(xml);
    CHECK(write_codebook_json(store::codebook(other.project)) ==
          write_codebook_json(store::codebook(desk.project)));
    CHECK(write_codebook_qdc(other.project) == xml);
}

TEST_CASE("a code that got a new name goes out under it") {
    CodebookDesk desk;
    desk.import(foreign_codebook);
    auto code = store::codebook(desk.project).codes()[1];
    code.name = "tarif";
    acts::change_code(desk.project, "Ada", code);
    const auto xml = write_codebook_qdc(desk.project);
    CHECK(holds(xml, "guid=\"85d17f60-7bb0-481e-b742-b4861dd669df\" name=\"tarif\""));
}

TEST_CASE("what is no REFI-QDA codebook, or might read other files, is refused") {
    CHECK_THROWS_AS(read_codebook_qdc("<CodeBook xmlns=\"urn:QDA-XML:codebook:1.0\"/>"), Error);
    CHECK_THROWS_AS(read_codebook_qdc("<Codes><Code/></Codes>"), Error);
    CHECK_THROWS_AS(read_codebook_qdc("<!DOCTYPE a [<!ENTITY b SYSTEM \"/etc/passwd\">]><CodeBook/>"), Error);
    CodebookDesk desk;
    CHECK_THROWS_AS(write_codebook_qdc(desk.project), Error);
}

TEST_CASE("GUIDs are compared without braces and capitals; own ones are always the same") {
    CHECK(canonical_guid("{0F8A1907-7E42-4739-8610-A676B4D1B69F}") == "0f8a1907-7e42-4739-8610-a676b4d1b69f");
    CHECK_FALSE(canonical_guid("0F8A1907-7E42-4739-8610-A676B4D1B69"));
    CHECK_FALSE(canonical_guid("0F8A1907_7E42-4739-8610-A676B4D1B69F"));
    const auto own = own_guid("p", "Code", 7);
    CHECK(canonical_guid(own) == own);
    CHECK(own == own_guid("p", "Code", 7));
    CHECK(own != own_guid("p", "Coding", 7));
    CHECK(own != own_guid("q", "Code", 7));
}

TEST_CASE("elements are read again as they were written, one by one or many at once") {
    const Element first{"a", {{"b", "1 < 2"}}, {}, {{"c", {}, "x", {}}}};
    const Element second{"d", {}, "y", {}};
    const auto one = to_xml(first), other = to_xml(second);
    const auto many = from_xml(std::vector<std::string_view>{one, other, one});
    REQUIRE(many.size() == 3);
    CHECK(many[0].attribute("b") == "1 < 2");
    CHECK(many[0].child_text("c") == "x");
    CHECK(many[1].name == "d");
    CHECK(to_xml(many[1]) == to_xml(from_xml(other)));
    CHECK(to_xml(many[2]) == one);
    CHECK(from_xml(std::vector<std::string_view>{}).empty());
    const auto both = one + other;  // no element
    CHECK_THROWS_AS(from_xml(std::vector<std::string_view>{both, other}), Error);
}

TEST_CASE("names fit a path, and are known again") {
    CHECK(fitting_name(" a /  b\n/") == "a/b/");
    CHECK(fitting_name("\u00A0") == "?");
    CHECK(made_of("a/b (12)", "a / b"));
    CHECK_FALSE(made_of("a/b c", "a / b"));
    CHECK_FALSE(made_of("a/b (x)", "a / b"));
}
