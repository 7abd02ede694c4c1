// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/store/refi.hpp"

#include <algorithm>

#include "libcoding/store/database.hpp"

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
