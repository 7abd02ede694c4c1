// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/frequency.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "libcoding/analysis/columns.hpp"
#include "libcoding/analysis/crossings.hpp"
#include "libcoding/analysis/filters.hpp"
#include "libcoding/analysis/passages.hpp"
#include "libcoding/analysis/tally.hpp"

namespace coding::analysis {
namespace {

constexpr std::array<std::pair<std::string_view, Split::By>, 7> built_in_splits{
    {{"group", Split::By::group},
     {"source", Split::By::source},
     {"participant", Split::By::participant},
     {"question", Split::By::question},
     {"kind", Split::By::kind},
     {"month", Split::By::month},
     {"year", Split::By::year}}};

/// By code, then theme; a code that crosses none may have no list.
using CrossingCounts = std::vector<std::vector<std::uint64_t>>;

/// Counts the codings of each code below no theme that overlap each theme.
class CrossingCounter {
  public:
    CrossingCounter(const store::CountingTables& tables, const Scope& scope,
                    const std::vector<std::uint32_t>& themes)
        : every_coder_(scope.request.every_coder),
          crossings_(tables, themes, scope.references),
          passages_(tables),
          counts_(tables.codebook.codes().size()) {}

    /// In text order.
    void add(const store::FlatCoding& coding) {
        if (passages_.can_close(coding)) close();
        const auto met = crossings_.of(coding);
        passages_.add(coding, static_cast<std::uint32_t>(passages_.size()));
        met_.insert(met_.end(), met.begin(), met.end());
    }

    [[nodiscard]] CrossingCounts result() {
        close();
        return std::move(counts_);
    }

  private:
    void close() {
        passages_.close([&](Passages::Passage passage) {
            auto& counts = counts_[passage.front().code];
            counts.resize(crossings_.themes());
            if (every_coder_ || passage.size() == 1) {
                for (const auto& member : passage) {
                    for (std::size_t theme = 0; theme < counts.size(); ++theme) {
                        counts[theme] += met_[member.tag * counts.size() + theme];
                    }
                }
            } else {
                for (std::size_t theme = 0; theme < counts.size(); ++theme) {
                    counts[theme] += kept(passage, theme);
                }
            }
        });
        met_.clear();
    }

    /// Those of the passage that overlap the theme may be several passages.
    [[nodiscard]] std::uint64_t kept(Passages::Passage passage, std::size_t theme) {
        crossing_.clear();
        std::copy_if(passage.begin(), passage.end(), std::back_inserter(crossing_),
                     [&](const auto& member) { return met_[member.tag * crossings_.themes() + theme] != 0; });
        std::uint64_t count = 0;
        Passages::each(crossing_, [&](Passages::Passage part) {
            passages_.each_kept(part, [&](const auto&) { ++count; });
        });
        return count;
    }

