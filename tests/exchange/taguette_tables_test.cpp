// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <fstream>
#include <sstream>

#include <catch2/catch.hpp>

#include "libcoding/error.hpp"
#include "libcoding/exchange/import.hpp"
#include "libcoding/exchange/table_kind.hpp"
#include "libcoding/store/codes.hpp"
#include "libcoding/store/codings.hpp"
#include "libcoding/store/integrity.hpp"
#include "libcoding/store/sources.hpp"
#include "libcoding/text/utf8.hpp"

#include "tests/store/temporary_project.hpp"

using namespace coding;
using namespace coding::exchange;
namespace fs = std::filesystem;

namespace {

const std::string talk =
    "Anna : c’est trop cher.\nBob : oui.\nAnna : et le bus, il est\u00a0loin. C’est trop cher.\nBob : oui.\n";

// What Taguette 1.5 writes, in its order.
const std::string highlights =
    "id,document,tag,content\r\n"
    "11,Entretien.docx,prix,\"C'est trop\n cher\"\r\n"
    "11,Entretien.docx,frein.transport,\"C'est trop\n cher\"\r\n"
    "12,Entretien.docx,frein.transport,est loin\r\n"
    "13,Entretien.docx,prix,oui\r\n"
    "14,Entretien.docx,prix,jamais dit\r\n"
    "15,Autre,prix,oui\r\n"
    "16,Entretien.docx,,oui\r\n";

struct TagDesk {
    store::TemporaryFolder folder;
    store::Project project = store::new_project(folder);

    fs::path file(const std::string& name, const std::string& text) const {
        std::ofstream{folder / name, std::ios::binary | std::ios::trunc} << text;
        return folder / name;
    }
    ImportedFile import(const std::string& name, const std::string& text) {
        SilentProgress progress;
        const std::vector<fs::path> paths{file(name, text)};
        return import_files(project, paths, {}, "Ada", progress).files.front();
    }
    [[nodiscard]] std::string quotes() const {
        std::ostringstream lines;
        const auto codebook = store::codebook(project);
        for (const auto& coding : store::codings(project)) {
            const auto text = store::source_text(project, coding.source);
            lines << coding.span.begin << ' ' << codebook.path(*codebook.index_of(coding.code)) << " = "
                  << text::slice(text, coding.span) << '\n';
        }
        return lines.str();
    }
};

}  // namespace

TEST_CASE("Taguette's exported highlights are found by their words, those that are not are told") {
    CHECK(table_kind(std::string_view{highlights}) == TableKind::highlights);
    TagDesk desk;
    desk.import("Entretien.txt", talk);
    const auto file = desk.import("all_tags.csv", highlights);
    CHECK(file.kind == "highlights");
    CHECK(file.rows == 4);
    // The second “oui” is behind “est loin”; “c’est trop cher” is the first of two.
    CHECK(desk.quotes() ==
          "7 prix = c’est trop cher\n7 frein / transport = c’est trop cher\n"
          "56 frein / transport = est\u00a0loin\n89 prix = oui\n");
    REQUIRE(file.doubts.size() == 2);
    CHECK(file.doubts[0].text == "jamais dit");
    CHECK(file.doubts[1].text == "oui");
    CHECK(file.notes.size() == 3);  // more than once, no tag, not found
    SilentProgress progress;
    CHECK(store::check(desk.project, progress).empty());

    CHECK(desk.import("again.csv", highlights).rows == 0);
    CHECK_THROWS_AS(desk.import("no.csv", "document,tag,code\n"), Error);
}

TEST_CASE("Taguette's exported codebook is a codebook, and its tags are those of the highlights") {
    const std::string older =
        "tag,description,number of highlights\r\nfrein,\"Ce qui, selon eux, empêche\",0\r\n"
        "frein.transport,,2\r\nprix,,3\r\n";
    const std::string newer =
        "tag,parent,description,number of highlights\r\nfrein,,Ce qui empêche,0\r\n"
        "transport,frein,,2\r\nprix,,,3\r\n";
    CHECK(table_kind(std::string_view{older}) == TableKind::codebook);
    CHECK(table_kind(std::string_view{newer}) == TableKind::codebook);
    for (const auto& csv : {older, newer}) {
        TagDesk desk;
        CHECK(desk.import("codebook.csv", csv).rows == 3);
        const auto codebook = store::codebook(desk.project);
        REQUIRE(codebook.codes().size() == 3);
        CHECK(codebook.path(1) == "frein / transport");
        CHECK(!codebook.codes()[0].definition.empty());
        desk.import("Entretien.txt", talk);
        // A tag that is the whole name of one code is that code.
        desk.import("h.csv", "id,document,tag,content\n1,Entretien,transport,loin\n");
        CHECK(store::codebook(desk.project).codes().size() == 3);
        CHECK(desk.quotes() == "60 frein / transport = loin\n");
    }
}
