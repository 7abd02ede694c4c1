// SPDX-License-Identifier: GPL-3.0-or-later
// Charts that show figures by place: the heat map, the timeline, the wall.
#include <algorithm>
#include <array>
#include <cmath>

#include "libcoding/report/charts.hpp"
#include "libcoding/report/markup.hpp"
#include "libcoding/report/svg.hpp"
#include "libcoding/text/display_width.hpp"

namespace coding::report {

using namespace svg;

namespace {

constexpr double wide = 1000;  // what runs along time has the whole page

std::string shade(double share) {
    const auto hundredths = std::lround(100 * (0.08 + 0.92 * share));
    const auto digits = (hundredths < 10 ? "0" : "") + std::to_string(hundredths);
    return "class=\"cell\" fill-opacity=\"" + (hundredths >= 100 ? std::string{"1"} : "0." + digits) + "\"";
}

/// A legend in as many lines as it needs.
class Legend {
  public:
    Legend(double left, double right) : left_(left), right_(right), x_(left) {}

    void add(const std::string& text, const std::string& fill) {
        const auto room = 20 + text_width(text) + 24;
        if (x_ > left_ && x_ + room > right_) {
            x_ = left_;
            y_ += 24;
        }
        body_ += rectangle(x_, y_, 13, 13, fill) + words(x_ + 20, y_ + 12, text, "class=\"label\"");
        x_ += room;
    }

    [[nodiscard]] const std::string& body() const { return body_; }
    [[nodiscard]] double bottom() const { return body_.empty() ? 0 : y_ + 30; }

  private:
    double left_, right_, x_, y_ = 2;
    std::string body_;
};

std::string hatch_pattern(const std::string& id) {
    return "<defs>\n<pattern id=\"" + id +
           "\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">\n" +
           rectangle(0, 0, 6, 6, "class=\"hatch-ground\"") + rectangle(0, 0, 2.5, 6, "class=\"hatch-line\"") +
           "</pattern>\n</defs>\n";
}

double head_width(const std::string& text) {
    return text_width(text) * 12 / 14;
}

/// A name in lines no wider than a column, each as full as it gets; a word may be wider.
std::vector<std::string> head_lines(const std::string& name, double room) {
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < name.size();) {
        const auto space = std::min(name.find(' ', at), name.size());
        const auto word = name.substr(at, space - at);
        at = space + 1;
        if (!lines.empty() && head_width(lines.back() + ' ' + word) <= room) {
            lines.back() += ' ' + word;
        } else {
            lines.push_back(word);
        }
    }
    return lines;
}

/// Columns of a heat map: how wide, and whether their names stand straight above them, in up to three lines.
struct Columns {
    double pitch = 0;
    bool straight = true;
    double head = 0;                              ///< height of the names
    std::vector<std::vector<std::string>> lines;  ///< by column, where names are straight

    Columns(const std::vector<std::string>& names, double room) {
        constexpr double narrowest = 17;
        constexpr double widest = 96;
        constexpr std::size_t most_lines = 3;
        const auto count = static_cast<double>(std::max<std::size_t>(names.size(), 1));
        pitch = std::clamp(room / count, narrowest, widest);
        double longest = 0;
        std::size_t highest = 1;
        for (const auto& name : names) {
            longest = std::max(longest, head_width(name));
            lines.push_back(head_lines(name, pitch - 6));
            highest = std::max(highest, lines.back().size());
            straight = straight && std::all_of(lines.back().begin(), lines.back().end(),
                                               [&](const auto& one) { return head_width(one) <= pitch - 6; });
        }
        straight = straight && highest <= most_lines;
        if (!straight) pitch = std::clamp((room - longest * 0.7) / count, narrowest, widest);
        head = straight ? 8 + head_line * static_cast<double>(highest) : longest * 0.72 + 20;
    }

    static constexpr double head_line = 14;

