// SPDX-License-Identifier: GPL-3.0-or-later
// What the page of reports lets one choose, as the command line does.
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QInputDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTextBrowser>
#include <fstream>

#include "libcoding/acts/people.hpp"
#include "libcoding/acts/queries.hpp"
#include "libcoding/acts/sources.hpp"
#include "libcoding/report/dossier.hpp"
#include "libcoding/report/kept_dossier.hpp"
#include "libcoding/report/writers.hpp"
#include "libcoding/store/dossier.hpp"
#include "libcoding/store/named.hpp"
#include "libcoding/store/people.hpp"

#include "annotator/app/background.hpp"
#include "annotator/app/notice.hpp"
#include "annotator/coding/code_palette.hpp"
#include "annotator/reports/definition_dialog.hpp"
#include "annotator/reports/reports_page.hpp"
#include "tests/annotator/annotator_test.hpp"
#include "tests/annotator/choices_desk.hpp"

namespace {

namespace store = coding::store;

using annotator_test::ChoicesDesk;

}  // namespace

class ReportChoicesTest : public QObject {
    Q_OBJECT

  private slots:
    void a_report_that_is_split_in_any_case_does_not_say_that_it_is_not() {
        ChoicesDesk desk;
        desk.choose("Matrix");
        QCOMPARE(desk.field<QComboBox>("Split by")->currentText(), QStringLiteral("Usual split"));
        desk.choose("Words");
        QCOMPARE(desk.field<QComboBox>("Split by")->currentText(), QStringLiteral("Not split"));
        desk.choose("Words in context");
        QVERIFY(desk.field<QComboBox>("Sorted by")->isVisible());
    }
    void numbers_begin_as_usual_and_count_again_when_they_change() {
        ChoicesDesk desk;
        desk.choose("Quotes");
        QCOMPARE(desk.field<QSpinBox>("Quotes a code")->value(), 3);
        const auto quoted = [&] {
            int count = 0;
            for (const auto* words :
                 {"le prix est", "pour le prix", "avant le producteur", "Je chauffe moins"})
                count += desk.times(words) > 0 ? 1 : 0;
            return count;
        };
        QTRY_COMPARE(quoted(), 3);
        desk.number("Quotes a code", QStringLiteral("1"));
        QTRY_COMPARE(quoted(), 1);
        desk.number("Quotes a code", QStringLiteral("0"));  // all
        QTRY_COMPARE(quoted(), 4);
        QCOMPARE(desk.field<QSpinBox>("Quotes a code")->text(), QStringLiteral("All"));
    }

    void counting_that_is_stopped_says_so_and_is_done_again_by_key() {
        ChoicesDesk desk;
        const auto stopping = QObject::connect(&desk.reading.background, &annotator::Background::started,
                                               desk.page, [](annotator::Task* task) { task->cancel(); });
        desk.choose("Quotes");
        QTRY_VERIFY(desk.text().contains(QStringLiteral("Counting was stopped. F5 counts again.")));
        QVERIFY(desk.times("le prix est") == 0);
        QObject::disconnect(stopping);
        desk.view->setFocus();
        QTest::keyClick(desk.view, Qt::Key_F5);
        QTRY_VERIFY(desk.times("le prix est") > 0);
        QVERIFY(!desk.text().contains(QStringLiteral("Counting was stopped")));
    }

    void another_choice_stops_the_counting_of_the_one_before() {
        ChoicesDesk desk;
        QSignalSpy started{&desk.reading.background, &annotator::Background::started};
        desk.list->setCurrentRow(1);
        desk.list->setCurrentRow(2);
        QCOMPARE(started.size(), 2);
        QVERIFY(started[0][0].value<annotator::Task*>()->is_cancelled());
        QVERIFY(!started[1][0].value<annotator::Task*>()->is_cancelled());
        QTRY_VERIFY(desk.text().contains(desk.list->item(2)->text()));
        QVERIFY(!desk.text().contains(QStringLiteral("Counting was stopped")));
    }

