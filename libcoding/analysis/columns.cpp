// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/columns.hpp"

#include <algorithm>
#include <map>

#include "libcoding/analysis/blocks.hpp"
#include "libcoding/analysis/filters.hpp"
#include "libcoding/analysis/told_name.hpp"
#include "libcoding/text/folding.hpp"

namespace coding::analysis {
namespace {

/// Which column each thing (source, participant, group) belongs to, and the columns' names.
struct Assignment {
    std::vector<std::string> names;
    std::vector<std::uint32_t> of;
};

std::string name_of_column(const Source& source, std::uint32_t /*index*/) {
    return source.name;
}
std::string name_of_column(const Participant& person, std::uint32_t index) {
    return told_name(person, index);
}

template <class Thing>
Assignment one_each(const std::vector<Thing>& things, const std::vector<bool>& in_scope) {
    Assignment columns{{}, std::vector<std::uint32_t>(things.size(), Layer::none)};
    for (std::uint32_t i = 0; i < things.size(); ++i) {
        if (!in_scope[i]) continue;
        columns.of[i] = static_cast<std::uint32_t>(columns.names.size());
        columns.names.push_back(name_of_column(things[i], i));
    }
    return columns;
}

/// A column a value, sorted as a reader would; those without a value last.
Assignment one_a_value(const std::vector<std::string>& values, const std::vector<bool>& in_scope) {
    const auto value_of = [&](std::size_t i) { return i < values.size() ? values[i] : std::string{}; };
    std::map<std::pair<std::string, std::string>, std::uint32_t> known;
    bool missing = false;
    for (std::size_t i = 0; i < in_scope.size(); ++i) {
        if (!in_scope[i]) continue;
        const auto value = value_of(i);
        if (value.empty()) missing = true;
        if (!value.empty()) known.try_emplace({text::search_key(value), value});
    }
    Assignment columns{{}, std::vector<std::uint32_t>(in_scope.size(), Layer::none)};
    std::map<std::string, std::uint32_t> column_of;
    for (const auto& [key, ignored] : known) {
        column_of[key.second] = static_cast<std::uint32_t>(columns.names.size());
        columns.names.push_back(key.second);
    }
    if (missing) {
        column_of[{}] = static_cast<std::uint32_t>(columns.names.size());
        columns.names.emplace_back(no_value);
    }
    for (std::size_t i = 0; i < in_scope.size(); ++i) {
        if (in_scope[i]) columns.of[i] = column_of[value_of(i)];
    }
    return columns;
}

void add_columns(Columns& columns, Layer layer, std::vector<std::string> names) {
    for (std::uint32_t i = 0; i < names.size(); ++i) {
        columns.columns.push_back({std::move(names[i]), columns.layers.size(), i, {}});
    }
    columns.layers.push_back(std::move(layer));
}

Columns by_source(Assignment assignment) {
    Columns columns;
    add_columns(columns, {std::move(assignment.of), {}, {}}, std::move(assignment.names));
    return columns;
}

Columns by_participant(Assignment assignment) {
    assignment.of.push_back(Layer::none);  // of what nobody speaks
    Columns columns;
    add_columns(columns, {{}, std::move(assignment.of), {}}, std::move(assignment.names));
    return columns;
}

/// Questions in the guide's order, those that some block in scope answers; what answers none stands last.
Columns by_question(const store::CountingTables& tables, const Scope& scope) {
    std::vector<bool> asked(tables.questions.size() + 1);
    for (std::size_t i = 0; i < tables.blocks.size(); ++i) {
        if (!scope.blocks[i]) continue;
        const auto question = tables.blocks[i].question;
        asked[question == store::FlatBlock::none ? tables.questions.size() : question] = true;
    }
    Layer layer;
    std::vector<std::string> names;
    for (std::size_t i = 0; i < asked.size(); ++i) {
        layer.column_of_question.push_back(asked[i] ? static_cast<std::uint32_t>(names.size()) : Layer::none);
        if (asked[i]) names.push_back(i < tables.questions.size() ? tables.questions[i].label : no_value);
    }
    Columns columns;
    add_columns(columns, std::move(layer), std::move(names));
    return columns;
}

/// What is read off each source: its kind, its month.
template <class Value>
Columns by_source_value(const store::CountingTables& tables, const Scope& scope, Value value) {
    std::vector<std::string> values;
    for (const auto& source : tables.sources) values.push_back(value(source));
    return by_source(one_a_value(values, scope.sources));
}

/// Groups that share a source go into different layers. Sources in no group stand in a last column.
Columns by_group(const store::CountingTables& tables, const Scope& scope) {
    struct Draft {
        std::vector<std::uint32_t> column_of_source;
        std::vector<std::uint32_t> column_of_group;
        std::vector<std::size_t> order;  // of the columns of the report
        std::vector<std::string> names;
    };
    std::vector<Draft> drafts;
    const auto add = [&](const std::vector<std::uint32_t>& sources, std::uint32_t group, std::size_t order,
                         const std::string& name) {
        const auto fits = [&](const Draft& draft) {
            return std::all_of(sources.begin(), sources.end(), [&](std::uint32_t source) {
                return draft.column_of_source[source] == Layer::none;
            });
        };
        auto draft = std::find_if(drafts.begin(), drafts.end(), fits);
        if (draft == drafts.end()) {
            drafts.push_back({std::vector<std::uint32_t>(tables.sources.size(), Layer::none),
                              std::vector<std::uint32_t>(tables.groups.size(), Layer::none),
                              {},
                              {}});
            draft = std::prev(drafts.end());
        }
        const auto column = static_cast<std::uint32_t>(draft->names.size());
        for (const auto source : sources) draft->column_of_source[source] = column;
        if (group != Layer::none) draft->column_of_group[group] = column;
        draft->order.push_back(order);
        draft->names.push_back(name);
    };

    std::vector<std::vector<std::uint32_t>> members(tables.groups.size());
    std::vector<std::uint32_t> alone;
    for (std::uint32_t source = 0; source < tables.sources.size(); ++source) {
        if (!scope.sources[source]) continue;
        for (const auto group : tables.groups_of_source[source]) members[group].push_back(source);
        if (tables.groups_of_source[source].empty()) alone.push_back(source);
    }
    std::size_t count = 0;
    for (std::uint32_t group = 0; group < members.size(); ++group) {
        if (scope.groups[group]) add(members[group], group, count++, tables.groups[group].name);
    }
    if (!alone.empty()) add(alone, Layer::none, count++, no_value);

    Columns columns;
    columns.columns.resize(count);
    for (auto& draft : drafts) {
        for (std::uint32_t i = 0; i < draft.names.size(); ++i) {
            columns.columns[draft.order[i]] = {std::move(draft.names[i]), columns.layers.size(), i, {}};
        }
        columns.layers.push_back({std::move(draft.column_of_source), {}, std::move(draft.column_of_group)});
    }
    return columns;
}

Columns without_totals(const store::CountingTables& tables, const Scope& scope, const Split& split) {
    switch (split.by) {
        case Split::By::group:
            return by_group(tables, scope);
        case Split::By::source:
            return by_source(one_each(tables.sources, scope.sources));
        case Split::By::participant:
            return by_participant(one_each(tables.participants, scope.participants));
        case Split::By::question:
            return by_question(tables, scope);
        case Split::By::kind:
            return by_source_value(tables, scope,
                                   [](const Source& source) { return std::string{name_of(source.kind)}; });
        case Split::By::month:
            return by_source_value(tables, scope, [](const Source& source) {
                return source.date.substr(0, std::string_view{"YYYY-MM"}.size());
            });
        case Split::By::year:
            return by_source_value(tables, scope, [](const Source& source) {
                return source.date.substr(0, std::string_view{"YYYY"}.size());
            });
        case Split::By::attribute: {
            const auto& attribute = tables.values[named_attribute(tables, split.attribute)];
            return attribute.attribute.of == Attribute::Of::participant
                       ? by_participant(one_a_value(attribute.values, scope.participants))
                       : by_source(one_a_value(attribute.values, scope.sources));
        }
        case Split::By::nothing:
            break;
    }
    return by_source({{""}, {}});
}

/// Counts each source, group and participant of a column once; a column's sources come one after the other.
class TotalsCounter {
  public:
    TotalsCounter(const store::CountingTables& tables, const Scope& scope, Columns& columns,
                  std::size_t layer)
        : tables_(tables), scope_(scope), layer_(columns.layers[layer]) {
        for (auto& column : columns.columns) {
            if (column.layer != layer) continue;
            totals_.resize(std::max<std::size_t>(totals_.size(), column.index + 1));
            totals_[column.index] = &column.totals;
        }
    }

