// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/context.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <sstream>

#include <pwd.h>
#include <unistd.h>

#include "libcoding/error.hpp"
#include "libcoding/text/utf8.hpp"

#include "cli/output.hpp"
#include "cli/pdf.hpp"
#include "cli/progress_bar.hpp"

namespace cli {
namespace {

std::string login_name() {
    if (const auto* entry = ::getpwuid(::geteuid()); entry != nullptr) return entry->pw_name;
    for (const char* variable : {"LOGNAME", "USER"}) {
        if (const char* name = std::getenv(variable); name != nullptr && *name != '\0') return name;
    }
    return "user";
}

std::string coder_of(const Invocation& invocation) {
    const auto given = invocation.option("as");
    if (!given) return login_name();
    const auto name = coding::text::trimmed(*given);
    if (name.empty()) {
        throw coding::Error{coding::ErrorKind::usage, Message{"The name of the coder is empty."},
                            Message{"Write for instance: --as \"Marie D.\""}};
    }
    return std::string{name};
}

/// --format, else what the ending of --output says, where the command knows it.
std::string format_of(const Invocation& invocation) {
    if (const auto given = invocation.option("format")) return *given;
    const auto ending = std::filesystem::path{invocation.text("output")}.extension().string();
    for (const auto& option : invocation.command().options) {
        if (option.name != "format") continue;
        for (const auto word : option.words) {
            if (ending == "." + std::string{word}) return std::string{word};
        }
    }
    return "text";
}

}  // namespace

Context::Context(coding::Catalogue catalogue, const Invocation& invocation)
    : catalogue_(std::move(catalogue)),
      quiet_(invocation.has("quiet")),
      coder_(coder_of(invocation)),
      format_(format_of(invocation)),
      output_(invocation.text("output")) {
    if (quiet_) {
        progress_ = std::make_unique<coding::SilentProgress>();
    } else {
        progress_ = std::make_unique<ProgressBar>(catalogue_);
    }
}

void Context::say(const Message& message) const {
    if (!quiet_) write_all(STDERR_FILENO, text(message) + '\n');
}

coding::report::Format Context::format() const {
    return coding::report::format_from_name(format_);
}

void Context::print(std::string_view text) const {
    print([text](const Sink& sink) { sink(text); });
}

void Context::print(const std::function<void(const Sink&)>& make) const {
    if (output_.empty()) {
        make([](std::string_view piece) { return write_all(STDOUT_FILENO, piece); });
    } else {
        write_file(output_, make);
    }
}

void Context::refuse_terminal() const {
    const bool binary = format_ == "pdf" || coding::report::is_binary(format());
    if (!binary || !output_.empty() || ::isatty(STDOUT_FILENO) != 1) return;
    throw coding::Error{coding::ErrorKind::usage,
                        Message{"The format {0} cannot be shown on a terminal.", format_},
                        Message{"Name a file for it: -o report.{0}", format_}};
}

void Context::print(const coding::report::Report& report, const coding::Catalogue& catalogue) const {
    refuse_terminal();
    const bool pdf = format_ == "pdf";
    std::ostringstream out;
    if (!pdf && format() == coding::report::Format::text) {
        write_text(out, report, catalogue);
    } else {
        coding::report::write(out, pdf ? coding::report::Format::html : format(), report, catalogue);
    }
    if (pdf) {
        print(pdf_of_page(out.str()));
    } else {
        print(out.view());
    }
}

void Context::write_text(std::ostream& out, const coding::report::Report& report,
                         const coding::Catalogue& catalogue) const {
    constexpr std::size_t narrowest = 40, widest = 100;  // longer lines are hard to read
    const auto columns = output_.empty() ? terminal_columns() : std::nullopt;
    coding::report::write_text(out, report, catalogue,
                               std::clamp(columns.value_or(widest), narrowest, widest));
}

void Context::print(const coding::report::LongTable& table) const {
    if (format_ == "pdf" || format() == coding::report::Format::text) {
        return print(coding::report::whole(table));
    }
    refuse_terminal();
    print([&](const Sink& sink) {
        SinkBuffer buffer{sink};
        std::ostream out{&buffer};
        coding::report::write(out, format(), table, catalogue_);
        buffer.finish();
    });
}

}  // namespace cli