    void each_report_asks_for_its_own_numbers() {
        ChoicesDesk desk;
        desk.choose("Interaction");
        QCOMPARE(desk.field<QSpinBox>("Turns apart at most")->value(), 3);
        desk.number("Turns apart at most", QStringLiteral("7"));
        QTRY_VERIFY(desk.text().contains(QStringLiteral("7 turns")));
        desk.choose("Co-occurrence");
        QVERIFY(desk.field<QSpinBox>("Turns apart at most") == nullptr);
        QCOMPARE(desk.field<QSpinBox>("Words apart at most")->value(), 50);
        desk.number("Words apart at most", QStringLiteral("12"));
        QTRY_VERIFY(desk.text().contains(QStringLiteral("12 words")));
        desk.choose("Saturation");
        QCOMPARE(desk.field<QSpinBox>("Sources to begin with")->minimum(), 1);
        desk.number("Sources to begin with", QStringLiteral("1"));
        desk.number("Sources together", QStringLiteral("1"));
        QTRY_VERIFY(desk.text().contains(QStringLiteral("base of 1 source")));
        desk.choose("Frequencies");
        for (const auto* box : desk.page->findChildren<QSpinBox*>()) QVERIFY(!box->isVisible());
    }

    void quotes_are_attributed_as_one_says() {
        ChoicesDesk desk;
        desk.choose("Quotes");
        auto* attribution = desk.field<QComboBox>("Who says it");
        QVERIFY(attribution->isVisible());
        QVERIFY(attribution->findText(QStringLiteral("{code}, {métier}, {group}")) >= 0);
        QTRY_VERIFY(desk.text().contains(QStringLiteral("Hélène")));
        attribution->setFocus();
        annotator_test::type(attribution->lineEdit(), QStringLiteral("{métier} of {source}"));
        QTest::keyClick(attribution->lineEdit(), Qt::Key_Return);
        QTRY_VERIFY(desk.text().contains(QStringLiteral("formatrice of FG1")));

        attribution->lineEdit()->selectAll();
        annotator_test::type(attribution->lineEdit(), QStringLiteral("{métie"));
        QTest::keyClick(attribution->lineEdit(), Qt::Key_Return);
        const auto* notice = desk.reading.window().findChild<annotator::Notice*>();
        QTRY_VERIFY(notice->isVisible());
    }

    void people_of_one_sort_are_reported_alone() {
        ChoicesDesk desk;
        desk.choose("Quotes");
        desk.number("Quotes a code", QStringLiteral("0"));
        QTRY_VERIFY(desk.text().contains(QStringLiteral("pour le prix")));
        desk.pick("Attribute", "métier");
        desk.pick("Value", "formatrice");
        QTRY_VERIFY(!desk.text().contains(QStringLiteral("pour le prix")));
        QTRY_VERIFY(desk.text().contains(QStringLiteral("le prix est")));
    }

    void one_code_is_reported_alone() {
        ChoicesDesk desk;
        desk.choose("Quotes");
        QTRY_VERIFY(desk.text().contains(QStringLiteral("le lieu aide")));
        auto* field = desk.field<QPushButton>("Code: All codes");
        QVERIFY(field != nullptr);
        QTest::mouseClick(field, Qt::LeftButton);
        auto* palette = desk.page->findChild<annotator::CodePalette*>();
        QVERIFY(palette->isVisible());
        QTest::keyClicks(palette->findChild<QLineEdit*>(), QStringLiteral("prix"));
        QTest::keyClick(palette->findChild<QLineEdit*>(), Qt::Key_Return);
        QTRY_VERIFY(!desk.text().contains(QStringLiteral("le lieu aide")));
        QTRY_VERIFY(desk.text().contains(QStringLiteral("prix")));
    }

    void what_a_query_finds_is_reported_alone() {
        ChoicesDesk desk;
        desk.choose("Quotes");
        QTRY_VERIFY(desk.text().contains(QStringLiteral("le lieu aide")));
        QVERIFY(!desk.field<QComboBox>("Query")->isVisible());  // none is kept
        desk.reading.session.act([](store::Project& project) {
            coding::acts::save_query(project, "Maud", "le coût", "prix[métier=formatrice]");
            return annotator::Touched{annotator::Part::queries, {}};
        });
        desk.pick("Query", "le coût");
        QTRY_VERIFY(!desk.text().contains(QStringLiteral("le lieu aide")));
        QTRY_VERIFY(desk.text().contains(QStringLiteral("le prix est")));
        QVERIFY(!desk.text().contains(QStringLiteral("pour le prix")));
        // Taken back, it limits nothing any more.
        QVERIFY(desk.reading.session.undo());
        QTRY_VERIFY(desk.text().contains(QStringLiteral("le lieu aide")));
        QVERIFY(!desk.field<QComboBox>("Query")->isVisible());
    }