    /// The name of a column about its middle.
    [[nodiscard]] std::string head_of(std::size_t column, const std::string& name, double middle) const {
        if (!straight) return turned(middle + 3, head - 6, -45, name, "class=\"quiet\"");
        std::string body;
        auto y = head - 8 - head_line * static_cast<double>(lines[column].size() - 1);
        for (const auto& one : lines[column]) {
            body += words(middle, y, one, "class=\"quiet\" text-anchor=\"middle\"");
            y += head_line;
        }
        return body;
    }
};

/// Of a cell of a heat map.
FigurePlace place_in_map(const HeatMap& chart, const HeatMap::Row& row, std::size_t column,
                         const std::string& joined) {
    if (column >= chart.keys.size()) return {};
    if (chart.joined.empty()) return {row.code, chart.by, chart.keys[column], {}, {}};
    return {row.code, {}, {}, chart.keys[column], joined};
}

}  // namespace

std::string heat_map_svg(const HeatMap& chart, int id, const Numbers& numbers, const Catalogue& catalogue,
                         Places places) {
    constexpr double row_height = 24;
    constexpr double room_for_numbers = 36;
    const auto shown = [&](double value) {
        if (chart.type == ColumnType::share) return numbers.share(value);
        return chart.type == ColumnType::count ? numbers.count(std::llround(value)) : numbers.rate(value);
    };
    Labels labels{1, 0};
    double most = 0;
    for (const auto& row : chart.rows) {
        labels.add(catalogue.text(row.label), row.colour);
        for (const auto value : row.values) most = std::max(most, value);
    }
    std::vector<std::string> names;
    for (const auto& column : chart.columns) names.push_back(fitted(catalogue.text(column), 32));
    const auto left = labels.right();
    const Columns columns{names, page_width - left};
    std::string body;
    for (std::size_t n = 0; n < names.size(); ++n) {
        const auto middle = left + (static_cast<double>(n) + 0.5) * columns.pitch;
        body += columns.head_of(n, names[n], middle);
    }
    std::string description;
    auto y = columns.head;
    const bool told = places == Places::told;
    const auto joined = catalogue.text(chart.joined);
    for (std::size_t i = 0; i < chart.rows.size(); ++i) {
        const auto& row = chart.rows[i];
        const auto name = catalogue.text(row.label);
        body += labels.set(i, y + row_height / 2);
        if (told) body += spot(0, y, left - 8, row_height, place_attributes(row.code));
        std::size_t highest = 0;
        for (std::size_t n = 0; n < row.values.size(); ++n) {
            const auto value = row.values[n];
            if (value > row.values[highest]) highest = n;
            const auto x = left + static_cast<double>(n) * columns.pitch;
            const auto share = most > 0 ? value / most : 0;
            body += "<g>\n" + hover(catalogue.text(Message{"{0}, {1}: {2}", name, names[n], shown(value)})) +
                    rectangle(x + 1, y + 1, columns.pitch - 2, row_height - 2,
                              value > 0 ? shade(share) : "class=\"lane\"");
            if (value > 0 && columns.pitch >= room_for_numbers) {
                body += words(x + columns.pitch / 2, y + row_height / 2 + 4.5, shown(value),
                              std::string{"class=\"value"} + (share > 0.7 ? " on-cell" : "") +
                                  "\" text-anchor=\"middle\"");
            }
            if (told && value > 0) {
                body += spot(x + 1, y + 1, columns.pitch - 2, row_height - 2,
                             place_attributes(place_in_map(chart, row, n, joined)));
            }
            body += "</g>\n";
        }
        if (!row.values.empty() && row.values[highest] > 0) {
            description += catalogue.text(Message{"{0}: most in {1} ({2}).", name, names[highest],
                                                  shown(row.values[highest])}) +
                           "\n";
        }
        y += row_height;
    }
    y += 14;
    constexpr int steps = 6;
    for (int step = 0; step < steps; ++step) {
        body += rectangle(left + 22.0 * step, y, 22, 12,
                          step == 0 ? "class=\"lane\"" : shade(step / (steps - 1.0)));
    }
    body += words(left, y + 27, shown(0), "class=\"quiet\"");
    body += words(left + 22.0 * steps, y + 27, shown(most), "class=\"quiet\" text-anchor=\"end\"");
    const auto right = left + static_cast<double>(names.size()) * columns.pitch +
                       (columns.straight ? 0 : columns.head * 0.9);
    return framed(body, std::max(page_width, right), y + 32, id, catalogue.text(chart.title), description);
}

