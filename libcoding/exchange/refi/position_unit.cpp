// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/exchange/refi/position_unit.hpp"

#include <algorithm>
#include <cmath>

#include <unicode/uchar.h>

#include "libcoding/exchange/refi/unit_sweep.hpp"
#include "libcoding/text/utf8.hpp"

namespace coding::exchange::refi {
namespace {

// Fewer letters than this stand anywhere.
constexpr std::size_t telling_quote = 4;
// Quotes are compared up to here: programs cut them, and the beginning tells.
constexpr std::size_t compared = 60;
// Ends that must tell two units apart, and by how many of their standard deviations.
constexpr double telling_ends = 7;
constexpr double deviations = 2.5;

bool in_word(char32_t c) {
    const auto point = static_cast<UChar32>(c);
    return u_isalnum(point) != 0 || (U_GET_GC_MASK(point) & U_GC_M_MASK) != 0;
}

bool is_space(char32_t c) {
    return u_isUWhiteSpace(static_cast<UChar32>(c)) != 0;
}

char32_t before(std::string_view utf8, std::size_t byte) {
    if (byte == 0) return '\n';
    auto begin = byte - 1;
    while (begin > 0 && (static_cast<unsigned char>(utf8[begin]) & 0xC0U) == 0x80U) --begin;
    return text::next_code_point(utf8, begin);
}

char32_t after(std::string_view utf8, std::size_t byte) {
    return byte < utf8.size() ? text::next_code_point(utf8, byte) : U'\n';
}

/// How well an end of a selection falls: 2 on a border of words or lines with the words on its own side, 1 on
/// one with white space there, 0 in the middle of a word or character.
int fit(const RawText& raw, const Met& met, bool is_begin) {
    if (met.inside || met.outside) return 0;
    const auto left = before(raw.text, met.byte), right = after(raw.text, met.byte);
    if (in_word(left) && in_word(right)) return 0;
    if ((U_GET_GC_MASK(static_cast<UChar32>(right)) & U_GC_M_MASK) != 0) return 0;
    return is_space(is_begin ? right : left) ? 1 : 2;
}

/// Letters and digits alone, so many: programs change line ends and spaces in names.
std::string letters(std::string_view text, std::size_t at_most) {
    std::string kept;
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size() && count < at_most;) {
        const auto c = text::next_code_point(text, at);
        if (!in_word(c)) continue;
        text::append_code_point(kept, c);
        ++count;
    }
    return kept;
}

/// One way to count, tried on all selections.
struct Trial {
    PositionUnit unit;
    std::vector<Met> places;  ///< begin, end, begin, end …
    std::vector<int> fits;
    std::size_t outside = 0;
    std::size_t quotes = 0;  ///< that would tell
    std::size_t quotes_met = 0;
    std::size_t fitting = 0;
    long score = 0;
};

bool is_telling(std::string_view quote) {
    return text::count_code_points(letters(quote, telling_quote)) == telling_quote;
}

/// Of a telling quote.
bool quote_stands(const RawText& raw, const Met& begin, const Met& end, std::string_view quote) {
    if (begin.outside || end.outside || begin.inside || end.inside || end.byte <= begin.byte) return false;
    const auto passage = std::string_view{raw.text}.substr(begin.byte, end.byte - begin.byte);
    if (passage == quote) return true;
    const auto said = letters(quote, compared);
    const auto there = letters(passage, compared);
    if (!there.starts_with(said)) return false;
    // Its first character, and where it was not cut its last, must be the passage's too.
    const bool whole = text::count_code_points(quote) >= text::count_code_points(passage);
    return after(passage, 0) == after(quote, 0) &&
           (!whole || before(passage, passage.size()) == before(quote, quote.size()));
}

std::vector<std::int64_t> ascending_ends(std::span<const Selected> selections) {
    std::vector<std::int64_t> ends;
    ends.reserve(2 * selections.size());
    for (const auto& selection : selections) {
        ends.push_back(selection.begin);
        ends.push_back(selection.end);
    }
    std::sort(ends.begin(), ends.end());
    ends.erase(std::unique(ends.begin(), ends.end()), ends.end());
    return ends;
}

Trial tried(const RawText& raw, const PositionUnit& unit, std::span<const Selected> selections) {
    const auto ascending = ascending_ends(selections);
    Trial trial{.unit = unit, .places = {}, .fits = {}};
    const auto met = sweep(raw, unit, ascending);
    const auto place = [&](std::int64_t position) -> const Met& {
        const auto found = std::lower_bound(ascending.begin(), ascending.end(), position);
        return met[static_cast<std::size_t>(found - ascending.begin())];
    };
    for (const auto& selection : selections) {
        const auto& begin = place(selection.begin);
        const auto& end = place(selection.end);
        trial.places.insert(trial.places.end(), {begin, end});
        for (const bool is_begin : {true, false}) {
            const auto& one = is_begin ? begin : end;
            trial.fits.push_back(fit(raw, one, is_begin));
            trial.outside += one.outside ? 1U : 0U;
            trial.fitting += trial.fits.back() > 0 ? 1U : 0U;
            trial.score += trial.fits.back();
        }
        if (!is_telling(selection.quote)) continue;
        ++trial.quotes;
        if (quote_stands(raw, begin, end, selection.quote)) ++trial.quotes_met;
    }
    return trial;
}

bool same_places(const Trial& a, const Trial& b) {
    return std::equal(a.places.begin(), a.places.end(), b.places.begin(), b.places.end(),
                      [](const Met& one, const Met& other) {
                          return one.byte == other.byte && one.inside == other.inside &&
                                 one.outside == other.outside;
                      });
}

/// Whether the ends at which the two differ speak for `a` beyond chance: a sign test.
bool clearly_better(const Trial& a, const Trial& b) {
    double wins = 0, losses = 0;
    for (std::size_t end = 0; end < a.fits.size(); ++end) {
        wins += a.fits[end] > b.fits[end] ? 1 : 0;
        losses += a.fits[end] < b.fits[end] ? 1 : 0;
    }
    return wins + losses >= telling_ends && wins - losses >= deviations * std::sqrt(wins + losses);
}

bool better(const Trial& a, const Trial& b) {
    if (a.quotes_met != b.quotes_met) return a.quotes_met > b.quotes_met;
    if (a.outside != b.outside) return a.outside < b.outside;
    return a.score > b.score;
}

/// Whether some quote does not stand where this unit places it: the first ones in the text are tried first,
/// then more of them, as the text must be walked up to them.
bool refuted(const RawText& raw, const PositionUnit& unit, std::span<const Selected> in_order) {
    constexpr std::size_t at_first = 8, times_as_many = 8;
    for (auto count = at_first;; count *= times_as_many) {
        const auto some = in_order.first(std::min(count, in_order.size()));
        const auto trial = tried(raw, unit, some);
        if (trial.quotes_met < trial.quotes) return true;
        if (some.size() == in_order.size()) return false;
    }
}

/// The habit first, so that it is kept where another fits as well; the standard's own next.
std::vector<PositionUnit> candidates(const RawText& raw, const PositionUnit& habit) {
    std::vector<PositionUnit> units{habit};
    // Where characters are of one unit each, all units are one.
    const bool beyond_16_bits = std::any_of(raw.text.begin(), raw.text.end(),
                                            [](char c) { return static_cast<unsigned char>(c) >= 0xF0; });
    const bool ascii = text::count_code_points(raw.text) == raw.text.size();
    for (const bool mark : {false, true}) {
        if (mark && !raw.byte_order_mark) continue;
        for (const auto counted : {Counted::code_points, Counted::utf16, Counted::utf8}) {
            if (counted == Counted::utf16 && !beyond_16_bits) continue;
            if (counted == Counted::utf8 && ascii) continue;
            for (const bool two : {false, true}) {
                if (two && raw.two_unit_line_ends.empty()) continue;
                const PositionUnit unit{counted, two, mark};
                if (!(unit == habit)) units.push_back(unit);
            }
        }
    }
    return units;
}

UnitFound found(const Trial& trial, Certainty certainty) {
    return {trial.unit, certainty, trial.fits.size(), trial.fitting};
}

/// Whether all the words that the file gives stand where the habit places them, and each other unit misses
/// some: then there is nothing to weigh.
bool alone_meets_all_quotes(const RawText& raw, const Trial& habit, std::span<const Selected> selections,
                            std::span<const PositionUnit> units) {
    if (habit.quotes == 0 || habit.quotes_met < habit.quotes || units.size() == 1) return false;
    std::vector<Selected> in_order{selections.begin(), selections.end()};
    std::sort(in_order.begin(), in_order.end(),
              [](const Selected& a, const Selected& b) { return a.begin < b.begin; });
    return std::all_of(units.begin() + 1, units.end(),
                       [&](const PositionUnit& unit) { return refuted(raw, unit, in_order); });
}

/// Whether `part`, in lower case, stands in a text, whatever its case.
bool contains(std::string_view text, std::string_view part) {
    const auto found = std::search(text.begin(), text.end(), part.begin(), part.end(), [](char a, char b) {
        return (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a) == b;
    });
    return found != text.end();
}

}  // namespace

