// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdint>

#include "libcoding/exchange/codebook_tables.hpp"
#include "libcoding/exchange/refi/codebook_file.hpp"

#include "study_contract.hpp"

/// A codebook as JSON, CSV or REFI-QDA: goes into a project; of the first two, what is written of it reads as
/// the same again.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace coding::exchange;
    const auto text = contract::text_of(std::as_bytes(std::span{data, size}));
    if (!text) return 0;
    const bool json = coding::text::trimmed(*text).starts_with('{');
    contract::import(size, [&](coding::store::Change& change, const coding::store::Project& project) {
        if (refi::is_codebook(*text)) {
            merge_codebook(change, project, refi::read_codebook_qdc(*text));
            return;
        }
        const auto codes = json ? read_codebook_json(*text) : read_codebook_csv(*text);
        const coding::Codebook codebook{codes};
        const auto written = json ? write_codebook_json(codebook) : write_codebook_csv(codebook);
        const coding::Codebook again{json ? read_codebook_json(written) : read_codebook_csv(written)};
        contract::require(written == (json ? write_codebook_json(again) : write_codebook_csv(again)),
                          "a codebook is the same after writing and reading it");
        merge_codebook(change, project, {codes});
    });
    return 0;
}