std::string timeline_svg(const TimelineChart& chart, int id, const Catalogue& catalogue, Places places) {
    constexpr double row_height = 22;
    constexpr double mark_height = 12;
    constexpr double narrowest = 2.5;
    Labels labels{1, 0};
    std::array<bool, 4> met{};
    for (const auto& row : chart.rows) {
        labels.add(catalogue.text(row.label), row.colour);
        for (const auto& mark : row.marks) met[static_cast<std::size_t>(mark.polarity)] = true;
    }
    const auto left = labels.right();
    const auto room = wide - left - 6;
    const auto hatch = "hatch-" + std::to_string(id);
    const auto fill = [&](Polarity polarity) -> std::string {
        if (polarity == Polarity::lever) return "class=\"lever\"";
        if (polarity == Polarity::barrier) return "class=\"barrier\"";
        return polarity == Polarity::none ? "class=\"neither\"" : "fill=\"url(#" + hatch + ")\"";
    };
    Legend legend{left, wide};
    if (met[1] || met[2] || met[3]) {
        if (met[2]) legend.add(catalogue.text(Message{"Barriers"}), fill(Polarity::barrier));
        if (met[3]) legend.add(catalogue.text(Message{"Ambivalent"}), fill(Polarity::ambivalent));
        if (met[1]) legend.add(catalogue.text(Message{"Levers"}), fill(Polarity::lever));
        if (met[0]) legend.add(catalogue.text(Message{"Neither"}), fill(Polarity::none));
    }
    const auto top = legend.bottom() + (chart.questions.empty() ? 4 : 24);
    const auto bottom = top + row_height * static_cast<double>(chart.rows.size());
    auto body = hatch_pattern(hatch) + legend.body();
    std::string description;
    for (std::size_t n = 0; n < chart.questions.size(); ++n) {
        const auto& question = chart.questions[n];
        const auto x = left + question.from * room;
        const auto w = (question.to - question.from) * room;
        const auto detail = catalogue.text(question.detail);
        body += "<g>\n" + hover(detail);
        if (n % 2 == 0) body += rectangle(x, top - 20, w, bottom - top + 20, "class=\"lane\"");
        const auto label =
            fitted(catalogue.text(question.label), static_cast<std::size_t>(std::max(1.0, w / 7)));
        if (w > 14) body += words(x + 4, top - 6, label, "class=\"quiet\"");
        body += "</g>\n";
        description += detail + "\n";
    }
    double free = 0;  // of the line of ticks, from here on
    for (const auto& tick : chart.ticks) {
        const auto x = left + tick.at * room;
        body += line(x, top, x, bottom, "class=\"grid\"");
        const auto label = catalogue.text(tick.label);
        const auto width = text_width(label) * 12 / 14;
        // The last one would reach over the edge of the picture.
        const auto begin = std::min(x - width / 2, wide - width);
        if (begin < free) continue;
        body += words(begin + width / 2, bottom + 16, label, "class=\"quiet\" text-anchor=\"middle\"");
        free = begin + width + 8;
    }
    auto y = top;
    const bool told = places == Places::told;
    for (std::size_t i = 0; i < chart.rows.size(); ++i) {
        const auto& row = chart.rows[i];
        const auto middle = y + row_height / 2;
        body += labels.set(i, middle) + line(left, middle, left + room, middle, "class=\"grid\"");
        if (told) body += spot(0, y, left - 8, row_height, place_attributes(row.code));
        for (const auto& mark : row.marks) {
            const auto w = std::max((mark.to - mark.from) * room, narrowest);
            const auto x = std::min(left + mark.from * room, left + room - w);
            body +=
                "<g>\n" + hover(catalogue.text(mark.detail)) +
                rectangle(x, middle - mark_height / 2, w, mark_height, "rx=\"1.5\" " + fill(mark.polarity)) +
                (told ? spot(x, middle - mark_height / 2, w, mark_height,
                             place_attributes(RowPlace{chart.source, mark.span}))
                      : std::string{}) +
                "</g>\n";
        }
        description += catalogue.text(Message{"{0}: {1, plural, one {# passage} other {# passages}}.",
                                              catalogue.text(row.label), row.marks.size()}) +
                       "\n";
        y += row_height;
    }
    body += line(left, bottom, left + room, bottom, "class=\"axis\"");
    return framed(body, wide, bottom + 24, id, catalogue.text(chart.title), description);
}

