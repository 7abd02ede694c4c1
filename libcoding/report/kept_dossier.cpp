// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/report/kept_dossier.hpp"

#include <algorithm>
#include <array>
#include <sstream>

#include <nlohmann/json.hpp>

#include "libcoding/error.hpp"
#include "libcoding/report/report_head.hpp"
#include "libcoding/report/writers.hpp"
#include "libcoding/store/by_name.hpp"
#include "libcoding/store/dossier.hpp"

namespace coding::report {
namespace {

constexpr std::array<std::string_view, 3> tables_to_keep{"sources", "codes", "figures"};

bool limits_something(const analysis::ScopeRequest& request) {
    const auto items = scope_items(request, {});
    return std::any_of(items.begin(), items.end(), [](const ScopeItem& item) {
        const auto* flag = std::get_if<bool>(&item.value);
        return flag == nullptr || *flag;
    });
}

}  // namespace

std::optional<DossierDefinition> kept_definition(const store::Project& project) {
    const auto text = store::dossier_definition(project);
    if (!text) return std::nullopt;
    auto definition = read_dossier_definition(*text);
    definition.from = DossierDefinition::From::project;
    return definition;
}

DossierDefinition definition_to_use(const store::Project& project, const analysis::ScopeRequest& request) {
    auto kept = kept_definition(project);
    if (!kept) return usual_dossier(request);
    if (limits_something(request)) {
        throw Error{ErrorKind::usage,
                    Message{"The project keeps a definition of its dossier: filters do not go with it."},
                    Message{"Write them in the definition, for each report that they are for."}};
    }
    return *std::move(kept);
}

std::string usual_definition() {
    auto parts = nlohmann::ordered_json::array();
    for (const auto& part : usual_dossier().parts) {
        parts.push_back({{"report", std::get<DossierReport>(part).report}});
    }
    return nlohmann::ordered_json{{"parts", parts}}.dump(2) + "\n";
}

std::string figures_to_keep(const Report& dossier) {
    Report kept = dossier;
    kept.warnings.clear();
    const auto is_kept = [](const Part& part) {
        const auto* table = std::get_if<Table>(&part);
        return table != nullptr &&
               std::find(tables_to_keep.begin(), tables_to_keep.end(), table->key) != tables_to_keep.end();
    };
    kept.parts.clear();
    std::copy_if(dossier.parts.begin(), dossier.parts.end(), std::back_inserter(kept.parts), is_kept);
    std::ostringstream text;
    write_json(text, kept, Catalogue{Language::english});
    return text.str();
}

std::optional<DossierFigures> kept_dossier_figures(const store::Project& project, std::string_view name) {
    const auto kept = store::by_name(store::kept_figures(project), name);
    if (!kept) return std::nullopt;
    return read_dossier_figures(kept->figures);
}

}  // namespace coding::report
