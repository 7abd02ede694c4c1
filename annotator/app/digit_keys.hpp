// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QList>

#include "libcoding/language/catalogue.hpp"

namespace annotator {

/// The key of a digit from 0 to 9 with modifiers, the one that a menu shows first; in French also what that
/// key gives without Shift on a French keyboard. Never with Shift: what a digit gives with it differs from
/// keyboard to keyboard (& on an American one), and may be another digit's key on a French one.
[[nodiscard]] QList<QKeySequence> digit_keys(int digit, Qt::KeyboardModifiers modifiers,
                                             coding::Language language);

}  // namespace annotator
