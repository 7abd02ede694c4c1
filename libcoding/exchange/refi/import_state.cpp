// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/exchange/refi/import_state.hpp"

#include <algorithm>
#include <chrono>

#include "libcoding/exchange/refi/guid.hpp"
#include "libcoding/exchange/refi/package.hpp"
#include "libcoding/exchange/refi/read_ahead.hpp"
#include "libcoding/store/clock.hpp"
#include "libcoding/store/people.hpp"
#include "libcoding/store/sha256.hpp"

namespace coding::exchange::refi {

ImportState::ImportState(store::Change& change_, const store::Project& project_,
                         const ImportOptions& options_, Progress& progress_, FileReader file_)
    : change(change_),
      project(project_),
      options(options_),
      progress(progress_),
      file(std::move(file_)),
      writer(change_) {
    now_ms = store::now_ms();
}

bool ImportState::own() const {
    return is_of_focale(report.origin);
}

CoderId ImportState::coder(const std::string& user_guid) {
    if (const auto known = users.find(user_guid); known != users.end()) return known->second;
    if (!user_guid.empty()) ++without_user_;
    if (!importing_) importing_ = store::coder_named(change, change.coder()).id;
    return *importing_;
}

void ImportState::renamed(const std::string& name) {
    if (renamed_++ == 0) renamed_first_ = name;
}

void ImportState::tell() {
    if (renamed_ > 0) {
        report.notes.push_back(Message{
            "{0, plural, one {One source or case bears} other {# sources and cases bear}} the name of "
            "another, and got a number: “{1}”.",
            renamed_, renamed_first_});
    }
    if (without_user_ > 0) {
        report.notes.push_back(Message{
            "{0, plural, one {One coding or memo is} other {# codings and memos are}} of users that the "
            "project does not name: taken as yours.",
            without_user_});
    }
}

void ImportState::remember(std::string_view element, std::int64_t thing, const std::string& guid,
                           std::string_view xml) {
    if (!guid.empty()) writer.thing(element, thing, guid, xml);
}

namespace {

/// What is marked in a source that is kept: areas, stretches of time, passages.
void count_selections(const Element& element, std::map<std::string, std::uint64_t>& kept) {
    for (const auto& child : element.children) {
        if (child.name.ends_with("Selection")) ++kept[child.name];
        count_selections(child, kept);
    }
}

}  // namespace

void ImportState::keep(const Element& element) {
    const auto xml = to_xml(element);
    auto guid = element.guid();
    // Elements without a GUID have none to be told by but what they say.
    if (guid.empty()) guid = own_guid(store::Sha256{}.add(xml).hexadecimal(), element.name, 0);
    writer.element(element.name, guid, xml);
    ++report.kept[element.name];
    count_selections(element, report.kept);
}

bool ImportState::keep_file(std::string_view path) {
    const auto name = internal_name(path);
    if (!name) return false;
    const auto bytes = file(*name);
    return bytes && writer.file(*name, std::as_bytes(std::span{bytes->data(), bytes->size()}));
}

void ImportState::note(const Element& element, const MemoSubject& subject, const std::string& xml) {
    for (const auto& child : element.children) {
        if (child.name != "NoteRef") continue;
        noted[child.guid("targetGUID")].push_back({subject, element.name, element.guid(), xml});
    }
}

std::pair<std::string, std::string> variable_value(const Element& element) {
    std::pair<std::string, std::string> value;
    for (const auto& child : element.children) {
        if (child.name == "VariableRef") {
            value.first = child.guid("targetGUID");
        } else {
            value.second = child.text;
        }
    }
    return value;
}

Element with_attributes_but(const Element& element, std::span<const std::string_view> dropped) {
    Element rest;
    rest.name = element.name;
    for (const auto& attribute : element.attributes) {
        if (std::find(dropped.begin(), dropped.end(), attribute.first) == dropped.end()) {
            rest.attributes.push_back(attribute);
        }
    }
    return rest;
}

std::string rest_xml(const Element& rest) {
    return rest.attributes.empty() && rest.children.empty() ? std::string{} : to_xml(rest);
}

}  // namespace coding::exchange::refi
