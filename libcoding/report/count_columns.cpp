// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/report/count_columns.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <map>

#include "libcoding/report/cell_text.hpp"
#include "libcoding/report/words.hpp"

namespace coding::report {
namespace {

constexpr std::uint64_t few_turns = 20;

std::string joined_by_commas(const std::vector<std::string>& names) {
    std::string text;
    for (const auto& name : names) text += (text.empty() ? "" : ", ") + name;
    return text;
}

Message split_said(const std::string& by) {
    if (by == "group") return Message{"split by group"};
    if (by == "source") return Message{"split by source"};
    if (by == "participant") return Message{"split by participant"};
    return Message{
        "split by {0, select, question {question of the guide} kind {kind of source} month {month} year "
        "{year} "
        "code {code} other {{0}}}",
        by};
}

std::vector<std::string> key_below(std::vector<std::string> prefix, const std::string& key) {
    prefix.push_back(key);
    return prefix;
}

}  // namespace

std::string clock(Milliseconds time) {
    const auto seconds = time.count() / 1000;
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%02lld:%02lld:%02lld", static_cast<long long>(seconds / 3600),
                  static_cast<long long>(seconds / 60 % 60), static_cast<long long>(seconds % 60));
    return text.data();
}

const std::vector<CountField>& count_fields() {
    using analysis::Counts;
    static const std::vector<CountField> fields{
        {"codings", Message{"Codings"}, ColumnType::count, [](const Counts& c) { return whole(c.codings); }},
        {"turns", Message{"Turns"}, ColumnType::count, [](const Counts& c) { return whole(c.turns); }},
        {"sources", Message{"Sources"}, ColumnType::count, [](const Counts& c) { return whole(c.sources); }},
        {"participants", Message{"People / present"}, ColumnType::count,
         [](const Counts& c) { return whole(c.participants); }},
        {"present", Message{"Present"}, ColumnType::count, [](const Counts& c) { return whole(c.present); }},
        {"groups", Message{"Groups"}, ColumnType::count, [](const Counts& c) { return whole(c.groups); }},
        {"words", Message{"Words"}, ColumnType::count, [](const Counts& c) { return whole(c.words); }},
        {"share", Message{"Share of words"}, ColumnType::share,
         [](const Counts& c) { return Cell{c.share}; }},
        {"per_1000", Message{"Per 1,000 words"}, ColumnType::rate,
         [](const Counts& c) { return Cell{c.per_1000}; }},
        {"turn_share", Message{"Share of turns"}, ColumnType::share,
         [](const Counts& c) { return Cell{c.turn_share}; }},
        {"ci95", Message{"95% interval"}, ColumnType::interval, [](const Counts& c) { return Cell{c.ci95}; }},
        {"prompted", Message{"Prompted"}, ColumnType::count,
         [](const Counts& c) { return whole(c.prompted); }},
        {"spontaneous", Message{"Spontaneous"}, ColumnType::count,
         [](const Counts& c) { return whole(c.spontaneous); }},
        {"prompted_distance", Message{"Turns after the question"}, ColumnType::rate,
         [](const Counts& c) { return c.prompted > 0 ? Cell{c.prompted_distance} : Cell{}; }},
    };
    return fields;
}

void add_count_columns(std::vector<Column>& columns, const std::vector<std::string>& prefix,
                       const std::vector<ShownField>& shown, const Message& group, std::size_t follow_up) {
    const auto first = columns.size();
    for (const auto& field : count_fields()) {
        const auto found = std::find_if(shown.begin(), shown.end(),
                                        [&](const ShownField& one) { return one.key == field.key; });
        columns.push_back({key_below(prefix, field.key),
                           field.title,
                           field.type,
                           group,
                           found == shown.end() ? Shown::never : found->shown,
                           follow_up,
                           {}});
    }
    const auto participants = first + 3;
    columns[participants].out_of = first + 4;
}

void add_count_cells(std::vector<Cell>& cells, const analysis::Counts& counts) {
    for (const auto& field : count_fields()) cells.push_back(field.value(counts));
}

void add_code_columns(std::vector<Column>& columns) {
    columns.push_back({{"code"}, Message{"Code"}, ColumnType::code, {}, Shown::everywhere, 0, {}});
    columns.push_back({{"path"}, Message{"Path"}, ColumnType::text, {}, Shown::never, 0, {}});
    columns.push_back({{"kind"}, Message{"Kind"}, ColumnType::text, {}, Shown::never, 0, {}});
    columns.push_back({{"theme"}, Message{"Theme"}, ColumnType::text, {}, Shown::never, 0, {}});
}

void add_code_cells(std::vector<Cell>& cells, const Codebook& codebook, std::size_t code) {
    cells.emplace_back(codebook.codes()[code].name);
    cells.emplace_back(codebook.path(code));
    cells.emplace_back(std::string{name_of(codebook.codes()[code].kind)});
    const auto theme = codebook.theme(code);
    cells.push_back(theme ? Cell{codebook.path(*theme)} : Cell{});
}

