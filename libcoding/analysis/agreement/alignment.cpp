// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/agreement/alignment.hpp"

#include <algorithm>
#include <cmath>

#include "libcoding/analysis/agreement/assignment.hpp"
#include "libcoding/analysis/agreement/packing.hpp"

namespace coding::analysis::agreement {
namespace {

using Unit = Continuum::Unit;

constexpr std::size_t most_alignments = 40'000;

double square(double x) {
    return x * x;
}

/// Units of one coder by begin, and what is near a unit of another.
class Row {
  public:
    explicit Row(std::vector<Unit> units) : units_(std::move(units)) {
        for (const auto& unit : units_) longest_ = std::max(longest_, unit.length());
    }
    [[nodiscard]] const std::vector<Unit>& units() const { return units_; }

    /// Calls visit(index, dissimilarity) for those nearer than `limit`.
    template <class Visit>
    void near(const Unit& unit, double limit, const Visit& visit) const {
        const auto reach = std::sqrt(limit) * static_cast<double>(unit.length() + longest_);
        auto next =
            std::lower_bound(units_.begin(), units_.end(), static_cast<double>(unit.begin) - reach,
                             [](const Unit& a, double at) { return static_cast<double>(a.begin) < at; });
        for (; next != units_.end() && static_cast<double>(next->begin - unit.begin) <= reach; ++next) {
            const auto apart = dissimilarity(unit, *next);
            if (apart < limit) visit(static_cast<std::uint32_t>(next - units_.begin()), apart);
        }
    }

  private:
    std::vector<Unit> units_;
    std::int64_t longest_ = 0;
};

/// What two coders' units gain by standing together instead of alone.
Alignment of_two(const Row& a, const Row& b) {
    constexpr double both_alone = 2;
    Assignment assignment{a.units().size(), b.units().size(), both_alone};
    for (std::uint32_t i = 0; i < a.units().size(); ++i) {
        b.near(a.units()[i], both_alone,
               [&](std::uint32_t j, double apart) { assignment.allow(i, j, apart); });
    }
    // A pair costs what it is apart; a unit alone costs 1.
    const auto total = assignment.solve();
    const auto units = static_cast<double>(a.units().size());
    const auto cost = total - units + static_cast<double>(b.units().size());
    return {cost, cost};
}

/// Unitary alignments worth looking at, of three coders or more.
class Candidates {
  public:
    explicit Candidates(const std::vector<Row>& rows)
        : rows_(rows),
          pairs_(static_cast<double>(rows.size() * (rows.size() - 1)) / 2),
          limit_(pairs_ + static_cast<double>(rows.size()) - 1) {
        for (const auto& row : rows) {
            first_.push_back(units_);
            units_ += static_cast<std::uint32_t>(row.units().size());
        }
    }

    /// False: there are too many.
    bool find(Packing& packing) {
        for (std::size_t coder = 0; coder < rows_.size(); ++coder) {
            for (std::uint32_t i = 0; i < rows_[coder].units().size(); ++i) {
                chosen_ = {{coder, i, 0}};
                if (!extend(coder + 1, packing)) return false;
            }
        }
        return true;
    }

    [[nodiscard]] std::uint32_t units() const { return units_; }

  private:
    struct Chosen {
        std::size_t coder;
        std::uint32_t unit;
        double apart;  ///< from all other chosen ones
    };

    [[nodiscard]] const Unit& unit(const Chosen& chosen) const {
        return rows_[chosen.coder].units()[chosen.unit];
    }

    bool extend(std::size_t coder, Packing& packing) {
        for (; coder < rows_.size(); ++coder) {
            std::vector<std::uint32_t> near;
            rows_[coder].near(unit(chosen_.front()), limit_,
                              [&](std::uint32_t i, double) { near.push_back(i); });
            for (const auto i : near) {
                const auto before = chosen_;
                Chosen added{coder, i, 0};
                bool within = true;
                for (auto& other : chosen_) {
                    const auto apart = dissimilarity(unit(other), rows_[coder].units()[i]);
                    other.apart += apart;
                    added.apart += apart;
                    within = within && other.apart < limit_;
                }
                chosen_.push_back(added);
                bool more = true;
                if (within && added.apart < limit_) {
                    add_chosen(packing);
                    more = packing.size() <= most_alignments && extend(coder + 1, packing);
                }
                chosen_ = before;
                if (!more) return false;
            }
        }
        return true;
    }

    /// Those that lose nothing by letting one unit go are not worth it.
    void add_chosen(Packing& packing) const {
        const auto size = static_cast<double>(chosen_.size());
        double apart = 0;
        for (const auto& each : chosen_) {
            if (each.apart >= pairs_ + size - 1) return;
            apart += each.apart / 2;
        }
        const auto gain = (size - 1) * pairs_ + size * (size - 1) / 2 - apart;
        if (gain <= 0) return;
        std::vector<std::uint32_t> members;
        for (const auto& each : chosen_) members.push_back(first_[each.coder] + each.unit);
        packing.add(std::move(members), gain / pairs_);
    }

    const std::vector<Row>& rows_;
    double pairs_, limit_;
    std::vector<std::uint32_t> first_;
    std::uint32_t units_ = 0;
    std::vector<Chosen> chosen_;
};

}  // namespace

double dissimilarity(const Unit& a, const Unit& b) {
    const auto bounds = static_cast<double>(std::abs(a.begin - b.begin) + std::abs(a.end - b.end));
    return square(bounds / static_cast<double>(a.length() + b.length())) + (a.value == b.value ? 0 : 1);
}

std::optional<Alignment> best_alignment(const std::vector<std::vector<Unit>>& units) {
    std::vector<Row> rows;
    for (const auto& of_coder : units) {
        auto sorted = of_coder;
        std::sort(sorted.begin(), sorted.end(),
                  [](const Unit& a, const Unit& b) { return a.begin < b.begin; });
        rows.emplace_back(std::move(sorted));
    }
    if (rows.size() == 2) return of_two(rows[0], rows[1]);
    Candidates candidates{rows};
    Packing packing{candidates.units()};
    if (!candidates.find(packing)) return std::nullopt;
    const auto packed = packing.solve();
    const auto alone = static_cast<double>(candidates.units());
    return Alignment{alone - packed.gain, std::max(0.0, alone - packed.bound)};
}

}  // namespace coding::analysis::agreement
