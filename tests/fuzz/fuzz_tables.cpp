// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdint>

#include "libcoding/exchange/codings_table.hpp"
#include "libcoding/exchange/guide_table.hpp"
#include "libcoding/exchange/participants_table.hpp"
#include "libcoding/exchange/table_kind.hpp"

#include "study_contract.hpp"

/// Participants, presence, guide and codings: the heading row says which, as in an import.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using coding::exchange::TableKind;
    const auto text = contract::text_of(std::as_bytes(std::span{data, size}));
    if (!text) return 0;
    const auto kind = coding::exchange::table_kind(*text);
    if (!kind || *kind == TableKind::codebook) return 0;

    contract::import(size, [&](coding::store::Change& change, const coding::store::Project& project) {
        const auto table = coding::containers::read_csv(*text);
        coding::SilentProgress progress;
        std::vector<coding::Message> notes;
        std::vector<coding::exchange::ReplacedValue> replaced;
        if (*kind == TableKind::participants)
            coding::exchange::import_participants(change, project, table, replaced);
        if (*kind == TableKind::presence) coding::exchange::import_presence(change, project, table, notes);
        if (*kind == TableKind::guide) coding::exchange::import_guide(change, project, table);
        if (*kind == TableKind::codings) coding::exchange::import_codings(change, project, table, progress);
    });
    return 0;
}
