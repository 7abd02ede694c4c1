// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/context.hpp"

#include <cstdlib>
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

}  // namespace

Context::Context(coding::Catalogue catalogue, const Invocation& invocation)
    : catalogue_(std::move(catalogue)),
      quiet_(invocation.has("quiet")),
      coder_(coder_of(invocation)),
      format_(invocation.option("format").value_or("text")),
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
    if (output_.empty()) {
        write_all(STDOUT_FILENO, text);
    } else {
        write_file(output_, text);
    }
}

void Context::print(const coding::report::Report& report) const {
    std::ostringstream out;
    if (format_ != "pdf") {
        coding::report::write(out, format(), report, catalogue_);
        return print(out.str());
    }
    if (output_.empty() && ::isatty(STDOUT_FILENO) == 1) {
        throw coding::Error{coding::ErrorKind::usage, Message{"A PDF cannot be shown on a terminal."},
                            Message{"Name a file for it: -o report.pdf"}};
    }
    coding::report::write_html(out, report, catalogue_);
    print(pdf_of_page(out.str()));
}

}  // namespace cli
