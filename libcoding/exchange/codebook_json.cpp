// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <span>
#include <string_view>

#include <nlohmann/json.hpp>

#include "libcoding/containers/json.hpp"
#include "libcoding/error.hpp"
#include "libcoding/exchange/codebook_draft.hpp"
#include "libcoding/exchange/codebook_tables.hpp"
#include "libcoding/text/utf8.hpp"

namespace coding::exchange {

using nlohmann::ordered_json;
using namespace std::string_view_literals;

namespace {

constexpr int deepest_nesting = 32;

std::string text_of(const nlohmann::json& object, const char* key, const std::string& element) {
    const auto found = object.find(key);
    if (found == object.end() || found->is_null()) return {};
    if (!found->is_string()) {
        throw Error{ErrorKind::input, Message{"“{0}” must be a text.", key}, {}, Where{{}, 0, element}};
    }
    return found->get<std::string>();
}

constexpr std::array keys_of_code{"name"sv,       "kind"sv,        "colour"sv,
                                  "definition"sv, "when_to_use"sv, "when_not_to_use"sv,
                                  "example"sv,    "codes"sv};

/// What is not understood would be lost without a word.
void refuse_others(const nlohmann::json& object, std::span<const std::string_view> keys,
                   const std::string& element) {
    for (const auto& [key, value] : object.items()) {
        if (std::find(keys.begin(), keys.end(), key) != keys.end()) continue;
        std::string list;
        for (const auto known : keys) list += (list.empty() ? "" : ", ") + std::string{known};
        throw Error{ErrorKind::input, Message{"A codebook has no “{0}” there.", key},
                    Message{"Known there: {0}.", list}, Where{{}, 0, element}};
    }
}

void read_codes(const nlohmann::json& list, std::vector<std::string>& path, CodebookDraft& draft) {
    const auto element = join_code_path(path);
    if (!list.is_array()) {
        throw Error{
            ErrorKind::input, Message{"“{0}” must be a list of codes.", "codes"}, {}, Where{{}, 0, element}};
    }
    for (const auto& object : list) {
        if (!object.is_object()) {
            throw Error{ErrorKind::input,
                        Message{"A code must be an object with a name."},
                        {},
                        Where{{}, 0, element}};
        }
        path.emplace_back(text::trimmed(text_of(object, "name", element)));
        const auto own = join_code_path(path);
        refuse_others(object, keys_of_code, own);
        try {
            Code code;
            code.kind = code_kind(text_of(object, "kind", own), 0);
            code.colour = code_colour(text_of(object, "colour", own), 0);
            code.definition = text_of(object, "definition", own);
            code.when_to_use = text_of(object, "when_to_use", own);
            code.when_not_to_use = text_of(object, "when_not_to_use", own);
            code.example = text_of(object, "example", own);
            draft.add(path, std::move(code), 0);
        } catch (const Error& fault) {
            if (!fault.where().element.empty()) throw;
            throw Error{fault.kind(), fault.message(), fault.hint(), Where{{}, 0, own}};
        }
        if (const auto below = object.find("codes"); below != object.end()) read_codes(*below, path, draft);
        path.pop_back();
    }
}

ordered_json written(const Codebook& codebook, std::size_t begin, std::size_t end) {
    auto list = ordered_json::array();
    for (auto index = begin; index < end; index = codebook.subtree_end(index)) {
        const auto& code = codebook.codes()[index];
        ordered_json object;
        object["name"] = code.name;
        object["kind"] = name_of(code.kind);
        const auto put = [&](const char* key, const std::string& text) {
            if (!text.empty()) object[key] = text;
        };
        put("colour", code.colour);
        put("definition", code.definition);
        put("when_to_use", code.when_to_use);
        put("when_not_to_use", code.when_not_to_use);
        put("example", code.example);
        if (codebook.subtree_end(index) > index + 1) {
            object["codes"] = written(codebook, index + 1, codebook.subtree_end(index));
        }
        list.push_back(std::move(object));
    }
    return list;
}

}  // namespace

std::vector<Code> read_codebook_json(std::string_view utf8) {
    const auto document = containers::read_json(utf8, 2 * deepest_nesting + 4);
    const auto codes = document.is_object() ? document.find("codes") : document.end();
    if (!document.is_object() || codes == document.end()) {
        throw Error{ErrorKind::input, Message{"The file holds no list “codes”."},
                    Message{"schemas/codebook.schema.json tells how a codebook is written."}};
    }
    refuse_others(document, std::array{"codes"sv}, {});
    CodebookDraft draft;
    std::vector<std::string> path;
    read_codes(*codes, path, draft);
    return draft.take();
}

std::string write_codebook_json(const Codebook& codebook) {
    ordered_json document;
    document["codes"] = written(codebook, 0, codebook.codes().size());
    return document.dump(2, ' ', false, ordered_json::error_handler_t::replace) + '\n';
}

}  // namespace coding::exchange
