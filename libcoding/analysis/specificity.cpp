// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/specificity.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include <boost/math/special_functions/gamma.hpp>

namespace coding::analysis {
namespace {

constexpr double negligible = 1e-17;  // beside 1, in double precision

double number(std::uint64_t count) {
    return static_cast<double>(count);
}

/// The natural logarithm of the number of ways to choose so many of all.
double log_binomial(double all, double chosen) {
    using boost::math::lgamma;
    return lgamma(all + 1) - lgamma(chosen + 1) - lgamma(all - chosen + 1);
}

/// The hypergeometric law. Its tails are summed as multiples of the probability of their first value, whose
/// logarithm is kept apart: what Boost returns for a tail of a large corpus is 0.
class Hypergeometric {
  public:
    Hypergeometric(std::uint64_t size, std::uint64_t marked, std::uint64_t total)
        : size_(number(size)), marked_(number(marked)), total_(number(total)) {
        log_all_ = log_binomial(total_, size_);
    }

    [[nodiscard]] double log10_at_least(std::uint64_t found) const {
        double sum = 1;
        double term = 1;
        for (auto k = number(found); term > negligible * sum; ++k) {
            term *= (marked_ - k) * (size_ - k) / ((k + 1) * (total_ - marked_ - size_ + k + 1));
            sum += term;
        }
        return log10_of(found) + std::log10(sum);
    }

    [[nodiscard]] double log10_at_most(std::uint64_t found) const {
        double sum = 1;
        double term = 1;
        for (auto k = number(found); term > negligible * sum; --k) {
            term *= k * (total_ - marked_ - size_ + k) / ((marked_ - k + 1) * (size_ - k + 1));
            sum += term;
        }
        return log10_of(found) + std::log10(sum);
    }

  private:
    [[nodiscard]] double log10_of(std::uint64_t found) const {
        const auto k = number(found);
        const auto log = log_binomial(marked_, k) + log_binomial(total_ - marked_, size_ - k) - log_all_;
        return log / std::log(10.0);
    }

    double size_, marked_, total_;
    double log_all_ = 0;
};

bool is_more(std::uint64_t found, std::uint64_t size, std::uint64_t marked, std::uint64_t total) {
    return number(found) >= number(size) * number(marked) / number(total);
}

/// What a cell adds to half of G².
double surprise(double observed, double expected) {
    return observed > 0 ? observed * std::log(observed / expected) : 0;
}

}  // namespace

double specificity(std::uint64_t found, std::uint64_t size, std::uint64_t marked, std::uint64_t total) {
    if (total == 0 || marked == 0 || size == 0 || size == total || marked == total) return 0;
    const Hypergeometric law{size, marked, total};
    // A sum can come out as a hair more than 1.
    if (is_more(found, size, marked, total)) return std::max(0.0, -law.log10_at_least(found));
    return std::min(0.0, law.log10_at_most(found));
}

double log_likelihood(std::uint64_t found, std::uint64_t size, std::uint64_t marked, std::uint64_t total) {
    if (total == 0 || marked == 0 || size == 0 || size == total || marked == total) return 0;
    const auto [n, a, b] = std::array{number(total), number(size), number(marked)};
    const auto both = number(found);
    const auto half = surprise(both, a * b / n) + surprise(b - both, (n - a) * b / n) +
                      surprise(a - both, a * (n - b) / n) + surprise(n - a - b + both, (n - a) * (n - b) / n);
    const auto ratio = std::max(0.0, 2 * half);
    return is_more(found, size, marked, total) || ratio == 0 ? ratio : -ratio;
}

}  // namespace coding::analysis
