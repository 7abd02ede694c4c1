// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QMenu;

namespace annotator {

/// The menus of the window, to which each part adds its own actions.
struct Menus {
    QMenu* project = nullptr;
    QMenu* edit = nullptr;
    QMenu* view = nullptr;
    QMenu* go = nullptr;
    QMenu* code = nullptr;
    QMenu* listen = nullptr;
    QMenu* reports = nullptr;
    QMenu* help = nullptr;
};

}  // namespace annotator
