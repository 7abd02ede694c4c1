// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/exchange/refi/note_lines.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace coding::exchange::refi {
namespace {

/// What stands behind a backslash, for what.
constexpr std::array<std::pair<char, char>, 4> escapes{{{'\\', '\\'}, {'\t', 't'}, {'\n', 'n'}, {'\r', 'r'}}};

}  // namespace

void add_note_line(std::string& note, std::initializer_list<std::string_view> fields) {
    bool first = true;
    for (const auto field : fields) {
        if (!first) note += '\t';
        first = false;
        for (const char c : field) {
            const auto* const escape =
                std::find_if(escapes.begin(), escapes.end(), [c](const auto& one) { return one.first == c; });
            if (escape == escapes.end()) {
                note += c;
            } else {
                note += '\\';
                note += escape->second;
            }
        }
    }
    note += '\n';
}

std::vector<std::string> next_note_line(std::string_view& note) {
    const auto end = std::min(note.find('\n'), note.size());
    const auto line = note.substr(0, end);
    note.remove_prefix(std::min(end + 1, note.size()));
    std::vector<std::string> fields(1);
    for (std::size_t at = 0; at < line.size(); ++at) {
        if (line[at] == '\t') {
            fields.emplace_back();
        } else if (line[at] == '\\' && at + 1 < line.size()) {
            const char letter = line[++at];
            const auto* const escape = std::find_if(
                escapes.begin(), escapes.end(), [letter](const auto& one) { return one.second == letter; });
            fields.back() += escape == escapes.end() ? letter : escape->first;
        } else {
            fields.back() += line[at];
        }
    }
    return fields;
}

}  // namespace coding::exchange::refi