    /// Where all in scope is one column, most is known.
    void count_all() {
        auto& totals = *totals_.front();
        totals.words = scope_.words;
        totals.turns = scope_.turns;
        for (std::uint32_t source = 0; source < scope_.sources.size(); ++source) {
            if (!scope_.sources[source]) continue;
            ++totals.sources;
            enter(source, 0);
        }
        count_distinct(people_, &Totals::participants);
        count_distinct(groups_, &Totals::groups);
    }

    void count() {
        std::vector<std::uint32_t> last_source(totals_.size(), store::FlatBlock::none);
        for (std::size_t i = 0; i < tables_.blocks.size(); ++i) {
            if (!scope_.blocks[i]) continue;
            const auto& block = tables_.blocks[i];
            const auto column = layer_.column_of(block);
            if (column == Layer::none) continue;
            auto& totals = *totals_[column];
            totals.words += block.words;
            totals.turns += block.words > 0 ? 1 : 0;
            if (last_source[column] == block.source) continue;
            last_source[column] = block.source;
            ++totals.sources;
            enter(block.source, column);
        }
        count_distinct(people_, &Totals::participants);
        count_distinct(groups_, &Totals::groups);
    }

  private:
    struct Met {
        std::uint32_t column;
        std::uint32_t thing;
        friend auto operator<=>(const Met&, const Met&) = default;
    };

