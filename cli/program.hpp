// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace cli {

/// Runs one command line (without the program's name) and returns the exit status: 0 done, 1 failed, 2
/// misused.
int run(const std::vector<std::string>& words);

}  // namespace cli
