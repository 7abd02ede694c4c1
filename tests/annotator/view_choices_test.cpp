// SPDX-License-Identifier: GPL-3.0-or-later
// How the text and the window look, as it is chosen in the menus.
#include <QAction>
#include <QApplication>
#include <QHelpEvent>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QPainter>
#include <QSignalSpy>
#include <QStyleOption>
#include <QToolTip>
#include <QWheelEvent>
#include <algorithm>
#include <functional>

#include "libcoding/acts/codings.hpp"

#include "annotator/app/appearance.hpp"
#include "annotator/app/line_button.hpp"
#include "annotator/app/quiet_style.hpp"
#include "annotator/app/shortcut_sheet.hpp"
#include "tests/annotator/annotator_test.hpp"
#include "tests/annotator/transcript_reading.hpp"

using annotator_test::Reading;

namespace {

QString plain(QString text) {
    return text.section(QLatin1Char('\t'), 0, 0).remove(QLatin1Char('&'));
}

/// Chooses the entry of the menu of that name, however deep, as a click does.
bool choose(const QList<QAction*>& actions, const QString& menu, const QString& entry, bool inside = false) {
    for (auto* action : actions) {
        const auto text = plain(action->text());
        if (action->menu() != nullptr) {
            emit action->menu()->aboutToShow();
            if (choose(action->menu()->actions(), menu, entry, inside || text == menu)) return true;
        } else if (inside && text == entry) {
            action->trigger();
            return true;
        }
    }
    return false;
}

bool choose(Reading& reading, const char* menu, const char* entry) {
    return choose(reading.window().menuBar()->actions(), QString::fromUtf8(menu), QString::fromUtf8(entry));
}

}  // namespace

class ViewChoicesTest : public QObject {
    Q_OBJECT

  private slots:
    // Under a style that is set anew, a window on a screen becomes higher than its user made it.
    void another_appearance_keeps_the_style() {
        const auto* before = QApplication::style();
        annotator::apply(annotator::Appearance::dark);
        const auto* after = QApplication::style();
        annotator::apply(annotator::Appearance::light);
        QCOMPARE(after, before);
    }

    void what_floats_on_a_dark_ground_has_an_edge_that_is_seen() {
        const annotator::QuietStyle style;
        QStyleOptionFrame frame;
        frame.rect = QRect{0, 0, 40, 40};
        frame.lineWidth = 1;
        frame.palette.setColor(QPalette::Window, QColor{QStringLiteral("#1f2123")});
        frame.palette.setColor(QPalette::Base, QColor{QStringLiteral("#17181a")});
        frame.palette.setColor(QPalette::WindowText, QColor{QStringLiteral("#e6e6e3")});
        for (const auto element : {QStyle::PE_PanelMenu, QStyle::PE_Frame}) {
            QImage picture{40, 40, QImage::Format_RGB32};
            picture.fill(frame.palette.color(QPalette::Window));
            QPainter painter{&picture};
            style.drawPrimitive(element, &frame, &painter, nullptr);
            painter.end();
            QVERIFY(picture.pixelColor(20, 0).lightness() > picture.pixelColor(20, 20).lightness() + 60);
        }
    }

    void whose_codings_are_shown_is_chosen_in_the_menu() {
        Reading reading;
        const auto mine = reading.code_words("le lieu aide", "lieu");
        const auto other = reading.code_words("le lieu", "lieu", "Karim");
        QVERIFY(choose(reading, "Codings of", "Mine alone"));
        QVERIFY(reading.view().visible_stripe(mine));
        QVERIFY(!reading.view().visible_stripe(other));
        QVERIFY(choose(reading, "Codings of", "Each coder beside the others"));
        QVERIFY(reading.view().visible_stripe(other));
        QCOMPARE(reading.view().lanes().columns().size(), std::size_t{2});
        QVERIFY(choose(reading, "Codings of", "All coders"));
        QTest::keyClick(&reading.view(), Qt::Key_F6, Qt::ShiftModifier);
        QVERIFY(!reading.view().visible_stripe(mine));
        QTest::keyClick(&reading.view(), Qt::Key_F6, Qt::ShiftModifier);
        QVERIFY(reading.view().visible_stripe(mine));
    }

