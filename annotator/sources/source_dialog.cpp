// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/sources/source_dialog.hpp"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "libcoding/acts/sources.hpp"
#include "libcoding/store/codings.hpp"

#include "annotator/app/long_act.hpp"
#include "annotator/sources/names.hpp"
#include "annotator/sources/recording_file.hpp"
#include "annotator/sources/turns_in_hand.hpp"

namespace annotator {

SourceDialog::SourceDialog(const Workspace& workspace, coding::Source source, QWidget* parent)
    : QDialog(parent), workspace_(workspace), source_(std::move(source)) {
    setWindowTitle(tr("Source"));
    name_ = new QLineEdit(QString::fromStdString(source_.name), this);
    name_->setObjectName(QStringLiteral("source_name"));
    kind_ = new QComboBox(this);
    kind_->addItems(names_of<coding::SourceKind>());
    kind_->setCurrentIndex(static_cast<int>(source_.kind));
    date_ = new QLineEdit(QString::fromStdString(source_.date), this);
    date_->setObjectName(QStringLiteral("source_date"));
    date_->setPlaceholderText(tr("2026-03-12"));
    language_ = new QLineEdit(QString::fromStdString(source_.language), this);
    language_->setObjectName(QStringLiteral("source_language"));
    language_->setPlaceholderText(
        tr("The project’s (%1)").arg(QString::fromStdString(workspace_.session.project().info().language)));
    recording_ = new QLineEdit(QString::fromStdString(source_.media), this);
    recording_->setObjectName(QStringLiteral("source_recording"));
    recording_->setPlaceholderText(tr("None"));
    recording_->setMinimumWidth(fontMetrics().averageCharWidth() * 40);
    auto* choose = new QPushButton(tr("Choose…"), this);
    connect(choose, &QPushButton::clicked, this, [this] {
        const auto path = ask_for_recording(this);
        if (path.isEmpty()) return;
        recording_->setText(QString::fromStdString(
            recording_stored(workspace_.session.project().path(), path.toStdString())));
    });

    auto* recording = new QHBoxLayout;
    recording->addWidget(recording_, 1);
    recording->addWidget(choose);
    auto* form = new QFormLayout;
    form->addRow(tr("&Name"), name_);
    form->addRow(tr("&Kind"), kind_);
    form->addRow(tr("&Date"), date_);
    form->addRow(tr("&Language"), language_);
    auto* label = new QLabel(tr("&Recording"), this);
    label->setBuddy(recording_);
    form->addRow(label, recording);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::accepted, this, &SourceDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &SourceDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->addLayout(form);
    column->addWidget(buttons);
    connect(&workspace_.session, &Session::closing, this, &QDialog::reject);
}

void SourceDialog::accept() {
    const auto language_before = source_.language;
    auto source = source_;
    source.name = name_->text().trimmed().toStdString();
    source.kind = static_cast<coding::SourceKind>(kind_->currentIndex());
    source.date = date_->text().trimmed().toStdString();
    source.language = language_->text().trimmed().toStdString();
    source.media = recording_->text().trimmed().toStdString();
    // In another language its words are counted again.
    const bool counted_again = source.language != language_before;
    std::size_t turns = 0;
    workspace_.session.read([&](const coding::store::Project& project) {
        turns = coding::store::SourceLayout{project, source.id}.blocks().size();
    });
    const bool done = act_at_once_or_in_background(
        workspace_, parent(), tr("Counting words"), counted_again && turns > many_turns,
        Touched{counted_again ? Part::sources | Part::text : Parts{Part::sources}, {}},
        [source, coder = workspace_.session.coder()](coding::store::Project& project) {
            coding::acts::change_source(project, coder, source);
        });
    if (done) QDialog::accept();
}

}  // namespace annotator
