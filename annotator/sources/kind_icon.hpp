// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

#include "libcoding/model/source.hpp"

class QPalette;

namespace annotator {

/// Two heads and a third, two, a written page with a pen, a page.
[[nodiscard]] QIcon kind_icon(coding::SourceKind kind, const QPalette& palette);

}  // namespace annotator
