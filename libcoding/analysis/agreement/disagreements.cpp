// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/agreement/disagreements.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <numeric>
#include <tuple>

namespace coding::analysis::agreement {
namespace {

/// Where a coder's passage begins or ends.
struct Bound {
    std::int64_t at = 0;     // in what is compared
    std::int64_t place = 0;  // as it is told
    bool begins = false;
    std::uint32_t coder = 0;
};

/// On which coders differ; who they are is told of the worst alone.
struct Stretch {
    double weight = 0;
    std::int64_t begin = 0, end = 0, length = 0;
    std::uint32_t value = 0, source = 0;
    std::uint64_t with = 0;  // a bit for each coder
};

bool worse(const Stretch& a, const Stretch& b) {
    if (a.weight != b.weight) return a.weight > b.weight;
    return std::tuple{a.source, a.begin, a.end, a.value} < std::tuple{b.source, b.begin, b.end, b.value};
}

/// Keeps the worst.
class Worst {
  public:
    explicit Worst(std::size_t limit) : limit_(limit) {}

    void add(const Stretch& one) {
        if (limit_ == 0 || (all_.size() == limit_ && !worse(one, all_.front()))) return;
        all_.push_back(one);
        std::push_heap(all_.begin(), all_.end(), worse);
        if (all_.size() <= limit_) return;
        std::pop_heap(all_.begin(), all_.end(), worse);
        all_.pop_back();
    }

    std::vector<Stretch> take() {
        std::sort(all_.begin(), all_.end(), worse);
        return std::move(all_);
    }

  private:
    std::size_t limit_;
    std::vector<Stretch> all_;
};

/// Looks for the stretches of one value in one source.
void sweep(std::vector<Bound>& bounds, std::size_t coders, std::uint32_t value, std::uint32_t source,
           Worst& worst) {
    std::sort(bounds.begin(), bounds.end(), [](const Bound& a, const Bound& b) {
        return std::tuple{a.at, a.place, a.begins} < std::tuple{b.at, b.place, b.begins};
    });
    std::array<int, most_coders> open{};
    const auto all = static_cast<double>(coders);
    Stretch stretch;
    stretch.value = value;
    stretch.source = source;
    std::int64_t begin = 0;
    for (std::size_t i = 0; i < bounds.size();) {
        const auto here = bounds[i];
        auto with = stretch.with;
        auto next_begin = here.place;
        for (; i < bounds.size() && bounds[i].at == here.at; ++i) {
            const auto& bound = bounds[i];
            open[bound.coder] += bound.begins ? 1 : -1;
            const auto bit = std::uint64_t{1} << bound.coder;
            with = open[bound.coder] > 0 ? with | bit : with & ~bit;
            next_begin = bound.place;
        }
        if (with == stretch.with) continue;
        const auto marked = static_cast<double>(std::popcount(stretch.with));
        stretch.length = here.at - begin;
        stretch.end = here.place;
        stretch.weight =
            static_cast<double>(stretch.length) * marked * (all - marked) / (all * (all - 1) / 2);
        if (stretch.weight > 0) worst.add(stretch);
        stretch.with = with;
        stretch.begin = next_begin;
        begin = here.at;
    }
}

Disagreement told(const Stretch& stretch, const std::vector<std::uint32_t>& coders) {
    Disagreement found{stretch.value, stretch.source, stretch.begin, stretch.end, {}, {}, stretch.length};
    for (std::size_t i = 0; i < coders.size(); ++i) {
        ((stretch.with >> i & 1) != 0 ? found.with : found.without).push_back(coders[i]);
    }
    return found;
}

}  // namespace

std::vector<Disagreement> disagreements(const store::CountingTables& tables, const ComparedSources& compared,
                                        std::size_t limit) {
    Worst worst{limit};
    std::vector<Bound> bounds;
    for (std::uint32_t code = 0; code < tables.codebook.codes().size(); ++code) {
        const auto [first, end] = compared.marks_of(code);
        for (auto next = first; next < end;) {
            bounds.clear();
            const auto source = compared.marks()[next].source;
            for (; next < end && compared.marks()[next].source == source; ++next) {
                const auto& mark = compared.marks()[next];
                if (mark.begin >= mark.end) continue;
                const auto& coding = tables.codings[mark.coding];
                bounds.push_back({mark.begin, coding.begin, true, mark.coder});
                bounds.push_back({mark.end, coding.end, false, mark.coder});
            }
            sweep(bounds, compared.sources()[source].coders.size(), code, source, worst);
        }
    }
    std::vector<Disagreement> all;
    for (const auto& stretch : worst.take()) {
        const auto& source = compared.sources()[stretch.source];
        all.push_back(told(stretch, source.coders));
        all.back().source = source.source;
    }
    return all;
}

std::vector<Disagreement> disagreements(const Continuum& continuum, std::size_t limit) {
    std::vector<std::vector<Bound>> by_value(continuum.values.size());
    for (const auto& unit : continuum.units) {
        by_value[unit.value].push_back({unit.begin, unit.begin, true, unit.coder});
        by_value[unit.value].push_back({unit.end, unit.end, false, unit.coder});
    }
    Worst worst{limit};
    for (std::uint32_t value = 0; value < by_value.size(); ++value) {
        sweep(by_value[value], continuum.coders.size(), value, 0, worst);
    }
    std::vector<std::uint32_t> coders(continuum.coders.size());
    std::iota(coders.begin(), coders.end(), 0U);
    std::vector<Disagreement> all;
    for (const auto& stretch : worst.take()) all.push_back(told(stretch, coders));
    return all;
}

}  // namespace coding::analysis::agreement
