// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/transcripts/json_text.hpp"

#include <cstdint>

#include "libcoding/error.hpp"

namespace coding::transcripts {

using nlohmann::json;

namespace {

constexpr int deepest = 64;

}  // namespace

json parsed_json(const std::string& text) {
    try {
        return json::parse(text, [](int depth, json::parse_event_t, json&) {
            if (depth > deepest) {
                throw Error{ErrorKind::input,
                            Message{"The JSON is nested more than {0, number} levels deep.", deepest},
                            Message{"No transcript needs that; ask whoever sent the file what it is."}};
            }
            return true;
        });
    } catch (const json::exception&) {
        throw Error{ErrorKind::input, Message{"The JSON is broken: it may have been cut short."},
                    Message{"Export or copy the file again."}};
    }
}

const json* member(const json& object, const char* name) {
    if (!object.is_object()) return nullptr;
    const auto found = object.find(name);
    return found == object.end() || found->is_null() ? nullptr : &*found;
}

std::string string_of(const json& object, const char* name) {
    const auto* found = member(object, name);
    if (found == nullptr) return {};
    if (found->is_number_integer()) return std::to_string(found->get<std::int64_t>());
    if (!found->is_string()) return {};
    auto text = found->get<std::string>();
    // A NUL would end the text for the database.
    for (auto at = text.find('\0'); at != std::string::npos; at = text.find('\0', at))
        text.replace(at, 1, "\ufffd");
    return text;
}

}  // namespace coding::transcripts
