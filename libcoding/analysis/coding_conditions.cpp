// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/coding_conditions.hpp"

#include <algorithm>
#include <set>
#include <string_view>
#include <tuple>

#include "libcoding/analysis/polarities.hpp"
#include "libcoding/analysis/quotes.hpp"
#include "libcoding/text/folding.hpp"

namespace coding::analysis {
namespace {

struct Conditioned {
    std::uint32_t coding = 0;
    std::size_t side = 0;  // place of its polarity among those that reports weigh, behind them if it has none
    std::string key;
    std::string_view words;
};

std::size_t side_of(const store::FlatCoding& coding) {
    const auto polarity = static_cast<Polarity>(coding.polarity);
    return static_cast<std::size_t>(std::find(polarities.begin(), polarities.end(), polarity) -
                                    polarities.begin());
}

ConditionedPassage passage_of(const store::CountingTables& tables, const Scope& scope,
                              const std::vector<Conditioned>& said) {
    const auto& first = tables.codings[said.front().coding];
    std::vector<Passages::Member> members;
    std::set<std::uint16_t> coders;
    for (const auto& one : said) {
        const auto& coding = tables.codings[one.coding];
        const std::uint16_t code = coding.code;
        const std::uint16_t coder = coding.coder;
        members.push_back({coding.begin, coding.end, one.coding, code, coder});
        coders.insert(coder);
    }
    ConditionedPassage passage;
    passage.code = first.code;
    passage.polarity = static_cast<Polarity>(first.polarity);
    passage.condition = said.front().words;
    passage.block = first.block;
    while (!scope.blocks[passage.block]) ++passage.block;  // a coding in scope touches one
    passage.coders = static_cast<std::uint32_t>(coders.size());
    if (const auto quote = quotable(tables, scope, members, passage.coders)) passage.quote = quote->quote;
    return passage;
}

}  // namespace

std::vector<ConditionedPassage> conditioned_passages(const store::CountingTables& tables, const Scope& scope,
                                                     const std::vector<CodingCondition>& conditions) {
    std::vector<Conditioned> all;
    for (const auto& condition : conditions) {
        if (!scope.codings[condition.coding]) continue;
        all.push_back({condition.coding, side_of(tables.codings[condition.coding]),
                       text::search_key(condition.words), condition.words});
    }
    const auto subject = [&](const Conditioned& one) {
        return std::tuple{std::uint32_t{tables.codings[one.coding].code}, one.side,
                          std::string_view{one.key}};
    };
    // Codings are in text order, and so are their indices.
    std::sort(all.begin(), all.end(), [&](const Conditioned& a, const Conditioned& b) {
        return std::pair{subject(a), a.coding} < std::pair{subject(b), b.coding};
    });
    std::vector<std::vector<Conditioned>> passages;
    std::uint32_t end = 0;
    for (const auto& one : all) {
        const auto& coding = tables.codings[one.coding];
        const bool goes_on =
            !passages.empty() && subject(passages.back().front()) == subject(one) && coding.begin < end;
        if (!goes_on) passages.emplace_back();
        end = goes_on ? std::max(end, std::uint32_t{coding.end}) : std::uint32_t{coding.end};
        passages.back().push_back(one);
    }
    const auto place = [&](const std::vector<Conditioned>& said) {
        const auto& first = said.front();
        return std::tuple{std::uint32_t{tables.codings[first.coding].code}, first.side, first.coding};
    };
    std::sort(passages.begin(), passages.end(),
              [&](const auto& a, const auto& b) { return place(a) < place(b); });
    std::vector<ConditionedPassage> told;
    for (const auto& said : passages) told.push_back(passage_of(tables, scope, said));
    return told;
}

}  // namespace coding::analysis