std::string wall_svg(const WallChart& chart, int id, const Catalogue& catalogue) {
    const auto many = chart.bands.size() > 20;
    const auto band_height = chart.bands.size() > 40 ? 13.0 : many ? 18.0 : 34.0;
    const auto gap = many ? 4.0 : 10.0;
    std::size_t longest = 1;
    double label_room = 0;
    std::vector<std::string> names;
    for (const auto& band : chart.bands) {
        longest = std::max(longest, band.pieces.size());
        names.push_back(fitted(catalogue.text(band.label), 34));
        label_room = std::max(label_room, text_width(names.back()) * (many ? 11.0 / 14 : 12.0 / 14));
    }
    const auto left = label_room + 12;
    const auto pitch = (wide - left) / static_cast<double>(longest);
    Legend legend{left, wide};
    std::vector<std::string> fills;
    for (const auto& key : chart.keys) {
        const auto colour = safe_colour(key.colour);
        fills.push_back(colour.empty() ? "class=\"other\"" : "fill=\"" + colour + "\"");
        legend.add(catalogue.text(key.label), fills.back());
    }
    auto body = legend.body();
    std::string description;
    auto y = legend.bottom() + 4;
    for (std::size_t i = 0; i < chart.bands.size(); ++i) {
        const auto& band = chart.bands[i];
        const auto detail = catalogue.text(band.detail);
        std::vector<std::string> paths(fills.size());
        for (std::size_t piece = 0; piece < band.pieces.size(); ++piece) {
            const auto& shares = band.pieces[piece];
            double sum = 0;
            for (const auto share : shares) sum += static_cast<double>(share);
            const auto scale = band_height / std::max(sum, 1.0);
            const auto x = left + static_cast<double>(piece) * pitch;
            auto base = y + band_height;
            for (std::size_t n = 0; n < shares.size(); ++n) {
                const auto h = static_cast<double>(shares[n]) * scale;
                if (h < 0.05) continue;
                base -= h;
                // A hair wider than the piece, so that no seam shows between two.
                paths[n] += "M" + units(x) + " " + units(base) + "h" + units(pitch + 0.3) + "v" + units(h) +
                            "h" + units(-pitch - 0.3) + "z";
            }
        }
        body +=
            "<g>\n" + hover(detail) +
            words(0, y + band_height / 2 + 4, names[i], many ? "class=\"quiet small\"" : "class=\"quiet\"") +
            rectangle(left, y, pitch * static_cast<double>(band.pieces.size()), band_height,
                      "class=\"track\"");
        for (std::size_t n = 0; n < paths.size(); ++n) {
            if (!paths[n].empty()) body += "<path d=\"" + paths[n] + "\" " + fills[n] + "/>\n";
        }
        body += "</g>\n";
        description += detail + "\n";
        y += band_height + gap;
    }
    return framed(body, wide, y, id, catalogue.text(chart.title), description);
}

}  // namespace coding::report
