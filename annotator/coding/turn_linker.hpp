// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <optional>

#include "libcoding/model/coding.hpp"
#include "libcoding/model/link.hpp"

#include "annotator/app/workspace.hpp"

namespace annotator {

/// Links a turn to the one it answers by key: the first press marks the turn at hand, the second, on another
/// turn, asks how the later one relates to the earlier.
class TurnLinker : public QObject {
    Q_OBJECT

  public:
    explicit TurnLinker(const Workspace& workspace, QObject* parent = nullptr);

    void press(QWidget& over);
    [[nodiscard]] bool is_linking() const { return marked_.has_value(); }
    void stop();

  signals:
    void said(const QString& what);
    void linking_changed();

  private:
    struct Turn {
        coding::SourceId source;
        coding::BlockId block;
        std::uint32_t begin = 0;
    };
    [[nodiscard]] std::optional<Turn> turn_at_hand() const;
    void ask_kind(const Turn& from, const Turn& to, QWidget& over);
    void link(coding::LinkKind kind, coding::BlockId from, coding::BlockId to);

    Workspace workspace_;
    std::optional<Turn> marked_;
};

}  // namespace annotator
