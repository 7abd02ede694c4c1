// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/annotator/screenshots/dialogs.hpp"

#include <QDockWidget>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QTableView>
#include <QTreeView>
#include <QtTest/QTest>

#include "libcoding/store/codings.hpp"
#include "libcoding/store/named.hpp"

#include "annotator/app/selection.hpp"
#include "annotator/app/session.hpp"
#include "annotator/app/tour.hpp"
#include "annotator/codebook/codebook_tree.hpp"
#include "annotator/reports/reports_page.hpp"
#include "annotator/sources/sources_tree.hpp"
#include "annotator/transcript/transcript_page.hpp"
#include "annotator/transcript/transcript_view.hpp"

namespace annotator_screenshots {

using namespace annotator;

namespace {

constexpr auto control = Qt::ControlModifier;
constexpr auto control_alt = Qt::ControlModifier | Qt::AltModifier;

void ask_of_sources(const Camera& camera, const Workspace& workspace, MainWindow& window) {
    auto* sources = window.findChild<SourcesTree*>();
    const auto choose = [&] {
        sources->choose(workspace.selection.source());
        sources->setFocus();
    };
    choose();
    take_with_key(camera, window, QStringLiteral("source"), Qt::Key_Return, Qt::AltModifier);
    choose();
    take_with_key(camera, window, QStringLiteral("presence"), Qt::Key_H, control_alt);
    choose();
    take_with_key(camera, window, QStringLiteral("group-new"), Qt::Key_G, control | Qt::ShiftModifier);
    choose();
    take_with_key(camera, window, QStringLiteral("source-remove"), Qt::Key_Delete);
}

void ask_of_codes(const Camera& camera, MainWindow& window) {
    auto* tree = window.findChild<CodebookTree*>();
    const auto choose = [tree] {
        tree->selectionModel()->setCurrentIndex(
            tree->model()->index(1, 0, tree->model()->index(0, 0)),
            QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        tree->setFocus();
    };
    choose();
    take_with_key(camera, window, QStringLiteral("split"), Qt::Key_D, control);
    choose();
    take_with_key(camera, window, QStringLiteral("code-remove"), Qt::Key_Delete);
    choose();
    take_with_key(camera, window, QStringLiteral("code-new"), Qt::Key_Insert);
}

}  // namespace

void show_what_asks_in_the_text(const Camera& camera, const Workspace& workspace, MainWindow& window) {
    auto* view = window.findChild<TranscriptPage*>()->view();
    const auto in_text = [&](const char* name, Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        view->setFocus();
        take_with_key(camera, window, QString::fromLatin1(name), key, modifiers);
    };
    in_text("speaker", Qt::Key_K);
    in_text("question", Qt::Key_Q);
    view->setFocus();
    take_last_choice(camera, window, QStringLiteral("question-edit"), Qt::Key_Q);
    in_text("condition", Qt::Key_I);
    in_text("memo", Qt::Key_M);
    in_text("recode", Qt::Key_C, Qt::ShiftModifier);
    in_text("time", Qt::Key_T, control);
    in_text("who-codes", Qt::Key_W, control_alt);
    ask_of_sources(camera, workspace, window);
    ask_of_codes(camera, window);
    auto* listening = window.findChild<QDockWidget*>(QStringLiteral("listening"));
    listening->show();
    camera.take(QStringLiteral("listening"));
    listening->hide();
}

void show_what_asks_on_pages(const Camera& camera, MainWindow& window) {
    window.show_page(Page::people);
    auto* people = window.findChild<QTableView*>(QStringLiteral("people_table"));
    const auto choose = [people] {
        people->setFocus();
        people->setCurrentIndex(people->model()->index(1, 0));
        people->selectionModel()->select(people->model()->index(2, 0), QItemSelectionModel::Select);
    };
    choose();
    take_with_key(camera, window, QStringLiteral("people-join"), Qt::Key_J, control);
    choose();
    take_with_key(camera, window, QStringLiteral("people-remove"), Qt::Key_Delete, control);
    choose();
    take_with_key(camera, window, QStringLiteral("attribute-new"), Qt::Key_Insert, Qt::ShiftModifier);
    window.show_page(Page::reports);
    auto* list = window.findChild<ReportsPage*>()->findChild<QListWidget*>();
    list->setCurrentRow(list->count() - 1);
    QTest::qWait(3 * settle_ms);
    take_with_key(camera, window, QStringLiteral("dossier-definition"), Qt::Key_P, control_alt);
    take_with_key(camera, window, QStringLiteral("dossier-keep"), Qt::Key_F, control_alt);
    window.show_page(Page::transcript);
}

void show_what_tells(const Camera& camera, const Workspace& workspace, MainWindow& window) {
    workspace.session.act([](coding::store::Project& project) {
        coding::store::source_named(project, "FG9");  // is not there
        return Touched{};
    });
    camera.take(QStringLiteral("notice"));
    window.findChild<QWidget*>(QStringLiteral("notice"))->hide();
    window.menuBar()->actions().constLast()->menu()->actions().at(1)->trigger();
    if (auto* tour = window.findChild<Tour*>()) {
        for (int stop = 1; stop <= 3; ++stop) {
            camera.take(QStringLiteral("tour-%1").arg(stop));
            QTest::keyClick(tour, Qt::Key_Right);
        }
        QTest::keyClick(tour, Qt::Key_Escape);
    }
}

}  // namespace annotator_screenshots