UnitFound find_unit(const RawText& raw, std::span<const Selected> selections, const PositionUnit& habit) {
    const auto units = candidates(raw, habit);
    // Of units that come out the same the first stands for all.
    std::vector<Trial> trials{tried(raw, habit, selections)};
    if (alone_meets_all_quotes(raw, trials.front(), selections, units)) {
        return found(trials.front(), Certainty::proven);
    }
    for (const auto& unit : std::span{units}.subspan(1)) {
        auto trial = tried(raw, unit, selections);
        const bool known = std::any_of(trials.begin(), trials.end(),
                                       [&](const Trial& other) { return same_places(trial, other); });
        if (!known) trials.push_back(std::move(trial));
    }
    if (trials.size() == 1) return found(trials.front(), Certainty::no_difference);

    const Trial* best = &trials.front();
    for (const auto& trial : trials) {
        if (better(trial, *best)) best = &trial;
    }
    bool proven = best->quotes_met > 0, likely = true;
    for (const auto& other : trials) {
        if (&other == best) continue;
        proven = proven && best->quotes_met > other.quotes_met;
        likely = likely && (best->quotes_met > other.quotes_met || best->outside < other.outside ||
                            clearly_better(*best, other));
    }
    if (proven) return found(*best, Certainty::proven);
    if (likely) return found(*best, Certainty::likely);
    // The habit, unless it leaves the text where another does not, or words that another meets.
    const auto& usual = trials.front();
    if (usual.quotes_met == best->quotes_met && usual.outside == best->outside &&
        !clearly_better(*best, usual)) {
        return found(usual, Certainty::habit);
    }
    return found(*best, Certainty::likely);
}

PositionUnit habit_of(std::string_view origin, const RawText& raw) {
    const bool windows_ends = std::find(raw.two_unit_line_ends.begin(), raw.two_unit_line_ends.end(), true) !=
                              raw.two_unit_line_ends.end();
    // Measured on exports: docs/REFI-QDA.md.
    if (contains(origin, "nvivo")) return {Counted::utf16, windows_ends, false};
    if (contains(origin, "qualcoder")) return {Counted::code_points, windows_ends, raw.byte_order_mark};
    return {};
}

}  // namespace coding::exchange::refi
