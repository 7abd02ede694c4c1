// SPDX-License-Identifier: GPL-3.0-or-later
#include <QStandardPaths>
#include <QTemporaryDir>

#include "annotator/app/appearance.hpp"
#include "annotator/app/application.hpp"
#include "tests/annotator/annotator_test.hpp"

namespace annotator_test {

std::vector<Maker>& classes() {
    static std::vector<Maker> all;
    return all;
}

}  // namespace annotator_test

// All classes of tests, or with --class NAME one; the other arguments are QtTest's.
int main(int argc, char** argv) {
    QTemporaryDir settings;  // what the tests remember is not what the user remembers
    qputenv("XDG_CONFIG_HOME", settings.path().toUtf8());
    annotator::Application application(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("focale"));
    QApplication::setApplicationName(QStringLiteral("focale-annotator"));
    annotator::apply(annotator::Appearance::light);

    QStringList arguments = QApplication::arguments();
    QString only;
    if (const auto at = arguments.indexOf(QStringLiteral("--class")); at >= 0 && at + 1 < arguments.size()) {
        only = arguments.takeAt(at + 1);
        arguments.removeAt(at);
    }
    int failures = 0, run = 0;
    for (const auto& make : annotator_test::classes()) {
        const auto tests = make();
        if (!only.isEmpty() && only != QString::fromLatin1(tests->metaObject()->className())) continue;
        failures += QTest::qExec(tests.get(), arguments);
        ++run;
    }
    return failures != 0 || run == 0 ? 1 : 0;
}
