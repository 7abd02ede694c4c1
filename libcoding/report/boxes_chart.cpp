// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <utility>
#include <vector>

#include "libcoding/report/charts.hpp"
#include "libcoding/report/markup.hpp"
#include "libcoding/report/svg.hpp"

namespace coding::report {

using namespace svg;

namespace {

constexpr double boxes_top = 8, boxes_bottom = 408;
constexpr double least_side = 0.3;  // of an axis on either side of its cut: the names of the boxes need room
constexpr double free_rim = 0.13;   // of an axis, beyond the outermost points
constexpr double dot = 6;
constexpr double name_height = 15;
constexpr double near_name = dot + 4;
constexpr std::size_t longest_point_name = 34;

/// From the figures of an axis to places of the view box.
class BoxScale {
  public:
    BoxScale(const BoxesChart& chart, const BoxesChart::Axis& axis, double BoxesChart::Point::*figure,
             double from, double to)
        : axis_(axis), from_(from), to_(to), low_(axis.cut), high_(axis.cut) {
        for (const auto& point : chart.points) {
            low_ = std::min(low_, point.*figure);
            high_ = std::max(high_, point.*figure);
        }
        const auto rim = high_ > low_ ? (high_ - low_) * free_rim : 1;
        const auto below = axis.cut - low_ + rim;
        const auto above = high_ - axis.cut + rim;
        constexpr double of_the_other = least_side / (1 - least_side);
        low_ = axis.cut - std::max(below, above * of_the_other);
        high_ = axis.cut + std::max(above, below * of_the_other);
    }

    [[nodiscard]] double at(double figure) const {
        return from_ + (to_ - from_) * (figure - low_) / (high_ - low_);
    }
    [[nodiscard]] double cut() const { return at(axis_.cut); }

    /// Round figures along the axis, but for those that stand where the cut is written.
    [[nodiscard]] std::vector<double> ticks(double room) const {
        const auto step = tick_step(high_ - low_, axis_.whole ? 1 : 0.1);
        std::vector<double> ticks;
        for (auto n = std::ceil(std::max(low_, axis_.least) / step); n * step <= high_; ++n) {
            if (std::abs(at(n * step) - cut()) > room) ticks.push_back(n * step);
        }
        return ticks;
    }

  private:
    const BoxesChart::Axis& axis_;
    double from_, to_;
    double low_, high_;
};

struct NameRoom {
    double left = 0, top = 0, right = 0, bottom = 0;

    [[nodiscard]] bool meets(const NameRoom& other) const {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
};

/// Gives each name the nearest free room about its point, rather in the box where the point lies.
class PointNames {
  public:
    PointNames(const NameRoom& within, double cut, std::vector<NameRoom> taken)
        : within_(within), cut_(cut), taken_(std::move(taken)) {}

    std::optional<NameRoom> place(double x, double y, double width) {
        const auto room = place(x, y, width, false);
        return room ? room : place(x, y, width, true);
    }

  private:
    std::optional<NameRoom> place(double x, double y, double width, bool across_the_cut) {
        for (const double far : {near_name, 26.0, 44.0, 64.0}) {
            for (const auto& [across, down] : ways) {
                const auto middle = across == 0 ? x : x + across * (far + width / 2);
                const auto height = y + down * (far + name_height / 4);
                const NameRoom room{middle - width / 2, height - name_height / 2, middle + width / 2,
                                    height + name_height / 2};
                if (!is_free(room)) continue;
                if (!across_the_cut && room.left < cut_ && room.right > cut_) continue;
                taken_.push_back(room);
                return room;
            }
        }
        return std::nullopt;
    }

    static constexpr std::array<std::pair<int, int>, 8> ways{
        {{1, 0}, {-1, 0}, {0, -1}, {0, 1}, {1, -1}, {1, 1}, {-1, -1}, {-1, 1}}};

    [[nodiscard]] bool is_free(const NameRoom& room) const {
        return room.left >= within_.left && room.right <= within_.right && room.top >= within_.top &&
               room.bottom <= within_.bottom &&
               std::none_of(taken_.begin(), taken_.end(),
                            [&](const NameRoom& other) { return room.meets(other); });
    }

