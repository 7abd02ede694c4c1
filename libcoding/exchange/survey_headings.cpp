// SPDX-License-Identifier: GPL-3.0-or-later
// What the headings of a table of answers say.
#include "libcoding/exchange/survey_headings.hpp"

#include <algorithm>
#include <array>
#include <cctype>

#include "libcoding/exchange/survey_columns.hpp"
#include "libcoding/text/folding.hpp"
#include "libcoding/text/utf8.hpp"

namespace coding::exchange {
namespace {

using namespace std::string_view_literals;

// As search folds them. LimeSurvey (by code, in English, in French), Google Forms, Microsoft Forms, Webform.
constexpr std::array identity_headings{"response id"sv, "id"sv,         "id de la reponse"sv, "identifiant"sv,
                                       "sid"sv,         "id reponse"sv, "numero de reponse"sv};
// The best first.
constexpr std::array date_headings{
    "submitdate"sv,    "date submitted"sv, "date de soumission"sv, "completion time"sv,
    "heure de fin"sv,  "timestamp"sv,      "horodateur"sv,         "time"sv,
    "heure"sv,         "datestamp"sv,      "date last action"sv,   "date de la derniere action"sv,
    "startdate"sv,     "date started"sv,   "date de lancement"sv,  "start time"sv,
    "heure de debut"sv};
constexpr std::array language_headings{"startlanguage"sv, "start language"sv, "langue de depart"sv,
                                       "langue initiale"sv};
constexpr std::array program_headings{
    "lastpage"sv,      "last page"sv,   "derniere page"sv,   "seed"sv,
    "tete de serie"sv, "refurl"sv,      "referrer url"sv,    "url de reference"sv,
    "token"sv,         "access code"sv, "interviewtime"sv,   "total time"sv,
    "temps total"sv,   "serial"sv,      "numero de serie"sv, "draft"sv,
    "brouillon"sv,     "uid"sv,         "modified time"sv};
constexpr std::array personal_headings{
    "nom"sv,        "name"sv,       "prenom"sv,    "nom de famille"sv, "nom et prenom"sv,
    "first name"sv, "last name"sv,  "full name"sv, "username"sv,       "nom d utilisateur"sv,
    "ipaddr"sv,     "ip address"sv, "adresse ip"sv};
constexpr std::array personal_words{"e mail"sv,    "email"sv, "courriel"sv,   "messagerie"sv,
                                    "telephone"sv, "phone"sv, "adresse ip"sv, "mobile"sv};

// LimeSurvey's own columns by code, as they stand before their words: "submitdate. Date submitted".
constexpr std::array limesurvey_codes{"id"sv,     "submitdate"sv, "lastpage"sv,     "startlanguage"sv,
                                      "seed"sv,   "startdate"sv,  "token"sv,        "datestamp"sv,
                                      "refurl"sv, "ipaddr"sv,     "interviewtime"sv};

template <std::size_t size>
bool is_one_of(std::string_view key, const std::array<std::string_view, size>& headings) {
    return std::find(headings.begin(), headings.end(), key) != headings.end();
}

/// Folded, with spaces for all that is neither letter nor digit of ASCII.
std::string heading_key(std::string_view heading) {
    auto key = text::search_key(text::trimmed(heading));
    std::replace_if(
        key.begin(), key.end(), [](unsigned char c) { return c < 0x80 && std::isalnum(c) == 0; }, ' ');
    return std::string{text::trimmed(key)};
}

/// The key of LimeSurvey's code where one leads the heading, else that of all of it.
std::string told_key(std::string_view heading) {
    const auto code = text::trimmed(heading.substr(0, heading.find(". ")));
    return is_one_of(code, limesurvey_codes) ? std::string{code} : heading_key(heading);
}

/// "votre nom" and "what is your name" ask for what "nom" and "name" do.
std::string_view without_address(std::string_view key) {
    for (const auto lead : {"quel est "sv, "quels sont "sv, "what is "sv, "votre "sv, "vos "sv, "your "sv}) {
        if (key.starts_with(lead)) key.remove_prefix(lead.size());
    }
    return key;
}

}  // namespace

HeadingSays what_heading_says(std::string_view heading) {
    const auto key = told_key(heading);
    if (is_one_of(key, identity_headings)) return HeadingSays::identity;
    if (is_one_of(key, date_headings)) return HeadingSays::date;
    if (is_one_of(key, language_headings)) return HeadingSays::language;
    if (is_one_of(key, program_headings) || key.starts_with("grouptime")) return HeadingSays::program;
    const bool personal =
        is_one_of(without_address(key), personal_headings) ||
        std::any_of(personal_words.begin(), personal_words.end(), [&](std::string_view word) {
            return key.size() < 40 && key.find(word) != std::string::npos;
        });
    return personal ? HeadingSays::personal : HeadingSays::nothing;
}

std::size_t rank_of_date(std::string_view heading) {
    const auto found = std::find(date_headings.begin(), date_headings.end(), told_key(heading));
    return static_cast<std::size_t>(found - date_headings.begin());
}

std::string on_one_line(std::string_view words) {
    std::string line;
    for (const char c : text::trimmed(words)) {
        const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
        if (!space) {
            line += c;
        } else if (!line.ends_with(' ')) {
            line += ' ';
        }
    }
    return line;
}

QuestionHeading question_heading(std::string_view heading) {
    const auto line = on_one_line(heading);
    const std::string_view rest{line};
    const auto end = rest.find_first_of(" .:)-");
    const auto code = rest.substr(0, end);
    constexpr std::size_t longest_code = 20;
    if (end == std::string_view::npos && text::count_code_points(code) <= longest_code) return {line, {}};
    const bool numbered =
        std::any_of(code.begin(), code.end(), [](unsigned char c) { return std::isdigit(c) != 0; });
    if (end == std::string_view::npos || !numbered || code.size() > longest_code) return {{}, line};
    // Behind the code a sign must set the words off: "2025 in three words" has none.
    auto words = text::trimmed(rest.substr(end));
    std::size_t signs = 0;
    for (const auto sign : {"."sv, ":"sv, ")"sv, "-"sv, "–"sv, "—"sv}) {
        if (!words.starts_with(sign)) continue;
        words = text::trimmed(words.substr(sign.size()));
        ++signs;
        break;
    }
    if (signs == 0 || words.empty()) return {{}, line};
    const bool only_digits =
        std::all_of(code.begin(), code.end(), [](unsigned char c) { return std::isdigit(c) != 0; });
    return {(only_digits ? "Q" : "") + std::string{code}, std::string{words}};
}

bool is_survey(const containers::Table& table) {
    std::size_t identity = 0, dates = 0, program = 0;
    for (const auto& heading : table.header) {
        const auto says = what_heading_says(heading);
        identity += says == HeadingSays::identity ? 1U : 0U;
        dates += says == HeadingSays::date ? 1U : 0U;
        program += says == HeadingSays::program || says == HeadingSays::language ? 1U : 0U;
    }
    const bool first_is_date = !table.header.empty() && table.header.size() > 2 &&
                               what_heading_says(table.header.front()) == HeadingSays::date;
    return program >= 2 || (identity > 0 && (dates >= 2 || program > 0)) || first_is_date;
}

containers::Table survey_table(containers::Table table) {
    constexpr std::size_t rows_of_titles = 2;
    for (std::size_t row = 0; row < std::min(rows_of_titles, table.rows.size()); ++row) {
        const auto& cells = table.rows[row].cells;
        const auto has = [&](std::string_view word) {
            return std::any_of(cells.begin(), cells.end(),
                               [&](const auto& cell) { return text::trimmed(cell) == word; });
        };
        const bool of_webform = has("SID") && (has("UID") || has("IP Address") || has("Adresse IP"));
        if (!of_webform) continue;
        table.header = cells;
        table.rows.erase(table.rows.begin(), table.rows.begin() + static_cast<std::ptrdiff_t>(row) + 1);
        break;
    }
    return table;
}

}  // namespace coding::exchange
