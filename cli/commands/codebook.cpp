// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/acts/codebook.hpp"

#include <filesystem>
#include <sstream>

#include "libcoding/error.hpp"
#include "libcoding/exchange/codebook_tables.hpp"
#include "libcoding/exchange/file_bytes.hpp"
#include "libcoding/exchange/refi/codebook_file.hpp"
#include "libcoding/report/codebook_report.hpp"
#include "libcoding/report/writers.hpp"
#include "libcoding/store/codes.hpp"

#include "cli/commands/all.hpp"
#include "cli/context.hpp"
#include "cli/opened.hpp"
#include "cli/output.hpp"

namespace cli {
namespace {

namespace exchange = coding::exchange;
namespace store = coding::store;
using coding::Error;
using coding::ErrorKind;

// --format, else what the name of the file says, else CSV.
std::string format_of(const Invocation& invocation, const std::string& file) {
    if (const auto given = invocation.option("format")) return *given;
    const auto extension = std::filesystem::path{file}.extension().string();
    for (const auto* format : {"json", "qdc", "md", "xlsx", "ods", "html"}) {
        if (extension == "." + std::string{format}) return format;
    }
    return extension == ".markdown" ? "md" : "csv";
}

std::string written(const store::Project& project, const std::string& format, const Context& context) {
    if (format == "qdc") return exchange::refi::write_codebook_qdc(project);
    if (format == "html") {
        std::ostringstream page;
        coding::report::write(page, coding::report::Format::html,
                              coding::report::codebook_report(project, {}), context.catalogue());
        return page.str();
    }
    const auto codebook = store::codebook(project);
    if (format == "json") return exchange::write_codebook_json(codebook);
    if (format == "md") return exchange::write_codebook_markdown(codebook);
    if (format == "xlsx") return exchange::write_codebook_xlsx(codebook);
    if (format == "ods") return exchange::write_codebook_ods(codebook);
    return exchange::write_codebook_csv(codebook);
}

void export_codebook(const Invocation& invocation, Context& context, const std::string& file) {
    const auto project = open_to_read(invocation);
    const auto text = written(project, format_of(invocation, file), context);
    if (file.empty() || file == "-") {
        context.print(text);
    } else {
        write_file(file, text);
        context.say(Message{"Wrote {0}.", file});
    }
}

void import_codebook(const Invocation& invocation, Context& context, const std::string& file) {
    if (file.empty()) {
        throw Error{ErrorKind::usage, Message{"Say which file to import."},
                    Message{"“focale help codebook” shows an example."}};
    }
    auto project = open_to_write(invocation);
    const auto codebook = exchange::read_codebook_file(file);
    const auto merge = coding::acts::import_codebook(project, context.coder(), codebook);
    for (const auto& note : codebook.notes) context.say(note);
    context.say(
        Message{"{0, plural, =0 {No new code} one {# new code} other {# new codes}}, {1} changed, {2} as "
                "before.",
                merge.added, merge.changed, merge.same});
}

void execute_codebook(const Invocation& invocation, Context& context) {
    const auto file = invocation.argument(2);
    if (invocation.argument(1) == "export") {
        export_codebook(invocation, context, file);
    } else {
        import_codebook(invocation, context, file);
    }
}

}  // namespace

Command codebook_command() {
    return {
        .name = "codebook",
        .summary = Message{"Writes the codebook to a file, or brings one in."},
        .arguments =
            {project_argument(),
             {Message{"ACTION"}, Message{"which of the two"}, Argument::Count::one, {"export", "import"}},
             {Message{"FILE"},
              Message{"the codebook: .qdc, .csv, .xlsx, .ods, .json; .md and .html (export only)"},
              Argument::Count::optional}},
        .options = {{"format",
                     Message{"FORMAT"},
                     Message{"the format to export (else by the file’s name)"},
                     'f',
                     false,
                     {"qdc", "csv", "xlsx", "ods", "json", "md", "html"}},
                    {"output", Message{"FILE"}, Message{"write to this file, not to the terminal"}, 'o'}},
        .notes =
            {Message{"An import adds codes that are new by their path and changes others where the file says "
                     "something else; it removes none."},
             Message{"“.qdc” is the REFI-QDA codebook that NVivo, MAXQDA, ATLAS.ti, QualCoder and others "
                     "exchange; codes keep "
                     "their GUIDs in it."}},
        .examples = {{"focale codebook etude.focale export grille.csv",
                      Message{"As a table, to work on in a spreadsheet."}},
                     {"focale codebook etude.focale import grille.csv", Message{"And back in."}},
                     {"focale codebook etude.focale export grille.qdc",
                      Message{"For another program: NVivo, MAXQDA, ATLAS.ti, QualCoder …"}},
                     {"focale codebook etude.focale export -f md", Message{"To read, on the terminal."}}},
        .execute = execute_codebook,
    };
}

}  // namespace cli
