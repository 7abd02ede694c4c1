// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/levers.hpp"

#include <algorithm>
#include <iterator>

#include "libcoding/analysis/columns.hpp"
#include "libcoding/analysis/crossings.hpp"
#include "libcoding/analysis/intensity_sum.hpp"
#include "libcoding/analysis/passages.hpp"
#include "libcoding/analysis/polarities.hpp"
#include "libcoding/analysis/quotes.hpp"
#include "libcoding/analysis/tally.hpp"

namespace coding::analysis {
namespace {

using PolarLists = std::array<CodingList, polarities.size()>;

std::optional<std::size_t> index_of(const store::FlatCoding& coding) {
    const auto found =
        std::find(polarities.begin(), polarities.end(), static_cast<Polarity>(coding.polarity));
    if (found == polarities.end()) return std::nullopt;
    return static_cast<std::size_t>(found - polarities.begin());
}

void find_balance(Balance& balance) {
    const auto for_it = static_cast<double>(balance.counts[lever].codings);
    const auto against = static_cast<double>(balance.counts[barrier].codings);
    if (for_it + against > 0) balance.balance = (for_it - against) / (for_it + against);
}

/// The balances of one column.
class Balances {
  public:
    Balances(const store::CountingTables& tables, Tally& tally, const Layer& layer, const Column& column,
             const PolarLists& codings)
        : tables_(tables), tally_(tally), layer_(layer), column_(column), codings_(codings) {
        const auto codes = tables.codebook.codes().size();
        by_code_.resize(codes);
        for (std::size_t polarity = 0; polarity < polarities.size(); ++polarity) {
            tally.count(layer, column, Chosen{codings[polarity]});
            std::vector<IntensitySum> sums(codes);
            for (const auto index : codings[polarity]) {
                sums[tables.codings[index].code].add(tables.codings[index]);
            }
            for (auto code = codes; code-- > 0;) {
                by_code_[code].counts[polarity] = tally.total(code);
                by_code_[code].intensity[polarity] = sums[code].result();
                if (const auto parent = tables.codebook.parent(code)) sums[*parent].add(sums[code]);
            }
        }
        for (auto& balance : by_code_) find_balance(balance);
    }

    [[nodiscard]] const Balance& of_code(std::size_t code) const { return by_code_[code]; }

    /// Of those codings of the column that are in the lists, whatever their code.
    [[nodiscard]] Balance of(const PolarLists& lists) {
        Balance balance;
        for (std::size_t polarity = 0; polarity < polarities.size(); ++polarity) {
            CodingList codings;
            std::set_intersection(lists[polarity].begin(), lists[polarity].end(), codings_[polarity].begin(),
                                  codings_[polarity].end(), std::back_inserter(codings));
            IntensitySum sum;
            for (const auto index : codings) sum.add(tables_.codings[index]);
            tally_.count(layer_, column_, Chosen{codings});
            balance.counts[polarity] = tally_.all();
            balance.intensity[polarity] = sum.result();
        }
        find_balance(balance);
        return balance;
    }

