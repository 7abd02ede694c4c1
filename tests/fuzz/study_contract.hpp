// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string>

#include "libcoding/error.hpp"
#include "libcoding/progress.hpp"
#include "libcoding/store/codes.hpp"
#include "libcoding/store/integrity.hpp"
#include "libcoding/text/encoding.hpp"

#include "reader_contract.hpp"
#include "tests/support/study.hpp"

/// What every import into a project promises, checked for the fuzz targets: it throws Error of a kind that a
/// person can mend, and what it brings in leaves the project sound.
namespace contract {

/// A small study with something of each kind for a table to name; made once, changed by none.
inline coding::tests::Study& small_study() {
    static coding::tests::Study study;
    static const bool made = [] {
        auto change = study.change();
        const auto zoe = coding::store::participant_named(change, "Zoé", coding::Role::moderator);
        const auto label = coding::store::participant_named(change, "P1 (FG1)", coding::Role::participant);
        study.add(change, "FG1",
                  {coding::tests::turn(zoe, "le prix, toujours."),
                   coding::tests::turn(label, "oui mais non, le prix monte")});
        coding::Code code;
        code.name = "prix";
        coding::store::add_code(change, code);
        change.commit();
        return true;
    }();
    (void)made;
    return study;
}

/// Aborts with the first fault of the study.
inline void require_sound(const coding::store::Project& project) {
    coding::SilentProgress progress;
    for (const auto& fault : coding::store::check(project, progress)) {
        const coding::Error told{coding::ErrorKind::storage, fault.what};
        std::fprintf(stderr, "%s\n", told.what());
        require(false, "an import leaves the project sound");
    }
}

/// Runs `take` with a change of the small study, and takes it all back. Every eighth length of input has the
/// study checked before: that takes far longer than the import.
template <class Take>
void import(std::size_t size, const Take& take) {
    try {
        auto& study = small_study();
        auto change = study.change();
        take(change, study.project);
        if (size % 8 == 0) require_sound(study.project);
    } catch (const coding::Error& error) {
        require(error.kind() == coding::ErrorKind::input || error.kind() == coding::ErrorKind::conflict ||
                    error.kind() == coding::ErrorKind::not_found,
                "an import throws Error{input}, Error{conflict} or Error{not_found}");
    }
}

/// The bytes as an import reads them; nothing when they are no text.
inline std::optional<std::string> text_of(std::span<const std::byte> bytes) {
    auto decoded = coding::text::decode(bytes);
    if (decoded.binary) return std::nullopt;
    return std::move(decoded.utf8);
}

}  // namespace contract
