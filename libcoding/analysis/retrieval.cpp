// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/retrieval.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <unordered_map>

#include "libcoding/analysis/blocks.hpp"
#include "libcoding/analysis/columns.hpp"
#include "libcoding/analysis/filters.hpp"
#include "libcoding/analysis/frequency.hpp"
#include "libcoding/analysis/kept_query.hpp"
#include "libcoding/analysis/named.hpp"
#include "libcoding/analysis/stretches.hpp"
#include "libcoding/error.hpp"
#include "libcoding/store/coding_memos.hpp"
#include "libcoding/store/quote.hpp"
#include "libcoding/text/folding.hpp"

namespace coding::analysis {
namespace {

using Kind = PassageQuery::Kind;

// Whoever writes “prix and lieu” means two codes.
void hint_at_capitals(const std::string& name) {
    constexpr std::array<std::string_view, 9> words{" and ", " or ",   " not ",  " near ", " et ",
                                                    " ou ",  " sauf ", " pres ", " puis "};
    const auto key = text::search_key(name);
    const bool any = std::any_of(words.begin(), words.end(),
                                 [&](std::string_view word) { return key.find(word) != std::string::npos; });
    if (!any) return;
    throw Error{ErrorKind::not_found, Message{"There is no code “{0}” in the codebook.", name},
                Message{"Operators are written in capitals: AND, OR, NOT, NEAR, THEN."}};
}

std::vector<bool> codes_named(const store::CountingTables& tables, const std::string& name, bool alone) {
    if (name.empty()) return std::vector<bool>(tables.codebook.codes().size(), true);
    try {
        auto codes = named_codes(tables, {name});
        if (!alone) return codes;
        codes.assign(codes.size(), false);
        if (const auto code = find_named(names_of_codes(tables.codebook), name)) codes[*code] = true;
        return codes;
    } catch (const Error& error) {
        if (error.kind() == ErrorKind::not_found) hint_at_capitals(name);
        throw;
    }
}

void keep(std::vector<bool>& chosen, const std::vector<bool>& among) {
    for (std::size_t i = 0; i < chosen.size(); ++i) {
        if (!among[i]) chosen[i] = false;
    }
}

/// The codings in scope that a report counts in a column.
std::vector<bool> codings_in_column(const store::CountingTables& tables, const Scope& scope,
                                    const ReportColumn& asked) {
    const auto columns = columns_of(tables, scope, split_from_name(tables, asked.by));
    const auto lists = codings_by_column(tables, scope, columns);
    std::vector<bool> found(tables.codings.size());
    for (std::size_t i = 0; i < lists.size(); ++i) {
        if (columns.columns[i].name != asked.name) continue;
        for (const auto coding : lists[i]) found[coding] = true;
    }
    return found;
}

/// The codings that the filters let through.
std::vector<bool> candidates(const store::CountingTables& tables, const Scope& scope,
                             const PassageRequest& request) {
    auto chosen = scope.codings;
    std::array<bool, 4> polarities{};
    for (const auto polarity : request.polarities) polarities[static_cast<std::size_t>(polarity)] = true;
    const auto speakers = named_speakers(tables, request.speakers);
    const auto spoken = [&](const store::FlatCoding& coding) {
        const auto end = end_block(tables, coding);
        for (auto block = coding.block; block < end; ++block) {
            const auto speaker = tables.blocks[block].speaker;
            if (scope.blocks[block] && speaker != store::FlatBlock::none && speakers[speaker]) return true;
        }
        return false;
    };
    for (std::size_t i = 0; i < chosen.size(); ++i) {
        if (!chosen[i]) continue;
        const auto& coding = tables.codings[i];
        const bool taken = coding.begin < coding.end &&
                           static_cast<int>(coding.intensity) >= request.lowest_intensity &&
                           (request.polarities.empty() || polarities[coding.polarity]) &&
                           (request.speakers.empty() || spoken(coding));
        if (!taken) chosen[i] = false;
    }
    if (request.column) keep(chosen, codings_in_column(tables, scope, *request.column));
    return chosen;
}

class Evaluation {
  public:
    Evaluation(const store::CountingTables& tables, std::vector<bool> candidates, const ConditionTest& test,
               bool codes_alone)
        : tables_(tables), candidates_(std::move(candidates)), test_(test), codes_alone_(codes_alone) {}

    /// `shown`: whether codings found here are what a passage was found by.
    Stretches find(const PassageQuery& query, bool shown = true) {
        if (query.kind == Kind::code) return find_code(query, shown);
        const auto first = find(query.parts.at(0), shown);
        const auto second = find(query.parts.at(1), shown && query.kind != Kind::without);
        switch (query.kind) {
            case Kind::both:
                return common(first, second);
            case Kind::either:
                return united(first, second);
            case Kind::without:
                return without(first, second);
            case Kind::same_turn:
                return in_one_block(tables_, first, second);
            case Kind::same_source:
                return in_one_source(tables_, first, second);
            default:
                break;
        }
        return near(tables_, first, second,
                    {query.within, query.unit == PassageQuery::Unit::turns, query.kind == Kind::then});
    }

