// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

/// The pieces that charts are drawn from. Lengths are units of the view box; the page shows it at full size,
/// or smaller down to a scale of 0.8.
namespace coding::report::svg {

inline constexpr double page_width = 760;
inline constexpr double bar_height = 18;

/// One decimal: the same on every machine, and short.
std::string units(double value);

std::string rectangle(double x, double y, double w, double h, const std::string& attributes);
std::string line(double x1, double y1, double x2, double y2, const std::string& attributes);
std::string words(double x, double y, const std::string& text, const std::string& attributes);

/// Words turned about where they begin, or end, by so many degrees (clockwise).
std::string turned(double x, double y, int degrees, const std::string& text, const std::string& attributes);

/// Of a text in the size of labels; generous (report/type_width.hpp).
double text_width(const std::string& text);
/// The same in bold, as figures are set.
double figure_width(const std::string& text);
/// The first columns of a text, an ellipsis where it was cut.
std::string fitted(const std::string& text, std::size_t columns);

/// 1, 2 or 5 times a power of ten times the least: no more than six steps to a length.
double tick_step(double length, double least = 1);

/// What is read out, and shown when the pointer rests on the element.
std::string hover(const std::string& text);

/// An area that is not seen and leads where the attributes say (row_place.hpp); nothing without them.
std::string spot(double x, double y, double w, double h, const std::string& attributes);

/// Labels down the left side: at most so many lines each, a swatch of the code's colour in front.
class Labels {
  public:
    explicit Labels(std::size_t most_lines = 2, double row_gap = 14)
        : most_lines_(most_lines), row_gap_(row_gap) {}

    void add(const std::string& text, const std::string& colour);
    void set_row_gap(double row_gap) { row_gap_ = row_gap; }

    /// Where the plot may begin.
    [[nodiscard]] double right() const;
    [[nodiscard]] double height(std::size_t row) const;
    /// The label of a row whose middle is at y.
    [[nodiscard]] std::string set(std::size_t row, double y) const;

  private:
    struct Row {
        std::vector<std::string> lines;
        std::string colour;
    };
    std::size_t most_lines_;
    double row_gap_;
    std::vector<Row> rows_;
    double widest_ = 0;
    bool coloured_ = false;
};

/// The whole chart; `id` tells the charts of one page apart.
std::string framed(const std::string& body, double width, double height, int id, const std::string& title,
                   const std::string& description);

}  // namespace coding::report::svg
