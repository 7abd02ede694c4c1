// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/coding/coding_actions.hpp"

namespace annotator {

CodingActions::CodingActions(const Workspace& workspace, QObject* parent)
    : QObject(parent), workspace_(workspace) {
    retranslate();
}

void CodingActions::add_actions(const Menus&) {}

void CodingActions::apply(std::span<const coding::CodeId>) {}

void CodingActions::retranslate() {}

}  // namespace annotator