    void lines_are_as_wide_and_as_far_apart_as_one_says() {
        Reading reading;
        const auto width = reading.view().metrics().text_width;
        QVERIFY(choose(reading, "Line width", "Narrow"));
        QVERIFY(reading.view().metrics().text_width < width);
        QVERIFY(choose(reading, "Line width", "Comfortable"));
        const auto height = reading.view().metrics().line_height;
        QVERIFY(choose(reading, "Line spacing", "Double"));
        QVERIFY(reading.view().metrics().line_height > height);
        reading.page().set_style({});
    }

    void every_choice_of_how_the_text_looks_has_its_key() {
        Reading reading;
        const auto both = Qt::ControlModifier | Qt::ShiftModifier;
        const auto& style = reading.page().style();
        reading.key(Qt::Key_F5, Qt::ControlModifier);
        QCOMPARE(style.line_width, 52);
        reading.key(Qt::Key_F5, Qt::AltModifier | Qt::ShiftModifier);
        QCOMPARE(style.line_width, 96);
        reading.key(Qt::Key_F5, both);
        QCOMPARE(style.line_width, 68);
        reading.key(Qt::Key_F3, Qt::ControlModifier);
        QCOMPARE(style.line_spacing, 120);
        reading.key(Qt::Key_F3, Qt::AltModifier | Qt::ShiftModifier);
        QCOMPARE(style.line_spacing, 200);
        reading.key(Qt::Key_F3, both);
        QCOMPARE(style.line_spacing, 150);
        reading.key(Qt::Key_F6, both);
        QVERIFY(style.coders == annotator::CoderChoice::me);
        reading.key(Qt::Key_F6, Qt::AltModifier | Qt::ShiftModifier);
        QVERIFY(style.coders == annotator::CoderChoice::compare);
        reading.key(Qt::Key_F6, Qt::ControlModifier);
        QVERIFY(style.coders == annotator::CoderChoice::all);
        const auto own = style.zoom;
        reading.key(Qt::Key_Plus, Qt::ControlModifier);
        reading.key(Qt::Key_Plus, Qt::ControlModifier);
        reading.key(Qt::Key_Minus, Qt::ControlModifier);
        QVERIFY(style.zoom > own);
        reading.key(Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(style.zoom, own);
        reading.page().set_style({});
    }

    void the_look_the_language_and_the_panels_have_keys_too() {
        Reading reading;
        reading.key(Qt::Key_F12);
        QCOMPARE(reading.preferences.appearance(), annotator::Appearance::dark);
        reading.key(Qt::Key_F12, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(reading.preferences.appearance(), annotator::Appearance::system);
        reading.key(Qt::Key_F12, Qt::ShiftModifier);
        QCOMPARE(reading.preferences.appearance(), annotator::Appearance::light);
        QSignalSpy chosen{&reading.window(), &annotator::MainWindow::language_chosen};
        reading.key(Qt::Key_F11, Qt::ControlModifier | Qt::ShiftModifier);
        reading.key(Qt::Key_F11, Qt::ShiftModifier);
        QCOMPARE(chosen.size(), 2);
        QCOMPARE(chosen[0][0].value<coding::Language>(), coding::Language::french);
        QCOMPARE(chosen[1][0].value<coding::Language>(), coding::Language::english);
        const auto panel = [&](const char* name) {
            return reading.window().findChild<QDockWidget*>(QString::fromLatin1(name));
        };
        QVERIFY(!panel("codebook")->isVisible());
        reading.key(Qt::Key_B, Qt::AltModifier | Qt::ShiftModifier);
        QVERIFY(panel("codebook")->isVisible());
        reading.key(Qt::Key_B, Qt::AltModifier | Qt::ShiftModifier);
        QVERIFY(!panel("codebook")->isVisible());
        reading.key(Qt::Key_F, Qt::AltModifier | Qt::ShiftModifier);
        QVERIFY(!panel("search")->isHidden());
    }

    void the_wheel_with_control_makes_the_text_larger() {
        Reading reading;
        const auto height = reading.view().metrics().line_height;
        const auto at = reading.view().viewport()->rect().center();
        QWheelEvent up{at,
                       reading.view().viewport()->mapToGlobal(at),
                       {},
                       {0, 120},
                       Qt::NoButton,
                       Qt::ControlModifier,
                       Qt::NoScrollPhase,
                       false};
        QApplication::sendEvent(reading.view().viewport(), &up);
        QVERIFY(reading.view().metrics().line_height > height);
        reading.page().set_style({});
    }

    void dark_and_light_are_chosen_and_remembered() {
        Reading reading;
        const auto ground = [&] { return reading.view().palette().color(QPalette::Base).lightness(); };
        const auto paper = [&] {
            const auto image = reading.view().viewport()->grab().toImage();
            return image.pixelColor(image.width() - 2, image.height() - 2).lightness();
        };
        QVERIFY(choose(reading, "Appearance", "Dark"));
        QCoreApplication::processEvents();
        QVERIFY(ground() < 100 && paper() < 100);
        QCOMPARE(reading.preferences.appearance(), annotator::Appearance::dark);
        QVERIFY(choose(reading, "Appearance", "Light"));
        QCoreApplication::processEvents();
        QVERIFY(ground() > 200 && paper() > 200);
    }

    void words_that_lead_somewhere_are_read_on_a_dark_ground_too() {
        Reading reading;
        annotator::LineButton link{&reading.window(), QPalette::Link};
        link.setText(QStringLiteral("FG1"));
        link.resize(link.sizeHint());
        link.show();
        reading.key(Qt::Key_F12, Qt::ShiftModifier);
        QCoreApplication::processEvents();
        static_cast<void>(link.grab());
        reading.key(Qt::Key_F12);
        QCoreApplication::processEvents();
        const auto image = link.grab().toImage();
        int lightest = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                lightest = std::max(lightest, image.pixelColor(x, y).lightness());
        }
        reading.key(Qt::Key_F12, Qt::ShiftModifier);
        constexpr int readable = 130;  // of 255; on light ground links have 95
        QVERIFY2(lightest > readable, qPrintable(QString::number(lightest)));
    }

    void another_language_is_asked_for_in_the_menu() {
        Reading reading;
        QSignalSpy chosen{&reading.window(), &annotator::MainWindow::language_chosen};
        QVERIFY(choose(reading, "Language", "Français"));
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen[0][0].value<coding::Language>(), coding::Language::french);
    }

