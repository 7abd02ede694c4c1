// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/annotator/screenshots/dialogs.hpp"

#include <QComboBox>
#include <QDockWidget>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QTableView>
#include <QTextTable>
#include <QTreeView>
#include <QtTest/QTest>

#include "libcoding/acts/queries.hpp"
#include "libcoding/report/kinds.hpp"
#include "libcoding/store/codings.hpp"
#include "libcoding/store/named.hpp"

#include "annotator/app/navigation.hpp"
#include "annotator/app/selection.hpp"
#include "annotator/app/session.hpp"
#include "annotator/app/tour.hpp"
#include "annotator/codebook/code_details.hpp"
#include "annotator/codebook/codebook_tree.hpp"
#include "annotator/reports/report_view.hpp"
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

/// How a turn relates to the one before it.
void ask_of_links(const Camera& camera, const Workspace& workspace, MainWindow& window) {
    const auto source = workspace.selection.source();
    const auto words = workspace.selection.span();
    press(window, Qt::Key_T);
    const coding::store::SourceLayout layout{workspace.session.project(), source};
    const auto before = layout.blocks().begin(layout.blocks().block_at(words.begin) - 1);
    workspace.selection.set(source, {before, before}, {});
    take_with_key(camera, window, QStringLiteral("link-kind"), Qt::Key_T);
    workspace.selection.set(source, words, {});
}

void ask_of_queries(const Camera& camera, const Workspace& workspace, MainWindow& window) {
    for (const auto& [name, query] : {std::pair{"Le prix, en groupe", "prix[source=\"FG1 campus\"]"},
                                      std::pair{"Prix et lieu ensemble", "prix NEAR/20 \"lieu et accès\""}}) {
        workspace.session.act([name = name, query = query](coding::store::Project& project) {
            coding::acts::save_query(project, "Maud", name, query);
            return Touched{Part::queries, {}};
        });
    }
    const bool french = workspace.session.catalogue().language() == coding::Language::french;
    emit workspace.navigation.query_requested(
        QStringLiteral("prix %1/20 \"lieu et accès\"").arg(QString::fromUtf8(french ? "PRÈS" : "NEAR")));
    window.findChild<TranscriptPage*>()->view()->setFocus();
    take_with_key(camera, window, QStringLiteral("query-save"), Qt::Key_Q, control | Qt::ShiftModifier);
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
    choose();
    auto* colour = window.findChild<CodeDetails*>()->findChild<QComboBox*>(QStringLiteral("code_colour"));
    colour->setFocus();
    take_with_key(camera, window, QStringLiteral("colour"), Qt::Key_End);  // another than those offered
}

/// What the team says of a cell of the matrix.
void ask_of_the_matrix(const Camera& camera, MainWindow& window) {
    auto* reports = window.findChild<ReportsPage*>();
    auto* list = reports->findChild<QListWidget*>();
    for (int row = 0; row < list->count(); ++row) {
        if (coding::report::report_kinds()[static_cast<std::size_t>(row)].name == "matrix")
            list->setCurrentRow(row);
    }
    QTest::qWait(3 * settle_ms);
    auto* view = reports->findChild<ReportView*>();
    for (auto* frame : view->document()->rootFrame()->childFrames()) {
        auto* table = qobject_cast<QTextTable*>(frame);
        if (table == nullptr) continue;
        view->setTextCursor(table->cellAt(table->format().headerRowCount() + 1, 1).firstCursorPosition());
        break;
    }
    view->ensureCursorVisible();
    view->setFocus();
    take_with_key(camera, window, QStringLiteral("matrix-summary"), Qt::Key_Return);
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
    view->setFocus();
    ask_of_links(camera, workspace, window);
    ask_of_queries(camera, workspace, window);
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
    ask_of_the_matrix(camera, window);
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
