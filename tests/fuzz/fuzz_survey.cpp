// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdint>

#include "libcoding/exchange/survey_import.hpp"
#include "libcoding/exchange/table_kind.hpp"
#include "libcoding/exchange/taguette/highlights_table.hpp"

#include "study_contract.hpp"

/// Answers to a survey; and highlights of Taguette where the heading row says so.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto bytes = std::as_bytes(std::span{data, size});
    const auto text = contract::text_of(bytes);
    if (!text) return 0;
    contract::import(size, [&](coding::store::Change& change, const coding::store::Project& project) {
        coding::SilentProgress progress;
        if (coding::exchange::table_kind(*text) == coding::exchange::TableKind::highlights) {
            coding::exchange::taguette::import_highlights(change, project,
                                                          coding::containers::read_csv(*text), progress);
        } else {
            coding::exchange::import_survey(change, project, "survey.csv", bytes, {}, progress);
        }
    });
    return 0;
}
