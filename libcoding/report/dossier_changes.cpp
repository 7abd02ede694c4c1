// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/report/dossier_changes.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>

#include "libcoding/report/cell_text.hpp"
#include "libcoding/report/cells.hpp"
#include "libcoding/report/count_columns.hpp"

namespace coding::report {
namespace {

/// One thing before and now, found by what it is known by; those that are gone come last.
template <class Thing>
struct BeforeAndNow {
    const Thing* before = nullptr;
    const Thing* now = nullptr;

    [[nodiscard]] const Thing& either() const { return now != nullptr ? *now : *before; }
    [[nodiscard]] const char* change() const {
        if (before == nullptr) return "new";
        return now == nullptr ? "gone" : "changed";
    }
    /// No value where it was not there.
    template <class Number>
    void add_numbers(std::vector<Cell>& cells, Number Thing::*number) const {
        cells.push_back(before != nullptr ? Cell{before->*number} : Cell{});
        cells.push_back(now != nullptr ? Cell{now->*number} : Cell{});
    }
};

template <class Thing, class KnownBy>
std::vector<BeforeAndNow<Thing>> paired(const std::vector<Thing>& before, const std::vector<Thing>& now,
                                        KnownBy known_by) {
    std::map<decltype(known_by(before.front())), const Thing*> earlier;
    for (const auto& thing : before) earlier.emplace(known_by(thing), &thing);
    std::vector<BeforeAndNow<Thing>> pairs;
    for (const auto& thing : now) {
        const auto found = earlier.find(known_by(thing));
        pairs.push_back({found == earlier.end() ? nullptr : found->second, &thing});
        if (found != earlier.end()) earlier.erase(found);
    }
    for (const auto& thing : before) {
        const auto left = earlier.find(known_by(thing));
        if (left != earlier.end() && left->second == &thing) pairs.push_back({&thing, nullptr});
    }
    return pairs;
}

/// "before" and "now" of one number.
void add_before_and_now(std::vector<Column>& columns, const char* key, const Message& title) {
    for (const auto& [when, head] :
         {std::pair{"before", Message{"Before"}}, std::pair{"now", Message{"Now"}}}) {
        columns.push_back({{key, when}, head, ColumnType::count, title, Shown::everywhere, 0, {}});
    }
}

Cell grown_by(std::int64_t before, std::int64_t now) {
    return now - before;
}

Column difference_column(const Message& title) {
    return column("difference", title);
}

class DossierChanges {
  public:
    DossierChanges(const DossierFigures& before, const DossierFigures& now) : before_(before), now_(now) {}

    std::vector<Part> parts() {
        parts_.emplace_back(Heading{1, Message{"What changed since {0}", Day{before_.day}}});
        if (before_.project != now_.project) {
            say(Message{"The earlier dossier is of the project “{0}”.", before_.project});
        }
        if (before_.sha256 == now_.sha256) {
            say(Message{"The project is as it was: nothing was changed since."});
        }
        compare_sources();
        compare_codes();
        compare_figures();
        return std::move(parts_);
    }

  private:
    void say(Message message) { parts_.emplace_back(Paragraph{std::move(message)}); }

    void compare_sources() {
        Table table;
        table.key = "changed_sources";
        table.title = Message{"Sources that changed"};
        table.columns = {column("source", Message{"Source"}, ColumnType::code),
                         column("change", Message{"Change"}, ColumnType::word),
                         column("was", Message{"Earlier name"}, ColumnType::text)};
        add_before_and_now(table.columns, "words", Message{"Words"});
        add_before_and_now(table.columns, "codings", Message{"Codings"});
        std::int64_t added = 0, gone = 0;
        for (const auto& pair :
             paired(before_.sources, now_.sources, [](const auto& source) { return source.id; })) {
            if (pair.before == nullptr) ++added;
            if (pair.now == nullptr) ++gone;
            const bool both = pair.before != nullptr && pair.now != nullptr;
            const bool renamed = both && pair.before->name != pair.now->name;
            if (both && !renamed && pair.before->words == pair.now->words &&
                pair.before->codings == pair.now->codings) {
                continue;
            }
            Table::Row row;
            row.cells = {pair.either().name, std::string{renamed ? "renamed" : pair.change()},
                         text_or_none(renamed ? pair.before->name : "")};
            pair.add_numbers(row.cells, &DossierFigures::Source::words);
            pair.add_numbers(row.cells, &DossierFigures::Source::codings);
            table.rows.push_back(std::move(row));
        }
        say(Message{"{0, plural, one {# source} other {# sources}} came in, {1} went.", added, gone});
        finish(std::move(table));
    }

