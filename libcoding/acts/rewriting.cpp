// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/acts/rewriting.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "libcoding/store/blocks.hpp"
#include "libcoding/store/codings.hpp"
#include "libcoding/store/memos.hpp"
#include "libcoding/store/sources.hpp"
#include "libcoding/text/utf8.hpp"

namespace coding::acts {
namespace {

/// From the last edit to the first: what lies before an edit is still where it was.
std::optional<Span> moved_by_all(Span span, std::span<const Replacement> edits) {
    std::optional<Span> place = span;
    for (auto edit = edits.rbegin(); edit != edits.rend() && place; ++edit) place = moved(*place, *edit);
    return place;
}

/// The two ends of a span as they are kept.
std::pair<BlockPosition, BlockPosition> ends(const store::BlockStarts& blocks, Span span) {
    const auto first = blocks.block_at(span.begin);
    const auto last = blocks.block_at(span.end - 1);
    return {{blocks.id(first), span.begin - blocks.begin(first)},
            {blocks.id(last), span.end - blocks.begin(last)}};
}

bool same(const Block& a, const Block& b) {
    return a.kind == b.kind && a.text == b.text && a.speech_begin == b.speech_begin &&
           a.speaker == b.speaker && a.begin == b.begin && a.end == b.end && a.question == b.question &&
           a.marks == b.marks;
}

struct Written {
    std::vector<BlockId> changed;  ///< or new
    std::vector<BlockId> going;    ///< left empty until nothing stands on them any more
};

/// `behind`: the block before the run; none at the source’s beginning.
Written write_blocks(store::Change& change, SourceId source, BlockId behind, Rewriting& rewriting) {
    const auto& before = rewriting.before;
    std::set<BlockId> staying;
    for (const auto& rewritten : rewriting.blocks) staying.insert(rewritten.block.id);
    Written written;
    for (const Block& block : before) {
        if (staying.contains(block.id)) continue;
        Block emptied = block;
        emptied.text.clear();
        emptied.speech_begin = 0;
        emptied.marks.clear();
        store::rewrite_block(change, emptied);
        written.going.push_back(block.id);
    }
    std::size_t old = 0;
    for (auto& [block, joined] : rewriting.blocks) {
        if (!block.id) {
            store::insert_block(change, source, behind, block);
            written.changed.push_back(block.id);
        } else {
            while (before[old].id != block.id) ++old;
            if (!same(before[old], block)) {
                store::rewrite_block(change, block);
                written.changed.push_back(block.id);
            }
        }
        behind = block.id;
    }
    return written;
}

std::vector<store::BlockLength> lengths(std::span<const RewrittenBlock> blocks) {
    std::vector<store::BlockLength> found;
    for (const auto& [block, joined] : blocks) {
        found.push_back({block.id, static_cast<std::uint32_t>(text::count_code_points(block.text))});
    }
    return found;
}

void move_codings(store::Change& change, const Moves& moves, const store::SourceLayout& before,
                  const store::SourceLayout& after) {
    for (const Coding& coding : moves.swallowed) store::remove_coding(change, coding.id);
    for (std::size_t i = 0; i < moves.codings.size(); ++i) {
        if (ends(before.blocks(), moves.before[i].span) != ends(after.blocks(), moves.codings[i].span)) {
            store::update_coding(change, moves.codings[i], after);
        }
    }
}

}  // namespace

Rewriting rewriting_of(const store::Project& project, const store::SourceLayout& layout, std::size_t first,
                       std::size_t count) {
    Rewriting rewriting;
    rewriting.first = first;
    rewriting.before = store::blocks(project, layout.source(), layout.blocks().id(first), count);
    return rewriting;
}

Moves moves_of(const store::Project& project, const store::SourceLayout& layout,
               std::span<const Replacement> edits) {
    Moves moves;
    std::set<CodingId> gone;
    for (Coding& coding : store::codings(project, layout)) {
        const auto place = moved_by_all(coding.span, edits);
        if (!place) {
            gone.insert(coding.id);
            moves.swallowed.push_back(std::move(coding));
            continue;
        }
        moves.before.push_back(coding);
        coding.span = *place;
        moves.codings.push_back(std::move(coding));
    }
    store::MemoFilter in_source;
    in_source.source = layout.source();
    for (Memo& memo : store::memos(project, in_source)) {
        if (const auto* coding = std::get_if<CodingId>(&memo.on); coding && gone.contains(*coding)) {
            moves.swallowed_memos.push_back(std::move(memo));
        } else if (auto* passage = std::get_if<Passage>(&memo.on)) {
            const auto place = moved_by_all(passage->span, edits);
            if (!place) {
                moves.swallowed_memos.push_back(std::move(memo));
                continue;
            }
            moves.memos_before.push_back(std::exchange(passage->span, *place));
            moves.memos.push_back(std::move(memo));
        }
    }
    return moves;
}

void append(Block& first, const Block& second) {
    const auto length = static_cast<std::uint32_t>(text::count_code_points(first.text));
    if (second.speech_begin > 0) {
        first.marks.push_back({MarkKind::label, {length, length + second.speech_begin}});
    }
    for (Mark mark : second.marks) {
        mark.span = {mark.span.begin + length, mark.span.end + length};
        if (mark.span.begin >= length + second.speech_begin) first.marks.push_back(mark);
    }
    first.text += second.text;
    first.end = second.end ? second.end : first.end;
}

void rewrite(store::Change& change, const store::SourceLayout& layout, Rewriting rewriting,
             const Moves& moves) {
    const SourceId source = layout.source();
    store::drop_hidden_codings(change, source);
    const auto ahead = rewriting.first == 0 ? BlockId{} : layout.blocks().id(rewriting.first - 1);
    const auto written = write_blocks(change, source, ahead, rewriting);

    const store::SourceLayout after{change, layout, rewriting.first, rewriting.before.size(),
                                    lengths(rewriting.blocks)};
    move_codings(change, moves, layout, after);
    for (const Memo& memo : moves.swallowed_memos) store::remove_memo(change, memo.id);
    for (std::size_t i = 0; i < moves.memos.size(); ++i) {
        const auto now = std::get<Passage>(moves.memos[i].on).span;
        if (ends(layout.blocks(), moves.memos_before[i]) != ends(after.blocks(), now)) {
            store::update_memo(change, moves.memos[i]);
        }
    }
    for (const auto& [block, joined] : rewriting.blocks) {
        for (const BlockId gone : joined) store::hand_over(change, gone, block.id);
    }
    for (const BlockId gone : written.going) store::remove_block(change, gone);
    store::recount(change, source, written.changed);
    store::know(change, after);
}

}  // namespace coding::acts
