// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/exchange/survey_columns.hpp"

#include <algorithm>
#include <cctype>
#include <unordered_map>

#include "libcoding/error.hpp"
#include "libcoding/exchange/survey_headings.hpp"
#include "libcoding/text/folding.hpp"
#include "libcoding/text/utf8.hpp"

namespace coding::exchange {
namespace {

using containers::Table;

constexpr std::size_t words_of_an_own_answer = 5;

std::size_t word_count(std::string_view answer) {
    std::size_t words = 0;
    bool inside = false;
    for (const char c : answer) {
        const bool space = c == ' ' || c == '\n' || c == '\t';
        if (!space && !inside) ++words;
        inside = !space;
    }
    return words;
}

std::vector<std::string> pieces_of(std::string_view answer) {
    std::vector<std::string> pieces;
    while (!answer.empty()) {
        const auto end = std::min(answer.find_first_of(",;\n|"), answer.size());
        if (auto piece = text::search_key(text::trimmed(answer.substr(0, end))); !piece.empty())
            pieces.push_back(std::move(piece));
        answer.remove_prefix(std::min(end + 1, answer.size()));
    }
    return pieces;
}

std::vector<std::string_view> answers_of(const Table& table, std::size_t column) {
    std::vector<std::string_view> answers;
    for (const auto& row : table.rows) {
        if (const auto answer = text::trimmed(row.cell(column)); !answer.empty()) answers.push_back(answer);
    }
    return answers;
}

bool are_in_own_words(const std::vector<std::string_view>& answers) {
    std::unordered_map<std::string, std::size_t> given;
    for (const auto answer : answers) {
        for (auto& piece : pieces_of(answer)) ++given[std::move(piece)];
    }
    const auto own = std::count_if(answers.begin(), answers.end(), [&](std::string_view answer) {
        if (word_count(answer) < words_of_an_own_answer) return false;
        const auto pieces = pieces_of(answer);
        const auto alone = std::count_if(pieces.begin(), pieces.end(),
                                         [&](const std::string& piece) { return given.at(piece) == 1; });
        return static_cast<std::size_t>(alone) * 2 >= pieces.size();
    });
    return !answers.empty() && static_cast<std::size_t>(own) * 4 >= answers.size();
}

bool are_addresses(const std::vector<std::string_view>& answers) {
    const auto addresses = std::count_if(answers.begin(), answers.end(), [](std::string_view answer) {
        const auto at = answer.find('@');
        return at != std::string_view::npos && answer.find('.', at) != std::string_view::npos &&
               answer.find(' ') == std::string_view::npos;
    });
    return !answers.empty() && static_cast<std::size_t>(addresses) * 2 >= answers.size();
}

class ColumnsFinder {
  public:
    explicit ColumnsFinder(const Table& table) : table_(table) {
        for (const auto& heading : table.header)
            columns_.push_back({on_one_line(heading), AnswersAs::attribute, 0, {}, {}, {}});
    }

    std::vector<AnswersColumn> find(const SurveyOptions& options) {
        if (!options.columns.empty()) return as_said(options.columns);
        said_.assign(columns_.size(), false);
        say(options.open, AnswersAs::open);
        say(options.closed, AnswersAs::attribute);
        say(options.left_out, AnswersAs::left_out);
        if (!options.name.empty()) say_one(needed_column(options.name), AnswersAs::name);
        for (std::size_t index = 0; index < columns_.size(); ++index) look_at(index, !options.name.empty());
        take_best_date();
        return std::move(columns_);
    }

  private:
    std::vector<AnswersColumn> as_said(const std::vector<AnswersAs>& said) {
        if (said.size() != columns_.size()) {
            throw Error{ErrorKind::conflict,
                        Message{"The table has other columns than when it was looked at."},
                        Message{"Look at the file again, and say what its columns are."}};
        }
        for (std::size_t index = 0; index < columns_.size(); ++index) {
            columns_[index].as = said[index];
            columns_[index].answers = static_cast<std::uint32_t>(answers_of(table_, index).size());
        }
        return std::move(columns_);
    }

    [[nodiscard]] std::optional<std::size_t> column_called(std::string_view name) const {
        const auto key = text::search_key(text::trimmed(name));
        for (std::size_t index = 0; index < columns_.size(); ++index) {
            if (text::search_key(columns_[index].heading) == key) return index;
        }
        for (std::size_t index = 0; index < columns_.size(); ++index) {
            if (text::search_key(question_heading(columns_[index].heading).code) == key) return index;
        }
        return std::nullopt;
    }

