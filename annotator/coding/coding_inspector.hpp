// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <vector>

#include "annotator/app/menus.hpp"
#include "annotator/app/workspace.hpp"

class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace annotator {

class CodingActions;
class CodingCard;

/// What the codings at hand say: code, coder, polarity, intensity, condition, memo; each can be changed here.
/// Below them, how the turn relates to others.
class CodingInspector : public QWidget {
    Q_OBJECT

  public:
    explicit CodingInspector(const Workspace& workspace, QWidget* parent = nullptr);

    void add_actions(const Menus& menus);
    /// Whose acts change the codings; before it is shown.
    void use(CodingActions& actions);

    /// Room for one coding whole.
    [[nodiscard]] QSize sizeHint() const override;

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void show_codings();
    void show_cards(std::size_t count);
    void keep_notes();
    void retranslate();

    Workspace workspace_;
    CodingActions* actions_ = nullptr;
    QLabel* nothing_ = nullptr;
    QScrollArea* scroll_ = nullptr;
    QVBoxLayout* list_ = nullptr;
    std::vector<CodingCard*> cards_;
};

}  // namespace annotator
