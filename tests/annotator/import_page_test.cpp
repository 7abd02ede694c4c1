// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/sources/import_page.hpp"

#include <QComboBox>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QTableView>
#include <QTextBrowser>
#include <QUrl>
#include <QtTest/QSignalSpy>
#include <fstream>

#include "libcoding/exchange/refi/project_export.hpp"
#include "libcoding/progress.hpp"
#include "libcoding/store/history.hpp"
#include "libcoding/store/people.hpp"
#include "libcoding/store/sources.hpp"

#include "annotator/sources/answers_model.hpp"
#include "annotator/sources/import_tables.hpp"
#include "tests/annotator/annotator_test.hpp"
#include "tests/annotator/study.hpp"

namespace store = coding::store;
using annotator::AnswersModel;
using annotator::ImportFilesModel;
using annotator::ImportPage;
using annotator::ImportPeopleModel;

namespace {

constexpr const char* talk =
    "P1 : Un mot.\nP2 : Deux mots.\nHelene : Trois.\nP1 : Oui.\nP2 : Non.\nHelene : Bon.\n";
constexpr const char* other_talk =
    "Gaël : Un jour.\nGael B. : Deux jours.\nGaël : Trois.\nGael B. : Quatre.\nGaël : Cinq.\n";

class ImportDesk {
  public:
    ImportDesk() { study.show(); }

    QString file(const char* name, const char* text) const {
        const auto path = folder.filePath(QString::fromUtf8(name));
        std::ofstream{path.toStdString()} << text;
        return path;
    }
    /// As a person drops files on the window.
    void drop(const QStringList& paths) {
        QMimeData data;
        QList<QUrl> urls;
        for (const auto& path : paths) urls.append(QUrl::fromLocalFile(path));
        data.setUrls(urls);
        const auto middle = QPoint{study.window().width() / 2, study.window().height() / 2};
        QDragEnterEvent enter{middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier};
        QApplication::sendEvent(&study.window(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop{QPointF{middle}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier};
        QApplication::sendEvent(&study.window(), &drop);
    }
    QTableView* files() { return study.window().findChild<QTableView*>(QStringLiteral("import_files")); }
    QTableView* people() { return study.window().findChild<QTableView*>(QStringLiteral("import_people")); }
    QTableView* answers() { return study.window().findChild<QTableView*>(QStringLiteral("import_answers")); }
    QString opening() {
        return study.window().findChild<QTextBrowser*>(QStringLiteral("import_opening"))->toPlainText();
    }
    /// Chooses whole rows by mouse, the second one beside the first.
    void choose(QTableView* table, const std::vector<int>& rows) {
        auto modifier = Qt::NoModifier;
        for (const int row : rows) {
            const auto cell = table->model()->index(row, 0);
            table->scrollTo(cell);
            QTest::mouseClick(table->viewport(), Qt::LeftButton, modifier, table->visualRect(cell).center());
            modifier = Qt::ControlModifier;
        }
    }
    /// Opens the list of a cell and takes the choice so many arrows down (up where negative).
    void choose_in_cell(QTableView* table, int row, int column, int arrows) {
        table->setFocus();
        table->setCurrentIndex(table->model()->index(row, column));
        QTest::keyClick(table, Qt::Key_F2);
        auto* box = table->findChild<QComboBox*>();
        QVERIFY(box);
        QTRY_VERIFY(box->view()->isVisible());
        for (int i = 0; i < std::abs(arrows); ++i)
            QTest::keyClick(box->view(), arrows < 0 ? Qt::Key_Up : Qt::Key_Down);
        QTest::keyClick(box->view(), Qt::Key_Return);
        QCoreApplication::processEvents();
    }
    QPushButton* button(const char* name) {
        return study.window().findChild<QPushButton*>(QString::fromLatin1(name));
    }
    QString shown(QTableView* table, int row, int column) {
        return table->model()->index(row, column).data().toString();
    }
    void click(const char* name) { QTest::mouseClick(button(name), Qt::LeftButton); }
    std::size_t source_count() { return store::sources(study.session.project()).size(); }

    /// Types into a cell, as after F2.
    void type(QTableView* table, int row, int column, const QString& words) {
        table->setCurrentIndex(table->model()->index(row, column));
        table->edit(table->currentIndex());
        auto* editor = table->findChild<QLineEdit*>();
        QVERIFY(editor);
        editor->selectAll();
        QTest::keyClicks(editor, words);
        QTest::keyClick(editor, Qt::Key_Return);
        QCoreApplication::processEvents();  // the cell takes the words after the key
    }

    annotator_test::Study study;
    QTemporaryDir folder;
};

// As a survey's program exports it: who answers is a number, the e-mail tells who somebody is. Fiction.
constexpr const char* survey =
    "ID de la réponse;Dernière page;Langue de départ;Q1. Âge;Q2. Comment venez-vous ?;Q3. Ce qui vous "
    "freine;Pseudo\n"
    "3;2;fr;41;Vélo;Le bus ne passe plus après dix-huit heures;Lou\n"
    "4;2;fr;29;Bus;Je ne sais pas qui appeler pour trier;Max\n"
    "7;2;fr;63;Vélo;;Noé\n";

}  // namespace

class ImportPageTest : public QObject {
    Q_OBJECT

