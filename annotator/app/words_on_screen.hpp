// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>

class QWidget;

namespace annotator {

/// The lines of the text where the selection begins and ends, as far as they are in sight; where no text is,
/// the top of the window.
[[nodiscard]] QRect words_on_screen(const QWidget* text, const QWidget* window);

}  // namespace annotator
