// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/app/long_act.hpp"

#include <utility>

#include "libcoding/store/watch.hpp"

namespace annotator {

namespace store = coding::store;

QPointer<Task> act_in_background(const Workspace& workspace, QObject* owner, const QString& title,
                                 std::function<void(store::Project&)> act) {
    return act_in_background(
        workspace, owner, title,
        [act = std::move(act)](store::Project& project, coding::Progress&) { act(project); });
}

QPointer<Task> act_in_background(const Workspace& workspace, QObject* owner, const QString& title,
                                 std::function<void(store::Project&, coding::Progress&)> act) {
    auto& session = workspace.session;
    session.set_writing(title);
    const auto task = workspace.background.run(
        owner, title,
        [path = session.project().path(), act = std::move(act)](coding::Progress& progress) {
            auto project = store::Project::open(path, store::Access::write, store::Backups::none);
            const store::Watch watch{project, progress, {}};
            act(project, progress);
            return true;
        },
        [&session](bool) { emit session.acted(); });
    QObject::connect(&session, &Session::closing, task, [task] { task->cancel(); });
    QObject::connect(task, &Task::ended, &session, [&session] {
        session.set_writing({});
        session.look_for_others_work();  // also what was done before it could be stopped
    });
    return task;
}

bool act_at_once_or_in_background(const Workspace& workspace, QObject* owner, const QString& title,
                                  bool takes_long, const Touched& touched,
                                  std::function<void(store::Project&)> act) {
    if (takes_long) {
        act_in_background(workspace, owner, title, std::move(act));
        return true;
    }
    return workspace.session.act([&](store::Project& project) {
        act(project);
        return touched;
    });
}

}  // namespace annotator
