// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/reports/summary_dialog.hpp"

#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include "libcoding/acts/summaries.hpp"
#include "libcoding/store/summaries.hpp"

#include "annotator/app/session.hpp"
#include "annotator/app/written_text.hpp"

namespace annotator {

namespace store = coding::store;

SummaryDialog::SummaryDialog(const Workspace& workspace, const coding::MatrixCell& cell, const QString& code,
                             const QString& of, QWidget* parent)
    : QDialog(parent), workspace_(workspace), cell_(cell), text_(new QPlainTextEdit(this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Summary"));
    auto* what = new QLabel(tr("What you say of “%1” in “%2”").arg(code, of), this);
    what->setWordWrap(true);
    what->setBuddy(text_);
    text_->setAccessibleName(what->text());
    text_->setTabChangesFocus(true);
    text_->installEventFilter(this);
    workspace_.session.read([this](const store::Project& project) {
        if (const auto summary = store::summary_of(project, cell_)) {
            text_->setPlainText(QString::fromStdString(summary->text));
        }
    });
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(what);
    layout->addWidget(text_, 1);
    layout->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 60);
    connect(buttons, &QDialogButtonBox::accepted, this, &SummaryDialog::write);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&workspace_.session, &Session::closing, this, &QDialog::reject);
    text_->setFocus();
}

/// Enter makes a line, with Ctrl it is done.
bool SummaryDialog::eventFilter(QObject* watched, QEvent* event) {
    if (watched == text_ && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && key->modifiers().testFlag(Qt::ControlModifier)) {
            write();
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void SummaryDialog::write() {
    const auto text = written_in(*text_).toStdString();
    const bool done = workspace_.session.act([&](store::Project& project) {
        coding::acts::write_summary(project, workspace_.session.coder(), cell_, text);
        return Touched{Part::summaries, {}};
    });
    if (done) accept();
}

}  // namespace annotator
