// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/transcript/time_bar.hpp"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <optional>

#include "libcoding/text/clock_time.hpp"

namespace annotator {
namespace {

std::optional<coding::Milliseconds> time_in(const QString& words) {
    const auto trimmed = words.trimmed();
    bool minutes = false;
    const int number = trimmed.toInt(&minutes);
    if (minutes && number >= 0 && number < 100'000) return std::chrono::minutes{number};
    return coding::text::clock_time(trimmed.toStdString());
}

}  // namespace

TimeBar::TimeBar(QWidget* parent)
    : QWidget(parent), label_(new QLabel(this)), line_(new QLineEdit(this)), hint_(new QLabel(this)) {
    auto* layout = new QHBoxLayout(this);
    layout->addWidget(label_);
    layout->addWidget(line_);
    layout->addWidget(hint_, 1);
    label_->setBuddy(line_);
    line_->setMaximumWidth(fontMetrics().averageCharWidth() * 16);
    hint_->setForegroundRole(QPalette::PlaceholderText);
    setFocusProxy(line_);
    retranslate();
}

void TimeBar::begin() {
    show();
    line_->selectAll();
    line_->setFocus(Qt::ShortcutFocusReason);
}

void TimeBar::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        emit closed();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (const auto time = time_in(line_->text()))
            emit time_chosen(*time);
        else
            line_->selectAll();
    } else {
        QWidget::keyPressEvent(event);
    }
}

void TimeBar::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void TimeBar::retranslate() {
    label_->setText(tr("Go to"));
    line_->setPlaceholderText(QStringLiteral("12:31"));
    line_->setAccessibleName(tr("Time to go to"));
    hint_->setText(tr("Minutes, or hours, minutes and seconds: 1:02:07"));
}

}  // namespace annotator
