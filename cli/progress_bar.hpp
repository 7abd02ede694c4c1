// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <string>

#include "libcoding/language/catalogue.hpp"
#include "libcoding/progress.hpp"

namespace cli {

/// A bar on one line of standard error, shown once the work takes longer than a moment. Ctrl+C asks the work
/// to stop; a second one ends the program.
class ProgressBar final : public coding::Progress {
  public:
    explicit ProgressBar(const coding::Catalogue& catalogue);
    ~ProgressBar() override;
    ProgressBar(const ProgressBar&) = delete;
    ProgressBar& operator=(const ProgressBar&) = delete;

    bool report(std::uint64_t done, std::uint64_t total, const coding::Message& what) override;

  private:
    const coding::Catalogue& catalogue_;
    std::chrono::steady_clock::time_point next_;
    bool shown_ = false;
    bool listening_ = false;
};

}  // namespace cli