    void compare_codes() {
        using Code = DossierFigures::Code;
        Table table;
        table.key = "changed_codes";
        table.title = Message{"Codes that changed"};
        table.columns = {column("code", Message{"Code"}, ColumnType::code),
                         column("change", Message{"Change"}, ColumnType::word),
                         column("was", Message{"Earlier name"}, ColumnType::text),
                         column("new_rule", Message{"New rule"}, ColumnType::flag)};
        add_before_and_now(table.columns, "codings", Message{"Codings"});
        table.columns.push_back(difference_column(Message{"Difference"}));
        add_before_and_now(table.columns, "lever", Message{"Levers"});
        add_before_and_now(table.columns, "barrier", Message{"Barriers"});
        add_before_and_now(table.columns, "ambivalent", Message{"Ambivalent"});
        std::int64_t codings_before = 0, codings_now = 0, rules = 0;
        for (const auto& pair : paired(before_.codes, now_.codes, [](const Code& code) { return code.id; })) {
            const Code none{};
            const auto& before = pair.before != nullptr ? *pair.before : none;
            const auto& now = pair.now != nullptr ? *pair.now : none;
            codings_before += before.codings;
            codings_now += now.codings;
            const bool both = pair.before != nullptr && pair.now != nullptr;
            const bool renamed = both && before.path != now.path, new_rule = both && before.rule != now.rule;
            if (new_rule) ++rules;
            const bool same_counts =
                std::tie(before.codings, before.lever, before.barrier, before.ambivalent) ==
                std::tie(now.codings, now.lever, now.barrier, now.ambivalent);
            if (both && !renamed && !new_rule && same_counts) continue;
            Table::Row row;
            row.cells = {pair.either().path, std::string{renamed ? "renamed" : pair.change()},
                         text_or_none(renamed ? before.path : ""), both ? Cell{new_rule} : Cell{}};
            pair.add_numbers(row.cells, &Code::codings);
            row.cells.push_back(grown_by(before.codings, now.codings));
            pair.add_numbers(row.cells, &Code::lever);
            pair.add_numbers(row.cells, &Code::barrier);
            pair.add_numbers(row.cells, &Code::ambivalent);
            table.rows.push_back(std::move(row));
        }
        table.notes = {
            Message{"Numbers are compared, not codings one by one: as many made as taken away show "
                    "no change. The history tells each."}};
        say(
            Message{"Codings: {0} then, {1} now. {2, plural, =0 {No rule} one {# rule} other {# rules}} of "
                    "codes changed.",
                    codings_before, codings_now, rules});
        finish(std::move(table));
    }

    void compare_figures() {
        using Figure = DossierFigures::Figure;
        Table table;
        table.key = "changed_figures";
        table.title = Message{"Totals that changed"};
        table.columns = {column("part", Message{"Part"}, ColumnType::text, Shown::never),
                         column("chosen", Message{"Chosen"}, ColumnType::text, Shown::never),
                         column("figure", Message{"Now"}, ColumnType::code),
                         column("before", Message{"Before"}),
                         column("now", Message{"Now"}, ColumnType::count, Shown::never),
                         difference_column(Message{"Difference"})};
        const auto known_by = [](const Figure& figure) {
            // Parts may have come between: a report is known by what it is and was asked.
            return std::tuple{figure.part.substr(0, figure.part.find('-')), figure.chosen, figure.name};
        };
        std::string part;
        for (const auto& pair : paired(before_.figures, now_.figures, known_by)) {
            // A report that only one of the dossiers has says nothing of the project.
            if (pair.before == nullptr || pair.now == nullptr || pair.before->value == pair.now->value)
                continue;
            Table::Row row;
            row.cells = {pair.now->part,  text_or_none(pair.now->chosen),
                         pair.now->name,  pair.before->value,
                         pair.now->value, grown_by(pair.before->value, pair.now->value)};
            row.label = pair.now->said;
            if (pair.now->part != part) row.section = pair.now->title;
            part = pair.now->part;
            table.rows.push_back(std::move(row));
        }
        finish(std::move(table));
    }

    /// A table in which something stands; people see no column of earlier names where nothing was renamed.
    void finish(Table table) {
        if (table.rows.empty()) return;
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            const bool empty = std::all_of(table.rows.begin(), table.rows.end(), [i](const Table::Row& row) {
                return std::holds_alternative<std::monostate>(row.cells[i]);
            });
            if (empty) table.columns[i].shown = Shown::never;
        }
        parts_.emplace_back(std::move(table));
    }

    const DossierFigures& before_;
    const DossierFigures& now_;
    std::vector<Part> parts_;
};

}  // namespace

std::vector<Part> dossier_changes(const DossierFigures& before, const DossierFigures& now) {
    return DossierChanges{before, now}.parts();
}

}  // namespace coding::report
