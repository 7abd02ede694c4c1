// SPDX-License-Identifier: GPL-3.0-or-later
// A press on a French, an American or a British keyboard does one thing, whatever the language of the window.
#include <QAction>
#include <QMenu>
#include <QMenuBar>
#include <algorithm>
#include <array>
#include <set>

#include "annotator/app/languages.hpp"
#include "annotator/codebook/codebook_tree.hpp"
#include "annotator/transcript/transcript_page.hpp"
#include "tests/annotator/annotator_test.hpp"
#include "tests/annotator/study.hpp"

using annotator_test::Study;

namespace {

/// What a key gives by itself and with Shift.
struct PhysicalKey {
    QChar alone, with_shift;
};

struct Keyboard {
    const char* name;
    QString alone, with_shift;  ///< the row of digits from 1, then the keys of punctuation

    [[nodiscard]] std::vector<PhysicalKey> keys() const {
        std::vector<PhysicalKey> all;
        for (qsizetype i = 0; i < alone.size(); ++i) all.push_back({alone[i], with_shift[i]});
        return all;
    }
};

const std::array<Keyboard, 3> keyboards{{
    {"French", QStringLiteral("&é\"'(-è_çà)=^$ù*,;:!<²"), QStringLiteral("1234567890°+¨£%µ?./§>~")},
    {"American", QStringLiteral("1234567890-=[];'\\,./`"), QStringLiteral("!@#$%^&*()_+{}:\"|<>?~")},
    {"British", QStringLiteral("1234567890-=[];'#,./\\`"), QStringLiteral("!\"£$%^&*()_+{}:@~<>?|¬")},
}};

int key_of(QChar letter) {
    return letter.toUpper().unicode();  // as Qt names keys of Latin letters and signs
}

/// What Qt takes a press for: the key with all modifiers, and, where Shift makes another sign, that sign
/// without Shift.
std::vector<QKeySequence> sequences(const PhysicalKey& key, Qt::KeyboardModifiers modifiers) {
    std::vector<QKeySequence> all{QKeySequence{key_of(key.alone) | static_cast<int>(modifiers)}};
    if (modifiers.testFlag(Qt::ShiftModifier)) {
        const auto without = modifiers & ~Qt::KeyboardModifiers{Qt::ShiftModifier};
        all.emplace_back(key_of(key.with_shift) | static_cast<int>(without));
    }
    return all;
}

/// Where a shortcut of the action holds: null is the whole window.
std::set<const QObject*> places(const QAction& action) {
    if (action.shortcutContext() == Qt::WindowShortcut) return {nullptr};
    std::set<const QObject*> places;
    for (const auto* object : action.associatedObjects()) {
        if (qobject_cast<const QMenu*>(object) == nullptr) places.insert(object);
    }
    return places;
}

bool meet(const QAction& a, const QAction& b) {
    const auto here = places(a), there = places(b);
    if (here.contains(nullptr) || there.contains(nullptr)) return !here.empty() && !there.empty();
    return std::any_of(here.begin(), here.end(), [&](const auto* place) { return there.contains(place); });
}

std::vector<const QAction*> answering(const std::vector<QKeySequence>& pressed, const QWidget& window) {
    std::vector<const QAction*> actions;
    for (const auto* action : window.findChildren<QAction*>()) {
        const auto shortcuts = action->shortcuts();
        const bool answers = std::any_of(pressed.begin(), pressed.end(),
                                         [&](const auto& keys) { return shortcuts.contains(keys); });
        if (answers) actions.push_back(action);
    }
    return actions;
}

QString described(const QAction& action) {
    return action.text() + QLatin1Char(' ') + QKeySequence::listToString(action.shortcuts());
}

/// The tree takes the keys of its codes for itself (CodebookPanel), before the window sees them.
bool is_of_tree(const QAction& action, const QWidget& tree) {
    return places(action).contains(&tree);
}

}  // namespace

class KeyboardsTest : public QObject {
    Q_OBJECT

  private slots:
    void init() { languages_.set(coding::Language::english); }
    void cleanup() { languages_.set(coding::Language::english); }

