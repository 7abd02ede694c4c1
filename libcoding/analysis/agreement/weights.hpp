// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "libcoding/language/message.hpp"

namespace coding::analysis::agreement {

/// How much two different values agree (Gwet 2014, Handbook of Inter-Rater Reliability, 4th ed., ch. 3): 1 on
/// the diagonal, 0 for values that agree not at all.
enum class Weighting { identity, linear, quadratic, ordinal, radical, ratio, circular, bipolar };

/// What kind of values are rated, after Stevens.
enum class Level { nominal, ordinal, interval, ratio };

struct NamedWeighting {
    Weighting weighting;
    std::string_view name;
};
inline constexpr NamedWeighting weightings[] = {
    {Weighting::identity, "identity"}, {Weighting::linear, "linear"},   {Weighting::quadratic, "quadratic"},
    {Weighting::ordinal, "ordinal"},   {Weighting::radical, "radical"}, {Weighting::ratio, "ratio"},
    {Weighting::circular, "circular"}, {Weighting::bipolar, "bipolar"},
};
struct NamedLevel {
    Level level;
    std::string_view name;
};
inline constexpr NamedLevel levels[] = {
    {Level::nominal, "nominal"},
    {Level::ordinal, "ordinal"},
    {Level::interval, "interval"},
    {Level::ratio, "ratio"},
};
std::string_view name_of(Weighting weighting);
std::string_view name_of(Level level);

/// The weights that suit a level where nobody chose any.
Weighting weighting_of(Level level);

/// A square table of figures by category.
class Square {
  public:
    explicit Square(std::size_t size, double value = 0) : size_(size), cells_(size * size, value) {}
    [[nodiscard]] std::size_t size() const { return size_; }
    double& operator()(std::size_t row, std::size_t column) { return cells_[row * size_ + column]; }
    double operator()(std::size_t row, std::size_t column) const { return cells_[row * size_ + column]; }

  private:
    std::size_t size_;
    std::vector<double> cells_;
};

/// By category, from scores in ascending order, no two alike.
Square weights(Weighting weighting, const std::vector<double>& scores);

/// Krippendorff's squared differences (2011, Computing Krippendorff's Alpha-Reliability, section D) as
/// weights: 1 - difference / the largest one. Those of the ordinal level need how often each value was given.
Square weights(Level level, const std::vector<double>& scores, const std::vector<double>& given);

/// Why these scores cannot be weighed so ("Not defined, because …"); empty where they can.
Message weighting_fault(Weighting weighting, const std::vector<double>& scores, bool numeric);
Message level_fault(Level level, const std::vector<double>& scores, bool numeric);

}  // namespace coding::analysis::agreement
