// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/annotator/screenshots/camera.hpp"

#include <QApplication>
#include <QMenu>
#include <QMenuBar>
#include <QScreen>
#include <QTimer>
#include <QtTest/QTest>
#include <functional>

#include "tests/annotator/annotator_test.hpp"

namespace annotator_screenshots {

using annotator::MainWindow;

namespace {

QWidget* in_front(MainWindow& window) {
    if (auto* popup = QApplication::activePopupWidget()) return popup;
    if (auto* modal = QApplication::activeModalWidget()) return modal;
    auto* active = QApplication::activeWindow();
    return active != nullptr ? active : &window;
}

void close_all_but(const MainWindow& window) {
    for (auto* other : QApplication::topLevelWidgets()) {
        if (other != &window && other->isVisible()) other->close();
    }
}

/// Presses the key; what it shows is looked at from a timer, since it may stop the program.
void look_after(MainWindow& window, Qt::Key key, Qt::KeyboardModifiers modifiers,
                const std::function<void()>& look) {
    bool looked = false;
    QTimer::singleShot(settle_ms, &window, [&] {
        look();
        close_all_but(window);
        looked = true;
    });
    press(window, key, modifiers);
    while (!looked) QTest::qWait(settle_ms / 10);
}

}  // namespace

void Camera::take(const QString& name) const {
    QTest::qWait(settle_ms);
    const auto path = folder_ + QLatin1Char('/') + name + suffix_ + QStringLiteral(".png");
    QGuiApplication::primaryScreen()->grabWindow(0).save(path);
}

void press(MainWindow& window, Qt::Key key, Qt::KeyboardModifiers modifiers) {
    QApplication::setActiveWindow(&window);
    auto* there = window.focusWidget() != nullptr ? window.focusWidget() : &window;
    QTest::keyClick(there, key, modifiers);
}

void take_with_key(const Camera& camera, MainWindow& window, const QString& name, Qt::Key key,
                   Qt::KeyboardModifiers modifiers, const QString& typed) {
    look_after(window, key, modifiers, [&] {
        auto* shown = in_front(window);
        if (!typed.isEmpty())
            annotator_test::type(shown->focusWidget() != nullptr ? shown->focusWidget() : shown, typed);
        camera.take(name);
    });
}

void take_last_choice(const Camera& camera, MainWindow& window, const QString& name, Qt::Key key) {
    look_after(window, key, Qt::NoModifier, [&] {
        auto* list = in_front(window);
        QTest::keyClick(list, Qt::Key_Up);
        QTest::keyClick(list, Qt::Key_Return);
        camera.take(name);
    });
}

void take_menus(const Camera& camera, MainWindow& window) {
    int number = 0;
    for (auto* action : window.menuBar()->actions()) {
        const auto at = window.menuBar()->actionGeometry(action).bottomLeft();
        action->menu()->popup(window.menuBar()->mapToGlobal(at));
        camera.take(QStringLiteral("menu-%1").arg(++number));
        action->menu()->close();
    }
}

}  // namespace annotator_screenshots
