// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include "libcoding/containers/csv.hpp"
#include "libcoding/error.hpp"
#include "libcoding/exchange/codebook_draft.hpp"
#include "libcoding/exchange/codebook_tables.hpp"
#include "libcoding/exchange/taguette/tag_codes.hpp"
#include "libcoding/text/utf8.hpp"

namespace coding::exchange {

namespace {

using containers::Table;

/// The paths of all rows, from a column that tells the code above each one by its name, or by its path.
class PathsByParent {
  public:
    PathsByParent(const Table& table, std::size_t name, std::size_t parent)
        : table_(&table), name_(name), parent_(parent) {
        for (std::size_t row = 0; row < table.rows.size(); ++row) {
            by_name_.emplace(text::trimmed(table.rows[row].cell(name)), row);
        }
    }

    [[nodiscard]] std::vector<std::string> path(std::size_t row) const {
        std::vector<std::string> names;
        auto at = std::optional{row};
        while (at) {
            if (names.size() > by_name_.size()) {
                throw Error{ErrorKind::input, Message{"The code “{0}” lies below itself.", names.front()},
                            Message{"Follow the column “parent” from it and cut the circle."},
                            Where{{}, table_->rows[row].line, {}}};
            }
            names.emplace_back(text::trimmed(table_->rows[*at].cell(name_)));
            const auto above = text::trimmed(table_->rows[*at].cell(parent_));
            const auto found = by_name_.find(above);
            at = found == by_name_.end() ? std::nullopt : std::optional{found->second};
            if (at || above.empty()) continue;
            const auto path = split_code_path(above);
            names.insert(names.end(), path.rbegin(), path.rend());
        }
        std::reverse(names.begin(), names.end());
        return names;
    }

  private:
    const Table* table_;
    std::size_t name_;
    std::size_t parent_;
    std::map<std::string, std::size_t, std::less<>> by_name_;
};

}  // namespace

std::vector<Code> read_codebook_csv(std::string_view utf8) {
    return read_codebook_table(containers::read_csv(utf8));
}

std::vector<Code> read_codebook_table(const Table& table) {
    const auto name = table.column({"path", "chemin", "code", "name", "nom", "tag"});
    if (!name) {
        throw Error{
            ErrorKind::input, Message{"The table has no column “path”."},
            Message{"A codebook has the columns path;kind;colour;definition;when_to_use;when_not_to_use;"
                    "example."}};
    }
    const auto parent = table.column({"parent", "category", "catégorie"});
    const auto kind = table.column({"kind", "type", "genre", "nature"});
    const auto colour = table.column({"colour", "color", "couleur"});
    const auto definition = table.column({"definition", "description", "memo"});
    const auto when = table.column({"when_to_use", "when to use", "quand_utiliser", "quand l'utiliser"});
    const auto when_not = table.column(
        {"when_not_to_use", "when not to use", "quand_ne_pas_utiliser", "quand ne pas l'utiliser"});
    const auto example = table.column({"example", "exemple"});
    const auto by_parent =
        parent ? std::optional<PathsByParent>{std::in_place, table, *name, *parent} : std::nullopt;

    const bool of_taguette = name == table.column({"tag"});

    CodebookDraft draft;
    for (std::size_t index = 0; index < table.rows.size(); ++index) {
        const auto& row = table.rows[index];
        const auto cell = [&row](const std::optional<std::size_t>& column) {
            return column ? std::string{text::trimmed(row.cell(*column))} : std::string{};
        };
        Code code;
        code.kind = code_kind(cell(kind), row.line);
        code.colour = code_colour(cell(colour), row.line);
        code.definition = cell(definition);
        code.when_to_use = cell(when);
        code.when_not_to_use = cell(when_not);
        code.example = cell(example);
        auto path = by_parent ? by_parent->path(index) : split_code_path(cell(name));
        if (of_taguette && path.size() == 1) path = taguette::names_of_tag(path.front());
        draft.add(path, std::move(code), row.line);
    }
    return draft.take();
}

CodebookRow codebook_heading() {
    return {"path", "kind", "colour", "definition", "when_to_use", "when_not_to_use", "example"};
}

CodebookRow codebook_row(const Codebook& codebook, std::size_t index) {
    const auto& code = codebook.codes()[index];
    return {codebook.path(index), std::string{name_of(code.kind)},
            code.colour,          code.definition,
            code.when_to_use,     code.when_not_to_use,
            code.example};
}

std::string write_codebook_csv(const Codebook& codebook) {
    auto table = containers::csv_row(codebook_heading(), ';');
    for (std::size_t index = 0; index < codebook.codes().size(); ++index)
        table += containers::csv_row(codebook_row(codebook, index), ';');
    return table;
}

}  // namespace coding::exchange
