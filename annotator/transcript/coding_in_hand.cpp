// SPDX-License-Identifier: GPL-3.0-or-later
// The coding in hand: taking it, and moving its ends, which is shown as it goes and kept as one act.
#include <QToolTip>
#include <algorithm>
#include <array>

#include "libcoding/acts/codings.hpp"

#include "annotator/app/selection.hpp"
#include "annotator/transcript/coding_words.hpp"
#include "annotator/transcript/transcript_view.hpp"

namespace annotator {

void TranscriptView::take_in_hand(coding::CodingId id) {
    const auto* coding = document_->codings().find(id);
    if (!coding) return;
    if (moved_) keep_end();
    const auto begin = document_->shown_position(coding->span.begin);
    if (caret_ < coding->span.begin || caret_ > coding->span.end) {
        anchor_ = caret_ = begin;
        reveal(begin);
    }
    chosen_ = id;
    viewport()->update();
    report();
}

bool TranscriptView::take_next_in_hand(bool forwards, bool round) {
    std::vector<coding::CodingId> here;
    for (const auto* coding : document_->codings().covering(selected())) {
        if (lanes_.shows(coding->id)) here.push_back(coding->id);
    }
    if (!forwards) std::reverse(here.begin(), here.end());
    const auto now = std::find(here.begin(), here.end(), chosen_);
    auto next = now == here.end() ? here.begin() : now + 1;
    if (next == here.end() && round) next = here.begin();
    if (next == here.end()) return false;
    take_in_hand(*next);
    tell_unlabelled(*next);
    return true;
}

// A coding that is counted in a "+3" says at the caret what it is, as it does under the mouse.
void TranscriptView::tell_unlabelled(coding::CodingId id) {
    const auto stripe = visible_stripe(id);
    if (!stripe || !stripe->begins || !stripe->label.isNull()) {
        QToolTip::hideText();
        return;
    }
    const std::array codings{stripe->coding};
    QToolTip::showText(viewport()->mapToGlobal(caret_rect(caret_).bottomLeft()),
                       tool_tip(codings, *document_, looks_), viewport());
}

// Moving an end

void TranscriptView::choose_end(End end) {
    if (moved_) {
        moved_->end = end;
    } else {
        auto id = chosen_;
        const auto& held = workspace_.selection.codings();
        if (!id && active_ && !held.empty()) id = held.front();
        const auto* coding = document_->codings().find(id);
        if (!coding) return;
        moved_ = MovedEnd{*coding, end, false};
        chosen_ = id;
    }
    const auto* coding = document_->codings().find(moved_->before.id);
    caret_ = anchor_ = document_->shown_position(end == End::begin ? coding->span.begin : coding->span.end);
    reveal(caret_);
    viewport()->update();
}

void TranscriptView::preview_end(std::uint32_t position) {
    auto coding = *document_->codings().find(moved_->before.id);
    if (moved_->end == End::begin) {
        coding.span.begin = std::min(position, coding.span.end - 1);
    } else {
        coding.span.end = std::max(position, coding.span.begin + 1);
    }
    const std::vector now{coding};
    update_blocks(document_->apply(now, {}));
    caret_ = anchor_ =
        document_->shown_position(moved_->end == End::begin ? coding.span.begin : coding.span.end);
    reveal(caret_);
}

void TranscriptView::keep_end() {
    if (!moved_) return;
    const auto before = moved_->before;
    const auto* coding = document_->codings().find(before.id);
    const auto span = coding ? coding->span : before.span;
    leave_end();
    if (span == before.span) return;
    workspace_.session.act([&](coding::store::Project& project) {
        auto now = coding::acts::move_coding(project, workspace_.session.coder(), before.id, span);
        return Touched::these(std::move(now.codings), std::move(now.removed));
    });
}

void TranscriptView::leave_end() {
    if (!moved_) return;
    const std::vector before{moved_->before};
    moved_.reset();
    update_blocks(document_->apply(before, {}));
    renew_lanes({});
    report();
    viewport()->update();
}

}  // namespace annotator
