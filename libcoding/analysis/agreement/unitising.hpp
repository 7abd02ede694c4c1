// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "libcoding/analysis/agreement/coefficient.hpp"
#include "libcoding/analysis/agreement/continuum.hpp"

// Agreement on where units lie and what they are. Formulas and references: docs/METHODS.md.
namespace coding::analysis::agreement {

/// A coefficient as a whole, and by value where it is made of values.
struct ByValue {
    Coefficient all;
    std::vector<Coefficient> values;  ///< by index in Continuum::values; empty: not told by value
};

/// Krippendorff's unitising alpha in its first form (1995; Content Analysis, 2nd ed. 2004, section 11.6):
/// each value by itself, units that overlap or lie in another's gap compared by squared lengths; over all
/// values the disagreements are added. O(m n log n) for n units of m coders.
ByValue u_alpha_1995(const Continuum& continuum);

/// What coders marked alike, as lengths: enough for the coefficients of Krippendorff, Mathet, Bouvry and
/// Widlöcher (2016). Several continua (the sources of a study) may be added up, each with coders of its own.
class UnitCoincidences {
  public:
    explicit UnitCoincidences(std::size_t values);

    /// The units of one coder must not overlap. A continuum with fewer than two coders adds nothing.
    void add(const Continuum& continuum);
    /// The same of so many coders; `units` holds those of each who marked any.
    void add(std::int64_t length, std::size_t coders,
             std::span<const std::vector<Continuum::Unit>* const> units);

    /// So much more, of all coders together, in which nobody marked anything.
    void add_gaps(double length) {
        length_ += length;
        blank_ += length;
    }

    [[nodiscard]] Coefficient u_alpha() const;         ///< where the units are and what they are
    [[nodiscard]] Coefficient u_alpha_binary() const;  ///< |u alpha: unit or gap, whatever the value
    [[nodiscard]] Coefficient cu_alpha() const;        ///< values where units meet, whatever their bounds
    [[nodiscard]] Coefficient ku_alpha(std::size_t value) const;  ///< of one value, where units meet

    /// Of length, as u_alpha() compares them: for adding up coefficients.
    struct Disagreement {
        double observed = 0, expected = 0, length = 0;
        std::uint64_t units = 0;
    };
    [[nodiscard]] Disagreement disagreement() const;

  private:
    /// What units of one coder meet of another's, who is one of `others`.
    void add_met(const std::vector<Continuum::Unit>& row, const std::vector<Continuum::Unit>& other_row,
                 double others);
    [[nodiscard]] Message fault() const;
    [[nodiscard]] double pairs() const;

    struct Value {
        double length = 0;   ///< of its units
        double own = 0;      ///< a unit does not agree with itself: squared lengths
        double met = 0;      ///< of it, met by a unit of another coder (mean over the others)
        double alike = 0;    ///< of it, met by a unit of its value
        double met_own = 0;  ///< squared lengths of what is met, by unit and other coder
    };
    std::vector<Value> values_;
    double length_ = 0;  ///< of all coders' continua
    double blank_ = 0;   ///< of it, no units
    std::uint64_t units_ = 0;
};

/// The four coefficients of one continuum. Where units of a coder overlap, u alpha takes each value by itself
/// and adds up the disagreements, |u alpha takes those that overlap as one, and the two others are not
/// defined.
Coefficient u_alpha(const Continuum& continuum);
Coefficient u_alpha_binary(const Continuum& continuum);
Coefficient cu_alpha(const Continuum& continuum);
std::vector<Coefficient> ku_alpha(const Continuum& continuum);

/// Disagreements added up: 1 - sum of observed / sum of expected.
Coefficient added_up(const std::vector<UnitCoincidences::Disagreement>& parts);

/// What two coders share, and what the share is of. May be added up.
struct Shared {
    double common = 0, whole = 0;

    Shared& operator+=(const Shared& more) {
        common += more.common;
        whole += more.whole;
        return *this;
    }
};
/// Of two coders' units of one value, in order. Bounds: 2 · units with the same, of all units. Length: in
/// common, of what either covers; no units of a coder overlap.
Shared same_bounds(const std::vector<Continuum::Unit>& a, const std::vector<Continuum::Unit>& b);
Shared same_length(const std::vector<Continuum::Unit>& a, const std::vector<Continuum::Unit>& b);
Coefficient share(const Shared& shared, std::uint64_t units);

/// Spans with the same bounds and value: 2 · matches / (spans of one + spans of the other), added up over
/// pairs of coders (Hripcsak and Rothschild 2005).
ByValue span_f1(const Continuum& continuum);

/// Length that both marked with a value / length that one of them did, added up over values and pairs.
ByValue span_jaccard(const Continuum& continuum);

/// Why no agreement can be told from it: one coder, no units. Empty where it can.
Message continuum_fault(const Continuum& continuum);

}  // namespace coding::analysis::agreement