    void a_period_is_reported_alone() {
        ChoicesDesk desk;
        desk.date("FG1", "2026-03-12");
        desk.date("Notes", "2026-04-02");
        desk.choose("Frequencies");
        QTRY_VERIFY(desk.text().contains(QStringLiteral("5 codings")));
        desk.pick("From this day or time on", "2026-04-02");
        QTRY_VERIFY(!desk.text().contains(QStringLiteral("5 codings")));
        desk.write("From this day or time on", {});
        QTRY_VERIFY(desk.text().contains(QStringLiteral("5 codings")));
        // Of the session's first seconds only; nothing was said in them.
        desk.write("Up to this day, or before this time", QStringLiteral("0:00:01"));
        QTRY_VERIFY(!desk.text().contains(QStringLiteral("5 codings")));

        // What is neither says so, and what stood there comes back.
        desk.write("Up to this day, or before this time", QStringLiteral("demain"));
        QTRY_VERIFY(desk.reading.window().findChild<annotator::Notice*>()->isVisible());
        QCOMPARE(desk.field<QComboBox>("Up to this day, or before this time")->currentText(),
                 QStringLiteral("0:00:01"));
        // Nor does a period end before it begins.
        desk.write("From this day or time on", QStringLiteral("0:00:02"));
        QCOMPARE(desk.field<QComboBox>("From this day or time on")->currentText(), QString{});
    }

    void the_dossier_is_made_of_what_a_file_says() {
        ChoicesDesk desk;
        QVERIFY(!desk.box("dossier_definition")->isVisible());
        desk.choose("The whole dossier");
        QTRY_VERIFY(desk.text().contains(QStringLiteral("Saturation")));
        QCOMPARE(desk.box("dossier_definition")->currentText(), QStringLiteral("The usual reports"));
        QCOMPARE(desk.box("dossier_since")->currentText(), QStringLiteral("Nothing"));
        QVERIFY(desk.field<QComboBox>("Theme")->isVisible());
        desk.choose_file("dossier_definition",
                         desk.file("d.json", R"({"title": "Pour le consortium", "language": "fr",
                             "parts": [{"paragraph": "À lire en mai."}, {"report": "levers"}]})"));
        QTRY_VERIFY(desk.text().contains(QStringLiteral("Pour le consortium")));
        QTRY_VERIFY(desk.text().contains(QStringLiteral("À lire en mai.")));
        QVERIFY(!desk.text().contains(QStringLiteral("Saturation")));
        // It says of each report what it counts, and in which language.
        QTRY_VERIFY(desk.text().contains(QStringLiteral("Leviers")));
        QVERIFY(!desk.field<QComboBox>("Theme")->isVisible());

        // A file that is none is refused with a word, and the dossier stays as it is.
        desk.choose_file("dossier_definition", desk.file("e.json", R"({"parts": [{"report": "weather"}]})"));
        QTRY_VERIFY(desk.reading.window().findChild<annotator::Notice*>()->isVisible());
        QCOMPARE(desk.box("dossier_definition")->currentText(), QStringLiteral("d.json"));

        desk.box("dossier_definition")->setFocus();
        QTest::keyClick(desk.box("dossier_definition"), Qt::Key_Up);
        QTRY_VERIFY(desk.text().contains(QStringLiteral("Saturation")));
        QVERIFY(desk.field<QComboBox>("Theme")->isVisible());
        // Another report knows nothing of it.
        desk.choose("Frequencies");
        QVERIFY(!desk.box("dossier_definition")->isVisible());
    }

