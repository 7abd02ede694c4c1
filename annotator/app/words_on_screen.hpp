// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>

class QWidget;

namespace annotator {

/// The lines of the text where the selection begins and ends, as far as they are in sight; where no text is,
/// the top of the window.
[[nodiscard]] QRect words_on_screen(const QWidget* text, const QWidget* window);

/// Puts what comes up below the words, else above them; where neither has the room, where there is more, and
/// as high as that.
void place_beside(QWidget& popup, const QRect& words);

/// The same of a dialog that stands on the words; elsewhere it stays where its user put it.
void step_aside(QWidget& dialog, const QRect& words);

}  // namespace annotator
