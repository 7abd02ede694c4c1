// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/report/keyness_report.hpp"

#include <algorithm>

#include "libcoding/analysis/counted_scope.hpp"
#include "libcoding/analysis/filters.hpp"
#include "libcoding/report/count_columns.hpp"
#include "libcoding/report/matrix_report.hpp"
#include "libcoding/report/report_head.hpp"

namespace coding::report {
namespace {

constexpr std::uint64_t few_words = 1000;
constexpr std::size_t most_clouds = 8;  // beyond, nobody compares them
constexpr std::size_t most_in_key_cloud = 40;

class KeynessBuilder {
  public:
    KeynessBuilder(const store::CountingTables& tables, const analysis::Scope& scope,
                   const analysis::Keyness& keyness, const KeynessChoice& choice)
        : tables_(tables), scope_(scope), keyness_(keyness), choice_(choice) {}

    Report build(const std::string& project, const analysis::Totals& totals) {
        auto report = report_head("keyness", Message{"Typical words"}, project, tables_, scope_, choice_.by);
        report.scope.push_back({"at_most", static_cast<std::int64_t>(choice_.at_most),
                                choice_.at_most == 0 ? Message{"all words"}
                                                     : Message{"at most {0} words a part", choice_.at_most}});
        report.totals = total_items(totals);
        add_warnings(report.warnings);
        auto rows = word_table("rows", Message{"Words each part has more of"});
        auto less = word_table("less", Message{"Words each part has less of"});
        auto parts = part_table();
        for (const auto& part : keyness_.parts) {
            add_part(parts, part);
            add_words(rows, part, part.words_more);
            add_words(less, part, part.words_less);
        }
        report.parts.emplace_back(std::move(rows));
        add_clouds(report.parts);
        report.parts.emplace_back(std::move(less));
        report.parts.emplace_back(std::move(parts));
        report.methods = definitions();
        return report;
    }

  private:
    [[nodiscard]] Message part_label(const analysis::KeyPart& part) const {
        return column_label(choice_.by, part.part.name);
    }

    /// A chart says by itself what it shows: its title is the caption that it goes by in a paper.
    [[nodiscard]] Message cloud_title(const std::string& part) const {
        if (part == analysis::no_value) {
            return Message{
                "Typical words: {0, select, group {no group} question {no question} month {no date} year {no "
                "date} other {not known}}",
                choice_.by};
        }
        if (choice_.by == "month") return Message{"Typical words: {0}", Day{part}};
        if (choice_.by != "kind") return Message{"Typical words: {0}", part};
        return Message{
            "Typical words: {0, select, focus_group {focus groups} interview {interviews} field_notes "
            "{field notes} other {documents}}",
            part};
    }

    /// What each part has more of, the larger, the more typical.
    void add_clouds(std::vector<Part>& parts) const {
        if (keyness_.parts.size() > most_clouds) return;
        for (const auto& part : keyness_.parts) {
            WordCloud cloud;
            cloud.title = cloud_title(part.part.name);
            for (const auto& word : part.words_more) {
                if (cloud.words.size() == most_in_key_cloud) break;
                cloud.words.push_back(
                    {word.form, word.log_likelihood,
                     Message{"{0}: said {1, plural, one {once} other {# times}} here, {2, plural, =0 {never} "
                             "one {once} other {# times}} elsewhere",
                             word.form, word.found, word.elsewhere}});
            }
            if (!cloud.words.empty()) parts.emplace_back(std::move(cloud));
        }
    }

    [[nodiscard]] Table word_table(const char* key, Message title) const {
        Table table;
        table.key = key;
        table.title = std::move(title);
        const auto add = [&](const char* name, Message head, ColumnType type, Shown shown) {
            table.columns.push_back({{name}, std::move(head), type, {}, shown, 0, {}});
        };
        add("word", Message{"Word"}, ColumnType::code, Shown::everywhere);
        add("part", split_head(choice_.by), ColumnType::text, Shown::never);
        add("found", Message{"Here"}, ColumnType::count, Shown::everywhere);
        add("elsewhere", Message{"Elsewhere"}, ColumnType::count, Shown::everywhere);
        add("voices", Message{"Voices"}, ColumnType::count, Shown::everywhere);
        add("log_likelihood", Message{"G²"}, ColumnType::balance, Shown::everywhere);
        add("specificity", Message{"Specificity"}, ColumnType::balance, Shown::everywhere);
        add("tf_idf", Message{"TF-IDF"}, ColumnType::number, Shown::wide);
        add("example", Message{"As it was said"}, ColumnType::text, Shown::wide);
        table.notes.emplace_back(
            "Words can be names of people who were spoken of: look before this leaves the team.");
        return table;
    }