    NameRoom within_;
    double cut_;
    std::vector<NameRoom> taken_;
};

struct DotPlace {
    double x = 0, y = 0;
};

class BoxesPlot {
  public:
    BoxesPlot(const BoxesChart& chart, const Numbers& numbers, const Catalogue& catalogue)
        : chart_(chart),
          numbers_(numbers),
          catalogue_(catalogue),
          across_(chart, chart.across, &BoxesChart::Point::across, left, right),
          upward_(chart, chart.upward, &BoxesChart::Point::upward, boxes_bottom, boxes_top) {}

    [[nodiscard]] std::string draw(int id) {
        draw_axes();
        draw_box_names();
        draw_points();
        return framed(body_, page_width, bottom_, id, catalogue_.text(chart_.title), description_);
    }

  private:
    static constexpr double left = 80, right = page_width - 8;

    /// Figures have short strokes at the rim: lines through the plot would run through names.
    void draw_axes() {
        constexpr double tick = 4;
        body_ += line(left, boxes_bottom, right, boxes_bottom, "class=\"grid\"");
        body_ += line(left, boxes_top, left, boxes_bottom, "class=\"grid\"");
        for (const auto figure : across_.ticks(28)) {
            const auto x = across_.at(figure);
            body_ += line(x, boxes_bottom, x, boxes_bottom + tick, "class=\"grid\"");
            body_ += words(x, boxes_bottom + 18, written(chart_.across, figure),
                           "class=\"quiet\" text-anchor=\"middle\"");
        }
        for (const auto figure : upward_.ticks(14)) {
            const auto y = upward_.at(figure);
            body_ += line(left - tick, y, left, y, "class=\"grid\"");
            body_ +=
                words(left - 8, y + 4, written(chart_.upward, figure), "class=\"quiet\" text-anchor=\"end\"");
        }
        body_ += line(across_.cut(), boxes_top, across_.cut(), boxes_bottom, "class=\"axis\"");
        body_ += line(left, upward_.cut(), right, upward_.cut(), "class=\"axis\"");
        body_ += words(across_.cut(), boxes_bottom + 18, written_cut(chart_.across),
                       "class=\"value\" text-anchor=\"middle\"");
        body_ += words(left - 8, upward_.cut() + 5, written_cut(chart_.upward),
                       "class=\"value\" text-anchor=\"end\"");
        body_ += words((left + right) / 2, boxes_bottom + 38, catalogue_.text(chart_.across.name),
                       "class=\"quiet\" text-anchor=\"middle\"");
        body_ += turned(12, (boxes_top + boxes_bottom) / 2, -90, catalogue_.text(chart_.upward.name),
                        "class=\"quiet\" text-anchor=\"middle\"");
        bottom_ = boxes_bottom + 46;
    }

    /// The name of a box; where its box is too narrow for it, what follows the colon is a line of its own.
    [[nodiscard]] std::vector<std::string> box_lines(const std::string& name, bool at_left) const {
        constexpr double air = 16;
        const auto room = (at_left ? across_.cut() - left : right - across_.cut()) - air;
        const auto colon = name.find(": ");
        if (colon == std::string::npos || text_width(name) <= room) return {name};
        return {name.substr(0, colon + 1), name.substr(colon + 2)};
    }

    void draw_box_names() {
        const auto name = [&](const Message& box, bool at_left, bool above) {
            const auto lines = box_lines(catalogue_.text(box), at_left);
            const auto x = at_left ? left + 8 : right - 8;
            auto y = above ? boxes_top + 18
                           : boxes_bottom - 10 - static_cast<double>(lines.size() - 1) * name_height;
            for (const auto& text : lines) {
                const auto width = text_width(text);
                taken_.push_back({at_left ? x : x - width, y - name_height, at_left ? x + width : x, y + 4});
                body_ += words(
                    x, y, text,
                    "class=\"quiet haloed\" text-anchor=\"" + std::string{at_left ? "start" : "end"} + "\"");
                y += name_height;
            }
        };
        name(chart_.upper_left, true, true);
        name(chart_.upper_right, false, true);
        name(chart_.lower_left, true, false);
        name(chart_.lower_right, false, false);
    }

