// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/transcripts/rtf_words.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "libcoding/transcripts/word_list.hpp"

namespace coding::transcripts {
namespace {

/// Groups that hold no text of the document.
constexpr auto left_out_groups =
    std::to_array<std::string_view>({"colortbl",     "stylesheet", "info",
                                     "pict",         "object",     "header",
                                     "headerl",      "headerr",    "headerf",
                                     "footer",       "footerl",    "footerr",
                                     "footerf",      "fldinst",    "listtext",
                                     "pntext",       "ftnsep",     "ftnsepc",
                                     "aftnsep",      "aftnsepc",   "sp",
                                     "template",     "xe",         "tc",
                                     "bkmkstart",    "bkmkend",    "listtable",
                                     "rsidtbl",      "generator",  "themedata",
                                     "nonesttables", "upr",        "listoverridetable",
                                     "filetbl",      "revtbl",     "atnid",
                                     "atnauthor",    "private",    "mmathPr",
                                     "shprslt"});
/// Groups behind \* that hold text all the same.
constexpr auto kept_groups = std::to_array<std::string_view>({"ud", "shpinst", "shptxt", "fldrslt"});

}  // namespace

bool rtf_leaves_out(std::string_view word) {
    return among(word, left_out_groups);
}

bool rtf_keeps(std::string_view word) {
    return among(word, kept_groups);
}

std::string_view rtf_character(std::string_view word) {
    constexpr auto known = std::to_array<std::pair<std::string_view, std::string_view>>({
        {"tab", "\t"},
        {"line", "\n"},
        {"emdash", "\u2014"},
        {"endash", "\u2013"},
        {"lquote", "\u2018"},
        {"rquote", "\u2019"},
        {"ldblquote", "\u201c"},
        {"rdblquote", "\u201d"},
        {"bullet", "\u2022"},
        {"emspace", "\u2003"},
        {"enspace", "\u2002"},
        {"qmspace", "\u2005"},
        {"softline", "\n"},
        {"lbr", "\n"},
    });
    const auto found =
        std::find_if(known.begin(), known.end(), [word](const auto& each) { return each.first == word; });
    return found == known.end() ? std::string_view{} : found->second;
}

int rtf_code_page(int charset) {
    constexpr auto pages = std::to_array<std::pair<int, int>>({{77, 10000},
                                                               {128, 932},
                                                               {129, 949},
                                                               {134, 936},
                                                               {136, 950},
                                                               {161, 1253},
                                                               {162, 1254},
                                                               {163, 1258},
                                                               {177, 1255},
                                                               {178, 1256},
                                                               {186, 1257},
                                                               {204, 1251},
                                                               {222, 874},
                                                               {238, 1250},
                                                               {255, 437}});
    const auto found = std::find_if(pages.begin(), pages.end(),
                                    [charset](const auto& page) { return page.first == charset; });
    return found == pages.end() ? 0 : found->second;
}

}  // namespace coding::transcripts
