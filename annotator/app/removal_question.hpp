// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <functional>

class QWidget;

namespace annotator {

/// Asks before something is removed on which other things hang: the question names it, below it stands what
/// goes along.
void ask_to_remove(QWidget* parent, const QString& question, const QString& what_goes_along,
                   const std::function<void()>& remove);

}  // namespace annotator
