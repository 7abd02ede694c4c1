// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <optional>

#include "libcoding/model/source.hpp"

#include "annotator/app/menus.hpp"
#include "annotator/app/workspace.hpp"

class QAction;
class QMenu;
class QWidget;

namespace annotator {

/// Correcting the text before the reader, on what the selection holds: the words of a turn, where it begins
/// and ends, who says it.
class TurnActions : public QObject {
    Q_OBJECT

  public:
    TurnActions(const Workspace& workspace, QWidget* parent);

    void add_actions(const Menus& menus);
    void retranslate();

  private:
    /// The blocks of the selection, with their places in the source.
    struct Turns {
        coding::SourceId source;
        std::uint32_t begin = 0;  ///< of the first, code points in the whole source
        std::vector<coding::Block> blocks;
        std::optional<coding::Block> next;  ///< behind the last
    };
    [[nodiscard]] Turns turns_in_hand() const;

    void correct_turn();
    void correct_source();
    void split();
    void join();
    void fill_speakers();
    void set_speaker(coding::ParticipantId speaker);
    void enable();
    QAction* add(void (TurnActions::*act)(), const QKeySequence& key);

    Workspace workspace_;
    QWidget* window_;
    QAction* correct_ = nullptr;
    QAction* correct_all_ = nullptr;
    QAction* split_ = nullptr;
    QAction* join_ = nullptr;
    QMenu* speakers_ = nullptr;
};

}  // namespace annotator
