// SPDX-License-Identifier: GPL-3.0-or-later
// `focale list PROJECT memos` and `links`.
#include <map>
#include <set>

#include "libcoding/report/cell_text.hpp"
#include "libcoding/report/memo_place.hpp"
#include "libcoding/store/codes.hpp"
#include "libcoding/store/codings.hpp"
#include "libcoding/store/links.hpp"
#include "libcoding/store/memos.hpp"
#include "libcoding/store/named.hpp"
#include "libcoding/store/people.hpp"
#include "libcoding/store/sources.hpp"

#include "cli/listings.hpp"

namespace cli {

namespace store = coding::store;
using coding::Message;
using coding::report::Cell;
using coding::report::ColumnType;
using coding::report::Report;
using coding::report::Shown;
using coding::report::text_or_none;

namespace {

std::map<coding::CoderId, std::string> coder_names(const store::Project& project) {
    std::map<coding::CoderId, std::string> names;
    for (const auto& coder : store::coders(project)) names.emplace(coder.id, coder.name);
    return names;
}

/// How an end of a link is written: a code by its path, a coding or a block by its number.
std::string shown(const store::Project& project, coding::CodeId id) {
    return store::code_path(project, id);
}
template <class Thing>
std::string shown(const store::Project&, coding::Id<Thing> id) {
    return std::to_string(id.value);
}

const char* between(const coding::Link& link) {
    if (std::holds_alternative<coding::BlockLink>(link.ends)) return "turns";
    return std::holds_alternative<coding::CodeLink>(link.ends) ? "codes" : "codings";
}

}  // namespace

Report list_memos(const store::Project& project, const ListFilter& filter) {
    std::set<std::string> sources;
    for (const auto& name : filter.sources) sources.insert(store::source_named(project, name).name);
    const auto coders = coder_names(project);
    std::vector<std::vector<Cell>> rows;
    for (const auto& memo : store::memos(project)) {
        const auto on = coding::report::subject_of(project, memo);
        if (!sources.empty() && !sources.contains(on.source)) continue;
        const auto coder = coders.find(memo.coder);
        const auto position = [&](std::uint32_t coding::Span::*end) {
            return on.span ? Cell{static_cast<std::int64_t>((*on.span).*end)} : Cell{};
        };
        rows.push_back({std::string{coding::name_of(memo.kind)}, text_or_none(memo.title),
                        filter.one_line ? one_line(memo.text) : memo.text, std::string{on.about},
                        text_or_none(on.name), text_or_none(on.source), position(&coding::Span::begin),
                        position(&coding::Span::end), coder == coders.end() ? Cell{} : Cell{coder->second},
                        memo.created_ms, memo.changed_ms, std::to_string(memo.id.value)});
    }
    return listing(
        project, "memos", Message{"Memos"},
        {column("kind", Message{"Kind"}, ColumnType::word), column("title", Message{"Title"}),
         column("text", Message{"Text"}), column("about", Message{"About"}, ColumnType::word),
         column("on", Message{"On"}), column("source", Message{"Source"}, ColumnType::text, Shown::wide),
         column("begin", Message{"Begin"}, ColumnType::count, Shown::wide),
         column("end", Message{"End"}, ColumnType::count, Shown::wide), column("coder", Message{"Coder"}),
         column("created_ms", Message{"Written (ms)"}, ColumnType::count, Shown::never),
         column("changed_ms", Message{"Changed (ms)"}, ColumnType::count, Shown::never),
         column("id", Message{"Number"}, ColumnType::text, Shown::never)},
        std::move(rows));
}

Report list_links(const store::Project& project, const ListFilter& filter) {
    std::vector<coding::Link> links;
    if (filter.sources.empty()) links = store::links(project);
    for (const auto& name : filter.sources) {
        for (auto& link : store::links(project, store::source_named(project, name).id)) links.push_back(link);
    }
    const auto coders = coder_names(project);
    std::vector<std::vector<Cell>> rows;
    for (const auto& link : links) {
        const auto [from, to] = std::visit(
            [&](const auto& ends) {
                return std::pair{shown(project, ends.from), shown(project, ends.to)};
            },
            link.ends);
        const auto coder = coders.find(link.coder);
        rows.push_back({std::string{coding::name_of(link.kind)}, std::string{between(link)}, from, to,
                        coder == coders.end() ? Cell{} : Cell{coder->second}, text_or_none(link.memo),
                        std::to_string(link.id.value)});
    }
    return listing(project, "links", Message{"Links"},
                   {column("kind", Message{"Kind"}, ColumnType::word),
                    column("between", Message{"Between"}, ColumnType::word), column("from", Message{"From"}),
                    column("to", Message{"To"}), column("coder", Message{"Coder"}),
                    column("memo", Message{"Memo"}, ColumnType::text, Shown::wide),
                    column("id", Message{"Number"}, ColumnType::text, Shown::never)},
                   std::move(rows));
}

}  // namespace cli
