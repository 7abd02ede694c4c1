// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "libcoding/model/coding.hpp"
#include "libcoding/model/memo.hpp"
#include "libcoding/store/project.hpp"

// Correcting a transcript after it was coded; see acts/codings.hpp for what all acts have in common.
//
// Codings and memos move by one rule. A stretch [p, q) is replaced by n characters (p = q: they are put in at
// p).
//  - What is put in belongs to a coding when the stretch lies inside it; where nothing is replaced, when p
//  lies strictly
//    between its ends: writing at the edge of a passage never makes it longer.
//  - An end inside the stretch goes to the stretch's border: a begin behind what was put in, an end before
//  it.
//  - A coding that lies inside a larger stretch, or in one that nothing takes the place of, is swallowed: it
//  is removed, and
//    plan_edit() lists it before.
// The same holds for stage directions, time codes and the speaker's label of a block.
//
// The text stays cut up in blocks: what is put in belongs to the block it is put into (between two blocks: to
// the second; at the end of the source: to the last). A block left empty is removed; one that loses its line
// end while others follow joins the next.
namespace coding::acts {

/// In code points of the whole source as it is before any of the edits.
struct TextEdit {
    std::uint32_t position = 0;
    std::uint32_t removed = 0;
    std::string inserted;  ///< UTF-8
};

/// What edits would do.
struct EditPlan {
    std::vector<Coding> swallowed;      ///< codings that would be removed
    std::vector<Memo> swallowed_memos;  ///< on passages or on those codings
    std::size_t moved = 0;              ///< codings whose span changes in length
    std::size_t blocks_removed = 0;     ///< left empty, or joined with another
};

/// Edits are in order and do not overlap: each begins where the one before ends, or behind; one place is
/// edited once. Error{conflict} otherwise, and on one past the end.
EditPlan plan_edits(const store::Project& project, SourceId source, std::span<const TextEdit> edits);

/// Edits the text of a source. Returns none when it is the same afterwards.
HistoryId edit_text(store::Project& project, std::string_view coder, SourceId source,
                    std::span<const TextEdit> edits);

/// The edits that make `before`, which begins at `position` of its source, into `after`: word by word, as few
/// characters as can be, so that codings in it stay.
std::vector<TextEdit> edits_between(std::string_view before, std::string_view after, std::uint32_t position);

/// Parts a block in two at a place inside it; the second has `speaker` (none: that of the first), no label
/// and no beginning in time; a turn that is parted ends its line there (a line end is put in where there is
/// none).
HistoryId split_block(store::Project& project, std::string_view coder, SourceId source,
                      std::uint32_t position, std::optional<ParticipantId> speaker = std::nullopt);

/// Whether parting a block there may take more than a moment: behind it, in a long source that an older
/// version imported, thousands of blocks are numbered anew; once.
bool takes_long_to_split(const store::Project& project, SourceId source, std::uint32_t position);

/// Makes a run of blocks one: speaker, label and begin of the first, end of the last; the others’ labels stay
/// in the text, as marks. Error{conflict} unless there are two at least, one behind the other.
HistoryId join_blocks(store::Project& project, std::string_view coder, SourceId source,
                      std::span<const BlockId> blocks);

/// Says who speaks in blocks (none: nobody). The label in the text stays as written.
HistoryId set_speaker(store::Project& project, std::string_view coder, std::span<const BlockId> blocks,
                      ParticipantId speaker);

}  // namespace coding::acts
