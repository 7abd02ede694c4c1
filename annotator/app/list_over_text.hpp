// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

class QActionGroup;

namespace annotator {

/// A list that a key opens over the text: while it is there, letters and digits choose in it and are not the
/// keys that they are in the text. Gone when something is chosen.
class ListOverText : public QMenu {
    Q_OBJECT

  public:
    /// `name` tells a screen reader what is chosen, `heading` stands above the entries.
    ListOverText(const QString& name, const QString& heading, QWidget* parent);

    /// An entry with the next digit as its key, as long as there are digits.
    QAction* add_numbered(const QString& text);
    /// Makes an entry one of those of which one holds.
    void add_choice(QAction* entry, bool holds);
    /// Opens below the words, or above them where there is no room.
    void open_beside(const QRect& words);

  protected:
    bool event(QEvent* event) override;

  private:
    int last_digit_ = 0;
    QActionGroup* choices_ = nullptr;
};

}  // namespace annotator
