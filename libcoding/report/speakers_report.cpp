// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/report/speakers_report.hpp"

#include <algorithm>
#include <iterator>

#include "libcoding/analysis/counted_scope.hpp"
#include "libcoding/report/cells.hpp"
#include "libcoding/report/count_columns.hpp"
#include "libcoding/report/report_head.hpp"

namespace coding::report {
namespace {

using analysis::Speakers;
using Session = Speakers::Session;
using Row = Speakers::Row;

constexpr std::size_t charted_talks = 12;
constexpr std::int64_t charted_people = 20;
constexpr std::size_t fewest_in_a_group = 3;  // of two, one always has most

class SpeakersBuilder {
  public:
    SpeakersBuilder(const store::CountingTables& tables, const analysis::Scope& scope,
                    const Speakers& speakers)
        : tables_(tables), scope_(scope), speakers_(speakers) {}

    Report build(const std::string& project) {
        auto report = report_head("speakers", Message{"Who speaks how much"}, project, tables_, scope_);
        report.totals = totals();
        if (speakers_.all.turns == 0) {
            report.warnings.emplace_back("Nobody speaks in this scope: loosen the filters.");
        }
        for (const auto& session : speakers_.sessions) warn_of_one_voice(report.warnings, session);
        add_charts(report);
        report.parts.emplace_back(rows());
        report.parts.emplace_back(sources());
        if (speakers_.sessions.size() > 1) report.parts.emplace_back(people());
        report.methods = definitions();
        return report;
    }

  private:
    [[nodiscard]] bool takes_part(const Row& row) const {
        return row.participant != store::FlatBlock::none &&
               tables_.participants[row.participant].role == Role::participant;
    }
    [[nodiscard]] std::size_t count_if_taking_part(const Session& session, bool silent) const {
        return static_cast<std::size_t>(
            std::count_if(session.rows.begin(), session.rows.end(),
                          [&](const Row& row) { return takes_part(row) && (row.turns == 0) == silent; }));
    }
    [[nodiscard]] std::string name(const Row& row) const { return person_name(tables_, row.participant); }
    [[nodiscard]] const std::string& source_name(const Session& session) const {
        return tables_.sources[session.source].name;
    }
    [[nodiscard]] std::int64_t voices() const {
        return static_cast<std::int64_t>(std::count_if(speakers_.all.rows.begin(), speakers_.all.rows.end(),
                                                       [](const Row& row) { return row.turns > 0; }));
    }

    [[nodiscard]] std::vector<Total> totals() const {
        const auto sources = static_cast<std::int64_t>(speakers_.sessions.size());
        const auto silent = static_cast<std::int64_t>(count_if_taking_part(speakers_.all, true));
        const auto turns = static_cast<std::int64_t>(speakers_.all.turns);
        const auto words = static_cast<std::int64_t>(speakers_.all.words);
        return {
            {"sources", sources, Message{"{0, plural, one {# source} other {# sources}}", sources}},
            {"speakers", voices(), Message{"{0, plural, one {# speaker} other {# speakers}}", voices()}},
            {"silent", silent,
             silent == 0
                 ? Message{}
                 : Message{"{0, plural, one {# silent participant} other {# silent participants}}", silent}},
            {"turns", turns, Message{"{0, plural, one {# turn} other {# turns}}", turns}},
            {"words", words, Message{"{0, plural, one {# word} other {# words}}", words}}};
    }

    void warn_of_one_voice(std::vector<Message>& warnings, const Session& session) const {
        if (count_if_taking_part(session, false) + count_if_taking_part(session, true) < fewest_in_a_group) {
            return;
        }
        const auto first = std::find_if(session.rows.begin(), session.rows.end(),
                                        [&](const Row& row) { return takes_part(row); });
        if (2 * first->words <= session.participant_words) return;
        warnings.emplace_back(
            "{0}: {1} has {2, number, percent} of the participants’ words.", source_name(session),
            name(*first), static_cast<double>(first->words) / static_cast<double>(session.participant_words));
    }

