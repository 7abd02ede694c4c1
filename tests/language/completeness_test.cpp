// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>

#include <catch2/catch.hpp>
#include <unicode/msgfmt.h>

#include "libcoding/containers/xml.hpp"
#include "libcoding/language/catalogue.hpp"
#include "libcoding/text/utf8.hpp"

#include "source_literals.hpp"

using namespace coding;
namespace fs = std::filesystem;

namespace {

using Sentences = std::map<std::string, std::string>;  // English to French

std::string contents(const fs::path& path) {
    std::ifstream file{path, std::ios::binary};
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

std::vector<fs::path> files_below(const fs::path& folder, const std::set<std::string>& extensions) {
    std::vector<fs::path> files;
    if (!fs::exists(folder)) return files;
    for (const auto& entry : fs::recursive_directory_iterator{folder}) {
        if (entry.is_regular_file() && extensions.contains(entry.path().extension().string()))
            files.push_back(entry.path());
    }
    return files;
}

const fs::path root{FOCALE_SOURCE_DIR};

/// The literals of the sources below a folder, with the file that holds each.
struct Literals {
    std::map<std::string, std::string> messages;
    std::set<std::string> all;
};

Literals literals_below(const fs::path& folder) {
    Literals literals;
    for (const auto& file : files_below(folder, {".cpp", ".hpp"})) {
        for (auto& [text, message] : source_literals(contents(file))) {
            if (message && !text.empty()) literals.messages.emplace(text, file.string());
            literals.all.insert(std::move(text));
        }
    }
    return literals;
}

Sentences library_sentences() {
    Sentences sentences;
    for (const auto& [english, french] : library_translations()) sentences.emplace(english, french);
    return sentences;
}

/// A .def file is a list of {"English", "French"}, pairs: its literals in turn.
Sentences program_sentences() {
    Sentences sentences;
    for (const auto& file : files_below(root / "cli" / "french", {".def"})) {
        const auto literals = source_literals(contents(file));
        INFO(file);
        REQUIRE(literals.size() % 2 == 0);
        for (std::size_t i = 0; i < literals.size(); i += 2)
            sentences.emplace(literals[i].text, literals[i + 1].text);
    }
    return sentences;
}

Sentences all_sentences() {
    auto sentences = library_sentences();
    sentences.merge(program_sentences());
    return sentences;
}

/// A word or sentence of the annotator, as Qt Linguist keeps it; several translations where it has numbers.
struct AnnotatorWords {
    std::string english;
    std::vector<std::string> translations;
    bool finished = true;
};

std::vector<AnnotatorWords> annotator_words(const fs::path& file) {
    std::vector<AnnotatorWords> all;
    std::string* into = nullptr;
    const auto begin = [&](const containers::XmlElement& element) {
        if (element.name == "message") all.emplace_back();
        if (all.empty()) return;
        auto& words = all.back();
        if (element.name == "source") into = &words.english;
        if (element.name == "translation") words.finished = element.attribute("type") != "unfinished";
        if (element.name == "translation" || element.name == "numerusform") {
            into = &words.translations.emplace_back();
        }
    };
    const auto text = [&](std::string_view part) {
        if (into) into->append(part);
    };
    const auto xml = contents(file);
    containers::parse_xml(std::string_view{xml}.substr(xml.find("<TS")),  // behind the document type
                          {.start = begin, .end = [&](std::string_view) { into = nullptr; }, .text = text});
    return all;
}

std::set<std::string> arguments(const std::string& pattern) {
    static const std::regex argument{R"(\{\s*(\d+)\s*[,}])"};
    std::set<std::string> numbers;
    for (std::sregex_iterator at{pattern.begin(), pattern.end(), argument}, end; at != end; ++at)
        numbers.insert((*at)[1]);
    return numbers;
}

bool is_valid_pattern(const std::string& pattern, const char* language) {
    if (pattern.find('{') == std::string::npos) return true;  // shown as it is
    UErrorCode status = U_ZERO_ERROR;
    const icu::MessageFormat format{icu::UnicodeString::fromUTF8(pattern), icu::Locale{language}, status};
    return U_SUCCESS(status);
}

/// Whether an ellipsis stands for further words of a command: “PROJET … [options]”, “report … --query”.
bool stands_for_arguments(std::u32string_view text, std::size_t ellipsis) {
    const auto before = text.substr(0, ellipsis - 1);
    const auto last_word = before.substr(before.find_last_of(U' ') + 1);
    const bool placeholder =
        std::all_of(last_word.begin(), last_word.end(), [](char32_t c) { return U'A' <= c && c <= U'Z'; });
    return placeholder || text.substr(ellipsis + 1).starts_with(U" --");
}

/// What is wrong with the typography of a French sentence; empty when nothing is.
std::string fault_in(const std::string& french) {
    std::u32string text;
    for (std::size_t at = 0; at < french.size();) text.push_back(text::next_code_point(french, at));
    const auto before = [&](std::size_t i) { return i == 0 ? U'\0' : text[i - 1]; };
    const auto after = [&](std::size_t i) { return i + 1 == text.size() ? U'\n' : text[i + 1]; };
    const auto is_no_break = [](char32_t c) { return c == U'\u00A0' || c == U'\u202F'; };
    const auto ends_word = [](char32_t c) {
        return std::u32string_view{U" \n\u00A0\u202F)»}"}.find(c) != std::u32string_view::npos;
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = text[i];
        if (c == U'\'') return "a straight apostrophe";
        if (c == U'«' && !is_no_break(after(i))) return "« without a no-break space behind it";
        if (c == U'»' && !is_no_break(before(i))) return "» without a no-break space before it";
        const bool apart = before(i) == U' ' || is_no_break(before(i));
        if (c == U'…' && apart && i > 1 && !stands_for_arguments(text, i))
            return "a space before an ellipsis";
        if (c == U':' && ends_word(after(i)) && !is_no_break(before(i)))
            return ": without a no-break space before it";
        const bool strong = c == U';' || c == U'!' || c == U'?';
        if (strong && ends_word(after(i)) && !is_no_break(before(i)) && before(i) != U'?' &&
            before(i) != U'!') {
            return "; ! or ? without a no-break space before it";
        }
    }
    return {};
}

}  // namespace

TEST_CASE("the scanner finds the messages of a source") {
    const auto found = source_literals(R"--(
        // Message{"in a comment"}
        throw Error{kind, Message{"One “{0}” "
                                  "and two.", name}, Message("Hint \"here\".")};  /* Message{"no"} */
        const Message what{"Reading\u00A0…"};
        const auto n = 100'000; const char c = '"'; const char d = '\''; print("plain");
        Message{variable}; Message{R"(raw "text")"};)--");
    std::vector<std::pair<std::string, bool>> seen;
    for (const auto& [text, message] : found) seen.emplace_back(text, message);
    CHECK(seen == std::vector<std::pair<std::string, bool>>{{"One “{0}” and two.", true},
                                                            {"Hint \"here\".", true},
                                                            {"Reading\u00A0…", true},
                                                            {"plain", false},
                                                            {"raw \"text\"", true}});
}

TEST_CASE("typography faults are found") {
    CHECK(fault_in("Bien\u202F!").empty());
    CHECK(fault_in("Ici\u00A0: «\u00A0{0}\u00A0»\u202F; à 17:30, n’est-ce pas\u202F?!").empty());
    CHECK(fault_in("Un, deux… «\u00A0focale COMMANDE PROJET … [options]\u00A0», focale report … --query")
              .empty());
    for (const auto* text : {"Bien !", "Bien!", "Ici : x", "Ici: x", "« x\u00A0»", "«\u00A0x »", "l'eau",
                             "a ; b", "un, deux …", "un\u00A0… (deux)"}) {
        INFO(text);
        CHECK_FALSE(fault_in(text).empty());
    }
}

TEST_CASE("every message has its French sentence") {
    const auto library = library_sentences();
    const auto all = all_sentences();
    const auto in_library = literals_below(root / "libcoding").messages;
    REQUIRE(in_library.size() > 10);
    for (const auto& [english, file] : in_library) {
        INFO(file << ": " << english);
        CHECK(library.contains(english));
    }
    for (const auto& [english, file] : literals_below(root / "cli").messages) {
        INFO(file << ": " << english);
        CHECK(all.contains(english));
    }
}

TEST_CASE("no French sentence is left without a use") {
    auto used = literals_below(root / "libcoding").all;
    used.merge(literals_below(root / "cli").all);
    for (const auto& [english, french] : all_sentences()) {
        INFO(english);
        CHECK(used.contains(english));
    }
}

TEST_CASE("no sentence is translated twice") {
    std::set<std::string_view> seen;
    for (const auto& [english, french] : library_translations()) {
        INFO(english);
        CHECK(seen.insert(english).second);
    }
}

TEST_CASE("French sentences have French typography") {
    for (const auto& [english, french] : all_sentences()) {
        INFO(french);
        CHECK(fault_in(french) == "");
    }
}

TEST_CASE("the annotator has all its words in French, with French typography") {
    const auto files = files_below(root / "annotator" / "words" / "fr", {".ts"});
    REQUIRE(!files.empty());
    for (const auto& file : files) {
        for (const auto& words : annotator_words(file)) {
            INFO(file.filename() << ": " << words.english);
            CHECK(words.finished);
            for (const auto& french : words.translations) CHECK(fault_in(french) == "");
        }
    }
}

TEST_CASE("the annotator has all its plurals in English") {
    for (const auto& file : files_below(root / "annotator" / "words" / "en", {".ts"})) {
        for (const auto& words : annotator_words(file)) {
            INFO(file.filename() << ": " << words.english);
            CHECK(words.finished);
        }
    }
}

TEST_CASE("English sentences have no straight apostrophes, which quote in patterns") {
    for (const auto& [english, french] : all_sentences()) {
        INFO(english);
        CHECK(english.find('\'') == std::string::npos);
    }
}

TEST_CASE("both sentences are valid patterns with the same arguments") {
    for (const auto& [english, french] : all_sentences()) {
        INFO(english << " / " << french);
        CHECK(arguments(english) == arguments(french));
        CHECK(is_valid_pattern(english, "en"));
        CHECK(is_valid_pattern(french, "fr"));
    }
}
