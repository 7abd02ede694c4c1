// SPDX-License-Identifier: GPL-3.0-or-later
// Shows the annotator at work on the sample study and keeps pictures of it: script/screenshots.
#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QGuiApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QScreen>
#include <QTableView>
#include <QTemporaryDir>
#include <QtTest/QTest>
#include <fstream>

#include "libcoding/acts/links.hpp"
#include "libcoding/acts/memos.hpp"
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
#include "annotator/codebook/codebook_tree.hpp"
#include "annotator/coding/autocode_dialog.hpp"
#include "annotator/coding/code_field.hpp"
#include "annotator/reports/reports_page.hpp"
#include "annotator/sources/import_page.hpp"
#include "annotator/transcript/transcript_page.hpp"
#include "annotator/transcript/transcript_view.hpp"
#include "tests/annotator/annotator_test.hpp"
#include "tests/annotator/screenshots/dialogs.hpp"

namespace {

using namespace annotator;

using annotator_screenshots::Camera;
using annotator_screenshots::settle_ms;
using annotator_screenshots::take_with_key;

void show_reports(const Camera& camera, MainWindow& window) {
    window.show_page(Page::reports);
    auto* list = window.findChild<ReportsPage*>()->findChild<QListWidget*>();
    for (int row = 0; row < list->count(); ++row) {
        list->setCurrentRow(row);
        QTest::qWait(3 * settle_ms);
        camera.take(QStringLiteral("report-%1").arg(row + 1));
    }
    window.show_page(Page::transcript);
}

void show_codebook(const Camera& camera, MainWindow& window) {
    auto* tree = window.findChild<CodebookTree*>();
    tree->setFocus();
    tree->setCurrentIndex(tree->model()->index(0, 0));
    take_with_key(camera, window, QStringLiteral("code"), Qt::Key_F6);
    tree->setFocus();
    const auto child = [tree](int row) {  // asked anew each time: what is chosen may change the tree
        return tree->model()->index(row, 0, tree->model()->index(0, 0));
    };
    tree->setCurrentIndex(child(0));
    tree->selectionModel()->select(child(1), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    take_with_key(camera, window, QStringLiteral("merge"), Qt::Key_M, Qt::ControlModifier);
}

void write_memos(const Workspace& workspace, const coding::Passage& passage, coding::CodeId code) {
    const auto write = [&](coding::MemoKind kind, const char* title, const char* text,
                           coding::MemoSubject on) {
        workspace.session.act([&](coding::store::Project& project) {
            coding::Memo memo;
            memo.kind = kind;
            memo.title = title;
            memo.text = text;
            memo.on = on;
            coding::acts::write_memo(project, "Maud", memo);
            return Touched{Part::memos, {}};
        });
    };
    write(coding::MemoKind::journal, "Après le premier groupe",
          "On attendait l’énergie, on a surtout parlé de cuisine. Le prix revient à chaque tour de table.",
          {});
    write(coding::MemoKind::theory, "Le tournevis et la carotte",
          "Faire soi-même vaut mieux qu’être récompensé : à comparer avec l’entretien à la ressourcerie.",
          passage);
    write(coding::MemoKind::rule, "Quand coder ici",
          "Seulement quand la personne parle de ce qu’elle a fait, pas de ce qu’il faudrait faire.", code);
}

// A turn that nuances the one before it, and the link beside it.
void show_links(const Camera& camera, const Workspace& workspace, const coding::Passage& passage) {
    workspace.session.act([&](coding::store::Project& project) {
        const coding::store::SourceLayout layout{project, passage.source};
        const auto later = layout.blocks().block_at(passage.span.begin);
        coding::acts::link_turns(project, "Maud", coding::LinkKind::nuances, layout.blocks().id(later),
                                 layout.blocks().id(later - 1));
        return Touched{Part::links, {}};
    });
    camera.take(QStringLiteral("links"));
}

// Answers as a survey's program exports them; fiction.
QString survey_in(const QString& folder) {
    const auto path = folder + QStringLiteral("/Tiers-lieux.csv");
    std::ofstream{path.toStdString()}
        << "ID de la réponse;Date de soumission;Dernière page;Langue de départ;Q1. Âge;Q2. Comment "
           "venez-vous "
           "?;Q3. Qu’est-ce qui vous aide à changer ?;Q4. Qu’est-ce qui vous freine ?;Votre adresse e-mail\n"
           "3;2026-03-12 10:11:12;2;fr;41;Vélo;Le jardin partagé : on apprend à côté de quelqu’un qui "
           "sait.;Le "
           "bus ne passe plus après dix-huit heures.;a@exemple.fr\n"
           "4;2026-03-13 09:00:00;2;fr;29;Bus;Les ateliers du soir, quand la garderie est ouverte.;Je ne "
           "sais "
           "pas qui appeler pour trier.;\n"
           "7;2026-03-14 09:30:00;2;fr;63;Vélo;Mes enfants, qui m’en parlent à table.;Le prix des produits "
           "d’ici, trop haut pour nous.;\n";
    return path;
}

// The list of what a search would code.
void take_autocode(const Camera& camera, MainWindow& window, coding::CodeId code) {
    annotator_screenshots::press(window, Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    QTest::qWait(settle_ms);
    auto* dialog = window.findChild<AutocodeDialog*>();
    dialog->findChild<CodeField*>()->set_code(code);
    auto* words = dialog->findChild<QLineEdit*>();
    annotator_test::type(words, QStringLiteral("prix\n"));
    QTest::qWait(2 * settle_ms);
    camera.take(QStringLiteral("autocode"));
    dialog->close();
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
    show_links(camera, workspace, {source, some.span});
    take_with_key(camera, window, QStringLiteral("palette"), Qt::Key_K, Qt::ControlModifier,
                  QStringLiteral("pri"));
    take_with_key(camera, window, QStringLiteral("find"), Qt::Key_F, Qt::ControlModifier,
                  QStringLiteral("pain"));
    annotator_screenshots::press(window, Qt::Key_Escape);
    window.findChild<TranscriptPage*>()->view()->setFocus();
    take_with_key(camera, window, QStringLiteral("correct"), Qt::Key_E, Qt::ControlModifier);
    take_autocode(camera, window, some.code);
    take_with_key(camera, window, QStringLiteral("notes"), Qt::Key_T,
                  Qt::ControlModifier | Qt::ShiftModifier);
    take_with_key(camera, window, QStringLiteral("search"), Qt::Key_F,
                  Qt::ControlModifier | Qt::ShiftModifier, QStringLiteral("prix\n"));
    show_codebook(camera, window);
    emit workspace.navigation.passages_requested(some.code);
    camera.take(QStringLiteral("passages"));
    auto style = window.findChild<TranscriptPage*>()->style();
    style.coders = CoderChoice::compare;
    window.findChild<TranscriptPage*>()->set_style(style);
    camera.take(QStringLiteral("compare"));
    style.coders = CoderChoice::all;
    window.findChild<TranscriptPage*>()->set_style(style);
    window.show_page(Page::import);
    camera.take(QStringLiteral("import"));
    window.show_page(Page::people);
    camera.take(QStringLiteral("people"));
    window.show_page(Page::memos);
    camera.take(QStringLiteral("memos-none"));
    write_memos(workspace, {source, some.span}, some.code);
    camera.take(QStringLiteral("memos"));
    show_reports(camera, window);
    annotator_screenshots::show_what_asks_in_the_text(camera, workspace, window);
    annotator_screenshots::show_what_asks_on_pages(camera, window);
    annotator_screenshots::take_menus(camera, window);
    annotator_screenshots::show_what_tells(camera, workspace, window);
    take_with_key(camera, window, QStringLiteral("keys"), Qt::Key_F1);
    take_with_key(camera, window, QStringLiteral("history"), Qt::Key_H, Qt::ControlModifier);
    NewProjectDialog dialog{workspace, &window};
    dialog.show();
    camera.take(QStringLiteral("new"));
    dialog.close();
    coding::store::ProjectInfo info;
    info.name = "Une autre étude";
    workspace.session.take(
        coding::acts::new_project(project.parent_path() / "Une autre étude.focale", info, "Maud", "blank"));
    camera.take(QStringLiteral("empty"));
    window.show_page(Page::import);
    window.findChild<ImportPage*>()->add({QStringLiteral(FOCALE_SOURCE_DIR "/samples/sources")});
    QTest::qWait(4 * settle_ms);
    camera.take(QStringLiteral("import-files"));
    window.findChild<ImportPage*>()->add({survey_in(QString::fromStdString(project.parent_path().string()))});
    QTest::qWait(2 * settle_ms);
    auto* files = window.findChild<QTableView*>(QStringLiteral("import_files"));
    // By mouse: a key with Ctrl that was sent before would add the row to what is selected.
    const auto survey = files->visualRect(files->model()->index(files->model()->rowCount() - 1, 0));
    QTest::mouseClick(files->viewport(), Qt::LeftButton, Qt::NoModifier, survey.center());
    camera.take(QStringLiteral("import-survey"));
    window.findChild<ImportPage*>()->import_now();
    QTest::qWait(6 * settle_ms);
    camera.take(QStringLiteral("import-told"));
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
