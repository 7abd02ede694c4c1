// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAction>
#include <QContextMenuEvent>
#include <QMenu>
#include <QWindow>
#include <algorithm>

#include "tests/annotator/annotator_test.hpp"
#include "tests/annotator/transcript_reading.hpp"

using annotator_test::Reading;

namespace {

// As the window system tells it, so that the menu is asked for as it is in use.
void press_right(Reading& reading, QPoint in_text) {
    auto* window = reading.window().windowHandle();
    const auto point = reading.view().viewport()->mapTo(&reading.window(), in_text);
    QTest::mousePress(window, Qt::RightButton, {}, point);
    QTest::mouseRelease(window, Qt::RightButton, {}, point);
}

QMenu* open_menu() {
    return qobject_cast<QMenu*>(QApplication::activePopupWidget());
}

QAction* entry(const QMenu& menu, const QString& words) {
    const auto actions = menu.actions();
    const auto found = std::find_if(actions.begin(), actions.end(), [&](const auto* action) {
        return QString{action->text()}.remove(QLatin1Char('&')) == words;
    });
    return found == actions.end() ? nullptr : *found;
}

void choose(QMenu& menu, const QString& words) {
    auto* action = entry(menu, words);
    QVERIFY2(action, qPrintable(words));
    QTest::mouseClick(&menu, Qt::LeftButton, {}, menu.actionGeometry(action).center());
}

}  // namespace

class TextMenuTest : public QObject {
    Q_OBJECT

  private slots:
    void the_right_button_on_coded_words_offers_what_can_be_done_with_the_coding() {
        Reading reading;
        const auto id = reading.code_words("premier frein", "confiance");
        press_right(reading, reading.point(reading.where("FG1", "frein").begin + 1));
        auto* menu = open_menu();
        QVERIFY(menu);
        QVERIFY((reading.selection.codings() == std::vector{id}));
        QVERIFY(!entry(*menu, QStringLiteral("Code…")));  // nothing is selected
        choose(*menu, QStringLiteral("Lever"));
        QCOMPARE(reading.codings("FG1")[0].polarity, coding::Polarity::lever);
        press_right(reading, reading.view().visible_stripe(id)->bar.center());
        QVERIFY(open_menu());
        choose(*open_menu(), QStringLiteral("Remove the coding"));
        QVERIFY(reading.codings("FG1").empty());
        QVERIFY(reading.session.undo());
        QCOMPARE(reading.codings("FG1").size(), std::size_t{1});
    }

    void the_words_selected_stay_so_and_are_coded() {
        Reading reading;
        const auto words = reading.where("FG1", "premier frein");
        reading.selection.set(reading.source("FG1"), words, {});
        press_right(reading, reading.point(words.begin + 2));
        QVERIFY(open_menu());
        QVERIFY(!entry(*open_menu(), QStringLiteral("Remove the coding")));
        choose(*open_menu(), QStringLiteral("Code in the passage’s own words"));
        const auto codings = reading.codings("FG1");
        QCOMPARE(codings.size(), std::size_t{1});
        QVERIFY(codings[0].span == words);
    }

    void elsewhere_the_place_under_the_mouse_comes_in_hand() {
        Reading reading;
        reading.code_words("premier frein", "confiance");
        const auto words = reading.where("FG1", "premier frein");
        reading.selection.set(reading.source("FG1"), words, {});
        const auto place = reading.where("FG1", "Et l’énergie").begin + 5;  // a broad letter
        press_right(reading, reading.point(place));
        auto* menu = open_menu();
        QVERIFY(menu);
        QVERIFY((reading.view().selected() == coding::Span{place, place}));
        QVERIFY(!entry(*menu, QStringLiteral("Remove the coding")));
        QVERIFY(entry(*menu, QStringLiteral("Split the turn here")));
        menu->close();
    }

    void the_menu_key_opens_it_at_the_caret() {
        Reading reading;
        const auto words = reading.where("FG1", "premier frein");
        reading.selection.set(reading.source("FG1"), words, {});
        const auto caret = reading.view().caret_rect(words.end).bottomLeft();
        QContextMenuEvent event{QContextMenuEvent::Keyboard, {}, reading.window().mapToGlobal(QPoint{})};
        QApplication::sendEvent(reading.view().viewport(), &event);
        QVERIFY(open_menu());
        QVERIFY((reading.view().selected() == words));
        // Offscreen is narrow: the menu may have to go to the left.
        QCOMPARE(open_menu()->y(), reading.view().viewport()->mapToGlobal(caret).y());
        open_menu()->close();
    }
};

ANNOTATOR_TEST(TextMenuTest)
#include "text_menu_test.moc"
