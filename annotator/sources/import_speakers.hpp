// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "annotator/app/workspace.hpp"
#include "annotator/sources/import_draft.hpp"

class QLabel;
class QPushButton;
class QTableView;

namespace annotator {

class ImportPeopleModel;

/// Who is who among the speakers of the files that are about to come in.
class ImportSpeakers : public QWidget {
    Q_OBJECT

  public:
    ImportSpeakers(ImportDraft& draft, const Workspace& workspace, QWidget* parent);

    /// Shows what the draft holds now.
    void refresh();
    void retranslate();

  private:
    void join_chosen();
    [[nodiscard]] QStringList person_names() const;

    ImportDraft& draft_;
    Workspace workspace_;
    ImportPeopleModel* people_ = nullptr;
    QLabel* title_ = nullptr;
    QLabel* hint_ = nullptr;
    QTableView* view_ = nullptr;
    QPushButton* join_ = nullptr;
};

}  // namespace annotator
