// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/store/dossier.hpp"

#include "libcoding/error.hpp"
#include "libcoding/store/database.hpp"

namespace coding::store {

std::optional<std::string> dossier_definition(const Project& project) {
    Statement row = project.database().prepare("SELECT definition FROM dossier");
    if (!row.step()) return std::nullopt;
    return row.text(0);
}

void set_dossier_definition(Change& change, const std::string& definition) {
    Statement set = change.database().prepare(
        "INSERT INTO dossier (id, definition) VALUES (1, ?1) ON CONFLICT (id) DO UPDATE SET definition = ?1");
    set.bind(1, definition).run();
}

void remove_dossier_definition(Change& change) {
    change.database().execute("DELETE FROM dossier");
}

std::vector<KeptFigures> kept_figures(const Project& project) {
    std::vector<KeptFigures> kept;
    Statement row = project.database().prepare("SELECT name, figures FROM dossier_figures ORDER BY name");
    while (row.step()) kept.push_back({row.text(0), row.text(1)});
    return kept;
}

void keep_figures(Change& change, const KeptFigures& kept) {
    if (kept.name.empty()) {
        throw Error{ErrorKind::conflict, Message{"Figures are kept under a name."}, Message{"Write a name."}};
    }
    Statement taken = change.database().prepare("SELECT 1 FROM dossier_figures WHERE name = ?");
    if (taken.bind(1, kept.name).step()) {
        throw Error{ErrorKind::conflict,
                    Message{"The project already keeps figures under the name “{0}”.", kept.name},
                    Message{"Choose another name."}};
    }
    Statement insert = change.database().prepare("INSERT INTO dossier_figures (name, figures) VALUES (?, ?)");
    insert.bind(1, kept.name).bind(2, kept.figures).run();
}

void forget_figures(Change& change, const std::string& name) {
    change.database().prepare("DELETE FROM dossier_figures WHERE name = ?").bind(1, name).run();
}

}  // namespace coding::store
