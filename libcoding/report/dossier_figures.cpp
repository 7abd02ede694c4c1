// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/report/dossier_figures.hpp"

#include <nlohmann/json.hpp>

#include "libcoding/containers/json.hpp"
#include "libcoding/error.hpp"
#include "libcoding/report/cell_text.hpp"
#include "libcoding/report/cells.hpp"
#include "libcoding/report/count_columns.hpp"
#include "libcoding/report/day.hpp"
#include "libcoding/store/history.hpp"
#include "libcoding/store/sha256.hpp"

namespace coding::report {
namespace {

std::string id_text(std::int64_t id) {
    return std::to_string(id);
}

std::string rule_of(const Code& code) {
    store::Sha256 rule;
    // A byte that no text holds, so that words moved from one part to the next are another rule.
    for (const auto* part : {&code.definition, &code.when_to_use, &code.when_not_to_use, &code.example}) {
        rule.add(*part).add(std::string_view{"\0", 1});
    }
    return rule.hexadecimal();
}

void add_counts(DossierFigures& figures, const store::CountingTables& tables) {
    for (const auto& block : tables.blocks) figures.sources[block.source].words += block.words;
    for (const auto& coding : tables.codings) {
        ++figures.sources[tables.blocks[coding.block].source].codings;
        auto& code = figures.codes[coding.code];
        ++code.codings;
        switch (static_cast<Polarity>(coding.polarity)) {
            case Polarity::lever:
                ++code.lever;
                break;
            case Polarity::barrier:
                ++code.barrier;
                break;
            case Polarity::ambivalent:
                ++code.ambivalent;
                break;
            case Polarity::none:
                break;
        }
    }
}

Table table_of_sources(const DossierFigures& figures) {
    Table table;
    table.key = "sources";
    table.title = Message{"Sources as they are"};
    table.columns = {column("id", Message{"Id"}, ColumnType::text, Shown::never),
                     column("source", Message{"Source"}, ColumnType::code),
                     column("kind", Message{"Kind"}, ColumnType::word), column("words", Message{"Words"}),
                     column("codings", Message{"Codings"})};
    for (const auto& source : figures.sources) {
        Table::Row row;
        row.cells = {source.id, source.name, source.kind, source.words, source.codings};
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table table_of_codes(const DossierFigures& figures, const Codebook& codebook) {
    Table table;
    table.key = "codes";
    table.title = Message{"Codes as they are"};
    table.columns = {column("id", Message{"Id"}, ColumnType::text, Shown::never),
                     column("path", Message{"Code"}, ColumnType::code),
                     column("codings", Message{"Codings"}),
                     column("lever", Message{"Levers"}),
                     column("barrier", Message{"Barriers"}),
                     column("ambivalent", Message{"Ambivalent"}),
                     column("rule", Message{"Rule"}, ColumnType::text, Shown::never)};
    for (std::size_t i = 0; i < figures.codes.size(); ++i) {
        const auto& code = figures.codes[i];
        Table::Row row;
        row.cells = {code.id, code.path, code.codings, code.lever, code.barrier, code.ambivalent, code.rule};
        row.label = name_message(codebook.codes()[i].name);
        row.depth = static_cast<int>(codebook.depth(i));
        row.colour = codebook.codes()[i].colour;
        row.strong = codebook.codes()[i].kind == CodeKind::theme;
        table.rows.push_back(std::move(row));
    }
    table.notes = {
        Message{"Every coding counts, of every coder and on every turn, each code by itself; the "
                "reports count otherwise."}};
    return table;
}

Table table_of_totals(const DossierFigures& figures) {
    Table table;
    table.key = "figures";
    table.title = Message{"Totals of the reports"};
    table.columns = {column("part", Message{"Part"}, ColumnType::text, Shown::never),
                     column("chosen", Message{"Chosen"}, ColumnType::text, Shown::never),
                     column("figure", Message{"Total"}, ColumnType::code),
                     // People read it in the figure: "8 sources".
                     column("value", Message{"Value"}, ColumnType::count, Shown::sheet)};
    std::string part;
    for (const auto& figure : figures.figures) {
        Table::Row row;
        row.cells = {figure.part, text_or_none(figure.chosen), figure.name, figure.value};
        row.label = figure.said;
        if (figure.part != part) row.section = figure.title;
        part = figure.part;
        table.rows.push_back(std::move(row));
    }
    return table;
}

DossierFigures figures_of(const nlohmann::json& root) {
    DossierFigures figures;
    figures.project = root.at("project").get<std::string>();
    figures.sha256 = root.at("state").at("sha256").get<std::string>();
    figures.day = root.at("scope").at("day").get<std::string>();
    const auto text = [](const nlohmann::json& row, const char* key) {
        return row.at(key).get<std::string>();
    };
    const auto number = [](const nlohmann::json& row, const char* key) {
        return row.at(key).get<std::int64_t>();
    };
    for (const auto& row : root.at("sources")) {
        figures.sources.push_back({text(row, "id"), text(row, "source"), text(row, "kind"),
                                   number(row, "words"), number(row, "codings")});
    }
    for (const auto& row : root.at("codes")) {
        figures.codes.push_back({text(row, "id"), text(row, "path"), number(row, "codings"),
                                 number(row, "lever"), number(row, "barrier"), number(row, "ambivalent"),
                                 text(row, "rule")});
    }
    for (const auto& row : root.at("figures")) {
        const auto chosen = row.at("chosen").is_null() ? std::string{} : text(row, "chosen");
        figures.figures.push_back({text(row, "part"), chosen, text(row, "figure"), number(row, "value")});
    }
    return figures;
}

}  // namespace

DossierFigures dossier_figures(const store::Project& project, const store::CountingTables& tables) {
    DossierFigures figures;
    figures.project = project.info().name;
    figures.sha256 = tables.state.sha256;
    const auto last = store::history(project, 1);
    if (!last.empty()) figures.day = day(last.front().at_ms);
    for (const auto& source : tables.sources) {
        figures.sources.push_back({id_text(source.id.value), source.name, std::string{name_of(source.kind)}});
    }
    for (std::size_t i = 0; i < tables.codebook.codes().size(); ++i) {
        const auto& code = tables.codebook.codes()[i];
        figures.codes.push_back({id_text(code.id.value), tables.codebook.path(i), 0, 0, 0, 0, rule_of(code)});
    }
    add_counts(figures, tables);
    return figures;
}

std::vector<Part> figure_tables(const DossierFigures& figures, const store::CountingTables& tables) {
    std::vector<Part> parts;
    parts.emplace_back(table_of_sources(figures));
    parts.emplace_back(table_of_codes(figures, tables.codebook));
    parts.emplace_back(table_of_totals(figures));
    return parts;
}

DossierFigures read_dossier_figures(std::string_view utf8) {
    constexpr int deepest_dossier = 32;
    const auto root = containers::read_json(utf8, deepest_dossier);
    try {
        if (root.at("report") == "all") return figures_of(root);
    } catch (const nlohmann::json::exception&) {
        // Told below.
    }
    throw Error{
        ErrorKind::input, Message{"The file is no dossier that Focale wrote."},
        Message{"A dossier to compare with is written so: focale report PROJECT all -o EARLIER.json"}};
}

}  // namespace coding::report
