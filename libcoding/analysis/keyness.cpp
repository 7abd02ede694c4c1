// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/keyness.hpp"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>

#include "libcoding/analysis/specificity.hpp"
#include "libcoding/analysis/word_items.hpp"
#include "libcoding/text/folding.hpp"

namespace coding::analysis {
namespace {

constexpr std::uint64_t least_said = 3;
constexpr double least_likelihood = 3.84;  // once in twenty by chance
constexpr std::size_t example_words = 6;   // on either side

using Range = WordParts::Range;
using Words = std::vector<WordItems::Word>;

/// Calls visit(item, first word, last word) for words and pairs in a range of a block's words.
template <class Visit>
void each_item(const Words& words, const store::FlatBlock& block, Range range, Visit&& visit) {
    for (auto i = range.begin - block.begin_word; i < range.end - block.begin_word; ++i) {
        if (words[i].item != WordItems::none) visit(words[i].item, i, i);
        const bool inside = i + 1 < range.end - block.begin_word;
        if (inside && words[i].phrase != WordItems::none) visit(words[i].phrase, i, i + 1);
    }
}

/// How often each item is said, altogether and by part.
struct Said {
    std::uint64_t words = 0;
    std::vector<std::uint64_t> part_words;
    std::vector<std::uint64_t> found;                                             // by item
    std::vector<std::unordered_map<std::uint32_t, std::uint64_t>> found_in_part;  // by part, then item
    std::vector<std::uint32_t> parts_with;                                        // by item
};

Said count(const store::CountingTables& tables, const WordParts& parts, WordItems& items,
           const store::SpokenBlocks& read) {
    Said said;
    said.part_words.resize(parts.parts().size());
    said.found_in_part.resize(parts.parts().size());
    read([&](const store::SpokenBlock& spoken) {
        const auto& block = tables.blocks[spoken.block];
        const auto& words = items.read(spoken);
        said.found.resize(items.size());
        for (const auto range : parts.compared(spoken.block)) {
            said.words += range.end - range.begin;
            each_item(words, block, range, [&](std::uint32_t item, auto, auto) { ++said.found[item]; });
        }
        for (const auto& [part, range] : parts.by_part(spoken.block)) {
            said.part_words[part] += range.end - range.begin;
            auto& found = said.found_in_part[part];
            each_item(words, block, range, [&](std::uint32_t item, auto, auto) { ++found[item]; });
        }
    });
    said.parts_with.resize(said.found.size());
    for (const auto& found : said.found_in_part) {
        for (const auto& [item, times] : found) ++said.parts_with[item];
    }
    return said;
}

/// An item that is typical of a part.
struct Typical {
    std::uint32_t item = 0;
    std::uint64_t found = 0;
    double log_likelihood = 0;
};

void keep_best(std::vector<Typical>& typical, const WordItems& items, std::size_t at_most) {
    const auto order = [&](const Typical& one) {
        return std::tuple{-std::abs(one.log_likelihood), std::string_view{items.key(one.item)}};
    };
    std::sort(typical.begin(), typical.end(),
              [&](const auto& a, const auto& b) { return order(a) < order(b); });
    if (at_most > 0 && typical.size() > at_most) typical.resize(at_most);
}

struct Selection {
    std::vector<Typical> more, less;
};

Selection select(const Said& said, const WordItems& items, std::uint32_t part, std::size_t at_most) {
    Selection chosen;
    const auto& in_part = said.found_in_part[part];
    const auto size = said.part_words[part];
    for (std::uint32_t item = 0; item < said.found.size(); ++item) {
        const auto all = said.found[item];
        if (all < least_said) continue;
        const auto known = in_part.find(item);
        const auto found = known == in_part.end() ? 0 : known->second;
        const auto ratio = log_likelihood(found, size, all, said.words);
        if (ratio >= least_likelihood) chosen.more.push_back({item, found, ratio});
        if (-ratio >= least_likelihood) chosen.less.push_back({item, found, ratio});
    }
    keep_best(chosen.more, items, at_most);
    keep_best(chosen.less, items, at_most);
    return chosen;
}

/// What is told of chosen items beside their number: how and by whom they are said.
class Sayings {
  public:
    Sayings(const store::CountingTables& tables, const std::vector<Selection>& chosen)
        : tables_(tables), names_(names_not_to_tell(tables)) {
        for (std::uint32_t part = 0; part < chosen.size(); ++part) {
            for (const auto* list : {&chosen[part].more, &chosen[part].less}) {
                for (const auto& one : *list) {
                    of_part_[{part, one.item}];
                    anywhere_[one.item];
                    if (one.item >= chosen_.size()) chosen_.resize(one.item + 1);
                    chosen_[one.item] = true;
                }
            }
        }
    }

    void read(const WordParts& parts, WordItems& items, const store::SpokenBlocks& read) {
        read([&](const store::SpokenBlock& spoken) {
            const auto& block = tables_.blocks[spoken.block];
            const auto& words = items.read(spoken);
            for (const auto range : parts.compared(spoken.block)) {
                each_item(words, block, range, [&](std::uint32_t item, std::size_t first, std::size_t last) {
                    if (is_chosen(item)) ++anywhere_.at(item)[form_of(words, first, last)];
                });
            }
            for (const auto& [part, range] : parts.by_part(spoken.block)) {
                each_item(words, block, range,
                          [&, in = part](std::uint32_t item, std::size_t first, std::size_t last) {
                              if (!is_chosen(item)) return;
                              const auto known = of_part_.find({in, item});
                              if (known != of_part_.end()) add(known->second, spoken, words, first, last);
                          });
            }
        });
    }