    void the_project_keeps_the_definition_of_its_dossier() {
        ChoicesDesk desk;
        desk.choose("The whole dossier");
        desk.choose_file(
            "dossier_definition",
            desk.file("d.json", R"({"title": "Pour le consortium", "parts": [{"report": "levers"}]})"));
        QTRY_VERIFY(desk.text().contains(QStringLiteral("Pour le consortium")));
        desk.press(Qt::Key_K, Qt::ControlModifier | Qt::AltModifier);
        QVERIFY(store::dossier_definition(desk.reading.session.project()).has_value());
        QCOMPARE(desk.box("dossier_definition")->currentText(), QStringLiteral("The project’s definition"));
        QTRY_VERIFY(desk.text().contains(QStringLiteral("Pour le consortium")));
        QVERIFY(!desk.field<QComboBox>("Theme")->isVisible());

        // It is written in the window, and what is wrong in it is said there.
        desk.press(Qt::Key_P, Qt::ControlModifier | Qt::AltModifier);
        auto* dialog = desk.reading.window().findChild<annotator::DefinitionDialog*>();
        QVERIFY(dialog != nullptr);
        auto* text = dialog->findChild<QPlainTextEdit*>();
        auto* as_text = dialog->findChild<QCheckBox*>();
        as_text->click();
        const auto save = [&] {
            QTest::mouseClick(dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Save),
                              Qt::LeftButton);
        };
        text->selectAll();
        annotator_test::type(text, QStringLiteral("{\"parts\": [{\"report\": \"weather\"}]}"));
        save();
        QVERIFY(dialog->isVisible());
        text->selectAll();
        annotator_test::type(text,
                             QStringLiteral("{\"title\": \"Mai\", \"parts\": [{\"report\": \"levers\"}]}"));
        save();
        QTRY_VERIFY(desk.text().contains(QStringLiteral("Mai")));

