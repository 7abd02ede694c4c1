// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>
#include <vector>

#include "annotator/transcript/block_layout.hpp"
#include "annotator/transcript/code_looks.hpp"
#include "annotator/transcript/lanes.hpp"

namespace annotator {

/// One coding in the right margin beside one block: x from the left of the view, y from the top of the block.
struct Stripe {
    const coding::Coding* coding = nullptr;
    QRect bar;
    QRect label;  ///< null: none here (it began above, or there is no room)
    bool begins = false, ends = false;
    bool differs = false;
};

/// "+3": codings of one column that begin here and whose labels find no room.
struct MoreLabels {
    QRect label;
    std::vector<const coding::Coding*> codings;
};

struct Stripes {
    std::vector<Stripe> all;
    std::vector<MoreLabels> more;  ///< at most one a column
};

[[nodiscard]] Stripes stripes_of(const TranscriptDocument& document, std::size_t block,
                                 const BlockLayout& layout, const PageMetrics& metrics, const Lanes& lanes,
                                 const CodeLooks& looks);

[[nodiscard]] QString label_of(const MoreLabels& more);

/// The polarity's, and whether coders differ here; what the label shows behind the name.
[[nodiscard]] QString signs_of(const Stripe& stripe);

/// What the label says beside its dot: the code and the sign of the polarity.
[[nodiscard]] QString label_of(const Stripe& stripe, const CodeLooks& looks);

}  // namespace annotator
