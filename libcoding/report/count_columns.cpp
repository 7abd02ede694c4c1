// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/report/count_columns.hpp"

#include <algorithm>
#include <map>

#include "libcoding/analysis/filters.hpp"
#include "libcoding/report/cell_text.hpp"
#include "libcoding/report/words.hpp"

namespace coding::report {
namespace {

std::vector<std::string> key_below(std::vector<std::string> prefix, const std::string& key) {
    prefix.push_back(key);
    return prefix;
}

}  // namespace

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

void add_heading_code_columns(std::vector<Column>& columns) {
    const auto first = columns.size();
    add_code_columns(columns);
    for (auto i = first; i < columns.size(); ++i) {
        columns[i].type = ColumnType::text;
        columns[i].shown = columns[i].key.front() == "path" ? Shown::sheet : Shown::never;
    }
}

void add_code_cells(std::vector<Cell>& cells, const Codebook& codebook, std::size_t code) {
    cells.emplace_back(codebook.codes()[code].name);
    cells.emplace_back(codebook.path(code));
    cells.emplace_back(std::string{name_of(codebook.codes()[code].kind)});
    const auto theme = codebook.theme(code);
    cells.push_back(theme ? Cell{codebook.path(*theme)} : Cell{});
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
    if (name == analysis::no_value) {
        return Message{
            "{0, select, group {no group} question {no question} month {no date} year {no date} other {not "
            "known}}",
            by};
    }
    if (by == "month") return Message{"{0}", Day{name}};
    return by == "kind" ? word_message(by, name) : name_message(name);
}

Column split_column(const char* key, const std::string& by, Shown shown) {
    // Kinds of source are words, put in the reader’s language, as are months.
    const auto type = by == "kind" ? ColumnType::word : by == "month" ? ColumnType::day : ColumnType::text;
    return {{key}, split_head(by), type, {}, shown, 0, {}, column_label(by, analysis::no_value)};
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

std::vector<Definition> count_definitions(const analysis::ScopeRequest& request,
                                          const std::vector<std::string>& keys) {
    std::vector<Definition> all;
    const auto add = [&](const char* key, Message term, Message meaning) {
        const bool asked = keys.empty() || std::find(keys.begin(), keys.end(), key) != keys.end();
        if (asked) all.push_back({std::move(term), std::move(meaning)});
    };
    add("codings", Message{"Codings"},
        request.every_coder
            ? Message{"passages coded with the code or a code below it, those of each coder."}
            : Message{
                  "passages coded with the code or a code below it; where several coders gave one code to "
                  "overlapping passages, these count once."});
    add("turns", Message{"Turns"},
        Message{"turns in scope (paragraphs of other documents) that a coded passage touches, each once."});
    add("participants", Message{"People / present"},
        Message{
            "who spoke in those turns, of all participants who were at the sessions where the code occurs: "
            "silence counts."});
    add("share", Message{"Share of words"},
        Message{"words in coded passages, each word once, in all words spoken in scope."});
    add("per_1000", Message{"Per 1,000 words"}, Message{"codings for every thousand words spoken in scope."});
    add("turn_share", Message{"Share of turns"},
        Message{
            "turns in all turns in scope, with Wilson’s interval at 95%: it tells how far chance alone could "
            "move the share, if turns were independent."});
    return all;
}

}  // namespace coding::report
