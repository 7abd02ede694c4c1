// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "libcoding/error.hpp"

#include "annotator/app/session.hpp"

namespace annotator {

/// What to do about an error; empty where the library has nothing to say, or names a list of the command
/// line, which stands beside in the window.
[[nodiscard]] inline QString window_hint(const Session& session, const coding::Error& error) {
    const auto& hint = error.hint();
    if (hint.empty() || hint.pattern().find("“focale list”") != std::string::npos) return {};
    return session.text(hint);
}

}  // namespace annotator
