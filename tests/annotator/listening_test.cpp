// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDataStream>
#include <QDockWidget>
#include <QFile>
#include <QtTest/QSignalSpy>
#include <cmath>

#include "libcoding/acts/sources.hpp"
#include "libcoding/store/sources.hpp"

#include "annotator/listening/listening_pane.hpp"
#include "annotator/listening/recording_player.hpp"
#include "annotator/listening/turn_times.hpp"
#include "tests/annotator/annotator_test.hpp"
#include "tests/annotator/study.hpp"

namespace store = coding::store;
using coding::Milliseconds;

namespace {

/// A tone of so many seconds: 8,000 samples of 16 bits a second.
void write_wave(const QString& path, int seconds) {
    constexpr quint32 rate = 8000;
    const quint32 bytes = static_cast<quint32>(seconds) * rate * 2;
    QFile file{path};
    QVERIFY(file.open(QIODevice::WriteOnly));
    QDataStream out{&file};
    out.setByteOrder(QDataStream::LittleEndian);
    out.writeRawData("RIFF", 4);
    out << quint32{36 + bytes};
    out.writeRawData("WAVEfmt ", 8);
    out << quint32{16} << quint16{1} << quint16{1} << rate << quint32{rate * 2} << quint16{2} << quint16{16};
    out.writeRawData("data", 4);
    out << bytes;
    for (quint32 i = 0; i < bytes / 2; ++i) out << static_cast<qint16>(4000 * std::sin(i * 0.3));
}

class ListeningDesk {
  public:
    ListeningDesk() {
        study.show();
        fg1 = study.source("FG1");
        pane = study.window().findChild<annotator::ListeningPane*>();
        study.window().findChild<QDockWidget*>(QStringLiteral("listening"))->show();
    }
    QString beside(const char* name) {
        return QString::fromStdString((study.path().parent_path() / name).string());
    }
    void set_recording(const char* name) {
        study.session.act([&](store::Project& project) {
            auto source = store::source(project, fg1).value();
            source.media = name;
            coding::acts::change_source(project, "Maud", source);
            return annotator::Touched{annotator::Part::sources, {}};
        });
    }
    void stand_in(std::string_view words) { study.selection.set(fg1, study.where("FG1", words), {}); }
    bool near(Milliseconds time) {
        const auto apart = pane->player().position() - time;
        return apart > Milliseconds{-400} && apart < Milliseconds{400};
    }

    annotator_test::Study study;
    coding::SourceId fg1;
    annotator::ListeningPane* pane = nullptr;
};

}  // namespace

class ListeningTest : public QObject {
    Q_OBJECT

  private slots:
    void times_of_turns_without_one_are_reckoned_between_their_neighbours() {
        std::vector<coding::store::BlockTime> blocks(4);
        for (auto& block : blocks) block.characters = 100;
        blocks[0].begin = Milliseconds{1000};
        blocks[2].begin = Milliseconds{5000};
        const annotator::TurnTimes times{blocks};
        QCOMPARE(times.at(150U)->from->count(), 3000);
        QCOMPARE(times.at(Milliseconds{4000})->begin, 100U);
        QVERIFY(!times.at(350U)->from);
        QVERIFY(!times.at(Milliseconds{10}));
        QVERIFY(annotator::TurnTimes{}.empty());
    }

    void a_source_without_recording_says_so_in_the_pane() {
        ListeningDesk desk;
        desk.stand_in("le prix est");
        QVERIFY(!desk.pane->notice().isEmpty());
        QVERIFY(!desk.pane->player().is_loaded());
    }

    void a_recording_that_is_gone_is_said_in_the_pane_and_not_in_the_way() {
        ListeningDesk desk;
        QSignalSpy failed{&desk.study.session, &annotator::Session::failed};
        desk.set_recording("gone.wav");
        desk.stand_in("le prix est");
        QVERIFY(desk.pane->notice().contains(QStringLiteral("gone.wav")));
        QCOMPARE(failed.size(), 0);
        QVERIFY(!QApplication::activeModalWidget());
    }

    void a_broken_recording_is_said_in_the_pane() {
        ListeningDesk desk;
        QFile file{desk.beside("broken.wav")};
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("this is no sound at all, whatever its name says");
        file.close();
        desk.set_recording("broken.wav");
        desk.stand_in("le prix est");
        QTRY_VERIFY(!desk.pane->notice().isEmpty());
        QVERIFY(!desk.pane->player().is_loaded());
    }

    void playing_begins_at_the_turn_under_the_cursor() {
        ListeningDesk desk;
        write_wave(desk.beside("fg1.wav"), 90);
        desk.set_recording("fg1.wav");
        desk.stand_in("la confiance vient");
        if (!desk.pane->player().is_loaded()) QSKIP("No sound here.");
        QTRY_VERIFY(desk.pane->player().duration().count() > 80'000);
        QSignalSpy heard{desk.pane, &annotator::ListeningPane::playing_at};
        QTest::keyClick(&desk.study.window(), Qt::Key_F9);
        const auto position = [&] { return desk.pane->player().position(); };
        QTRY_VERIFY(position() > Milliseconds{43'600});
        QTRY_VERIFY(desk.pane->player().is_playing());
        QTRY_VERIFY(!heard.isEmpty());
        // The text follows, or doesn't.
        QTest::keyClick(&desk.study.window(), Qt::Key_F4, Qt::ShiftModifier);
        heard.clear();
        QTest::qWait(300);
        QVERIFY(heard.isEmpty());
        QTest::keyClick(&desk.study.window(), Qt::Key_F4, Qt::ShiftModifier);
        QTRY_VERIFY(!heard.isEmpty());
        QTest::keyClick(&desk.study.window(), Qt::Key_F4);
        QTRY_VERIFY(!desk.pane->player().is_playing());

        // What stands still can be told apart from what went on playing meanwhile.
        const auto before = position();
        QTest::keyClick(&desk.study.window(), Qt::Key_F7);
        QTRY_VERIFY(desk.near(before - Milliseconds{2000}));
        QTest::keyClick(&desk.study.window(), Qt::Key_F8);
        QTRY_VERIFY(desk.near(before));
        QTest::keyClick(&desk.study.window(), Qt::Key_F8, Qt::ShiftModifier);
        QCOMPARE(desk.pane->player().speed(), 1.25);
        for (int i = 0; i < 10; ++i) QTest::keyClick(&desk.study.window(), Qt::Key_F7, Qt::ShiftModifier);
        QCOMPARE(desk.pane->player().speed(), 0.5);
    }

    void a_turn_is_looped() {
        ListeningDesk desk;
        write_wave(desk.beside("fg1.wav"), 90);
        desk.set_recording("fg1.wav");
        desk.stand_in("la confiance vient");
        if (!desk.pane->player().is_loaded()) QSKIP("No sound here.");
        QTRY_VERIFY(desk.pane->player().duration().count() > 80'000);
        QTest::keyClick(&desk.study.window(), Qt::Key_F9, Qt::ShiftModifier);
        QVERIFY(desk.pane->player().is_looping());
        QTRY_VERIFY(desk.pane->player().position() > Milliseconds{43'600});
        QTest::keyClick(&desk.study.window(), Qt::Key_F9, Qt::ShiftModifier);
        QVERIFY(!desk.pane->player().is_looping());
        QTest::keyClick(&desk.study.window(), Qt::Key_F4);
    }
};

ANNOTATOR_TEST(ListeningTest)
#include "listening_test.moc"
