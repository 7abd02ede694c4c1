// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/coding/code_finder.hpp"

#include <algorithm>
#include <unordered_map>

#include "libcoding/text/folding.hpp"

namespace annotator {
namespace {

// How well a word fits, from the whole name to letters inside a code above it. What was used last adds less
// than one step.
constexpr int whole_name = 900;
constexpr int name_begins = 800;
constexpr int name_word_begins = 700;
constexpr int inside_name = 500;
constexpr int path_word_begins = 300;
constexpr int inside_path = 200;
constexpr int most_for_recency = 90;
constexpr int less_a_step_back = 3;

bool is_word_part(char byte) {
    const auto value = static_cast<unsigned char>(byte);
    return value >= 0x80 || (value >= '0' && value <= '9') || (value >= 'a' && value <= 'z');
}

struct Found {
    bool inside = false;
    bool at_word = false;
};

Found look(std::string_view text, std::string_view word) {
    Found found;
    for (auto at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
        found.inside = true;
        if (at == 0 || !is_word_part(text[at - 1])) {
            found.at_word = true;
            break;
        }
    }
    return found;
}

std::vector<std::string> words_of(std::string_view key) {
    std::vector<std::string> words;
    for (std::size_t at = 0; at < key.size();) {
        const auto end = std::min(key.find(' ', at), key.size());
        const auto word = key.substr(at, end - at);
        if (!word.empty() && word != "/") words.emplace_back(word);
        at = end + 1;
    }
    return words;
}

}  // namespace

CodeFinder::CodeFinder(const coding::Codebook& codebook) {
    const auto codes = codebook.codes();
    entries_.reserve(codes.size());
    for (std::size_t i = 0; i < codes.size(); ++i) {
        Entry entry{codes[i].id, {}, 0};
        if (const auto parent = codebook.parent(i)) entry.path = entries_[*parent].path + " / ";
        entry.name_begin = entry.path.size();
        entry.path += coding::text::search_key(codes[i].name);
        entries_.push_back(std::move(entry));
    }
}

int CodeFinder::fit(const Entry& entry, std::string_view whole, const std::vector<std::string>& words) {
    const std::string_view path{entry.path};
    const auto name = path.substr(entry.name_begin);
    if (name == whole || path == whole) return whole_name;
    if (name.substr(0, whole.size()) == whole) return name_begins;
    int worst = name_word_begins;
    bool in_name = false;
    for (const auto& word : words) {
        const auto there = look(name, word);
        if (there.at_word) {
            in_name = true;
            continue;
        }
        const auto above = look(path, word);
        if (!above.inside) return 0;
        in_name = in_name || there.inside;
        worst = std::min(worst, there.inside ? inside_name : above.at_word ? path_word_begins : inside_path);
    }
    // "food pri": the word that is meant stands in the name, where the others lead to it.
    return in_name && worst == path_word_begins ? inside_name + 1 : worst;
}

std::vector<std::size_t> CodeFinder::find(std::string_view typed, std::span<const coding::CodeId> recent,
                                          std::size_t limit) const {
    std::unordered_map<coding::CodeId, int> recency;
    int bonus = most_for_recency;
    for (const auto code : recent) {
        if (bonus <= 0) break;
        recency.emplace(code, bonus);
        bonus -= less_a_step_back;
    }
    const auto whole_key = coding::text::search_key(typed);
    const auto words = words_of(whole_key);
    const auto first = whole_key.find_first_not_of(' ');
    const auto whole = words.empty() ? std::string_view{}
                                     : std::string_view{whole_key}.substr(
                                           first, whole_key.find_last_not_of(' ') + 1 - first);

    std::vector<std::pair<int, std::size_t>> ranked;
    for (std::size_t i = 0; i < entries_.size(); ++i) {
        const int fits = words.empty() ? 1 : fit(entries_[i], whole, words);
        if (fits == 0) continue;
        const auto used = recency.find(entries_[i].id);
        ranked.emplace_back(fits + (used == recency.end() ? 0 : used->second), i);
    }
    const auto shown = std::min(limit, ranked.size());
    std::partial_sort(ranked.begin(), ranked.begin() + static_cast<std::ptrdiff_t>(shown), ranked.end(),
                      [](const auto& one, const auto& other) {
                          return one.first != other.first ? one.first > other.first
                                                          : one.second < other.second;
                      });
    std::vector<std::size_t> indices;
    for (std::size_t i = 0; i < shown; ++i) indices.push_back(ranked[i].second);
    return indices;
}

}  // namespace annotator
