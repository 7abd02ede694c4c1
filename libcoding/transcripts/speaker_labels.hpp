// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "libcoding/model/people.hpp"

namespace coding::transcripts {

/// How a speaker's name is set off from the words.
enum class LabelForm : std::uint8_t {
    colon,     ///< NOM : …
    sigil,     ///< #Nom: …, @Nom: …
    brackets,  ///< [NOM] …, {Nom} …
    bold,      ///< a name in bold before words that are not
    cell,      ///< a cell of a table
    timed,     ///< Nom 00:12 and then nothing, or Nom [00:12:31] …
    dash,      ///< F3 - …
    tab,       ///< P1, a tab, …
    comma,     ///< Nom, formatrice : …
    round,     ///< (Nom) …
    heading,   ///< ## Nom, or a name set as a heading, above the words
    alone,     ///< a name on a line of its own
};
inline constexpr std::size_t label_forms = 12;

/// What may be a speaker's label at the beginning of a line. Positions are bytes of the text.
struct Label {
    LabelForm form = LabelForm::colon;
    std::size_t name_begin = 0;
    std::size_t name_end = 0;
    std::size_t end = 0;  ///< behind what separates the name from the words
    bool asks = false;    ///< the name ends in "?": an interviewer
    /// What says who that is and is no part of the name: animatrice in "Nom (animatrice) :"; empty without.
    std::size_t aside_begin = 0;
    std::size_t aside_end = 0;
    bool dressed = false;  ///< in quotes, numbered or beside a time of day, as much that is no name is
};

/// What the grammar of labels needs to know of the line.
struct LabelContext {
    std::size_t end = 0;         ///< of the line, without its \n
    std::size_t bold_until = 0;  ///< up to here the line is set in bold
    bool table = false;
};

/// Reads what may be a label at `at`, where a line's first character that is no white space stands. It is
/// form alone: whether it is a speaker only the whole document shows (speakers.hpp). Looks at no more than
/// 160 bytes.
std::optional<Label> label_at(std::string_view text, std::size_t at, const LabelContext& context);

/// What kind of name a label is, from weak to strong.
enum class NameLook : std::uint8_t {
    none,       ///< no name: words of a sentence
    words,      ///< a few words: "la dame du fond", "Agent d’entretien"
    lower,      ///< "marie"
    titled,     ///< "Marie", "Attention"
    full_name,  ///< "Marie Dupont", "M. Durand"
    capitals,   ///< "MARIE", "M. DURAND"
    coded,      ///< "P1", "F3", "JB", "Participant 3"
    role,       ///< "Animatrice", "ENQUÊTEUR 2"
};

struct NameForm {
    NameLook look = NameLook::none;
    bool common =
        false;  ///< a word that often stands before a colon and is nobody: Attention, Exemple, Date …
    Role role = Role::participant;
};

NameForm name_form(std::string_view name);

/// Stands before the words of somebody, nobody knows whom.
inline constexpr std::string_view unknown_speaker = "???";

/// True for question marks alone: turns of nobody whom the transcript could name.
bool is_unknown_speaker(std::string_view name);

/// The role that a word is the name of: "Anim", "enquêtrice".
std::optional<Role> role_named(std::string_view word);

/// The role that what stands beside a name says: "animatrice", "co-animateur", "observatrice, 34 ans".
std::optional<Role> role_stated(std::string_view aside);

/// The key under which spellings of one name are one: folded, without full stops, hyphens as spaces.
std::string name_key(std::string_view name);

/// True when `spelling` is a nicer way to write a name than `other`: with accents, not in capitals alone.
bool nicer(std::string_view spelling, std::string_view other);

}  // namespace coding::transcripts
