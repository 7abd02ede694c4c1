// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "libcoding/exchange/attribute_values.hpp"
#include "libcoding/exchange/refi/position_unit.hpp"
#include "libcoding/language/message.hpp"

namespace coding::exchange::refi {

/// What became of a project of another program.
struct ImportedProject {
    std::string name;
    std::string origin;  ///< the program, in its own words

    // What came in; what was there already is not counted.
    std::uint64_t coders = 0, codes = 0, sources = 0, codings = 0, participants = 0, values = 0, memos = 0,
                  links = 0, groups = 0, summaries = 0, queries = 0, dossiers = 0, figures = 0;
    std::uint64_t already = 0;  ///< sources, codings, memos that an earlier import had brought

    /// In what positions were counted, source by source (those with selections).
    struct Text {
        std::string source;
        UnitFound found;
    };
    std::vector<Text> texts;

    /// Elements that are given back on export and not seen meanwhile, by their name ("PictureSource").
    std::map<std::string, std::uint64_t> kept;

    /// Files that the project names and does not hold.
    struct Missing {
        std::string name;  ///< of the source or note
        std::string path;  ///< as the project writes it
    };
    std::vector<Missing> missing;

    std::vector<ReplacedValue> replaced;
    std::vector<Message> notes;  ///< what else was changed on the way

    /// What could not even be kept, and why.
    std::vector<Message> left_out;
};

}  // namespace coding::exchange::refi
