// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/report/wall_report.hpp"

#include <algorithm>
#include <array>

#include "libcoding/report/count_columns.hpp"
#include "libcoding/report/markup.hpp"
#include "libcoding/report/report_head.hpp"

namespace coding::report {
namespace {

// Okabe and Ito, without black.
constexpr std::array<const char*, 7> colours{"#009e73", "#e69f00", "#56b4e9", "#cc79a7",
                                             "#0072b2", "#d55e00", "#f0e442"};

class WallBuilder {
  public:
    WallBuilder(const store::CountingTables& tables, const analysis::Scope& scope, const analysis::Wall& wall)
        : tables_(tables), scope_(scope), wall_(wall) {
        others_ = std::any_of(wall.bands.begin(), wall.bands.end(),
                              [](const auto& band) { return band.coded.back() > 0; });
    }

    Report build(const std::string& project) {
        auto report =
            report_head("wall", Message{"The wall: what is spoken of where"}, project, tables_, scope_);
        report.totals = total_items(analysis::totals(tables_, scope_));
        const auto coded =
            std::any_of(wall_.shares.begin(), wall_.shares.end(), [](float s) { return s > 0; });
        if (!coded) {
            report.warnings.push_back(nothing_coded());
        }
        if (!wall_.bands.empty()) report.parts.emplace_back(chart());
        report.parts.emplace_back(table());
        report.methods = {
            {Message{"Bands"},
             Message{"a band a source, as long as its words in scope; from left to right as it was said. "
                     "In each piece of {0} words the colours stand as high as the part of its words that "
                     "is coded with a theme (shared out where themes overlap); what is left is not coded.",
                     wall_.words_per_bucket}},
            {Message{"Themes"},
             Message{"the highest themes of the codebook with all below them; where none is coded, its "
                     "highest codes. Codes outside all themes are grey."}}};
        return report;
    }

  private:
    [[nodiscard]] std::size_t columns() const { return wall_.columns() - (others_ ? 0 : 1); }

    [[nodiscard]] Message column_name(std::size_t column) const {
        if (column < wall_.subjects.size()) {
            return name_message(tables_.codebook.codes()[wall_.subjects[column]].name);
        }
        return wall_.subjects.empty() ? Message{"Coded"} : Message{"Other codes"};
    }

    static double share(const analysis::Wall::Band& band, std::size_t column) {
        return band.words == 0 ? 0
                               : static_cast<double>(band.coded[column]) / static_cast<double>(band.words);
    }

    [[nodiscard]] WallChart chart() const {
        WallChart chart;
        chart.title = Message{"Themes along every source"};
        for (std::size_t column = 0; column < columns(); ++column) {
            chart.keys.push_back({column_name(column), wall_colour(tables_, wall_, column)});
        }
        for (const auto& band : wall_.bands) {
            WallChart::Band shown;
            const auto& name = tables_.sources[band.source].name;
            shown.label = name_message(name);
            shown.detail = detail(band, name);
            for (std::uint32_t bucket = 0; bucket < band.buckets; ++bucket) {
                const auto shares = wall_.at(band, bucket);
                shown.pieces.emplace_back(shares.begin(),
                                          shares.begin() + static_cast<std::ptrdiff_t>(columns()));
            }
            chart.bands.push_back(std::move(shown));
        }
        return chart;
    }

    /// The theme that covers most.
    [[nodiscard]] Message detail(const analysis::Wall::Band& band, const std::string& name) const {
        const auto most = std::max_element(band.coded.begin(), band.coded.end());
        const auto column = static_cast<std::size_t>(most - band.coded.begin());
        if (*most == 0) {
            return Message{"{0}: {1, plural, one {# word} other {# words}}, nothing coded.", name,
                           band.words};
        }
        if (column >= wall_.subjects.size()) {
            return Message{
                "{0}: {1, plural, one {# word} other {# words}}, most coded with other codes ({2, "
                "number, percent}).",
                name, band.words, share(band, column)};
        }
        return Message{
            "{0}: {1, plural, one {# word} other {# words}}, most about {2} ({3, number, percent}).", name,
            band.words, tables_.codebook.codes()[wall_.subjects[column]].name, share(band, column)};
    }

    [[nodiscard]] Table table() const {
        Table table;
        table.key = "rows";
        table.title = Message{"Share of each source’s words"};
        table.columns = {{{"source"}, Message{"Source"}, ColumnType::code, {}, Shown::everywhere, 0, {}},
                         {{"kind"}, Message{"Kind"}, ColumnType::word, {}, Shown::never, 0, {}},
                         {{"words"}, Message{"Words"}, ColumnType::count, {}, Shown::everywhere, 0, {}}};
        const auto add = [&](const std::string& key, const Message& name) {
            table.columns.push_back(
                {{"themes", key, "words"}, Message{"Words"}, ColumnType::count, name, Shown::never, 0, {}});
            table.columns.push_back(
                {{"themes", key, "share"}, name, ColumnType::share, {}, Shown::everywhere, 0, {}});
        };
        for (std::size_t column = 0; column < columns(); ++column) {
            const bool other = column == wall_.subjects.size();
            add(other ? std::string{"—"} : tables_.codebook.path(wall_.subjects[column]),
                column_name(column));
        }
        for (const auto& band : wall_.bands) {
            Table::Row row;
            const auto& source = tables_.sources[band.source];
            row.cells = {source.name, std::string{name_of(source.kind)}, std::int64_t{band.words}};
            for (std::size_t column = 0; column < columns(); ++column) {
                row.cells.emplace_back(static_cast<std::int64_t>(band.coded[column]));
                row.cells.emplace_back(share(band, column));
            }
            table.rows.push_back(std::move(row));
        }
        return table;
    }

    const store::CountingTables& tables_;
    const analysis::Scope& scope_;
    const analysis::Wall& wall_;
    bool others_ = false;
};

}  // namespace

std::string wall_colour(const store::CountingTables& tables, const analysis::Wall& wall, std::size_t column) {
    if (column >= wall.subjects.size()) return {};
    const auto own = safe_colour(tables.codebook.codes()[wall.subjects[column]].colour);
    return own.empty() ? colours[column % colours.size()] : own;
}

Report wall_report(const std::string& project_name, const store::CountingTables& tables,
                   const analysis::Scope& scope, const analysis::Wall& wall) {
    return WallBuilder{tables, scope, wall}.build(project_name);
}

}  // namespace coding::report
