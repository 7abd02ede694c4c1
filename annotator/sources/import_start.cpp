// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/sources/import_start.hpp"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace annotator {

ImportStart::ImportStart(QWidget* parent)
    : QWidget(parent),
      invitation_(new QLabel(this)),
      formats_(new QLabel(this)),
      files_(new QPushButton(this)),
      folder_(new QPushButton(this)) {
    for (auto* button : {files_, folder_}) button->setAutoDefault(true);  // Enter presses
    for (auto* label : {invitation_, formats_}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
    }
    auto font = invitation_->font();
    font.setPointSizeF(font.pointSizeF() * 1.6);
    invitation_->setFont(font);
    formats_->setForegroundRole(QPalette::PlaceholderText);
    files_->setObjectName(QStringLiteral("choose_files"));
    connect(files_, &QPushButton::clicked, this, &ImportStart::files_wanted);
    connect(folder_, &QPushButton::clicked, this, &ImportStart::folder_wanted);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(files_);
    buttons->addWidget(folder_);
    buttons->addStretch();
    auto* column = new QVBoxLayout(this);
    const int space = fontMetrics().height();
    column->setContentsMargins(3 * space, 3 * space, 3 * space, 3 * space);
    column->setSpacing(space);
    column->addStretch();
    column->addWidget(invitation_);
    column->addWidget(formats_);
    column->addLayout(buttons);
    column->addStretch();
}

void ImportStart::retranslate() {
    invitation_->setText(tr("Drop transcripts, field notes or whole folders here"));
    formats_->setText(
        tr("Text, Word, LibreOffice, RTF, PDF, web pages, subtitles, Teams, Zoom, Whisper, ELAN, Praat, CSV; "
           "tables of "
           "participants, presence, guide, codebook and codings. You see what was found before anything is "
           "brought in."));
    files_->setText(tr("Choose files…"));
    folder_->setText(tr("Choose a folder…"));
}

}  // namespace annotator
