// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAction>
#include <QInputDialog>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QtTest/QSignalSpy>

#include "libcoding/acts/codings.hpp"
#include "libcoding/acts/groups.hpp"
#include "libcoding/store/people.hpp"
#include "libcoding/store/sources.hpp"
#include "libcoding/text/segmentation.hpp"

#include "annotator/app/background.hpp"
#include "annotator/app/languages.hpp"
#include "annotator/sources/notes_dialog.hpp"
#include "annotator/sources/source_dialog.hpp"
#include "annotator/sources/sources_tree.hpp"
#include "tests/annotator/annotator_test.hpp"
#include "tests/annotator/study.hpp"

namespace store = coding::store;
namespace acts = coding::acts;
using annotator::SourcesTree;

namespace {

class SourcesDesk {
  public:
    SourcesDesk() { study.show(); }

    SourcesTree* tree() { return study.window().findChild<SourcesTree*>(); }
    QTreeWidgetItem* item(const QString& name) {
        return tree()->findItems(name, Qt::MatchExactly | Qt::MatchRecursive).value(0);
    }
    QPoint middle(const QString& name) { return tree()->visualItemRect(item(name)).center(); }
    void click(const QString& name) {
        QTest::mouseClick(tree()->viewport(), Qt::LeftButton, Qt::NoModifier, middle(name));
    }
    /// As a drag of the chosen sources that ends on an item.
    void drop_on(const QString& name, const QMimeData& data, Qt::DropAction action = Qt::MoveAction) {
        const auto place = QPointF{middle(name)};
        QDragEnterEvent enter{place.toPoint(), action, &data, Qt::LeftButton, Qt::NoModifier};
        QApplication::sendEvent(tree()->viewport(), &enter);
        QDragMoveEvent move{place.toPoint(), action, &data, Qt::LeftButton, Qt::NoModifier};
        QApplication::sendEvent(tree()->viewport(), &move);
        QDropEvent drop{place, action, &data, Qt::LeftButton, Qt::NoModifier};
        QApplication::sendEvent(tree()->viewport(), &drop);
        QCoreApplication::processEvents();
    }
    QMimeData* dragged(const QString& name) {
        return tree()->model()->mimeData({tree()->indexAt(middle(name))});
    }
    coding::GroupId make_group(const char* name, std::vector<coding::SourceId> members = {}) {
        coding::GroupId made;
        study.session.act([&](store::Project& project) {
            made = acts::make_group(project, "Maud", name, members).id;
            return annotator::Touched{annotator::Part::sources, {}};
        });
        return made;
    }
    std::vector<coding::SourceId> members(coding::GroupId group) {
        return store::members(study.session.project(), group);
    }
    coding::Source source(coding::SourceId id) {
        return store::source(study.session.project(), id).value_or(coding::Source{});
    }

    annotator_test::Study study;
};

}  // namespace

class SourcesPanelTest : public QObject {
    Q_OBJECT

  private slots:
    void the_icon_of_a_chosen_source_has_the_colour_of_its_words() {
        SourcesDesk desk;
        const auto icon = desk.item(QStringLiteral("FG1"))->icon(0);
        const auto ink = [&](QIcon::Mode mode) {
            const auto picture = icon.pixmap(QSize{32, 32}, mode).toImage();
            QColor fullest{Qt::transparent};
            for (int x = 0; x < picture.width(); ++x) {
                for (int y = 0; y < picture.height(); ++y) {
                    const auto colour = picture.pixelColor(x, y);
                    if (colour.alpha() > fullest.alpha()) fullest = colour;
                }
            }
            return fullest.rgb();
        };
        const auto palette = desk.tree()->palette();
        QCOMPARE(ink(QIcon::Selected), palette.color(QPalette::HighlightedText).rgb());
        QVERIFY(ink(QIcon::Normal) != ink(QIcon::Selected));
    }

    void counts_are_told_once_for_all_sources_of_a_group() {
        std::vector<store::SourceSummary> sources(50);
        for (std::size_t i = 0; i < sources.size(); ++i) {
            sources[i].source.id = {static_cast<std::int64_t>(i) + 1};
            sources[i].source.name = "FG" + std::to_string(i);
            if (i < 20) sources[i].groups = {"Flers"};
        }
        coding::Group group;
        group.name = "Flers";
        SourcesTree tree;
        tree.resize(600, 300);
        tree.show();
        tree.show_sources(sources, {group});
        for (auto& source : sources) source.words = 123456789;
        QSignalSpy told{tree.model(), &QAbstractItemModel::dataChanged};
        tree.show_counts(sources);
        QCOMPARE(told.size(), 2);
        const auto* item = tree.findItems(QStringLiteral("FG49"), Qt::MatchRecursive).value(0);
        QVERIFY(item != nullptr);
        QCOMPARE(item->text(SourcesTree::words), tree.locale().toString(123456789));
        QCoreApplication::processEvents();
        const auto needed = tree.fontMetrics().horizontalAdvance(item->text(SourcesTree::words));
        QVERIFY(tree.columnWidth(SourcesTree::words) >= needed);
    }

