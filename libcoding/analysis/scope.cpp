// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/scope.hpp"

#include <algorithm>

#include "libcoding/analysis/blocks.hpp"
#include "libcoding/analysis/crossings.hpp"
#include "libcoding/analysis/filters.hpp"
#include "libcoding/error.hpp"

namespace coding::analysis {
namespace {

constexpr std::size_t date_length = 10;  // YYYY-MM-DD; a time of day behind it does not matter

void check_date(const std::optional<std::string>& date) {
    if (!date) return;
    constexpr std::string_view shape = "dddd-dd-dd";
    const bool good = date->size() == shape.size() &&
                      std::equal(shape.begin(), shape.end(), date->begin(), [](char want, char is) {
                          return want == 'd' ? '0' <= is && is <= '9' : want == is;
                      });
    if (good) return;
    throw Error{ErrorKind::usage, Message{"“{0}” is not a date.", *date},
                Message{"Write year, month and day: 2026-03-17."}};
}

std::vector<bool> sources_asked_for(const store::CountingTables& tables, const ScopeRequest& request,
                                    const ValueFilter& values) {
    check_date(request.from_date);
    check_date(request.to_date);
    auto chosen = named_sources(tables, request.sources);
    const auto groups = named_groups(tables, request.groups);
    for (std::size_t i = 0; i < chosen.size(); ++i) {
        if (!request.groups.empty()) {
            const auto& of_source = tables.groups_of_source[i];
            const bool in_group = std::any_of(of_source.begin(), of_source.end(),
                                              [&](std::uint32_t group) { return groups[group]; });
            if (!in_group) chosen[i] = false;
        }
        const auto date = tables.sources[i].date.substr(0, date_length);
        const bool dated = request.from_date || request.to_date;
        if (dated && date.empty()) chosen[i] = false;
        if (request.from_date && date < *request.from_date) chosen[i] = false;
        if (request.to_date && date > *request.to_date) chosen[i] = false;
        if (!values.sources[i]) chosen[i] = false;
    }
    return chosen;
}

std::vector<bool> people_asked_for(const store::CountingTables& tables, const ScopeRequest& request,
                                   const ValueFilter& values) {
    auto chosen = values.participants;
    for (std::size_t i = 0; i < chosen.size(); ++i) {
        if (!request.with_moderators && tables.participants[i].role != Role::participant) chosen[i] = false;
    }
    return chosen;
}

void choose_blocks(Scope& scope, const store::CountingTables& tables, const std::vector<bool>& sources,
                   const std::vector<bool>& people, bool spoken_only) {
    const auto& request = scope.request;
    const bool timed = request.from_time || request.to_time;
    const auto times = timed ? block_times(tables) : std::vector<std::int32_t>{};
    const auto in_time = [&](std::size_t block) {
        if (!timed) return true;
        const Milliseconds time{times[block]};
        return time.count() >= 0 && (!request.from_time || time >= *request.from_time) &&
               (!request.to_time || time < *request.to_time);
    };
    scope.blocks.assign(tables.blocks.size(), true);  // few are out
    std::vector<std::uint8_t> speaks(people.size());
    auto source = store::FlatBlock::none;  // of the last block in scope
    std::uint64_t words = 0, turns = 0;
    for (std::size_t i = 0; i < tables.blocks.size(); ++i) {
        const auto& block = tables.blocks[i];
        const bool spoken = block.speaker != store::FlatBlock::none;
        const bool wanted = spoken ? people[block.speaker] : !spoken_only;
        if (!wanted || !is_speech(block) || !sources[block.source] || !in_time(i)) {
            scope.blocks[i] = false;
            continue;
        }
        if (block.source != source) scope.sources[source = block.source] = true;
        if (spoken) speaks[block.speaker] = 1;
        words += block.words;
        turns += block.words > 0 ? 1U : 0U;
    }
    scope.words = words;
    scope.turns = turns;
    for (std::size_t i = 0; i < speaks.size(); ++i) scope.participants[i] = speaks[i] != 0;
}

/// Those who were there without a word, and the groups.
void choose_people_and_groups(Scope& scope, const store::CountingTables& tables,
                              const std::vector<bool>& people) {
    const auto groups = named_groups(tables, scope.request.groups);
    scope.sessions = {tables, scope.request.from_time, scope.request.to_time};
    for (std::uint32_t source = 0; source < tables.sources.size(); ++source) {
        if (!scope.sources[source]) continue;
        for (const auto& stay : scope.sessions.at(source)) {
            if (people[stay.participant]) scope.participants[stay.participant] = true;
        }
        for (const auto group : tables.groups_of_source[source]) {
            if (groups[group]) scope.groups[group] = true;
        }
    }
}

bool touches_scope(const Scope& scope, const store::CountingTables& tables, const store::FlatCoding& coding) {
    if (coding.begin < coding.end && scope.blocks[coding.block]) return true;  // most: no block is read
    const auto end = end_block(tables, coding);
    auto block = coding.block;
    while (block < end && !scope.blocks[block]) ++block;
    return block < end;
}

/// Chooses the references, and says of each code whether it has one.
std::vector<std::uint8_t> choose_references(Scope& scope, const store::CountingTables& tables) {
    const auto coders = named_coders(tables, scope.request.coders);
    std::vector<std::uint8_t> coded(tables.codebook.codes().size());
    scope.references.assign(tables.codings.size(), true);  // few are out
    for (std::size_t i = 0; i < tables.codings.size(); ++i) {
        const auto& coding = tables.codings[i];
        if (coders[coding.coder] && touches_scope(scope, tables, coding)) {
            coded[coding.code] = 1;
        } else {
            scope.references[i] = false;
        }
    }
    return coded;
}

/// Themes that stand at the top, or are the nearest theme of a coding.
std::vector<bool> themes_in_use(const Codebook& codebook, const std::vector<std::uint8_t>& coded) {
    std::vector<bool> used(codebook.codes().size());
    for (std::size_t code = 0; code < used.size(); ++code) {
        const auto theme = codebook.theme(code);
        if (!theme) continue;
        const auto above = codebook.parent(*theme);
        if (coded[code] != 0 || !above || !codebook.theme(*above)) used[*theme] = true;
    }
    return used;
}

std::vector<std::uint32_t> indices(const std::vector<bool>& chosen) {
    std::vector<std::uint32_t> list;
    for (std::uint32_t i = 0; i < chosen.size(); ++i) {
        if (chosen[i]) list.push_back(i);
    }
    return list;
}

/// Codings below the themes asked for, and those of codes below no theme that overlap one of them. Rows: the
/// codes below the themes, and the others that have such a coding (or a code below that has).
void choose_codes(Scope& scope, const store::CountingTables& tables) {
    const auto coded = choose_references(scope, tables);
    const auto& request = scope.request;
    const auto& codebook = tables.codebook;
    scope.codes = named_codes(tables, request.codes);
    scope.themes = themes_in_use(codebook, coded);
    scope.codings = scope.references;
    const auto below = named_themes(tables, request.themes);
    std::vector<bool> rows = below;
    for (std::size_t code = 0; code < scope.themes.size(); ++code) {
        if (!below[code]) scope.themes[code] = false;
    }
    if (request.codes.empty() && request.themes.empty()) return;  // all are chosen
    Crossings crossings{tables, request.themes.empty() ? std::vector<std::uint32_t>{} : indices(scope.themes),
                        scope.references};
    for (std::size_t i = 0; i < tables.codings.size(); ++i) {
        if (!scope.codings[i]) continue;
        const auto& coding = tables.codings[i];
        bool chosen = scope.codes[coding.code];
        if (chosen && !below[coding.code]) {
            bool crosses = false;
            if (!codebook.theme(coding.code)) {
                const auto met = crossings.of(coding);
                crosses = std::find(met.begin(), met.end(), 1) != met.end();
            }
            chosen = crosses;
            for (std::optional<std::size_t> row = coding.code; crosses && row && !rows[*row];) {
                rows[*row] = true;
                row = codebook.parent(*row);
            }
        }
        scope.codings[i] = chosen;
    }
    for (std::size_t code = 0; code < rows.size(); ++code) {
        if (!rows[code]) scope.codes[code] = false;
    }
}

}  // namespace

Scope resolve(const store::CountingTables& tables, const ScopeRequest& request) {
    Scope scope;
    scope.request = request;
    scope.sources.resize(tables.sources.size());
    scope.participants.resize(tables.participants.size());
    scope.groups.resize(tables.groups.size());
    const auto values = value_filter(tables, request.where);
    const auto people = people_asked_for(tables, request, values);
    choose_blocks(scope, tables, sources_asked_for(tables, request, values), people, values.of_participants);
    choose_people_and_groups(scope, tables, people);
    choose_codes(scope, tables);
    return scope;
}

}  // namespace coding::analysis
