// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/sources/memo_editor.hpp"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "libcoding/acts/memos.hpp"

#include "annotator/app/line_button.hpp"
#include "annotator/app/navigation.hpp"
#include "annotator/app/session.hpp"
#include "annotator/app/written_text.hpp"
#include "annotator/sources/names.hpp"

namespace annotator {

namespace acts = coding::acts;
namespace store = coding::store;

MemoEditor::MemoEditor(const Workspace& workspace, QWidget* parent) : QWidget(parent), workspace_(workspace) {
    kind_ = new QComboBox(this);
    kind_->setObjectName(QStringLiteral("memo_kind"));
    title_ = new QLineEdit(this);
    title_->setObjectName(QStringLiteral("memo_title"));
    title_->setFrame(false);
    auto large = title_->font();
    large.setPointSizeF(large.pointSizeF() * 1.3);
    title_->setFont(large);
    subject_ = new LineButton(this, QPalette::Link);
    subject_->setObjectName(QStringLiteral("memo_subject"));
    text_ = new QPlainTextEdit(this);
    text_->setObjectName(QStringLiteral("memo_text"));
    text_->setFrameShape(QFrame::NoFrame);
    text_->setTabChangesFocus(true);
    auto* row = new QHBoxLayout;
    row->addWidget(title_, 1);
    row->addWidget(kind_);
    auto* column = new QVBoxLayout(this);
    column->addLayout(row);
    column->addWidget(subject_);
    column->addWidget(text_, 1);
    title_->installEventFilter(this);
    text_->installEventFilter(this);
    connect(kind_, &QComboBox::activated, this, &MemoEditor::save);
    connect(subject_, &QPushButton::clicked, this, [this] {
        if (place_) emit workspace_.navigation.passage_requested(place_->source, place_->span);
    });
    connect(&workspace_.session, &Session::closing, this, [this] {
        save();
        clear();
    });
    retranslate();
    clear();
}

bool MemoEditor::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusOut) save();
    return QWidget::eventFilter(watched, event);
}

void MemoEditor::edit(coding::Memo memo, const QString& subject, std::optional<coding::Passage> place) {
    save();
    memo_ = std::move(memo);
    place_ = place;
    setEnabled(true);
    kind_->setCurrentIndex(static_cast<int>(memo_->kind));
    // What is there already stays, and the cursor in it.
    const auto title = QString::fromStdString(memo_->title), text = QString::fromStdString(memo_->text);
    if (title_->text().trimmed() != title) title_->setText(title);
    if (written_in(*text_) != text) text_->setPlainText(text);
    subject_->setText(subject);
    subject_->setVisible(!subject.isEmpty());
    subject_->setEnabled(place.has_value());
}

void MemoEditor::clear() {
    memo_.reset();
    place_.reset();
    title_->clear();
    text_->clear();
    subject_->hide();
    setEnabled(false);
}

void MemoEditor::begin_writing() {
    text_->setFocus();
}

bool MemoEditor::save() {
    if (!memo_) return true;
    auto now = *memo_;
    now.kind = static_cast<coding::MemoKind>(kind_->currentIndex());
    now.title = title_->text().trimmed().toStdString();
    now.text = written_in(*text_).toStdString();
    const bool empty = now.title.empty() && now.text.empty();
    if (empty || (now.kind == memo_->kind && now.title == memo_->title && now.text == memo_->text))
        return true;
    const auto before = *memo_;
    memo_ = now;  // what the act tells of comes back here, and is then no change
    const bool done = workspace_.session.act([&](store::Project& project) {
        const auto& coder = workspace_.session.coder();
        memo_ = now.id ? acts::change_memo(project, coder, now) : acts::write_memo(project, coder, now);
        return Touched{Part::memos, {}};
    });
    if (!done) {
        memo_ = before;
        return false;
    }
    emit saved(memo_->id);
    return true;
}

void MemoEditor::retranslate() {
    const int kind = kind_->currentIndex();
    kind_->clear();
    kind_->addItems(names_of<coding::MemoKind>());
    kind_->setCurrentIndex(kind);
    kind_->setAccessibleName(tr("Kind of memo"));
    title_->setPlaceholderText(tr("Title"));
    title_->setAccessibleName(tr("Title of the memo"));
    text_->setPlaceholderText(tr("Write here. It is saved when you leave it."));
    text_->setAccessibleName(tr("Text of the memo"));
    subject_->setToolTip(tr("Go there"));
}

}  // namespace annotator
