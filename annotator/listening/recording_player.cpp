// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/listening/recording_player.hpp"

#include <QAudioOutput>
#include <QLibrary>
#include <QUrl>
#include <QVideoSink>
#include <algorithm>

namespace annotator {
namespace {

constexpr double slowest = 0.5, fastest = 2;

// Qt 6.4 crashes on a GStreamer that lacks its basic elements (the package gstreamer1.0-plugins-base) instead
// of saying so; GStreamer itself is asked first. Where there is none, Qt says so.
bool backend_is_whole() {
    QLibrary gstreamer{QStringLiteral("gstreamer-1.0"), 0};
    const auto begin = reinterpret_cast<int (*)(int*, char***, void**)>(gstreamer.resolve("gst_init_check"));
    const auto find = reinterpret_cast<void* (*)(const char*)>(gstreamer.resolve("gst_element_factory_find"));
    const auto release = reinterpret_cast<void (*)(void*)>(gstreamer.resolve("gst_object_unref"));
    if (!begin || !find || !release) return true;
    if (begin(nullptr, nullptr, nullptr) == 0) return false;
    for (const char* element : {"playbin", "audioconvert", "audioresample", "volume", "videoconvert"}) {
        auto* factory = find(element);
        if (!factory) return false;
        release(factory);
    }
    return true;
}

}  // namespace

RecordingPlayer::RecordingPlayer(QObject* parent) : QObject(parent) {}

void RecordingPlayer::show_on(QVideoSink* sink) {
    if (player_) player_->setVideoSink(sink);
}

void RecordingPlayer::make_player() {
    player_ = new QMediaPlayer(this);
    sound_ = new QAudioOutput(this);
    player_->setAudioOutput(sound_);
    connect(player_, &QMediaPlayer::positionChanged, this, &RecordingPlayer::follow);
    connect(player_, &QMediaPlayer::durationChanged, this, &RecordingPlayer::changed);
    connect(player_, &QMediaPlayer::playbackStateChanged, this, &RecordingPlayer::changed);
    connect(player_, &QMediaPlayer::hasVideoChanged, this, &RecordingPlayer::picture_found);
    connect(player_, &QMediaPlayer::errorOccurred, this, [this](QMediaPlayer::Error, const QString& why) {
        if (!loaded_) return;
        loaded_ = false;
        emit broken(why);
        emit changed();
    });
}

void RecordingPlayer::load(const std::filesystem::path& file) {
    loop_.reset();
    if (player_) player_->stop();
    loaded_ = false;
    if (file.empty()) {
        if (player_) player_->setSource({});
        emit changed();
        return;
    }
    static const bool whole = backend_is_whole();
    if (whole && !player_) make_player();
    if (!player_ || !player_->isAvailable()) {
        emit broken({});
        return;
    }
    loaded_ = true;
    player_->setSource(QUrl::fromLocalFile(QString::fromStdString(file.string())));
    player_->setPlaybackRate(speed_);
    emit changed();
}

bool RecordingPlayer::is_playing() const {
    return player_ && player_->playbackState() == QMediaPlayer::PlayingState;
}

RecordingPlayer::Milliseconds RecordingPlayer::position() const {
    return Milliseconds{player_ ? player_->position() : 0};
}

RecordingPlayer::Milliseconds RecordingPlayer::duration() const {
    return Milliseconds{player_ ? player_->duration() : 0};
}

void RecordingPlayer::play() {
    if (loaded_) player_->play();
}

void RecordingPlayer::pause() {
    if (player_) player_->pause();
}

void RecordingPlayer::go_to(Milliseconds position) {
    if (!loaded_) return;
    const auto last = duration().count() > 0 ? duration() : position;
    player_->setPosition(std::clamp(position, Milliseconds{0}, std::max(last, Milliseconds{0})).count());
}

void RecordingPlayer::set_speed(double speed) {
    speed_ = std::clamp(speed, slowest, fastest);
    if (player_) player_->setPlaybackRate(speed_);
    emit changed();
}

void RecordingPlayer::loop(std::optional<std::pair<Milliseconds, Milliseconds>> stretch) {
    loop_ = stretch;
    if (loop_ && (position() < loop_->first || position() >= loop_->second)) go_to(loop_->first);
    emit changed();
}

void RecordingPlayer::follow() {
    if (loop_ && is_playing() && position() >= loop_->second) {
        go_to(loop_->first);
        return;
    }
    emit moved(position());
}

}  // namespace annotator
