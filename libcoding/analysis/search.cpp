// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/search.hpp"

#include <unordered_map>

#include "libcoding/analysis/search_filter.hpp"
#include "libcoding/analysis/search_query.hpp"
#include "libcoding/store/people.hpp"
#include "libcoding/store/sources.hpp"
#include "libcoding/store/text_search.hpp"
#include "libcoding/text/utf8.hpp"

namespace coding::analysis {

namespace {

/// Turns spans in blocks into hits for a person.
class HitMaker {
  public:
    HitMaker(const store::Project& project, std::size_t context) : context_(context) {
        for (Source& source : store::sources(project)) sources_.emplace(source.id, std::move(source.name));
        for (Participant& participant : store::participants(project)) {
            speakers_.emplace(participant.id, std::move(participant.name));
        }
    }

    [[nodiscard]] Hit hit(const store::SearchedBlock& block, Span in_block) const {
        Hit made;
        made.source = block.source;
        if (const auto name = sources_.find(block.source); name != sources_.end())
            made.source_name = name->second;
        if (const auto name = speakers_.find(block.speaker); name != speakers_.end())
            made.speaker = name->second;
        made.block = block.span;
        made.span = {block.span.begin + in_block.begin, block.span.begin + in_block.end};
        made.begin = block.begin;
        const auto reach = static_cast<std::uint32_t>(std::min<std::size_t>(context_, block.span.length()));
        const auto first = in_block.begin - std::min(in_block.begin, reach);
        // What is shown is cut out once: where it begins is then sought in few characters.
        const auto shown =
            text::slice(block.text, {first, std::min(in_block.end + reach, block.span.length())});
        const auto begin = text::byte_offset(shown, in_block.begin - first);
        made.before = shown.substr(0, begin);
        made.text = text::slice(shown.substr(begin), {0, in_block.length()});
        made.after = shown.substr(begin + made.text.size());
        return made;
    }

  private:
    std::size_t context_;
    std::unordered_map<SourceId, std::string> sources_;
    std::unordered_map<ParticipantId, std::string> speakers_;
};

}  // namespace

std::vector<Hit> search(const store::Project& project, const SearchRequest& request, Progress& progress) {
    const auto matcher = request.regular_expression ? expression_matcher(request.query, request.match_case)
                                                    : words_matcher(request.query);
    const SearchFilter filter{project, request};
    const HitMaker maker{project, request.context};
    std::vector<Hit> hits;
    std::vector<Span> found;  // in the block that is visited next
    std::uint64_t blocks = 0;
    const auto wanted = [&](std::string_view text) {
        if (++blocks % 4096 == 0) advance(progress, blocks, 0, Message{"Searching"});
        found = matcher->find(text);
        return !found.empty();
    };
    const auto visit = [&](const store::SearchedBlock& block) {
        if (!filter.takes(block)) return true;
        for (const Span in_block : found) {
            const Span span{block.span.begin + in_block.begin, block.span.begin + in_block.end};
            if (!filter.takes(block.source, span)) continue;
            hits.push_back(maker.hit(block, in_block));
            if (request.limit != 0 && hits.size() == request.limit) return false;
        }
        return true;
    };
    if (const auto words = matcher->index_words(); words.empty()) {
        store::blocks_with_text(project, wanted, filter.sources(), visit);
    } else {
        store::blocks_with_words(project, words, filter.sources(), [&](const store::SearchedBlock& block) {
            return !wanted(block.text) || visit(block);
        });
    }
    return hits;
}

}  // namespace coding::analysis
