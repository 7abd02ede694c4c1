// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/coding/note_editor.hpp"

#include <QHideEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>
#include <utility>

#include "annotator/app/words_on_screen.hpp"
#include "annotator/app/written_text.hpp"

namespace annotator {

NoteEditor::NoteEditor(QWidget* parent)
    : QFrame(parent, Qt::Popup),
      title_(new QLabel(this)),
      words_(new QPlainTextEdit(this)),
      keys_(new QLabel(this)) {
    setFrameStyle(static_cast<int>(QFrame::StyledPanel) | static_cast<int>(QFrame::Plain));
    title_->setBuddy(words_);
    words_->setTabChangesFocus(true);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(title_);
    layout->addWidget(words_);
    layout->addWidget(keys_);
    keys_->setForegroundRole(QPalette::PlaceholderText);
    words_->installEventFilter(this);
    setFocusProxy(words_);
}

void NoteEditor::ask(const QString& title, const QString& words, bool several_lines, const QRect& beside,
                     Keep keep) {
    title_->setText(title);
    words_->setAccessibleName(title);
    words_->setPlainText(words);
    words_->selectAll();
    before_ = words;
    several_lines_ = several_lines;
    keys_->setText(several_lines ? tr("Enter keeps it · Shift+Enter: new line · Escape: as before")
                                 : tr("Enter keeps it · Escape: as before"));
    keep_ = std::move(keep);
    const auto metrics = fontMetrics();
    resize(metrics.averageCharWidth() * 56, metrics.height() * (several_lines ? 11 : 6));
    place_beside(*this, beside);
    show();
    words_->setFocus();
}

bool NoteEditor::eventFilter(QObject* watched, QEvent* event) {
    if (watched != words_ || event->type() != QEvent::KeyPress) return QFrame::eventFilter(watched, event);
    const auto& key = *static_cast<QKeyEvent*>(event);
    if (key.key() == Qt::Key_Escape) {
        keep_ = nullptr;
        close();
        return true;
    }
    const bool enter = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
    if (!enter || (several_lines_ && key.modifiers().testFlag(Qt::ShiftModifier))) return false;
    close();
    return true;
}

void NoteEditor::hideEvent(QHideEvent* event) {
    QFrame::hideEvent(event);
    if (const auto keep = std::exchange(keep_, nullptr); keep && written_in(*words_) != before_)
        keep(written_in(*words_).trimmed());
}

}  // namespace annotator
