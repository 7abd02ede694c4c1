// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/study_generator.hpp"

#include <algorithm>
#include <array>
#include <random>

#include "libcoding/text/utf8.hpp"

namespace coding::bench {

namespace {

constexpr std::array<StudySize, 3> sizes{{
    {"small", 10, 200, 40, 2, 2'000},
    {"medium", 200, 500, 150, 4, 60'000},
    {"large", 2'000, 800, 400, 8, 1'500'000},
}};

constexpr std::array<std::string_view, 12> names{"AÏCHA",  "BENOÎT", "CAMILLE", "DELPHINE",
                                                 "ÉLODIE", "FABIEN", "GAËLLE",  "HÉLÈNE",
                                                 "INÈS",   "JÉRÔME", "KARINE",  "LOÏC"};
constexpr std::array<std::string_view, 10> openings{"",
                                                    "",
                                                    "",
                                                    "Ben, ",
                                                    "Alors, ",
                                                    "En fait, ",
                                                    "Moi, ce que je vois, c’est que ",
                                                    "Honnêtement, ",
                                                    "Euh… ",
                                                    "C’est vrai que "};
constexpr std::array<std::string_view, 16> subjects{"je",
                                                    "on",
                                                    "les gens",
                                                    "ma voisine",
                                                    "la mairie",
                                                    "les commerçants",
                                                    "les producteurs du coin",
                                                    "mes collègues",
                                                    "l’équipe du théâtre",
                                                    "les jeunes",
                                                    "le bailleur",
                                                    "les bénévoles",
                                                    "l’association",
                                                    "les enfants",
                                                    "le tiers-lieu",
                                                    "les formateurs"};
constexpr std::array<std::string_view, 16> verbs{"achète",
                                                 "trie",
                                                 "jette",
                                                 "récupère",
                                                 "répare",
                                                 "cuisine",
                                                 "chauffe",
                                                 "économise",
                                                 "partage",
                                                 "composte",
                                                 "prépare",
                                                 "refuse",
                                                 "essaie de limiter",
                                                 "prend l’habitude de surveiller",
                                                 "n’arrive pas à réduire",
                                                 "voudrait mieux connaître"};
constexpr std::array<std::string_view, 16> objects{"les légumes de saison",
                                                   "le gaspillage à la cantine",
                                                   "la facture d’électricité",
                                                   "les emballages en plastique",
                                                   "des vêtements de seconde main",
                                                   "le vélo électrique",
                                                   "le chauffage du logement",
                                                   "les paniers bio",
                                                   "l’eau chaude",
                                                   "les déchets verts",
                                                   "les panneaux solaires",
                                                   "les appareils en panne",
                                                   "le covoiturage",
                                                   "le jardin partagé",
                                                   "le prix au kilo",
                                                   "la température du salon"};
constexpr std::array<std::string_view, 12> complements{" parce que c’est moins cher",
                                                       " même si ça prend du temps",
                                                       " depuis que les prix ont augmenté",
                                                       " sans vraiment y penser",
                                                       " à cause du manque de place",
                                                       " grâce à l’aide des voisins",
                                                       " alors que la règle n’est pas claire",
                                                       " comme on le faisait chez mes grands-parents",
                                                       " tant que le propriétaire ne bouge pas",
                                                       " une fois par semaine à peu près",
                                                       " où l’on se retrouve tous ensemble",
                                                       ""};
constexpr std::array<std::string_view, 6> endings{". ", ". ", "… ", " ! ", " ? ", ", voilà. "};

/// The same numbers on every machine: the standard's distributions are not.
class Dice {
  public:
    explicit Dice(std::uint64_t seed) : engine_(seed) {}
    std::uint32_t below(std::uint32_t limit) { return static_cast<std::uint32_t>(engine_() % limit); }
    template <std::size_t count>
    std::string_view one_of(const std::array<std::string_view, count>& words) {
        return words[below(static_cast<std::uint32_t>(count))];
    }

  private:
    std::mt19937_64 engine_;
};

void append_sentence(std::string& text, Dice& dice) {
    text += dice.one_of(openings);
    text += dice.one_of(subjects);
    text += ' ';
    text += dice.one_of(verbs);
    text += ' ';
    text += dice.one_of(objects);
    text += dice.below(4'000) == 0 ? std::string_view{" à la coopérative"} : dice.one_of(complements);
    text += dice.one_of(endings);
}

/// Where turns begin, in code points, and where the last ends.
std::vector<std::uint32_t> turn_begins(std::string_view transcript) {
    std::vector<std::uint32_t> begins{0};
    std::uint32_t at = 0;
    for (const char byte : transcript) {
        if ((static_cast<unsigned char>(byte) & 0xC0U) != 0x80U) ++at;
        if (byte == '\n') begins.push_back(at);
    }
    return begins;
}

}  // namespace

std::optional<StudySize> study_size(std::string_view name) {
    const auto found =
        std::find_if(sizes.begin(), sizes.end(), [name](const StudySize& size) { return size.name == name; });
    if (found == sizes.end()) return std::nullopt;
    return *found;
}

std::string transcript(const StudySize& size, std::uint32_t source) {
    Dice dice{source + 1};
    std::string text;
    const std::uint32_t first_name = dice.below(static_cast<std::uint32_t>(names.size()));
    for (std::uint32_t turn = 0; turn < size.turns; ++turn) {
        text += names[(first_name + dice.below(7)) % names.size()];
        text += " : ";
        for (std::uint32_t sentences = 1 + dice.below(4); sentences > 0; --sentences)
            append_sentence(text, dice);
        text.back() = '\n';
    }
    return text;
}

std::vector<Code> codes(const StudySize& size) {
    constexpr std::uint32_t themes = 3;
    constexpr std::array kinds{CodeKind::concept_, CodeKind::lever, CodeKind::barrier, CodeKind::imaginary};
    std::vector<Code> made;
    for (std::uint32_t i = 0; i < size.codes; ++i) {
        Code code;
        code.id = {i + 1};
        code.name = "code " + std::to_string(i + 1);
        code.kind = i < themes ? CodeKind::theme : kinds[i % kinds.size()];
        if (i >= 4 * themes) {
            code.parent = {themes + 1 + i % (3 * themes)};
        } else if (i >= themes) {
            code.parent = {1 + i % themes};
        }
        made.push_back(code);
    }
    return made;
}

std::vector<Coding> codings(const StudySize& size, std::uint32_t source, std::string_view transcript) {
    Dice dice{0x5EED0000ULL + source};
    const std::vector<std::uint32_t> begins = turn_begins(transcript);
    std::vector<Coding> made;
    for (std::uint32_t count = size.codings / size.sources; count > 0; --count) {
        const std::uint32_t turn = dice.below(size.turns);
        Coding coding;
        if (dice.below(2) == 0) {
            coding.span = {begins[turn], begins[std::min(turn + 1 + dice.below(3), size.turns)]};
        } else {
            const std::uint32_t length = begins[turn + 1] - begins[turn];
            coding.span.begin = begins[turn] + dice.below(length / 2);
            coding.span.end = coding.span.begin + 1 + dice.below(length / 2);
        }
        coding.code = {1 + dice.below(size.codes)};
        coding.coder = {1 + dice.below(size.coders)};
        coding.polarity = static_cast<Polarity>(dice.below(4));
        if (dice.below(3) == 0) coding.intensity = static_cast<int>(1 + dice.below(5));
        made.push_back(coding);
    }
    return made;
}

}  // namespace coding::bench
