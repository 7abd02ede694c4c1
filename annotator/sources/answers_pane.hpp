// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "annotator/sources/answers_model.hpp"

class QLabel;
class QPushButton;
class QTableView;

namespace annotator {

/// Says what each column of a survey is: a question, an attribute, who answers, or nothing to bring in.
class AnswersPane : public QWidget {
    Q_OBJECT

  public:
    AnswersPane(ImportDraft& draft, const Session& session, QWidget* parent = nullptr);

    /// Which file of the draft; none where it is no survey.
    void show_file(std::optional<std::size_t> file);

  signals:
    void changed();

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void make_buttons();
    void take(coding::exchange::AnswersAs as);
    void retranslate();

    AnswersModel* columns_ = nullptr;
    QLabel* title_ = nullptr;
    QLabel* hint_ = nullptr;
    QTableView* view_ = nullptr;
    QPushButton* open_ = nullptr;
    QPushButton* attribute_ = nullptr;
    QPushButton* name_ = nullptr;
    QPushButton* leave_out_ = nullptr;
    QPushButton* as_found_ = nullptr;
};

}  // namespace annotator
