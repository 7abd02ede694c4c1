// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "libcoding/report/report.hpp"

#include "annotator/app/workspace.hpp"
#include "annotator/reports/report_links.hpp"

class QAction;
class QMenu;
class QTextBrowser;
class QTextCursor;

namespace annotator {

/// Lets the reader of a matrix write what she says of a cell: a double click on its figure, or Enter where
/// the text cursor stands in it. Ctrl+Enter there asks for its passages. The menu has both.
class MatrixSummaries : public QObject {
    Q_OBJECT

  public:
    /// `view` shows reports; `report` is the one that it shows, or nothing.
    MatrixSummaries(const Workspace& workspace, QTextBrowser* view,
                    std::function<std::shared_ptr<const coding::report::Report>()> report);
    void add_actions(QMenu& menu);

  signals:
    void passages_requested(const ReportCode& code);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    /// A cell of the table of the matrix.
    struct Cell {
        std::string path;    ///< of its code
        std::string by;      ///< what its columns are
        std::string column;  ///< as the split names it
        QString head;        ///< as people read it
    };
    [[nodiscard]] std::optional<Cell> cell_at(const QTextCursor& cursor) const;
    bool write_at(const QTextCursor& cursor);
    bool ask_at(const QTextCursor& cursor);
    void retranslate();

    Workspace workspace_;
    QTextBrowser* view_;
    QAction* write_;
    QAction* ask_;
    std::function<std::shared_ptr<const coding::report::Report>()> report_;
};

}  // namespace annotator