    /// Where each point is drawn: those that would cover each other stand side by side about their place.
    [[nodiscard]] std::vector<DotPlace> dots() const {
        constexpr double apart = 2 * dot + 2;
        constexpr double most_room = 90;  // of a row of dots
        std::vector<DotPlace> dots;
        std::vector<std::vector<std::size_t>> rows;  // points that share a place
        for (std::size_t i = 0; i < chart_.points.size(); ++i) {
            dots.push_back({across_.at(chart_.points[i].across), upward_.at(chart_.points[i].upward)});
            const auto row = std::find_if(rows.begin(), rows.end(), [&](const auto& others) {
                const auto& first = dots[others.front()];
                return std::hypot(first.x - dots[i].x, first.y - dots[i].y) < dot;
            });
            if (row == rows.end()) {
                rows.push_back({i});
            } else {
                row->push_back(i);
            }
        }
        for (const auto& row : rows) {
            const auto gaps = static_cast<double>(row.size() - 1);
            const auto step = gaps > 0 ? std::min(apart, most_room / gaps) : 0;
            const auto middle = dots[row.front()];
            for (std::size_t n = 0; row.size() > 1 && n < row.size(); ++n) {
                dots[row[n]] = {middle.x + step * (static_cast<double>(n) - gaps / 2), middle.y};
            }
        }
        return dots;
    }

    void draw_points() {
        const auto dots = this->dots();
        for (const auto& [x, y] : dots) taken_.push_back({x - dot, y - dot, x + dot, y + dot});
        PointNames names{{left + 2, boxes_top, right, boxes_bottom}, across_.cut(), std::move(taken_)};
        std::size_t unnamed = 0;
        for (std::size_t i = 0; i < dots.size(); ++i) {
            const auto& point = chart_.points[i];
            const auto detail = catalogue_.text(point.detail);
            description_ += detail + ".\n";
            const auto text = fitted(catalogue_.text(point.label), longest_point_name);
            const auto room = names.place(dots[i].x, dots[i].y, text_width(text));
            if (!room) ++unnamed;
            draw_point(point, dots[i], text, detail, room);
        }
        if (unnamed == 0) return;
        body_ += words(left, bottom_ + 14,
                       catalogue_.text(Message{"{0, plural, one {# point has} other {# points have}} no room "
                                               "for a name: the table has all.",
                                               unnamed}),
                       "class=\"quiet\"");
        bottom_ += 20;
    }

    void draw_point(const BoxesChart::Point& point, DotPlace place, const std::string& name,
                    const std::string& detail, const std::optional<NameRoom>& room) {
        const auto [x, y] = place;
        body_ += "<g>\n" + hover(detail);
        if (room) {
            const auto end_x = std::clamp(x, room->left, room->right);
            const auto end_y = std::clamp(y, room->top, room->bottom);
            if (std::hypot(end_x - x, end_y - y) > 2 * near_name) {
                body_ += line(x, y, end_x, end_y, "class=\"axis\"");
            }
        }
        const auto colour = safe_colour(point.colour);
        body_ += "<circle cx=\"" + units(x) + "\" cy=\"" + units(y) + "\" r=\"" + units(dot) + "\" " +
                 (colour.empty() ? "class=\"node\"" : "class=\"swatch\" fill=\"" + colour + "\"") + "/>\n";
        if (room) {
            // What is named to the left ends at its point, however wide the letters are.
            const bool before = room->right < x;
            const bool behind = room->left > x;
            body_ += words(before   ? room->right
                           : behind ? room->left
                                    : (room->left + room->right) / 2,
                           room->bottom - 3, name,
                           "class=\"label haloed\" text-anchor=\"" +
                               std::string{before   ? "end"
                                           : behind ? "start"
                                                    : "middle"} +
                               "\"");
        }
        body_ += "</g>\n";
    }

    /// Of whole figures the middle may lie between two of them.
    [[nodiscard]] std::string written_cut(const BoxesChart::Axis& axis) const {
        const bool whole = axis.whole && axis.cut == std::floor(axis.cut);
        return whole ? numbers_.count(std::llround(axis.cut)) : numbers_.number(axis.cut);
    }

    [[nodiscard]] std::string written(const BoxesChart::Axis& axis, double figure) const {
        return axis.whole ? numbers_.count(std::llround(figure)) : numbers_.rate(figure);
    }

    const BoxesChart& chart_;
    const Numbers& numbers_;
    const Catalogue& catalogue_;
    BoxScale across_, upward_;
    std::vector<NameRoom> taken_;
    std::string body_, description_;
    double bottom_ = 0;
};

}  // namespace

std::string boxes_svg(const BoxesChart& chart, int id, const Numbers& numbers, const Catalogue& catalogue) {
    return BoxesPlot{chart, numbers, catalogue}.draw(id);
}

}  // namespace coding::report
