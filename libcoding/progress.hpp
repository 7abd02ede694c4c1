// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

#include "libcoding/language/message.hpp"

namespace coding {

/// How far long work has come; the caller shows it and may ask to stop.
class Progress {
  public:
    virtual ~Progress() = default;

    /// `total` is 0 while unknown. Returns false to ask the work to stop: it then throws Error{cancelled} and
    /// leaves nothing half done.
    virtual bool report(std::uint64_t done, std::uint64_t total, const Message& what) = 0;
};

/// For callers with nobody to show it to.
class SilentProgress final : public Progress {
  public:
    bool report(std::uint64_t, std::uint64_t, const Message&) override { return true; }
};

/// Reports, and throws Error{cancelled} when asked to stop.
void advance(Progress& progress, std::uint64_t done, std::uint64_t total, const Message& what);

}  // namespace coding
