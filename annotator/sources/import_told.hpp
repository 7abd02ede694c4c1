// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <vector>

#include "libcoding/exchange/import.hpp"
#include "libcoding/exchange/import_line.hpp"

#include "annotator/app/workspace.hpp"

class QDialogButtonBox;
class QLabel;
class QPushButton;
class QTreeWidget;

namespace annotator {

/// What became of the files of an import, in the words of the command line; each line that was unsure leads
/// to its place in the text. It stands beside the window, so that one can mend while reading.
class ImportTold : public QDialog {
    Q_OBJECT

  public:
    ImportTold(const Workspace& workspace, coding::exchange::ImportReport report, QWidget* parent = nullptr);

    /// Whether there is more to read than that the files are in.
    [[nodiscard]] static bool tells_something(const coding::exchange::ImportReport& report);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void fill();
    void go_to_row(int row);
    void go_to_next_doubt();
    void keep_as_memo();
    void retranslate();

    Workspace workspace_;
    coding::exchange::ImportReport report_;
    std::vector<coding::exchange::ImportLine> lines_;  ///< in the order of the rows
    QLabel* said_ = nullptr;
    QTreeWidget* tree_ = nullptr;
    QDialogButtonBox* buttons_ = nullptr;
    QPushButton* next_ = nullptr;
    QPushButton* keep_ = nullptr;
};

}  // namespace annotator
