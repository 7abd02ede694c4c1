// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/progress.hpp"

#include "libcoding/error.hpp"

namespace coding {

void advance(Progress& progress, std::uint64_t done, std::uint64_t total, const Message& what) {
    if (!progress.report(done, total, what)) {
        throw Error{ErrorKind::cancelled, Message{"Stopped as you asked; nothing was changed."}};
    }
}

}  // namespace coding
