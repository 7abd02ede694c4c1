// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace coding::transcripts {

/// What a line of the heading block tells.
enum class HeadingKind { unknown, fact, present, moderators, observers };

/// "Date : 12 mars": a key and what stands behind it. The key is a view of the line.
struct HeadingEntry {
    std::size_t line = 0;
    std::string_view key;
    std::string value{};
    HeadingKind kind = HeadingKind::unknown;
    bool legend = false;  ///< the key is the person, the value says who it is
};

/// The entry that a line is, or nothing: "Date : 12 mars", "**Lieu** : Caen", "Date[tab]12 mars" in a table.
std::optional<HeadingEntry> entry_of(std::string_view content, bool table);

/// By the words of its key; a key that people speak under too counts only where its value is names.
HeadingKind kind_of(const HeadingEntry& entry);

/// Whether people also speak under the words of the key.
bool person_key(const HeadingEntry& entry);

bool ends_sentence(std::string_view text);

}  // namespace coding::transcripts
