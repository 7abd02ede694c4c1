// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "libcoding/progress.hpp"
#include "libcoding/store/project.hpp"

namespace coding::store {

/// While it lives, whatever reads or writes through this project's connection tells `progress`, at each
/// statement and every some ten milliseconds of a long one, that it goes on (of a total that is not known),
/// and throws Error{cancelled} when asked to stop; a change is then as never begun. One at a time on a
/// project, which must outlive it.
class Watch {
  public:
    Watch(const Project& project, Progress& progress, Message what);
    Watch(const Watch&) = delete;
    Watch& operator=(const Watch&) = delete;
    ~Watch();

  private:
    static int tick(void* self) noexcept;

    const Project& project_;
    Progress& progress_;
    Message what_;
};

}  // namespace coding::store