        // Undo gives back the one before, and removing it the usual reports.
        QVERIFY(desk.reading.session.undo());
        QTRY_VERIFY(desk.text().contains(QStringLiteral("Pour le consortium")));
        desk.press(Qt::Key_P, Qt::ControlModifier | Qt::AltModifier | Qt::ShiftModifier);
        QVERIFY(!store::dossier_definition(desk.reading.session.project()));
        QTRY_VERIFY(desk.text().contains(QStringLiteral("Saturation")));
        QVERIFY(desk.field<QComboBox>("Theme")->isVisible());
    }

    void the_definition_is_a_list_to_put_in_order() {
        ChoicesDesk desk;
        desk.choose("The whole dossier");
        desk.choose_file("dossier_definition", desk.file("d.json", R"({"title": "Mai", "parts": [
                             {"report": "levers", "group": "FG"}, {"heading": "Ce qui aide"},
                             {"report": "frequency"}]})"));
        desk.press(Qt::Key_K, Qt::ControlModifier | Qt::AltModifier);
        desk.press(Qt::Key_P, Qt::ControlModifier | Qt::AltModifier);
        auto* dialog = desk.reading.window().findChild<annotator::DefinitionDialog*>();
        QVERIFY(dialog != nullptr);
        auto* list = dialog->findChild<QListWidget*>();
        QVERIFY(list->isVisible());
        const auto rows = [list] {
            QStringList texts;
            for (int row = 0; row < list->count(); ++row) texts << list->item(row)->text();
            return texts;
        };
        const auto levers = QStringLiteral("Levers and barriers · group: FG");
        QCOMPARE(rows(), (QStringList{levers, QStringLiteral("Ce qui aide"), QStringLiteral("Frequencies")}));

        // The heading goes to the top, Frequencies goes, and the wall comes last.
        QApplication::setActiveWindow(dialog);
        list->setFocus();
        list->setCurrentRow(1);
        QTest::keyClick(list, Qt::Key_Up, Qt::AltModifier);
        list->setCurrentRow(2);
        QTest::keyClick(list, Qt::Key_Delete);
        list->setCurrentRow(1);
        auto* menu = dialog->findChild<QPushButton*>(QStringLiteral("dossier_add"))->menu();
        for (auto* action : menu->actions()) {
            if (action->text() == QStringLiteral("The wall")) action->trigger();
        }
        QCOMPARE(rows(), (QStringList{QStringLiteral("Ce qui aide"), levers, QStringLiteral("The wall")}));
        // The text says the same, and what is written there is in the list.
        auto* as_text = dialog->findChild<QCheckBox*>();
        as_text->click();
        auto* text = dialog->findChild<QPlainTextEdit*>();
        QVERIFY(text->isVisible() && text->toPlainText().contains(QStringLiteral("\"group\": \"FG\"")));
        text->setPlainText(
            text->toPlainText().replace(QStringLiteral("Ce qui aide"), QStringLiteral("Aides")));
        as_text->click();
        QCOMPARE(rows().front(), QStringLiteral("Aides"));
        // What is wrong keeps the text in sight.
        as_text->click();
        const auto good = text->toPlainText();
        text->setPlainText(QStringLiteral("{"));
        as_text->click();
        QVERIFY(text->isVisible() && as_text->isChecked());
        text->setPlainText(good);
        as_text->click();
        QTest::mouseClick(dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Save),
                          Qt::LeftButton);
        const auto kept = coding::report::kept_definition(desk.reading.session.project());
        QVERIFY(kept.has_value());
        QCOMPARE(kept->title, std::string{"Mai"});
        QCOMPARE(kept->parts.size(), std::size_t{3});
        const auto& first = std::get<coding::report::DossierReport>(kept->parts[1]);
        QCOMPARE(first.report, std::string{"levers"});
        QCOMPARE(first.request.groups, std::vector<std::string>{"FG"});
        QCOMPARE(std::get<coding::report::DossierReport>(kept->parts[2]).report, std::string{"wall"});
    }

    void what_the_dossier_tells_is_kept_to_compare_a_later_one_with() {
        ChoicesDesk desk;
        desk.choose("The whole dossier");
        desk.press(Qt::Key_F, Qt::ControlModifier | Qt::AltModifier);
        auto* ask = desk.page->findChild<QInputDialog*>();
        QVERIFY(ask != nullptr);
        annotator_test::type(ask->findChild<QLineEdit*>(), QStringLiteral("mai"));
        QTest::keyClick(ask, Qt::Key_Return);
        QTRY_COMPARE(store::kept_figures(desk.reading.session.project()).size(), std::size_t{1});
        QTRY_VERIFY(desk.box("dossier_since")->findText(QStringLiteral("mai")) > 0);
        desk.reading.code_words("le lieu aide", "énergétique");
        desk.pick("Compare with", "mai");
        QTRY_VERIFY(desk.text().contains(QStringLiteral("What changed since")));
        desk.press(Qt::Key_F, Qt::ControlModifier | Qt::AltModifier | Qt::ShiftModifier);
        QVERIFY(store::kept_figures(desk.reading.session.project()).empty());
        QTRY_VERIFY(!desk.text().contains(QStringLiteral("What changed since")));
        QVERIFY(desk.reading.session.undo());
        QCOMPARE(store::kept_figures(desk.reading.session.project()).size(), std::size_t{1});
    }

    void the_dossier_begins_with_what_changed_since_an_earlier_one() {
        ChoicesDesk desk;
        const auto path = desk.folder.filePath(QStringLiteral("mai.json"));
        desk.reading.session.read([&](const store::Project& project) {
            const auto made = coding::report::dossier(project, coding::report::usual_dossier());
            coding::report::write_file(path.toStdString(), made, coding::Catalogue{coding::Language::french});
        });
        desk.reading.code_words("le lieu aide", "énergétique");
        desk.choose("The whole dossier");
        desk.choose_file("dossier_since", path);
        QTRY_VERIFY(desk.text().contains(QStringLiteral("What changed since")));
    }

    void each_coder_counts_where_one_says_so() {
        ChoicesDesk desk;
        auto* each = [&] {
            for (auto* found : desk.page->findChildren<QCheckBox*>()) {
                if (found->text() == QStringLiteral("Each coder counts")) return found;
            }
            return static_cast<QCheckBox*>(nullptr);
        }();
        QVERIFY(each != nullptr && !each->isVisible());  // one coder alone
        desk.choose("Frequencies");
        QTRY_VERIFY(desk.text().contains(QStringLiteral("5 codings")));
        desk.reading.code_words("le lieu aide", "lieu", "Karim");
        QTRY_VERIFY(each->isVisible());
        QTRY_VERIFY(desk.text().contains(QStringLiteral("5 codings")));
        QTest::mouseClick(each, Qt::LeftButton, {}, {8, each->height() / 2});
        QTRY_VERIFY(desk.text().contains(QStringLiteral("6 codings")));
    }
};

ANNOTATOR_TEST(ReportChoicesTest)
#include "report_choices_test.moc"
