// SPDX-License-Identifier: GPL-3.0-or-later
// What the menus say, in both languages.
#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMap>
#include <QMenu>
#include <QMenuBar>
#include <QTabBar>
#include <QWindow>
#include <algorithm>

#include "libcoding/acts/codebook.hpp"
#include "libcoding/store/codes.hpp"
#include "libcoding/store/named.hpp"

#include "annotator/app/languages.hpp"
#include "tests/annotator/annotator_test.hpp"
#include "tests/annotator/transcript_reading.hpp"

using annotator_test::Reading;

namespace {

/// The letter that chooses an entry with Alt; empty where none does.
QString mnemonic(QString words) {
    words.remove(QStringLiteral("&&"));
    const auto at = words.indexOf(QLatin1Char('&'));
    return at < 0 || at + 1 == words.size() ? QString{} : words.mid(at + 1, 1).toLower();
}

void check_letters(const QString& menu, const QList<QAction*>& entries) {
    QMap<QString, QString> known;
    for (const auto* entry : entries) {
        if (!entry->isVisible()) continue;
        const auto letter = mnemonic(entry->text());
        if (letter.isEmpty()) continue;
        QVERIFY2(!known.contains(letter),
                 qPrintable(QStringLiteral("%1: “%2” and “%3”").arg(menu, known[letter], entry->text())));
        known[letter] = entry->text();
    }
}

/// All that the window says, but for where its project is, and for Qt’s own buttons in bars of tabs.
QStringList words_of(const QWidget& window) {
    QStringList words;
    for (const auto* action : window.findChildren<QAction*>()) words << action->text() << action->toolTip();
    for (const auto* menu : window.findChildren<QMenu*>()) words << menu->title();
    for (const auto* widget : window.findChildren<QWidget*>()) {
        if (qobject_cast<const QTabBar*>(widget->parentWidget()) != nullptr) continue;
        words << widget->accessibleName() << widget->toolTip() << widget->windowTitle();
        if (const auto* label = qobject_cast<const QLabel*>(widget)) words << label->text();
        if (const auto* button = qobject_cast<const QAbstractButton*>(widget)) words << button->text();
        if (const auto* line = qobject_cast<const QLineEdit*>(widget)) words << line->placeholderText();
        if (const auto* box = qobject_cast<const QComboBox*>(widget)) {
            for (int i = 0; i < box->count(); ++i) words << box->itemText(i);
        }
        if (const auto* list = qobject_cast<const QListWidget*>(widget)) {
            for (int i = 0; i < list->count(); ++i) words << list->item(i)->text();
        }
    }
    words.removeAll(QString{});
    words.erase(std::remove_if(words.begin(), words.end(),
                               [](const QString& word) { return word.contains(QDir::tempPath()); }),
                words.end());
    words.sort();
    return words;
}

}  // namespace

class MenusTest : public QObject {
    Q_OBJECT

  private slots:
    void cleanup() { languages_.set(coding::Language::english); }

    void no_letter_chooses_two_entries_of_a_menu_data() {
        QTest::addColumn<bool>("french");
        QTest::newRow("English") << false;
        QTest::newRow("French") << true;
    }
    void no_letter_chooses_two_entries_of_a_menu() {
        QFETCH(const bool, french);
        Reading reading;
        const auto language = french ? coding::Language::french : coding::Language::english;
        speak(reading, language);
        QCOMPARE(reading.window().menuBar()->actions().value(4)->text(),
                 QString::fromUtf8(french ? "&Coder" : "&Code"));
        // A coding in hand and words selected: the menu of the text is at its longest.
        reading.code_words("le prix est", "prix");
        reading.click(reading.where("FG1", "le prix est").begin + 3);
        reading.key(Qt::Key_W);
        check_letters(QStringLiteral("menu bar"), reading.window().menuBar()->actions());
        int menus = 0;
        for (auto* menu : reading.window().findChildren<QMenu*>()) {
            check_letters(menu->title(), menu->actions());
            menus += menu->actions().isEmpty() ? 0 : 1;
        }
        QVERIFY(menus > 15);
        // As the window system tells it, so that the menu is asked for as it is in use.
        auto* window = reading.window().windowHandle();
        const auto point = reading.view().viewport()->mapTo(
            &reading.window(), reading.point(reading.where("FG1", "le prix est").begin + 3));
        QTest::mousePress(window, Qt::RightButton, {}, point);
        QTest::mouseRelease(window, Qt::RightButton, {}, point);
        const auto* text_menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        QVERIFY(text_menu);
        check_letters(QStringLiteral("menu of the text"), text_menu->actions());
    }

    void a_window_that_changes_its_language_reads_like_one_that_began_in_it() {
        Reading changed;
        speak(changed, coding::Language::french);
        const auto words = words_of(changed.window());
        QVERIFY(words.contains(QStringLiteral("&Coder…")) && words.contains(QStringLiteral("Fréquences")));
        Reading begun;  // made while all is in French
        speak(begun, coding::Language::french);
        auto differ = words;
        for (const auto& word : words_of(begun.window())) {
            if (!differ.removeOne(word)) differ << QStringLiteral("missing: ") + word;
        }
        QVERIFY2(differ.isEmpty(), qPrintable(differ.join(QStringLiteral(" | "))));
    }

    void a_name_with_an_ampersand_stands_in_menus_as_it_is() {
        Reading reading;
        reading.session.act([&](coding::store::Project& project) {
            const auto book = coding::store::codebook(project);
            auto price = book.codes()[coding::store::code_named(book, "prix")];
            price.name = "R&D";
            coding::acts::change_code(project, "Maud", price);
            return annotator::Touched{annotator::Part::codebook, {}};
        });
        const auto all = reading.window().findChildren<QAction*>();
        const auto undo = std::find_if(all.begin(), all.end(), [](const QAction* action) {
            return action->text().startsWith(QStringLiteral("Undo: "));
        });
        QVERIFY(undo != all.end());
        QVERIFY2((*undo)->text().contains(QStringLiteral("R&&D")), qPrintable((*undo)->text()));
    }

  private:
    /// As the application does it.
    void speak(Reading& reading, coding::Language language) {
        reading.session.set_language(language);
        languages_.set(language);
        QCoreApplication::processEvents();
    }

    annotator::Languages languages_;
};

ANNOTATOR_TEST(MenusTest)
#include "menus_test.moc"