    void add_words(Table& table, const analysis::KeyPart& part,
                   const std::vector<analysis::KeyWord>& words) const {
        bool first = true;
        for (const auto& word : words) {
            Table::Row row;
            if (first) row.section = part_label(part);
            first = false;
            if (part.part.code) row.colour = tables_.codebook.codes()[*part.part.code].colour;
            row.cells = {word.form,
                         part.part.name,
                         static_cast<std::int64_t>(word.found),
                         static_cast<std::int64_t>(word.elsewhere),
                         static_cast<std::int64_t>(word.voices),
                         word.log_likelihood,
                         word.specificity,
                         word.tf_idf,
                         word.example.empty() ? Cell{} : Cell{word.example}};
            table.rows.push_back(std::move(row));
        }
    }

    [[nodiscard]] Table part_table() const {
        Table table;
        table.key = "parts";
        table.title = Message{"What is compared"};
        table.columns.push_back(
            {{"part"}, split_head(choice_.by), ColumnType::code, {}, Shown::everywhere, 0, {}});
        table.columns.push_back(
            {{"words"}, Message{"Words"}, ColumnType::count, {}, Shown::everywhere, 0, {}});
        return table;
    }

    void add_part(Table& table, const analysis::KeyPart& part) const {
        Table::Row row;
        row.label = part_label(part);
        row.cells = {part.part.name, static_cast<std::int64_t>(part.words)};
        table.rows.push_back(std::move(row));
    }

    void add_warnings(std::vector<Message>& warnings) const {
        const auto& parts = keyness_.parts;
        const bool any = std::any_of(parts.begin(), parts.end(), [](const auto& part) {
            return !part.words_more.empty() || !part.words_less.empty();
        });
        if (!any)
            warnings.emplace_back("No word is typical of any part: there is too little, or too much alike.");
        const auto small = std::count_if(parts.begin(), parts.end(),
                                         [](const auto& part) { return part.words < few_words; });
        if (small > 0) {
            warnings.emplace_back(
                "{0, plural, one {# part has} other {# parts have}} fewer than 1,000 words: read their words "
                "as "
                "hints.",
                small);
        }
    }

    [[nodiscard]] std::vector<Definition> definitions() const {
        return {
            {Message{"Words"},
             Message{
                 "of speech in scope, without case and accents, by their stem (“énergies” and “énergie” are "
                 "one; the form said most stands for all), without stop words; and two words that follow "
                 "each "
                 "other. Said three times or more."}},
            {Message{"G²"},
             Message{
                 "Dunning’s log-likelihood ratio of the part against the rest; +: the part has more of it. "
                 "3.84 is once in twenty by chance, 10.83 once in a thousand; below 3.84 words are left out. "
                 "With so many words some are above it by chance alone."}},
            {Message{"Specificity"},
             Message{
                 "Lafon’s, as French textometry has it: + more, − less than the column’s share; 2 is once in "
                 "a hundred by chance, 3 once in a thousand."}},
            {Message{"TF-IDF"},
             Message{
                 "uses for every thousand words of the part × ln(parts / parts that have the word): 0 where "
                 "all have it."}},
            {Message{"Voices"},
             Message{"who says it in the part: a word of one voice says little of a group."}}};
    }

    const store::CountingTables& tables_;
    const analysis::Scope& scope_;
    const analysis::Keyness& keyness_;
    const KeynessChoice& choice_;
};

}  // namespace

Report keyness_report(const std::string& project_name, const store::CountingTables& tables,
                      const analysis::Scope& scope, const analysis::Totals& totals,
                      const analysis::Keyness& keyness, const KeynessChoice& choice) {
    return KeynessBuilder{tables, scope, keyness, choice}.build(project_name, totals);
}

Report keyness_report(const store::Project& project, const analysis::ScopeRequest& request,
                      const KeynessChoice& choice) {
    const auto counted = analysis::count_in_scope(project, request);
    const auto& tables = counted.tables;
    const auto& scope = counted.scope;
    auto chosen = choice;
    const bool of_codes = !request.codes.empty() || !request.themes.empty();
    if (chosen.by.empty()) chosen.by = of_codes ? "code" : matrix_split(tables, {});
    const auto parts = chosen.by == "code"
                           ? analysis::WordParts{tables, scope}
                           : analysis::WordParts{tables, scope, analysis::split_from_name(tables, chosen.by)};
    const auto read = [&](const std::function<void(const store::SpokenBlock&)>& visit) {
        store::each_spoken_block(project, tables, scope.blocks, visit);
    };
    const auto keyness = analysis::keyness(tables, parts, read, project.info().language, chosen.at_most);
    return keyness_report(project.info().name, tables, scope, analysis::totals(tables, scope), keyness,
                          chosen);
}

}  // namespace coding::report
