// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// The string literals of a C++ source, adjacent ones joined, comments left out.
struct SourceLiteral {
    std::string text;
    bool message = false;  ///< the first argument of a Message
};

std::vector<SourceLiteral> source_literals(std::string_view source);
