// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/report/quotes_report.hpp"

#include <algorithm>

#include "libcoding/analysis/counted_scope.hpp"
#include "libcoding/report/attribution.hpp"
#include "libcoding/report/cells.hpp"
#include "libcoding/report/count_columns.hpp"
#include "libcoding/report/quoting.hpp"
#include "libcoding/report/report_head.hpp"

namespace coding::report {
namespace {

class QuotesBuilder {
  public:
    QuotesBuilder(const store::ProjectInfo& project, const store::CountingTables& tables,
                  const analysis::Scope& scope, const std::vector<analysis::CodeVerbatims>& verbatims,
                  const std::function<std::string(Span)>& words, const QuotesChoice& choice)
        : project_(project),
          tables_(tables),
          codebook_(tables.codebook),
          scope_(scope),
          verbatims_(verbatims),
          choice_(choice),
          pattern_(choice.attribution.empty() ? Attribution::usual : choice.attribution),
          attribution_(tables, pattern_),
          quoting_(project, tables, words) {}

    Report build(const analysis::Totals& totals) {
        auto report = report_head("quotes", Message{"Quotes by code"}, project_.name, tables_, scope_);
        report.scope.push_back(
            {"at_most", static_cast<std::int64_t>(choice_.at_most),
             choice_.at_most == 0 ? Message{"all quotes"} : Message{"at most {0} a code", choice_.at_most}});
        report.scope.push_back({"attribution", pattern_, attributed()});
        report.totals = total_items(totals);
        if (verbatims_.empty()) add_scope_warnings(report.warnings, totals);
        add_consent_warnings(report.warnings);
        warn_of_spoken_names(report.warnings, tables_);

        auto rows = quote_table();
        auto codes = code_table();
        std::vector<Quotes> sections;
        for (const auto& code : verbatims_) {
            sections.push_back({name_message(codebook_.path(code.code)), {}});
            codes.rows.push_back(code_row(code));
            for (std::size_t i = 0; i < code.quotes.size(); ++i) {
                auto quote = this->quote(code.quotes[i]);
                rows.rows.push_back(quote_row(code.quotes[i], quote, i + 1));
                quote.code.clear();  // it is the heading
                sections.back().quotes.push_back(std::move(quote));
            }
        }
        report.parts.emplace_back(std::move(rows));
        for (auto& section : sections) report.parts.emplace_back(std::move(section));
        report.parts.emplace_back(std::move(codes));
        report.methods = definitions();
        tell_of_numbers(report.methods, tables_);
        return report;
    }

  private:
    /// Without the braces of the fields, which are for those who write such a pattern.
    [[nodiscard]] Message attributed() const {
        if (pattern_ == Attribution::usual) return Message{"attributed by name and source"};
        auto fields = pattern_;
        for (const char brace : {'{', '}'})
            fields.erase(std::remove(fields.begin(), fields.end(), brace), fields.end());
        return Message{"attributed as {0}", fields};
    }

    [[nodiscard]] Quote quote(const analysis::QuoteRef& passage) const {
        auto quote = quoting_.quote(passage);
        quote.attribution = attribution_.of(passage);
        // Whoever is worded so is not named beside it.
        quote.speaker = quote.attribution;
        return quote;
    }

    static Table quote_table() {
        Table table;
        table.key = "rows";
        add_code_columns(table.columns);
        table.columns.front().shown = Shown::never;
        const auto add = [&](const char* key, Message title, ColumnType type) {
            table.columns.push_back({{key}, std::move(title), type, {}, Shown::never, 0, {}});
        };
        add("rank", Message{"Rank"}, ColumnType::count);
        add("text", Message{"Text"}, ColumnType::text);
        add("attribution", Message{"Said by"}, ColumnType::text);
        add("source", Message{"Source"}, ColumnType::text);
        add("begin", Message{"Begin"}, ColumnType::count);
        add("end", Message{"End"}, ColumnType::count);
        add("polarity", Message{"Polarity"}, ColumnType::word);
        add("intensity", Message{"Intensity"}, ColumnType::count);
        add("coders", Message{"Coders"}, ColumnType::count);
        return table;
    }

    [[nodiscard]] Table::Row quote_row(const analysis::QuoteRef& passage, const Quote& quote,
                                       std::size_t rank) const {
        Table::Row row;
        auto& cells = row.cells;
        add_code_cells(cells, codebook_, passage.code);
        cells.emplace_back(static_cast<std::int64_t>(rank));
        cells.emplace_back(quote.text);
        cells.push_back(quote.attribution.empty() ? Cell{} : Cell{quote.attribution});
        cells.emplace_back(quote.source);
        cells.emplace_back(std::int64_t{quote.begin});
        cells.emplace_back(std::int64_t{quote.end});
        cells.push_back(quote.polarity == Polarity::none ? Cell{}
                                                         : Cell{std::string{name_of(quote.polarity)}});
        cells.push_back(quote.intensity == 0 ? Cell{} : Cell{std::int64_t{quote.intensity}});
        cells.emplace_back(std::int64_t{quote.coders});
        return row;
    }

