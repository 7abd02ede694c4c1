// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/coding/turn_linker.hpp"

#include <array>

#include "libcoding/acts/links.hpp"
#include "libcoding/store/codings.hpp"

#include "annotator/app/list_over_text.hpp"
#include "annotator/app/selection.hpp"
#include "annotator/app/session.hpp"
#include "annotator/app/words_on_screen.hpp"

namespace annotator {

namespace store = coding::store;
using coding::LinkKind;

TurnLinker::TurnLinker(const Workspace& workspace, QObject* parent) : QObject(parent), workspace_(workspace) {
    connect(&workspace_.session, &Session::closed, this, &TurnLinker::stop);
}

std::optional<TurnLinker::Turn> TurnLinker::turn_at_hand() const {
    const auto& selection = workspace_.selection;
    std::optional<Turn> turn;
    if (!selection.source()) return turn;
    workspace_.session.read([&](const store::Project& project) {
        const store::SourceLayout layout{project, selection.source()};
        const auto& blocks = layout.blocks();
        if (selection.span().begin >= blocks.length()) return;
        const auto index = blocks.block_at(selection.span().begin);
        turn = Turn{selection.source(), blocks.id(index), blocks.begin(index)};
    });
    return turn;
}

void TurnLinker::stop() {
    if (!marked_) return;
    marked_.reset();
    emit said({});  // what was to be done is done
    emit linking_changed();
}

void TurnLinker::press(QWidget& over) {
    const auto turn = turn_at_hand();
    if (!turn) return;
    if (!marked_) {
        marked_ = turn;
        emit said(tr("Go to the turn that this one answers (or that answers it), and press the key again."));
        emit linking_changed();
        return;
    }
    const auto other = *marked_;
    stop();
    if (other.block == turn->block) {
        emit said(tr("No link was made."));
    } else if (other.source != turn->source) {
        emit said(tr("Both turns must be in one source."));
    } else if (other.begin > turn->begin) {
        ask_kind(other, *turn, over);
    } else {
        ask_kind(*turn, other, over);
    }
}

void TurnLinker::ask_kind(const Turn& from, const Turn& to, QWidget& over) {
    const std::array<std::pair<LinkKind, QString>, 5> kinds{{
        {LinkKind::agrees, tr("&Agrees")},
        {LinkKind::nuances, tr("&Nuances")},
        {LinkKind::contradicts, tr("&Contradicts")},
        {LinkKind::completes, tr("Com&pletes")},
        {LinkKind::asks, tr("As&ks")},
    }};
    auto* menu =
        new ListOverText(tr("How the later turn relates to the earlier"), tr("The later turn"), &over);
    for (const auto& [kind, text] : kinds) {
        auto* action = menu->addAction(text);
        action->setData(static_cast<int>(kind));
        connect(action, &QAction::triggered, this,
                [this, kind = kind, from, to] { link(kind, from.block, to.block); });
    }
    menu->setActiveAction(menu->actions().at(1));
    menu->open_beside(words_on_screen(&over, &over));
}

void TurnLinker::link(LinkKind kind, coding::BlockId from, coding::BlockId to) {
    workspace_.session.act([&](store::Project& project) {
        coding::acts::link_turns(project, workspace_.session.coder(), kind, from, to);
        return Touched{Part::links, {}};
    });
}

}  // namespace annotator
