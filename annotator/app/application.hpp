// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>

#include "libcoding/error.hpp"

namespace annotator {

/// An application in which a fault of the project that nobody caught is told, and the window goes on.
class Application : public QApplication {
    Q_OBJECT

  public:
    using QApplication::QApplication;
    bool notify(QObject* receiver, QEvent* event) override;

  signals:
    void fault(const coding::Error& error);
};

/// The whole program: reads the arguments (a project to open, --lang), shows the window, returns the exit
/// status. With --print IN.html OUT.pdf it prints a report’s page
/// instead, and shows no window.
int run(int argc, char** argv);

}  // namespace annotator
