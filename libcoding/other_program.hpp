// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace coding {

/// A program beside Focale that does one piece of work (prints a page, draws a picture, reads a PDF). Run
/// without a shell, in a process of its own: whatever it meets there does no harm here.
struct OtherProgram {
    std::vector<std::string> words;             ///< its path, or its name in PATH, and its arguments
    std::string_view input = {};                ///< what it reads from its standard input
    std::vector<std::string> environment = {};  ///< "NAME=value", in place of what Focale has under that name
    std::chrono::seconds patience{120};         ///< then it is ended
    std::int64_t most_megabytes = 512;          ///< that it may write; then it is ended
};

struct EndedProgram {
    std::optional<int>
        status;           ///< 128 and more: a signal ended it; nothing: it took too long or wrote too much
    std::string written;  ///< to its standard output
    std::string said;     ///< to its standard error
};

/// Runs a program to its end; nothing where it is not there. Throws Error{storage} where there is no room for
/// what goes to it and comes from it.
std::optional<EndedProgram> run(const OtherProgram& program);

}  // namespace coding
