// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/report/passages_report.hpp"

#include <algorithm>

#include "libcoding/report/cell_text.hpp"
#include "libcoding/report/count_columns.hpp"
#include "libcoding/report/report_head.hpp"
#include "libcoding/text/utf8.hpp"

namespace coding::report {
namespace {

void add_listed(std::string& text, std::string_view more) {
    text += (text.empty() ? "" : "; ") + std::string{more};
}

class PassagesBuilder {
  public:
    PassagesBuilder(const store::Project& project, const store::CountingTables& tables,
                    const analysis::PassageRequest& request, const analysis::Retrieval& found,
                    const PassageList& list)
        : project_(project), tables_(tables), request_(request), found_(found), list_(list) {}

    Report build() {
        auto report =
            report_head("passages", Message{"Coded passages"}, project_.info().name, tables_.state, scope());
        report.totals = totals();
        Table table;
        table.key = "rows";
        table.columns = columns();
        const auto& all = found_.passages;
        const auto shown = list_.limit == 0 ? all.size() : std::min(all.size(), list_.limit);
        std::vector<Quotes> by_source;
        for (std::size_t i = 0; i < shown; ++i) {
            const auto& passage = all[i];
            if (i == 0 || passage.source != all[i - 1].source) {
                by_source.push_back({name_message(tables_.sources[passage.source].name), {}});
            }
            add(table, by_source.back(), passage);
        }
        report.parts.emplace_back(std::move(table));
        for (auto& quotes : by_source) report.parts.emplace_back(std::move(quotes));
        add_warnings(report.warnings, shown);
        return report;
    }

  private:
    [[nodiscard]] std::vector<ScopeItem> scope() const {
        std::vector<ScopeItem> items{{"query", list_.query, Message{"query: {0}", list_.query}}};
        for (auto& item : scope_items(request_)) items.push_back(std::move(item));
        return items;
    }

    [[nodiscard]] std::vector<Total> totals() const {
        const auto& passages = found_.passages;
        std::int64_t sources = 0;
        for (std::size_t i = 0; i < passages.size(); ++i) {
            sources += i == 0 || passages[i].source != passages[i - 1].source ? 1 : 0;
        }
        return {{"passages", static_cast<std::int64_t>(passages.size()),
                 Message{"{0, plural, one {# passage} other {# passages}}", passages.size()}},
                {"sources", sources, Message{"{0, plural, one {# source} other {# sources}}", sources}}};
    }

    static std::vector<Column> columns() {
        const auto column = [](const char* key, Message title, ColumnType type = ColumnType::text) {
            return Column{{key}, std::move(title), type, {}, Shown::never, 0, {}};
        };
        return {column("source", Message{"Source"}),
                column("speaker", Message{"Speaker"}),
                column("begin", Message{"Begin"}, ColumnType::count),
                column("end", Message{"End"}, ColumnType::count),
                column("begin_ms", Message{"From (ms)"}, ColumnType::count),
                column("codes", Message{"Codes"}),
                column("coders", Message{"Coders"}),
                column("polarity", Message{"Polarity"}),
                column("intensity", Message{"Intensity"}, ColumnType::count),
                column("before", Message{"Before"}),
                column("text", Message{"Text"}),
                column("after", Message{"After"})};
    }

