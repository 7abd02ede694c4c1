// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "annotator/app/main_window.hpp"

namespace annotator_screenshots {

constexpr int settle_ms = 600;

/// Keeps pictures of the screen in a folder.
class Camera {
  public:
    Camera(QString folder, QString suffix) : folder_(std::move(folder)), suffix_(std::move(suffix)) {}

    void take(const QString& name) const;

  private:
    QString folder_;
    QString suffix_;
};

/// Presses a key where the window has the focus.
void press(annotator::MainWindow& window, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);

/// A picture of what a press of this key shows, which is closed again; it may well stop the program until
/// then.
void take_with_key(const Camera& camera, annotator::MainWindow& window, const QString& name, Qt::Key key,
                   Qt::KeyboardModifiers modifiers = Qt::NoModifier, const QString& typed = {});

/// The same of what the last entry shows of the list that the key opens.
void take_last_choice(const Camera& camera, annotator::MainWindow& window, const QString& name, Qt::Key key);

/// The menus of the menu bar, open one after another.
void take_menus(const Camera& camera, annotator::MainWindow& window);

}  // namespace annotator_screenshots
