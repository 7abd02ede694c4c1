// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/report/dossier_parts.hpp"

#include <utility>

#include <nlohmann/json.hpp>

#include "libcoding/report/count_columns.hpp"
#include "libcoding/report/dossier_definition.hpp"

namespace coding::report {
namespace {

using Written = nlohmann::ordered_json;  // keys stay in the order in which they were written

/// "prix", "prix, lieu", "métier: formatrice"
std::string chosen_words(const Written& value) {
    if (value.is_string()) return value.get<std::string>();
    if (!value.is_structured()) return value.dump();
    std::string words;
    for (const auto& [key, one] : value.items()) {
        words += words.empty() ? "" : ", ";
        words += (value.is_object() ? key + ": " : "") + chosen_words(one);
    }
    return words;
}

DossierPart part_from(const Written& object) {
    for (const auto& [kind, key] : {std::pair{DossierPart::Kind::heading, "heading"},
                                    std::pair{DossierPart::Kind::paragraph, "paragraph"}}) {
        if (object.contains(key)) return part_of_words(kind, object.at(key).get<std::string>());
    }
    auto part = part_of_report(object.at("report").get<std::string>());
    part.json = object.dump();
    for (const auto& [key, value] : object.items()) {
        if (key == "title") part.title = name_message(value.get<std::string>());
        if (key == "report" || key == "title") continue;
        part.choices += (part.choices.empty() ? "" : ", ") + key + ": " + chosen_words(value);
    }
    return part;
}

}  // namespace

DossierPart part_of_report(std::string_view report) {
    const auto& kind = report_kind(report);
    return {DossierPart::Kind::report, Written{{"report", std::string{kind.name}}}.dump(), kind.title};
}

DossierPart part_of_words(DossierPart::Kind kind, const std::string& words) {
    const auto* key = kind == DossierPart::Kind::heading ? "heading" : "paragraph";
    return {kind, Written{{key, words}}.dump(), name_message(words)};
}

std::vector<DossierPart> parts_of(std::string_view definition) {
    read_dossier_definition(definition);  // says what is wrong with it
    std::vector<DossierPart> parts;
    const auto written = Written::parse(definition);
    for (const auto& object : written.at("parts")) parts.push_back(part_from(object));
    return parts;
}

std::string with_parts(std::string_view definition, const std::vector<DossierPart>& parts) {
    read_dossier_definition(definition);
    auto written = Written::parse(definition);
    auto list = Written::array();
    for (const auto& part : parts) list.push_back(Written::parse(part.json));
    written["parts"] = std::move(list);
    return written.dump(2) + "\n";
}

}  // namespace coding::report
