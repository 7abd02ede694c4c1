// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/acts/dossier.hpp"

#include "libcoding/error.hpp"
#include "libcoding/report/dossier.hpp"
#include "libcoding/report/kept_dossier.hpp"
#include "libcoding/store/by_name.hpp"
#include "libcoding/store/dossier.hpp"

namespace coding::acts {

HistoryId set_dossier(store::Project& project, std::string_view coder, const std::string& definition) {
    report::read_dossier_definition(definition);
    auto change = project.change(coder, store::dossier_definition(project)
                                            ? Message{"Changed the definition of the dossier"}
                                            : Message{"Kept a definition of the dossier"});
    store::set_dossier_definition(change, definition);
    return change.commit();
}

HistoryId remove_dossier(store::Project& project, std::string_view coder) {
    if (!store::dossier_definition(project)) {
        throw Error{ErrorKind::not_found, Message{"The project keeps no definition of a dossier."},
                    Message{"The usual reports make it."}};
    }
    auto change = project.change(coder, Message{"Removed the definition of the dossier"});
    store::remove_dossier_definition(change);
    return change.commit();
}

HistoryId keep_figures(store::Project& project, std::string_view coder, const std::string& name) {
    const auto dossier = report::dossier(project, report::definition_to_use(project, {}));
    auto change = project.change(coder, Message{"Kept the figures of the dossier as “{0}”", name});
    store::keep_figures(change, {name, report::figures_to_keep(dossier)});
    return change.commit();
}

HistoryId forget_figures(store::Project& project, std::string_view coder, std::string_view name) {
    const auto kept = store::by_name(store::kept_figures(project), name);
    if (!kept) {
        throw Error{ErrorKind::not_found,
                    Message{"The project keeps no figures under the name “{0}”.", std::string{name}},
                    Message{"“focale list PROJECT dossiers” shows what it keeps."}};
    }
    auto change =
        project.change(coder, Message{"Forgot the figures of the dossier kept as “{0}”", kept->name});
    store::forget_figures(change, kept->name);
    return change.commit();
}

}  // namespace coding::acts
