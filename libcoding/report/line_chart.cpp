// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <tuple>

#include "libcoding/report/charts.hpp"
#include "libcoding/report/svg.hpp"

namespace coding::report {

using namespace svg;

namespace {

constexpr double plot_height = 260;
constexpr double plot_top = 12;
constexpr double label_gap = 17;

double highest(const LineChart& chart) {
    double most = 0;
    for (const auto& line : chart.lines) {
        for (const auto value : line.values) most = std::max(most, value);
        for (const auto& band : line.band) most = std::max(most, band.high);
    }
    return most;
}

class Plot {
  public:
    Plot(double left, double right, std::size_t steps, double most)
        : left_(left), right_(right), steps_(steps), scale_(most > 0 ? plot_height / most : 0) {}

    [[nodiscard]] double x(std::size_t step) const {
        if (steps_ < 2) return (left_ + right_) / 2;
        return left_ + (right_ - left_) * static_cast<double>(step) / static_cast<double>(steps_ - 1);
    }
    [[nodiscard]] double y(double value) const { return plot_top + plot_height - value * scale_; }

    [[nodiscard]] std::string point(std::size_t step, double value) const {
        return units(x(step)) + " " + units(y(value));
    }

    [[nodiscard]] std::string path(const std::vector<double>& values) const {
        std::string path;
        for (std::size_t i = 0; i < values.size(); ++i) path += (i == 0 ? "M" : "L") + point(i, values[i]);
        return path;
    }

    [[nodiscard]] std::string band(const std::vector<analysis::Interval>& band) const {
        std::string path;
        for (std::size_t i = 0; i < band.size(); ++i) path += (i == 0 ? "M" : "L") + point(i, band[i].high);
        for (auto i = band.size(); i-- > 0;) path += "L" + point(i, band[i].low);
        return path + "z";
    }

  private:
    double left_, right_;
    std::size_t steps_;
    double scale_;
};

/// The names of lines at their right ends, none on top of another.
std::string end_labels(const LineChart& chart, const Plot& plot, double x, const Catalogue& catalogue) {
    std::vector<std::tuple<double, bool, std::string>> labels;
    for (const auto& line : chart.lines) {
        if (line.values.empty()) continue;
        labels.emplace_back(plot.y(line.values.back()), line.quiet, catalogue.text(line.label));
    }
    // Of lines that end at one height, a quiet one is named below.
    std::sort(labels.begin(), labels.end());
    std::string body;
    double free = 0;
    for (const auto& [y, quiet, text] : labels) {
        const auto at = std::max(y, free);
        body += words(x, at + 4, text, "class=\"label\"");
        free = at + label_gap;
    }
    return body;
}

constexpr std::size_t longest_step = 34;

/// How far the name of the first step, aslant, reaches to the left.
double step_room(const std::string& name) {
    return text_width(fitted(name, longest_step)) * 12 / 14 * 0.77 + 8;
}

/// As many steps as have room for their names; these stand aslant below the axis.
std::string step_labels(const LineChart& chart, const Plot& plot, const Catalogue& catalogue,
                        double& bottom) {
    constexpr std::size_t most = 24;
    const auto every = (chart.steps.size() + most - 1) / most;
    std::string body;
    double room = 0;
    for (std::size_t i = 0; i < chart.steps.size(); i += every) {
        const auto text = fitted(catalogue.text(chart.steps[i]), longest_step);
        room = std::max(room, text_width(text) * 12 / 14 * 0.7);
        body += turned(plot.x(i) + 4, plot_top + plot_height + 16, -40, text,
                       "class=\"quiet\" text-anchor=\"end\"");
    }
    bottom = plot_top + plot_height + 18 + room;
    return body;
}

}  // namespace

std::string line_chart_svg(const LineChart& chart, int id, const Numbers& numbers,
                           const Catalogue& catalogue) {
    const auto most = highest(chart);
    double label_room = 0;
    for (const auto& line : chart.lines) {
        label_room = std::max(label_room, text_width(catalogue.text(line.label)));
    }
    auto left = std::max(40.0, text_width(numbers.count(std::llround(most))) + 14);
    if (!chart.steps.empty()) left = std::max(left, step_room(catalogue.text(chart.steps.front())));
    const auto right = page_width - label_room - 12;
    const Plot plot{left, right, chart.steps.size(), most};
    std::string body;
    const auto step = tick_step(most);
    for (double value = 0; value <= most; value += step) {
        body += line(left, plot.y(value), right, plot.y(value), "class=\"grid\"");
        body += words(left - 8, plot.y(value) + 4, numbers.count(std::llround(value)),
                      "class=\"quiet\" text-anchor=\"end\"");
        if (most <= 0) break;
    }
    std::string description;
    bool first = true;  // of those that are not quiet: the others have another colour and stroke
    for (const auto& one : chart.lines) {
        if (one.values.empty()) continue;
        const auto detail =
            catalogue.text(Message{"{0}: from {1} to {2}.", catalogue.text(one.label),
                                   numbers.rate(one.values.front()), numbers.rate(one.values.back())});
        body += "<g>\n" + hover(detail);
        if (!one.band.empty()) body += "<path d=\"" + plot.band(one.band) + "\" class=\"band\"/>\n";
        body += "<path d=\"" + plot.path(one.values) + "\" class=\"" +
                (one.quiet ? "faint"
                 : first   ? "curve"
                           : "curve second") +
                "\"/>\n</g>\n";
        first = first && one.quiet;
        description += detail + "\n";
    }
    double bottom = 0;
    body += line(left, plot_top + plot_height, right, plot_top + plot_height, "class=\"axis\"");
    body += step_labels(chart, plot, catalogue, bottom) + end_labels(chart, plot, right + 8, catalogue);
    if (!chart.across.empty()) {
        body += words((left + right) / 2, bottom + 14, catalogue.text(chart.across),
                      "class=\"quiet\" text-anchor=\"middle\"");
        bottom += 18;
    }
    return framed(body, page_width, bottom + 4, id, catalogue.text(chart.title), description);
}

}  // namespace coding::report
