// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <set>
#include <utility>

#include "libcoding/acts/edits.hpp"
#include "libcoding/acts/rewriting.hpp"
#include "libcoding/acts/sentences.hpp"
#include "libcoding/error.hpp"
#include "libcoding/store/blocks.hpp"
#include "libcoding/store/people.hpp"
#include "libcoding/store/sources.hpp"
#include "libcoding/text/utf8.hpp"

namespace coding::acts {
namespace {

/// Parts a block at an offset inside it; the first keeps what was before.
Block cut(Block& block, std::uint32_t offset) {
    Block second = block;
    second.id = {};
    const auto byte = text::byte_offset(block.text, offset);
    second.text = block.text.substr(byte);
    block.text.resize(byte);
    second.speech_begin = block.speech_begin > offset ? block.speech_begin - offset : 0;
    block.speech_begin = std::min(block.speech_begin, offset);
    second.marks.clear();
    std::vector<Mark> first_marks;
    for (const Mark& mark : block.marks) {
        const Span before{std::min(mark.span.begin, offset), std::min(mark.span.end, offset)};
        const Span behind{std::max(mark.span.begin, offset) - offset,
                          std::max(mark.span.end, offset) - offset};
        if (!before.empty()) first_marks.push_back({mark.kind, before});
        if (!behind.empty()) second.marks.push_back({mark.kind, behind});
    }
    block.marks = std::move(first_marks);
    second.begin.reset();
    block.end.reset();
    return second;
}

std::string name_of_speaker(const store::Project& project, ParticipantId id) {
    for (const Participant& participant : store::participants(project)) {
        if (participant.id == id) return participant.name;
    }
    throw Error{ErrorKind::not_found, Message{"The participant is not in the project."},
                Message{"It may have been removed; undo brings it back."}};
}

}  // namespace

HistoryId split_block(store::Project& project, std::string_view coder, SourceId source,
                      std::uint32_t position, std::optional<ParticipantId> speaker) {
    auto change = project.change(coder, Message{"Split a turn of {0}", name_of_source(project, source)});
    const store::SourceLayout layout{change, source};
    const auto& blocks = layout.blocks();
    const auto at = position < layout.length() ? blocks.block_at(position) : blocks.size();
    if (at == blocks.size() || blocks.begin(at) == position) {
        throw Error{ErrorKind::conflict, Message{"A turn can only be split inside it."},
                    Message{"Put the cursor where the second one begins."}};
    }
    auto rewriting = rewriting_of(project, layout, at, 1);
    Block first = rewriting.before.front();
    Block second = cut(first, position - blocks.begin(at));
    if (!first.text.ends_with('\n')) {
        first.text += '\n';
        rewriting.edits.push_back({position, 0, 1});
    }
    if (speaker) second.speaker = *speaker;
    rewriting.blocks.push_back({std::move(first), {}});
    rewriting.blocks.push_back({std::move(second), {}});
    const auto moves = moves_of(project, layout, rewriting.edits);
    rewrite(change, layout, std::move(rewriting), moves);
    return change.commit();
}

bool takes_long_to_split(const store::Project& project, SourceId source, std::uint32_t position) {
    constexpr std::size_t many = 5'000;  // blocks are numbered anew in some 30 ms
    const store::SourceLayout layout{project, source};
    if (position >= layout.length()) return false;
    const auto& blocks = layout.blocks();
    const auto at = blocks.block_at(position);
    return blocks.size() - at > many && !store::is_room_behind(project, source, blocks.id(at));
}

HistoryId join_blocks(store::Project& project, std::string_view coder, SourceId source,
                      std::span<const BlockId> blocks) {
    auto change = project.change(coder, Message{"Joined {0, plural, one {# turn} other {# turns}} of {1}",
                                                blocks.size(), name_of_source(project, source)});
    const store::SourceLayout layout{change, source};
    std::set<std::size_t> places;
    for (const BlockId block : blocks) {
        if (const auto place = layout.blocks().index_of(block)) places.insert(*place);
    }
    const bool in_a_run = !places.empty() && *places.rbegin() - *places.begin() + 1 == blocks.size();
    if (places.size() < 2 || places.size() != blocks.size() || !in_a_run) {
        throw Error{ErrorKind::conflict, Message{"Only turns that follow one another can be joined."},
                    Message{"Choose two or more, one behind the other."}};
    }
    auto rewriting = rewriting_of(project, layout, *places.begin(), places.size());
    RewrittenBlock joined{rewriting.before.front(), {}};
    for (std::size_t i = 1; i < rewriting.before.size(); ++i) {
        append(joined.block, rewriting.before[i]);
        joined.joined.push_back(rewriting.before[i].id);
    }
    rewriting.blocks.push_back(std::move(joined));
    rewrite(change, layout, std::move(rewriting), moves_of(project, layout, {}));
    return change.commit();
}

HistoryId set_speaker(store::Project& project, std::string_view coder, std::span<const BlockId> blocks,
                      ParticipantId speaker) {
    auto change = project.change(
        coder,
        speaker ? Message{"Said that {1} speaks in {0, plural, one {# turn} other {# turns}}", blocks.size(),
                          name_of_speaker(project, speaker)}
                : Message{"Took the speaker off {0, plural, one {# turn} other {# turns}}", blocks.size()});
    for (const BlockId block : blocks) store::set_speaker(change, block, speaker);
    return change.commit();
}

}  // namespace coding::acts
