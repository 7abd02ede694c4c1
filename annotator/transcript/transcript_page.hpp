// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "annotator/app/menus.hpp"
#include "annotator/app/workspace.hpp"

namespace annotator {

/// The sources that are open, a tab each, with the bar that finds in the text.
class TranscriptPage : public QWidget {
    Q_OBJECT

  public:
    explicit TranscriptPage(const Workspace& workspace, QWidget* parent = nullptr);

    void add_actions(const Menus& menus);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void retranslate();

    Workspace workspace_;
};

}  // namespace annotator
