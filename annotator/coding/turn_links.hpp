// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <optional>
#include <vector>

#include "libcoding/model/link.hpp"
#include "libcoding/model/source.hpp"
#include "libcoding/store/codings.hpp"

#include "annotator/app/workspace.hpp"

class QLabel;
class QListWidget;
class QToolButton;

namespace annotator {

/// How the turn at the caret relates to others: which it agrees with, contradicts …, and which do so to it.
/// Hidden where there is nothing of the kind.
class TurnLinks : public QWidget {
    Q_OBJECT

  public:
    explicit TurnLinks(const Workspace& workspace, QWidget* parent = nullptr);

  protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    struct Row {
        coding::LinkId link;
        coding::Span there;  ///< the turn at the other end
    };

    void read();
    void follow();
    [[nodiscard]] std::optional<coding::BlockId> turn_at_caret() const;
    void list(std::optional<coding::BlockId> turn);
    void add_row(const coding::store::Project& project, const coding::Link& link, coding::BlockId turn);
    void go_to(int row);
    void remove();
    void retranslate();

    Workspace workspace_;
    coding::SourceId source_;
    std::vector<coding::Link> links_;                    ///< of that source
    std::optional<coding::store::SourceLayout> layout_;  ///< only where there are links
    std::optional<coding::BlockId> turn_;                ///< whose links are listed
    std::vector<Row> rows_;
    QLabel* title_ = nullptr;
    QListWidget* list_ = nullptr;
    QToolButton* remove_ = nullptr;
};

}  // namespace annotator