std::vector<ScopeItem> scope_items(const analysis::ScopeRequest& request, const std::string& by) {
    std::vector<ScopeItem> items;
    const auto add_names = [&](const char* key, const std::vector<std::string>& names, Message said) {
        if (!names.empty()) items.push_back({key, names, std::move(said)});
    };
    add_names("theme", request.themes, Message{"theme: {0}", joined_by_commas(request.themes)});
    add_names("code", request.codes, Message{"code: {0}", joined_by_commas(request.codes)});
    add_names("source", request.sources, Message{"source: {0}", joined_by_commas(request.sources)});
    add_names("group", request.groups, Message{"group: {0}", joined_by_commas(request.groups)});
    std::vector<std::string> conditions;
    for (const auto& [attribute, value] : request.where) conditions.push_back(attribute + "=" + value);
    add_names("where", conditions, Message{"where {0}", joined_by_commas(conditions)});
    add_names("coder", request.coders, Message{"coder: {0}", joined_by_commas(request.coders)});
    if (!request.query.empty()) {
        items.push_back({"query", request.query, Message{"query: {0}", request.query}});
    }
    if (request.from_date) {
        items.push_back({"from_date", *request.from_date, Message{"from {0}", *request.from_date}});
    }
    if (request.to_date) items.push_back({"to_date", *request.to_date, Message{"to {0}", *request.to_date}});
    if (request.from_time) {
        items.push_back({"from_ms", std::int64_t{request.from_time->count()},
                         Message{"from {0} in the session", clock(*request.from_time)}});
    }
    if (request.to_time) {
        items.push_back({"to_ms", std::int64_t{request.to_time->count()},
                         Message{"before {0} in the session", clock(*request.to_time)}});
    }
    if (!by.empty()) items.push_back({"by", by, split_said(by)});
    items.push_back({"with_moderators", request.with_moderators,
                     request.with_moderators ? Message{"with moderators’ and observers’ turns"}
                                             : Message{"without moderators’ and observers’ turns"}});
    items.push_back({"every_coder", request.every_coder,
                     request.every_coder ? Message{"each coder’s codings counted"}
                                         : Message{"several coders’ codings of one passage counted once"}});
    return items;
}

std::vector<Total> total_items(const analysis::Totals& totals) {
    const auto count = [](std::uint64_t value) { return static_cast<std::int64_t>(value); };
    return {
        {"sources", count(totals.sources),
         Message{"{0, plural, one {# source} other {# sources}}", totals.sources}},
        {"participants", count(totals.participants),
         Message{"{0, plural, one {# participant} other {# participants}}", totals.participants}},
        {"groups", count(totals.groups),
         totals.groups == 0 ? Message{}
                            : Message{"{0, plural, one {# group} other {# groups}}", totals.groups}},
        {"codings", count(totals.codings),
         Message{"{0, plural, one {# coding} other {# codings}}", totals.codings}},
        {"turns", count(totals.turns), Message{"{0, plural, one {# turn} other {# turns}}", totals.turns}},
        {"words", count(totals.words), Message{"{0, plural, one {# word} other {# words}}", totals.words}},
    };
}

void add_scope_warnings(std::vector<Message>& warnings, const analysis::Totals& totals) {
    if (totals.codings == 0) {
        warnings.emplace_back(
            "Nothing is coded in this scope: loosen the filters, or code some passages first.");
    }
    if (totals.turns < few_turns) {
        warnings.emplace_back(
            "{0, plural, =0 {No turn is in scope} one {Only # turn is in scope} other {Only # turns are in "
            "scope}}: shares and rates say little on so small a base.",
            totals.turns);
    }
}

Message split_head(const std::string& by) {
    if (by == "group") return Message{"Group"};
    if (by == "source") return Message{"Source"};
    if (by == "participant") return Message{"Participant"};
    if (by == "question") return Message{"Question of the guide"};
    if (by == "kind") return Message{"Kind of source"};
    if (by == "code") return Message{"Code"};
    if (by == "month") return Message{"Month"};
    if (by == "year") return Message{"Year"};
    return name_message(by);
}

Message column_label(const std::string& by, const std::string& name) {
    return by == "kind" ? word_message(by, name) : name_message(name);
}

std::vector<Message> chart_labels(const Codebook& codebook, const std::vector<std::size_t>& codes) {
    std::map<std::string, int> bearers;
    for (const auto code : codes) ++bearers[codebook.codes()[code].name];
    std::vector<Message> labels;
    for (const auto code : codes) {
        const auto& name = codebook.codes()[code].name;
        labels.push_back(name_message(bearers[name] == 1 ? name : codebook.path(code)));
    }
    return labels;
}

Message name_message(const std::string& name) {
    return Message{"{0}", name};
}

std::vector<Definition> count_definitions(const analysis::ScopeRequest& request) {
    std::vector<Definition> all;
    all.push_back({Message{"Codings"},
                   request.every_coder
                       ? Message{"passages coded with the code or a code below it, those of each coder."}
                       : Message{"passages coded with the code or a code below it; where several coders gave "
                                 "one code to overlapping passages, these count once."}});
    all.push_back({Message{"Turns"}, Message{"turns in scope (paragraphs of other documents) that a coded "
                                             "passage touches, each once."}});
    all.push_back({Message{"People / present"},
                   Message{"who spoke in those turns, of all participants who were at the sessions where the "
                           "code occurs: silence counts."}});
    all.push_back({Message{"Share of words"}, Message{"words in coded passages, each word once, in all words "
                                                      "spoken in scope."}});
    all.push_back({Message{"Per 1,000 words"}, Message{"codings for every thousand words spoken in scope."}});
    all.push_back(
        {Message{"Share of turns"},
         Message{"turns in all turns in scope, with Wilson’s interval at 95%: it tells how far chance "
                 "alone could move the share, if turns were independent."}});
    return all;
}

}  // namespace coding::report
