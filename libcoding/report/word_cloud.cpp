// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <vector>

#include "libcoding/report/charts.hpp"
#include "libcoding/report/svg.hpp"

namespace coding::report {

using namespace svg;

namespace {

constexpr double label_size = 14;  // what svg::text_width() measures
constexpr double smallest_word = 13, largest_word = 56;
constexpr double largest_alone = 20, largest_by_word = 0.6;  // few words need no large letters
constexpr double cloud_gap = 3;
constexpr double widened = 1.2;    // letters of large words, of the broadest fonts, beside the mean of labels
constexpr double flatness = 0.52;  // the spiral is as much lower than wide
constexpr double step_of_spiral = 0.35;  // radians
constexpr double spiral_growth = 1.1;    // of the radius, by radian
constexpr int most_steps = 4000;         // a word that finds no room by then is left out

struct WordBox {
    double left = 0, top = 0, right = 0, bottom = 0;

    [[nodiscard]] bool meets(const WordBox& other) const {
        return left < other.right + cloud_gap && other.left < right + cloud_gap &&
               top < other.bottom + cloud_gap && other.top < bottom + cloud_gap;
    }
};

struct PlacedWord {
    const WordCloud::Word* word = nullptr;
    WordBox box;
    double size = 0;
};

/// Lays each word, the heaviest first, at the first free place of a spiral from the middle out. The room that
/// a word takes is reckoned, not measured: no font is asked, and the same words stand at the same places
/// everywhere.
class CloudLayout {
  public:
    explicit CloudLayout(const WordCloud& cloud) {
        const auto heaviest = cloud.words.empty() ? 0 : cloud.words.front().weight;
        const auto largest =
            std::min(largest_word, largest_alone + largest_by_word * static_cast<double>(cloud.words.size()));
        for (const auto& word : cloud.words) {
            if (heaviest <= 0 || word.weight <= 0) continue;
            // Areas, not heights, are as the weights.
            const auto size = std::max(smallest_word, largest * std::sqrt(word.weight / heaviest));
            place(word, size);
        }
    }

    [[nodiscard]] const std::vector<PlacedWord>& words() const { return placed_; }

  private:
    void place(const WordCloud::Word& word, double size) {
        const auto width = text_width(word.text) * widened * size / label_size;
        for (int step = 0; step < most_steps; ++step) {
            const auto angle = step_of_spiral * step;
            const auto distance = spiral_growth * angle;
            const auto x = distance * std::cos(angle);
            const auto y = distance * std::sin(angle) * flatness;
            const WordBox box{x - width / 2, y - size / 2, x + width / 2, y + size / 2};
            if (box.right - box.left > page_width || -box.left > page_width / 2 ||
                box.right > page_width / 2) {
                continue;
            }
            if (std::any_of(placed_.begin(), placed_.end(),
                            [&](const PlacedWord& other) { return box.meets(other.box); })) {
                continue;
            }
            placed_.push_back({&word, box, size});
            return;
        }
    }

    std::vector<PlacedWord> placed_;
};

}  // namespace

std::string word_cloud_svg(const WordCloud& chart, int id, const Catalogue& catalogue) {
    const CloudLayout layout{chart};
    double top = 0;
    double bottom = 0;
    for (const auto& placed : layout.words()) {
        top = std::min(top, placed.box.top);
        bottom = std::max(bottom, placed.box.bottom);
    }
    std::string body;
    std::string description;
    for (const auto& [word, box, size] : layout.words()) {
        const auto detail = catalogue.text(word->detail);
        // Letters stand on a line at four fifths of their height.
        body += "<g>\n" + hover(detail) +
                words((box.left + box.right + page_width) / 2, box.top - top + 4 + size * 0.8, word->text,
                      "class=\"label\" text-anchor=\"middle\" font-size=\"" + units(size) + "\"") +
                "</g>\n";
        description += detail + ".\n";
    }
    return framed(body, page_width, bottom - top + 8, id, catalogue.text(chart.title), description);
}

}  // namespace coding::report
