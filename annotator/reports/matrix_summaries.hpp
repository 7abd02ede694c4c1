// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <functional>
#include <memory>

#include "libcoding/report/report.hpp"

#include "annotator/app/workspace.hpp"

class QTextBrowser;
class QTextCursor;

namespace annotator {

/// Lets the reader of a matrix write what she says of a cell: a double click on its figure, or Enter where
/// the text cursor stands in it.
class MatrixSummaries : public QObject {
    Q_OBJECT

  public:
    /// `view` shows reports; `report` is the one that it shows, or nothing.
    MatrixSummaries(const Workspace& workspace, QTextBrowser* view,
                    std::function<std::shared_ptr<const coding::report::Report>()> report);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    bool write_at(const QTextCursor& place);

    Workspace workspace_;
    QTextBrowser* view_;
    std::function<std::shared_ptr<const coding::report::Report>()> report_;
};

}  // namespace annotator
