// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

#include "libcoding/containers/table.hpp"
#include "libcoding/exchange/attribute_values.hpp"
#include "libcoding/store/project.hpp"

namespace coding::acts {

/// Whether a text, such as a clipboard holds, is a table of participants with its heading row.
bool is_table_of_participants(std::string_view utf8);

struct FilledPeople {
    HistoryId entry;
    std::vector<exchange::ReplacedValue> replaced;  ///< what was otherwise before
};

/// Takes a table of participants in (of a file: exchange/table_file.hpp; of a text: containers/csv.hpp), in
/// one act (exchange/participants_table.hpp). Error with the line; no entry when it says nothing new.
FilledPeople fill_participants(store::Project& project, std::string_view coder,
                               const containers::Table& table);

}  // namespace coding::acts
