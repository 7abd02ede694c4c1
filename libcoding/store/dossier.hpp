// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "libcoding/store/project.hpp"

// The dossier that a project keeps, as text: what it says is report/kept_dossier.hpp's.
namespace coding::store {

/// The definition, to the letter; nothing where the project keeps none.
std::optional<std::string> dossier_definition(const Project& project);
void set_dossier_definition(Change& change, const std::string& definition);
void remove_dossier_definition(Change& change);

/// What a dossier told at some time.
struct KeptFigures {
    std::string name;  ///< unique in the project
    std::string figures;
};

/// By name.
std::vector<KeptFigures> kept_figures(const Project& project);
/// Error{conflict} when the name is empty or taken.
void keep_figures(Change& change, const KeptFigures& kept);
void forget_figures(Change& change, const std::string& name);

}  // namespace coding::store
