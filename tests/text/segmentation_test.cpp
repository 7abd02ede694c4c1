// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/text/segmentation.hpp"

#include <random>

#include <catch2/catch.hpp>

#include "random_text.hpp"

using namespace coding;
using namespace coding::text;
using Strings = std::vector<std::string>;

namespace {

Strings cut(std::string_view utf8, const std::vector<Span>& spans) {
    Strings parts;
    for (const auto span : spans) parts.emplace_back(slice(utf8, span));
    return parts;
}

Strings words(std::string_view utf8, std::string_view language = "fr") {
    Segmenter segmenter{language};
    return cut(utf8, segmenter.words(utf8));
}

Strings sentences(std::string_view utf8, std::string_view language = "fr") {
    Segmenter segmenter{language};
    return cut(utf8, segmenter.sentences(utf8));
}

Strings graphemes(std::string_view utf8) {
    Segmenter segmenter{"fr"};
    return cut(utf8, segmenter.graphemes(utf8));
}

}  // namespace

TEST_CASE("words hold a letter or a digit, and nothing else is a word") {
    CHECK(words("Bonjour, à tous ! (12,5 %) – euh… « oui »") ==
          Strings{"Bonjour", "à", "tous", "12,5", "euh", "oui"});
    CHECK(words("aujourd'hui l’eau peut-être") == Strings{"aujourd'hui", "l’eau", "peut", "être"});
    CHECK(words("").empty());
    CHECK(words(" \n… !").empty());
    CHECK(words("______ nom_de_fichier _a __1").size() == 3);
}

TEST_CASE("no-break spaces part words, wide and narrow ones") {
    CHECK(words("vraiment\u202F? oui\u00A0: «\u202Fnon\u202F» fin\u202F; 12\u202F%") ==
          Strings{"vraiment", "oui", "non", "fin", "12"});
    CHECK(words("10\u202F000 habitants, 20\u202Fkm") == Strings{"10\u202F000", "habitants", "20", "km"});
}

TEST_CASE("positions count code points in text beyond the BMP") {
    Segmenter segmenter{"fr"};
    const std::string_view text =
        "\U0001F33E blé \U0001F469\u200D\U0001F33E et é\u0301té \U0001D4D0\U0001D4D1";
    CHECK(segmenter.words(text) == std::vector<Span>{{2, 5}, {10, 12}, {13, 17}, {18, 20}});
    CHECK(cut(text, segmenter.words(text)) == Strings{"blé", "et", "é\u0301té", "\U0001D4D0\U0001D4D1"});
}

TEST_CASE("word starts are appended and agree with the words") {
    Segmenter segmenter{"fr"};
    std::mt19937 random{4};
    std::vector<std::uint32_t> starts{77};
    for (int round = 0; round < 200; ++round) {
        const auto utf8 = utf8_of(random_characters(random, 80));
        starts.resize(1);
        segmenter.word_starts(utf8, starts);
        std::vector<std::uint32_t> expected{77};
        for (const auto span : segmenter.words(utf8)) expected.push_back(span.begin);
        REQUIRE(starts == expected);
    }
}