  private slots:
    void dropped_files_are_shown_with_their_speakers_before_anything_is_brought_in() {
        ImportDesk desk;
        const auto before = desk.study.session.project().state().sha256;
        desk.drop({desk.file("FG2.txt", talk)});
        QTRY_COMPARE(desk.files()->model()->rowCount(), 1);
        QCOMPARE(desk.shown(desk.files(), 0, ImportFilesModel::kind), QStringLiteral("Focus group"));
        QCOMPARE(desk.people()->model()->rowCount(), 3);
        QCOMPARE(desk.shown(desk.people(), 0, ImportPeopleModel::becomes), QStringLiteral("P1 (FG2)"));
        // Hélène is in the study already, and is found without her accents.
        QCOMPARE(desk.shown(desk.people(), 2, ImportPeopleModel::becomes), QStringLiteral("Hélène"));
        // Her role is the project's, which is said where it would be changed.
        QCOMPARE(desk.shown(desk.people(), 2, ImportPeopleModel::role),
                 QStringLiteral("Participant, as in the project"));
        QCOMPARE(desk.shown(desk.people(), 0, ImportPeopleModel::role), QStringLiteral("Participant"));
        QVERIFY(desk.study.session.project().state().sha256 == before);
    }

    void an_import_is_one_act_with_what_was_said_of_the_speakers() {
        ImportDesk desk;
        const auto acts = store::history(desk.study.session.project()).size();
        desk.drop({desk.file("FG2.txt", talk), desk.file("E1.txt", other_talk)});
        QTRY_COMPARE(desk.people()->model()->rowCount(), 5);
        auto* people = desk.people()->model();
        desk.type(desk.people(), 0, ImportPeopleModel::becomes, QStringLiteral("Lucien"));
        people->setData(people->index(1, ImportPeopleModel::role), static_cast<int>(coding::Role::observer));
        desk.type(desk.files(), 0, ImportFilesModel::group, QStringLiteral("campus"));

        // Two spellings, joined: the rows are chosen by mouse, the button does it.
        const auto middle = [&](int row) {
            const auto cell = people->index(row, ImportPeopleModel::speaker);
            desk.people()->scrollTo(cell);
            return desk.people()->visualRect(cell).center();
        };
        QTest::mouseClick(desk.people()->viewport(), Qt::LeftButton, Qt::NoModifier, middle(3));
        QTest::mouseClick(desk.people()->viewport(), Qt::LeftButton, Qt::ControlModifier, middle(4));
        desk.click("import_join");
        QCOMPARE(desk.shown(desk.people(), 4, ImportPeopleModel::becomes), QStringLiteral("Gaël"));

        desk.click("import_now");
        QTRY_COMPARE(desk.source_count(), 4U);
        const auto& project = desk.study.session.project();
        QCOMPARE(store::history(project).size(), acts + 1);
        QVERIFY(store::find_participant(project, "Lucien"));
        QVERIFY(!store::find_participant(project, "P1 (FG2)"));
        QVERIFY(!store::find_participant(project, "Gael B."));
        QCOMPARE(store::find_participant(project, "P2 (FG2)")->role, coding::Role::observer);
        QCOMPARE(store::groups(project).size(), 1U);
        QVERIFY(desk.study.session.undo());
        QCOMPARE(desk.source_count(), 2U);
        QVERIFY(!store::find_participant(project, "Lucien"));
    }

