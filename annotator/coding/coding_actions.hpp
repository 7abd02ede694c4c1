// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <span>

#include "libcoding/model/ids.hpp"

#include "annotator/app/menus.hpp"
#include "annotator/app/workspace.hpp"

namespace annotator {

/// The acts of coding, on what the selection holds; the menus, keys, palette and panels all call these.
class CodingActions : public QObject {
    Q_OBJECT

  public:
    explicit CodingActions(const Workspace& workspace, QObject* parent = nullptr);

    void add_actions(const Menus& menus);

    /// Codes the selected passage with each of them, in one act.
    void apply(std::span<const coding::CodeId> codes);

    void retranslate();

  private:
    Workspace workspace_;
};

}  // namespace annotator
