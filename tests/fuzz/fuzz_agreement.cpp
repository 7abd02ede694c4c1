// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <cstdint>

#include "libcoding/containers/csv.hpp"
#include "libcoding/error.hpp"
#include "libcoding/exchange/agreement_tables.hpp"
#include "libcoding/report/agreement_report.hpp"
#include "libcoding/text/encoding.hpp"

#include "reader_contract.hpp"

namespace {

namespace agreement = coding::analysis::agreement;

/// Slow ones are asked of small tables alone: what is looked for here are faults, not patience.
constexpr std::size_t few_units = 40;

void check(const agreement::Coefficient& one) {
    contract::require(one.value.has_value() == one.reason.empty(), "a measure has a value, or a reason");
    for (const auto& figure : {one.value, one.observed, one.expected, one.standard_error}) {
        contract::require(!figure || std::isfinite(*figure), "figures are numbers");
    }
    if (one.ci95) {
        contract::require(std::isfinite(one.ci95->low) && one.ci95->low <= one.ci95->high,
                          "an interval has bounds in order");
    }
}

void rate(const coding::containers::Table& table) {
    const auto ratings = coding::exchange::read_ratings(table);
    for (const auto& [statistic, name] : agreement::known_statistics) {
        if (agreement::of_continuum(statistic) || ratings.rows.size() > few_units) continue;
        for (const auto& level : agreement::levels) check(compute(statistic, ratings, {level.level, {}}));
        for (const auto& weights : agreement::weightings) {
            check(compute(statistic, ratings, {agreement::Level::nominal, weights.weighting}));
        }
    }
    coding::report::agreement_report("t", ratings, {{"percent"}, "pair", {}, "linear", few_units});
}

void mark(const coding::containers::Table& table) {
    const auto units = coding::exchange::read_continuum(table, std::nullopt, std::nullopt);
    for (const auto& [statistic, name] : agreement::known_statistics) {
        if (!agreement::of_continuum(statistic)) continue;
        if (statistic == agreement::Statistic::gamma && units.units.size() > few_units) continue;
        const auto result = compute(statistic, units);
        check(result.all);
        for (const auto& value : result.values) check(value);
    }
    coding::report::agreement_report("t", units, {{"u-alpha"}, {}, {}, {}, few_units});
}

template <class Take>
void taken(const Take& take) {
    try {
        take();
    } catch (const coding::Error& error) {
        contract::require(
            error.kind() == coding::ErrorKind::input || error.kind() == coding::ErrorKind::usage,
            "a table of agreement throws Error{input}");
    }
}

}  // namespace

/// Any table is read both ways, as ratings and as a continuum.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    auto text = coding::text::decode(std::as_bytes(std::span{data, size}));
    if (text.binary) return 0;
    coding::containers::Table table;
    taken([&] { table = coding::containers::read_csv(text.utf8); });
    taken([&] { rate(table); });
    taken([&] { mark(table); });
    return 0;
}
