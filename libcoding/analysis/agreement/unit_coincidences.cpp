// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "libcoding/analysis/agreement/unitising.hpp"

namespace coding::analysis::agreement {
namespace {

using Unit = Continuum::Unit;

Message marked_alike() {
    return Message{"Not defined, because all is marked alike everywhere: nothing can be told from chance."};
}

/// From amounts of `length` that disagree.
Coefficient of_disagreement(double observed, double expected, double length, std::uint64_t units) {
    constexpr double nothing = 1e-12;
    if (length <= 0 || expected <= nothing * length) return undefined(marked_alike());
    Coefficient result;
    result.observed = 1 - observed / length;
    result.expected = 1 - expected / length;
    result.value = 1 - observed / expected;
    result.units = units;
    return result;
}

Message overlapping() {
    return Message{
        "Units of one coder overlap: each value was compared by itself, and what disagrees added up."};
}

/// Each value by itself.
std::vector<UnitCoincidences::Disagreement> by_value(const Continuum& continuum) {
    std::vector<UnitCoincidences::Disagreement> parts;
    for (const auto& of_one : layers(continuum)) {
        UnitCoincidences coincidences{1};
        coincidences.add(of_one);
        parts.push_back(coincidences.disagreement());
    }
    return parts;
}

UnitCoincidences of(const Continuum& continuum) {
    UnitCoincidences coincidences{continuum.values.size()};
    coincidences.add(continuum);
    return coincidences;
}

}  // namespace

Message continuum_fault(const Continuum& continuum) {
    if (continuum.coders.size() < 2) return Message{"Not defined, because there are fewer than two coders."};
    if (continuum.units.empty()) return Message{"Not defined, because nothing is marked."};
    return {};
}

UnitCoincidences::UnitCoincidences(std::size_t values) : values_(values) {}

void UnitCoincidences::add(const Continuum& continuum) {
    std::vector<std::vector<Unit>> units;
    for (std::uint32_t i = 0; i < continuum.coders.size(); ++i) units.push_back(units_of(continuum, i));
    std::vector<const std::vector<Unit>*> rows;
    for (const auto& row : units) rows.push_back(&row);
    add(continuum.length(), units.size(), rows);
}

void UnitCoincidences::add(std::int64_t length, std::size_t coders,
                           std::span<const std::vector<Unit>* const> units) {
    if (coders < 2) return;
    const auto others = static_cast<double>(coders - 1);
    const auto whole = static_cast<double>(length) * static_cast<double>(coders);
    length_ += whole;
    blank_ += whole;
    for (const auto* row : units) {
        units_ += row->size();
        for (const auto& unit : *row) {
            const auto covered = static_cast<double>(unit.length());
            values_[unit.value].length += covered;
            values_[unit.value].own += covered * covered;
            blank_ -= covered;
        }
    }
    for (const auto* row : units) {
        for (const auto* other : units) {
            if (row != other) add_met(*row, *other, others);
        }
    }
}

void UnitCoincidences::add_met(const std::vector<Unit>& row, const std::vector<Unit>& other_row,
                               double others) {
    std::size_t next = 0;
    for (const auto& unit : row) {
        while (next < other_row.size() && other_row[next].end <= unit.begin) ++next;
        auto& value = values_[unit.value];
        double met = 0;
        for (auto k = next; k < other_row.size() && other_row[k].begin < unit.end; ++k) {
            const auto& other = other_row[k];
            const auto common =
                static_cast<double>(std::min(unit.end, other.end) - std::max(unit.begin, other.begin));
            met += common;
            if (unit.value == other.value) value.alike += common / others;
        }
        value.met += met / others;
        value.met_own += met * met / others;
    }
}

/// All pairs of places but those of a unit with itself (a gap has no unity: only those of a place with
/// itself).
double UnitCoincidences::pairs() const {
    double pairs = length_ * length_ - blank_;
    for (const auto& value : values_) pairs -= value.own;
    return pairs;
}

UnitCoincidences::Disagreement UnitCoincidences::disagreement() const {
    Disagreement sum;
    sum.length = length_;
    sum.units = units_;
    if (length_ <= 0 || pairs() <= 0) return sum;
    auto met = blank_;  // gaps that meet gaps
    auto observed = length_;
    auto expected = length_ - length_ * (blank_ * blank_ - blank_) / pairs();
    for (const auto& value : values_) {
        observed -= value.alike;
        met -= value.length - value.met;
        expected -= length_ * (value.length * value.length - value.own) / pairs();
    }
    sum.observed = std::max(observed - met, 0.0);
    sum.expected = expected;
    return sum;
}

Message UnitCoincidences::fault() const {
    if (length_ <= 0) return Message{"Not defined, because there are fewer than two coders."};
    if (units_ == 0) return Message{"Not defined, because nothing is marked."};
    return {};
}

Coefficient UnitCoincidences::u_alpha() const {
    if (auto reason = fault(); !reason.empty()) return undefined(std::move(reason));
    const auto sum = disagreement();
    return of_disagreement(sum.observed, sum.expected, length_, units_);
}

Coefficient UnitCoincidences::u_alpha_binary() const {
    if (auto reason = fault(); !reason.empty()) return undefined(std::move(reason));
    double unmet = 0;  // of the units, by gaps
    for (const auto& value : values_) unmet += value.length - value.met;
    if (pairs() <= 0) return undefined(marked_alike());
    // Both ways round: a unit that meets a gap, a gap that meets a unit.
    return of_disagreement(2 * std::max(unmet, 0.0), 2 * length_ * blank_ * (length_ - blank_) / pairs(),
                           length_, units_);
}

Coefficient UnitCoincidences::cu_alpha() const {
    if (auto reason = fault(); !reason.empty()) return undefined(std::move(reason));
    double met = 0;
    double alike = 0;
    double own = 0;
    double squares = 0;
    for (const auto& value : values_) {
        met += value.met;
        alike += value.alike;
        own += value.met_own;
        squares += value.met * value.met - value.met_own;
    }
    if (met <= 0) return undefined(Message{"Not defined, because no units of two coders meet."});
    const auto pairs = met * met - own;
    if (pairs <= 0) return undefined(marked_alike());
    return of_disagreement(std::max(met - alike, 0.0), met - met * squares / pairs, met, units_);
}

Coefficient UnitCoincidences::ku_alpha(std::size_t value) const {
    if (auto reason = fault(); !reason.empty()) return undefined(std::move(reason));
    double met = 0;
    double own = 0;
    for (const auto& each : values_) {
        met += each.met;
        own += each.met_own;
    }
    const auto& one = values_[value];
    if (one.met <= 0) return undefined(Message{"Not defined, because no units of two coders meet."});
    const auto row = one.met * met - one.met_own;  // of the expected coincidences, but for one factor
    const auto alike = one.met * one.met - one.met_own;
    if (met * met - own <= 0 || row <= 0) return undefined(marked_alike());
    return of_disagreement(std::max(one.met - one.alike, 0.0), one.met * (row - alike) / row, one.met,
                           units_);
}

Coefficient added_up(const std::vector<UnitCoincidences::Disagreement>& parts) {
    UnitCoincidences::Disagreement sum;
    for (const auto& part : parts) {
        sum.observed += part.observed;
        sum.expected += part.expected;
        sum.length += part.length;
        sum.units += part.units;
    }
    if (sum.length <= 0) return undefined(Message{"Not defined, because there are fewer than two coders."});
    if (sum.units == 0) return undefined(Message{"Not defined, because nothing is marked."});
    return of_disagreement(sum.observed, sum.expected, sum.length, sum.units);
}

Coefficient u_alpha(const Continuum& continuum) {
    if (auto reason = continuum_fault(continuum); !reason.empty()) return undefined(std::move(reason));
    if (!overlaps(continuum)) return of(continuum).u_alpha();
    auto result = added_up(by_value(continuum));
    result.note = overlapping();
    return result;
}

Coefficient u_alpha_binary(const Continuum& continuum) {
    if (auto reason = continuum_fault(continuum); !reason.empty()) return undefined(std::move(reason));
    if (!overlaps(continuum)) return of(continuum).u_alpha_binary();
    auto result = of(united(continuum)).u_alpha_binary();
    result.note = Message{"Units of one coder overlap: those that do were taken as one."};
    return result;
}

Coefficient cu_alpha(const Continuum& continuum) {
    if (auto reason = continuum_fault(continuum); !reason.empty()) return undefined(std::move(reason));
    if (!overlaps(continuum)) return of(continuum).cu_alpha();
    return undefined(Message{
        "Not defined, because units of one coder overlap: then no place has one value. Compare by value."});
}

std::vector<Coefficient> ku_alpha(const Continuum& continuum) {
    std::vector<Coefficient> all;
    const auto whole = cu_alpha(continuum);
    const bool possible = continuum_fault(continuum).empty() && !overlaps(continuum);
    const auto coincidences = possible ? of(continuum) : UnitCoincidences{0};
    for (std::size_t value = 0; value < continuum.values.size(); ++value) {
        all.push_back(possible ? coincidences.ku_alpha(value) : undefined(whole.reason));
    }
    return all;
}

}  // namespace coding::analysis::agreement
