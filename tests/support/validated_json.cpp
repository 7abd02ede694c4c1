// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/validated_json.hpp"

#include <fstream>

#include <nlohmann/json.hpp>

// A library of templates, held to its own warnings.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"
#pragma GCC diagnostic ignored "-Wshadow"
#pragma GCC diagnostic ignored "-Wold-style-cast"
#pragma GCC diagnostic ignored "-Wnon-virtual-dtor"
#pragma GCC diagnostic ignored "-Woverloaded-virtual"
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>
#pragma GCC diagnostic pop

std::string schema_faults(const std::string& schema_name, const std::string& json) {
    std::ifstream file{std::string{FOCALE_SOURCE_DIR} + "/schemas/" + schema_name + ".schema.json"};
    const auto schema_json = nlohmann::json::parse(file);
    const auto target_json = nlohmann::json::parse(json);
    valijson::Schema schema;
    valijson::SchemaParser{}.populateSchema(valijson::adapters::NlohmannJsonAdapter{schema_json}, schema);
    valijson::ValidationResults results;
    valijson::Validator validator{valijson::Validator::kStrongTypes};
    if (validator.validate(schema, valijson::adapters::NlohmannJsonAdapter{target_json}, &results)) return {};
    std::string faults;
    for (valijson::ValidationResults::Error error; results.popError(error);) {
        for (const auto& step : error.context) faults += step;
        faults += ": " + error.description + "\n";
    }
    return faults;
}
