// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <vector>

#include "libcoding/model/people.hpp"
#include "libcoding/model/source.hpp"

#include "annotator/app/menus.hpp"
#include "annotator/app/workspace.hpp"

class QAction;
class QMenu;
class QKeySequence;
class QWidget;

namespace annotator {

class CodeMemory;
class ListOverText;

/// What is known of the turns in hand besides their words: who speaks, and which question of the guide they
/// answer; each asked for by one key in the text.
class TurnFacts : public QObject {
    Q_OBJECT

  public:
    TurnFacts(const Workspace& workspace, const CodeMemory& memory, QWidget* window);

    void add_actions(const Menus& menus);
    /// What can be done at the place in hand, for a menu over the text.
    void offer_in(QMenu& menu) const;
    /// The widget in which the keys act.
    void act_in(QWidget& text);
    void retranslate();

  private:
    /// The turns that a question is said of: those selected; else the one at the caret and those behind it,
    /// up to where the next question begins.
    struct Asked {
        std::vector<coding::BlockId> turns;
        coding::GuideQuestionId question;  ///< of the first, as it is
        bool selected = false;
    };
    [[nodiscard]] Asked asked() const;

    void ask_speaker();
    void set_speaker(coding::ParticipantId speaker);
    void ask_question();
    void add_questions(ListOverText& list, const Asked& asked);
    void set_question(const std::vector<coding::BlockId>& turns, coding::GuideQuestionId question);
    void write_question(const coding::GuideQuestion& question, const std::vector<coding::BlockId>& turns);
    void show(ListOverText& list) const;
    void enable();
    QAction* add(void (TurnFacts::*act)(), const QKeySequence& key);

    Workspace workspace_;
    const CodeMemory& memory_;
    QWidget* window_;
    QPointer<QWidget> text_;
    QAction* speaker_ = nullptr;
    QAction* question_ = nullptr;
};

}  // namespace annotator
