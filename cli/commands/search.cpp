// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/search.hpp"

#include <algorithm>

#include "libcoding/error.hpp"
#include "libcoding/text/utf8.hpp"

#include "cli/commands.hpp"
#include "cli/commands/all.hpp"
#include "cli/context.hpp"
#include "cli/listings.hpp"
#include "cli/opened.hpp"
#include "cli/values.hpp"

namespace cli {
namespace {

namespace analysis = coding::analysis;
using coding::report::Cell;
using coding::report::ColumnType;

// A stretch of text on one line, its spaces kept.
std::string level(std::string text) {
    std::replace_if(
        text.begin(), text.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
    return text;
}

// What stands before a hit ends at it: cut or filled up in front, so that the hits stand in one column. The
// spaces are no-break ones, for others are folded in a table.
std::string up_to_hit(const std::string& before, std::size_t width) {
    const auto line = level(before);
    const auto length = coding::text::count_code_points(line);
    if (length > width) return line.substr(coding::text::byte_offset(line, length - width));
    std::string filled;
    for (auto i = length; i < width; ++i) filled += "\u00A0";
    return filled + line;
}

// Key word in context, as concordances are read: under each source, the hits below one another.
coding::report::Report concordance(const coding::store::Project& project,
                                   const std::vector<analysis::Hit>& hits, std::size_t context) {
    std::vector<std::vector<Cell>> rows;
    for (const auto& hit : hits) {
        auto passage = up_to_hit(hit.before, context) + "[" + level(hit.text) + "]" + level(hit.after);
        rows.push_back({hit.speaker.empty() ? Cell{} : Cell{hit.speaker},
                        static_cast<std::int64_t>(hit.span.begin), std::move(passage)});
    }
    auto report =
        listing(project, "search", Message{"Places found"},
                {column("speaker", Message{"Speaker"}), column("begin", Message{"Begin"}, ColumnType::count),
                 column("text", Message{"Passage"})},
                std::move(rows));
    auto& table = std::get<coding::report::Table>(report.parts.front());
    for (std::size_t i = 0; i < hits.size(); ++i) {
        const bool first_of_source = i == 0 || hits[i].source != hits[i - 1].source;
        if (first_of_source) table.rows[i].section = Message{"{0}", hits[i].source_name};
    }
    return report;
}

coding::report::Report report_of(const coding::store::Project& project,
                                 const std::vector<analysis::Hit>& hits) {
    std::vector<std::vector<Cell>> rows;
    for (const auto& hit : hits) {
        rows.push_back({hit.source_name, hit.speaker.empty() ? Cell{} : Cell{hit.speaker},
                        static_cast<std::int64_t>(hit.span.begin), static_cast<std::int64_t>(hit.span.end),
                        hit.begin ? Cell{static_cast<std::int64_t>(hit.begin->count())} : Cell{}, hit.before,
                        hit.text, hit.after});
    }
    return listing(
        project, "search", Message{"Places found"},
        {column("source", Message{"Source"}), column("speaker", Message{"Speaker"}),
         column("begin", Message{"Begin"}, ColumnType::count),
         column("end", Message{"End"}, ColumnType::count),
         column("begin_ms", Message{"From (ms)"}, ColumnType::count), column("before", Message{"Before"}),
         column("text", Message{"Text"}), column("after", Message{"After"})},
        std::move(rows));
}

void execute_search(const Invocation& invocation, Context& context) {
    auto request = search_filters(invocation);
    request.query = invocation.argument(1);
    request.regular_expression = invocation.has("regex");
    request.context = 28;
    if (const auto width = invocation.option("context")) request.context = count(*width, "context");
    if (const auto limit = invocation.option("limit")) request.limit = count(*limit, "limit");

    const auto project = open_to_read(invocation);
    const auto hits = analysis::search(project, request, context.progress());
    const auto format = context.format();
    const bool for_people =
        format == coding::report::Format::text || format == coding::report::Format::markdown;
    context.print(for_people ? concordance(project, hits, request.context) : report_of(project, hits));
    if (for_people) {
        const bool cut = request.limit > 0 && hits.size() == request.limit;
        context.say(
            cut ? Message{"The first {0, plural, one {place} other {# places}}; there may be more.",
                          hits.size()}
                : Message{"{0, plural, =0 {Nothing found} one {# place found} other {# places found}}.",
                          hits.size()});
    }
}

}  // namespace

Command search_command() {
    Command command{
        .name = "search",
        .summary = Message{"Finds words in what was said, whatever their accents and capitals."},
        .arguments = {project_argument(),
                      {Message{"QUERY"},
                       Message{"words that must all be in a turn; “in quotes” a phrase; word*"}}},
        .options = {{"regex", {}, Message{"the query is a regular expression"}},
                    {"case", {}, Message{"tell capitals from small letters"}},
                    {"within", Message{"CODE"}, Message{"only in passages with this code"}, '\0', true},
                    speaker_option(),
                    source_option(),
                    {"group", Message{"GROUP"}, Message{"only sources of this group"}, '\0', true},
                    where_option(),
                    {"context", Message{"N"}, Message{"characters around each place (else 28)"}},
                    {"limit", Message{"N"}, Message{"show at most so many"}}},
        .notes = {},
        .examples =
            {{"focale search etude.focale \"repas partagé\"", Message{"Turns that hold both words."}},
             {"focale search etude.focale --regex \"trop (cher|loin)\" --within \"leviers et freins\"",
              Message{"A pattern, in coded passages only."}},
             {"focale search etude.focale compost* -f json", Message{"With positions, for a program."}}},
        .execute = execute_search,
    };
    for (auto& option : table_options()) command.options.push_back(option);
    return command;
}

}  // namespace cli
