// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/app/notice.hpp"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QTimer>
#include <QToolButton>

namespace annotator {
namespace {

// Long enough to read two sentences twice.
constexpr int shown_ms = 20'000;

}  // namespace

Notice::Notice(QWidget* parent) : QFrame(parent) {
    setObjectName(QStringLiteral("notice"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::ToolTipBase);
    setFrameShape(QFrame::StyledPanel);
    auto* row = new QHBoxLayout(this);
    words_ = new QLabel(this);
    words_->setWordWrap(true);
    words_->setTextFormat(Qt::PlainText);
    words_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    close_ = new QToolButton(this);
    close_->setAutoRaise(true);
    close_->setText(QStringLiteral("×"));
    row->addWidget(words_, 1);
    row->addWidget(close_, 0, Qt::AlignTop);
    timer_ = new QTimer(this);
    timer_->setSingleShot(true);
    timer_->setInterval(shown_ms);
    connect(timer_, &QTimer::timeout, this, &QWidget::hide);
    connect(close_, &QToolButton::clicked, this, &QWidget::hide);
    retranslate();
    hide();
}

void Notice::tell(const QString& what, const QString& hint) {
    words_->setText(hint.isEmpty() ? what : what + QLatin1Char('\n') + hint);
    show();
    timer_->start();
    QAccessibleEvent alert{words_, QAccessible::Alert};
    QAccessible::updateAccessibility(&alert);
}

void Notice::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QFrame::changeEvent(event);
}

void Notice::retranslate() {
    words_->setAccessibleName(tr("What went wrong"));
    close_->setAccessibleName(tr("Close this notice"));
    close_->setToolTip(tr("Close this notice"));
}

}  // namespace annotator
