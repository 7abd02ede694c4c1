// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "libcoding/containers/table.hpp"
#include "libcoding/exchange/survey_dates.hpp"
#include "libcoding/language/message.hpp"
#include "libcoding/model/names.hpp"

namespace coding::exchange {

/// What a column of answers is taken as.
enum class AnswersAs {
    open,       ///< answers in people's own words: turns under a guide question
    attribute,  ///< of the participant
    name,       ///< who answers: a name, or the number that the survey's program gave
    date,       ///< when: the date of the source
    language,   ///< in which language
    left_out,
};

/// What somebody says of the columns of a table of answers, by their headings (or the codes these begin with:
/// "Q3" for "Q3. What hinders you?"). Several may stand in one text, parted by commas.
struct SurveyOptions {
    std::vector<std::string> open, closed, left_out;
    std::string name;  ///< the column that says who answers
    /// What each column is, in their order, of somebody who saw them (exchange/preview.hpp); the names above
    /// are then not asked.
    std::vector<AnswersAs> columns = {};
};

struct AnswersColumn {
    std::string heading;  ///< on one line
    AnswersAs as = AnswersAs::attribute;
    std::uint32_t answers = 0;
    std::optional<Message> why;  ///< of what is left out
    std::string question;        ///< of an open one, in a project: the label of its guide question
    ColumnDates dates;           ///< of one of dates
};

/// The columns of a table of answers, a row a respondent.
///
/// An answer is in *own words* when it has five words or more, and half of its pieces (what commas,
/// semicolons and line ends part) or more are given by nobody else: ready-made answers recur, alone or in
/// lists of several. A column is open when a quarter of its answers or more are in own words. Columns of a
/// survey's program (page, seed, browser's address …) and those that tell who somebody is (names, e-mail,
/// telephone) are left out, empty ones too, unless the options say otherwise. Error{input} where the options
/// name no column, Error{conflict} where they say of more or fewer columns than there are what each is.
std::vector<AnswersColumn> survey_columns(const containers::Table& table, const SurveyOptions& options);

/// Who answers in a row, by the column of names or else the row's number (from 1): "Lou", "R12".
std::string respondent_label(std::span<const AnswersColumn> columns, const containers::Table::Row& row,
                             std::size_t number);

/// The table with its true heading row: Webform (Framaforms, Yakforms) writes two rows of titles above it.
containers::Table survey_table(containers::Table table);

/// Whether the headings are those that a survey's program writes (LimeSurvey, Google Forms, Microsoft Forms,
/// Webform).
bool is_survey(const containers::Table& table);

/// "Q3. What hinders you?": the code and the words; a short heading of one word is a code.
struct QuestionHeading {
    std::string code, words;
};
QuestionHeading question_heading(std::string_view heading);

}  // namespace coding::exchange

namespace coding {

template <>
struct Names<exchange::AnswersAs> {
    static constexpr std::array<std::pair<exchange::AnswersAs, std::string_view>, 6> values{{
        {exchange::AnswersAs::open, "open"},
        {exchange::AnswersAs::attribute, "attribute"},
        {exchange::AnswersAs::name, "name"},
        {exchange::AnswersAs::date, "date"},
        {exchange::AnswersAs::language, "language"},
        {exchange::AnswersAs::left_out, "left_out"},
    }};
};

}  // namespace coding
