// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/app/task_bar.hpp"

#include <QHBoxLayout>
#include <QLabel>
#include <QPointer>
#include <QProgressBar>
#include <QTimer>
#include <QToolButton>

#include "annotator/app/background.hpp"

namespace annotator {
namespace {

constexpr int shown_after_ms = 400;
constexpr int bar_letters = 16;

}  // namespace

TaskBar::TaskBar(QWidget* parent) : QWidget(parent), row_(new QHBoxLayout(this)) {
    row_->setContentsMargins(0, 0, 0, 0);
}

void TaskBar::add(Task* task) {
    auto* shown = new QWidget(this);
    auto* row = new QHBoxLayout(shown);
    row->setContentsMargins(0, 0, 0, 0);
    auto* title = new QLabel(task->title(), shown);
    auto* bar = new QProgressBar(shown);
    bar->setRange(0, 0);
    bar->setTextVisible(false);
    bar->setFixedWidth(fontMetrics().averageCharWidth() * bar_letters);
    bar->setAccessibleName(task->title());
    auto* stop = new QToolButton(shown);
    stop->setText(tr("Stop"));
    stop->setAccessibleName(tr("Stop: %1").arg(task->title()));
    row->addWidget(title);
    row->addWidget(bar);
    row->addWidget(stop);
    row_->addWidget(shown);
    shown->hide();
    const QPointer<Task> running{task};
    QTimer::singleShot(shown_after_ms, shown, [shown, running] {
        if (running) shown->show();
    });
    connect(stop, &QToolButton::clicked, this, [running, stop] {
        if (running) running->cancel();
        stop->setEnabled(false);
    });
    connect(task, &Task::progressed, bar, [bar, shown](int permille, const QString& what) {
        // What only says that it goes on leaves the bar where it is.
        if (permille >= 0) {
            bar->setRange(0, 1000);
            bar->setValue(permille);
        }
        shown->setToolTip(what);
    });
    connect(task, &Task::ended, shown, &QObject::deleteLater);
}

}  // namespace annotator
