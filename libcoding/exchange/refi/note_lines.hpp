// SPDX-License-Identifier: GPL-3.0-or-later
// Lines of fields parted by tabs, of which the notes are made that Focale writes for itself. In a field, a
// backslash, a tab and the ends of lines are written \\, \t, \n and \r.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace coding::exchange::refi {

/// What such a note begins with.
inline constexpr std::string_view note_mark = "— Focale — 1\n";

/// Adds a line to a note.
void add_note_line(std::string& note, std::initializer_list<std::string_view> fields);

/// Takes a line off the note; its fields as they were before they were written.
std::vector<std::string> next_note_line(std::string_view& note);

}  // namespace coding::exchange::refi
