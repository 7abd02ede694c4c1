// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>
#include <memory>

#include "libcoding/analysis/scope.hpp"
#include "libcoding/language/catalogue.hpp"
#include "libcoding/report/kinds.hpp"

#include "annotator/app/background.hpp"
#include "annotator/app/menus.hpp"
#include "annotator/app/workspace.hpp"
#include "annotator/reports/report_links.hpp"
#include "annotator/reports/report_page.hpp"

class QAction;
class QLayout;
class QListWidget;
class QScrollArea;
class QTimer;
class QUrl;

namespace annotator {

class CodeMemory;
class DossierChoice;
class MatrixSummaries;
class ReportFilters;
class ReportOptions;
class ReportView;
class WallView;
struct CountedWall;

/// The reports as live views.
class ReportsPage : public QWidget {
    Q_OBJECT

  public:
    explicit ReportsPage(const Workspace& workspace, QWidget* parent = nullptr);

    void add_actions(const Menus& menus);
    /// What the palette of codes ranks by; before it is shown.
    void use(const CodeMemory& memory);

  signals:
    void shown();                       ///< the report chosen stands there
    void written(const QString& path);  ///< a file that somebody asked for

  protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

  private:
    struct Made {
        std::shared_ptr<const coding::report::Report> report;
        QString html;
        std::shared_ptr<const ReportPage> page;
        coding::Language language = coding::Language::english;  ///< that it is written in
        std::shared_ptr<const CountedWall> wall;
        coding::analysis::ScopeRequest asked;  ///< what it is limited to
    };

    void make_widgets();
    void make_list();
    QWidget* make_side();
    QLayout* make_middle();
    void count_again();
    void count();
    void stop_counting();
    void say_stopped();
    void show_report(const Made& made);
    void follow(const QUrl& link);
    void ask_for(const ReportCode& code);
    void export_report();
    void print();
    void tell_written(const QString& path, bool done);
    [[nodiscard]] const coding::report::ReportKind& kind() const;
    [[nodiscard]] coding::analysis::ScopeRequest request() const;
    void retranslate();

    Workspace workspace_;
    QListWidget* list_ = nullptr;
    ReportOptions* options_ = nullptr;
    DossierChoice* dossier_ = nullptr;
    ReportFilters* filters_ = nullptr;
    QScrollArea* wall_area_ = nullptr;
    WallView* wall_ = nullptr;
    ReportView* view_ = nullptr;
    MatrixSummaries* cells_ = nullptr;
    QAction* export_ = nullptr;
    QAction* print_ = nullptr;
    QAction* again_ = nullptr;
    QTimer* soon_ = nullptr;
    Made made_;
    QPointer<Task> counting_;
    unsigned asked_ = 0;
    bool stale_ = true;
};

}  // namespace annotator
