// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace annotator {

/// A flat button that reads as a line of text: its words stand at the left, in a colour of the palette, and
/// follow it when it changes (a style sheet would keep the colours of before). Where there is no room for all
/// of them, they end in an ellipsis: a long name makes nothing broader.
class LineButton : public QPushButton {
    Q_OBJECT

  public:
    explicit LineButton(QWidget* parent, QPalette::ColorRole ink = QPalette::ButtonText);

    [[nodiscard]] QSize minimumSizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    QPalette::ColorRole ink_;
};

}  // namespace annotator