    Retrieval retrieval(const Stretches& found, const Scope& scope) const {
        Retrieval result;
        place(result, found, scope);
        attach_codings(result);
        return result;
    }

  private:
    Stretches find_code(const PassageQuery& query, bool shown) {
        auto wanted = codings_of(query);
        Stretches found;
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            if (!wanted[i]) continue;
            const auto& coding = tables_.codings[i];
            add(found, {coding.begin, coding.end, coding.begin_word, coding.end_word});
        }
        if (shown) shown_.push_back(std::move(wanted));
        return found;
    }

    /// Of one code of the query, by index.
    [[nodiscard]] std::vector<bool> codings_of(const PassageQuery& query) const {
        const auto codes = codes_named(tables_, query.code, codes_alone_);
        auto wanted = candidates_;
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            const auto& coding = tables_.codings[i];
            const bool taken = codes[coding.code] &&
                               (!query.polarity || coding.polarity == static_cast<unsigned>(*query.polarity));
            if (!taken) wanted[i] = false;
        }
        for (const auto& condition : query.conditions) test_.keep(wanted, condition);
        return wanted;
    }

    void place(Retrieval& result, const Stretches& found, const Scope& scope) const {
        const auto& blocks = tables_.blocks;
        result.passages.reserve(found.size());
        std::uint32_t block = 0;
        std::uint32_t source = store::FlatBlock::none;
        std::uint32_t source_begin = 0;
        for (const auto& stretch : found) {
            while (true) {
                if (blocks[block].source != source) {
                    source = blocks[block].source;
                    source_begin = blocks[block].begin;
                }
                if (block + 1 == blocks.size() || blocks[block + 1].begin > stretch.begin) break;
                ++block;
            }
            FoundPassage passage;
            passage.corpus = {stretch.begin, stretch.end};
            passage.span = {stretch.begin - source_begin, stretch.end - source_begin};
            passage.source = source;
            passage.block = block;
            for (auto i = block; i < blocks.size() && blocks[i].begin < stretch.end; ++i) {
                if (!scope.blocks[i]) continue;
                passage.block = i;
                break;
            }
            passage.speaker = blocks[passage.block].speaker;
            result.passages.push_back(passage);
        }
    }

    void attach_codings(Retrieval& result) const {
        struct Pair {
            std::uint32_t passage, coding;
        };
        std::vector<Pair> pairs;
        auto& passages = result.passages;
        std::size_t first = 0;
        for (std::uint32_t i = 0; i < candidates_.size(); ++i) {
            if (!candidates_[i]) continue;
            const auto& coding = tables_.codings[i];
            while (first < passages.size() && passages[first].corpus.end <= coding.begin) ++first;
            if (first == passages.size()) break;
            if (passages[first].corpus.begin >= coding.end) continue;
            if (std::none_of(shown_.begin(), shown_.end(),
                             [&](const std::vector<bool>& wanted) { return wanted[i]; })) {
                continue;
            }
            for (auto p = first; p < passages.size() && passages[p].corpus.begin < coding.end; ++p) {
                pairs.push_back({static_cast<std::uint32_t>(p), i});
                ++passages[p].end_coding;
            }
        }
        std::uint32_t sum = 0;
        for (auto& passage : passages) {
            passage.first_coding = sum;
            sum += std::exchange(passage.end_coding, sum);
        }
        result.codings.resize(pairs.size());
        for (const auto& pair : pairs) result.codings[passages[pair.passage].end_coding++] = pair.coding;
    }

    const store::CountingTables& tables_;
    std::vector<bool> candidates_;
    const ConditionTest& test_;
    bool codes_alone_;
    std::vector<std::vector<bool>> shown_;  ///< by code of the query that passages are found by
};

template <class T>
void keep_each_once(std::vector<T>& list) {
    std::sort(list.begin(), list.end());
    list.erase(std::unique(list.begin(), list.end()), list.end());
}

// Cut at the first space (at the last, where the text goes on), so that no half word stands there.
std::string from_a_word(const std::string& text) {
    const auto space = text.find_first_of(" \n");
    return space == std::string::npos ? text : text.substr(space + 1);
}
std::string to_a_word(const std::string& text) {
    const auto space = text.find_last_of(" \n");
    return space == std::string::npos ? text : text.substr(0, space);
}

/// `among`: by coding; nothing: any.
Retrieval retrieve_among(const store::CountingTables& tables, const PassageRequest& request,
                         const std::vector<CodingMemo>& memos,
                         const std::optional<std::vector<bool>>& among) {
    const auto scope = resolve(tables, request.scope);
    const ConditionTest test{tables, scope, memos};
    auto chosen = candidates(tables, scope, request);
    if (among) keep(chosen, *among);
    Evaluation evaluation{tables, std::move(chosen), test, request.codes_alone};
    const auto found = evaluation.find(request.query);
    return evaluation.retrieval(found, scope);
}

