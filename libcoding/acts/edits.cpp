// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/acts/edits.hpp"

#include <algorithm>
#include <utility>

#include "libcoding/acts/rewriting.hpp"
#include "libcoding/acts/sentences.hpp"
#include "libcoding/error.hpp"
#include "libcoding/store/sources.hpp"
#include "libcoding/text/encoding.hpp"
#include "libcoding/text/utf8.hpp"

namespace coding::acts {
namespace {

std::uint32_t length_of(std::string_view text) {
    return static_cast<std::uint32_t>(text::count_code_points(text));
}

std::string inserted_text(const TextEdit& edit) {
    if (text::first_invalid_utf8(edit.inserted)) {
        throw Error{ErrorKind::input, Message{"The text is not in UTF-8."}, Message{"Write it anew."}};
    }
    return text::with_plain_line_ends(edit.inserted);
}

void refuse_disorder(std::span<const TextEdit> edits, std::uint32_t length) {
    std::uint64_t free_from = 0;
    bool touched = false;  // something is edited at `free_from` already
    for (const TextEdit& edit : edits) {
        const auto end = std::uint64_t{edit.position} + edit.removed;
        if (edit.position < free_from || (touched && edit.position == free_from && edit.removed == 0)) {
            throw Error{ErrorKind::conflict, Message{"The edits of the text overlap."},
                        Message{"Give them in order, each behind the one before."}};
        }
        if (end > length) {
            throw Error{ErrorKind::conflict,
                        Message{"An edit reaches past the end of the text, which has {0, number} characters.",
                                length},
                        Message{"Read the source again: it may have been changed meanwhile."}};
        }
        free_from = end;
        touched = true;
    }
}

/// The text of a block, its marks and its label after edits in code points of the block, the last one first.
class BlockEditor {
  public:
    explicit BlockEditor(Block& block) : block_(block) {}

    void replace(std::uint32_t position, std::uint32_t removed, const std::string& inserted) {
        const auto from = text::byte_offset(block_.text, position);
        const auto to = from + text::byte_offset(std::string_view{block_.text}.substr(from), removed);
        block_.text.replace(from, to - from, inserted);
        const Replacement edit{position, removed, length_of(inserted)};
        block_.speech_begin = moved(Span{0, block_.speech_begin}, edit).value_or(Span{}).end;
        std::vector<Mark> marks;
        for (const Mark& mark : block_.marks) {
            if (const auto span = moved(mark.span, edit)) marks.push_back({mark.kind, *span});
        }
        block_.marks = std::move(marks);
    }

  private:
    Block& block_;
};

/// The run of blocks that begins at `begin_of_run`, after the edits, each block by itself; some may be empty.
std::vector<Block> edited(std::vector<Block> blocks, std::uint32_t begin_of_run,
                          std::span<const TextEdit> edits, const std::vector<std::string>& inserted) {
    std::uint32_t end = begin_of_run;
    for (const Block& block : blocks) end += block.characters;
    std::size_t left = edits.size();  // those behind are done
    for (std::size_t i = blocks.size(); i-- > 0;) {
        const std::uint32_t begin = end - blocks[i].characters;
        BlockEditor editor{blocks[i]};
        while (left > 0) {
            const TextEdit& edit = edits[left - 1];
            const std::uint32_t from = std::max(edit.position, begin);
            const std::uint32_t to = std::min(edit.position + edit.removed, end);
            const bool owns = edit.position >= begin;  // those at the end of the source were met first
            if (from > to || (from == to && !owns)) break;
            editor.replace(from - begin, to - from, owns ? inserted[left - 1] : std::string{});
            if (!owns) break;  // the rest of it lies in the blocks before
            --left;
        }
        end = begin;
    }
    return blocks;
}

bool ends_line(const Block& block) {
    return block.text.ends_with('\n');
}

/// Leaves out what is empty, and joins what lost its line end with what follows.
std::vector<RewrittenBlock> tidied(const std::vector<Block>& before, std::vector<Block> after) {
    std::vector<RewrittenBlock> result;
    bool open = false;
    for (std::size_t i = 0; i < after.size(); ++i) {
        Block& block = after[i];
        if (block.text.empty()) continue;
        const bool lost_end = ends_line(before[i]) && !ends_line(block);
        if (open) {
            append(result.back().block, block);
            result.back().joined.push_back(block.id);
        } else {
            result.push_back({std::move(block), {}});
        }
        open = lost_end;
    }
    return result;
}

Rewriting plan(const store::Project& project, const store::SourceLayout& layout,
               std::span<const TextEdit> edits) {
    refuse_disorder(edits, layout.length());
    const auto& blocks = layout.blocks();
    if (edits.empty() || blocks.size() == 0) return {};
    const auto block_at = [&](std::uint32_t position) {
        return position < blocks.length() ? blocks.block_at(position) : blocks.size() - 1;
    };
    const TextEdit& last = edits.back();
    const auto first_block = block_at(edits.front().position);
    const auto last_block = block_at(last.position + std::max(last.removed, 1U) - 1);
    // The block behind may be joined to one that loses its line end.
    auto rewriting = rewriting_of(project, layout, first_block, last_block - first_block + 2);
    std::vector<std::string> inserted;
    for (const TextEdit& edit : edits) {
        inserted.push_back(inserted_text(edit));
        rewriting.edits.push_back({edit.position, edit.removed, length_of(inserted.back())});
    }
    rewriting.blocks =
        tidied(rewriting.before, edited(rewriting.before, blocks.begin(first_block), edits, inserted));
    return rewriting;
}

}  // namespace

EditPlan plan_edits(const store::Project& project, SourceId source, std::span<const TextEdit> edits) {
    const store::SourceLayout layout{project, source};
    const auto rewriting = plan(project, layout, edits);
    auto moves = moves_of(project, layout, rewriting.edits);
    EditPlan result;
    for (std::size_t i = 0; i < moves.codings.size(); ++i) {
        if (moves.codings[i].span.length() != moves.before[i].span.length()) ++result.moved;
    }
    result.swallowed = std::move(moves.swallowed);
    result.swallowed_memos = std::move(moves.swallowed_memos);
    result.blocks_removed = rewriting.before.size() - rewriting.blocks.size();
    return result;
}

HistoryId edit_text(store::Project& project, std::string_view coder, SourceId source,
                    std::span<const TextEdit> edits) {
    auto change = project.change(coder, {});
    const auto name = name_of_source(project, source);
    const store::SourceLayout layout{change, source};
    auto rewriting = plan(project, layout, edits);
    const auto moves = moves_of(project, layout, rewriting.edits);
    const auto swallowed = moves.swallowed.size();
    change.tell(
        swallowed == 0
            ? Message{"Edited the text of {0}", name}
            : Message{"Edited the text of {0}; {1, plural, one {# coding} other {# codings}} went with it",
                      name, swallowed});
    rewrite(change, layout, std::move(rewriting), moves);
    return change.commit();
}

}  // namespace coding::acts