    [[nodiscard]] std::size_t needed_column(std::string_view name) const {
        if (const auto column = column_called(name); column && !text::trimmed(name).empty()) return *column;
        std::string list;
        for (const auto& column : columns_) list += (list.empty() ? "" : ", ") + column.heading;
        constexpr std::size_t longest_list = 600;
        if (text::count_code_points(list) > longest_list)
            list = list.substr(0, text::byte_offset(list, longest_list)) + "…";
        throw Error{ErrorKind::input, Message{"The table has no column “{0}”.", std::string{name}},
                    Message{"It has: {0}.", list}};
    }

    void say(const std::vector<std::string>& names, AnswersAs as) {
        for (const auto& name : names) {
            // A heading may hold commas itself.
            if (const auto whole = column_called(name)) {
                say_one(*whole, as);
                continue;
            }
            std::string_view rest{name};
            while (!rest.empty()) {
                const auto end = std::min(rest.find(','), rest.size());
                say_one(needed_column(rest.substr(0, end)), as);
                rest.remove_prefix(std::min(end + 1, rest.size()));
            }
        }
    }

    void say_one(std::size_t index, AnswersAs as) {
        columns_[index].as = as;
        said_[index] = true;
    }

    void look_at(std::size_t index, bool named) {
        auto& column = columns_[index];
        const auto answers = answers_of(table_, index);
        column.answers = static_cast<std::uint32_t>(answers.size());
        if (said_[index]) return;
        const auto leave = [&](Message why) {
            column.as = AnswersAs::left_out;
            column.why = std::move(why);
        };
        if (answers.empty()) return leave(Message{"empty"});
        if (column.heading.empty()) return leave(Message{"without a heading"});
        switch (what_heading_says(column.heading)) {
            case HeadingSays::identity:
                if (named || known_identity_) return leave(Message{"of the survey’s program"});
                known_identity_ = true;
                column.as = AnswersAs::name;
                return;
            case HeadingSays::date:
                column.dates = column_dates(answers);
                if (!column.dates.are_dates) return leave(Message{"of the survey’s program"});
                column.as = AnswersAs::date;
                return;
            case HeadingSays::language:
                column.as = AnswersAs::language;
                return;
            case HeadingSays::program:
                return leave(Message{"of the survey’s program"});
            case HeadingSays::personal:
                return leave(Message{"tells who somebody is"});
            case HeadingSays::nothing:
                break;
        }
        if (are_addresses(answers)) return leave(Message{"tells who somebody is"});
        column.as = are_in_own_words(answers) ? AnswersAs::open : AnswersAs::attribute;
    }

    void take_best_date() {
        AnswersColumn* best = nullptr;
        for (auto& column : columns_) {
            if (column.as != AnswersAs::date) continue;
            if (best == nullptr || rank_of_date(column.heading) < rank_of_date(best->heading)) best = &column;
        }
        for (auto& column : columns_) {
            if (column.as != AnswersAs::date || &column == best) continue;
            column.as = AnswersAs::left_out;
            column.why = Message{"of the survey’s program"};
        }
    }

    const Table& table_;
    std::vector<AnswersColumn> columns_;
    std::vector<bool> said_;
    bool known_identity_ = false;
};

}  // namespace

std::vector<AnswersColumn> survey_columns(const Table& table, const SurveyOptions& options) {
    return ColumnsFinder{table}.find(options);
}

std::string respondent_label(std::span<const AnswersColumn> columns, const Table::Row& row,
                             std::size_t number) {
    auto label = std::to_string(number);
    for (std::size_t index = 0; index < columns.size(); ++index) {
        if (columns[index].as != AnswersAs::name) continue;
        if (auto given = on_one_line(row.cell(index)); !given.empty()) label = std::move(given);
    }
    constexpr std::size_t longest_label = 80;
    const bool digits =
        std::all_of(label.begin(), label.end(), [](unsigned char c) { return std::isdigit(c) != 0; });
    if (text::count_code_points(label) > longest_label)
        label = label.substr(0, text::byte_offset(label, longest_label)) + "…";
    return (digits ? "R" : "") + label;
}

}  // namespace coding::exchange
