// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/sources/turn_facts.hpp"

#include <QAction>
#include <QMenu>
#include <QWidget>
#include <algorithm>
#include <map>
#include <string>

#include "libcoding/acts/edits.hpp"
#include "libcoding/acts/guide.hpp"
#include "libcoding/store/guide.hpp"
#include "libcoding/store/participants.hpp"
#include "libcoding/store/people.hpp"

#include "annotator/app/list_over_text.hpp"
#include "annotator/app/long_act.hpp"
#include "annotator/app/selection.hpp"
#include "annotator/app/session.hpp"
#include "annotator/app/words_on_screen.hpp"
#include "annotator/sources/question_dialog.hpp"
#include "annotator/sources/turns_in_hand.hpp"

namespace annotator {

namespace acts = coding::acts;
namespace store = coding::store;

namespace {

constexpr int longest_question = 60;  // letters of it in a list

QString in_a_list(const coding::GuideQuestion& question) {
    auto words = QString::fromStdString(question.text);
    if (words.size() > longest_question) words = words.left(longest_question) + QStringLiteral("…");
    const auto label = QString::fromStdString(question.label);
    return words.isEmpty() ? label : label + QStringLiteral(" – ") + words;
}

/// Q1, Q2 …: the first that no question has.
std::string free_label(const std::vector<coding::GuideQuestion>& questions) {
    for (std::size_t number = 1;; ++number) {
        auto label = "Q" + std::to_string(number);
        const bool taken = std::any_of(questions.begin(), questions.end(),
                                       [&](const auto& question) { return question.label == label; });
        if (!taken) return label;
    }
}

}  // namespace

TurnFacts::TurnFacts(const Workspace& workspace, const CodeMemory& memory, QWidget* window)
    : QObject(window), workspace_(workspace), memory_(memory), window_(window) {
    speaker_ = add(&TurnFacts::ask_speaker, QKeySequence{Qt::Key_K});
    question_ = add(&TurnFacts::ask_question, QKeySequence{Qt::Key_Q});
    connect(&workspace_.selection, &Selection::changed, this, &TurnFacts::enable);
    connect(&workspace_.session, &Session::opened, this, &TurnFacts::enable);
    connect(&workspace_.session, &Session::closed, this, &TurnFacts::enable);
    enable();
}

QAction* TurnFacts::add(void (TurnFacts::*act)(), const QKeySequence& key) {
    auto* action = new QAction(this);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, act);
    return action;
}

void TurnFacts::add_actions(const Menus& menus) {
    menus.edit->addActions({speaker_, question_});
}

void TurnFacts::act_in(QWidget& text) {
    text_ = &text;
    text.addActions({speaker_, question_});
}

void TurnFacts::offer_in(QMenu& menu) const {
    menu.addActions({speaker_, question_});
}

void TurnFacts::enable() {
    const bool there = workspace_.session.is_open() && workspace_.selection.source();
    for (auto* action : {speaker_, question_}) action->setEnabled(there);
}

void TurnFacts::show(ListOverText& list) const {
    list.open_beside(words_on_screen(text_, window_));
}

void TurnFacts::ask_speaker() {
    const auto turns = turns_in_hand(workspace_);
    if (turns.blocks.empty()) return;
    std::vector<coding::Participant> people;
    std::map<coding::ParticipantId, std::size_t> here;
    workspace_.session.read([&](const store::Project& project) {
        people = store::participants(project);
        here = store::turns_by_speaker(project, turns.source);
    });
    // Who speaks in this text comes first, and has the digits.
    std::sort(people.begin(), people.end(), [&](const auto& a, const auto& b) {
        if (here.contains(a.id) != here.contains(b.id)) return here.contains(a.id);
        return QString::localeAwareCompare(QString::fromStdString(a.name), QString::fromStdString(b.name)) <
               0;
    });
    auto* list = new ListOverText(tr("Speaker of the turn"), tr("Who speaks"), window_);
    const auto entry = [&](QAction* action, coding::ParticipantId id) {
        list->add_choice(action, id == turns.blocks.front().speaker);
        connect(action, &QAction::triggered, this, [this, id] { set_speaker(id); });
    };
    for (const auto& person : people)
        entry(list->add_numbered(QString::fromStdString(person.name)), person.id);
    list->addSeparator();
    entry(list->addAction(tr("Nobody")), {});
    show(*list);
}

