// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/sources/turn_actions.hpp"

#include <QAction>
#include <QMenu>
#include <QWidget>

#include "libcoding/acts/edits.hpp"
#include "libcoding/store/codings.hpp"
#include "libcoding/store/sources.hpp"
#include "libcoding/text/utf8.hpp"

#include "annotator/app/long_act.hpp"
#include "annotator/app/selection.hpp"
#include "annotator/app/session.hpp"
#include "annotator/sources/correction_dialog.hpp"
#include "annotator/sources/turns_in_hand.hpp"

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
}

void TurnActions::offer_in(QMenu& menu) const {
    menu.addActions({correct_, split_, join_});
}

void TurnActions::enable() {
    const bool there = workspace_.session.is_open() && workspace_.selection.source();
    for (auto* action : {correct_, correct_all_, split_, join_}) action->setEnabled(there);
}

void TurnActions::correct_turn() {
    const auto turns = turns_in_hand(workspace_);
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
    const auto source = workspace_.selection.source();
    const auto place = workspace_.selection.span().begin;
    bool takes_long = false;
    if (!workspace_.session.read([&](const store::Project& project) {
            takes_long = acts::takes_long_to_split(project, source, place);
        }))
        return;
    act_at_once_or_in_background(
        workspace_, this, tr("Splitting the turn"), takes_long, text_touched(),
        [source, place, coder = workspace_.session.coder()](store::Project& project) {
            acts::split_block(project, coder, source, place);
        });
}

void TurnActions::join() {
    const auto turns = turns_in_hand(workspace_);
    auto blocks = turns.ids();
    if (blocks.size() == 1 && turns.next) blocks.push_back(turns.next->id);
    workspace_.session.act([&](store::Project& project) {
        acts::join_blocks(project, workspace_.session.coder(), turns.source, blocks);
        return text_touched();
    });
}

void TurnActions::retranslate() {
    correct_->setText(tr("Correct this t&urn…"));
    correct_all_->setText(tr("Correct the who&le text…"));
    split_->setText(tr("S&plit the turn here"));
    join_->setText(tr("&Join with the next turn"));
}

}  // namespace annotator
