// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/reports/column_widths.hpp"

#include <QFontMetricsF>
#include <QGuiApplication>
#include <QPaintDevice>
#include <algorithm>
#include <map>
#include <numeric>
#include <utility>

namespace annotator {
namespace {

constexpr std::size_t most_rows = 2000;

/// What a line must have for a text: its last letter may reach beyond its own room ("f").
qreal line_for(const QFontMetricsF& metrics, const QString& text) {
    return std::max(metrics.horizontalAdvance(text), metrics.boundingRect(text).right());
}

/// Widths of words, by how they are written.
class CellMeasure {
  public:
    CellMeasure(qreal size, Names names, const QPaintDevice* paper)
        : size_(size),
          names_(names),
          paper_(paper),
          em_(paper == nullptr ? size : size * paper->logicalDpiY() / 72) {}

    /// The whole cell on one line, and its broadest word.
    struct Breadth {
        qreal whole = 0;
        qreal least = 0;
    };
    Breadth of(const PageCell& cell) {
        const auto& metrics = metrics_of(letters_of(cell));
        const auto before = cell.depth * em_ * depth_indent +
                            (cell.dot.isValid() ? metrics.horizontalAdvance(dot_and_space()) : 0);
        Breadth found{before + line_for(metrics, cell.text), 0};
        found.least = found.whole;
        const bool figure = !cell.left && !cell.head;
        if (names_ == Names::on_one_line ? cell.on_one_line() : figure) return found;
        found.least = 0;
        for (const auto& word : cell.text.split(QLatin1Char(' ')))
            found.least = std::max(found.least, before + line_for(metrics, word));
        return found;
    }

  private:
    const QFontMetricsF& metrics_of(CellLetters letters) {
        const auto key = std::pair{letters.scale, letters.bold};
        if (const auto known = metrics_.find(key); known != metrics_.end()) return known->second;
        auto font = QGuiApplication::font();
        font.setPointSizeF(size_ * letters.scale);
        if (letters.bold) font.setWeight(QFont::DemiBold);
        const auto metrics = paper_ == nullptr ? QFontMetricsF{font} : QFontMetricsF{font, paper_};
        return metrics_.emplace(key, metrics).first->second;
    }

    qreal size_;
    Names names_;
    const QPaintDevice* paper_;
    qreal em_;
    std::map<std::pair<qreal, bool>, QFontMetricsF> metrics_;
};

}  // namespace

CellLetters letters_of(const PageCell& cell) {
    return {cell.head ? 0.85 : cell.section ? 1.05 : 0.95, cell.head || cell.strong || cell.section};
}

QColor quiet_text(const QPalette& palette) {
    auto quiet = palette.color(QPalette::Text);
    quiet.setAlphaF(0.7F);
    return quiet;
}

namespace {

/// By column, with the room around their words: as broad as the cells are, and the least they need.
struct Breadths {
    std::vector<qreal> whole, least;
};

Breadths breadths_of(const PageTable& table, CellMeasure measure, qreal padding) {
    const auto columns = static_cast<std::size_t>(table.columns);
    Breadths of{std::vector<qreal>(columns), std::vector<qreal>(columns)};
    for (std::size_t row = 0; row < std::min(table.rows.size(), most_rows); ++row) {
        std::size_t column = 0;
        for (const auto& cell : table.rows[row]) {
            if (cell.columns == 1 && column < columns) {
                const auto breadth = measure.of(cell);
                of.whole[column] = std::max(of.whole[column], breadth.whole + padding + 1);
                of.least[column] = std::max(of.least[column], breadth.least + padding + 1);
            }
            column += static_cast<std::size_t>(cell.columns);
        }
    }
    return of;
}

qreal sum(const std::vector<qreal>& lengths) {
    return std::accumulate(lengths.begin(), lengths.end(), qreal{0});
}

}  // namespace

Names names_in(const PageTable& table, qreal size, qreal padding, qreal room) {
    const CellMeasure measure{size, Names::on_one_line, nullptr};
    return sum(breadths_of(table, measure, padding).least) <= room ? Names::on_one_line : Names::broken;
}

std::vector<qreal> column_widths(const PageTable& table, qreal size, qreal padding, qreal room, Names names,
                                 const QPaintDevice* paper) {
    auto [whole, least] = breadths_of(table, CellMeasure{size, names, paper}, padding);
    const auto asked = sum(whole);
    if (asked <= room) return whole;
    const auto needed = sum(least);
    const auto share = needed >= room ? 0 : (room - needed) / (asked - needed);
    for (std::size_t i = 0; i < least.size(); ++i) least[i] += (whole[i] - least[i]) * share;
    return least;
}

}  // namespace annotator