TEST_CASE("one segmenter may see texts of any size in any order") {
    Segmenter segmenter{"fr"};
    std::string large;
    for (int i = 0; i < 20'000; ++i) large += "deux mots. ";
    CHECK(segmenter.words("un mot").size() == 2);
    CHECK(segmenter.words(large).size() == 40'000);
    CHECK(segmenter.sentences("Un. Deux.").size() == 2);
    CHECK(segmenter.words("un mot").size() == 2);
    Segmenter moved{std::move(segmenter)};
    CHECK(moved.words("un mot encore").size() == 3);
}

TEST_CASE("sentences end where they end, with their trailing space") {
    CHECK(sentences("Oui. Non ! Ah bon ? Fin") == Strings{"Oui. ", "Non ! ", "Ah bon ? ", "Fin"});
    CHECK(sentences("Oui\nNon") == Strings{"Oui\n", "Non"});
    CHECK(sentences("").empty());
}

TEST_CASE("French abbreviations end no sentence") {
    for (const auto* text :
         {"M. Martin est venu.", "MM. Martin et Petit.", "Mme. Petit parle.", "C’est Mlle. Petit.",
          "Le Dr. House.", "Le Pr. Tournesol.", "Des légumes, du pain, etc. Le reste aussi.",
          "Un lieu, p. ex. Caen.", "cf. Le rapport.", "Env. Trente personnes.", "Au 3, av. Foch.",
          "En 50 av. J.-C. Rome brûle.", "Au bd. Leclerc.", "À St. Lô.", "Voir art. L123.", "Le chap. IV.",
          "Le vol. II.", "Une éd. Gallimard.", "Les légumes (etc. Tout)."}) {
        INFO(text);
        CHECK(sentences(text).size() == 1);
    }
    CHECK(sentences("ETC. Voilà.").size() == 1);
}

TEST_CASE("an abbreviation is a whole word, and a line end ends it") {
    CHECK(sentences("J’habite un HLM. Il est grand.").size() == 2);
    CHECK(sentences("C’est le départ. On y va.").size() == 2);
    CHECK(sentences("Il fait de l’art. On aime.").size() == 2);
    CHECK(sentences("Il est sur la mer. Il pleut.").size() == 2);
    CHECK(sentences("Du pain, etc.\nAutre chose.").size() == 2);
}

TEST_CASE("abbreviations belong to a language") {
    CHECK(sentences("I met Mr. Smith. He left.", "en").size() == 2);
    CHECK(sentences("I met Mr. Smith, Prof. Jones, etc. They left.", "en-GB").size() == 1);
    CHECK(sentences("Give it to me. He left.", "en").size() == 2);
}

TEST_CASE("a text without capitals is parted at its full stops") {
    CHECK(sentences("oui je pense. on verra bien. non ?") ==
          Strings{"oui je pense. ", "on verra bien. ", "non ?"});
    CHECK(sentences("euh... je sais pas, etc. mais bon. voilà") ==
          Strings{"euh... je sais pas, etc. mais bon. ", "voilà"});
    CHECK(sentences("il habite av. des lilas").size() == 1);
    CHECK(sentences("il fait 12. et puis").size() == 1);
    CHECK(sentences("Il est venu. et puis").size() == 1);
}

TEST_CASE("graphemes are what a reader takes for one character") {
    CHECK(graphemes("e\u0301té\r\n\U0001F469\u200D\U0001F33E\U0001F1EB\U0001F1F7") ==
          Strings{"e\u0301", "t", "é", "\r\n", "\U0001F469\u200D\U0001F33E", "\U0001F1EB\U0001F1F7"});
}

TEST_CASE("sentences and graphemes lie end to end and cover any text, words lie in order inside it") {
    Segmenter segmenter{"fr"};
    std::mt19937 random{6};
    for (int round = 0; round < 300; ++round) {
        const auto characters = random_characters(random, 120);
        const auto utf8 = utf8_of(characters);
        for (const auto& spans : {segmenter.sentences(utf8), segmenter.graphemes(utf8)}) {
            std::uint32_t at = 0;
            for (const auto span : spans) {
                REQUIRE(span.begin == at);
                REQUIRE(span.end > at);
                at = span.end;
            }
            REQUIRE(at == characters.size());
        }
        std::uint32_t at = 0;
        for (const auto span : segmenter.words(utf8)) {
            REQUIRE(span.begin >= at);
            REQUIRE(span.end > span.begin);
            at = span.end;
        }
        REQUIRE(at <= characters.size());
    }
}

TEST_CASE("a language that nobody knows uses Unicode's rules") {
    CHECK(words("deux mots", "").size() == 2);
    CHECK(words("deux mots", "xx-nonsense-!!").size() == 2);
    CHECK(sentences("M. Martin.", "").size() == 2);
}
