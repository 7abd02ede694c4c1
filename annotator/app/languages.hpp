// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTranslator>

#include "libcoding/language/catalogue.hpp"

namespace annotator {

/// The words of the interface (annotator/words/) and Qt's own, in one language at a time. Setting another one
/// sends QEvent::LanguageChange to every widget.
class Languages {
  public:
    void set(coding::Language language);

  private:
    QTranslator own_;
    QTranslator qt_;
};

}  // namespace annotator
