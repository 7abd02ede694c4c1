// SPDX-License-Identifier: GPL-3.0-or-later
// Published values: agreement_vectors.json names the source of each.
#include <fstream>
#include <string>
#include <vector>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "libcoding/analysis/agreement/ratings_statistics.hpp"
#include "libcoding/analysis/agreement/unitising.hpp"

using namespace coding::analysis::agreement;
using nlohmann::json;

namespace {

json vectors() {
    std::ifstream file{FOCALE_SOURCE_DIR "/tests/analysis/agreement_vectors.json"};
    return json::parse(file);
}

Ratings ratings_of(const json& table) {
    std::vector<std::vector<std::string>> units;
    for (const auto& unit : table) {
        auto& words = units.emplace_back();
        for (const auto& value : unit) words.push_back(value.is_null() ? "" : value.dump());
    }
    std::vector<std::string> coders;
    for (std::size_t i = 0; i < table[0].size(); ++i) coders.push_back(std::to_string(i + 1));
    return ratings_from_words(coders, units);
}

Level level_of(const std::string& name) {
    for (const auto& level : levels) {
        if (level.name == name) return level.level;
    }
    throw std::runtime_error{name};
}

Weighting weighting_called(const std::string& name) {
    for (const auto& weighting : weightings) {
        if (weighting.name == name) return weighting.weighting;
    }
    throw std::runtime_error{name};
}

Coefficient computed(const json& vector, const Ratings& ratings) {
    const auto name = vector.at("statistic").get<std::string>();
    const auto level = level_of(vector.value("level", "nominal"));
    const bool weighted = vector.contains("weights");
    const auto weighting =
        weighted ? weighting_called(vector.at("weights").get<std::string>()) : weighting_of(level);
    if (name == "krippendorff-alpha") {
        return weighted ? krippendorff_alpha(ratings, weighting) : krippendorff_alpha(ratings, level);
    }
    if (name == "brennan-prediger") return brennan_prediger(ratings, weighting);
    if (name == "conger-kappa") return conger_kappa(ratings, weighting);
    if (name == "fleiss-kappa") return fleiss_kappa(ratings, weighting);
    if (name == "gwet-ac") return gwet_ac(ratings, weighting);
    if (name == "cohen-kappa") return cohen_kappa(ratings, weighting);
    if (name == "scott-pi") return scott_pi(ratings, weighting);
    throw std::runtime_error{name};
}

void compare(const json& expected, const char* key, std::optional<double> figure, double tolerance) {
    if (!expected.contains(key)) return;
    INFO(key);
    REQUIRE(figure);
    CHECK(*figure == Approx(expected.at(key).get<double>()).margin(tolerance).epsilon(0));
}

void compare(const json& vector, const Coefficient& result) {
    INFO(vector.at("name").get<std::string>());
    const auto& expected = vector.at("expected");
    const auto tolerance = vector.at("tolerance").get<double>();
    compare(expected, "value", result.value, tolerance);
    compare(expected, "observed", result.observed, tolerance);
    compare(expected, "expected", result.expected, tolerance);
    compare(expected, "standard_error", result.standard_error, tolerance);
    if (result.ci95) {
        compare(expected, "ci95_low", result.ci95->low, tolerance);
        compare(expected, "ci95_high", result.ci95->high, tolerance);
    } else {
        CHECK_FALSE(expected.contains("ci95_low"));
    }
}

}  // namespace

TEST_CASE("Published values of agreement on ratings come out") {
    const auto all = vectors();
    std::size_t compared = 0;
    for (const auto& vector : all.at("vectors")) {
        if (!vector.contains("ratings")) continue;
        compare(vector, computed(vector, ratings_of(all.at("ratings").at(vector.at("ratings")))));
        ++compared;
    }
    CHECK(compared == 23);
}

TEST_CASE("Published values of unitising alpha come out") {
    const auto all = vectors();
    std::size_t compared = 0;
    for (const auto& vector : all.at("vectors")) {
        if (!vector.contains("continuum")) continue;
        REQUIRE(vector.at("statistic") == "u-alpha-1995");
        const auto& table = all.at("continua").at(vector.at("continuum"));
        Continuum continuum{table.at("begin"), table.at("end"), {"i", "j"}, {"c", "k"}, {}};
        for (const auto& unit : table.at("units")) {
            const std::uint32_t coder = unit.at("coder") == "i" ? 0 : 1;
            const std::uint32_t value = unit.at("value") == "c" ? 0 : 1;
            continuum.units.push_back({coder, unit.at("begin"), unit.at("end"), value});
        }
        arrange(continuum);
        const auto result = u_alpha_1995(continuum);
        const auto tolerance = vector.at("tolerance").get<double>();
        compare(vector.at("expected"), "value", result.all.value, tolerance);
        compare(vector.at("expected"), "category_c", result.values[0].value, tolerance);
        compare(vector.at("expected"), "category_k", result.values[1].value, tolerance);
        ++compared;
    }
    CHECK(compared == 1);
}