    void capitals_and_accents_make_nobody_another() {
        ImportDesk desk;
        desk.drop({desk.file("E1.txt", "LUCIE : Un.\nMax : Deux.\nLUCIE : Trois.\nMax : Quatre.\n"),
                   desk.file("E2.txt", "Lucie : Un.\nNoé : Deux.\nLucie : Trois.\nNoé : Quatre.\n")});
        QTRY_COMPARE(desk.people()->model()->rowCount(), 3);
        QCOMPARE(desk.shown(desk.people(), 0, ImportPeopleModel::becomes), QStringLiteral("Lucie"));
        QCOMPARE(desk.shown(desk.people(), 0, ImportPeopleModel::turns), QStringLiteral("4"));
        QTRY_VERIFY(desk.button("import_now")->isEnabled());
        desk.click("import_now");
        QTRY_COMPARE(desk.source_count(), 4U);
        std::size_t called = 0;
        for (const auto& person : store::participants(desk.study.session.project()))
            called += person.name == "Lucie" ? 1U : person.name == "LUCIE" ? 10U : 0U;
        QCOMPARE(called, std::size_t{1});
    }

    void what_a_dropped_folder_holds_besides_is_said() {
        ImportDesk desk;
        desk.file("FG2.txt", talk);
        desk.file("FG2.mp3", "noise");
        desk.file(".hidden", "a");
        desk.drop({desk.folder.path()});
        QTRY_COMPARE(desk.files()->model()->rowCount(), 1);
        const auto* said = desk.study.window().findChild<QLabel*>(QStringLiteral("import_summary"));
        QTRY_VERIFY(said->text().contains(QStringLiteral("1 recording")));
        QVERIFY(said->text().contains(QStringLiteral("1 hidden file")));
    }

    void a_bad_file_is_named_and_the_others_go_on_without_it() {
        ImportDesk desk;
        desk.drop({desk.file("broken.docx", "PK\x03\x04 no archive"), desk.file("FG2.txt", talk)});
        QTRY_COMPARE(desk.files()->model()->rowCount(), 2);
        QVERIFY(!desk.shown(desk.files(), 0, ImportFilesModel::remark).isEmpty());
        QTest::mouseClick(desk.files()->viewport(), Qt::LeftButton, Qt::NoModifier,
                          desk.files()->visualRect(desk.files()->model()->index(0, 0)).center());
        desk.click("import_remove");
        QCOMPARE(desk.files()->model()->rowCount(), 1);
        desk.click("import_now");
        QTRY_COMPARE(desk.source_count(), 3U);
    }

    void a_file_that_goes_bad_before_the_import_leaves_nothing_half_done() {
        ImportDesk desk;
        const auto gone = desk.file("zz.txt", talk);
        desk.drop({desk.file("FG2.txt", other_talk), gone});
        QTRY_COMPARE(desk.files()->model()->rowCount(), 2);
        QVERIFY(QFile::remove(gone));
        QSignalSpy failed{&desk.study.session, &annotator::Session::failed};
        desk.click("import_now");
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(failed.at(0).at(0).toString().contains(QStringLiteral("zz.txt")));
        QCOMPARE(desk.source_count(), 2U);
        QCOMPARE(desk.files()->model()->rowCount(), 2);
    }

