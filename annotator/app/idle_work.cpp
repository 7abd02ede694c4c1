// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/app/idle_work.hpp"

#include <QElapsedTimer>

namespace annotator {
namespace {

// A key that is pressed meanwhile is still painted in time.
constexpr int longest_ms = 2;

}  // namespace

IdleWork::IdleWork(std::function<bool()> step, QObject* parent) : QObject(parent), step_(std::move(step)) {
    next_.setInterval(0);
    connect(&next_, &QTimer::timeout, this, &IdleWork::work);
}

void IdleWork::start() {
    next_.start();
    work();
}

void IdleWork::work() {
    QElapsedTimer time;
    time.start();
    while (time.elapsed() < longest_ms) {
        if (step_()) continue;
        next_.stop();
        return;
    }
}

}  // namespace annotator
