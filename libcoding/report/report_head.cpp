// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/report/report_head.hpp"

#include <array>
#include <cstdio>
#include <utility>

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

}  // namespace

Report report_head(std::string name, Message title, std::string project, store::State state,
                   std::vector<ScopeItem> scope) {
    Report report;
    report.name = std::move(name);
    report.title = std::move(title);
    report.project = std::move(project);
    report.state = std::move(state);
    report.scope = std::move(scope);
    return report;
}

Report report_head(std::string name, Message title, std::string project, const store::CountingTables& tables,
                   const analysis::Scope& scope, const std::string& by) {
    return report_head(std::move(name), std::move(title), std::move(project), tables.state,
                       scope_items(scope.request, by));
}

std::string clock(Milliseconds time) {
    const auto seconds = time.count() / 1000;
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%02lld:%02lld:%02lld", static_cast<long long>(seconds / 3600),
                  static_cast<long long>(seconds / 60 % 60), static_cast<long long>(seconds % 60));
    return text.data();
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
        items.push_back({"from_date", *request.from_date, Message{"from {0}", Day{*request.from_date}}});
    }
    if (request.to_date)
        items.push_back({"to_date", *request.to_date, Message{"to {0}", Day{*request.to_date}}});
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

ScopeItem measure_item(const std::string& measure) {
    return {"measure", measure,
            Message{"{0, select, turns {turns by code} words {words by code} share {share of words by code} "
                    "per_1000 {codings per 1,000 words by code} participants {people by code} "
                    "binary {1 where a code occurs, else 0} together {passages together} "
                    "exact {passages that match exactly} nested {passages one within the other} "
                    "overlapping {passages that overlap} near {passages near each other} "
                    "jaccard {Jaccard: words in both of words in either} "
                    "observed_expected {turns with both, of those expected by chance} "
                    "other {codings by code}}",
                    measure}};
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

Message nothing_coded() {
    return Message{"Nothing is coded in this scope: loosen the filters, or code some passages first."};
}

void add_scope_warnings(std::vector<Message>& warnings, const analysis::Totals& totals) {
    if (totals.codings == 0) {
        warnings.push_back(nothing_coded());
    }
    if (totals.turns < few_turns) {
        warnings.emplace_back(
            "{0, plural, =0 {No turn is in scope} one {Only # turn is in scope} other {Only # turns are in "
            "scope}}: shares and rates say little on so small a base.",
            totals.turns);
    }
}

}  // namespace coding::report
