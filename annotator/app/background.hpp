// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QString>
#include <atomic>
#include <functional>
#include <memory>
#include <optional>

#include "libcoding/error.hpp"
#include "libcoding/progress.hpp"

namespace annotator {

class Session;

/// One piece of long work, as the window shows it: how far it is, and a way to stop it.
class Task : public QObject, public coding::Progress {
    Q_OBJECT

  public:
    Task(QString title, const Session& session);

    [[nodiscard]] const QString& title() const { return title_; }
    void cancel() { cancelled_ = true; }
    [[nodiscard]] bool is_cancelled() const { return cancelled_; }

    /// Called by the work, in its own thread.
    bool report(std::uint64_t done, std::uint64_t total, const coding::Message& what) override;

  signals:
    /// At most some ten times a second; permille is -1 while the total is unknown.
    void progressed(int permille, const QString& what);
    void ended();

  private:
    QString title_;
    const Session& session_;
    std::atomic<bool> cancelled_ = false;
    // Of what says how far it is, and of what only says that it goes on: that must not drown the other.
    std::atomic<std::int64_t> last_told_ms_ = 0, last_sign_ms_ = 0;
};

/// Runs long work in a thread of its own, so that the window stays awake. The work must not touch the session
/// or a widget: it opens its own connection to the project file (as many readers as one likes).
class Background : public QObject {
    Q_OBJECT

  public:
    explicit Background(Session& session, QObject* parent = nullptr);
    ~Background() override;  ///< Stops and waits for what still runs.

    /// `work(Progress&)` in the background, then `done(result)` in the window's thread if `owner` still
    /// lives. What `work` throws is shown by the session; a cancelled task is silent, and `done` is not
    /// called then.
    template <class Work, class Done>
    QPointer<Task> run(QObject* owner, const QString& title, Work work, Done done) {
        using Result = std::invoke_result_t<Work, coding::Progress&>;
        auto result = std::make_shared<std::optional<Result>>();
        return start(
            owner, title, [result, work](coding::Progress& progress) { result->emplace(work(progress)); },
            [result, done] { done(std::move(**result)); });
    }

  signals:
    void started(annotator::Task* task);

  private:
    QPointer<Task> start(QObject* owner, const QString& title, std::function<void(coding::Progress&)> work,
                         std::function<void()> done);

    struct Running;
    Session& session_;
    std::shared_ptr<Running> running_;
};

}  // namespace annotator