    void a_table_of_participants_is_taken_as_well() {
        ImportDesk desk;
        desk.drop({desk.file("people.csv", "participant;âge\nHélène;46\n")});
        QTRY_COMPARE(desk.files()->model()->rowCount(), 1);
        desk.click("import_now");
        const auto helene = store::find_participant(desk.study.session.project(), "Hélène");
        QTRY_COMPARE(store::values(desk.study.session.project(), helene->id).size(), 1U);
        QTRY_COMPARE(desk.files()->model()->rowCount(), 0);
        QVERIFY(desk.study.session.undo());
        QVERIFY(store::values(desk.study.session.project(), helene->id).empty());
    }

    void a_project_of_another_program_comes_in_whole() {
        ImportDesk desk;
        const auto path = desk.folder.filePath(QStringLiteral("autre.qdpx"));
        desk.study.session.read([&](const store::Project& project) {
            coding::SilentProgress progress;
            coding::exchange::refi::export_project(project, path.toStdString(), progress);
        });
        desk.drop({path});
        QTRY_COMPARE(desk.files()->model()->rowCount(), 1);
        QCOMPARE(desk.shown(desk.files(), 0, ImportFilesModel::kind), QStringLiteral("Project"));
        QVERIFY(!(desk.files()->model()->index(0, ImportFilesModel::group).flags() & Qt::ItemIsEditable));
        QCOMPARE(desk.people()->model()->rowCount(), 0);
        const auto sources = store::sources(desk.study.session.project()).size();
        desk.click("import_now");
        QTRY_COMPARE(desk.files()->model()->rowCount(), 0);
        // It went out of this very project.
        QCOMPARE(store::sources(desk.study.session.project()).size(), sources);
    }

    void a_survey_shows_its_columns_and_comes_in_as_they_were_chosen() {
        ImportDesk desk;
        const auto acts = store::history(desk.study.session.project()).size();
        desk.drop({desk.file("enquete.csv", survey)});
        QTRY_COMPARE(desk.answers()->model()->rowCount(), 7);
        QTRY_VERIFY(desk.button("import_now")->isEnabled());
        QVERIFY(desk.answers()->isVisible());
        QVERIFY(!desk.people()->isVisible());
        QCOMPARE(desk.shown(desk.answers(), 5, AnswersModel::as), QStringLiteral("Open question"));
        QCOMPARE(desk.shown(desk.answers(), 3, AnswersModel::as), QStringLiteral("Attribute"));
        QCOMPARE(desk.shown(desk.answers(), 1, AnswersModel::as),
                 QStringLiteral("Left out (of the survey’s program)"));
        QVERIFY(desk.opening().contains(QStringLiteral("R3 (enquete)")));
        QVERIFY(desk.opening().contains(QStringLiteral("Pseudo Max")));

        // The pseudonym says who answers; the number that did before is left out.
        desk.choose(desk.answers(), {6});
        desk.click("answers_name");
        QVERIFY(desk.shown(desk.answers(), 0, AnswersModel::as).startsWith(QStringLiteral("Left out")));
        QVERIFY(desk.opening().contains(QStringLiteral("Lou")));
        QVERIFY(!desk.opening().contains(QStringLiteral("Pseudo")));
        QVERIFY(!desk.opening().contains(QStringLiteral("R3")));
        // Two columns at once, by mouse and button.
        desk.choose(desk.answers(), {3, 4});
        desk.click("answers_open");
        // One by its own list, by keys: attribute stands below open.
        desk.choose_in_cell(desk.answers(), 3, AnswersModel::as, 1);
        QCOMPARE(desk.shown(desk.answers(), 3, AnswersModel::as), QStringLiteral("Attribute"));

        desk.click("import_now");
        QTRY_COMPARE(desk.source_count(), 5U);
        const auto& project = desk.study.session.project();
        QCOMPARE(store::history(project).size(), acts + 1);
        QVERIFY(store::find_participant(project, "Lou"));
        const auto lou = store::values(project, store::find_participant(project, "Lou")->id);
        QCOMPARE(lou.size(), 1U);
        QCOMPARE(lou.begin()->second, std::string{"41"});
        QCOMPARE(store::guide_questions(project).size(), 2U);
        QCOMPARE(desk.study.text("enquete Noé"), std::string{"Q2 — Comment venez-vous ?\nVélo\n"});
        QVERIFY(desk.study.session.undo());
        QCOMPARE(desk.source_count(), 2U);
    }