    void no_press_means_two_things_on_any_keyboard() {
        Study study;
        study.show();
        const auto* tree = study.window().findChild<annotator::CodebookTree*>();
        QStringList clashes;
        for (const auto language : {coding::Language::english, coding::Language::french}) {
            speak(study, language);
            for (const auto& keyboard : keyboards) {
                for (const auto& key : keyboard.keys()) {
                    for (const auto modifiers : modifiers_of_shortcuts()) {
                        const auto actions = answering(sequences(key, modifiers), study.window());
                        for (const auto* one : actions) {
                            for (const auto* other : actions) {
                                if (one >= other || !meet(*one, *other)) continue;
                                if (is_of_tree(*one, *tree) != is_of_tree(*other, *tree)) continue;
                                clashes << QLatin1String{keyboard.name} + QLatin1Char(' ') + key.alone +
                                               QStringLiteral(": ") + described(*one) +
                                               QStringLiteral(" / ") + described(*other);
                            }
                        }
                    }
                }
            }
        }
        QVERIFY2(clashes.isEmpty(), qPrintable(clashes.join(QLatin1Char('\n'))));
    }

    void each_menu_opens_by_a_letter_of_its_own() {
        Study study;
        study.show();
        for (const auto language : {coding::Language::english, coding::Language::french}) {
            speak(study, language);
            std::set<QString> letters;
            for (const auto* menu : study.window().menuBar()->actions()) {
                const auto letter = QKeySequence::mnemonic(menu->text());
                QVERIFY2(!letter.isEmpty() && letters.insert(letter.toString()).second,
                         qPrintable(menu->text()));
                // É is the key 2 of a French keyboard.
                QVERIFY2(answering({letter}, study.window()).empty(), qPrintable(menu->text()));
            }
        }
    }

    void each_digit_goes_to_its_page_or_panel_on_each_keyboard() {
        Study study;
        study.show();
        speak(study, coding::Language::french);
        for (const auto& keyboard : keyboards) {
            std::set<const QAction*> reached;
            for (int digit = 0; digit < 10; ++digit) {
                const auto keys = keyboard.keys()[static_cast<std::size_t>((digit + 9) % 10)];
                const auto actions = answering(sequences(keys, Qt::AltModifier), study.window());
                QVERIFY2(actions.size() == 1, keyboard.name);
                reached.insert(actions.front());
            }
            QCOMPARE(reached.size(), std::size_t{10});
        }
    }

    void the_key_six_in_the_codebook_is_not_smaller_text_on_a_french_keyboard() {
        Study study;
        study.show();
        QApplication::setActiveWindow(&study.window());
        speak(study, coding::Language::french);
        auto* tree = study.window().findChild<annotator::CodebookTree*>();
        tree->go_to(study.code("confiance"));
        tree->setFocus();
        const auto before = study.window().findChild<annotator::TranscriptPage*>()->style().zoom;
        QTest::keyClick(tree, Qt::Key_Minus, Qt::ControlModifier);
        const auto six = answering({QKeySequence{Qt::Key_6}}, study.window());
        QCOMPARE(six.size(), std::size_t{1});
        QCOMPARE(six.front()->text(), QStringLiteral("confiance"));
        QCOMPARE(study.window().findChild<annotator::TranscriptPage*>()->style().zoom, before);
    }

  private:
    void speak(Study& study, coding::Language language) {
        study.session.set_language(language);
        languages_.set(language);
        QCoreApplication::processEvents();
    }

    static std::array<Qt::KeyboardModifiers, 8> modifiers_of_shortcuts() {
        const Qt::KeyboardModifiers none = Qt::NoModifier, shift = Qt::ShiftModifier,
                                    control = Qt::ControlModifier, alt = Qt::AltModifier;
        return {none, shift,       control,       control | shift,
                alt,  alt | shift, control | alt, control | alt | shift};
    }

    annotator::Languages languages_;
};

ANNOTATOR_TEST(KeyboardsTest)
#include "keyboards_test.moc"