    [[nodiscard]] Table code_table() const {
        Table table;
        table.key = "codes";
        table.title = Message{"What was chosen from"};
        add_code_columns(table.columns);
        const auto add = [&](const char* key, Message title, std::optional<std::size_t> out_of, Shown shown) {
            table.columns.push_back({{key}, std::move(title), ColumnType::count, {}, shown, 0, out_of});
        };
        const auto first = table.columns.size();
        add("quoted", Message{"Quoted / passages"}, first + 1, Shown::everywhere);
        add("passages", Message{"Passages"}, {}, Shown::never);
        add("voices_heard", Message{"Voices heard / all"}, first + 3, Shown::everywhere);
        add("voices", Message{"Voices"}, {}, Shown::never);
        add("groups_heard", Message{"Groups heard / all"}, first + 5, Shown::everywhere);
        add("groups", Message{"Groups"}, {}, Shown::never);
        add("withheld", Message{"Not to be quoted"}, {}, Shown::everywhere);
        return table;
    }

    [[nodiscard]] Table::Row code_row(const analysis::CodeVerbatims& code) const {
        Table::Row row;
        row.label = name_message(codebook_.path(code.code));
        row.colour = codebook_.codes()[code.code].colour;
        add_code_cells(row.cells, codebook_, code.code);
        for (const auto number : {std::uint64_t{code.quotes.size()}, code.passages, code.voices_heard,
                                  code.voices, code.groups_heard, code.groups, code.withheld}) {
            row.cells.emplace_back(static_cast<std::int64_t>(number));
        }
        return row;
    }

    void add_consent_warnings(std::vector<Message>& warnings) const {
        std::uint64_t withheld = 0;
        for (const auto& code : verbatims_) withheld += code.withheld;
        if (withheld > 0) {
            warnings.emplace_back(
                "{0, plural, one {# passage is} other {# passages are}} left out: somebody speaks there who "
                "did not agree to be quoted.",
                withheld);
        }
        std::uint64_t not_asked = 0;
        for (std::size_t i = 0; i < tables_.participants.size(); ++i) {
            const auto& person = tables_.participants[i];
            if (scope_.participants[i] && person.consent == Consent::unknown) ++not_asked;
        }
        if (not_asked > 0) {
            warnings.emplace_back(
                "The consent of {0, plural, one {# participant} other {# participants}} is not noted: their "
                "words and names stand here. Ask before this leaves the team.",
                not_asked);
        }
    }

    static std::vector<Definition> definitions() {
        return {
            {Message{"Choice of quotes"},
             Message{
                 "of each code, without those below it: first the passage with most groups and voices that "
                 "were not heard yet, of equals the one that more coders coded, then the stronger, then the "
                 "longer (up to 60 words); and so on. The same project gives the same quotes."}},
            {Message{"Voices"},
             Message{"speakers, or sources where nobody is named, of the passages that may be quoted."}},
            {Message{"Consent"},
             Message{
                 "nobody who refused to be quoted is, not even inside another’s passage; who agreed to be "
                 "quoted without a name stands under a code of her own (#1, #2 …)."}}};
    }

    const store::ProjectInfo& project_;
    const store::CountingTables& tables_;
    const Codebook& codebook_;
    const analysis::Scope& scope_;
    const std::vector<analysis::CodeVerbatims>& verbatims_;
    const QuotesChoice& choice_;
    std::string pattern_;
    Attribution attribution_;
    Quoting quoting_;
};

}  // namespace

Report quotes_report(const store::ProjectInfo& project, const store::CountingTables& tables,
                     const analysis::Scope& scope, const analysis::Totals& totals,
                     const std::vector<analysis::CodeVerbatims>& verbatims,
                     const std::function<std::string(Span)>& words, const QuotesChoice& choice) {
    return QuotesBuilder{project, tables, scope, verbatims, words, choice}.build(totals);
}

Report quotes_report(const store::Project& project, const analysis::ScopeRequest& request,
                     const QuotesChoice& choice) {
    const auto counted = analysis::count_in_scope(project, request);
    const auto& tables = counted.tables;
    const auto& scope = counted.scope;
    return quotes_report(
        project.info(), tables, scope, analysis::totals(tables, scope),
        analysis::verbatims(tables, scope, choice.at_most),
        [&](Span span) { return told_words(project, tables, span); }, choice);
}

}  // namespace coding::report