    void names_keep_their_room_when_larger_numbers_come() {
        SourcesTree tree;
        store::SourceSummary summary;
        summary.source.id = coding::SourceId{1};
        summary.source.name = "FG1_2024-03-12_tiers-lieu_formatrices";
        summary.turns = summary.words = summary.codings = 1;
        tree.resize(200, 200);
        tree.show();
        tree.show_sources({summary}, {});
        while (tree.isColumnHidden(SourcesTree::turns)) {
            QVERIFY(tree.width() < 2000);
            tree.resize(tree.width() + 1, 200);
            QCoreApplication::processEvents();
        }
        auto larger = summary;
        larger.turns = larger.words = larger.codings = 123'456'789;
        tree.show_sources({larger}, {});
        QVERIFY(tree.isColumnHidden(SourcesTree::turns));
        tree.show_sources({summary}, {});
        QVERIFY(!tree.isColumnHidden(SourcesTree::turns));
        tree.show_counts({larger});
        QVERIFY(tree.isColumnHidden(SourcesTree::turns));
        // Where it is cut all the same, its end is seen, and all of it under the mouse.
        QCOMPARE(tree.textElideMode(), Qt::ElideMiddle);
        const auto* item =
            tree.findItems(QStringLiteral("FG1*"), Qt::MatchWildcard | Qt::MatchRecursive).value(0);
        QVERIFY(item->toolTip(SourcesTree::name).startsWith(item->text(SourcesTree::name)));
    }

    void a_source_opens_by_double_click_and_by_enter() {
        SourcesDesk desk;
        QSignalSpy opened{&desk.study.navigation, &annotator::Navigation::passage_requested};
        desk.click(QStringLiteral("Notes"));
        QTest::mouseDClick(desk.tree()->viewport(), Qt::LeftButton, Qt::NoModifier,
                           desk.middle(QStringLiteral("Notes")));
        QCOMPARE(opened.size(), 1);
        desk.click(QStringLiteral("FG1"));
        QTest::keyClick(desk.tree(), Qt::Key_Return);
        QCOMPARE(opened.size(), 2);
        QVERIFY(opened.at(1).at(0).value<coding::SourceId>() == desk.study.source("FG1"));
    }

    void a_source_is_renamed_in_place_and_undo_gives_its_name_back() {
        SourcesDesk desk;
        const auto id = desk.study.source("FG1");
        desk.click(QStringLiteral("FG1"));
        desk.tree()->rename_chosen();
        auto* editor = desk.tree()->findChild<QLineEdit*>();
        QVERIFY(editor);
        editor->selectAll();
        QTest::keyClicks(editor, QStringLiteral("Campus"));
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(desk.source(id).name, std::string{"Campus"});
        QTRY_VERIFY(desk.item(QStringLiteral("Campus")));
        QVERIFY(desk.study.session.undo());
        QCOMPARE(desk.source(id).name, std::string{"FG1"});
        QVERIFY(desk.item(QStringLiteral("FG1")));
    }

    void a_source_dropped_on_a_group_goes_there_in_one_act() {
        SourcesDesk desk;
        const auto fg1 = desk.study.source("FG1");
        const auto one = desk.make_group("one", {fg1}), two = desk.make_group("two");
        const std::unique_ptr<QMimeData> data{desk.dragged(QStringLiteral("FG1"))};
        desk.drop_on(QStringLiteral("two"), *data);
        QTRY_COMPARE(desk.members(two).size(), 1U);
        QVERIFY(desk.members(one).empty());
        QVERIFY(desk.study.session.undo());
        QCOMPARE(desk.members(one).size(), 1U);
        QVERIFY(desk.members(two).empty());

        // Copied, it is in both.
        const std::unique_ptr<QMimeData> again{desk.dragged(QStringLiteral("FG1"))};
        desk.drop_on(QStringLiteral("two"), *again, Qt::CopyAction);
        QTRY_COMPARE(desk.members(two).size(), 1U);
        QCOMPARE(desk.members(one).size(), 1U);
    }