    void a_survey_without_an_open_question_waits_for_one() {
        ImportDesk desk;
        desk.drop({desk.file("enquete.csv", survey)});
        QTRY_COMPARE(desk.answers()->model()->rowCount(), 7);
        QTRY_VERIFY(desk.button("import_now")->isEnabled());
        desk.choose(desk.answers(), {5});
        desk.click("answers_leave_out");
        QVERIFY(!desk.button("import_now")->isEnabled());
        QVERIFY(!desk.shown(desk.files(), 0, ImportFilesModel::remark).isEmpty());
        desk.click("answers_as_found");
        QVERIFY(desk.button("import_now")->isEnabled());
        QVERIFY(desk.shown(desk.files(), 0, ImportFilesModel::remark).isEmpty());
    }

    void a_table_of_people_can_be_said_to_be_a_survey() {
        ImportDesk desk;
        desk.drop({desk.file("gens.csv",
                             "Nom;Vos idées\nLou;Un jardin partagé derrière la halle\nMax;Des ateliers du "
                             "soir pour les voisins\n")});
        QTRY_COMPARE(desk.files()->model()->rowCount(), 1);
        QTRY_VERIFY(desk.button("import_now")->isEnabled());
        QCOMPARE(desk.shown(desk.files(), 0, ImportFilesModel::kind), QStringLiteral("Table: participants"));
        desk.choose_in_cell(desk.files(), 0, ImportFilesModel::kind, -1);
        QTRY_COMPARE(desk.answers()->model()->rowCount(), 2);
        QTRY_VERIFY(desk.button("import_now")->isEnabled());
        desk.type(desk.files(), 0, ImportFilesModel::group, QStringLiteral("campus"));
        desk.click("import_now");
        QTRY_COMPARE(desk.source_count(), 4U);
        QCOMPARE(store::groups(desk.study.session.project()).size(), 2U);  // "gens" and "campus"
        QTRY_COMPARE(desk.files()->model()->rowCount(), 0);
        QVERIFY(desk.study.session.undo());
        QCOMPARE(desk.source_count(), 2U);
        QVERIFY(desk.study.session.redo());
        QCOMPARE(desk.source_count(), 4U);
    }

    void files_stay_on_the_page_until_they_are_in_and_a_second_drop_adds_to_them() {
        ImportDesk desk;
        desk.drop({desk.file("FG2.txt", talk)});
        QTRY_COMPARE(desk.files()->model()->rowCount(), 1);
        QTRY_VERIFY(desk.button("import_now")->isEnabled());
        desk.type(desk.people(), 0, ImportPeopleModel::becomes, QStringLiteral("Lucien"));
        desk.drop({desk.file("E1.txt", other_talk)});
        QTRY_COMPARE(desk.files()->model()->rowCount(), 2);
        QCOMPARE(desk.shown(desk.people(), 0, ImportPeopleModel::becomes), QStringLiteral("Lucien"));
    }
};

ANNOTATOR_TEST(ImportPageTest)
#include "import_page_test.moc"
