// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace annotator {

/// The whole program: reads the arguments (a project to open, --lang), shows the window, returns the exit
/// status.
int run(int argc, char** argv);

}  // namespace annotator