    void a_source_dropped_outside_all_groups_leaves_its_group() {
        SourcesDesk desk;
        const auto one = desk.make_group("one", {desk.study.source("FG1")});
        const std::unique_ptr<QMimeData> data{desk.dragged(QStringLiteral("FG1"))};
        desk.drop_on(QStringLiteral("Without group"), *data);
        QTRY_VERIFY(desk.members(one).empty());
        QVERIFY(desk.study.session.undo());
        QCOMPARE(desk.members(one).size(), 1U);
    }

    void a_group_is_made_renamed_and_removed_and_its_sources_stay() {
        SourcesDesk desk;
        const auto fg1 = desk.study.source("FG1");
        desk.click(QStringLiteral("FG1"));
        QTest::keyClick(&desk.study.window(), Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
        auto* ask = desk.study.window().findChild<QInputDialog*>();
        QVERIFY(ask != nullptr);
        ask->setTextValue(QStringLiteral("Campus"));
        ask->accept();
        const auto groups = [&] { return store::groups(desk.study.session.project()); };
        QCOMPARE(groups().size(), std::size_t{1});
        QCOMPARE(desk.members(groups()[0].id), std::vector{fg1});
        QTRY_VERIFY(desk.item(QStringLiteral("Campus")));
        desk.click(QStringLiteral("Campus"));
        desk.tree()->setFocus();
        QTest::keyClick(desk.tree(), Qt::Key_F2);
        auto* editor = desk.tree()->findChild<QLineEdit*>();
        QVERIFY(editor);
        editor->selectAll();
        QTest::keyClicks(editor, QStringLiteral("Atelier"));
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(groups()[0].name, std::string{"Atelier"});
        QTRY_VERIFY(desk.item(QStringLiteral("Atelier")));
        desk.click(QStringLiteral("Atelier"));
        QApplication::setActiveWindow(&desk.study.window());  // as after any dialog
        desk.tree()->setFocus();
        QTest::keyClick(desk.tree(), Qt::Key_Delete);
        QVERIFY(groups().empty());
        QCOMPARE(store::sources(desk.study.session.project()).size(), std::size_t{2});
        QVERIFY(desk.study.session.undo());
        QCOMPARE(groups()[0].name, std::string{"Atelier"});
        QVERIFY(desk.study.session.undo());
        QCOMPARE(groups()[0].name, std::string{"Campus"});
        QVERIFY(desk.study.session.undo());
        QVERIFY(groups().empty());
    }

    void the_kind_of_a_source_is_changed_from_its_menu() {
        SourcesDesk desk;
        const auto id = desk.study.source("FG1");
        const auto before = desk.source(id).kind;
        desk.click(QStringLiteral("FG1"));
        for (auto* action : desk.study.window().findChildren<QAction*>()) {
            if (action->text() == QStringLiteral("Interview")) action->trigger();
        }
        QCOMPARE(desk.source(id).kind, coding::SourceKind::interview);
        QVERIFY(desk.study.session.undo());
        QCOMPARE(desk.source(id).kind, before);
    }

    void properties_are_saved_as_one_act() {
        SourcesDesk desk;
        const auto id = desk.study.source("FG1");
        desk.click(QStringLiteral("FG1"));
        desk.tree()->setFocus();
        QTest::keyClick(desk.tree(), Qt::Key_Return, Qt::AltModifier);
        auto* dialog = desk.study.window().findChild<annotator::SourceDialog*>();
        QVERIFY(dialog);
        dialog->findChild<QLineEdit*>(QStringLiteral("source_date"))->setText(QStringLiteral("2026-03-12"));
        dialog->findChild<QLineEdit*>(QStringLiteral("source_recording"))
            ->setText(QStringLiteral("sound/fg1.wav"));
        dialog->accept();
        QCOMPARE(desk.source(id).date, std::string{"2026-03-12"});
        QCOMPARE(desk.source(id).media, std::string{"sound/fg1.wav"});
        QVERIFY(desk.study.session.undo());
        QVERIFY(desk.source(id).date.empty());
        QVERIFY(desk.source(id).media.empty());
    }

    void removing_a_coded_source_says_what_goes_along_and_undo_brings_it_back() {
        SourcesDesk desk;
        const auto id = desk.study.source("FG1");
        desk.study.session.act([&](store::Project& project) {
            const std::vector codes{desk.study.code("confiance")};
            acts::code_passage(project, "Maud", id, {20, 30}, codes);
            return annotator::Touched::all_codings();
        });
        desk.click(QStringLiteral("FG1"));
        desk.tree()->setFocus();
        QTest::keyClick(desk.tree(), Qt::Key_Delete);
        auto* ask = desk.study.window().findChild<QMessageBox*>();
        QVERIFY(ask);
        QVERIFY(ask->text().contains(QStringLiteral("1 coding")));
        QVERIFY(ask->text().contains(QStringLiteral("Remove “")));
        QTest::mouseClick(ask->button(QMessageBox::Ok), Qt::LeftButton);
        QTRY_COMPARE(store::sources(desk.study.session.project()).size(), 1U);
        QVERIFY(desk.study.session.undo());
        QCOMPARE(desk.study.codings("FG1").size(), 1U);
    }

    void a_long_source_is_counted_again_and_removed_beside_the_window() {
        SourcesDesk desk;
        auto& session = desk.study.session;
        coding::SourceId id;
        session.act([&](store::Project& project) {
            auto change = project.change("Maud", coding::Message{"Added a text"});
            std::vector<coding::Block> blocks(6'000);
            for (auto& block : blocks) block.text = "On se parle.\n";
            coding::text::Segmenter segmenter{"fr"};
            coding::Source added;
            added.name = "Long";
            store::add_source(change, added, blocks, segmenter);
            change.commit();
            id = added.id;
            return annotator::Touched::everything();
        });
        QSignalSpy started{&desk.study.background, &annotator::Background::started};
        const auto at_rest = [&] { return desk.study.background.findChildren<annotator::Task*>().isEmpty(); };
        const auto language = [&] { return desk.source(id).language; };
        const auto before = language();
        desk.click(QStringLiteral("Long"));
        QTest::keyClick(desk.tree(), Qt::Key_Return, Qt::AltModifier);
        auto* dialog = desk.study.window().findChild<annotator::SourceDialog*>();
        auto* line = dialog->findChild<QLineEdit*>(QStringLiteral("source_language"));
        line->selectAll();
        annotator_test::type(line, QStringLiteral("en"));
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(started.size(), 1);
        QTRY_COMPARE(language(), std::string{"en"});
        QTRY_VERIFY(at_rest());
        QVERIFY(session.undo());
        QCOMPARE(language(), before);

        QApplication::setActiveWindow(&desk.study.window());
        desk.tree()->choose(id);
        desk.tree()->setFocus();
        QTest::keyClick(desk.tree(), Qt::Key_Delete);
        QCOMPARE(started.size(), 2);
        QTRY_VERIFY(!store::source(session.project(), id));
        QTRY_VERIFY(at_rest());
        QTest::keyClick(&desk.study.window(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(started.size(), 3);
        QTRY_VERIFY(store::source(session.project(), id));
        QTRY_VERIFY(at_rest());
        QVERIFY(desk.item(QStringLiteral("Long")));

        // Numbers are written as the language of the window has them, from then on.
        const auto words = [&] { return desk.item(QStringLiteral("Long"))->text(SourcesTree::words); };
        QTRY_COMPARE(words(), QStringLiteral("18,000"));
        annotator::Languages languages;
        session.set_language(coding::Language::french);
        languages.set(coding::Language::french);
        QTRY_COMPARE(words(), QStringLiteral("18\u202f000"));
        languages.set(coding::Language::english);
    }

    void field_notes_are_written_in_the_program() {
        SourcesDesk desk;
        QTest::keyClick(&desk.study.window(), Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
        auto* dialog = desk.study.window().findChild<annotator::NotesDialog*>();
        QVERIFY(dialog);
        auto* name = dialog->findChild<QLineEdit*>(QStringLiteral("notes_name"));
        name->selectAll();
        QTest::keyClicks(name, QStringLiteral("Marche"));
        annotator_test::type(dialog->findChild<QPlainTextEdit*>(QStringLiteral("notes_text")),
                             QStringLiteral("Il pleut.\nOn attend."));
        QTest::keyClick(dialog, Qt::Key_Escape);  // closing keeps what was written
        const auto id = desk.study.source("Marche");
        QCOMPARE(desk.source(id).kind, coding::SourceKind::field_notes);
        QCOMPARE(store::blocks(desk.study.session.project(), id).size(), 2U);
        QVERIFY(desk.study.session.undo());
        QVERIFY(!store::find_source(desk.study.session.project(), "Marche"));
    }
};

ANNOTATOR_TEST(SourcesPanelTest)
#include "sources_panel_test.moc"
