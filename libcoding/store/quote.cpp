// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/store/quote.hpp"

#include <algorithm>

#include <unicode/uchar.h>

#include "libcoding/store/database.hpp"
#include "libcoding/text/utf8.hpp"

namespace coding::store {
namespace {

/// What stands before the words of a turn, "[Anna] : ", with another name: the signs around it stay.
std::string relabelled(std::string_view label, const std::string& name) {
    std::size_t first = label.size(), last = 0;
    for (std::size_t at = 0; at < label.size();) {
        const auto begin = at;
        if (u_isalnum(static_cast<UChar32>(text::next_code_point(label, at))) == 0) continue;
        first = std::min(first, begin);
        last = at;
    }
    if (first > last) return name + " ";
    return std::string{label.substr(0, first)} + name + std::string{label.substr(last)};
}

}  // namespace

std::string quote(const Project& project, const CountingTables& tables, Span corpus_span,
                  const LabelInstead& instead) {
    const auto after =
        std::upper_bound(tables.blocks.begin(), tables.blocks.end(), corpus_span.begin,
                         [](std::uint32_t at, const FlatBlock& block) { return at < block.begin; });
    if (after == tables.blocks.begin()) return {};
    const auto first = after - 1;
    const std::uint32_t source = first->source;
    auto first_of_source =
        std::lower_bound(tables.blocks.begin(), tables.blocks.end(), source,
                         [](const FlatBlock& block, std::uint32_t wanted) { return block.source < wanted; });

    Statement row = project.database().prepare(
        "SELECT text, speech_begin FROM block JOIN block_text ON block_text.block = block.id WHERE source = ?"
        " ORDER BY position LIMIT -1 OFFSET ?");
    row.bind(1, tables.sources[source].id.value).bind(2, static_cast<std::int64_t>(first - first_of_source));
    std::string words;
    for (auto block = first; block != tables.blocks.end() && block->source == source; ++block) {
        if (block->begin >= corpus_span.end || !row.step()) break;
        std::uint32_t begin = std::max(corpus_span.begin, block->begin) - block->begin;
        const std::uint32_t end = corpus_span.end - block->begin;
        const auto speech = static_cast<std::uint32_t>(row.integer(1));
        if (instead && begin < speech && block->speaker != FlatBlock::none) {
            if (const auto name = instead(block->speaker)) {
                words += relabelled(text::slice(row.view(0), {0, speech}), *name);
                begin = speech;
            }
        }
        if (begin < end) words += text::slice(row.view(0), {begin, end});
    }
    return words;
}

}  // namespace coding::store
