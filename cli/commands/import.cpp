// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/exchange/import.hpp"

#include <algorithm>

#include "libcoding/exchange/import_words.hpp"
#include "libcoding/exchange/table_kind.hpp"
#include "libcoding/transcripts/reader.hpp"

#include "cli/commands.hpp"
#include "cli/commands/all.hpp"
#include "cli/context.hpp"
#include "cli/import_report.hpp"
#include "cli/opened.hpp"
#include "cli/values.hpp"

namespace cli {
namespace {

namespace exchange = coding::exchange;

// What reads files and what writes the report have no name in common.
bool is_report_format(std::string_view word) {
    return word == "text" || word == "json";
}

std::vector<std::string_view> formats() {
    std::vector<std::string_view> words;
    for (const auto& reader : coding::transcripts::readers()) words.push_back(reader.name);
    for (const auto& [kind, name] : coding::Names<exchange::TableKind>::values) words.push_back(name);
    words.insert(words.end(), {"text", "json"});
    return words;
}

exchange::ImportOptions import_options(const Invocation& invocation) {
    exchange::ImportOptions options;
    for (const auto& word : invocation.all("format")) {
        if (!is_report_format(word)) options.format = word;
    }
    if (const auto kind = invocation.option("kind"))
        options.kind = coding::from_name<coding::SourceKind>(*kind);
    options.groups = invocation.all("group");
    options.language = language(invocation);
    options.moderators = invocation.all("moderator");
    options.survey.open = invocation.all("open");
    options.survey.closed = invocation.all("closed");
    options.survey.left_out = invocation.all("leave-out");
    options.survey.name = invocation.text("name");
    options.dry_run = invocation.has("dry-run");
    return options;
}

void execute_import(const Invocation& invocation, Context& context) {
    const auto options = import_options(invocation);
    const auto words = invocation.arguments_from(1);
    const std::vector<std::filesystem::path> paths(words.begin(), words.end());
    auto project = open_to_write(invocation);
    const auto report = exchange::import_files(project, paths, options, context.coder(), context.progress());
    const auto formats = invocation.all("format");
    const bool json = std::find(formats.begin(), formats.end(), "json") != formats.end();
    // With --quiet a person does not want to read what was found; a program that asked for JSON does.
    const bool unread = invocation.has("quiet") && !json && !invocation.has("output");
    if (!unread) {
        context.print(json ? import_report_json(report, context.catalogue())
                           : exchange::as_text(exchange::import_lines(report, context.catalogue())));
    }
    if (options.dry_run) context.say(Message{"Nothing was changed (--dry-run)."});
}

}  // namespace

Command import_command() {
    Command command{
        .name = "import",
        .summary = Message{"Brings in transcripts, folders of them, tables, and other programs’ projects; "
                           "all of it or nothing."},
        .arguments = {project_argument(),
                      {Message{"FILE"}, Message{"files and folders"}, Argument::Count::one_or_more}},
        .notes =
            {Message{
                 "Transcripts: text, DOCX, ODT, RTF, PDF, HTML, VTT, SRT, Whisper JSON, oTranscribe, "
                 "noScribe, ELAN, Praat, Transcriber, CHAT, EXMARaLDA, TEI, CSV. Tables are told by their "
                 "heading row: participants with attributes, presence, guide, codebook, codings, answers "
                 "to a survey, highlights of Taguette. The report lists the speakers found and every line "
                 "that was unsure."},
             Message{
                 "Of a survey, a row is a participant and a source. Open answers are turns under "
                 "questions of the guide, closed ones attributes; the answers tell which columns are open, "
                 "unless you do."},
             Message{"Projects of NVivo, MAXQDA, ATLAS.ti and others as REFI-QDA (.qdpx); those of QualCoder "
                     "(folder .qda), RQDA (.rqda), Taguette (.sqlite3), only read. The report counts what "
                     "came in, what was kept, what was left out."}},
        .examples = {{"focale import etude.focale FG4.docx FG5.odt --group campus",
                      Message{"Two focus groups of one structure."}},
                     {"focale import etude.focale entretiens/ --kind interview --moderator Hélène",
                      Message{"A folder of interviews, and who leads them."}},
                     {"focale import etude.focale projet.qdpx", Message{"A project of another program."}},
                     {"focale import etude.focale enquete.csv --open Q3,Q7 --name Pseudo",
                      Message{"Answers to a survey; what is open, and who answers."}},
                     {"focale import etude.focale participants.csv codings.csv --as Maud",
                      Message{"Who the speakers are, and codings made elsewhere."}}},
        .execute = execute_import,
    };
    command.options = {
        {"format", Message{"FORMAT"},
         Message{"read as txt, docx, odt, rtf, pdf, html, vtt, srt, whisper, elan, csv, codings …; json: "
                 "report in JSON"},
         'f', true, formats()},
        {"kind",
         Message{"KIND"},
         Message{"what the sources are (else guessed)"},
         '\0',
         false,
         {"focus_group", "interview", "field_notes", "document"}},
        {"group", Message{"GROUP"}, Message{"put the sources into this group"}, '\0', true},
        {"language", Message{"TAG"}, Message{"what is spoken (else the project’s language)"}},
        {"moderator", Message{"NAME"}, Message{"who leads the talk, by name or label"}, '\0', true},
        {"open", Message{"COLUMNS"}, Message{"of a survey: answered in own words"}, '\0', true},
        {"closed", Message{"COLUMNS"}, Message{"of a survey: attributes"}, '\0', true},
        {"leave-out", Message{"COLUMNS"}, Message{"of a survey: not taken"}, '\0', true},
        {"name", Message{"COLUMN"}, Message{"of a survey: who answers (else numbers)"}},
        {"dry-run", {}, Message{"say what would be brought in, change nothing"}},
        {"output", Message{"FILE"}, Message{"write to this file, not to the terminal"}, 'o'},
    };
    return command;
}

}  // namespace cli
