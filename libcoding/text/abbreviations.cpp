// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/text/abbreviations.hpp"

#include <algorithm>
#include <array>
#include <string>

#include <unicode/uchar.h>

namespace coding::text {
namespace {

using namespace std::string_view_literals;

// Lists of our own, for ICU's hold everyday words (fr: mer, jeu, mar; en: Go, Is, Job) and its filter also
// finds them at the end of longer words (art. in départ.). Sorted. A word in small letters stands for its
// capitals as well.
constexpr std::array french{
    u"adj."sv,  u"adr."sv,  u"anc."sv,   u"appt."sv, u"apr."sv,   u"arr."sv,  u"art."sv,   u"assoc."sv,
    u"av."sv,   u"avr."sv,  u"bd."sv,    u"bibl."sv, u"boul."sv,  u"bull."sv, u"bât."sv,   u"c.-à-d."sv,
    u"cf."sv,   u"chap."sv, u"cie."sv,   u"coll."sv, u"coord."sv, u"dir."sv,  u"dr."sv,    u"dép."sv,
    u"déc."sv,  u"ed."sv,   u"env."sv,   u"etc."sv,  u"ets."sv,   u"ex."sv,   u"fig."sv,   u"févr."sv,
    u"gén."sv,  u"hab."sv,  u"ibid."sv,  u"imm."sv,  u"j.-c."sv,  u"janv."sv, u"juil."sv,  u"me."sv,
    u"mgr."sv,  u"mlle."sv, u"mlles."sv, u"mm."sv,   u"mme."sv,   u"mmes."sv, u"n.b."sv,   u"nov."sv,
    u"oct."sv,  u"p.-s."sv, u"pp."sv,    u"pr."sv,   u"prof."sv,  u"prés."sv, u"qqch."sv,  u"qqn."sv,
    u"resp."sv, u"réf."sv,  u"st."sv,    u"ste."sv,  u"stes."sv,  u"sts."sv,  u"suppl."sv, u"trad."sv,
    u"tél."sv,  u"vol."sv,  u"éd."sv,    u"éds."sv,  u"édit."sv};

constexpr std::array french_in_capitals{u"M."sv};

constexpr std::array english{
    u"approx."sv, u"capt."sv, u"cf."sv,   u"ch."sv,  u"dept."sv, u"dr."sv,   u"e.g."sv,  u"ed."sv,
    u"eds."sv,    u"esp."sv,  u"est."sv,  u"etc."sv, u"ext."sv,  u"fig."sv,  u"gen."sv,  u"gov."sv,
    u"hon."sv,    u"i.e."sv,  u"ibid."sv, u"inc."sv, u"jr."sv,   u"lt."sv,   u"ltd."sv,  u"messrs."sv,
    u"mr."sv,     u"mrs."sv,  u"ms."sv,   u"mt."sv,  u"pp."sv,   u"prof."sv, u"resp."sv, u"rev."sv,
    u"sgt."sv,    u"sr."sv,   u"st."sv,   u"viz."sv, u"vol."sv,  u"vs."sv};

template <class List>
bool holds(const List& list, std::u16string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

}  // namespace

bool is_abbreviation(std::u16string_view word, std::string_view language) {
    std::u16string small{word};
    std::transform(small.begin(), small.end(), small.begin(), [](char16_t unit) {
        return static_cast<char16_t>(u_tolower(static_cast<UChar32>(unit)));
    });
    if (language == "fr") return holds(french, small) || holds(french_in_capitals, word);
    return language == "en" && holds(english, small);
}

}  // namespace coding::text