    void add_charts(Report& report) const {
        std::vector<const Session*> shown;
        for (const auto& session : speakers_.sessions) {
            if (session.rows.size() > 2 && session.words > 0) shown.push_back(&session);
        }
        if (shown.empty() || shown.size() > charted_talks) {
            if (speakers_.all.words > 0) {
                report.parts.emplace_back(chart(speakers_.all, title_of_all()));
            }
            return;
        }
        for (const auto* session : shown) {
            report.parts.emplace_back(
                chart(*session, Message{"{0}: share of words spoken", source_name(*session)}));
        }
    }

    /// Says whether it shows all of them.
    [[nodiscard]] Message title_of_all() const {
        if (voices() <= charted_people) return Message{"Share of all words spoken"};
        return Message{"Share of all words spoken: the {0} who speak most of {1} speakers", charted_people,
                       voices()};
    }

    [[nodiscard]] BarChart chart(const Session& session, Message title) const {
        BarChart chart{std::move(title), ColumnType::share, {}};
        for (const auto& row : session.rows) {
            if (std::ssize(chart.bars) == charted_people) break;
            const auto who = &session == &speakers_.all ? name(row) : name_in_session(session, row);
            const bool moderates = row.participant != store::FlatBlock::none && !takes_part(row);
            chart.bars.push_back(
                {moderates ? Message{"{0} ({1, select, moderator {moderator} other {observer}})", who,
                                     std::string{name_of(tables_.participants[row.participant].role)}}
                           : name_message(who),
                 static_cast<double>(row.words) / static_cast<double>(session.words),
                 {},
                 {},
                 Message{"{0}: {1, plural, one {# turn} other {# turns}}, {2, plural, one {# word} other {# "
                         "words}}",
                         who, row.turns, row.words}});
        }
        return chart;
    }

    [[nodiscard]] std::string name_in_session(const Session& session, const Row& row) const {
        return name_in_source(name(row), source_name(session));
    }

    static std::vector<Column> person_columns(Shown source, Shown sources) {
        return {column("source", Message{"Source"}, ColumnType::text, source),
                column("speaker", Message{"Speaker"}, ColumnType::code),
                column("role", Message{"Role"}, ColumnType::word),
                column("sources", Message{"Sources"}, ColumnType::count, sources),
                column("turns", Message{"Turns"}),
                column("words", Message{"Words"}),
                column("share", Message{"Share of words"}, ColumnType::share),
                column("participant_share", Message{"Share of participants’ words"}, ColumnType::share),
                column("mean_turn", Message{"Words a turn"}, ColumnType::rate),
                column("longest_turn", Message{"Longest turn"}, ColumnType::count, Shown::wide),
                column("silent", Message{"Silent"}, ColumnType::flag, Shown::never)};
    }

    [[nodiscard]] Table::Row person_row(const Session& session, const Row& row) const {
        Table::Row line;
        const bool known = row.participant != store::FlatBlock::none;
        const auto words = static_cast<double>(row.words);
        line.cells = {
            &session == &speakers_.all ? Cell{} : Cell{source_name(session)},
            name(row),
            known ? Cell{std::string{name_of(tables_.participants[row.participant].role)}} : Cell{},
            count_cell(row.sources),
            count_cell(row.turns),
            count_cell(row.words),
            ratio_cell(words, static_cast<double>(session.words)),
            takes_part(row) ? ratio_cell(words, static_cast<double>(session.participant_words)) : Cell{},
            ratio_cell(words, static_cast<double>(row.turns)),
            count_cell(row.longest),
            row.turns == 0};
        return line;
    }

    [[nodiscard]] Table rows() const {
        Table table;
        table.key = "rows";
        table.title = Message{"Speakers by source"};
        table.columns = person_columns(Shown::never, Shown::never);
        for (const auto& session : speakers_.sessions) {
            bool first = true;
            for (const auto& row : session.rows) {
                table.rows.push_back(person_row(session, row));
                table.rows.back().label = name_message(name_in_session(session, row));
                if (first) table.rows.back().section = name_message(source_name(session));
                first = false;
            }
        }
        table.notes.emplace_back("Who has no turn was there, as the presences of the session say.");
        return table;
    }

