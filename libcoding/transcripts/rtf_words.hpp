// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace coding::transcripts {

/// True for the word that opens a group without text of the document: "stylesheet", "pict", "header" …
bool rtf_leaves_out(std::string_view word);

/// True for the word that opens a group which is text although \* stands before it: "shptxt", "fldrslt" …
bool rtf_keeps(std::string_view word);

/// What a word that stands for a character stands for: "—" for "emdash"; empty for other words.
std::string_view rtf_character(std::string_view word);

/// The code page of a font's character set (\fcharset); 0 where it is the document's own.
int rtf_code_page(int charset);

}  // namespace coding::transcripts
