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

/// Chooses blocks, and what is said of them; tells of each source whether all its blocks are in.
class BlockChoice {
  public:
    BlockChoice(Scope& scope, const store::CountingTables& tables, const std::vector<bool>& people,
                bool spoken_only)
        : scope_(scope), tables_(tables), people_(people), spoken_only_(spoken_only) {
        const auto& request = scope.request;
        timed_ = request.from_time || request.to_time;
        if (timed_) times_ = block_times(tables);
        scope_.blocks.assign(tables.blocks.size(), true);  // few are out
    }

    std::vector<bool> choose(const std::vector<bool>& sources) {
        std::vector<bool> whole(sources.size());
        for (std::uint32_t source = 0; source < sources.size(); ++source) {
            const auto first = tables_.blocks_begin[source];
            const auto end = tables_.blocks_begin[source + 1];
            if (!sources[source]) {
                leave_out(first, end);
            } else if (timed_) {
                choose_in_time(source, first, end);
            } else {
                const auto chosen = add_talk(source);
                whole[source] = chosen == end - first;
                if (chosen == 0) leave_out(first, end);
                if (chosen > 0 && !whole[source]) choose_each(first, end);
            }
        }
        return whole;
    }

  private:
    [[nodiscard]] bool wants(std::uint32_t speaker) const {
        return speaker != store::FlatBlock::none ? people_[speaker] : !spoken_only_;
    }
    [[nodiscard]] bool wants(const store::FlatBlock& block) const {
        return is_speech(block) && wants(block.speaker);
    }

    void leave_out(std::uint32_t first, std::uint32_t end) {
        std::fill(scope_.blocks.begin() + first, scope_.blocks.begin() + end, false);
    }

    /// All that is said there by whom is wanted, without a look at the blocks; how many they are.
    std::uint32_t add_talk(std::uint32_t source) {
        std::uint32_t blocks = 0;
        for (const auto& talk : tables_.talk_of_source[source]) {
            if (!wants(talk.speaker)) continue;
            blocks += talk.blocks;
            scope_.turns += talk.turns;
            scope_.words += talk.words;
            if (talk.speaker != store::FlatBlock::none) scope_.participants[talk.speaker] = true;
        }
        scope_.sources[source] = blocks > 0;
        return blocks;
    }

    void choose_each(std::uint32_t first, std::uint32_t end) {
        for (auto block = first; block < end; ++block) {
            if (!wants(tables_.blocks[block])) scope_.blocks[block] = false;
        }
    }

    void choose_in_time(std::uint32_t source, std::uint32_t first, std::uint32_t end) {
        for (auto i = first; i < end; ++i) {
            const auto& block = tables_.blocks[i];
            if (!wants(block) || !in_time(i)) {
                scope_.blocks[i] = false;
                continue;
            }
            scope_.sources[source] = true;
            if (block.speaker != store::FlatBlock::none) scope_.participants[block.speaker] = true;
            scope_.words += block.words;
            scope_.turns += block.words > 0 ? 1U : 0U;
        }
    }

    [[nodiscard]] bool in_time(std::uint32_t block) const {
        const auto& request = scope_.request;
        const Milliseconds time{times_[block]};
        return time.count() >= 0 && (!request.from_time || time >= *request.from_time) &&
               (!request.to_time || time < *request.to_time);
    }

    Scope& scope_;
    const store::CountingTables& tables_;
    const std::vector<bool>& people_;
    bool spoken_only_;
    bool timed_ = false;
    std::vector<std::int32_t> times_;  // by block, where times are asked for
};

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

/// `whole`: by source, whether all its blocks are in scope.
void choose_references(Scope& scope, const store::CountingTables& tables, const std::vector<bool>& whole) {
    const auto coders = named_coders(tables, scope.request.coders);
    const bool every_coder = std::find(coders.begin(), coders.end(), false) == coders.end();
    scope.references.assign(tables.codings.size(), true);  // few are out
    for (std::size_t source = 0; source < whole.size(); ++source) {
        if (every_coder && whole[source]) continue;
        for (auto i = tables.codings_begin[source]; i < tables.codings_begin[source + 1]; ++i) {
            const auto& coding = tables.codings[i];
            if (!coders[coding.coder] || !touches_scope(scope, tables, coding)) scope.references[i] = false;
        }
    }
    for (const auto i : tables.empty_codings) scope.references[i] = false;
}

/// A theme below another one.
bool is_nested(const Codebook& codebook, std::size_t theme) {
    const auto above = codebook.parent(theme);
    return above && codebook.theme(*above);
}

/// Themes that stand at the top, or are the nearest theme of a coding.
std::vector<bool> themes_in_use(const store::CountingTables& tables, const std::vector<bool>& references) {
    const auto& codebook = tables.codebook;
    std::vector<bool> used(codebook.codes().size());
    bool nested = false;
    for (std::size_t code = 0; code < used.size(); ++code) {
        if (codebook.theme(code) != code) continue;
        used[code] = !is_nested(codebook, code);
        nested = nested || !used[code];
    }
    if (!nested) return used;
    for (std::size_t i = 0; i < references.size(); ++i) {
        if (!references[i]) continue;
        if (const auto theme = codebook.theme(tables.codings[i].code)) used[*theme] = true;
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
    const auto& request = scope.request;
    const auto& codebook = tables.codebook;
    scope.codes = named_codes(tables, request.codes);
    scope.themes = themes_in_use(tables, scope.references);
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
    BlockChoice blocks{scope, tables, people, values.of_participants};
    const auto whole = blocks.choose(sources_asked_for(tables, request, values));
    choose_references(scope, tables, whole);
    choose_people_and_groups(scope, tables, people);
    choose_codes(scope, tables);
    return scope;
}

}  // namespace coding::analysis
