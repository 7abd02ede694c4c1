// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <bit>
#include <tuple>

#include "libcoding/analysis/agreement/study.hpp"

namespace coding::analysis::agreement {
namespace {

/// Where a coder's passage begins or ends.
struct Bound {
    std::int64_t at = 0;       // in what is compared of the source
    std::uint32_t corpus = 0;  // code points
    bool begins = false;
    std::uint32_t coder = 0;  // among the source's
};

struct Weighed {
    double weight = 0;
    Disagreement found;
};

/// Worst first, then in text order.
bool worse(const Weighed& a, const Weighed& b) {
    if (a.weight != b.weight) return a.weight > b.weight;
    return std::tuple{a.found.span.begin, a.found.span.end, a.found.code} <
           std::tuple{b.found.span.begin, b.found.span.end, b.found.code};
}

/// Keeps the worst.
class Worst {
  public:
    explicit Worst(std::size_t limit) : limit_(limit) {}

    void add(Weighed one) {
        if (limit_ == 0 || (all_.size() == limit_ && !worse(one, all_.front()))) return;
        all_.push_back(std::move(one));
        std::push_heap(all_.begin(), all_.end(), worse);
        if (all_.size() <= limit_) return;
        std::pop_heap(all_.begin(), all_.end(), worse);
        all_.pop_back();
    }

    std::vector<Disagreement> take() {
        std::sort(all_.begin(), all_.end(), worse);
        std::vector<Disagreement> found;
        for (auto& one : all_) found.push_back(std::move(one.found));
        return found;
    }

  private:
    std::size_t limit_;
    std::vector<Weighed> all_;
};

/// The stretches of one code in one source on which its coders differ.
void sweep(std::vector<Bound>& bounds, const ComparedSources::Source& source, std::uint32_t code,
           Worst& worst) {
    std::sort(bounds.begin(), bounds.end(), [](const Bound& a, const Bound& b) {
        return std::tuple{a.at, a.corpus, a.begins} < std::tuple{b.at, b.corpus, b.begins};
    });
    std::vector<int> open(source.coders.size());
    std::uint64_t with = 0;
    Weighed at;
    const auto coders = static_cast<double>(source.coders.size());
    const auto close = [&](const Bound& bound, std::int64_t begin) {
        const auto marked = static_cast<double>(std::popcount(with));
        at.found.length = bound.at - begin;
        if (marked == 0 || marked == coders || at.found.length == 0) return;
        at.weight =
            static_cast<double>(at.found.length) * marked * (coders - marked) / (coders * (coders - 1) / 2);
        at.found.code = code;
        at.found.source = source.source;
        at.found.span.end = bound.corpus;
        at.found.with.clear();
        at.found.without.clear();
        for (std::size_t i = 0; i < source.coders.size(); ++i) {
            ((with >> i & 1) != 0 ? at.found.with : at.found.without).push_back(source.coders[i]);
        }
        worst.add(at);
    };
    std::int64_t begin = 0;
    for (std::size_t i = 0; i < bounds.size();) {
        auto now = with;
        auto next = i;
        std::uint32_t last = bounds[i].corpus;  // where the next stretch begins in the corpus
        for (; next < bounds.size() && bounds[next].at == bounds[i].at; ++next) {
            const auto& bound = bounds[next];
            open[bound.coder] += bound.begins ? 1 : -1;
            const auto bit = std::uint64_t{1} << bound.coder;
            now = open[bound.coder] > 0 ? now | bit : now & ~bit;
            last = bound.corpus;
        }
        if (now != with) {
            close(bounds[i], begin);
            with = now;
            begin = bounds[i].at;
            at.found.span.begin = last;
        }
        i = next;
    }
}

}  // namespace

std::vector<Disagreement> disagreements(const store::CountingTables& tables, const ComparedSources& compared,
                                        std::size_t limit) {
    Worst worst{limit};
    std::vector<Bound> bounds;
    for (std::uint32_t code = 0; code < tables.codebook.codes().size(); ++code) {
        const auto [first, end] = compared.codings_of(code);
        for (auto next = first; next < end;) {
            bounds.clear();
            const auto source = compared.source_of(tables.codings[compared.codings()[next]]);
            for (; next < end; ++next) {
                const auto& coding = tables.codings[compared.codings()[next]];
                if (compared.source_of(coding) != source) break;
                const auto unit = compared.unit(coding);
                if (unit.length() <= 0) continue;
                bounds.push_back({unit.begin, coding.begin, true, unit.coder});
                bounds.push_back({unit.end, coding.end, false, unit.coder});
            }
            sweep(bounds, compared.sources()[source], code, worst);
        }
    }
    return worst.take();
}

}  // namespace coding::analysis::agreement