    [[nodiscard]] Table sources() const {
        Table table;
        table.key = "sources";
        table.title = Message{"Sources"};
        table.columns = {
            column("source", Message{"Source"}, ColumnType::code),
            column("kind", Message{"Kind"}, ColumnType::word),
            column("speaking", Message{"Participants who speak"}),
            column("silent", Message{"Silent participants"}),
            column("turns", Message{"Turns"}),
            column("words", Message{"Words"}),
            column("mean_turn", Message{"Words a turn"}, ColumnType::rate),
            column("moderator_share", Message{"Moderators’ share"}, ColumnType::share),
            column("largest_share", Message{"Largest share of participants’ words"}, ColumnType::share)};
        for (const auto& session : speakers_.sessions) {
            table.rows.push_back(source_row(session, source_name(session),
                                            std::string{name_of(tables_.sources[session.source].kind)}));
        }
        if (speakers_.sessions.size() > 1) {
            table.rows.push_back(source_row(speakers_.all, "—", Cell{}));
            table.rows.back().label = Message{"All together"};
            table.rows.back().strong = true;
        }
        return table;
    }

    [[nodiscard]] Table::Row source_row(const Session& session, const std::string& title, Cell kind) const {
        std::uint64_t moderators = 0;
        std::uint64_t largest = 0;
        for (const auto& row : session.rows) {
            if (takes_part(row)) {
                largest = std::max(largest, row.words);
            } else if (row.participant != store::FlatBlock::none) {
                moderators += row.words;
            }
        }
        const auto words = static_cast<double>(session.words);
        Table::Row line;
        line.cells = {
            title,
            std::move(kind),
            count_cell(count_if_taking_part(session, false)),
            count_cell(count_if_taking_part(session, true)),
            count_cell(session.turns),
            count_cell(session.words),
            ratio_cell(words, static_cast<double>(session.turns)),
            ratio_cell(static_cast<double>(moderators), words),
            ratio_cell(static_cast<double>(largest), static_cast<double>(session.participant_words))};
        return line;
    }

    [[nodiscard]] Table people() const {
        Table table;
        table.key = "people";
        table.title = Message{"Speakers over all sources"};
        table.columns = person_columns(Shown::never, Shown::everywhere);
        for (const auto& row : speakers_.all.rows) table.rows.push_back(person_row(speakers_.all, row));
        return table;
    }

    [[nodiscard]] std::vector<Definition> definitions() const {
        std::vector<Definition> all{
            {Message{"Turns"}, Message{"what somebody says until the next speaks, with at least one word; "
                                       "paragraphs of documents are none."}},
            {Message{"Share of words"}, Message{"of all words spoken in the source, moderators’ included."}},
            {Message{"Share of participants’ words"},
             Message{"the same without moderators, observers and speakers not known."}},
            {Message{"Silent"}, Message{"participants noted as present who have no turn in scope."}}};
        tell_of_numbers(all, tables_);
        return all;
    }

    const store::CountingTables& tables_;
    const analysis::Scope& scope_;
    const Speakers& speakers_;
};

}  // namespace

Report speakers_report(const std::string& project_name, const store::CountingTables& tables,
                       const analysis::Scope& scope, const Speakers& speakers) {
    return SpeakersBuilder{tables, scope, speakers}.build(project_name);
}

Report speakers_report(const store::Project& project, const analysis::ScopeRequest& request) {
    auto with_moderators = request;
    with_moderators.with_moderators = true;
    const auto counted = analysis::count_in_scope(project, with_moderators);
    const auto& tables = counted.tables;
    const auto& scope = counted.scope;
    return speakers_report(project.info().name, tables, scope, analysis::speakers(tables, scope));
}

}  // namespace coding::report
