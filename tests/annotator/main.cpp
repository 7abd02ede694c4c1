// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTextStream>

#include "annotator/app/appearance.hpp"
#include "annotator/app/application.hpp"
#include "tests/annotator/annotator_test.hpp"

namespace annotator_test {

std::vector<Maker>& classes() {
    static std::vector<Maker> all;
    return all;
}

}  // namespace annotator_test

namespace {

/// The lines of a log that say what failed, and where.
QStringList failures_in(const QString& log_path) {
    QFile log{log_path};
    QStringList found;
    bool of_failure = false;
    if (!log.open(QIODevice::ReadOnly)) return found;
    while (!log.atEnd()) {
        const auto line = QString::fromUtf8(log.readLine()).trimmed();
        of_failure = of_failure || line.startsWith(QLatin1String{"FAIL!"});
        if (of_failure) found << line;
        if (line.startsWith(QLatin1String{"Loc:"})) of_failure = false;
    }
    return found;
}

}  // namespace

// All classes of tests, or with --class NAME one; the other arguments are QtTest's. What failed is said once
// more at the end, as the log of all is long.
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
    const auto log = settings.filePath(QStringLiteral("log"));
    const QStringList logs{QStringLiteral("-o"), QStringLiteral("-,txt"), QStringLiteral("-o"),
                           log + QStringLiteral(",txt")};
    int run = 0;
    bool all_well = true;
    QStringList failures;
    for (const auto& make : annotator_test::classes()) {
        const auto tests = make();
        if (!only.isEmpty() && only != QString::fromLatin1(tests->metaObject()->className())) continue;
        const bool well = QTest::qExec(tests.get(), arguments + logs) == 0;
        if (!well) failures << QString::fromLatin1(tests->metaObject()->className()) << failures_in(log);
        all_well = all_well && well;
        ++run;
    }
    if (!all_well) QTextStream{stdout} << "\nFailed:\n" << failures.join(QLatin1Char('\n')) << '\n';
    return all_well && run != 0 ? 0 : 1;
}
