// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/coverage.hpp"

#include "libcoding/analysis/columns.hpp"
#include "libcoding/analysis/theme_turns.hpp"

namespace coding::analysis {
namespace {

/// The columns of a split that a block in scope stands in: one a layer at most.
class Places {
  public:
    Places(const store::CountingTables& tables, const Scope& scope, const Split& split)
        : columns_(columns_of(tables, scope, split)), place_(columns_.layers.size()) {
        for (std::size_t i = 0; i < columns_.columns.size(); ++i) {
            const auto& column = columns_.columns[i];
            auto& of_layer = place_[column.layer];
            if (of_layer.size() <= column.index) of_layer.resize(column.index + 1, Layer::none);
            of_layer[column.index] = static_cast<std::uint32_t>(i);
        }
    }

    [[nodiscard]] std::vector<std::string> names() const {
        std::vector<std::string> names;
        for (const auto& column : columns_.columns) names.push_back(column.name);
        return names;
    }

    template <class Visit>
    void each(const store::FlatBlock& block, Visit&& visit) const {
        for (std::size_t layer = 0; layer < columns_.layers.size(); ++layer) {
            const auto column = columns_.layers[layer].column_of(block);
            if (column == Layer::none || column >= place_[layer].size()) continue;
            if (place_[layer][column] != Layer::none) visit(place_[layer][column]);
        }
    }

  private:
    Columns columns_;
    std::vector<std::vector<std::uint32_t>> place_;  // by layer, then by index in it: the column
};

}  // namespace

Coverage coverage(const store::CountingTables& tables, const Scope& scope, const Subjects& subjects,
                  const Split& structure, const Split& population) {
    const Places structures{tables, scope, structure};
    const Places populations{tables, scope, population};
    Coverage board;
    board.structures = structures.names();
    board.populations = populations.names();
    board.cells.resize(board.structures.size() * board.populations.size());
    for (auto& cell : board.cells) cell.coded.resize(subjects.size());
    const auto each_cell = [&](const store::FlatBlock& block, auto&& visit) {
        structures.each(block, [&](std::uint32_t one) {
            populations.each(block, [&](std::uint32_t other) {
                visit(board.cells[one * board.populations.size() + other]);
            });
        });
    };
    for (std::size_t i = 0; i < tables.blocks.size(); ++i) {
        const auto& block = tables.blocks[i];
        if (!scope.blocks[i] || block.words == 0) continue;
        each_cell(block, [&](Coverage::Cell& cell) {
            ++cell.turns;
            cell.words += block.words;
        });
    }
    const auto turns = theme_turns(tables, scope, subjects);
    for (std::size_t subject = 0; subject < turns.size(); ++subject) {
        for (const auto& turn : turns[subject]) {
            const auto& block = tables.blocks[turn.block];
            if (block.words > 0) each_cell(block, [&](Coverage::Cell& cell) { ++cell.coded[subject]; });
        }
    }
    return board;
}

}  // namespace coding::analysis