void TurnFacts::set_speaker(coding::ParticipantId speaker) {
    const auto blocks = turns_in_hand(workspace_).ids();
    act_at_once_or_in_background(
        workspace_, this, tr("Speaker of the turn"), blocks.size() > many_turns,
        Touched{Part::text | Part::sources | Part::people, {}},
        [blocks, speaker, coder = workspace_.session.coder()](store::Project& project) {
            acts::set_speaker(project, coder, blocks, speaker);
        });
}

TurnFacts::Asked TurnFacts::asked() const {
    const auto turns = turns_in_hand(workspace_);
    Asked asked;
    asked.selected = !workspace_.selection.span().empty();
    asked.turns = turns.ids();
    if (asked.turns.empty()) return asked;
    asked.question = turns.blocks.front().question;
    if (!asked.selected) {
        workspace_.session.read([&](const store::Project& project) {
            asked.turns = store::blocks_under_same_question(project, turns.source, turns.blocks.front().id);
        });
    }
    return asked;
}

void TurnFacts::ask_question() {
    const auto turns = asked();
    if (turns.turns.empty()) return;
    const auto count = static_cast<int>(turns.turns.size());
    auto* list = new ListOverText(
        tr("Question of the guide"),
        turns.selected ? tr("Question of the selection (%Ln turn(s))", nullptr, count)
                       : tr("Question from here to the next one (%Ln turn(s))", nullptr, count),
        window_);
    add_questions(*list, turns);
    show(*list);
}

void TurnFacts::add_questions(ListOverText& list, const Asked& asked) {
    std::vector<coding::GuideQuestion> questions;
    workspace_.session.read(
        [&](const store::Project& project) { questions = store::guide_questions(project); });
    const auto entry = [&](QAction* action, coding::GuideQuestionId id) {
        list.add_choice(action, id == asked.question);
        connect(action, &QAction::triggered, this,
                [this, turns = asked.turns, id] { set_question(turns, id); });
    };
    for (const auto& question : questions) entry(list.add_numbered(in_a_list(question)), question.id);
    entry(list.addAction(tr("&None")), {});
    list.addSeparator();
    auto* fresh = list.addAction(tr("N&ew question…"));
    coding::GuideQuestion wanted;
    wanted.label = free_label(questions);
    connect(fresh, &QAction::triggered, this,
            [this, wanted, turns = asked.turns] { write_question(wanted, turns); });
    for (const auto& question : questions) {
        if (question.id != asked.question) continue;
        auto* change = list.addAction(tr("&Change the question…"));
        connect(change, &QAction::triggered, this, [this, question] { write_question(question, {}); });
    }
}

void TurnFacts::set_question(const std::vector<coding::BlockId>& turns, coding::GuideQuestionId question) {
    act_at_once_or_in_background(
        workspace_, this, tr("Question of the guide"), turns.size() > many_turns,
        Touched{Part::text | Part::sources, {}},
        [turns, question, coder = workspace_.session.coder()](store::Project& project) {
            acts::set_question(project, coder, turns, question);
        });
}

void TurnFacts::write_question(const coding::GuideQuestion& question,
                               const std::vector<coding::BlockId>& turns) {
    auto* dialog = new QuestionDialog(workspace_, memory_, question, turns, window_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void TurnFacts::retranslate() {
    speaker_->setText(tr("Sp&eaker of the turn…"));
    question_->setText(tr("&Question of the guide…"));
}

}  // namespace annotator
