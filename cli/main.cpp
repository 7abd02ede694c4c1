// SPDX-License-Identifier: GPL-3.0-or-later
#include <csignal>

#include "cli/program.hpp"

int main(int argc, char** argv) {
    // A reader that goes away ("| head") shows as a failed write, so that an open project is closed in order.
    std::signal(SIGPIPE, SIG_IGN);
    return cli::run({argv + 1, argv + argc});
}