    void tell(KeyWord& word, std::uint32_t part, std::uint32_t item) const {
        const auto& own = of_part_.at({part, item});
        word.form = most_said(own.forms.empty() ? anywhere_.at(item) : own.forms);
        word.voices = own.voices.size();
        word.example = own.example;
    }

  private:
    using Forms = std::map<std::string, std::uint64_t>;
    struct Saying {
        Forms forms;
        std::set<std::uint64_t> voices;
        std::string example;
    };

    [[nodiscard]] bool is_chosen(std::uint32_t item) const { return item < chosen_.size() && chosen_[item]; }

    static std::string form_of(const Words& words, std::size_t first, std::size_t last) {
        return first == last ? *words[first].form : *words[first].form + ' ' + *words[last].form;
    }
    static std::string most_said(const Forms& forms) {
        const auto best = std::max_element(forms.begin(), forms.end(),
                                           [](const auto& a, const auto& b) { return a.second < b.second; });
        return best == forms.end() ? std::string{} : best->first;
    }

    void add(Saying& saying, const store::SpokenBlock& spoken, const Words& words, std::size_t first,
             std::size_t last) const {
        const auto& block = tables_.blocks[spoken.block];
        ++saying.forms[form_of(words, first, last)];
        const bool named = block.speaker != store::FlatBlock::none;
        saying.voices.insert(named ? block.speaker : tables_.participants.size() + block.source);
        const bool quotable = !named || tables_.participants[block.speaker].consent != Consent::none;
        if (!quotable || !saying.example.empty()) return;
        const auto begin = first - std::min(first, example_words);
        const auto end = std::min(words.size() - 1, last + example_words);
        const auto example = spoken.text.substr(words[begin].begin, words[end].end - words[begin].begin);
        if (!names_somebody(example)) saying.example = example;
    }

    /// The names, word by word as search folds them, of whoever did not agree to be named.
    static std::set<std::string, std::less<>> names_not_to_tell(const store::CountingTables& tables) {
        std::set<std::string, std::less<>> names;
        for (const auto& person : tables.participants) {
            if (may_be_named(person.consent)) continue;
            const auto key = text::search_key(person.name);
            each_part(key, [&](std::string_view part) { names.emplace(part); });
        }
        return names;
    }

    [[nodiscard]] bool names_somebody(std::string_view words) const {
        bool found = false;
        const auto key = text::search_key(words);
        each_part(key, [&](std::string_view part) { found = found || names_.find(part) != names_.end(); });
        return found;
    }

    /// Calls visit(part) for what stands between spaces and signs; single letters and numbers name nobody.
    template <class Visit>
    static void each_part(std::string_view key, Visit&& visit) {
        const auto is_sign = [](char c) {
            const auto byte = static_cast<unsigned char>(c);
            return byte < 0x80 && std::isalnum(byte) == 0;
        };
        for (auto begin = key.begin(); begin != key.end();) {
            begin = std::find_if_not(begin, key.end(), is_sign);
            const auto end = std::find_if(begin, key.end(), is_sign);
            const bool number = std::all_of(begin, end, [](char c) { return c >= '0' && c <= '9'; });
            if (end - begin > 1 && !number)
                visit(std::string_view{&*begin, static_cast<std::size_t>(end - begin)});
            begin = end;
        }
    }

    const store::CountingTables& tables_;
    std::set<std::string, std::less<>> names_;
    std::map<std::pair<std::uint32_t, std::uint32_t>, Saying> of_part_;  // by part, item
    std::unordered_map<std::uint32_t, Forms> anywhere_;                  // by item
    std::vector<bool> chosen_;  // by item; asked of every word, before any of the two above
};

}  // namespace

Keyness keyness(const store::CountingTables& tables, const WordParts& parts, const store::SpokenBlocks& read,
                const std::string& language, std::size_t at_most) {
    WordItems items{tables, language};
    const auto said = count(tables, parts, items, read);
    std::vector<Selection> chosen;
    for (std::uint32_t part = 0; part < parts.parts().size(); ++part) {
        chosen.push_back(select(said, items, part, at_most));
    }
    Sayings sayings{tables, chosen};
    sayings.read(parts, items, read);

    Keyness keyness;
    keyness.words = said.words;
    const auto all_parts = static_cast<double>(parts.parts().size());
    for (std::uint32_t part = 0; part < chosen.size(); ++part) {
        KeyPart told{parts.parts()[part], said.part_words[part], {}, {}};
        const auto tell = [&](const Typical& one) {
            KeyWord word;
            const auto all = said.found[one.item];
            word.found = one.found;
            word.elsewhere = all - one.found;
            word.log_likelihood = one.log_likelihood;
            word.specificity = specificity(one.found, told.words, all, said.words);
            if (one.found > 0) {
                const auto rate = 1000 * static_cast<double>(one.found) / static_cast<double>(told.words);
                word.tf_idf = rate * std::log(all_parts / static_cast<double>(said.parts_with[one.item]));
            }
            sayings.tell(word, part, one.item);
            return word;
        };
        for (const auto& one : chosen[part].more) told.words_more.push_back(tell(one));
        for (const auto& one : chosen[part].less) told.words_less.push_back(tell(one));
        keyness.parts.push_back(std::move(told));
    }
    return keyness;
}

}  // namespace coding::analysis
