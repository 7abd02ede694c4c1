// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <cstdint>
#include <fstream>
#include <iterator>

#include "libcoding/exchange/foreign_import.hpp"
#include "libcoding/exchange/foreign_program.hpp"

#include "study_contract.hpp"

namespace {

namespace fs = std::filesystem;

// Of each program what a project cannot be without.
constexpr std::array studies{
    "CREATE TABLE source (id integer primary key, name text, fulltext text, mediapath text, memo text);"
    "INSERT INTO source VALUES (1,'a','Zoé : le prix 🌱 monte' || char(13,10) || 'Ana : oui',NULL,'m');"
    "CREATE TABLE code_cat (catid integer primary key, name text, supercatid integer);"
    "INSERT INTO code_cat VALUES (1,'c',2),(2,'d',NULL);"
    "CREATE TABLE code_name (cid integer primary key, name text, catid integer, color text);"
    "INSERT INTO code_name VALUES (1,'x',1,'#ff8800'),(2,'y',NULL,'');"
    "CREATE TABLE code_text (cid integer, fid integer, seltext text, pos0 integer, pos1 integer, owner text);"
    "INSERT INTO code_text VALUES (1,1,'le prix',6,13,'Zoé'),(2,1,'oui',30,33,'Ana');"
    "CREATE TABLE cases (caseid integer primary key, name text);"
    "INSERT INTO cases VALUES (1,'Ana');"
    "CREATE TABLE case_text (caseid integer, fid integer, pos0 integer, pos1 integer);"
    "INSERT INTO case_text VALUES (1,1,24,33);",
    "CREATE TABLE source (id integer, name text, file text, status integer);"
    "INSERT INTO source VALUES (1,'a','le prix monte',1);"
    "CREATE TABLE freecode (id integer, name text, status integer);"
    "INSERT INTO freecode VALUES (1,'x',1);"
    "CREATE TABLE coding (cid integer, fid integer, seltext text, selfirst real, selend real, status "
    "integer);"
    "INSERT INTO coding VALUES (1,1,'prix',3.0,7.0,1);"
    "CREATE TABLE annotation (fid integer, position integer, annotation text, status integer);"
    "INSERT INTO annotation VALUES (1,4,'n',1);",
    "CREATE TABLE projects (id integer primary key, name text);"
    "INSERT INTO projects VALUES (1,'p');"
    "CREATE TABLE documents (id integer primary key, name text, contents text, project_id integer);"
    "INSERT INTO documents VALUES (1,'a','<h1>Titre</h1><p>le <b>prix</b> &amp; l’or</p>',1);"
    "CREATE TABLE tags (id integer primary key, path text);"
    "INSERT INTO tags VALUES (1,'a.b');"
    "CREATE TABLE highlights (id integer primary key, document_id integer, start_offset integer, end_offset "
    "integer, snippet text);"
    "INSERT INTO highlights VALUES (1,1,8,12,'<b>prix</b>');"
    "CREATE TABLE highlight_tags (highlight_id integer, tag_id integer);"
    "INSERT INTO highlight_tags VALUES (1,1);",
};

/// A sound database with bytes changed: each four of the input are a place (three) and what stands there.
std::string patched(std::size_t study, std::span<const std::uint8_t> patches) {
    static const coding::store::TemporaryFolder folder;
    static std::array<std::string, studies.size()> sound;
    if (sound[study].empty()) {
        const auto path = folder / std::to_string(study);
        { coding::store::Database{path, coding::store::Database::Mode::create}.execute(studies[study]); }
        std::ifstream file{path, std::ios::binary};
        sound[study] = {std::istreambuf_iterator<char>{file}, {}};
    }
    auto bytes = sound[study];
    for (; patches.size() >= 4; patches = patches.subspan(4)) {
        const auto place = std::size_t{patches[0]} << 16U | std::size_t{patches[1]} << 8U | patches[2];
        bytes[place % bytes.size()] = static_cast<char>(patches[3]);
    }
    return bytes;
}

}  // namespace

/// A database of QualCoder, RQDA or Taguette, by the length of the input.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace coding::exchange;
    static const coding::store::TemporaryFolder folder;
    const auto path = folder / "odd.db";
    std::ofstream{path, std::ios::binary} << patched(size % studies.size(), {data, size});
    contract::import(size, [&](coding::store::Change& change, const coding::store::Project& project) {
        const auto program = foreign_program(path);
        if (!program) return;
        coding::SilentProgress progress;
        (void)import_foreign_project(change, project, read_foreign_project(*program, path), {}, progress);
    });
    return 0;
}
