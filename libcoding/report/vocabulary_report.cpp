// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/report/vocabulary_report.hpp"

#include "libcoding/analysis/counted_scope.hpp"
#include "libcoding/analysis/vocabulary.hpp"
#include "libcoding/report/cells.hpp"
#include "libcoding/report/count_columns.hpp"
#include "libcoding/report/report_head.hpp"

namespace coding::report {
namespace {

constexpr std::size_t most_in_cloud = 60;
constexpr std::uint64_t least_in_cloud = 2;

class VocabularyBuilder {
  public:
    VocabularyBuilder(const store::CountingTables& tables, const analysis::Scope& scope,
                      const analysis::WordParts& parts, const VocabularyChoice& choice)
        : tables_(tables), scope_(scope), parts_(parts), choice_(choice) {}

    Report build(const std::string& project, const std::vector<analysis::WordUse>& words) const {
        auto report = report_head("vocabulary", Message{"Words"}, project, tables_, scope_, choice_.by);
        report.scope.push_back(
            {"at_most", static_cast<std::int64_t>(choice_.at_most),
             choice_.at_most == 0 ? Message{"all words"} : Message{"at most {0} words", choice_.at_most}});
        report.totals = total_items(analysis::totals(tables_, scope_));
        if (auto cloud = this->cloud(words); !cloud.words.empty())
            report.parts.emplace_back(std::move(cloud));
        report.parts.emplace_back(table(words));
        report.methods = {
            {Message{"Words"},
             Message{"words of speech in scope, in small letters and without an article before an "
                     "apostrophe; spellings that differ by accents alone are one word, shown as it is said "
                     "most. Nothing is left out: “stop word” marks those that carry little meaning."}},
            {Message{"Participants"}, Message{"who say it; only speakers that the transcript names."}}};
        return report;
    }

  private:
    /// Of the words that carry a meaning.
    [[nodiscard]] WordCloud cloud(const std::vector<analysis::WordUse>& words) const {
        WordCloud cloud;
        cloud.title = Message{"Words said most"};
        for (const auto& word : words) {
            if (cloud.words.size() == most_in_cloud) break;
            if (word.stop_word || word.found < least_in_cloud) continue;
            cloud.words.push_back(
                {word.form, static_cast<double>(word.found),
                 Message{"{0}: said {1, plural, one {once} other {# times}}", word.form, word.found}});
        }
        return cloud;
    }

    [[nodiscard]] Table table(const std::vector<analysis::WordUse>& words) const {
        Table table;
        table.key = "rows";
        table.title = Message{"Words"};
        table.columns = {column("word", Message{"Word"}, ColumnType::code),
                         column("folded", Message{"Without accents"}, ColumnType::text, Shown::sheet),
                         column("stop_word", Message{"Stop word"}, ColumnType::flag, Shown::sheet),
                         column("found", Message{"Times said"}),
                         column("turns", Message{"Turns"}),
                         column("sources", Message{"Sources"}),
                         column("participants", Message{"Participants"})};
        const bool split = !choice_.by.empty();
        for (const auto& part : parts_.parts()) {
            if (!split) break;
            table.columns.push_back(column("columns", column_label(choice_.by, part.name)));
            table.columns.back().key.push_back(part.name);
            table.columns.back().group = Message{"Times said"};
        }
        table.notes.emplace_back(
            "Words can be names of people who were spoken of: look before this leaves the team.");
        for (const auto& word : words) {
            if (choice_.at_most > 0 && table.rows.size() == choice_.at_most) break;
            auto& cells = table.rows.emplace_back().cells;
            cells = {word.form,
                     word.folded,
                     word.stop_word,
                     count_cell(word.found),
                     count_cell(word.turns),
                     count_cell(word.sources),
                     count_cell(word.participants)};
            if (!split) continue;
            for (const auto found : word.parts) cells.push_back(count_cell(found));
        }
        return table;
    }

    const store::CountingTables& tables_;
    const analysis::Scope& scope_;
    const analysis::WordParts& parts_;
    const VocabularyChoice& choice_;
};

}  // namespace

Report vocabulary_report(const store::Project& project, const analysis::ScopeRequest& request,
                         const VocabularyChoice& choice) {
    const auto counted = analysis::count_in_scope(project, request);
    const auto& tables = counted.tables;
    const auto& scope = counted.scope;
    const analysis::WordParts parts{tables, scope, analysis::split_from_name(tables, choice.by)};
    const auto read = [&](const std::function<void(const store::SpokenBlock&)>& visit) {
        store::each_spoken_block(project, tables, scope.blocks, visit);
    };
    const auto words = analysis::vocabulary(tables, parts, read, project.info().language);
    return VocabularyBuilder{tables, scope, parts, choice}.build(project.info().name, words);
}

}  // namespace coding::report
