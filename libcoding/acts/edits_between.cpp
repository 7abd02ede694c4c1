// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cstddef>
#include <utility>

#include "libcoding/acts/edits.hpp"
#include "libcoding/text/segmentation.hpp"
#include "libcoding/text/utf8.hpp"

namespace coding::acts {
namespace {

/// The longest texts compared word by word: beyond, what lies between the first and the last difference is
/// one edit.
constexpr std::size_t most_cells = 4'000'000;

/// A text as its words and what lies between them.
struct Pieces {
    std::vector<std::string_view> texts;
    std::vector<std::uint32_t> begins;  ///< code points; one more: the length
};

Pieces pieces(std::string_view utf8) {
    Pieces result;
    std::uint32_t at = 0;
    std::size_t byte = 0;
    const auto take = [&](std::uint32_t to) {
        if (to == at) return;
        const auto end = byte + text::byte_offset(utf8.substr(byte), to - at);
        result.texts.push_back(utf8.substr(byte, end - byte));
        result.begins.push_back(at);
        at = to;
        byte = end;
    };
    text::Segmenter segmenter{""};
    for (const Span word : segmenter.words(utf8)) {
        take(word.begin);
        take(word.end);
    }
    take(static_cast<std::uint32_t>(text::count_code_points(utf8)));
    result.begins.push_back(at);
    return result;
}

/// Pieces that both have, in order: a longest common subsequence.
std::vector<std::pair<std::size_t, std::size_t>> common(const Pieces& a, const Pieces& b) {
    const auto rows = a.texts.size(), columns = b.texts.size();
    std::size_t head = 0, tail = 0;
    while (head < std::min(rows, columns) && a.texts[head] == b.texts[head]) ++head;
    while (tail < std::min(rows, columns) - head && a.texts[rows - 1 - tail] == b.texts[columns - 1 - tail])
        ++tail;

    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    for (std::size_t i = 0; i < head; ++i) pairs.emplace_back(i, i);
    const auto height = rows - head - tail, width = columns - head - tail;
    if (height > 0 && width > 0 && height <= most_cells / width) {
        std::vector<std::uint32_t> longest((height + 1) * (width + 1), 0);
        const auto cell = [&](std::size_t i, std::size_t j) -> std::uint32_t& {
            return longest[i * (width + 1) + j];
        };
        for (auto i = height; i-- > 0;) {
            for (auto j = width; j-- > 0;) {
                cell(i, j) = a.texts[head + i] == b.texts[head + j]
                                 ? cell(i + 1, j + 1) + 1
                                 : std::max(cell(i + 1, j), cell(i, j + 1));
            }
        }
        for (std::size_t i = 0, j = 0; i < height && j < width;) {
            if (a.texts[head + i] == b.texts[head + j]) {
                pairs.emplace_back(head + i++, head + j++);
            } else {
                ++(cell(i + 1, j) >= cell(i, j + 1) ? i : j);
            }
        }
    }
    for (auto i = tail; i > 0; --i) pairs.emplace_back(rows - i, columns - i);
    return pairs;
}

std::u32string code_points(std::string_view utf8) {
    std::u32string text;
    for (std::size_t at = 0; at < utf8.size();) text.push_back(text::next_code_point(utf8, at));
    return text;
}

/// What is alike at both ends is left; but one character at least is replaced where some were, so that a
/// letter added to a word belongs to what the word belonged to.
TextEdit narrowed(std::uint32_t position, std::string_view before, std::string_view after) {
    const auto old = code_points(before), made = code_points(after);
    std::size_t head = 0, tail = 0;
    const auto most = std::min(old.size(), made.size());
    while (head < most && old[head] == made[head]) ++head;
    while (tail < most - head && old[old.size() - 1 - tail] == made[made.size() - 1 - tail]) ++tail;
    if (head + tail == old.size() && head > 0) {
        --head;
    } else if (head + tail == old.size() && tail > 0) {
        --tail;
    }
    TextEdit edit;
    edit.position = position + static_cast<std::uint32_t>(head);
    edit.removed = static_cast<std::uint32_t>(old.size() - head - tail);
    for (auto i = head; i < made.size() - tail; ++i) text::append_code_point(edit.inserted, made[i]);
    return edit;
}

}  // namespace

std::vector<TextEdit> edits_between(std::string_view before, std::string_view after, std::uint32_t position) {
    const auto a = pieces(before), b = pieces(after);
    auto pairs = common(a, b);
    pairs.emplace_back(a.texts.size(), b.texts.size());
    std::vector<TextEdit> edits;
    std::size_t i = 0, j = 0;
    for (const auto& [next_i, next_j] : pairs) {
        if (next_i > i || next_j > j) {
            const auto old = text::slice(before, {a.begins[i], a.begins[next_i]});
            const auto made = text::slice(after, {b.begins[j], b.begins[next_j]});
            edits.push_back(narrowed(position + a.begins[i], old, made));
        }
        i = next_i + 1;
        j = next_j + 1;
    }
    return edits;
}

}  // namespace coding::acts