    void enter(std::uint32_t source, std::uint32_t column) {
        for (const auto& stay : scope_.sessions.at(source)) {
            const auto person = stay.participant;
            if (scope_.participants[person] && layer_.counts_participant(person, column)) {
                people_.push_back({column, person});
            }
        }
        for (const auto group : tables_.groups_of_source[source]) {
            if (scope_.groups[group] && layer_.counts_group(group, column))
                groups_.push_back({column, group});
        }
    }

    void count_distinct(std::vector<Met>& met, std::uint64_t Totals::*number) {
        std::sort(met.begin(), met.end());
        const auto end = std::unique(met.begin(), met.end());
        for (auto one = met.begin(); one != end; ++one) ++(totals_[one->column]->*number);
    }

    const store::CountingTables& tables_;
    const Scope& scope_;
    const Layer& layer_;
    std::vector<Totals*> totals_;  // by index in the layer
    std::vector<Met> people_;
    std::vector<Met> groups_;
};

}  // namespace

Columns columns_of(const store::CountingTables& tables, const Scope& scope, const Split& split) {
    auto columns = without_totals(tables, scope, split);
    for (std::size_t layer = 0; layer < columns.layers.size(); ++layer) {
        TotalsCounter counter{tables, scope, columns, layer};
        if (split.by == Split::By::nothing) {
            counter.count_all();
        } else {
            counter.count();
        }
    }
    return columns;
}

std::vector<CodingList> codings_by_column(const store::CountingTables& tables, const Scope& scope,
                                          const Columns& columns) {
    std::vector<CodingList> codings(columns.columns.size());
    for (std::size_t i = 0; i < columns.layers.size(); ++i) {
        const auto& layer = columns.layers[i];
        std::vector<CodingList*> lists;  // by index in the layer
        for (std::size_t c = 0; c < columns.columns.size(); ++c) {
            if (columns.columns[c].layer != i) continue;
            lists.resize(std::max<std::size_t>(lists.size(), columns.columns[c].index + 1));
            lists[columns.columns[c].index] = &codings[c];
        }
        for (std::uint32_t index = 0; index < tables.codings.size(); ++index) {
            if (!scope.codings[index]) continue;
            const auto end = end_block(tables, index);
            for (auto block = tables.codings[index].block; block < end; ++block) {
                const auto column = scope.blocks[block] ? layer.column_of(tables.blocks[block]) : Layer::none;
                if (column == Layer::none) continue;
                auto& list = *lists[column];
                if (list.empty() || list.back() != index) list.push_back(index);
            }
        }
    }
    return codings;
}

}  // namespace coding::analysis
