// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QFileDialog>
#include <QLineEdit>
#include <QObject>
#include <QTimer>
#include <QtTest/QTest>
#include <functional>
#include <memory>
#include <vector>

namespace annotator_test {

/// Classes of tests announce themselves here, and main.cpp runs each.
using Maker = std::function<std::unique_ptr<QObject>()>;
std::vector<Maker>& classes();

template <class TestClass>
struct Announced {
    Announced() {
        classes().push_back([] { return std::make_unique<TestClass>(); });
    }
};

}  // namespace annotator_test

namespace annotator_test {

/// Types words as a keyboard does; QTest::keyClicks knows neither accents nor line ends.
inline void type(QWidget* widget, const QString& words) {
    for (const QChar letter : words) {
        const bool line_end = letter == QLatin1Char('\n');
        QTest::sendKeyEvent(QTest::Click, widget, line_end ? Qt::Key_Return : Qt::Key_unknown,
                            QString{line_end ? QLatin1Char('\r') : letter}, Qt::NoModifier);
    }
}

/// Answers the next question for a file's name.
inline void answer_with_file(const QString& path) {
    QTimer::singleShot(0, qApp, [path] {
        auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
        if (dialog == nullptr) {
            answer_with_file(path);
            return;
        }
        dialog->findChild<QLineEdit*>()->setText(path);
        QTest::keyClick(dialog->findChild<QLineEdit*>(), Qt::Key_Return);
    });
}

}  // namespace annotator_test

// QtTest gives up after five seconds, which a busy machine can take for anything: what is waited for has a
// minute.
#undef QTRY_VERIFY
#undef QTRY_VERIFY2
#undef QTRY_COMPARE
#define QTRY_VERIFY(condition) QTRY_VERIFY_WITH_TIMEOUT((condition), 60'000)
#define QTRY_VERIFY2(condition, words) QTRY_VERIFY2_WITH_TIMEOUT((condition), (words), 60'000)
#define QTRY_COMPARE(actual, expected) QTRY_COMPARE_WITH_TIMEOUT((actual), (expected), 60'000)

/// Once in each file of tests, for its class.
#define ANNOTATOR_TEST(Class) static const annotator_test::Announced<Class> announced_##Class;