    void add(Table& table, Quotes& quotes, const analysis::FoundPassage& passage) const {
        const auto facts = analysis::facts_of(tables_, found_, passage);
        auto words = analysis::read_passage(project_, tables_, passage, list_.context);
        const auto& source = tables_.sources[passage.source];
        const auto& block = tables_.blocks[passage.block];
        std::string codes;
        std::string coders;
        std::string polarities;
        for (const auto code : facts.codes) add_listed(codes, tables_.codebook.path(code));
        for (const auto coder : facts.coders) add_listed(coders, tables_.coders[coder].name);
        for (const auto polarity : facts.polarities) add_listed(polarities, name_of(polarity));
        Quote quote;
        if (passage.speaker != store::FlatBlock::none) {
            quote.speaker = tables_.participants[passage.speaker].name;
        }
        quote.text = std::string{text::trimmed(words.text)};
        quote.source = source.name;
        quote.code = codes;
        quote.language = source.language.empty() ? project_.info().language : source.language;
        if (facts.polarities.size() == 1) quote.polarity = facts.polarities.front();
        quote.begin = passage.span.begin;
        quote.end = passage.span.end;
        quote.coders = static_cast<std::uint32_t>(facts.coders.size());
        quote.intensity = facts.intensity;
        Table::Row row;
        row.cells = {source.name,
                     text_or_none(quote.speaker),
                     std::int64_t{passage.span.begin},
                     std::int64_t{passage.span.end},
                     block.begin_ms < 0 ? Cell{} : Cell{std::int64_t{block.begin_ms}},
                     codes,
                     coders,
                     text_or_none(polarities),
                     facts.intensity == 0 ? Cell{} : Cell{std::int64_t{facts.intensity}},
                     std::move(words.before),
                     std::move(words.text),
                     std::move(words.after)};
        table.rows.push_back(std::move(row));
        quotes.quotes.push_back(std::move(quote));
    }

    void add_warnings(std::vector<Message>& warnings, std::size_t shown) const {
        const auto& passages = found_.passages;
        if (passages.empty()) warnings.emplace_back("No passage is coded so.");
        if (shown < passages.size()) {
            warnings.emplace_back("The first {0} of {1} passages are shown.", shown, passages.size());
        }
        const auto refused =
            std::count_if(passages.begin(), passages.begin() + static_cast<std::ptrdiff_t>(shown),
                          [&](const auto& passage) {
                              return passage.speaker != store::FlatBlock::none &&
                                     tables_.participants[passage.speaker].consent == Consent::none;
                          });
        if (refused > 0) {
            warnings.emplace_back(
                "{0, plural, one {# passage is} other {# passages are}} by people who did not agree to be "
                "quoted: for the team alone.",
                refused);
        }
    }

    const store::Project& project_;
    const store::CountingTables& tables_;
    const analysis::PassageRequest& request_;
    const analysis::Retrieval& found_;
    const PassageList& list_;
};

}  // namespace

std::vector<ScopeItem> scope_items(const analysis::PassageRequest& request) {
    std::vector<ScopeItem> items;
    if (request.column) {
        const auto& [by, name] = *request.column;
        items.push_back({"column", name, column_label(by, name)});
    }
    for (auto& item : scope_items(request.scope, {})) {
        if (item.key == "query") item.key = "within_query";
        if (item.key != "every_coder") items.push_back(std::move(item));
    }
    if (!request.speakers.empty()) {
        std::string names;
        for (const auto& name : request.speakers) names += (names.empty() ? "" : ", ") + name;
        items.push_back({"speaker", request.speakers, Message{"speaker: {0}", names}});
    }
    std::vector<std::string> polarities;
    for (const auto polarity : request.polarities) polarities.emplace_back(name_of(polarity));
    for (const auto& polarity : polarities) {
        items.push_back({"polarity", polarities,
                         Message{"only {0, select, lever {levers} barrier {barriers} ambivalent "
                                 "{ambivalent codings} other {codings without a side}}",
                                 polarity}});
    }
    if (request.lowest_intensity > 0) {
        items.push_back({"intensity", std::int64_t{request.lowest_intensity},
                         Message{"of intensity {0} or more", request.lowest_intensity}});
    }
    if (request.codes_alone) {
        items.push_back({"codes_alone", true, Message{"codes without those below them"}});
    }
    return items;
}

Report passages_report(const store::Project& project, const analysis::PassageRequest& request,
                       const PassageList& list) {
    const auto tables = store::load_counting(project, true);
    return passages_report(project, tables, request, analysis::retrieve(project, tables, request), list);
}

Report passages_report(const store::Project& project, const store::CountingTables& tables,
                       const analysis::PassageRequest& request, const analysis::Retrieval& found,
                       const PassageList& list) {
    return PassagesBuilder{project, tables, request, found, list}.build();
}

}  // namespace coding::report
