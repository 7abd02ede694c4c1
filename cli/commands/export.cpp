// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <cctype>
#include <filesystem>

#include "libcoding/error.hpp"
#include "libcoding/exchange/qualcoder/project_export.hpp"
#include "libcoding/exchange/refi/project_export.hpp"

#include "cli/commands/all.hpp"
#include "cli/context.hpp"
#include "cli/opened.hpp"
#include "cli/suggestion.hpp"

namespace cli {
namespace {

namespace exchange = coding::exchange;
namespace store = coding::store;
namespace fs = std::filesystem;

void tell(const exchange::refi::ExportedProject& exported, const Context& context) {
    context.say(
        Message{"{0, plural, one {# source} other {# sources}}, {1, plural, one {# code} other {# "
                "codes}}, {2, plural, one {# coding} other {# codings}}, {3, plural, one {# memo} other "
                "{# memos}}, {4, plural, one {# participant} other {# participants}}.",
                exported.sources, exported.codes, exported.codings, exported.memos, exported.participants});
    if (exported.kept > 0) {
        context.say(
            Message{"{0, plural, one {# element} other {# elements}} of other programs given back as "
                    "they came.",
                    exported.kept});
    }
    for (const auto& left_out : exported.left_out) context.say(left_out);
}

void export_refi(const store::Project& project, const fs::path& out, Context& context) {
    tell(exchange::refi::export_project(project, out, context.progress()), context);
}

void export_qualcoder(const store::Project& project, const fs::path& out, Context& context) {
    tell(exchange::qualcoder::export_project(project, out, context.progress()), context);
}

/// What a project can be written as, by the ending of the file's name.
struct ExportKind {
    std::string_view ending;
    void (*write)(const store::Project& project, const fs::path& out, Context& context);
};

constexpr auto kinds = std::to_array<ExportKind>({
    {".qdpx", export_refi},
    {".qda", export_qualcoder},
});

const ExportKind& kind_of(const fs::path& out) {
    auto ending = out.extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    const auto* const kind =
        std::find_if(kinds.begin(), kinds.end(), [&](const ExportKind& one) { return one.ending == ending; });
    if (kind != kinds.end()) return *kind;
    std::vector<std::string> known;
    std::string list;
    for (const auto& one : kinds) {
        known.emplace_back(one.ending);
        list += (list.empty() ? "" : ", ") + known.back();
    }
    throw coding::Error{coding::ErrorKind::usage,
                        Message{"The ending of “{0}” does not say what to write.", out.filename().string()},
                        suggestion(ending, known, Message{"It can be: {0}.", list})};
}

void execute(const Invocation& invocation, Context& context) {
    const fs::path out{invocation.argument(1)};
    const auto& kind = kind_of(out);
    const auto project = open_to_read(invocation);
    kind.write(project, out, context);
    context.say(Message{"Wrote {0}.", out.string()});
}

}  // namespace

Command export_command() {
    return {
        .name = "export",
        .summary = Message{"Writes the whole project for other programs."},
        .arguments = {project_argument(),
                      {Message{"OUT"}, Message{"the file to write; its ending says what: .qdpx, .qda"}}},
        .notes = {Message{
                      "“.qdpx” is the REFI-QDA project that NVivo, MAXQDA, ATLAS.ti, QualCoder and others "
                      "exchange: texts, codes, codings, people, memos, links and groups. What another "
                      "program’s project brought and Focale does not show is given back in it."},
                  Message{"Guide questions, and times without a recording, have no place in it."},
                  Message{
                      "“.qda” is a project of QualCoder, a folder: codes with codes below them are its "
                      "categories, participants its cases. Polarity, intensity and condition stand in the "
                      "memos."}},
        .examples = {{"focale export etude.focale etude.qdpx", Message{"To go on in another program."}},
                     {"focale export etude.focale Terrain.qda", Message{"To go on in QualCoder."}}},
        .execute = execute,
    };
}

}  // namespace cli
