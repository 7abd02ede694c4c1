// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <vector>

namespace coding::analysis::agreement {

/// Which coder gave which value to which unit. Units that were rated alike may stand as one row.
struct Ratings {
    static constexpr std::uint32_t missing = std::numeric_limits<std::uint32_t>::max();

    struct Row {
        std::vector<std::uint32_t> values;  ///< by coder: index in `categories`, or missing
        std::uint64_t units = 1;            ///< how many were rated so
        std::string name;                   ///< of the unit; may be empty
    };

    std::vector<std::string> coders;
    std::vector<std::string> categories;  ///< that occur, in the order of their scores
    std::vector<double> scores;           ///< by category, ascending: its number, else 1, 2, 3 …
    bool numeric = false;                 ///< the categories are numbers
    std::vector<Row> rows;
};

/// From words, by unit and coder; an empty word is a missing rating. Categories are numbers if all are (a
/// decimal comma will do), and then in order of size; else texts in the order of their bytes.
Ratings ratings_from_words(std::vector<std::string> coders,
                           const std::vector<std::vector<std::string>>& units,
                           std::vector<std::string> names = {});

/// All but the rows.
Ratings without_rows(const Ratings& ratings);

/// The columns of these coders alone, without units that none of them rated and values that none gave.
Ratings of_coders(const Ratings& ratings, const std::vector<std::size_t>& coders);

/// Only the units that every coder rated.
Ratings complete(const Ratings& ratings);

/// Units rated alike as one row, without those that nobody rated. The names go.
Ratings condensed(const Ratings& ratings);

}  // namespace coding::analysis::agreement
