// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>
#include <optional>

#include "annotator/app/menus.hpp"
#include "annotator/app/workspace.hpp"
#include "annotator/sources/import_draft.hpp"

class QAction;
class QLabel;
class QMimeData;
class QProgressBar;
class QPushButton;
class QStackedLayout;
class QStackedWidget;
class QTableView;
class QTextBrowser;

namespace annotator {

class AnswersPane;
class ImportFilesModel;
class ImportSpeakers;
class ImportStart;
class Task;

/// Files before they are brought in: the turns found, the speakers, who is who.
class ImportPage : public QWidget {
    Q_OBJECT

  public:
    explicit ImportPage(const Workspace& workspace, QWidget* parent = nullptr);

    void add_actions(const Menus& menus);

    /// Looks at files and folders in the background and puts them on the page.
    void add(const QStringList& paths);

    /// Brings in, as one act, what stands on the page and has no fault.
    void import_now();

    /// True when a drag holds files.
    [[nodiscard]] static bool takes(const QMimeData* dragged);
    void take(const QMimeData* dragged);

  protected:
    void changeEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

  private:
    void make_draft(QWidget* draft);
    void choose_files();
    void choose_folder();
    void remove_chosen();
    [[nodiscard]] QStringList group_names() const;
    void show_draft();
    void show_readiness();
    [[nodiscard]] const DraftFile* shown_file() const;
    void show_file();
    void show_opening();
    void look_again(int row, coding::exchange::TableKind table);
    void watch(QPointer<Task> task);
    void imported(coding::exchange::ImportReport report);
    void show_told();
    void show_what_can_be_done();
    [[nodiscard]] coding::SourceId first_answers(const coding::exchange::ImportedFile& file) const;
    void retranslate();
    [[nodiscard]] bool is_busy() const { return !task_.isNull(); }

    Workspace workspace_;
    ImportDraft draft_;
    std::optional<coding::exchange::ImportReport> told_;  ///< of the last import into this project
    QPointer<Task> task_;
    QStackedLayout* stack_ = nullptr;
    ImportFilesModel* files_ = nullptr;

    ImportStart* start_ = nullptr;
    QLabel* files_title_ = nullptr;
    QLabel* summary_ = nullptr;
    QTableView* files_view_ = nullptr;
    QTextBrowser* opening_ = nullptr;
    ImportSpeakers* speakers_ = nullptr;
    AnswersPane* answers_ = nullptr;
    QStackedWidget* below_ = nullptr;  ///< who is who, or the columns of a survey
    QProgressBar* progress_ = nullptr;
    QPushButton* more_ = nullptr;
    QPushButton* remove_ = nullptr;
    QPushButton* cancel_ = nullptr;
    QPushButton* import_ = nullptr;
    QAction* files_action_ = nullptr;
    QAction* folder_action_ = nullptr;
    QAction* told_action_ = nullptr;
};

}  // namespace annotator
