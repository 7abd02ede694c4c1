// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace annotator {

class Background;
class Navigation;
class Preferences;
class Selection;
class Session;

/// What every part of the window works with; all of it lives as long as the window.
struct Workspace {
    Session& session;
    Navigation& navigation;
    Selection& selection;
    Preferences& preferences;
    Background& background;
};

}  // namespace annotator
