// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/app/background.hpp"

#include <QDateTime>
#include <QThreadPool>
#include <new>
#include <set>

#include "annotator/app/session.hpp"

namespace annotator {
namespace {

constexpr std::int64_t least_ms_between_reports = 80;

// What the work threw, carried to the window's thread.
coding::Error out_of_memory() {
    return coding::Error{coding::ErrorKind::storage, coding::Message{"There is not enough memory."}};
}

}  // namespace

Task::Task(QString title, const Session& session) : title_(std::move(title)), session_(session) {}

bool Task::report(std::uint64_t done, std::uint64_t total, const coding::Message& what) {
    const auto now = QDateTime::currentMSecsSinceEpoch();
    auto& last = total == 0 ? last_sign_ms_ : last_told_ms_;
    if (now - last >= least_ms_between_reports || (total != 0 && done == total)) {
        last = now;
        const int permille = total == 0 ? -1 : static_cast<int>(done * 1000 / total);
        // The words are made where the catalogue lives, in the window's thread.
        QMetaObject::invokeMethod(
            this, [this, permille, what] { emit progressed(permille, session_.text(what)); },
            Qt::QueuedConnection);
    }
    return !cancelled_;
}

struct Background::Running {
    QThreadPool pool;
    std::set<Task*> tasks;
};

Background::Background(Session& session, QObject* parent)
    : QObject(parent), session_(session), running_(std::make_shared<Running>()) {
    running_->pool.setMaxThreadCount(2);
}

Background::~Background() {
    for (auto* task : running_->tasks) task->cancel();
    running_->pool.waitForDone();
}

QPointer<Task> Background::start(QObject* owner, const QString& title,
                                 std::function<void(coding::Progress&)> work, std::function<void()> done) {
    auto* task = new Task(title, session_);
    task->setParent(this);
    running_->tasks.insert(task);
    const QPointer<QObject> guard{owner};
    auto finish = [this, task, guard, done = std::move(done)](const std::optional<coding::Error>& error) {
        running_->tasks.erase(task);
        emit task->ended();
        const bool cancelled = task->is_cancelled();
        task->deleteLater();
        if (cancelled || !guard) return;
        if (error) {
            session_.fail(*error);
        } else {
            done();
        }
    };
    running_->pool.start([this, task, work = std::move(work), finish = std::move(finish)] {
        std::optional<coding::Error> error;
        try {
            work(*task);
        } catch (const coding::Error& thrown) {
            error = thrown;
        } catch (const std::bad_alloc&) {
            error = out_of_memory();
        }
        QMetaObject::invokeMethod(
            this, [finish, error] { finish(error); }, Qt::QueuedConnection);
    });
    emit started(task);
    return task;
}

}  // namespace annotator
