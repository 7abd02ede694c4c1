// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/store/refi.hpp"

#include <algorithm>

#include "libcoding/store/database.hpp"
#include "libcoding/store/snapshot.hpp"

namespace coding::store {

struct RefiWriter::State {
    explicit State(Change& change)
        : database(change.database()),
          add_thing(database.prepare("INSERT OR IGNORE INTO refi_thing (element, thing, guid, xml)"
                                     " VALUES (?, ?, ?, ?)")),
          position(database.integer("SELECT ifnull(max(position), 0) FROM refi_element")) {}

    Database& database;
    Statement add_thing;
    std::int64_t position;
};

RefiWriter::RefiWriter(Change& change) : state_(std::make_unique<State>(change)) {}
RefiWriter::~RefiWriter() = default;

void RefiWriter::thing(std::string_view element, std::int64_t thing, std::string_view guid,
                       std::string_view xml) {
    state_->add_thing.bind(1, element).bind(2, thing).bind(3, guid).bind(4, xml).run();
}

bool RefiWriter::element(std::string_view element, std::string_view guid, std::string_view xml) {
    state_->database
        .prepare("INSERT OR IGNORE INTO refi_element (element, guid, position, xml) VALUES (?, ?, ?, ?)")
        .bind(1, element)
        .bind(2, guid)
        .bind(3, ++state_->position)
        .bind(4, xml)
        .run();
    return state_->database.changes() > 0;
}

bool RefiWriter::file(const std::string& name, std::span<const std::byte> bytes) {
    auto there = state_->database.prepare("SELECT bytes FROM refi_file WHERE name = ?");
    there.bind(1, name);
    if (there.step()) {
        const auto known = there.blob(0);
        return std::equal(known.begin(), known.end(), bytes.begin(), bytes.end());
    }
    // A blob of nothing is bound from a pointer to something: NULL would stand for no blob.
    static constexpr std::byte nothing{};
    state_->database.prepare("INSERT INTO refi_file (name, bytes) VALUES (?, ?)")
        .bind(1, name)
        .bind_blob(2, bytes.empty() ? std::span{&nothing, std::size_t{0}} : bytes)
        .run();
    return true;
}

struct RefiReader::State {
    explicit State(const Database& database)
        : snapshot(database),
          row(database.prepare(
              "SELECT guid, xml FROM refi_thing WHERE element = ? AND thing = ? ORDER BY guid")),
          coding(database.prepare(
              "SELECT thing, guid, xml FROM coding CROSS JOIN refi_thing ON thing = coding.id"
              " WHERE source = ? AND element = ? ORDER BY coding.id, guid")) {}

    Snapshot snapshot;
    Statement row, coding;
};

RefiReader::RefiReader(const Project& project) : state_(std::make_unique<State>(project.database())) {}
RefiReader::~RefiReader() = default;

std::vector<RefiThing> RefiReader::of(std::string_view element, std::int64_t thing) const {
    state_->row.bind(1, element).bind(2, thing);
    std::vector<RefiThing> things;
    while (state_->row.step()) things.push_back({thing, state_->row.text(0), state_->row.text(1)});
    return things;
}

std::vector<RefiThing> RefiReader::of_codings(std::string_view element, SourceId source) const {
    auto& row = state_->coding;
    row.bind(1, source.value).bind(2, element);
    std::vector<RefiThing> things;
    while (row.step()) {
        if (!things.empty() && things.back().thing == row.integer(0)) continue;
        things.push_back({row.integer(0), row.text(1), row.text(2)});
    }
    return things;
}

void each_refi_guid(const Project& project, std::string_view element,
                    const std::function<void(std::string_view guid, std::int64_t thing)>& visit) {
    auto row = project.database().prepare("SELECT guid, thing FROM refi_thing WHERE element = ?");
    row.bind(1, element);
    while (row.step()) visit(row.view(0), row.integer(1));
}

bool refi_thing_is_there(const Project& project, std::string_view element, std::int64_t thing) {
    // A selection is as many codings, or one memo; a case may speak for sources.
    const char* const sql =
        element == "Code"       ? "SELECT 1 FROM code WHERE id = ?1 AND hidden = 0"
        : element == "User"     ? "SELECT 1 FROM coder WHERE id = ?1"
        : element == "Variable" ? "SELECT 1 FROM attribute WHERE id = ?1"
        : element == "Set"      ? "SELECT 1 FROM source_group WHERE id = ?1"
        : element == "Note" ? "SELECT 1 FROM memo WHERE id = ?1 UNION ALL SELECT 1 FROM link WHERE id = ?1"
        : element == "Link" ? "SELECT 1 FROM link WHERE id = ?1"
        : element == "Case" ? "SELECT 1 FROM participant WHERE id = ?1 AND hidden = 0"
                              " UNION ALL SELECT 1 FROM source WHERE id = ?1 AND hidden = 0"
        : element == "Coding" || element.ends_with("Selection")
            ? "SELECT 1 FROM coding JOIN source ON source.id = coding.source AND source.hidden = 0"
              " JOIN code ON code.id = coding.code AND code.hidden = 0"
              " WHERE coding.id = ?1 AND coding.hidden = 0 UNION ALL SELECT 1 FROM memo WHERE id = ?1"
              " UNION ALL SELECT 1 FROM block WHERE id = ?1"
            : "SELECT 1 FROM source WHERE id = ?1 AND hidden = 0";
    auto row = project.database().prepare(sql);
    row.bind(1, thing);
    return row.step();
}

std::vector<RefiThing> refi_things(const Project& project, std::string_view element) {
    auto row = project.database().prepare("SELECT thing, guid, xml FROM refi_thing WHERE element = ?");
    row.bind(1, element);
    std::vector<RefiThing> things;
    while (row.step()) things.push_back({row.integer(0), row.text(1), row.text(2)});
    return things;
}

std::vector<RefiElement> refi_elements(const Project& project, std::string_view element) {
    auto row =
        project.database().prepare("SELECT guid, xml FROM refi_element WHERE element = ? ORDER BY position");
    row.bind(1, element);
    std::vector<RefiElement> elements;
    while (row.step()) elements.push_back({row.text(0), row.text(1)});
    return elements;
}

std::vector<std::string> refi_files(const Project& project) {
    auto row = project.database().prepare("SELECT name FROM refi_file ORDER BY name");
    std::vector<std::string> names;
    while (row.step()) names.push_back(row.text(0));
    return names;
}

std::optional<std::string> refi_file(const Project& project, const std::string& name) {
    auto row = project.database().prepare("SELECT bytes FROM refi_file WHERE name = ?");
    row.bind(1, name);
    if (!row.step()) return std::nullopt;
    const auto bytes = row.blob(0);
    return std::string{reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

}  // namespace coding::store
