// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/sources/notes_dialog.hpp"

#include <QDate>
#include <QDialogButtonBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "libcoding/acts/sources.hpp"

#include "annotator/app/navigation.hpp"
#include "annotator/app/session.hpp"
#include "annotator/app/written_text.hpp"
#include "annotator/sources/free_name.hpp"

namespace annotator {

NotesDialog::NotesDialog(const Workspace& workspace, QWidget* parent)
    : QDialog(parent), workspace_(workspace) {
    const auto today = QDate::currentDate().toString(Qt::ISODate);
    name_ = new QLineEdit(free_source_name(workspace_.session, tr("Notes %1").arg(today)), this);
    name_->setObjectName(QStringLiteral("notes_name"));
    date_ = new QLineEdit(today, this);
    text_ = new QPlainTextEdit(this);
    text_->setObjectName(QStringLiteral("notes_text"));
    text_->setTabChangesFocus(true);
    text_->setFrameShape(QFrame::NoFrame);
    text_->setMinimumSize(fontMetrics().averageCharWidth() * 70, fontMetrics().height() * 16);
    auto* form = new QFormLayout;
    name_label_ = new QLabel(this);
    date_label_ = new QLabel(this);
    name_label_->setBuddy(name_);
    date_label_->setBuddy(date_);
    form->addRow(name_label_, name_);
    form->addRow(date_label_, date_);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Discard, this);
    connect(buttons, &QDialogButtonBox::accepted, this, &NotesDialog::accept);
    connect(buttons->button(QDialogButtonBox::Discard), &QPushButton::clicked, this, &NotesDialog::discard);
    auto* column = new QVBoxLayout(this);
    column->addLayout(form);
    column->addWidget(text_, 1);
    column->addWidget(buttons);
    text_->setFocus();
    connect(&workspace_.session, &Session::closing, this, &NotesDialog::reject);
    retranslate();
}

void NotesDialog::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QDialog::changeEvent(event);
}

// The name that was proposed stays: it may be the reader’s by now.
void NotesDialog::retranslate() {
    setWindowTitle(tr("Field notes"));
    name_label_->setText(tr("&Name"));
    date_label_->setText(tr("&Date"));
    text_->setPlaceholderText(tr("What you saw and heard. Each line becomes a paragraph."));
    text_->setAccessibleName(tr("Text of the notes"));
}

bool NotesDialog::save() {
    coding::acts::WrittenSource written;
    written.name = name_->text().trimmed().toStdString();
    written.date = date_->text().trimmed().toStdString();
    written.text = written_in(*text_).toStdString();
    coding::SourceId made;
    const bool done = workspace_.session.act([&](coding::store::Project& project) {
        made = coding::acts::write_source(project, workspace_.session.coder(), written).id;
        return Touched{Part::sources | Part::text, {}};
    });
    if (done) emit workspace_.navigation.passage_requested(made, {});
    return done;
}

void NotesDialog::accept() {
    if (save()) QDialog::accept();
}

void NotesDialog::reject() {
    if (written_in(*text_).trimmed().isEmpty() || save()) QDialog::reject();
}

void NotesDialog::discard() {
    text_->clear();
    QDialog::reject();
}

}  // namespace annotator
