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

std::vector<qreal> column_widths(const PageTable& table, qreal size, qreal padding, qreal room, Names names,
                                 const QPaintDevice* paper) {
    const auto columns = static_cast<std::size_t>(table.columns);
    std::vector<qreal> whole(columns), least(columns);
    CellMeasure measure{size, names, paper};
    for (std::size_t row = 0; row < std::min(table.rows.size(), most_rows); ++row) {
        std::size_t column = 0;
        for (const auto& cell : table.rows[row]) {
            if (cell.columns == 1 && column < columns) {
                const auto breadth = measure.of(cell);
                whole[column] = std::max(whole[column], breadth.whole + padding + 1);
                least[column] = std::max(least[column], breadth.least + padding + 1);
            }
            column += static_cast<std::size_t>(cell.columns);
        }
    }
    const auto asked = std::accumulate(whole.begin(), whole.end(), qreal{0});
    if (asked <= room) return whole;
    const auto needed = std::accumulate(least.begin(), least.end(), qreal{0});
    const auto share = needed >= room ? 0 : (room - needed) / (asked - needed);
    for (std::size_t i = 0; i < columns; ++i) least[i] += (whole[i] - least[i]) * share;
    return least;
}

}  // namespace annotator
