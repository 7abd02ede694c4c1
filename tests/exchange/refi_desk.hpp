// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "libcoding/containers/archive.hpp"
#include "libcoding/exchange/import.hpp"
#include "libcoding/exchange/refi/project_export.hpp"
#include "libcoding/store/codes.hpp"
#include "libcoding/store/codings.hpp"
#include "libcoding/store/project.hpp"
#include "libcoding/store/sources.hpp"
#include "libcoding/text/utf8.hpp"

#include "tests/store/temporary_project.hpp"
#include "tests/support/zip_maker.hpp"

namespace coding::exchange::refi {

/// Whether a text has this part.
inline bool holds(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

using Files = std::vector<std::pair<std::string, std::string>>;

/// A project, and REFI-QDA projects that go in and out of it.
struct RefiDesk {
    store::TemporaryFolder folder;
    store::Project project = store::new_project(folder);

    std::filesystem::path package(const Files& files, const std::string& name = "p.qdpx") const {
        std::ofstream{folder / name, std::ios::binary} << make_zip(files);
        return folder / name;
    }

    ImportedProject import(const std::filesystem::path& path) {
        SilentProgress progress;
        const std::vector<std::filesystem::path> paths{path};
        return import_files(project, paths, {}, "Ada", progress).files.front().project.value();
    }
    ImportedProject import(const Files& files) { return import(package(files)); }

    std::filesystem::path export_to(const std::string& name = "out.qdpx") const {
        SilentProgress progress;
        export_project(project, folder / name, progress);
        return folder / name;
    }

    /// The XML of an export.
    [[nodiscard]] std::string exported() const { return entry(export_to(), "project.qde"); }

    static std::string entry(const std::filesystem::path& archive, std::string_view name) {
        return containers::Archive{archive}.read(name).value_or("(not there)");
    }

    /// "source: code = words", a line a coding.
    [[nodiscard]] std::string quotes() const {
        std::ostringstream lines;
        const auto codebook = store::codebook(project);
        for (const auto& source : store::sources(project)) {
            const auto text = store::source_text(project, source.id);
            store::CodingFilter of_source;
            of_source.source = source.id;
            for (const auto& coding : store::codings(project, of_source)) {
                lines << source.name << ": " << codebook.path(codebook.index_of(coding.code).value()) << " = "
                      << text::slice(text, coding.span) << '\n';
            }
        }
        return lines.str();
    }
};

/// A project.qde with two codes (c1 "cost", c2 "trust"), a user u1 "Ann", and what is given of it.
inline std::string qde(const std::string& origin, const std::string& sources, const std::string& rest = {},
                       const std::string& before_sources = {}) {
    return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
           "<Project xmlns=\"urn:QDA-XML:project:1.0\" name=\"Fiction\" origin=\"" +
           origin +
           "\">\n<Users><User guid=\"00000000-0000-0000-0000-0000000000A1\" name=\"Ann\"/></Users>\n"
           "<CodeBook><Codes>\n"
           "<Code guid=\"00000000-0000-0000-0000-0000000000C1\" name=\"cost\" isCodable=\"true\" "
           "color=\"#FF0000\"/>\n"
           "<Code guid=\"00000000-0000-0000-0000-0000000000C2\" name=\"trust\" isCodable=\"true\"/>\n"
           "</Codes></CodeBook>\n" +
           before_sources + "<Sources>" + sources + "</Sources>\n" + rest + "</Project>\n";
}

/// "00000000-0000-0000-0000-" and the number in twelve digits.
inline std::string numbered_guid(int number) {
    const auto digits = std::to_string(number);
    return "00000000-0000-0000-0000-" + std::string(12 - digits.size(), '0') + digits;
}

/// A selection coded by Ann with "cost"; its GUID is `number`, its coding's `number` + 1000.
inline std::string selection(int number, std::size_t begin, std::size_t end, const std::string& name = {},
                             const std::string& code = "C1") {
    return "<PlainTextSelection guid=\"" + numbered_guid(number) + "\" name=\"" + name +
           "\" startPosition=\"" + std::to_string(begin) + "\" endPosition=\"" + std::to_string(end) +
           "\" creatingUser=\"00000000-0000-0000-0000-0000000000A1\"><Coding guid=\"" +
           numbered_guid(number + 1000) +
           "\" creatingUser=\"00000000-0000-0000-0000-0000000000A1\"><CodeRef "
           "targetGUID=\"00000000-0000-0000-0000-0000000000" +
           code + "\"/></Coding></PlainTextSelection>";
}

/// A TextSource in a file, "T.txt".
inline std::string text_source(const std::string& selections, const std::string& name = "Talk",
                               const std::string& file = "T.txt", int number = 1) {
    return "<TextSource guid=\"" + numbered_guid(number) + "\" name=\"" + name +
           "\" plainTextPath=\"internal://" + file + "\">" + selections + "</TextSource>";
}

}  // namespace coding::exchange::refi
