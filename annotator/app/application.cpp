// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/app/application.hpp"

#include <QCommandLineParser>
#include <string_view>

#include "annotator/app/appearance.hpp"
#include "annotator/app/background.hpp"
#include "annotator/app/languages.hpp"
#include "annotator/app/main_window.hpp"
#include "annotator/app/navigation.hpp"
#include "annotator/app/preferences.hpp"
#include "annotator/app/selection.hpp"
#include "annotator/app/session.hpp"
#include "annotator/reports/report_print.hpp"

namespace annotator {

bool Application::notify(QObject* receiver, QEvent* event) {
    try {
        return QApplication::notify(receiver, event);
    } catch (const coding::Error& error) {
        emit fault(error);
        return true;
    }
}

int run(int argc, char** argv) {
    // Printing needs no screen.
    if (argc == 4 && std::string_view{argv[1]} == "--print" &&
        qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    Application application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("focale-annotator"));
    QApplication::setApplicationDisplayName(QStringLiteral("Focale"));
    QApplication::setOrganizationName(QStringLiteral("focale"));
    QApplication::setApplicationVersion(QStringLiteral(FOCALE_VERSION));

    if (const auto words = QApplication::arguments();
        words.size() == 4 && words[1] == QStringLiteral("--print")) {
        return print_page(words[2], words[3]);
    }
    Preferences preferences;
    QCommandLineParser arguments;
    arguments.addPositionalArgument(QStringLiteral("PROJECT"), QStringLiteral("the project to open"));
    const QCommandLineOption lang{QStringLiteral("lang"), QStringLiteral("en or fr"),
                                  QStringLiteral("LANGUAGE")};
    arguments.addOption(lang);
    arguments.addHelpOption();
    arguments.addVersionOption();
    arguments.process(application);
    const auto language =
        coding::language_from_tag(arguments.value(lang).toStdString()).value_or(preferences.language());

    Languages languages;
    languages.set(language);
    apply(preferences.appearance());

    Session session{language, preferences.coder()};
    Navigation navigation;
    Selection selection;
    Background background{session};
    QObject::connect(&application, &Application::fault, &session, &Session::fail);
    MainWindow window{{session, navigation, selection, preferences, background}};
    QObject::connect(&window, &MainWindow::language_chosen, &window, [&](coding::Language chosen) {
        preferences.set_language(chosen);
        session.set_language(chosen);
        languages.set(chosen);
    });
    window.show();
    if (const auto paths = arguments.positionalArguments(); !paths.isEmpty())
        session.open(paths.first().toStdString());
    return QApplication::exec();
}

}  // namespace annotator
