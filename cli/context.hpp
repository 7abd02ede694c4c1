// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "libcoding/language/catalogue.hpp"
#include "libcoding/progress.hpp"
#include "libcoding/report/long_table.hpp"
#include "libcoding/report/report.hpp"
#include "libcoding/report/writers.hpp"

#include "cli/invocation.hpp"
#include "cli/output.hpp"

namespace cli {

/// What a command runs in: who acts, in which language, and where its words go. What was asked for goes to
/// standard output (or to the file of --output), everything else to standard error.
class Context {
  public:
    Context(coding::Catalogue catalogue, const Invocation& invocation);

    [[nodiscard]] const coding::Catalogue& catalogue() const { return catalogue_; }
    [[nodiscard]] std::string text(const Message& message) const { return catalogue_.text(message); }

    /// The coder who acts: --as, else the login name.
    [[nodiscard]] const std::string& coder() const { return coder_; }

    /// One line to standard error, unless --quiet.
    void say(const Message& message) const;

    /// The format of --format, else of the ending of --output, else text.
    [[nodiscard]] coding::report::Format format() const;

    /// Writes the command's result.
    void print(std::string_view text) const;
    /// The same, of what is made piece by piece.
    void print(const std::function<void(const Sink&)>& make) const;
    /// Writes a report in the format asked for; as a PDF too (cli/pdf.hpp).
    void print(const coding::report::Report& report) const { print(report, catalogue_); }
    /// The same of a long table, row by row where the format can be written so.
    void print(const coding::report::LongTable& table) const;
    /// A report in another language than the program speaks.
    void print(const coding::report::Report& report, const coding::Catalogue& catalogue) const;

    /// A bar on standard error where it is a terminal and nobody asked for quiet.
    [[nodiscard]] coding::Progress& progress() const { return *progress_; }

  private:
    /// As broad as the terminal, where it goes to one.
    void write_text(std::ostream& out, const coding::report::Report& report,
                    const coding::Catalogue& catalogue) const;
    /// Error{usage} where a terminal would have to show what is no text.
    void refuse_terminal() const;

    coding::Catalogue catalogue_;
    bool quiet_ = false;
    std::string coder_;
    std::string format_;
    std::string output_;
    std::unique_ptr<coding::Progress> progress_;
};

}  // namespace cli
