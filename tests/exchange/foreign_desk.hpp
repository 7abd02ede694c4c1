// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "libcoding/error.hpp"
#include "libcoding/exchange/import.hpp"
#include "libcoding/model/codebook.hpp"
#include "libcoding/store/codes.hpp"
#include "libcoding/store/codings.hpp"
#include "libcoding/store/integrity.hpp"
#include "libcoding/store/memos.hpp"
#include "libcoding/store/people.hpp"
#include "libcoding/store/sources.hpp"
#include "libcoding/text/utf8.hpp"

#include "tests/store/temporary_project.hpp"

namespace coding::tests {

/// A project, and other programs' databases beside it.
class ForeignDesk {
  public:
    ForeignDesk() : project(store::new_project(folder)) {}

    /// A database made by these statements; its folder is made too.
    std::filesystem::path database(const std::string& name, const std::string& sql) const {
        const auto path = folder / name;
        std::filesystem::create_directories(path.parent_path());
        const store::Database database{path, store::Database::Mode::create};
        database.execute(sql);
        return path;
    }

    exchange::ImportReport import(const std::filesystem::path& path,
                                  const exchange::ImportOptions& options = {}) {
        SilentProgress progress;
        return exchange::import_files(project, std::vector{path}, options, "Maud", progress);
    }
    /// What became of the only project of an import.
    exchange::refi::ImportedProject brought(const std::filesystem::path& path) {
        const auto report = import(path);
        REQUIRE(report.files.size() == 1);
        REQUIRE(report.files.front().project);
        return *report.files.front().project;
    }

    /// "source: path of the code: coder: quote", sorted.
    [[nodiscard]] std::vector<std::string> codings() const {
        std::map<SourceId, Source> sources;
        for (auto& source : store::sources(project)) sources.emplace(source.id, source);
        std::map<CoderId, std::string> coders;
        for (const auto& coder : store::coders(project)) coders.emplace(coder.id, coder.name);
        std::vector<std::string> told;
        for (const auto& coding : store::codings(project)) {
            const auto text = store::source_text(project, coding.source);
            told.push_back(sources.at(coding.source).name + ": " + store::code_path(project, coding.code) +
                           ": " + coders.at(coding.coder) + ": " +
                           std::string{text::slice(text, coding.span)});
        }
        std::sort(told.begin(), told.end());
        return told;
    }
    [[nodiscard]] std::vector<std::string> codes() const {
        const auto codebook = store::codebook(project);
        std::vector<std::string> paths;
        for (std::size_t index = 0; index < codebook.codes().size(); ++index) {
            paths.push_back(codebook.path(index));
        }
        return paths;
    }
    /// The memo with that title or text.
    [[nodiscard]] Memo memo(const std::string& words) const {
        for (auto& memo : store::memos(project)) {
            if (memo.title == words || memo.text == words) return memo;
        }
        FAIL("no memo says “" << words << "”");
        return {};
    }
    [[nodiscard]] std::string passage(const Memo& memo) const {
        const auto* passage = std::get_if<Passage>(&memo.on);
        REQUIRE(passage != nullptr);
        return std::string{text::slice(store::source_text(project, passage->source), passage->span)};
    }

    store::TemporaryFolder folder;
    store::Project project;
};

/// Whether one of the messages has this beginning, in English.
inline bool tells(const std::vector<Message>& messages, const std::string& pattern) {
    return std::any_of(messages.begin(), messages.end(), [&](const Message& message) {
        return message.pattern().find(pattern) != std::string::npos;
    });
}

inline std::string file_bytes(const std::filesystem::path& path) {
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

inline std::vector<std::string> names_in(const std::filesystem::path& folder) {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::recursive_directory_iterator{folder}) {
        names.push_back(entry.path().string());
    }
    std::sort(names.begin(), names.end());
    return names;
}

/// Imports a database with bytes changed, time and again: each import is refused with an Error, or leaves the
/// project sound. Nothing of it is kept.
inline void survives_damage(const std::string& sql, std::size_t times) {
    ForeignDesk desk;
    const auto path = desk.database("odd.db", sql);
    const auto sound = file_bytes(path);
    exchange::ImportOptions options;
    options.dry_run = true;
    std::uint32_t random = 20250304;
    const auto next = [&](std::size_t below) {
        random = random * 1664525U + 1013904223U;
        return static_cast<std::size_t>(random >> 8U) % below;
    };
    std::size_t taken = 0;
    for (std::size_t time = 0; time < times; ++time) {
        auto bytes = sound;
        // The header stays: what is no database is no project either.
        for (std::size_t changed = 0; changed <= time % 24; ++changed) {
            bytes[100 + next(bytes.size() - 100)] = static_cast<char>(next(256));
        }
        std::ofstream{path, std::ios::binary} << bytes;
        INFO("time " << time);
        try {
            desk.import(path, options);
            ++taken;
        } catch (const Error& error) {
            INFO(error.what());
            CHECK((error.kind() == ErrorKind::input || error.kind() == ErrorKind::conflict));
        }
    }
    CHECK(taken > 0);
    CHECK(taken < times);
    CHECK(desk.codes().empty());
    SilentProgress progress;
    CHECK(store::check(desk.project, progress).empty());
}

}  // namespace coding::tests
