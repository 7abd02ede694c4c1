// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/exchange/refi/details.hpp"

#include <algorithm>

#include "libcoding/text/utf8.hpp"

namespace coding::exchange::refi {
namespace {

constexpr std::string_view details_mark = "— Focale —";

/// Where the last line begins that is the mark and nothing else, spaces aside.
std::size_t mark_line(std::string_view text) {
    for (auto at = text.rfind(details_mark); at != std::string_view::npos;
         at = at == 0 ? at - 1 : text.rfind(details_mark, at - 1)) {
        const auto line = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
        const auto begin = line == std::string_view::npos ? 0 : line + 1;
        const auto end = std::min(text.find('\n', at), text.size());
        if (text::trimmed(text.substr(begin, end - begin)) == details_mark) return begin;
    }
    return std::string_view::npos;
}

void add_line(Details& details, std::string_view line) {
    if (line.starts_with("  ")) {
        if (!details.empty()) details.back().second += '\n' + std::string{line.substr(2)};
        return;
    }
    const auto colon = line.find(": ");
    if (colon == std::string_view::npos) return;
    details.emplace_back(line.substr(0, colon), line.substr(colon + 2));
}

}  // namespace

std::string with_details(std::string_view text, const Details& details) {
    std::string below;
    for (const auto& [key, value] : details) {
        if (value.empty()) continue;
        below += '\n' + key + ": ";
        for (const char c : value) below += c == '\n' ? std::string{"\n  "} : std::string(1, c);
    }
    if (below.empty() && mark_line(text) == std::string_view::npos) return std::string{text};
    return std::string{text} + (text.empty() ? "" : "\n\n") + std::string{details_mark} + below;
}

Detailed split_details(std::string_view description) {
    const auto begin = mark_line(description);
    if (begin == std::string_view::npos) return {std::string{description}, {}, false};
    Detailed result{{}, {}, true};
    auto above = description.substr(0, begin);
    for (int line_end = 0; line_end < 2 && above.ends_with('\n'); ++line_end) above.remove_suffix(1);
    result.text = above;
    auto rest = description.substr(begin);
    for (bool first = true; !rest.empty(); first = false) {
        const auto end = std::min(rest.find('\n'), rest.size());
        auto line = rest.substr(0, end);
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (!first) add_line(result.details, line);
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return result;
}

std::string Detailed::get(std::string_view key) const {
    const auto detail =
        std::find_if(details.begin(), details.end(), [&](const auto& one) { return one.first == key; });
    return detail == details.end() ? std::string{} : detail->second;
}

namespace {

Details details_of(const Code& code) {
    Details details;
    if (code.kind != CodeKind::concept_) details.emplace_back("kind", name_of(code.kind));
    details.emplace_back("when to use", code.when_to_use);
    details.emplace_back("when not to use", code.when_not_to_use);
    details.emplace_back("example", code.example);
    return details;
}

}  // namespace

std::string with_details_of(const Code& code, const Details& more) {
    auto details = details_of(code);
    details.insert(details.end(), more.begin(), more.end());
    return with_details(code.definition, details);
}

std::string with_details_of(const Coding& coding, Polarity usual) {
    Details details;
    if (coding.polarity != usual) details.emplace_back("polarity", name_of(coding.polarity));
    if (coding.intensity) details.emplace_back("intensity", std::to_string(*coding.intensity));
    details.emplace_back("if", coding.condition);
    return with_details(coding.memo, details);
}

void take_details(const Detailed& said, Code& code) {
    code.definition = said.text;
    code.kind = from_name<CodeKind>(said.get("kind")).value_or(CodeKind::concept_);
    code.when_to_use = said.get("when to use");
    code.when_not_to_use = said.get("when not to use");
    code.example = said.get("example");
}

void take_details(const Detailed& said, Coding& coding) {
    coding.memo = said.text;
    coding.condition = said.get("if");
    if (const auto polarity = from_name<Polarity>(said.get("polarity"))) coding.polarity = *polarity;
    const auto intensity = said.get("intensity");
    if (intensity.size() == 1 && intensity[0] >= '1' && intensity[0] <= '5') {
        coding.intensity = intensity[0] - '0';
    }
}

}  // namespace coding::exchange::refi
