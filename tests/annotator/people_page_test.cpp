// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/sources/people_page.hpp"

#include <QAbstractItemView>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QtTest/QSignalSpy>

#include "libcoding/acts/people.hpp"
#include "libcoding/store/people.hpp"
#include "libcoding/store/sources.hpp"

#include "annotator/app/languages.hpp"
#include "tests/annotator/annotator_test.hpp"
#include "tests/annotator/study.hpp"

namespace store = coding::store;

namespace {

class PeopleDesk {
  public:
    PeopleDesk() {
        study.show();
        study.window().show_page(annotator::Page::people);
        table = study.window().findChild<QTableView*>(QStringLiteral("people_table"));
        table->setFocus();
    }
    QModelIndex cell(const QString& person, int column) {
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            if (table->model()->index(row, 0).data().toString() == person)
                return table->model()->index(row, column);
        }
        return {};
    }
    void click(const QModelIndex& index, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        table->scrollTo(index);
        QTest::mouseClick(table->viewport(), Qt::LeftButton, modifiers, table->visualRect(index).center());
    }
    void type(const QModelIndex& index, const QString& words) {
        table->setCurrentIndex(index);
        QTest::keyClick(table, Qt::Key_F2);
        auto* editor = table->findChild<QLineEdit*>();
        QVERIFY(editor);
        editor->selectAll();
        QTest::keyClicks(editor, words);
        QTest::keyClick(editor, Qt::Key_Return);
        QCoreApplication::processEvents();
    }
    std::optional<coding::Participant> person(std::string_view name) {
        return store::find_participant(study.session.project(), name);
    }
    std::string value(std::string_view name, const std::string& attribute) {
        const auto values = store::values(study.session.project(), person(name)->id);
        const auto found = values.find(attribute);
        return found == values.end() ? std::string{} : found->second;
    }
    void set_value(const char* name, const char* attribute, const char* value_wanted) {
        study.session.act([&](store::Project& project) {
            const std::vector<coding::acts::ParticipantValue> values{
                {person(name)->id, attribute, value_wanted}};
            coding::acts::set_participant_values(project, "Maud", values);
            return annotator::Touched{annotator::Part::people, {}};
        });
    }

    annotator_test::Study study;
    QTableView* table = nullptr;
};

}  // namespace

class PeoplePageTest : public QObject {
    Q_OBJECT

  private slots:
    void a_workbook_fills_in_people_in_one_act() {
        PeopleDesk desk;
        auto* page = desk.study.window().findChild<annotator::PeoplePage*>();
        const auto folder = QStringLiteral(FOCALE_SOURCE_DIR "/tests/exchange/workbooks/");
        page->fill_from(folder + QStringLiteral("participants.xlsx"));
        QCOMPARE(desk.value("Hélène", "âge"), std::string{"42"});
        QCOMPARE(desk.value("Hélène", "entretien le"), std::string{"2026-03-12"});
        desk.study.session.undo();
        QCOMPARE(desk.value("Hélène", "âge"), std::string{});
        QSignalSpy failed{&desk.study.session, &annotator::Session::failed};
        page->fill_from(folder + QStringLiteral("none.xlsx"));
        QCOMPARE(failed.size(), 1);
    }

    void a_value_typed_into_a_cell_is_an_act() {
        PeopleDesk desk;
        desk.set_value("Paul", "âge", "50");
        desk.type(desk.cell(QStringLiteral("Hélène"), 3), QStringLiteral("46"));
        QCOMPARE(desk.value("Hélène", "âge"), std::string{"46"});
        QVERIFY(desk.study.session.undo());
        QVERIFY(desk.value("Hélène", "âge").empty());
        QVERIFY(desk.cell(QStringLiteral("Hélène"), 3).data().toString().isEmpty());
    }

    void a_name_typed_in_renames_the_person() {
        PeopleDesk desk;
        desk.type(desk.cell(QStringLiteral("Paul"), 0), QStringLiteral("Paul D."));
        QVERIFY(desk.person("Paul D."));
        QVERIFY(desk.study.session.undo());
        QVERIFY(desk.person("Paul"));
    }

    void a_role_is_chosen_from_a_list() {
        PeopleDesk desk;
        desk.table->setCurrentIndex(desk.cell(QStringLiteral("Paul"), 1));
        QTest::keyClick(desk.table, Qt::Key_F2);
        auto* box = desk.table->findChild<QComboBox*>();
        QVERIFY(box);
        QTRY_VERIFY(box->view()->isVisible());
        QTest::keyClick(box->view(), Qt::Key_Down);
        QTest::keyClick(box->view(), Qt::Key_Return);
        QCoreApplication::processEvents();
        QTRY_COMPARE(desk.person("Paul")->role, coding::Role::moderator);
        QVERIFY(desk.study.session.undo());
        QCOMPARE(desk.person("Paul")->role, coding::Role::participant);
    }

