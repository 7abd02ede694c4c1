// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/sources/turn_actions.hpp"

#include <QAction>
#include <QMenu>
#include <QWidget>
#include <algorithm>

#include "libcoding/acts/edits.hpp"
#include "libcoding/store/codings.hpp"
#include "libcoding/store/people.hpp"
#include "libcoding/store/sources.hpp"
#include "libcoding/text/utf8.hpp"

#include "annotator/app/selection.hpp"
#include "annotator/app/session.hpp"
#include "annotator/sources/correction_dialog.hpp"

namespace annotator {

namespace acts = coding::acts;
namespace store = coding::store;

namespace {

// A longer text would hold the window up while an editor takes it in.
constexpr std::uint32_t longest_at_once = 1'000'000;

Touched text_touched() {
    return Touched::all_codings(Part::text | Part::links | Part::sources);
}

}  // namespace

TurnActions::TurnActions(const Workspace& workspace, QWidget* parent)
    : QObject(parent), workspace_(workspace), window_(parent) {
    correct_ = add(&TurnActions::correct_turn, QKeySequence{Qt::CTRL | Qt::Key_E});
    correct_all_ = add(&TurnActions::correct_source, QKeySequence{Qt::CTRL | Qt::SHIFT | Qt::Key_E});
    split_ = add(&TurnActions::split, QKeySequence{Qt::CTRL | Qt::Key_B});
    join_ = add(&TurnActions::join, QKeySequence{Qt::CTRL | Qt::SHIFT | Qt::Key_B});
    speakers_ = new QMenu(parent);
    connect(speakers_, &QMenu::aboutToShow, this, &TurnActions::fill_speakers);
    connect(&workspace_.selection, &Selection::changed, this, &TurnActions::enable);
    connect(&workspace_.session, &Session::opened, this, &TurnActions::enable);
    connect(&workspace_.session, &Session::closed, this, &TurnActions::enable);
    enable();
}

QAction* TurnActions::add(void (TurnActions::*act)(), const QKeySequence& key) {
    auto* action = new QAction(this);
    action->setShortcut(key);
    connect(action, &QAction::triggered, this, act);
    return action;
}

void TurnActions::add_actions(const Menus& menus) {
    menus.edit->addSeparator();
    menus.edit->addActions({correct_, correct_all_, split_, join_});
    menus.edit->addMenu(speakers_);
}

void TurnActions::enable() {
    const bool there = workspace_.session.is_open() && workspace_.selection.source();
    for (auto* action : {correct_, correct_all_, split_, join_}) action->setEnabled(there);
    speakers_->setEnabled(there);
}

TurnActions::Turns TurnActions::turns_in_hand() const {
    Turns turns;
    turns.source = workspace_.selection.source();
    const auto span = workspace_.selection.span();
    workspace_.session.read([&](const store::Project& project) {
        const store::SourceLayout layout{project, turns.source};
        if (span.begin >= layout.length()) return;
        const auto first = layout.blocks().block_at(span.begin);
        const auto last =
            layout.blocks().block_at(std::min(std::max(span.end, span.begin + 1), layout.length()) - 1);
        turns.begin = layout.blocks().begin(first);
        turns.blocks = store::blocks(project, turns.source, layout.blocks().id(first), last - first + 2);
        if (last + 1 < layout.blocks().size()) {
            turns.next = std::move(turns.blocks.back());
            turns.blocks.pop_back();
        }
    });
    return turns;
}

void TurnActions::correct_turn() {
    const auto turns = turns_in_hand();
    if (turns.blocks.empty()) return;
    // Without the label and without the line end: neither is the speaker's.
    const auto& block = turns.blocks.front();
    const auto words = QString::fromStdString(block.text).toStdU32String().substr(block.speech_begin);
    auto text = QString::fromStdU32String(words).toStdString();
    while (text.ends_with('\n')) text.pop_back();
    auto* dialog = new CorrectionDialog(workspace_, turns.source, turns.begin + block.speech_begin,
                                        std::move(text), window_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void TurnActions::correct_source() {
    const auto source = workspace_.selection.source();
    std::string text;
    bool too_long = false;
    const bool read = workspace_.session.read([&](const store::Project& project) {
        too_long = store::SourceLayout{project, source}.length() > longest_at_once;
        if (!too_long) text = store::source_text(project, source);
    });
    if (too_long) {
        emit workspace_.session.failed(tr("This text is too long to be corrected in one piece."),
                                       tr("Correct it turn by turn."));
    }
    if (!read || too_long) return;
    auto* dialog = new CorrectionDialog(workspace_, source, 0, std::move(text), window_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void TurnActions::split() {
    const auto place = workspace_.selection.span().begin;
    workspace_.session.act([&](store::Project& project) {
        acts::split_block(project, workspace_.session.coder(), workspace_.selection.source(), place);
        return text_touched();
    });
}

void TurnActions::join() {
    const auto turns = turns_in_hand();
    std::vector<coding::BlockId> blocks;
    for (const auto& block : turns.blocks) blocks.push_back(block.id);
    if (blocks.size() == 1 && turns.next) blocks.push_back(turns.next->id);
    workspace_.session.act([&](store::Project& project) {
        acts::join_blocks(project, workspace_.session.coder(), turns.source, blocks);
        return text_touched();
    });
}

void TurnActions::fill_speakers() {
    speakers_->clear();
    const auto turns = turns_in_hand();
    const auto now = turns.blocks.empty() ? coding::ParticipantId{} : turns.blocks.front().speaker;
    std::vector<coding::Participant> people;
    workspace_.session.read([&](const store::Project& project) { people = store::participants(project); });
    std::sort(people.begin(), people.end(), [](const auto& a, const auto& b) {
        return QString::localeAwareCompare(QString::fromStdString(a.name), QString::fromStdString(b.name)) <
               0;
    });
    const auto entry = [&](const QString& name, coding::ParticipantId id) {
        auto* action = speakers_->addAction(name, this, [this, id] { set_speaker(id); });
        action->setCheckable(true);
        action->setChecked(id == now);
    };
    for (const auto& person : people) entry(QString::fromStdString(person.name), person.id);
    speakers_->addSeparator();
    entry(tr("Nobody"), {});
}

void TurnActions::set_speaker(coding::ParticipantId speaker) {
    std::vector<coding::BlockId> blocks;
    for (const auto& block : turns_in_hand().blocks) blocks.push_back(block.id);
    workspace_.session.act([&](store::Project& project) {
        acts::set_speaker(project, workspace_.session.coder(), blocks, speaker);
        return Touched{Part::text | Part::sources | Part::people, {}};
    });
}

void TurnActions::retranslate() {
    correct_->setText(tr("&Correct this turn…"));
    correct_all_->setText(tr("Correct the &whole text…"));
    split_->setText(tr("&Split the turn here"));
    join_->setText(tr("&Join with the next turn"));
    speakers_->setTitle(tr("S&peaker of the turn"));
}

}  // namespace annotator