    void hovering_tells_why_a_passage_was_coded_so() {
        Reading reading;
        const auto id = reading.code_words("le lieu aide", "lieu");
        reading.session.act([&](coding::store::Project& project) {
            const std::array ids{id};
            coding::acts::set_condition(project, "Maud", ids, "on y va à pied");
            auto now = coding::acts::set_coding_memo(project, "Maud", ids, "comme à Vire");
            return annotator::Touched::these(std::move(now.codings));
        });
        const auto at = reading.point(reading.where("FG1", "lieu aide").begin);
        QHelpEvent help(QEvent::ToolTip, at, reading.view().viewport()->mapToGlobal(at));
        QApplication::sendEvent(reading.view().viewport(), &help);
        QVERIFY(QToolTip::text().contains(QStringLiteral("if on y va à pied")));
        QVERIFY(QToolTip::text().contains(QStringLiteral("comme à Vire")));
        QToolTip::hideText();
    }

    void every_key_of_the_menus_is_on_the_sheet() {
        Reading reading;
        QTest::keyClick(&reading.window(), Qt::Key_F1);
        auto* sheet = reading.window().findChild<annotator::ShortcutSheet*>();
        QVERIFY(sheet != nullptr);
        QStringList told;
        for (const auto* label : sheet->findChildren<QLabel*>()) told << label->text();
        int keys = 0;
        const std::function<void(const QList<QAction*>&)> look = [&](const QList<QAction*>& actions) {
            for (const auto* action : actions) {
                if (action->menu() != nullptr) look(action->menu()->actions());
                // Keys without a code are one line.
                if (action->text() == QStringLiteral("No code on this key")) continue;
                for (const auto& key : action->shortcuts()) {
                    ++keys;
                    QVERIFY2(told.filter(key.toString(QKeySequence::NativeText)).size() > 0,
                             qPrintable(action->text()));
                }
            }
        };
        look(reading.window().menuBar()->actions());
        QVERIFY(keys > 60);
        QCOMPARE(told.filter(QStringLiteral("1 … 9")).size(), qsizetype{1});
    }
};

ANNOTATOR_TEST(ViewChoicesTest)
#include "view_choices_test.moc"
