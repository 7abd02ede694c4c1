// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/app/tour.hpp"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

namespace annotator {
namespace {

constexpr int tour_letters = 46;

}  // namespace

Tour::Tour(std::vector<Stop> stops, QWidget* window) : QFrame(window), stops_(std::move(stops)) {
    setObjectName(QStringLiteral("tour"));
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setFocusPolicy(Qt::StrongFocus);
    title_ = new QLabel(this);
    auto font = title_->font();
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * 1.15);
    title_->setFont(font);
    words_ = new QLabel(this);
    words_->setWordWrap(true);
    count_ = new QLabel(this);
    count_->setForegroundRole(QPalette::PlaceholderText);
    back_ = new QPushButton(tr("Back"), this);
    next_ = new QPushButton(this);
    next_->setDefault(true);
    auto* leave = new QPushButton(tr("Leave"), this);
    leave->setFlat(true);
    auto* row = new QHBoxLayout;
    row->addWidget(count_);
    row->addStretch(1);
    row->addWidget(leave);
    row->addWidget(back_);
    row->addWidget(next_);
    auto* column = new QVBoxLayout(this);
    const int margin = fontMetrics().height();
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(margin / 2);
    column->addWidget(title_);
    column->addWidget(words_);
    column->addLayout(row);
    connect(leave, &QPushButton::clicked, this, &QWidget::close);
    connect(back_, &QPushButton::clicked, this, [this] { go(at_ - 1); });
    connect(next_, &QPushButton::clicked, this, [this] {
        if (at_ + 1 < stops_.size()) {
            go(at_ + 1);
        } else {
            close();
        }
    });
    window->installEventFilter(this);
    show();
    go(0);
}

void Tour::go(std::size_t stop) {
    if (stop >= stops_.size()) return;
    at_ = stop;
    const auto& here = stops_[stop];
    if (here.before) here.before();
    title_->setText(here.title);
    words_->setText(here.words);
    count_->setText(tr("%1 of %2").arg(stop + 1).arg(stops_.size()));
    back_->setEnabled(stop > 0);
    next_->setText(stop + 1 < stops_.size() ? tr("Next") : tr("Done"));
    setAccessibleName(here.title);
    setAccessibleDescription(here.words);
    place();
    next_->setFocus();
    QAccessibleEvent alert{this, QAccessible::Alert};
    QAccessible::updateAccessibility(&alert);
}

// Beside what it speaks of where there is room, inside the window in any case.
void Tour::place() {
    layout()->activate();
    const int gap = fontMetrics().height();
    const int wide = std::max(fontMetrics().averageCharWidth() * tour_letters + 2 * gap,
                              layout()->totalMinimumSize().width());
    setFixedSize(wide, layout()->totalHeightForWidth(wide));
    const auto* window = parentWidget();
    QPoint corner{(window->width() - width()) / 2, (window->height() - height()) / 2};
    if (const auto* beside = stops_[at_].beside.data(); beside != nullptr && beside->isVisible()) {
        const QRect there{beside->mapTo(window, QPoint{}), beside->size()};
        if (there.right() + gap + width() <= window->width()) {
            corner = {there.right() + gap, there.top() + gap};
        } else if (there.left() - gap - width() >= 0) {
            corner = {there.left() - gap - width(), there.top() + gap};
        } else {
            corner = {there.center().x() - width() / 2, there.center().y() - height() / 2};
        }
    }
    move(std::clamp(corner.x(), 0, std::max(0, window->width() - width())),
         std::clamp(corner.y(), 0, std::max(0, window->height() - height())));
    raise();
}

void Tour::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
        case Qt::Key_Escape:
            close();
            break;
        case Qt::Key_Right:
            next_->click();
            break;
        case Qt::Key_Left:
            back_->click();
            break;
        default:
            QFrame::keyPressEvent(event);
    }
}

bool Tour::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize) place();
    return QFrame::eventFilter(watched, event);
}

}  // namespace annotator
