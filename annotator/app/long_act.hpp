// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <cstddef>
#include <functional>

#include "annotator/app/background.hpp"
#include "annotator/app/session.hpp"
#include "annotator/app/workspace.hpp"

namespace annotator {

/// More codings than this take more than a moment to change.
constexpr std::size_t many_codings = 2'000;

/// An act that takes more than a moment: in the background, on a connection of its own, with a bar and a
/// button that stops it (the project is then as before). Acts of the window that meet it are told so by its
/// title; when it ends, the window shows the project anew.
QPointer<Task> act_in_background(const Workspace& workspace, QObject* owner, const QString& title,
                                 std::function<void(coding::store::Project& project)> act);
/// The same for an act that can say how far it is.
QPointer<Task> act_in_background(
    const Workspace& workspace, QObject* owner, const QString& title,
    std::function<void(coding::store::Project& project, coding::Progress& progress)> act);

/// The same where the act `takes_long`, else at once; then false when it is refused.
bool act_at_once_or_in_background(const Workspace& workspace, QObject* owner, const QString& title,
                                  bool takes_long, const Touched& touched,
                                  std::function<void(coding::store::Project& project)> act);

}  // namespace annotator
