// SPDX-License-Identifier: GPL-3.0-or-later
// `focale list PROJECT queries`, `summaries` and `dossiers`.
#include <map>

#include "libcoding/report/dossier_figures.hpp"
#include "libcoding/store/codes.hpp"
#include "libcoding/store/dossier.hpp"
#include "libcoding/store/people.hpp"
#include "libcoding/store/queries.hpp"
#include "libcoding/store/sources.hpp"
#include "libcoding/store/summaries.hpp"

#include "cli/listings.hpp"

namespace cli {

namespace store = coding::store;
using coding::Message;
using coding::report::Cell;
using coding::report::ColumnType;
using coding::report::Report;
using coding::report::Shown;

namespace {

/// What summaries are of, by what it is and its name.
class ListedCases {
  public:
    explicit ListedCases(const store::Project& project) {
        add(sources_, store::sources(project));
        add(groups_, store::groups(project));
        add(people_, store::participants(project));
        add(attributes_, store::attributes(project));
    }

    struct ByAndName {
        std::string by, name;
    };
    [[nodiscard]] ByAndName shown(const coding::Case& of) const { return std::visit(*this, of); }

    ByAndName operator()(coding::SourceId id) const { return {"source", sources_.at(id)}; }
    ByAndName operator()(coding::GroupId id) const { return {"group", groups_.at(id)}; }
    ByAndName operator()(coding::ParticipantId id) const { return {"participant", people_.at(id)}; }
    ByAndName operator()(const coding::ValueOf& of) const { return {attributes_.at(of.attribute), of.value}; }

  private:
    template <class Names, class Thing>
    static void add(Names& names, const std::vector<Thing>& things) {
        for (const auto& thing : things) names.emplace(thing.id, thing.name);
    }

    std::map<coding::SourceId, std::string> sources_;
    std::map<coding::GroupId, std::string> groups_;
    std::map<coding::ParticipantId, std::string> people_;
    std::map<coding::AttributeId, std::string> attributes_;
};

}  // namespace

Report list_queries(const store::Project& project, const ListFilter&) {
    std::vector<std::vector<Cell>> rows;
    for (const auto& query : store::saved_queries(project)) rows.push_back({query.name, query.text});
    return listing(project, "queries", Message{"Queries"},
                   {column("name", Message{"Name"}), column("query", Message{"Query"})}, std::move(rows));
}

Report list_dossiers(const store::Project& project, const ListFilter&) {
    std::vector<std::vector<Cell>> rows;
    for (const auto& kept : store::kept_figures(project)) {
        const auto told = coding::report::read_dossier_figures(kept.figures);
        std::int64_t codings = 0;
        for (const auto& code : told.codes) codings += code.codings;
        rows.push_back({kept.name, told.day, static_cast<std::int64_t>(told.sources.size()),
                        static_cast<std::int64_t>(told.codes.size()), codings, told.sha256});
    }
    return listing(project, "dossiers", Message{"Dossiers"},
                   {column("name", Message{"Name"}), column("day", Message{"Day"}),
                    column("sources", Message{"Sources"}, ColumnType::count),
                    column("codes", Message{"Codes"}, ColumnType::count),
                    column("codings", Message{"Codings"}, ColumnType::count),
                    column("state", Message{"State"}, ColumnType::text, Shown::never)},
                   std::move(rows));
}

Report list_summaries(const store::Project& project, const ListFilter& filter) {
    const ListedCases cases{project};
    std::map<coding::CoderId, std::string> coders;
    for (const auto& coder : store::coders(project)) coders.emplace(coder.id, coder.name);
    std::vector<std::vector<Cell>> rows;
    for (const auto& summary : store::summaries(project)) {
        const auto of = cases.shown(summary.cell.of);
        rows.push_back({store::code_path(project, summary.cell.code), of.by, of.name,
                        filter.one_line ? one_line(summary.text) : summary.text, coders.at(summary.coder),
                        summary.changed_ms});
    }
    return listing(
        project, "summaries", Message{"Summaries"},
        {column("path", Message{"Path"}), column("by", Message{"By"}), column("case", Message{"Case"}),
         column("text", Message{"Text"}), column("coder", Message{"Coder"}, ColumnType::text, Shown::wide),
         column("changed_ms", Message{"Changed (ms)"}, ColumnType::count, Shown::never)},
        std::move(rows));
}

}  // namespace cli
