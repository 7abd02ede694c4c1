// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/acts/kept_names.hpp"

#include <algorithm>
#include <utility>

#include "libcoding/error.hpp"
#include "libcoding/report/definition_names.hpp"
#include "libcoding/store/codes.hpp"
#include "libcoding/store/dossier.hpp"
#include "libcoding/store/people.hpp"
#include "libcoding/store/queries.hpp"
#include "libcoding/store/sources.hpp"

namespace coding::acts {
namespace {

using analysis::Named;
using analysis::NameOf;

template <class Things>
std::vector<std::int64_t> ids_of(const Things& things) {
    std::vector<std::int64_t> ids;
    for (const auto& thing : things) ids.push_back(thing.id.value);
    return ids;
}

/// What the name leads to; nothing where it leads nowhere, or to several things.
std::optional<std::uint32_t> led_to(const std::vector<Named>& names, const std::string& name) {
    try {
        return analysis::find_named(names, name);
    } catch (const Error&) {
        return std::nullopt;
    }
}

/// The first of a thing's names, or the last, that leads to it.
std::optional<std::string> leading_name(const std::vector<Named>& names, std::uint32_t index, bool full) {
    std::vector<std::string> own;
    for (const auto& named : names) {
        if (named.index == index) own.push_back(named.name);
    }
    if (!full) std::reverse(own.begin(), own.end());
    const auto leads =
        std::find_if(own.begin(), own.end(), [&](const auto& name) { return led_to(names, name) == index; });
    return leads == own.end() ? std::nullopt : std::optional{*leads};
}

}  // namespace

KeptNames::KeptNames(const store::Project& project)
    : project_(project),
      queries_(store::saved_queries(project)),
      definition_(store::dossier_definition(project)) {
    if (!queries_.empty() || definition_) before_ = kinds();
}

KeptNames::Kinds KeptNames::kinds() const {
    const auto codebook = store::codebook(project_);
    const auto people = store::participants(project_);
    const auto sources = store::sources(project_);
    const auto groups = store::groups(project_);
    const auto attributes = store::attributes(project_);
    return {{NameOf::code, {analysis::names_of_codes(codebook), ids_of(codebook.codes())}},
            {NameOf::theme, {analysis::names_of_codes(codebook, true), ids_of(codebook.codes())}},
            {NameOf::speaker, {analysis::names_of(people), ids_of(people)}},
            {NameOf::source, {analysis::names_of(sources), ids_of(sources)}},
            {NameOf::group, {analysis::names_of(groups), ids_of(groups)}},
            {NameOf::attribute, {analysis::names_of_attributes(attributes), ids_of(attributes)}}};
}

std::int64_t KeptNames::now(std::int64_t id) const {
    // What went into what goes itself: no more steps than there are.
    for (std::size_t step = 0; step < into_.size(); ++step) {
        const auto merged = into_.find(id);
        if (merged == into_.end()) break;
        id = merged->second;
    }
    return id;
}

std::optional<std::string> KeptNames::name_now(const Kinds& after, NameOf of, const std::string& name) const {
    if (of == NameOf::query) return query_now(after, name);
    const auto& old = before_.at(of);
    const auto led = led_to(old.names, name);
    if (!led) return std::nullopt;
    const auto& things = after.at(of);
    const auto found = std::find(things.ids.begin(), things.ids.end(), now(old.ids[*led]));
    if (found == things.ids.end()) return std::nullopt;
    const auto index = static_cast<std::uint32_t>(found - things.ids.begin());
    if (led_to(things.names, name) == index) return std::nullopt;
    const bool full = name.find(" / ") != std::string::npos;
    return leading_name(things.names, index, full);
}

std::optional<std::string> KeptNames::query_now(const Kinds& after, const std::string& words) const {
    if (const auto kept = led_to(analysis::names_of(queries_), words)) {
        const auto renamed = queries_now_.find(queries_[*kept].name);
        return renamed == queries_now_.end() ? std::nullopt : std::optional{renamed->second};
    }
    auto written = analysis::with_names_now(
        words, [&](NameOf of, const std::string& name) { return name_now(after, of, name); });
    return written == words ? std::nullopt : std::optional{std::move(written)};
}

void KeptNames::follow(store::Change& change) const {
    if (before_.empty()) return;
    const auto after = kinds();
    const analysis::NameNow now_called = [&](NameOf of, const std::string& name) {
        return name_now(after, of, name);
    };
    for (auto query : queries_) {
        const auto text = analysis::with_names_now(query.text, now_called);
        if (text == query.text) continue;
        query.text = text;
        store::update_query(change, query);
    }
    if (!definition_) return;
    const auto definition = report::definition_with_names_now(*definition_, now_called);
    if (definition != *definition_) store::set_dossier_definition(change, definition);
}

}  // namespace coding::acts
