// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <optional>

#include "libcoding/model/source.hpp"

#include "annotator/app/menus.hpp"
#include "annotator/app/workspace.hpp"
#include "annotator/listening/turn_times.hpp"

class QAction;
class QLabel;
class QPushButton;
class QSlider;
class QToolButton;

namespace annotator {

class PictureView;
class RecordingPlayer;

/// The recording of the source beside its transcript.
class ListeningPane : public QWidget {
    Q_OBJECT

  public:
    explicit ListeningPane(const Workspace& workspace, QWidget* parent = nullptr);

    void add_actions(const Menus& menus);

    [[nodiscard]] const RecordingPlayer& player() const { return *player_; }
    /// What stands in the pane instead of a recording; empty while one can be played.
    [[nodiscard]] QString notice() const;

    /// From the beginning of the turn under the cursor.
    void play_turn();

  signals:
    /// While the text is to follow: what is heard now; nothing when the recording is put away.
    void playing_at(coding::SourceId source, std::optional<coding::Milliseconds> time);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void make_controls();
    void follow_selection();
    void load();
    void show_picture(bool there);
    void choose_recording();
    void toggle();
    void skip(coding::Milliseconds by);
    void change_speed(double by);
    void toggle_loop();
    void show_state();
    void show_position(coding::Milliseconds position);
    void say(const QString& notice);
    [[nodiscard]] const TurnTimes::Turn* turn_in_hand() const;
    QAction* add(const QKeySequence& keys);
    void retranslate();

    Workspace workspace_;
    PictureView* picture_ = nullptr;
    RecordingPlayer* player_ = nullptr;
    std::optional<coding::Source> source_;
    TurnTimes times_;

    QLabel* notice_ = nullptr;
    QPushButton* choose_ = nullptr;
    QWidget* controls_ = nullptr;
    QSlider* slider_ = nullptr;
    QLabel* time_ = nullptr;
    QToolButton* speed_ = nullptr;

    QAction* toggle_ = nullptr;
    QAction* turn_ = nullptr;
    QAction* back_ = nullptr;
    QAction* forward_ = nullptr;
    QAction* loop_ = nullptr;
    QAction* slower_ = nullptr;
    QAction* faster_ = nullptr;
    QAction* follow_ = nullptr;
};

}  // namespace annotator