    void cells_from_a_spreadsheet_are_pasted_as_one_act() {
        PeopleDesk desk;
        desk.set_value("Hélène", "âge", "1");
        desk.set_value("Hélène", "ville", "Caen");
        QApplication::clipboard()->setText(QStringLiteral("46\tRouen\n51\tDieppe\n"));
        desk.click(desk.cell(QStringLiteral("Hélène"), 3));
        QTest::keyClick(desk.table, Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(desk.value("Hélène", "âge"), std::string{"46"});
        QCOMPARE(desk.value("Paul", "ville"), std::string{"Dieppe"});
        QVERIFY(desk.study.session.undo());
        QCOMPARE(desk.value("Hélène", "âge"), std::string{"1"});
        QVERIFY(desk.value("Paul", "ville").empty());
    }

    void a_table_with_its_headings_is_pasted_by_names() {
        PeopleDesk desk;
        QApplication::clipboard()->setText(
            QStringLiteral("participant\trole\tâge\nPaul\tobserver\t51\nLucien\t\t60\n"));
        QTest::keyClick(desk.table, Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(desk.person("Paul")->role, coding::Role::observer);
        QCOMPARE(desk.value("Lucien", "âge"), std::string{"60"});
        QVERIFY(desk.study.session.undo());
        QVERIFY(!desk.person("Lucien"));
        QCOMPARE(desk.person("Paul")->role, coding::Role::participant);
    }

    void a_table_that_changes_values_tells_which() {
        PeopleDesk desk;
        desk.set_value("Paul", "âge", "50");
        desk.set_value("Hélène", "âge", "46");
        QApplication::clipboard()->setText(
            QStringLiteral("participant\tâge\tville\nPaul\t51\tCaen\nHélène\t46\tRouen\n"));
        QTest::keyClick(desk.table, Qt::Key_V, Qt::ControlModifier);
        const auto* told = desk.study.window().findChild<QMessageBox*>();
        QVERIFY(told != nullptr);
        QCOMPARE(told->text(), QStringLiteral("1 value changed:"));
        QCOMPARE(told->informativeText(), QStringLiteral("Paul, âge: 50 → 51"));
        QCOMPARE(desk.value("Paul", "âge"), std::string{"51"});
    }

    void an_attribute_is_made_filled_renamed_and_removed() {
        PeopleDesk desk;
        const auto act = [&](const char* text) {
            for (auto* action : desk.table->actions()) {
                if (action->text() == QString::fromUtf8(text)) return action->trigger();
            }
            QFAIL(text);
        };
        const auto answer = [&](const QString& name) {
            auto* ask = desk.study.window().findChild<QInputDialog*>();
            QVERIFY(ask != nullptr);
            ask->setTextValue(name);
            ask->accept();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        };
        act("New attribute…");
        answer(QStringLiteral("ville"));
        QCOMPARE(desk.table->model()->columnCount(), 4);
        desk.type(desk.cell(QStringLiteral("Paul"), 3), QStringLiteral("Caen"));
        QCOMPARE(desk.value("Paul", "ville"), std::string{"Caen"});
        desk.table->setCurrentIndex(desk.cell(QStringLiteral("Paul"), 3));
        act("Rename the attribute…");
        answer(QStringLiteral("commune"));
        QCOMPARE(desk.value("Paul", "commune"), std::string{"Caen"});
        QVERIFY(desk.study.session.undo());
        QCOMPARE(desk.value("Paul", "ville"), std::string{"Caen"});
        desk.table->setCurrentIndex(desk.cell(QStringLiteral("Paul"), 3));
        act("Remove the attribute");
        QVERIFY(desk.value("Paul", "ville").empty());
        QVERIFY(desk.study.session.undo());
        QCOMPARE(desk.value("Paul", "ville"), std::string{"Caen"});
    }

    void consent_is_chosen_from_a_list_and_cells_are_emptied() {
        PeopleDesk desk;
        desk.set_value("Paul", "âge", "50");
        const auto before = desk.person("Paul")->consent;
        desk.table->setCurrentIndex(desk.cell(QStringLiteral("Paul"), 2));
        QTest::keyClick(desk.table, Qt::Key_F2);
        auto* box = desk.table->findChild<QComboBox*>();
        QVERIFY(box);
        QTRY_VERIFY(box->view()->isVisible());
        QTest::keyClick(box->view(), Qt::Key_Down);
        QTest::keyClick(box->view(), Qt::Key_Return);
        QCoreApplication::processEvents();
        QTRY_VERIFY(desk.person("Paul")->consent != before);
        QVERIFY(desk.study.session.undo());
        QCOMPARE(desk.person("Paul")->consent, before);
        desk.click(desk.cell(QStringLiteral("Paul"), 3));
        QTest::keyClick(desk.table, Qt::Key_Delete);
        QVERIFY(desk.value("Paul", "âge").empty());
        QVERIFY(desk.study.session.undo());
        QCOMPARE(desk.value("Paul", "âge"), std::string{"50"});
    }

    void a_csv_table_fills_in_people_too() {
        PeopleDesk desk;
        const QTemporaryDir folder;
        const auto path = folder.filePath(QStringLiteral("people.csv"));
        QFile file{path};
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("participant;ville\nHélène;Rouen\n");
        file.close();
        desk.study.window().findChild<annotator::PeoplePage*>()->fill_from(path);
        QCOMPARE(desk.value("Hélène", "ville"), std::string{"Rouen"});
        QVERIFY(desk.study.session.undo());
        QVERIFY(desk.value("Hélène", "ville").empty());
    }

    void two_spellings_are_joined() {
        PeopleDesk desk;
        const auto paul = desk.person("Paul")->id;
        desk.click(desk.cell(QStringLiteral("Hélène"), 0));
        desk.click(desk.cell(QStringLiteral("Paul"), 0), Qt::ControlModifier);
        QTest::keyClick(desk.table, Qt::Key_J, Qt::ControlModifier);
        auto* name = desk.study.window().findChild<QComboBox*>(QStringLiteral("join_name"));
        QVERIFY(name);
        name->setCurrentText(QStringLiteral("Paul"));
        QTest::mouseClick(desk.study.window().findChild<QPushButton*>(QStringLiteral("join_now")),
                          Qt::LeftButton);
        QVERIFY(!desk.person("Hélène"));
        for (const auto& block : store::blocks(desk.study.session.project(), desk.study.source("FG1")))
            QVERIFY(block.speaker == paul || block.speaker == desk.person("Zoé")->id);
        QVERIFY(desk.study.session.undo());
        QVERIFY(desk.person("Hélène"));
    }

    void what_a_join_drops_is_told_in_the_words_of_the_interface() {
        PeopleDesk desk;
        annotator::Languages languages;
        desk.study.session.set_language(coding::Language::french);
        languages.set(coding::Language::french);
        desk.study.session.act([&](store::Project& project) {
            auto there = std::vector{*desk.person("Hélène"), *desk.person("Zoé")};
            there[0].role = coding::Role::moderator;
            there[1].role = coding::Role::observer;
            coding::acts::change_participants(project, "Maud", there);
            return annotator::Touched{annotator::Part::people, {}};
        });
        desk.click(desk.cell(QStringLiteral("Hélène"), 0));
        desk.click(desk.cell(QStringLiteral("Zoé"), 0), Qt::ControlModifier);
        QTest::keyClick(desk.table, Qt::Key_J, Qt::ControlModifier);
        auto* name = desk.study.window().findChild<QComboBox*>(QStringLiteral("join_name"));
        QVERIFY(name);
        name->setCurrentText(QStringLiteral("Hélène"));
        QStringList said;
        for (const auto* label : name->window()->findChildren<QLabel*>()) said << label->text();
        QVERIFY2(said.join(QLatin1Char('\n'))
                     .contains(QStringLiteral("«\u00A0Animation\u00A0» reste, «\u00A0Observation\u00A0»")),
                 qPrintable(said.join(QLatin1Char('\n'))));
        languages.set(coding::Language::english);
    }

    void people_come_and_go() {
        PeopleDesk desk;
        QTest::keyClick(desk.table, Qt::Key_Insert);
        auto* editor = desk.table->findChild<QLineEdit*>();
        QVERIFY(editor);
        editor->selectAll();
        QTest::keyClicks(editor, QStringLiteral("Lucien"));
        QTest::keyClick(editor, Qt::Key_Return);
        QCoreApplication::processEvents();
        QTRY_VERIFY(desk.person("Lucien"));
        desk.click(desk.cell(QStringLiteral("Lucien"), 0));
        QTest::keyClick(desk.table, Qt::Key_Delete, Qt::ControlModifier);
        QVERIFY(!desk.person("Lucien"));
        QVERIFY(desk.study.session.undo());
        QVERIFY(desk.person("Lucien"));
    }

    void the_filter_leaves_only_who_fits() {
        PeopleDesk desk;
        auto* filter = desk.study.window().findChild<QLineEdit*>(QStringLiteral("people_filter"));
        QTest::keyClicks(filter, QStringLiteral("pau"));
        QCOMPARE(desk.table->model()->rowCount(), 1);
    }
};

ANNOTATOR_TEST(PeoplePageTest)
#include "people_page_test.moc"
