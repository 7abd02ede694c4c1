// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/transcript/find_bar.hpp"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QToolButton>

namespace annotator {

FindBar::FindBar(QWidget* parent)
    : QWidget(parent),
      line_(new QLineEdit(this)),
      count_(new QLabel(this)),
      previous_(new QToolButton(this)),
      next_(new QToolButton(this)),
      close_(new QToolButton(this)) {
    auto* layout = new QHBoxLayout(this);
    layout->addWidget(line_, 1);
    layout->addWidget(count_);
    layout->addWidget(previous_);
    layout->addWidget(next_);
    layout->addWidget(close_);
    line_->setClearButtonEnabled(true);
    line_->setMaximumWidth(fontMetrics().averageCharWidth() * 50);
    layout->addStretch(1);
    count_->setMinimumWidth(fontMetrics().averageCharWidth() * 14);
    previous_->setArrowType(Qt::UpArrow);
    next_->setArrowType(Qt::DownArrow);
    close_->setText(QStringLiteral("×"));
    for (auto* button : {previous_, next_, close_}) button->setAutoRaise(true);
    connect(line_, &QLineEdit::textChanged, this, &FindBar::words_changed);
    connect(previous_, &QToolButton::clicked, this, &FindBar::previous_wanted);
    connect(next_, &QToolButton::clicked, this, &FindBar::next_wanted);
    connect(close_, &QToolButton::clicked, this, &FindBar::closed);
    setFocusProxy(line_);
    retranslate();
}

void FindBar::begin(const QString& words) {
    show();
    if (!words.isEmpty()) line_->setText(words);
    line_->selectAll();
    line_->setFocus(Qt::ShortcutFocusReason);
    emit words_changed(line_->text());
}

QString FindBar::words() const {
    return line_->text();
}

void FindBar::show_count(std::size_t here, std::size_t count, bool done) {
    if (words().isEmpty()) {
        count_->clear();
    } else if (count == 0 && done) {
        count_->setText(tr("Not found"));
    } else if (here > 0) {
        count_->setText(tr("%L1 of %L2").arg(here).arg(count) + (done ? QString{} : QStringLiteral(" …")));
    } else {
        count_->setText(QLocale{}.toString(static_cast<qulonglong>(count)) +
                        (done ? QString{} : QStringLiteral(" …")));
    }
}

void FindBar::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        emit closed();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (event->modifiers().testFlag(Qt::ShiftModifier))
            emit previous_wanted();
        else
            emit next_wanted();
    } else {
        QWidget::keyPressEvent(event);
    }
}

void FindBar::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void FindBar::retranslate() {
    line_->setPlaceholderText(tr("Find in this text"));
    line_->setAccessibleName(tr("Find in this text"));
    count_->setAccessibleName(tr("Places found"));
    const auto name = [](QToolButton* button, const QString& text) {
        button->setToolTip(text);
        button->setAccessibleName(text);
    };
    name(previous_, tr("Previous place"));
    name(next_, tr("Next place"));
    name(close_, tr("Close"));
}

}  // namespace annotator