    bool every_coder_;
    Crossings crossings_;
    Passages passages_;                       // of what was added since the last close(), known by its number
    std::vector<std::uint8_t> met_;           // by number, then theme
    std::vector<Passages::Member> crossing_;  // kept for its memory
    CrossingCounts counts_;
};

CrossingCounts count_crossings(const store::CountingTables& tables, const Scope& scope,
                               const std::vector<std::uint32_t>& themes) {
    std::vector<bool> cross_cutting(tables.codebook.codes().size());
    bool any = false;
    for (std::size_t code = 0; code < cross_cutting.size(); ++code) {
        cross_cutting[code] = !tables.codebook.theme(code);
        any = any || cross_cutting[code];
    }
    if (!any || themes.empty()) return CrossingCounts(cross_cutting.size());
    CrossingCounter counter{tables, scope, themes};
    Chosen{scope.codings}.each([&](std::uint32_t index) {
        const auto& coding = tables.codings[index];
        if (cross_cutting[coding.code]) counter.add(coding);
    });
    return counter.result();
}

void add_rows(Frequency& frequency, const store::CountingTables& tables, const Scope& scope,
              const Tally& tally) {
    for (std::uint32_t code = 0; code < tables.codebook.codes().size(); ++code) {
        if (!scope.codes[code]) continue;
        FrequencyRow row;
        row.code = code;
        if (const auto theme = tables.codebook.theme(code)) row.theme = static_cast<std::uint32_t>(*theme);
        row.own = tally.own(code);
        row.total = tally.total(code);
        frequency.rows.push_back(std::move(row));
    }
}

void add_crossings(Frequency& frequency, const store::CountingTables& tables, const CrossingCounts& counts) {
    std::vector<std::uint64_t> crossed_by(frequency.themes.size());
    for (const auto& of_code : counts) {
        for (std::size_t theme = 0; theme < of_code.size(); ++theme) crossed_by[theme] += of_code[theme];
    }
    std::size_t theme = 0;  // the next in the list, which stands in the rows' order
    for (auto& row : frequency.rows) {
        while (theme < frequency.themes.size() && frequency.themes[theme] < row.code) ++theme;
        if (theme < frequency.themes.size() && frequency.themes[theme] == row.code) {
            row.crossed_by = crossed_by[theme];
        }
        if (row.theme) continue;
        row.crossing.resize(frequency.themes.size());
        for (std::size_t code = row.code; code < tables.codebook.subtree_end(row.code); ++code) {
            for (std::size_t i = 0; i < counts[code].size(); ++i) row.crossing[i] += counts[code][i];
        }
    }
}

}  // namespace

bool is_built_in_split(std::string_view name) {
    return std::any_of(built_in_splits.begin(), built_in_splits.end(),
                       [&](const auto& split) { return split.first == name; });
}

Split split_from_name(const store::CountingTables& tables, const std::string& name) {
    if (name.empty()) return {};
    for (const auto& [word, by] : built_in_splits) {
        if (word == name) return {by, {}};
    }
    return {Split::By::attribute, tables.values[named_attribute(tables, name)].attribute.name};
}

Totals totals(const store::CountingTables& tables, const Scope& scope) {
    const auto whole = columns_of(tables, scope, {});
    Tally tally{tables, scope, Rows::Top::left_out};
    tally.count(whole.layers.front(), whole.columns.front(), Chosen{scope.codings});
    auto totals = whole.columns.front().totals;
    totals.codings = tally.codings();
    return totals;
}

Frequency frequency(const store::CountingTables& tables, const Scope& scope, const Split& split) {
    Frequency frequency;
    Tally tally{tables, scope, Rows::Top::left_out};

    const auto whole = columns_of(tables, scope, {});
    const auto& everything = whole.columns.front();
    tally.count(whole.layers.front(), everything, Chosen{scope.codings});
    frequency.totals = everything.totals;
    frequency.totals.codings = tally.codings();
    add_rows(frequency, tables, scope, tally);

    for (std::uint32_t code = 0; code < scope.themes.size(); ++code) {
        if (scope.themes[code]) frequency.themes.push_back(code);
    }
    add_crossings(frequency, tables, count_crossings(tables, scope, frequency.themes));

    if (split.by == Split::By::nothing) return frequency;
    const auto columns = columns_of(tables, scope, split);
    frequency.columns_overlap = columns.layers.size() > 1;
    const auto column_codings = codings_by_column(tables, scope, columns);
    for (auto& row : frequency.rows) row.columns.reserve(columns.columns.size());
    for (std::size_t i = 0; i < columns.columns.size(); ++i) {
        const auto& column = columns.columns[i];
        tally.count(columns.layers[column.layer], column, Chosen{column_codings[i]});
        for (auto& row : frequency.rows) row.columns.push_back(tally.total(row.code));
        frequency.columns.push_back(column.name);
        frequency.column_totals.push_back(column.totals);
        frequency.column_totals.back().codings = tally.codings();
    }
    return frequency;
}

}  // namespace coding::analysis
