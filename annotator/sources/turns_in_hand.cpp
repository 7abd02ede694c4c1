// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/sources/turns_in_hand.hpp"

#include <algorithm>

#include "libcoding/store/codings.hpp"
#include "libcoding/store/sources.hpp"

#include "annotator/app/selection.hpp"
#include "annotator/app/session.hpp"

namespace annotator {

namespace store = coding::store;

std::vector<coding::BlockId> TurnsInHand::ids() const {
    std::vector<coding::BlockId> ids;
    for (const auto& block : blocks) ids.push_back(block.id);
    return ids;
}

TurnsInHand turns_in_hand(const Workspace& workspace) {
    TurnsInHand turns;
    turns.source = workspace.selection.source();
    const auto span = workspace.selection.span();
    workspace.session.read([&](const store::Project& project) {
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

}  // namespace annotator
