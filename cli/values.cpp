// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/values.hpp"

#include <charconv>
#include <limits>

#include "libcoding/error.hpp"
#include "libcoding/text/language_tag.hpp"

namespace cli {

using coding::Error;
using coding::ErrorKind;

namespace {

bool digits(std::string_view word) {
    return !word.empty() && word.find_first_not_of("0123456789") == std::string_view::npos;
}

// Digits only, at most nine.
std::optional<int> number(std::string_view word) {
    int value = 0;
    if (!digits(word) || word.size() > 9) return std::nullopt;
    std::from_chars(word.data(), word.data() + word.size(), value);
    return value;
}

}  // namespace

std::uint32_t position(const std::string& word) {
    const bool negative = word.size() > 1 && word[0] == '-' && digits(std::string_view{word}.substr(1));
    if (!negative && !digits(word)) {
        throw Error{ErrorKind::usage, Message{"“{0}” is no position in a text.", word},
                    Message{"Positions are whole numbers: characters counted from 0."}};
    }
    std::uint32_t value = 0;
    const auto [end, fault] = std::from_chars(word.data(), word.data() + word.size(), value);
    if (negative || fault != std::errc{}) {
        throw Error{ErrorKind::conflict, Message{"The position {0} lies outside every text.", word},
                    Message{"Positions are whole numbers: characters counted from 0."}};
    }
    return value;
}

std::size_t count(const std::string& word, std::string_view option) {
    if (const auto value = number(word)) return static_cast<std::size_t>(*value);
    throw Error{ErrorKind::usage, Message{"--{0} cannot be “{1}”.", std::string{option}, word},
                Message{"It is a whole number from 0 on."}};
}

std::optional<int> intensity(const Invocation& invocation) {
    const auto word = invocation.option("intensity");
    if (!word) return std::nullopt;
    const auto value = number(*word);
    if (value && *value >= 1 && *value <= 5) return value;
    throw Error{ErrorKind::usage, Message{"The intensity cannot be “{0}”.", *word},
                Message{"It is a whole number from 1 (weak) to 5 (strong)."}};
}

std::optional<coding::Polarity> polarity(const Invocation& invocation) {
    const auto word = invocation.option("polarity");
    return word ? coding::from_name<coding::Polarity>(*word) : std::nullopt;
}

std::vector<std::pair<std::string, std::string>> attribute_filters(const Invocation& invocation) {
    std::vector<std::pair<std::string, std::string>> filters;
    for (const auto& word : invocation.all("where")) {
        const auto equals = word.find('=');
        if (equals == std::string::npos || equals == 0) {
            throw Error{ErrorKind::usage, Message{"--where cannot be “{0}”.", word},
                        Message{"Write an attribute and its value: --where population=\"grand public\""}};
        }
        filters.emplace_back(word.substr(0, equals), word.substr(equals + 1));
    }
    return filters;
}

coding::analysis::SearchRequest search_filters(const Invocation& invocation) {
    coding::analysis::SearchRequest request;
    request.match_case = invocation.has("case");
    request.within_codes = invocation.all("within");
    request.speakers = invocation.all("speaker");
    request.sources = invocation.all("source");
    request.groups = invocation.all("group");
    request.where = attribute_filters(invocation);
    return request;
}

Option polarity_option() {
    return {"polarity",
            Message{"POLARITY"},
            Message{"lever, barrier, ambivalent or none (else what the code’s kind says)"},
            '\0',
            false,
            {"lever", "barrier", "ambivalent", "none"}};
}

Option where_option() {
    return {"where", Message{"ATTR=VALUE"}, Message{"only people (else sources) with this value"}, '\0',
            true};
}

Option source_option() {
    return {"source", Message{"SOURCE"}, Message{"only this source"}, '\0', true};
}

Option speaker_option() {
    return {"speaker", Message{"NAME"}, Message{"only what this person says"}, '\0', true};
}

std::string language(const Invocation& invocation) {
    auto tag = invocation.text("language");
    if (tag.empty() || coding::text::names_a_language(tag)) return tag;
    throw coding::Error{coding::ErrorKind::usage, Message{"“{0}” names no language.", tag},
                        Message{"Write its short name: fr, en, br, pt-BR …"}};
}

}  // namespace cli
