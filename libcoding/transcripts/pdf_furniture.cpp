// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <set>

#include "libcoding/transcripts/characters.hpp"
#include "libcoding/transcripts/pdf_pages.hpp"

namespace coding::transcripts {
namespace {

constexpr double margin = 1.0 / 8.0;        // of the page's height
constexpr double same_height = 1.0 / 40.0;  // of the page's height
constexpr std::size_t fewest_numbers = 4;   // on a page, to be line numbers

bool at_edge(const PdfLine& line, const PdfPage& page) {
    return line.box.bottom < page.height * margin || line.box.top > page.height * (1.0 - margin);
}

/// The line with all numbers alike, and about where it stands.
std::string furniture_key(const PdfLine& line, const PdfPage& page) {
    std::string key;
    bool digits = false;
    for (const char c : line.text()) {
        if (is_digit(c)) {
            if (!digits) key += '#';
        } else {
            key += c;
        }
        digits = is_digit(c);
    }
    const auto place = static_cast<int>(line.box.top / std::max(page.height * same_height, 1.0));
    return std::to_string(place) + " " + key;
}

std::optional<long> number_alone(const PdfWord& word) {
    long value = 0;
    const auto& text = word.text;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.size() > 6 || read.ec != std::errc{} || read.ptr != text.data() + text.size() || value < 1)
        return std::nullopt;
    return value;
}

/// Takes the numbers that count the lines of a page: at its left, one under the other, by ones or by fives.
std::size_t take_line_numbers(PdfPage& page) {
    struct Found {
        PdfLine* line;
        long value;
    };
    std::vector<Found> found;
    for (auto& line : page.lines) {
        if (const auto value = number_alone(line.words.front())) found.push_back({&line, *value});
    }
    std::sort(found.begin(), found.end(),
              [](const Found& a, const Found& b) { return a.line->box.top < b.line->box.top; });
    if (found.size() < fewest_numbers) return 0;
    const double left = found.front().line->words.front().box.right;
    const auto step = found[1].value - found[0].value;
    if (step < 1 || step > 10) return 0;
    for (std::size_t i = 0; i < found.size(); ++i) {
        const auto& box = found[i].line->words.front().box;
        const bool in_column = box.right > left - 30 && box.right < left + 30;
        if (!in_column || (i > 0 && found[i].value - found[i - 1].value != step)) return 0;
    }
    for (const auto& each : found) {
        auto& words = each.line->words;
        words.erase(words.begin());
        if (!words.empty()) each.line->box.left = words.front().box.left;
    }
    std::erase_if(page.lines, [](const PdfLine& line) { return line.words.empty(); });
    return found.size();
}

}  // namespace

PdfFurniture take_furniture(std::vector<PdfPage>& pages) {
    std::map<std::string, std::set<const PdfPage*>> where;
    for (const auto& page : pages) {
        for (const auto& line : page.lines) {
            if (at_edge(line, page)) where[furniture_key(line, page)].insert(&page);
        }
    }
    const auto enough = std::max<std::size_t>(2, (pages.size() + 2) / 3);
    PdfFurniture furniture;
    for (auto& page : pages) {
        furniture.heads += std::erase_if(page.lines, [&](const PdfLine& line) {
            return at_edge(line, page) && where[furniture_key(line, page)].size() >= enough;
        });
    }
    for (auto& page : pages) furniture.line_numbers += take_line_numbers(page);
    return furniture;
}

}  // namespace coding::transcripts
