// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cstdint>

#include "libcoding/exchange/refi/project_import.hpp"
#include "libcoding/exchange/refi/turns_note.hpp"

#include "study_contract.hpp"

/// A project.qde: in pieces of odd lengths, with one file of text behind every path; behind that of Focale's
/// note of turns, what follows the first byte of 0.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace coding::exchange;
    const std::string_view all{reinterpret_cast<const char*>(data), size};
    const auto xml = all.substr(0, all.find('\0'));
    const auto note = all.substr(std::min(xml.size() + 1, size));
    contract::import(size, [&](coding::store::Change& change, const coding::store::Project& project) {
        coding::SilentProgress progress;
        const refi::FileReader file = [&](std::string_view name) -> std::optional<std::string> {
            if (name == refi::turns_note_file) return std::string{note};
            if (name == "none") return std::nullopt;
            return "\xEF\xBB\xBFZoé : le prix 🌱 monte\r\nP1 : oui\r\n";
        };
        const auto feed = [&](const std::function<void(std::string_view)>& sink) {
            const std::size_t length = 1 + size % 97;
            for (std::size_t at = 0; at < xml.size(); at += length) sink(xml.substr(at, length));
        };
        const auto report = refi::import_project(change, project, feed, file, {}, progress);
        for (const auto& text : report.texts) {
            contract::require(text.found.fitting <= text.found.ends, "no more ends fit than there are");
        }
    });
    return 0;
}
