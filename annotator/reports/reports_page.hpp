// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPair>
#include <QStringList>
#include <QVector>
#include <QWidget>
#include <memory>

#include "libcoding/analysis/scope.hpp"
#include "libcoding/report/kinds.hpp"

#include "annotator/app/menus.hpp"
#include "annotator/app/workspace.hpp"

class QAction;
class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QListWidget;
class QScrollArea;
class QTextBrowser;
class QTimer;

namespace annotator {

class WallView;
struct CountedWall;

/// The reports as live views.
class ReportsPage : public QWidget {
    Q_OBJECT

  public:
    explicit ReportsPage(const Workspace& workspace, QWidget* parent = nullptr);

    void add_actions(const Menus& menus);

  signals:
    void shown();  ///< the report chosen stands there

  protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

  private:
    struct Made {
        std::shared_ptr<const coding::report::Report> report;
        QString html;
        std::shared_ptr<const CountedWall> wall;
    };

    void make_widgets();
    void fill_filters();
    void count_again();
    void count();
    void show_report(const Made& made);
    void export_report();
    void print();
    void offer(const coding::report::ReportKind& kind);
    [[nodiscard]] const coding::report::ReportKind& kind() const;
    [[nodiscard]] QVector<QPair<QString, QString>> splits() const;
    [[nodiscard]] coding::report::ReportChoices choices() const;
    [[nodiscard]] coding::analysis::ScopeRequest request() const;
    void retranslate();

    Workspace workspace_;
    QListWidget* list_ = nullptr;
    QFormLayout* filters_ = nullptr;
    QComboBox* by_ = nullptr;
    QComboBox* across_ = nullptr;
    QComboBox* measure_ = nullptr;
    QComboBox* theme_ = nullptr;
    QComboBox* group_ = nullptr;
    QComboBox* source_ = nullptr;
    QComboBox* coder_ = nullptr;
    QLineEdit* words_ = nullptr;
    QCheckBox* moderators_ = nullptr;
    QScrollArea* wall_area_ = nullptr;
    WallView* wall_ = nullptr;
    QTextBrowser* view_ = nullptr;
    QAction* export_ = nullptr;
    QAction* print_ = nullptr;
    QTimer* again_ = nullptr;
    Made made_;
    QStringList attributes_;
    unsigned asked_ = 0;
    bool stale_ = true;
};

}  // namespace annotator
