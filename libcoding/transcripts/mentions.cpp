// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/transcripts/mentions.hpp"

#include <algorithm>

#include "libcoding/text/utf8.hpp"
#include "libcoding/transcripts/characters.hpp"
#include "libcoding/transcripts/speaker_labels.hpp"

namespace coding::transcripts {
namespace {

/// P1 … P6 of "P1 à P6".
bool add_range(std::string_view part, std::vector<Mention>& found) {
    const auto split = [](std::string_view text) {
        auto digits = text.size();
        while (digits > 0 && is_digit(text[digits - 1])) --digits;
        return std::pair{text.substr(0, digits), text.substr(digits)};
    };
    for (const std::string_view between : {" à ", " to ", "-", "–", " - ", " – "}) {
        const auto at = part.find(between);
        if (at == std::string_view::npos) continue;
        const auto [first, from] = split(text::trimmed(part.substr(0, at)));
        const auto [second, to] = split(text::trimmed(part.substr(at + between.size())));
        if (first.empty() || first != second || from.empty() || to.empty() || from.size() > 2 ||
            to.size() > 2)
            continue;
        const auto last = std::stoi(std::string{to});
        for (int number = std::stoi(std::string{from}); number <= last; ++number) {
            found.push_back({.name = std::string{first} + std::to_string(number), .aside = {}});
        }
        return true;
    }
    return false;
}

/// Where "à partir de …", "jusqu’à …" begins behind a name or alone.
std::size_t when_said_at(std::string_view part) {
    for (const std::string_view words :
         {"à partir d", "À partir d", "dès ", "jusqu’", "jusqu'", "arrivé", "from ", "until "}) {
        const auto at = part.find(words);
        const bool apart = at == 0 || (at != std::string_view::npos && part[at - 1] == ' ');
        const bool timed = apart && part.find_first_of("0123456789", at) != std::string_view::npos;
        if (timed) return at;
    }
    return std::string_view::npos;
}

void add_mention(std::string_view part, std::vector<Mention>& found) {
    part = text::trimmed(part);
    if (add_range(part, found)) return;
    Mention mention;
    if (const auto open = part.find('('); open != std::string_view::npos) {
        const auto close = std::min(part.find(')', open), part.size());
        mention.aside = text::trimmed(part.substr(open + 1, close - open - 1));
        part = text::trimmed(part.substr(0, open));
    }
    if (const auto when = when_said_at(part); when != std::string_view::npos) {
        if (mention.aside.empty()) mention.aside = part.substr(when);
        part = text::trimmed(part.substr(0, when));
        if (part.empty() && !found.empty()) {  // "Paul, à partir de 00:31"
            auto& before = found.back().aside;
            before += (before.empty() ? "" : ", ") + mention.aside;
        }
    }
    // "P1 : femme, 34 ans", "Marie – formatrice", "F3 = …"
    for (const std::string_view description : {":", "=", " – ", " — ", " - "}) {
        const auto at = part.find(description);
        if (at == std::string_view::npos) continue;
        if (mention.aside.empty()) mention.aside = text::trimmed(part.substr(at + description.size()));
        part = text::trimmed(part.substr(0, at));
    }
    while (!part.empty() && part.back() == '.' && part.size() > 2) part.remove_suffix(1);
    if (part.empty() || part.size() > 80 || is_digit(part.front())) return;
    const auto form = name_form(part);
    const bool named =
        form.look >= NameLook::titled && !form.common && (part.front() < 'a' || part.front() > 'z');
    if (!named) return;
    mention.name = part;
    found.push_back(std::move(mention));
}

}  // namespace

std::vector<Mention> mentions(std::string_view list) {
    std::vector<Mention> found;
    int depth = 0;
    std::size_t begin = 0;
    bool described = false;  // behind a colon, commas part the description, not the people
    list = cut(list, most_of_list);
    const auto flush = [&](std::size_t end, std::size_t next) {
        if (!described) add_mention(list.substr(begin, end - begin), found);
        begin = next;
    };
    for (std::size_t at = 0; at < list.size(); ++at) {
        const char c = list[at];
        if (c == '(') ++depth;
        if (c == ')' && depth > 0) --depth;
        if (depth > 0) continue;
        const bool of_a_time =
            at > 0 && at + 1 < list.size() && is_digit(list[at - 1]) && is_digit(list[at + 1]);
        if (c == ':' && !described && !of_a_time) {
            flush(at, at + 1);
            described = true;
        } else if (c == ';' || c == '\n') {
            flush(at, at + 1);
            described = false;
        } else if (c == ',') {
            flush(at, at + 1);
        } else if (list.substr(at).starts_with(" et ") || list.substr(at).starts_with(" & ")) {
            flush(at, at + 3);
        } else if (list.substr(at).starts_with(" and ")) {
            flush(at, at + 4);
        }
    }
    flush(list.size(), list.size());
    return found;
}

}  // namespace coding::transcripts
