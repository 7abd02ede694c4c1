// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/force_field.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_map>

#include "libcoding/analysis/columns.hpp"
#include "libcoding/analysis/intensity_sum.hpp"
#include "libcoding/analysis/polarities.hpp"
#include "libcoding/analysis/tally.hpp"

namespace coding::analysis {
namespace {

constexpr std::size_t sides = polarities.size();

using Sides = std::array<CodingList, sides>;

Sides by_side(const store::CountingTables& tables, const Scope& scope) {
    Sides lists;
    Chosen{scope.codings}.each([&](std::uint32_t index) {
        const auto polarity = static_cast<Polarity>(tables.codings[index].polarity);
        const auto side = std::find(polarities.begin(), polarities.end(), polarity);
        if (side != polarities.end())
            lists.at(static_cast<std::size_t>(side - polarities.begin())).push_back(index);
    });
    return lists;
}

std::vector<ForceField::Row> rows_of(const store::CountingTables& tables, const Scope& scope,
                                     const Sides& lists) {
    std::vector<ForceField::Row> rows(tables.codebook.codes().size());
    const auto whole = columns_of(tables, scope, {});
    Tally tally{tables, scope, Rows::Top::left_out};
    for (std::size_t side = 0; side < sides; ++side) {
        tally.count(whole.layers.front(), whole.columns.front(), Chosen{lists.at(side)});
        std::vector<IntensitySum> sums(rows.size());
        for (const auto index : lists.at(side)) sums[tables.codings[index].code].add(tables.codings[index]);
        for (std::uint32_t code = 0; code < rows.size(); ++code) {
            const auto counts = tally.own(code);
            rows[code].code = code;
            auto& of_side = rows[code].sides.at(side);
            of_side = {counts.codings, counts.participants, counts.sources, sums[code].result(), 0};
        }
    }
    return rows;
}

/// The mean intensity of all levers and barriers that have one.
std::optional<double> usual_intensity(const store::CountingTables& tables, const Sides& lists) {
    IntensitySum sum;
    for (const auto side : {lever, barrier}) {
        for (const auto index : lists.at(side)) sum.add(tables.codings[index]);
    }
    if (sum.coded == 0) return std::nullopt;
    return sum.result().mean;
}

/// The answers of codes to codes, each pair once.
class Answers {
  public:
    Answers(const store::CountingTables& tables, const Scope& scope, std::span<const Link> links)
        : tables_(tables), scope_(scope) {
        for (const auto& link : links) {
            if (link.kind != LinkKind::answers) continue;
            if (const auto* codes = std::get_if<CodeLink>(&link.ends)) add(*codes);
            if (const auto* codings = std::get_if<CodingLink>(&link.ends)) add(*codings);
        }
    }

    [[nodiscard]] std::vector<ForceField::Answer> sorted(const std::vector<ForceField::Row>& rows) const {
        std::vector<ForceField::Answer> answers;
        for (const auto& [pair, answer] : answers_) answers.push_back(answer);
        const auto order = [&](const ForceField::Answer& answer) {
            return std::tuple{-rows[answer.barrier].sides[barrier].force, answer.barrier,
                              -rows[answer.lever].sides[lever].force, answer.lever};
        };
        std::sort(answers.begin(), answers.end(),
                  [&](const auto& a, const auto& b) { return order(a) < order(b); });
        return answers;
    }

  private:
    ForceField::Answer& between(std::uint32_t from, std::uint32_t to) {
        auto& answer = answers_[{to, from}];
        answer.lever = from;
        answer.barrier = to;
        return answer;
    }

    void add(const CodeLink& link) {
        const auto from = tables_.codebook.index_of(link.from);
        const auto to = tables_.codebook.index_of(link.to);
        if (!from || !to || !scope_.codes[*from] || !scope_.codes[*to]) return;
        between(static_cast<std::uint32_t>(*from), static_cast<std::uint32_t>(*to)).stated = true;
    }

    void add(const CodingLink& link) {
        const auto from = find(link.from);
        const auto to = find(link.to);
        if (!from || !to) return;
        ++between(tables_.codings[*from].code, tables_.codings[*to].code).passages;
    }

    /// Of a coding in scope.
    [[nodiscard]] std::optional<std::size_t> find(CodingId id) {
        if (places_.empty()) {
            for (std::size_t i = 0; i < tables_.coding_ids.size(); ++i) places_[tables_.coding_ids[i]] = i;
        }
        const auto found = places_.find(id);
        if (found == places_.end() || !scope_.codings[found->second]) return std::nullopt;
        return found->second;
    }

    const store::CountingTables& tables_;
    const Scope& scope_;
    std::unordered_map<CodingId, std::size_t> places_;  // once a link between codings is met
    std::map<std::pair<std::uint32_t, std::uint32_t>, ForceField::Answer> answers_;  // by barrier, lever
};

bool empty(const ForceField::Row& row) {
    return std::all_of(row.sides.begin(), row.sides.end(),
                       [](const auto& side) { return side.codings == 0; });
}

}  // namespace

ForceField force_field(const store::CountingTables& tables, const Scope& scope, std::span<const Link> links) {
    ForceField field;
    field.totals = totals(tables, scope);
    const auto lists = by_side(tables, scope);
    field.unrated_intensity = usual_intensity(tables, lists);
    auto rows = rows_of(tables, scope, lists);
    for (auto& row : rows) {
        for (std::size_t side = 0; side < sides; ++side) {
            auto& of_side = row.sides.at(side);
            const auto usual = field.unrated_intensity.value_or(1);
            const auto each = of_side.intensity.coded > 0 ? of_side.intensity.mean : usual;
            of_side.force = static_cast<double>(of_side.codings) * each;
        }
        field.force[lever] += row.sides[lever].force;
        field.force[barrier] += row.sides[barrier].force;
    }
    field.answers = Answers{tables, scope, links}.sorted(rows);

    std::vector<bool> answered(rows.size());
    for (const auto& answer : field.answers) answered[answer.barrier] = true;
    for (const auto& row : rows) {
        if (row.sides[barrier].codings > 0 && !answered[row.code]) field.unanswered.push_back(row.code);
        if (!empty(row)) field.rows.push_back(row);
    }
    std::stable_sort(field.unanswered.begin(), field.unanswered.end(), [&](std::uint32_t a, std::uint32_t b) {
        return rows[a].sides[barrier].force > rows[b].sides[barrier].force;
    });
    return field;
}

}  // namespace coding::analysis
