// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace annotator {

/// The whole program: reads the arguments (a project to open, --lang), shows the window, returns the exit
/// status. With --print IN.html OUT.pdf it prints a report’s page
/// instead, and shows no window.
int run(int argc, char** argv);

}  // namespace annotator
