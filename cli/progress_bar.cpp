// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/progress_bar.hpp"

#include <csignal>

#include <unistd.h>

#include "cli/output.hpp"

namespace cli {
namespace {

using std::chrono::steady_clock;

// A signal handler can reach nothing else.
volatile std::sig_atomic_t asked_to_stop = 0;

extern "C" void ask_to_stop(int) {
    asked_to_stop = 1;
}

constexpr std::string_view clear_line = "\r\033[K";
constexpr int width = 24;

}  // namespace

ProgressBar::ProgressBar(const coding::Catalogue& catalogue)
    : catalogue_(catalogue), next_(steady_clock::now() + std::chrono::milliseconds{400}) {}

ProgressBar::~ProgressBar() {
    try {
        if (shown_) write_all(STDERR_FILENO, clear_line);
    } catch (...) {  // a terminal that went away takes its bar along
    }
}

bool ProgressBar::report(std::uint64_t done, std::uint64_t total, const coding::Message& what) {
    if (!listening_) {
        struct sigaction action {};
        action.sa_handler = ask_to_stop;
        action.sa_flags = static_cast<int>(SA_RESETHAND);
        ::sigaction(SIGINT, &action, nullptr);
        listening_ = true;
    }
    if (const auto now = steady_clock::now(); ::isatty(STDERR_FILENO) != 0 && now >= next_) {
        next_ = now + std::chrono::milliseconds{100};
        std::string line{clear_line};
        if (total > 0) {
            const auto filled = static_cast<std::size_t>(width * std::min(done, total) / total);
            for (std::size_t cell = 0; cell < width; ++cell) line += cell < filled ? "█" : "░";
            line += ' ' + std::to_string(100 * std::min(done, total) / total) + " % ";
        }
        write_all(STDERR_FILENO, line + catalogue_.text(what));
        shown_ = true;
    }
    return asked_to_stop == 0;
}

}  // namespace cli
