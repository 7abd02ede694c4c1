// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/listening/listening_pane.hpp"

#include <QAction>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QSlider>
#include <QToolButton>

#include "libcoding/acts/sources.hpp"
#include "libcoding/store/sources.hpp"

#include "annotator/app/preferences.hpp"
#include "annotator/app/selection.hpp"
#include "annotator/app/session.hpp"
#include "annotator/listening/picture_view.hpp"
#include "annotator/listening/recording_player.hpp"
#include "annotator/sources/recording_file.hpp"

namespace annotator {

namespace store = coding::store;
using coding::Milliseconds;
using namespace std::chrono_literals;

namespace {

constexpr Milliseconds step = 2s;
constexpr double speed_step = 0.25;

QString clock_with_hours(Milliseconds time) {
    const auto seconds = time.count() / 1000;
    return QStringLiteral("%1:%2:%3")
        .arg(seconds / 3600)
        .arg(seconds / 60 % 60, 2, 10, QLatin1Char('0'))
        .arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

}  // namespace

ListeningPane::ListeningPane(const Workspace& workspace, QWidget* parent)
    : QWidget(parent), workspace_(workspace) {
    player_ = new RecordingPlayer(this);
    make_controls();
    connect(player_, &RecordingPlayer::changed, this, &ListeningPane::show_state);
    connect(player_, &RecordingPlayer::picture_found, this, &ListeningPane::show_picture);
    connect(player_, &RecordingPlayer::moved, this, &ListeningPane::show_position);
    connect(player_, &RecordingPlayer::broken, this, [this](const QString& why) {
        say(why.isEmpty() ? tr("Sound cannot be played on this computer.")
                          : tr("The recording cannot be played: %1").arg(why));
    });
    connect(&workspace_.selection, &Selection::changed, this, &ListeningPane::follow_selection);
    connect(&workspace_.session, &Session::changed, this, [this](Parts parts) {
        if (source_ && (parts & (Part::sources | Part::text))) load();
    });
    connect(&workspace_.session, &Session::closing, this, [this] {
        source_.reset();
        times_ = {};
        player_->load({});
        show_state();
    });
    retranslate();
}

QAction* ListeningPane::add(const QKeySequence& keys) {
    auto* action = new QAction(this);
    action->setShortcut(keys);
    addAction(action);
    return action;
}

void ListeningPane::make_controls() {
    toggle_ = add(Qt::Key_F4);
    turn_ = add(Qt::Key_F9);
    back_ = add(Qt::Key_F7);
    forward_ = add(Qt::Key_F8);
    loop_ = add(QKeySequence{Qt::SHIFT | Qt::Key_F9});
    slower_ = add(QKeySequence{Qt::SHIFT | Qt::Key_F7});
    faster_ = add(QKeySequence{Qt::SHIFT | Qt::Key_F8});
    follow_ = add(QKeySequence{Qt::SHIFT | Qt::Key_F4});
    loop_->setCheckable(true);
    follow_->setCheckable(true);
    follow_->setChecked(workspace_.preferences.value(QStringLiteral("listening/follow"), true).toBool());
    connect(toggle_, &QAction::triggered, this, &ListeningPane::toggle);
    connect(turn_, &QAction::triggered, this, &ListeningPane::play_turn);
    connect(back_, &QAction::triggered, this, [this] { skip(-step); });
    connect(forward_, &QAction::triggered, this, [this] { skip(step); });
    connect(loop_, &QAction::triggered, this, &ListeningPane::toggle_loop);
    connect(slower_, &QAction::triggered, this, [this] { change_speed(-speed_step); });
    connect(faster_, &QAction::triggered, this, [this] { change_speed(speed_step); });
    connect(follow_, &QAction::toggled, this,
            [this](bool on) { workspace_.preferences.set_value(QStringLiteral("listening/follow"), on); });

    notice_ = new QLabel(this);
    notice_->setWordWrap(true);
    notice_->setObjectName(QStringLiteral("listening_notice"));
    notice_->setForegroundRole(QPalette::PlaceholderText);
    choose_ = new QPushButton(this);
    connect(choose_, &QPushButton::clicked, this, &ListeningPane::choose_recording);
    controls_ = new QWidget(this);
    slider_ = new QSlider(Qt::Horizontal, controls_);
    connect(slider_, &QSlider::sliderMoved, this, [this](int ms) { player_->go_to(Milliseconds{ms}); });
    time_ = new QLabel(controls_);
    const auto button = [this](QAction* action) {
        auto* made = new QToolButton(controls_);
        made->setDefaultAction(action);
        made->setAutoRaise(true);
        return made;
    };
    auto* row = new QHBoxLayout(controls_);
    row->setContentsMargins(0, 0, 0, 0);
    for (auto* action : {toggle_, turn_, back_, forward_, loop_}) row->addWidget(button(action));
    row->addWidget(slider_, 1);
    row->addWidget(time_);
    row->addWidget(button(slower_));
    speed_ = new QToolButton(controls_);
    speed_->setAutoRaise(true);
    connect(speed_, &QToolButton::clicked, this, [this] { player_->set_speed(1); });
    row->addWidget(speed_);
    row->addWidget(button(faster_));
    row->addWidget(button(follow_));

    auto* said = new QHBoxLayout;
    said->addWidget(notice_, 1);
    said->addWidget(choose_);
    auto* column = new QVBoxLayout(this);
    column->addWidget(controls_);
    column->addLayout(said);
    const int space = fontMetrics().height() / 2;
    column->setContentsMargins(space, space, space, space);
}

void ListeningPane::add_actions(const Menus& menus) {
    for (auto* action : {toggle_, turn_, back_, forward_, loop_, slower_, faster_})
        menus.listen->addAction(action);
    menus.listen->addSeparator();
    menus.listen->addAction(follow_);
}

void ListeningPane::follow_selection() {
    const auto id = workspace_.selection.source();
    if (!source_ || source_->id != id) load();
}

void ListeningPane::load() {
    const auto id = workspace_.selection.source();
    std::optional<coding::Source> found;
    workspace_.session.read([&](const store::Project& project) { found = store::source(project, id); });
    const auto before = source_ ? source_->id : coding::SourceId{};
    const bool same = found && source_ && found->id == source_->id && found->media == source_->media;
    source_ = found;
    if (source_ && !source_->media.empty()) {
        workspace_.session.read([&](const store::Project& project) {
            times_ = TurnTimes{store::block_times(project, source_->id)};
        });
    }
    if (same && player_->is_loaded()) return;
    if (player_->is_loaded()) emit playing_at(before, std::nullopt);
    say({});
    if (!source_ || source_->media.empty()) {
        player_->load({});
        show_state();
        return;
    }
    const auto file = recording_path(workspace_.session.project().path(), source_->media);
    if (!QFileInfo::exists(QString::fromStdString(file.string()))) {
        player_->load({});
        say(tr("The recording “%1” is not where it was.").arg(QString::fromStdString(source_->media)));
        return;
    }
    player_->load(file);
}

// Made when there is a picture to show: most recordings have none.
void ListeningPane::show_picture(bool there) {
    if (there && !picture_) {
        picture_ = new PictureView(this);
        qobject_cast<QVBoxLayout*>(layout())->insertWidget(0, picture_, 1);
        player_->show_on(picture_->sink());
        retranslate();
    }
    if (picture_) picture_->setVisible(there);
}

void ListeningPane::choose_recording() {
    if (!source_) return;
    const auto path = ask_for_recording(this);
    if (path.isEmpty()) return;
    workspace_.session.act([&](store::Project& project) {
        auto source = *source_;
        source.media = recording_stored(project.path(), path.toStdString());
        coding::acts::change_source(project, workspace_.session.coder(), source);
        return Touched{Part::sources, {}};
    });
}

const TurnTimes::Turn* ListeningPane::turn_in_hand() const {
    const auto* turn = times_.at(workspace_.selection.span().begin);
    return turn && turn->from ? turn : nullptr;
}

void ListeningPane::toggle() {
    if (player_->is_playing()) {
        player_->pause();
    } else {
        player_->play();
    }
}

void ListeningPane::play_turn() {
    if (const auto* turn = turn_in_hand()) player_->go_to(*turn->from);
    player_->play();
}

void ListeningPane::skip(Milliseconds by) {
    player_->go_to(player_->position() + by);
}

void ListeningPane::change_speed(double by) {
    player_->set_speed(player_->speed() + by);
}

void ListeningPane::toggle_loop() {
    const auto* turn = turn_in_hand();
    if (player_->is_looping() || !turn) {
        player_->loop(std::nullopt);
        return;
    }
    player_->loop(std::pair{*turn->from, turn->to.value_or(player_->duration())});
    player_->play();
}

void ListeningPane::say(const QString& notice) {
    notice_->setText(notice);
    show_state();
}

QString ListeningPane::notice() const {
    return notice_->isHidden() ? QString{} : notice_->text();
}

void ListeningPane::show_state() {
    const bool loaded = player_->is_loaded();
    for (auto* action : {toggle_, back_, forward_, slower_, faster_}) action->setEnabled(loaded);
    for (auto* action : {turn_, loop_}) action->setEnabled(loaded && !times_.empty());
    controls_->setVisible(loaded);
    notice_->setVisible(!loaded);
    choose_->setVisible(!loaded && source_.has_value());
    const bool nothing_said = !source_ || source_->media.empty();
    if (!loaded && nothing_said)
        notice_->setText(source_ ? tr("This source has no recording yet.") : tr("No source is open."));
    toggle_->setText(player_->is_playing() ? tr("Pause") : tr("Play"));
    loop_->setChecked(player_->is_looping());
    speed_->setText(QStringLiteral("%1\u00d7").arg(QLocale{}.toString(player_->speed(), 'g', 3)));
    slider_->setRange(0, static_cast<int>(player_->duration().count()));
    slider_->setSingleStep(static_cast<int>(step.count()));
    slider_->setPageStep(30'000);
    show_position(player_->position());
}

void ListeningPane::show_position(Milliseconds position) {
    if (!slider_->isSliderDown()) slider_->setValue(static_cast<int>(position.count()));
    time_->setText(tr("%1 of %2").arg(clock_with_hours(position), clock_with_hours(player_->duration())));
    if (follow_->isChecked() && player_->is_playing() && source_) emit playing_at(source_->id, position);
}

void ListeningPane::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void ListeningPane::retranslate() {
    turn_->setText(tr("Play from this turn"));
    back_->setText(tr("Back 2 s"));
    forward_->setText(tr("Forward 2 s"));
    loop_->setText(tr("Loop this turn"));
    slower_->setText(tr("Slower"));
    faster_->setText(tr("Faster"));
    follow_->setText(tr("Follow the text"));
    choose_->setText(tr("Choose a recording…"));
    slider_->setAccessibleName(tr("Place in the recording"));
    time_->setAccessibleName(tr("Time"));
    speed_->setToolTip(tr("Back to normal speed"));
    speed_->setAccessibleName(tr("Speed"));
    if (picture_) picture_->setAccessibleName(tr("Picture of the recording"));
    show_state();
}

}  // namespace annotator
