// SPDX-License-Identifier: GPL-3.0-or-later
// Who was at a session is ticked in one form and saved as one act.
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <algorithm>

#include "libcoding/acts/people.hpp"
#include "libcoding/store/history.hpp"
#include "libcoding/store/people.hpp"

#include "annotator/sources/presence_dialog.hpp"
#include "tests/annotator/annotator_test.hpp"
#include "tests/annotator/study.hpp"

namespace {

namespace store = coding::store;

class PresenceDesk {
  public:
    PresenceDesk() {
        study.show();
        study.session.act([&](store::Project& project) {
            for (const char* name : {"Anna", "Zélie"}) {
                coding::Participant person;
                person.name = name;
                coding::acts::add_participant(project, "Maud", person);
            }
            return annotator::Touched{annotator::Part::people, {}};
        });
        study.selection.set(study.source("FG1"), {}, {});
    }
    QTableWidget& open() {
        QApplication::setActiveWindow(&study.window());
        QTest::keyClick(&study.window(), Qt::Key_H, Qt::ControlModifier | Qt::AltModifier);
        dialog = study.window().findChild<annotator::PresenceDialog*>();
        return *dialog->findChild<QTableWidget*>();
    }
    [[nodiscard]] static int row_of(const QTableWidget& table, const char* name) {
        for (int row = 0; row < table.rowCount(); ++row) {
            if (table.item(row, 0)->text() == QString::fromUtf8(name)) return row;
        }
        return -1;
    }
    /// Ticks with the space bar.
    static void tick(QTableWidget& table, const char* name) {
        table.setCurrentCell(row_of(table, name), 0);
        QTest::keyClick(&table, Qt::Key_Space);
    }
    static void write(QTableWidget& table, const char* name, int column, const char* words) {
        table.setCurrentCell(row_of(table, name), column);
        QTest::keyClick(&table, Qt::Key_F2);
        auto* editor = table.findChild<QLineEdit*>();
        QVERIFY(editor != nullptr);
        editor->selectAll();
        annotator_test::type(editor, QString::fromLatin1(words));
        QTest::keyClick(editor, Qt::Key_Return);
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);  // of the editor
    }
    QPushButton* save() {
        for (auto* button : dialog->findChildren<QPushButton*>()) {
            if (button->text().contains(QStringLiteral("Save"))) return button;
        }
        return nullptr;
    }
    void press_save() {
        QTest::mouseClick(save(), Qt::LeftButton);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    [[nodiscard]] std::vector<coding::Presence> presences() const {
        return store::presences(study.session.project());
    }

    annotator_test::Study study;
    annotator::PresenceDialog* dialog = nullptr;
};

}  // namespace

class PresenceTest : public QObject {
    Q_OBJECT

  private slots:
    void who_said_nothing_is_ticked_and_undo_takes_it_back() {
        PresenceDesk desk;
        auto& table = desk.open();
        // Who speaks was there, and comes first.
        QCOMPARE(table.rowCount(), 5);
        QCOMPARE(table.item(0, 0)->text(), QStringLiteral("Hélène"));
        QCOMPARE(table.item(0, 0)->checkState(), Qt::Checked);
        QCOMPARE(table.item(0, 2)->text(), QStringLiteral("2"));
        QCOMPARE(table.item(3, 0)->text(), QStringLiteral("Anna"));
        QCOMPARE(table.item(3, 0)->checkState(), Qt::Unchecked);
        PresenceDesk::tick(table, "Zélie");
        PresenceDesk::tick(table, "Hélène");  // cannot be sent away
        const auto entries = store::history(desk.study.session.project()).size();
        desk.press_save();
        QCOMPARE(store::history(desk.study.session.project()).size(), entries + 1);
        const auto zelie = store::find_participant(desk.study.session.project(), "Zélie")->id;
        QCOMPARE(desk.presences().size(), std::size_t{1});
        QCOMPARE(desk.presences()[0].participant, zelie);
        QCOMPARE(desk.presences()[0].source, desk.study.source("FG1"));
        QVERIFY(desk.study.session.undo());
        QVERIFY(desk.presences().empty());
    }

    void times_are_written_and_read_again() {
        PresenceDesk desk;
        auto* table = &desk.open();
        PresenceDesk::tick(*table, "Anna");
        PresenceDesk::write(*table, "Anna", 3, "half past");
        QVERIFY(!desk.save()->isEnabled());
        PresenceDesk::write(*table, "Anna", 3, "0:31");
        QVERIFY(desk.save()->isEnabled());
        PresenceDesk::write(*table, "Paul", 4, "1:05:00");
        desk.press_save();
        const auto all = desk.presences();
        QCOMPARE(all.size(), std::size_t{2});
        QVERIFY(std::any_of(all.begin(), all.end(), [](const auto& presence) {
            return presence.from == coding::Milliseconds{31'000} && !presence.to;
        }));

        table = &desk.open();
        QCOMPARE(table->item(PresenceDesk::row_of(*table, "Anna"), 0)->checkState(), Qt::Checked);
        QCOMPARE(table->item(PresenceDesk::row_of(*table, "Anna"), 3)->text(), QStringLiteral("00:31"));
        QCOMPARE(table->item(PresenceDesk::row_of(*table, "Paul"), 4)->text(), QStringLiteral("1:05:00"));
        PresenceDesk::tick(*table, "Anna");
        desk.press_save();
        QCOMPARE(desk.presences().size(), std::size_t{1});
        QVERIFY(desk.study.session.undo());
        QCOMPARE(desk.presences().size(), std::size_t{2});
    }

    void the_filter_leaves_only_who_fits() {
        PresenceDesk desk;
        auto& table = desk.open();
        annotator_test::type(desk.dialog->findChild<QLineEdit*>(), QStringLiteral("él"));
        QVERIFY(!table.isRowHidden(PresenceDesk::row_of(table, "Zélie")));
        QVERIFY(table.isRowHidden(PresenceDesk::row_of(table, "Anna")));
        desk.dialog->reject();
        QVERIFY(desk.presences().empty());
    }
};

ANNOTATOR_TEST(PresenceTest)
#include "presence_test.moc"
