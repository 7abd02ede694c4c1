// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPalette>

#include "annotator/app/preferences.hpp"

namespace annotator {

/// Sets the colours of the whole program: calm greys and one accent, light or dark.
void apply(Appearance appearance);

[[nodiscard]] bool is_dark(const QPalette& palette);

}  // namespace annotator
