// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMediaPlayer>
#include <QObject>
#include <filesystem>
#include <optional>
#include <utility>

#include "libcoding/model/source.hpp"

class QAudioOutput;
class QVideoSink;

namespace annotator {

/// Plays one recording. Made with nothing of the sound system in it until a recording is loaded: that takes
/// its time, and may fail.
class RecordingPlayer : public QObject {
    Q_OBJECT

  public:
    using Milliseconds = coding::Milliseconds;

    explicit RecordingPlayer(QObject* parent = nullptr);

    /// An empty path unloads.
    void load(const std::filesystem::path& file);
    [[nodiscard]] bool is_loaded() const { return loaded_; }
    [[nodiscard]] bool is_playing() const;
    [[nodiscard]] Milliseconds position() const;
    [[nodiscard]] Milliseconds duration() const;

    /// Where its picture is shown.
    void show_on(QVideoSink* sink);

    void play();
    void pause();
    void go_to(Milliseconds position);
    /// 0.5 to 2.
    void set_speed(double speed);
    [[nodiscard]] double speed() const { return speed_; }
    /// Plays that stretch again and again; nothing: goes on.
    void loop(std::optional<std::pair<Milliseconds, Milliseconds>> stretch);
    [[nodiscard]] bool is_looping() const { return loop_.has_value(); }

  signals:
    void moved(coding::Milliseconds position);
    void changed();  ///< loaded, playing, duration
    void picture_found(bool has_picture);
    /// Why it cannot be played, once a recording.
    void broken(const QString& why);

  private:
    void make_player();
    void follow();

    QMediaPlayer* player_ = nullptr;
    QAudioOutput* sound_ = nullptr;
    bool loaded_ = false;
    double speed_ = 1;
    std::optional<std::pair<Milliseconds, Milliseconds>> loop_;
};

}  // namespace annotator
