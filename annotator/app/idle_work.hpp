// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>
#include <functional>

namespace annotator {

/// Work of many small steps, done in the window's thread a few milliseconds at a time while nothing else is
/// to be done: it reads on the session's own connection, so that no act ever meets it.
class IdleWork : public QObject {
    Q_OBJECT

  public:
    /// `step` does a little and returns whether there is more.
    explicit IdleWork(std::function<bool()> step, QObject* parent = nullptr);

    /// Some of it at once, which is all of it in a small project; the rest in between.
    void start();
    void stop() { next_.stop(); }
    [[nodiscard]] bool is_running() const { return next_.isActive(); }

  private:
    void work();

    std::function<bool()> step_;
    QTimer next_;
};

}  // namespace annotator
