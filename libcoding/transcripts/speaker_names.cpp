// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <vector>

#include <unicode/uchar.h>

#include "libcoding/text/folding.hpp"
#include "libcoding/text/utf8.hpp"
#include "libcoding/transcripts/characters.hpp"
#include "libcoding/transcripts/speaker_labels.hpp"
#include "libcoding/transcripts/word_list.hpp"

namespace coding::transcripts {
namespace {

struct RoleWord {
    std::string_view start;  ///< of a folded word; a trailing $ asks for the whole word
    Role role;
};

constexpr std::array role_words = std::to_array<RoleWord>({
    {"animat", Role::moderator},       {"moderat", Role::moderator},
    {"enquete$", Role::participant},   {"enquetee", Role::participant},
    {"enquetes$", Role::participant},  {"enquet", Role::moderator},
    {"intervieweur", Role::moderator}, {"intervieweuse", Role::moderator},
    {"interviewer", Role::moderator},  {"interviewrice", Role::moderator},
    {"chercheu", Role::moderator},     {"sociologue$", Role::moderator},
    {"facilitat", Role::moderator},    {"journaliste$", Role::moderator},
    {"researcher", Role::moderator},   {"observat", Role::observer},
    {"observer", Role::observer},      {"participant", Role::participant},
    {"interview", Role::participant},  {"intervenant", Role::participant},
    {"locut", Role::participant},      {"speaker", Role::participant},
    {"femme$", Role::participant},     {"homme$", Role::participant},
    {"voix$", Role::participant},      {"inconnu", Role::participant},
    {"plusieurs$", Role::participant}, {"respondent", Role::participant},
    {"repondant", Role::participant},  {"orateur", Role::participant},
    {"oratrice", Role::participant},   {"salle$", Role::participant},
    {"collectif$", Role::participant},
});

/// Folded words that stand before a colon in running speech, notes and forms, and are nobody's name.
constexpr auto common_words = std::to_array<std::string_view>({"attention",
                                                               "note",
                                                               "notes",
                                                               "nota",
                                                               "nb",
                                                               "n.b.",
                                                               "ps",
                                                               "p.s.",
                                                               "remarque",
                                                               "remarques",
                                                               "exemple",
                                                               "exemples",
                                                               "resultat",
                                                               "resultats",
                                                               "conclusion",
                                                               "bref",
                                                               "donc",
                                                               "alors",
                                                               "voila",
                                                               "moi",
                                                               "toi",
                                                               "lui",
                                                               "elle",
                                                               "eux",
                                                               "nous",
                                                               "vous",
                                                               "je",
                                                               "on",
                                                               "ca",
                                                               "cela",
                                                               "ceci",
                                                               "oui",
                                                               "non",
                                                               "ok",
                                                               "ah",
                                                               "oh",
                                                               "euh",
                                                               "hum",
                                                               "bon",
                                                               "ben",
                                                               "bah",
                                                               "enfin",
                                                               "ensuite",
                                                               "puis",
                                                               "mais",
                                                               "et",
                                                               "ou",
                                                               "or",
                                                               "car",
                                                               "si",
                                                               "sinon",
                                                               "objet",
                                                               "sujet",
                                                               "theme",
                                                               "themes",
                                                               "source",
                                                               "sources",
                                                               "lieu",
                                                               "date",
                                                               "duree",
                                                               "total",
                                                               "http",
                                                               "https",
                                                               "www",
                                                               "ftp",
                                                               "mailto",
                                                               "objectif",
                                                               "objectifs",
                                                               "public",
                                                               "cout",
                                                               "prix",
                                                               "materiel",
                                                               "bilan",
                                                               "contexte",
                                                               "ambiance",
                                                               "impression",
                                                               "impressions",
                                                               "idee",
                                                               "idees",
                                                               "point",
                                                               "points",
                                                               "question",
                                                               "questions",
                                                               "leviers",
                                                               "levier",
                                                               "freins",
                                                               "frein",
                                                               "avantages",
                                                               "inconvenients",
                                                               "suite",
                                                               "rappel",
                                                               "important",
                                                               "urgent",
                                                               "precision",
                                                               "commentaire",
                                                               "commentaires",
                                                               "definition",
                                                               "probleme",
                                                               "solution",
                                                               "methode",
                                                               "dispositif",
                                                               "deroule",
                                                               "deroulement",
                                                               "introduction",
                                                               "synthese",
                                                               "resume",
                                                               "titre",
                                                               "partie",
                                                               "chapitre",
                                                               "annexe",
                                                               "figure",
                                                               "tableau",
                                                               "image",
                                                               "photo",
                                                               "video",
                                                               "lien",
                                                               "url",
                                                               "mail",
                                                               "tel",
                                                               "telephone",
                                                               "adresse",
                                                               "horaires",
                                                               "horaire",
                                                               "heure",
                                                               "debut",
                                                               "fin",
                                                               "warning",
                                                               "example",
                                                               "result",
                                                               "summary",
                                                               "comment",
                                                               "pourquoi",
                                                               "quoi",
                                                               "qui",
                                                               "quand",
                                                               "combien",
                                                               "premierement",
                                                               "deuxiemement",
                                                               "troisiemement",
                                                               "citation",
                                                               "verbatim",
                                                               "verbatims",
                                                               "hypothese",
                                                               "hypotheses",
                                                               "constat",
                                                               "constats",
                                                               "analyse",
                                                               "relance",
                                                               "relances",
                                                               "consigne"});

/// Words of sentences and notes before a colon: a few words that begin with one name nobody.
constexpr auto opening_words = std::to_array<std::string_view>(
    {"il",    "ils",  "elles",  "tu",    "ce",    "c",        "cet",   "cette", "ces",   "par",      "en",
     "dans",  "pour", "avec",   "sans",  "sur",   "comme",    "quand", "que",   "qu",    "parce",    "a",
     "au",    "aux",  "apres",  "avant", "j",     "m",        "n",     "ne",    "s",     "t",        "y",
     "tres",  "plus", "bien",   "ici",   "mon",   "ma",       "mes",   "notre", "nos",   "votre",    "vos",
     "son",   "sa",   "ses",    "leur",  "leurs", "tout",     "toute", "tous",  "merci", "d",        "c'est",
     "i",     "we",   "you",    "he",    "she",   "they",     "it",    "and",   "but",   "so",       "for",
     "in",    "my",   "this",   "that",  "what",  "there",    "here",  "reste", "autre", "premiere", "deux",
     "trois", "est",  "nombre", "type",  "peut",  "vraiment", "chez",  "de",    "du",    "des"});

constexpr auto articles = std::to_array<std::string_view>({"le", "la", "les", "l", "un", "une", "the"});

/// Words that a number after them makes the title of a part, not a name: "Thème 1 : les repas".
constexpr auto part_words = std::to_array<std::string_view>(
    {"theme", "partie", "chapitre", "section", "sequence", "axe", "point", "etape", "phase", "annexe",
     "figure", "tableau", "seance", "question", "part", "chapter", "topic", "step", "item"});

constexpr auto moderator_words = std::to_array<std::string_view>(
    {"anim",          "animateur",     "animatrice",  "animation",   "chercheur",
     "chercheuse",    "enq",           "enqueteur",   "enqueteuse",  "enquetrice",
     "facilitateur",  "facilitatrice", "facilitator", "interviewer", "intervieweur",
     "intervieweuse", "mod",           "moderateur",  "moderatrice", "moderator"});
constexpr auto observer_words = std::to_array<std::string_view>({"observateur", "observatrice", "observer"});

constexpr auto particles = std::to_array<std::string_view>(
    {"de",  "du",  "des", "d",  "la",  "le",  "les", "l",   "von", "van", "der", "den", "di", "da",
     "del", "dos", "el",  "al", "bin", "ben", "et",  "and", "n",   "no",  "of",  "y",   "en"});

const RoleWord* role_word(std::string_view key) {
    const auto word = key.substr(0, key.find_first_of(" .'/(1234567890·"));
    for (const auto& entry : role_words) {
        const bool whole = entry.start.ends_with('$');
        if (whole ? word == entry.start.substr(0, entry.start.size() - 1) : word.starts_with(entry.start))
            return &entry;
    }
    return nullptr;
}

/// What the letters of one word are.
struct WordShape {
    int letters = 0;
    int digits = 0;
    int upper = 0;
    bool starts_upper = false;
    std::string_view text;
};

std::vector<WordShape> word_shapes(std::string_view name) {
    std::vector<WordShape> words;
    bool inside = false;
    for (std::size_t at = 0; at < name.size();) {
        const auto begin = at;
        const auto point = static_cast<UChar32>(text::next_code_point(name, at));
        const bool is_letter = u_isalpha(point) != 0;
        const bool digit = u_isdigit(point) != 0;
        if ((U_GET_GC_MASK(point) & U_GC_M_MASK) != 0)
            continue;  // an accent written as a character of its own
        if (!is_letter && !digit) {
            // A full stop or a hyphen between letters stays in the word; an apostrophe parts d' from Arvor.
            inside = inside && point == '-';
            continue;
        }
        if (!inside) words.push_back({.text = name.substr(begin, 0)});
        inside = true;
        auto& word = words.back();
        const bool upper = u_isupper(point) != 0 || u_istitle(point) != 0;
        if (word.letters + word.digits == 0) word.starts_upper = upper;
        word.letters += is_letter ? 1 : 0;
        word.digits += digit ? 1 : 0;
        // Scripts without case (Arabic, Hebrew, Chinese) write names that start as names do.
        const bool caseless = is_letter && u_tolower(point) == point && u_toupper(point) == point;
        word.upper += upper || caseless ? 1 : 0;
        word.starts_upper = word.starts_upper || (caseless && word.letters == 1);
        word.text =
            std::string_view{word.text.data(), static_cast<std::size_t>(name.data() + at - word.text.data())};
    }
    return words;
}

bool coded(const std::vector<WordShape>& words, const std::string& key) {
    const auto& first = words.front();
    if (words.size() == 1 && first.digits == 0) return first.letters <= 3 && first.upper == first.letters;
    if (words.size() == 1)
        return first.letters >= 1 && first.letters <= 6 && first.digits <= 3 && !is_digit(key.front());
    // "P 1", "Groupe 2": one word and its number.
    return words.size() == 2 && first.digits == 0 && words[1].letters == 0 && words[1].digits <= 3 &&
           (first.letters <= 4 || first.starts_upper);
}

NameLook look_of(const std::vector<WordShape>& words, const std::string& key) {
    if (words.empty()) return NameLook::none;
    if (coded(words, key)) return NameLook::coded;
    const bool capitals = std::all_of(words.begin(), words.end(), [](const WordShape& word) {
        return word.upper == word.letters || among(text::search_key(word.text), particles) ||
               word.text == "Mme";
    });
    if (capitals && words.front().starts_upper) return NameLook::capitals;
    const bool titled = std::all_of(words.begin(), words.end(), [](const WordShape& word) {
        return word.starts_upper || word.letters == 0 || among(text::search_key(word.text), particles);
    });
    if (titled && words.front().starts_upper)
        return words.size() == 1 ? NameLook::titled : NameLook::full_name;
    const bool lower =
        std::all_of(words.begin(), words.end(), [](const WordShape& word) { return word.upper == 0; });
    if (lower && words.size() <= 2) return NameLook::lower;
    const bool number =
        std::any_of(words.begin(), words.end(), [](const WordShape& word) { return word.digits > 0; });
    return words.size() <= 5 && !number ? NameLook::words : NameLook::none;
}

/// True for a few words that begin as sentences and notes do, behind an article or without.
bool opens_sentence(std::string_view key) {
    const auto next_word = [&key] {
        const auto end = std::min(key.find_first_of(" '"), key.size());
        const auto word = key.substr(0, end);
        key.remove_prefix(std::min(end + 1, key.size()));
        return word;
    };
    auto word = next_word();
    if (among(word, articles)) word = next_word();
    return among(word, opening_words) || among(word, common_words);
}

bool has_lower(std::string_view name) {
    for (std::size_t at = 0; at < name.size();) {
        if (u_islower(static_cast<UChar32>(text::next_code_point(name, at)))) return true;
    }
    return false;
}

bool has_accent(std::string_view name) {
    return std::any_of(name.begin(), name.end(),
                       [](char c) { return static_cast<unsigned char>(c) >= 0xc3; }) &&
           text::search_key(name).size() < name.size();
}

}  // namespace

NameForm name_form(std::string_view name) {
    const std::string key = text::search_key(name);
    NameForm form;
    if (is_unknown_speaker(name)) return {.look = NameLook::coded};
    form.look = look_of(word_shapes(name), key);
    form.common = among(text::trimmed(key), common_words);
    if (const auto* word = role_word(key)) {
        form.role = word->role;
        if (!form.common) form.look = NameLook::role;
    } else if (!form.common && form.look != NameLook::none) {
        // "Point important", "Idée forte": a common word and one more is still no name, unless it is written
        // as a code.
        const auto first = std::string_view{key}.substr(0, key.find(' '));
        form.common = first.size() < key.size() &&
                      (form.look == NameLook::coded ? among(first, part_words) : among(first, common_words));
        if (form.look == NameLook::words && opens_sentence(key)) form.common = true;
    }
    return form;
}

bool is_unknown_speaker(std::string_view name) {
    return !name.empty() && name.find_first_not_of('?') == std::string_view::npos;
}

std::optional<Role> role_named(std::string_view word) {
    const auto key = name_key(word);
    if (among(key, moderator_words)) return Role::moderator;
    if (among(key, observer_words)) return Role::observer;
    return std::nullopt;
}

std::optional<Role> role_stated(std::string_view aside) {
    const auto key = name_key(aside);
    auto rest = std::string_view{key};
    for (const std::string_view before : {"la ", "le ", "l'", "co "}) {
        if (rest.starts_with(before)) rest.remove_prefix(before.size());
    }
    const auto word = rest.substr(0, rest.find_first_of(" ,;"));
    rest.remove_prefix(word.size());
    // "animateur sportif" is a trade like another.
    const bool ends = rest.empty() || rest.front() == ',' || rest.front() == ';' ||
                      rest.starts_with(" et ") || rest.starts_with(" principal");
    return ends ? role_named(word) : std::nullopt;
}

std::string name_key(std::string_view name) {
    std::string key;
    for (const char c : text::search_key(name)) {
        const bool gap = c == ' ' || c == '-' || c == '_' || c == '.';
        if (!gap) key += c;
        if (gap && !key.empty() && key.back() != ' ') key += ' ';
    }
    if (key.ends_with(' ')) key.pop_back();
    return key;
}

bool nicer(std::string_view spelling, std::string_view other) {
    const bool accents = has_accent(spelling);
    if (accents != has_accent(other)) return accents;
    return has_lower(spelling) && !has_lower(other) && !spelling.empty();
}

}  // namespace coding::transcripts
