// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListWidget>

#include "libcoding/model/saved_query.hpp"

#include "annotator/app/workspace.hpp"

class QAction;

namespace annotator {

/// The queries that the project keeps by name: Enter or a click runs one, F2 renames it, Delete removes it.
/// Not there while there are none.
class SavedQueryList : public QListWidget {
    Q_OBJECT

  public:
    explicit SavedQueryList(const Workspace& workspace, QWidget* parent = nullptr);

    /// Asks for a name and keeps the query under it. What is `limited` to what a report counts is kept as far
    /// as a query can say it, and the question tells so.
    void save(const QString& query, bool limited);

  signals:
    void chosen(const QString& query);

  protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void fill();
    void run(const QListWidgetItem* item);
    void rename(const QListWidgetItem* item);
    void remove_current();
    void retranslate();

    Workspace workspace_;
    QAction* rename_ = nullptr;
    QAction* remove_ = nullptr;
};

}  // namespace annotator
