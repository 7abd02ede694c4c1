// SPDX-License-Identifier: GPL-3.0-or-later
// Shows the annotator at work on the sample study and keeps pictures of it: script/screenshots.
#include <QAction>
#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QGuiApplication>
#include <QMenuBar>
#include <QScreen>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest/QTest>

#include "libcoding/acts/new_project.hpp"
#include "libcoding/store/codings.hpp"
#include "libcoding/store/named.hpp"

#include "annotator/app/appearance.hpp"
#include "annotator/app/background.hpp"
#include "annotator/app/languages.hpp"
#include "annotator/app/main_window.hpp"
#include "annotator/app/new_project_dialog.hpp"
#include "annotator/app/preferences.hpp"
#include "annotator/app/selection.hpp"
#include "annotator/app/session.hpp"

namespace {

using namespace annotator;

constexpr int settle_ms = 600;

class Camera {
  public:
    Camera(QString folder, QString suffix) : folder_(std::move(folder)), suffix_(std::move(suffix)) {}

    void take(const QString& name) const {
        QTest::qWait(settle_ms);
        const auto path = folder_ + QLatin1Char('/') + name + suffix_ + QStringLiteral(".png");
        QGuiApplication::primaryScreen()->grabWindow(0).save(path);
    }

  private:
    QString folder_;
    QString suffix_;
};

// A picture of what a press of this key shows, and Escape puts away.
void take_with_key(const Camera& camera, MainWindow& window, const QString& name, Qt::Key key,
                   Qt::KeyboardModifiers modifiers = Qt::NoModifier, const QString& typed = {}) {
    auto* there = window.focusWidget() != nullptr ? window.focusWidget() : &window;
    QTest::keyClick(there, key, modifiers);
    QTest::qWait(settle_ms);
    auto* shown = QApplication::activePopupWidget() != nullptr   ? QApplication::activePopupWidget()
                  : QApplication::activeModalWidget() != nullptr ? QApplication::activeModalWidget()
                                                                 : QApplication::activeWindow();
    if (shown != nullptr && !typed.isEmpty()) {
        QTest::keyClicks(shown->focusWidget() != nullptr ? shown->focusWidget() : shown, typed);
    }
    camera.take(name);
    if (shown != nullptr && shown != &window) shown->close();
}

void show_all(const Camera& camera, const Workspace& workspace, MainWindow& window,
              const std::filesystem::path& project) {
    camera.take(QStringLiteral("welcome"));
    workspace.session.open(project);
    const auto& open = workspace.session.project();
    const auto source = coding::store::source_named(open, "FG1 campus").id;
    const auto codings = coding::store::codings(open, {.source = source, .code = {}, .coder = {}});
    const auto& some = codings[codings.size() / 3];
    emit workspace.navigation.passage_requested(source, some.span);
    camera.take(QStringLiteral("text"));
    take_with_key(camera, window, QStringLiteral("palette"), Qt::Key_K, Qt::ControlModifier,
                  QStringLiteral("pri"));
    take_with_key(camera, window, QStringLiteral("find"), Qt::Key_F, Qt::ControlModifier,
                  QStringLiteral("pain"));
    emit workspace.navigation.passages_requested(some.code);
    camera.take(QStringLiteral("passages"));
    window.show_page(Page::import);
    camera.take(QStringLiteral("import"));
    window.show_page(Page::people);
    camera.take(QStringLiteral("people"));
    window.show_page(Page::memos);
    camera.take(QStringLiteral("memos"));
    window.show_page(Page::reports);
    QTest::qWait(4 * settle_ms);
    camera.take(QStringLiteral("reports"));
    window.show_page(Page::transcript);
    take_with_key(camera, window, QStringLiteral("keys"), Qt::Key_F1);
    take_with_key(camera, window, QStringLiteral("history"), Qt::Key_H, Qt::ControlModifier);
    NewProjectDialog dialog{workspace, &window};
    dialog.show();
    camera.take(QStringLiteral("new"));
}

}  // namespace

int main(int argc, char** argv) {
    const QTemporaryDir home;  // nothing of whoever runs this is shown or touched
    qputenv("XDG_CONFIG_HOME", home.path().toUtf8());
    qputenv("HOME", home.path().toUtf8());
    QApplication application(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("focale"));
    QApplication::setApplicationName(QStringLiteral("focale-annotator"));
    QCommandLineParser arguments;
    arguments.addPositionalArgument(QStringLiteral("FOLDER"), QStringLiteral("where the pictures go"));
    const QCommandLineOption lang{QStringLiteral("lang"), QString{}, QStringLiteral("LANGUAGE"),
                                  QStringLiteral("en")};
    const QCommandLineOption dark{QStringLiteral("dark")};
    arguments.addOption(lang);
    arguments.addOption(dark);
    arguments.process(application);
    const auto language = coding::language_from_tag(arguments.value(lang).toStdString()).value();

    Preferences preferences;
    Languages languages;
    languages.set(language);
    apply(arguments.isSet(dark) ? Appearance::dark : Appearance::light);
    const auto project = std::filesystem::path{home.path().toStdString()} / "Trois transitions.focale";
    coding::SilentProgress silent;
    coding::acts::make_sample_study(project, FOCALE_SOURCE_DIR "/samples", silent);

    Session session{language, "Maud"};
    Navigation navigation;
    Selection selection;
    Background background{session};
    const Workspace workspace{session, navigation, selection, preferences, background};
    MainWindow window{workspace};
    window.setGeometry(QRect{{0, 0}, QGuiApplication::primaryScreen()->size()});
    window.show();
    window.activateWindow();
    const auto folder = arguments.positionalArguments().value(0, QStringLiteral("screenshots"));
    QDir{}.mkpath(folder);
    show_all({folder, QStringLiteral("-%1-%2-%3")
                          .arg(arguments.value(lang),
                               arguments.isSet(dark) ? QStringLiteral("dark") : QStringLiteral("light"),
                               QString::number(qRound(window.devicePixelRatio() * 100)))},
             workspace, window, project);
    return 0;
}
