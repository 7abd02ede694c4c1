// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "libcoding/exchange/refi/exported_project.hpp"
#include "libcoding/language/catalogue.hpp"

namespace cli {

/// What an export wrote.
struct ExportReport {
    std::filesystem::path path;
    std::optional<coding::exchange::refi::ExportedProject> project;  ///< of a whole project
    std::vector<coding::Message> notes;                              ///< of a transcript, of notes
};

/// For a person, a sentence a message.
std::vector<coding::Message> export_report_sentences(const ExportReport& report);

/// As schemas/export.schema.json has it.
std::string export_report_json(const ExportReport& report, const coding::Catalogue& catalogue);

}  // namespace cli