std::vector<CodingMemo> memos_of(const store::Project& project, const store::CountingTables& tables) {
    std::vector<CodingMemo> memos;
    std::unordered_map<CodingId, std::uint32_t> index;
    for (std::uint32_t i = 0; i < tables.coding_ids.size(); ++i) index.emplace(tables.coding_ids[i], i);
    store::each_coding_memo(project, [&](CodingId id, std::string_view words) {
        const auto found = index.find(id);
        if (found != index.end()) memos.push_back({found->second, text::search_key(words)});
    });
    return memos;
}

}  // namespace

Retrieval retrieve(const store::CountingTables& tables, const PassageRequest& request,
                   const std::vector<CodingMemo>& memos) {
    return retrieve_among(tables, request, memos, std::nullopt);
}

Retrieval retrieve(const store::Project& project, const store::CountingTables& tables,
                   const PassageRequest& request) {
    std::vector<CodingMemo> memos;
    if (asks_for_memos(request.query)) memos = memos_of(project, tables);
    std::optional<std::vector<bool>> among;
    if (!request.scope.query.empty()) among = codings_of_query(project, tables, request.scope);
    return retrieve_among(tables, request, memos, among);
}

std::vector<bool> codings_of_query(const store::Project& project, const store::CountingTables& tables,
                                   const ScopeRequest& scope) {
    PassageRequest asked;
    asked.query = kept_or_written_query(project, scope.query);
    asked.scope = scope;
    asked.scope.query.clear();
    asked.scope.themes.clear();
    asked.scope.codes.clear();
    std::vector<bool> found(tables.codings.size());
    for (const auto coding : retrieve(project, tables, asked).codings) found[coding] = true;
    return found;
}

std::uint64_t counted_codings(const store::CountingTables& tables, const PassageRequest& request,
                              const Retrieval& retrieval) {
    auto scope = resolve(tables, request.scope);
    std::vector<bool> found(tables.codings.size());
    for (const auto coding : retrieval.codings) found[coding] = true;
    keep(scope.codings, found);
    return totals(tables, scope).codings;
}

std::string with_filters(const std::string& query, const PassageRequest& request) {
    std::string conditions;
    const auto add_condition = [&](const std::string& what, const std::vector<std::string>& values) {
        if (!values.empty()) conditions += (conditions.empty() ? "" : ", ") + written_condition(what, values);
    };
    std::vector<std::string> polarity_names;
    for (const auto polarity : request.polarities) polarity_names.emplace_back(name_of(polarity));
    std::map<std::string, std::vector<std::string>> values;
    for (const auto& [attribute, value] : request.scope.where) values[attribute].push_back(value);
    add_condition("speaker", request.speakers);
    add_condition("polarity", polarity_names);
    if (request.lowest_intensity > 0) {
        add_condition("intensity>", {std::to_string(request.lowest_intensity)});
    }
    add_condition("source", request.scope.sources);
    add_condition("group", request.scope.groups);
    add_condition("coder", request.scope.coders);
    for (const auto& [attribute, wanted] : values) add_condition(in_marks(attribute), wanted);
    return conditions.empty() ? query : "(" + query + ")[" + conditions + "]";
}

PassageFacts facts_of(const store::CountingTables& tables, const Retrieval& retrieval,
                      const FoundPassage& passage) {
    PassageFacts facts;
    for (const auto index : retrieval.codings_of(passage)) {
        const auto& coding = tables.codings[index];
        facts.codes.push_back(coding.code);
        facts.coders.push_back(coding.coder);
        const auto polarity = static_cast<Polarity>(coding.polarity);
        if (polarity != Polarity::none) facts.polarities.push_back(polarity);
        facts.intensity = std::max(facts.intensity, static_cast<int>(coding.intensity));
    }
    keep_each_once(facts.codes);
    keep_each_once(facts.coders);
    keep_each_once(facts.polarities);
    return facts;
}

PassageText read_passage(const store::Project& project, const store::CountingTables& tables,
                         const FoundPassage& passage, std::uint32_t context) {
    const auto source_begin = passage.corpus.begin - passage.span.begin;
    const auto next_source =
        std::partition_point(tables.blocks.begin(), tables.blocks.end(),
                             [&](const store::FlatBlock& block) { return block.source <= passage.source; });
    const auto source_end = next_source == tables.blocks.end() ? tables.characters : next_source->begin;
    const auto room_before = passage.corpus.begin - source_begin;
    const auto room_after = source_end - passage.corpus.end;
    const auto before = passage.corpus.begin - std::min(context, room_before);
    const auto after = passage.corpus.end + std::min(context, room_after);
    PassageText text{store::quote(project, tables, {before, passage.corpus.begin}),
                     store::quote(project, tables, passage.corpus),
                     store::quote(project, tables, {passage.corpus.end, after})};
    if (before > source_begin) text.before = from_a_word(text.before);
    if (after < source_end) text.after = to_a_word(text.after);
    return text;
}

}  // namespace coding::analysis
