// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/sources/question_dialog.hpp"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include "libcoding/acts/guide.hpp"

#include "annotator/app/long_act.hpp"
#include "annotator/coding/code_field.hpp"
#include "annotator/sources/turns_in_hand.hpp"

namespace annotator {

namespace acts = coding::acts;

QuestionDialog::QuestionDialog(const Workspace& workspace, const CodeMemory& memory,
                               coding::GuideQuestion question, std::vector<coding::BlockId> turns,
                               QWidget* parent)
    : QDialog(parent),
      workspace_(workspace),
      question_(std::move(question)),
      turns_(std::move(turns)),
      label_(new QLineEdit(QString::fromStdString(question_.label), this)),
      words_(new QLineEdit(QString::fromStdString(question_.text), this)),
      about_(new CodeField(workspace, memory, true, this)) {
    setWindowTitle(tr("Question of the guide"));
    label_->setObjectName(QStringLiteral("question_label"));
    words_->setObjectName(QStringLiteral("question_words"));
    words_->setMinimumWidth(fontMetrics().averageCharWidth() * 60);
    about_->set_code(question_.code);
    about_->set_texts(tr("Asks about"), tr("No code"));
    auto* form = new QFormLayout;
    form->addRow(tr("&Label"), label_);
    form->addRow(tr("&Words"), words_);
    auto* about = new QLabel(tr("&Asks about"), this);
    about->setBuddy(about_);
    form->addRow(about, about_);
    auto* why = new QLabel(tr("What is coded so under this question counts as prompted by it."), this);
    why->setWordWrap(true);
    why->setForegroundRole(QPalette::PlaceholderText);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::accepted, this, &QuestionDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QuestionDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->addLayout(form);
    column->addWidget(why);
    column->addWidget(buttons);
    words_->setFocus();
    // A long question is read from its beginning; when it is shown, the field selects from there on.
    QMetaObject::invokeMethod(
        words_,
        [words = words_] {
            const auto length = static_cast<int>(words->text().size());
            words->setSelection(length, -length);
        },
        Qt::QueuedConnection);
    connect(&workspace_.session, &Session::closing, this, &QDialog::reject);
}

void QuestionDialog::accept() {
    question_.label = label_->text().trimmed().toStdString();
    question_.text = words_->text().trimmed().toStdString();
    question_.code = about_->code();
    const bool done =
        act_at_once_or_in_background(workspace_, parent(), windowTitle(), turns_.size() > many_turns,
                                     Touched{Part::text | Part::sources, {}},
                                     [question = question_, turns = turns_,
                                      coder = workspace_.session.coder()](coding::store::Project& project) {
                                         if (question.id) {
                                             acts::change_question(project, coder, question);
                                         } else {
                                             acts::add_question(project, coder, question, turns);
                                         }
                                     });
    if (done) QDialog::accept();
}

}  // namespace annotator
