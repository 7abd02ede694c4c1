// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/report/interaction_charts.hpp"

#include <algorithm>
#include <numeric>

#include "libcoding/report/cells.hpp"
#include "libcoding/report/count_columns.hpp"

namespace coding::report {
namespace {

using analysis::Exchange;
using analysis::ExchangeSession;

constexpr std::size_t charted_sessions = 12;
constexpr std::size_t fewest_speakers = 3;  // of two, each follows the other
constexpr std::size_t most_speakers = 30;

std::uint64_t all_links(const Exchange& pair) {
    return std::accumulate(pair.links.begin(), pair.links.end(), std::uint64_t{0});
}

/// The pairs of one session, which stand together.
std::vector<Exchange> pairs_of(const analysis::Exchanges& exchanges, std::uint32_t source) {
    std::vector<Exchange> pairs;
    for (const auto& pair : exchanges.pairs) {
        if (pair.source == source) pairs.push_back(pair);
    }
    return pairs;
}

/// Who is in the pairs, by index.
std::vector<std::uint32_t> people_of(const std::vector<Exchange>& pairs) {
    std::vector<std::uint32_t> people;
    for (const auto& pair : pairs) people.insert(people.end(), {pair.from, pair.to});
    std::sort(people.begin(), people.end());
    people.erase(std::unique(people.begin(), people.end()), people.end());
    return people;
}

std::size_t place(const std::vector<std::uint32_t>& people, std::uint32_t person) {
    return static_cast<std::size_t>(std::lower_bound(people.begin(), people.end(), person) - people.begin());
}

HeatMap follows_map(const store::CountingTables& tables, const std::vector<Exchange>& pairs,
                    const std::vector<std::uint32_t>& people, const std::string& source) {
    HeatMap map;
    map.title = Message{"{0}: who follows whom (the row speaks after the column)", source};
    for (const auto person : people) {
        map.columns.push_back(name_message(name_in_source(person_name(tables, person), source)));
        map.rows.push_back({map.columns.back(), {}, std::vector<double>(people.size())});
    }
    for (const auto& pair : pairs) {
        map.rows[place(people, pair.from)].values[place(people, pair.to)] = static_cast<double>(pair.follows);
    }
    return map;
}

/// Who turns to whom, as `weight` says; no chart where nobody does.
template <class Weight>
void add_network(std::vector<Part>& parts, const store::CountingTables& tables, std::vector<Exchange> pairs,
                 const std::string& source, Message title, Weight&& weight) {
    pairs.erase(std::remove_if(pairs.begin(), pairs.end(), [&](const auto& p) { return weight(p) == 0; }),
                pairs.end());
    const auto people = people_of(pairs);
    if (people.size() < 2 || people.size() > most_speakers) return;
    NetworkChart chart;
    chart.title = std::move(title);
    chart.directed = true;
    for (const auto person : people) {
        const auto name = name_message(name_in_source(person_name(tables, person), source));
        chart.nodes.push_back({name, {}, 0, name});
    }
    for (const auto& pair : pairs) {
        const auto count = weight(pair);
        chart.edges.push_back({place(people, pair.from), place(people, pair.to), static_cast<double>(count),
                               Message{"{0} to {1}: {2}", person_name(tables, pair.from),
                                       person_name(tables, pair.to), count}});
        chart.nodes[place(people, pair.to)].weight += static_cast<double>(count);
    }
    parts.emplace_back(std::move(chart));
}

}  // namespace

void add_exchange_charts(std::vector<Part>& parts, const store::CountingTables& tables,
                         const analysis::Exchanges& exchanges) {
    std::size_t shown = 0;
    for (const auto& session : exchanges.sessions) {
        const auto pairs = pairs_of(exchanges, session.source);
        const auto people = people_of(pairs);
        if (people.size() < fewest_speakers || people.size() > most_speakers) continue;
        if (++shown > charted_sessions) return;
        const auto& source = tables.sources[session.source].name;
        parts.emplace_back(follows_map(tables, pairs, people, source));
        add_network(parts, tables, pairs, source,
                    Message{"{0}: who takes up whose themes (arrows point at whose they were)", source},
                    [](const Exchange& pair) { return pair.takes_up; });
        add_network(parts, tables, pairs, source,
                    Message{"{0}: links between turns, from whom to whom", source}, all_links);
    }
}

void add_question_chart(std::vector<Part>& parts, const store::CountingTables& tables,
                        const Interaction& interaction) {
    if (interaction.questions.empty() || interaction.subjects.size() == 0) return;
    HeatMap map;
    map.title = Message{"Themes by question of the guide: codings"};
    std::vector<std::size_t> codes(interaction.subjects.codes.begin(), interaction.subjects.codes.end());
    map.columns = chart_labels(tables.codebook, codes);
    map.columns.emplace_back("Other codes");
    for (const auto& talk : interaction.questions) {
        HeatMap::Row row{question_name(tables, talk.question), {}, {}};
        for (const auto count : talk.codings) row.values.push_back(static_cast<double>(count));
        map.rows.push_back(std::move(row));
    }
    parts.emplace_back(std::move(map));
}

Message question_name(const store::CountingTables& tables, std::uint32_t question) {
    if (question == store::FlatBlock::none) return Message{"outside all questions"};
    return name_message(tables.questions[question].label);
}

}  // namespace coding::report