  private:
    const store::CountingTables& tables_;
    Tally& tally_;
    const Layer& layer_;
    const Column& column_;
    const PolarLists& codings_;
    std::vector<Balance> by_code_;
};

PolarLists polarised(const store::CountingTables& tables, const Chosen& codings) {
    PolarLists lists;
    codings.each([&](std::uint32_t index) {
        if (const auto polarity = index_of(tables.codings[index])) lists[*polarity].push_back(index);
    });
    return lists;
}

/// By theme: the polarised codings of codes below no theme that overlap one of its codings.
std::vector<PolarLists> polarised_crossings(const store::CountingTables& tables, const Scope& scope,
                                            const std::vector<std::uint32_t>& themes) {
    std::vector<PolarLists> lists(themes.size());
    Crossings crossings{tables, themes, scope.references};
    Chosen{scope.codings}.each([&](std::uint32_t index) {
        const auto& coding = tables.codings[index];
        const auto polarity = index_of(coding);
        if (!polarity || tables.codebook.theme(coding.code)) return;
        const auto met = crossings.of(coding);
        for (std::size_t theme = 0; theme < met.size(); ++theme) {
            if (met[theme] != 0) lists[theme][*polarity].push_back(index);
        }
    });
    return lists;
}

std::uint64_t count_kept(const store::CountingTables& tables, const Scope& scope) {
    std::uint64_t count = 0;
    Passages passages{tables};
    const auto close = [&] {
        passages.close(
            [&](Passages::Passage passage) { passages.each_kept(passage, [&](const auto&) { ++count; }); });
    };
    Chosen{scope.codings}.each([&](std::uint32_t index) {
        if (scope.request.every_coder) {
            ++count;
            return;
        }
        if (passages.can_close(tables.codings[index])) close();
        passages.add(tables.codings[index], index);
    });
    close();
    return count;
}

bool empty(const PolarLists& lists) {
    return std::all_of(lists.begin(), lists.end(), [](const auto& list) { return list.empty(); });
}

bool empty(const Balance& balance) {
    return std::all_of(balance.counts.begin(), balance.counts.end(),
                       [](const Counts& counts) { return counts.codings == 0; });
}

/// What all rows are made from.
struct Study {
    const store::CountingTables& tables;
    const Scope& scope;
    Balances whole;
    std::vector<Balances> columns;
    std::vector<Quotes> quotes;  // by polarity
    std::size_t quotes_per_polarity = 0;
};

LeverRow code_row(const Study& study, LeverRow::Subject subject, std::uint32_t code) {
    LeverRow row{subject, code, study.whole.of_code(code), {}, {}};
    for (const auto& column : study.columns) row.columns.push_back(column.of_code(code));
    for (const auto& quotes : study.quotes) {
        const auto best = quotes.of_code(code);
        row.quotes.insert(row.quotes.end(), best.begin(), best.end());
    }
    return row;
}

LeverRow crossing_row(Study& study, std::uint32_t theme, const PolarLists& lists) {
    LeverRow row{LeverRow::Subject::theme_crossing, theme, study.whole.of(lists), {}, {}};
    for (auto& column : study.columns) row.columns.push_back(column.of(lists));
    for (const auto& list : lists) {
        const auto best = Quotes{study.tables, study.scope, list, study.quotes_per_polarity}.of_all();
        row.quotes.insert(row.quotes.end(), best.begin(), best.end());
    }
    return row;
}

}  // namespace

Levers levers(const store::CountingTables& tables, const Scope& scope, const Split& split,
              std::size_t quotes_per_polarity) {
    Levers levers;
    Tally tally{tables, scope};
    const auto whole = columns_of(tables, scope, {});
    const auto& everything = whole.columns.front();
    const auto& layer = whole.layers.front();
    levers.totals = everything.totals;
    levers.totals.codings = count_kept(tables, scope);

    const auto polar = polarised(tables, Chosen{scope.codings});
    Study study{tables, scope, Balances{tables, tally, layer, everything, polar},
                {},     {},    quotes_per_polarity};
    const bool divided = split.by != Split::By::nothing;
    const auto columns = divided ? columns_of(tables, scope, split) : Columns{};
    levers.columns_overlap = columns.layers.size() > 1;
    std::vector<PolarLists> in_column;
    for (const auto& list : codings_by_column(tables, scope, columns)) {
        in_column.push_back(polarised(tables, Chosen{list}));
    }
    for (std::size_t i = 0; i < columns.columns.size(); ++i) {
        const auto& column = columns.columns[i];
        study.columns.emplace_back(tables, tally, columns.layers[column.layer], column, in_column[i]);
        levers.columns.push_back(column.name);
    }
    for (const auto& list : polar) study.quotes.emplace_back(tables, scope, list, quotes_per_polarity);

    std::vector<std::uint32_t> themes;
    for (std::uint32_t code = 0; code < scope.themes.size(); ++code) {
        if (scope.themes[code]) themes.push_back(code);
    }
    const auto crossings = polarised_crossings(tables, scope, themes);
    for (std::size_t i = 0; i < themes.size(); ++i) {
        if (scope.codes[themes[i]])
            levers.rows.push_back(code_row(study, LeverRow::Subject::theme, themes[i]));
        if (!empty(crossings[i])) levers.rows.push_back(crossing_row(study, themes[i], crossings[i]));
    }
    for (std::uint32_t code = 0; code < tables.codebook.codes().size(); ++code) {
        if (!scope.codes[code] || scope.themes[code] || empty(study.whole.of_code(code))) continue;
        levers.rows.push_back(code_row(study, LeverRow::Subject::code, code));
    }
    return levers;
}

}  // namespace coding::analysis
