// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <cctype>
#include <filesystem>

#include "libcoding/error.hpp"
#include "libcoding/exchange/qualcoder/project_export.hpp"
#include "libcoding/exchange/refi/project_export.hpp"
#include "libcoding/exchange/transcript_writers.hpp"
#include "libcoding/report/markdown_notes.hpp"
#include "libcoding/store/named.hpp"
#include "libcoding/store/sources.hpp"

#include "cli/commands/all.hpp"
#include "cli/context.hpp"
#include "cli/export_report.hpp"
#include "cli/opened.hpp"
#include "cli/output.hpp"
#include "cli/suggestion.hpp"

namespace cli {
namespace {

namespace exchange = coding::exchange;
namespace store = coding::store;
namespace fs = std::filesystem;

void refuse_source(const Invocation& invocation) {
    if (!invocation.has("source")) return;
    throw coding::Error{
        coding::ErrorKind::usage, Message{"A whole project holds all sources: --source does not go with it."},
        Message{"Leave it out, or write one transcript (.txt, .docx, .odt, .vtt, .srt, .tei)."}};
}

/// The source that --source names, or the only one.
coding::Source source_of(const store::Project& project, const Invocation& invocation) {
    if (const auto name = invocation.option("source")) return store::source_named(project, *name);
    auto sources = store::sources(project);
    if (sources.size() == 1) return std::move(sources.front());
    throw coding::Error{
        coding::ErrorKind::usage,
        Message{"A transcript is one source, and this project has {0, plural, =0 {none} other "
                "{#}}.",
                sources.size()},
        Message{"Say which with --source NAME."}};
}

template <exchange::WrittenTranscript (*written_as)(const exchange::SpokenSource&)>
void export_transcript(const store::Project& project, const Invocation& invocation,
                       const Context& /*context*/, ExportReport& report) {
    const auto written = written_as(exchange::spoken_source(project, source_of(project, invocation)));
    write_file(report.path, written.bytes);
    report.notes = exchange::notes_on(written);
}

void export_refi(const store::Project& project, const Invocation& invocation, const Context& context,
                 ExportReport& report) {
    refuse_source(invocation);
    report.project = exchange::refi::export_project(project, report.path, context.progress());
}

void export_qualcoder(const store::Project& project, const Invocation& invocation, const Context& context,
                      ExportReport& report) {
    refuse_source(invocation);
    report.project = exchange::qualcoder::export_project(project, report.path, context.progress());
}

void export_notes(const store::Project& project, const Invocation& invocation, const Context& context,
                  ExportReport& report) {
    refuse_source(invocation);
    const auto written =
        coding::report::write_notes(project, report.path, context.catalogue(), context.progress());
    report.notes.push_back(
        Message{"{0, plural, one {# note} other {# notes}} of sources, {1, plural, one {# note} other {# "
                "notes}} of codes, {2, plural, one {# passage} other {# passages}}.",
                written.sources, written.codes, written.codings});
}

/// What a project can be written as, by the ending of the file's name.
struct ExportKind {
    std::string_view ending;
    void (*write)(const store::Project& project, const Invocation& invocation, const Context& context,
                  ExportReport& report);
};

constexpr auto kinds = std::to_array<ExportKind>({
    {".qdpx", export_refi},
    {".qda", export_qualcoder},
    {".txt", export_transcript<exchange::written_as_text>},
    {".docx", export_transcript<exchange::written_as_docx>},
    {".odt", export_transcript<exchange::written_as_odt>},
    {".vtt", export_transcript<exchange::written_as_vtt>},
    {".srt", export_transcript<exchange::written_as_srt>},
    {".tei", export_transcript<exchange::written_as_tei>},
    {".xml", export_transcript<exchange::written_as_tei>},
});

/// A name with a slash at its end is a folder of notes.
constexpr ExportKind notes_kind{"/", export_notes};

const ExportKind& kind_of(const fs::path& out, bool folder) {
    auto ending = out.extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    const auto* const kind =
        std::find_if(kinds.begin(), kinds.end(), [&](const ExportKind& one) { return one.ending == ending; });
    if (kind != kinds.end()) return *kind;
    if (folder) return notes_kind;
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
    const fs::path named{invocation.argument(1)};
    const bool folder = !named.has_filename() && named.has_parent_path();
    const auto out = folder ? named.parent_path() : named;
    const auto& kind = kind_of(out, folder);
    const auto project = open_to_read(invocation);
    ExportReport report{.path = out, .project = {}, .notes = {}};
    kind.write(project, invocation, context, report);
    if (invocation.text("format") == "json") {
        context.print(export_report_json(report, context.catalogue()));
        return;
    }
    for (const auto& sentence : export_report_sentences(report)) context.say(sentence);
    context.say(Message{"Wrote {0}.", out.string()});
}

}  // namespace

Command export_command() {
    return {
        .name = "export",
        .summary = Message{"Writes the whole project, or one transcript, for other programs."},
        .arguments = {project_argument(),
                      {Message{"OUT"}, Message{"the file to write; its ending says what: .qdpx, .qda, .txt, "
                                               ".docx, .odt, .vtt, .srt, .tei; a folder (NAME/) of notes"}}},
        .options = {{"source", Message{"NAME"}, Message{"the transcript to write; the only one if left out"}},
                    {"format",
                     Message{"FORMAT"},
                     Message{"of what is said about the export"},
                     'f',
                     false,
                     {"text", "json"}}},
        .notes =
            {Message{"“.qdpx” is the REFI-QDA project that NVivo, MAXQDA, ATLAS.ti, QualCoder and others "
                     "exchange: texts, codes, codings, people, memos, links and groups. What another "
                     "program’s project brought and Focale does not show is given back in it."},
             Message{"What it has no field for (speakers, guide questions, polarity …) stands in notes and "
                     "descriptions, which Focale reads back. The report says what, and what is not in the "
                     "file."},
             Message{"“.qda” is a project of QualCoder, a folder: codes with codes below them are its "
                     "categories, participants its cases. Polarity, intensity and condition stand in the "
                     "memos."},
             Message{"The other endings write one transcript with its speakers and times: as text "
                     "(.txt, .docx, .odt), as captions (.vtt, .srt), as TEI of speech (ISO 24624)."},
             Message{"A name with a slash at its end is a new folder of Markdown notes, as Obsidian reads "
                     "them: one a source, with a tag (#theme/code) behind each coded passage, one a code "
                     "with its passages. They bear the names of all who speak."},
             Message{"Tables for R, pandas and spreadsheets come from “focale list” (codings, turns, "
                     "participants) and “focale report” (profiles, vocabulary), with -f csv, xlsx or "
                     "json."}},
        .examples = {{"focale export etude.focale etude.qdpx", Message{"To go on in another program."}},
                     {"focale export etude.focale Terrain.qda", Message{"To go on in QualCoder."}},
                     {"focale export etude.focale Notes/", Message{"To read and link in Obsidian."}},
                     {"focale export etude.focale FG1.vtt --source \"FG1 campus\"",
                      Message{"Captions for the recording of FG1."}}},
        .execute = execute,
    };
}

}  // namespace cli
