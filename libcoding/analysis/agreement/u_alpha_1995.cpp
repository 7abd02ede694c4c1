// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "libcoding/analysis/agreement/unitising.hpp"

namespace coding::analysis::agreement {
namespace {

using Unit = Continuum::Unit;

double squared_length(std::int64_t length) {
    return static_cast<double>(length) * static_cast<double>(length);
}

/// Of two coders' units of one value, in order, none of a coder overlapping.
double observed(const std::vector<Unit>& a, const std::vector<Unit>& b) {
    double sum = 0;
    std::size_t j = 0;
    std::vector<bool> met(b.size());
    for (const auto& unit : a) {
        while (j < b.size() && b[j].end <= unit.begin) ++j;
        bool meets = false;
        for (auto k = j; k < b.size() && b[k].begin < unit.end; ++k) {
            sum += squared_length(unit.begin - b[k].begin) + squared_length(unit.end - b[k].end);
            met[k] = meets = true;
        }
        if (!meets) sum += squared_length(unit.length());  // it lies in a gap
    }
    for (std::size_t k = 0; k < b.size(); ++k) {
        if (!met[k]) sum += squared_length(b[k].length());
    }
    return sum;
}

/// The gaps of all coders, longest first, and the sums of their lengths.
struct Gaps {
    std::vector<std::int64_t> lengths;
    std::vector<double> sums;

    void add(std::int64_t length) {
        if (length > 0) lengths.push_back(length);
    }
    void arrange() {
        std::sort(lengths.begin(), lengths.end(), std::greater<>{});
        double sum = 0;
        for (const auto length : lengths) sums.push_back(sum += static_cast<double>(length));
    }
    /// In how many places a unit fits.
    [[nodiscard]] double places(std::int64_t unit) const {
        const auto end = std::upper_bound(lengths.begin(), lengths.end(), unit, std::greater<>{});
        const auto count = static_cast<std::size_t>(end - lengths.begin());
        return count == 0 ? 0 : sums[count - 1] - static_cast<double>(count) * static_cast<double>(unit - 1);
    }
};

struct LengthDisagreement {
    double observed = 0, expected = 0;
    std::uint64_t units = 0;
};

LengthDisagreement of_value(const Continuum& continuum) {
    const auto coders = continuum.coders.size();
    const auto m = static_cast<double>(coders);
    const auto length = static_cast<double>(continuum.length());
    std::vector<std::vector<Unit>> units(coders);
    Gaps gaps;
    for (std::size_t i = 0; i < coders; ++i) {
        units[i] = units_of(continuum, static_cast<std::uint32_t>(i));
        auto at = continuum.begin;
        for (const auto& unit : units[i]) {
            gaps.add(unit.begin - at);
            at = unit.end;
        }
        gaps.add(continuum.end - at);
    }
    gaps.arrange();

    LengthDisagreement sum;
    for (std::size_t i = 0; i < coders; ++i) {
        for (std::size_t j = i + 1; j < coders; ++j) sum.observed += 2 * observed(units[i], units[j]);
    }
    sum.observed /= m * (m - 1) * length * length;

    const auto count = static_cast<double>(continuum.units.size());
    double own = 0;
    for (const auto& unit : continuum.units) {
        const auto l = static_cast<double>(unit.length());
        sum.expected +=
            (count - 1) / 3 * (2 * l * l * l - 3 * l * l + l) + l * l * gaps.places(unit.length());
        own += l * (l - 1);
    }
    const auto pairs = m * length * (m * length - 1) - own;
    sum.expected = pairs > 0 ? 2 / length * sum.expected / pairs : 0;
    sum.units = continuum.units.size();
    return sum;
}

Coefficient coefficient(const LengthDisagreement& disagreement) {
    if (disagreement.expected <= 0) {
        return undefined(
            Message{"Not defined, because all is marked alike everywhere: nothing can be told from chance."});
    }
    Coefficient alpha;
    alpha.of_disagreement = true;
    alpha.observed = disagreement.observed;
    alpha.expected = disagreement.expected;
    alpha.value = 1 - disagreement.observed / disagreement.expected;
    alpha.units = disagreement.units;
    return alpha;
}

}  // namespace

ByValue u_alpha_1995(const Continuum& continuum) {
    if (auto reason = continuum_fault(continuum); !reason.empty()) {
        return {undefined(reason), std::vector<Coefficient>(continuum.values.size(), undefined(reason))};
    }
    ByValue result;
    LengthDisagreement all;
    for (const auto& of_one : layers(continuum)) {
        const auto part = of_value(of_one);
        result.values.push_back(coefficient(part));
        all.observed += part.observed;
        all.expected += part.expected;
        all.units += part.units;
    }
    result.all = coefficient(all);
    return result;
}

}  // namespace coding::analysis::agreement
