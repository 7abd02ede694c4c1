// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <exception>
#include <filesystem>
#include <functional>
#include <optional>
#include <streambuf>
#include <string>
#include <string_view>

namespace cli {

/// Writes to a file descriptor to the last byte. A reader that went away (a closed pipe) is no fault: false.
/// Any other failure throws Error{storage}.
bool write_all(int descriptor, std::string_view text);

/// How broad the terminal is that standard output goes to; none where it goes elsewhere, or the terminal does
/// not say.
std::optional<std::size_t> terminal_columns();

/// Takes a piece of the output; false when nobody reads any more.
using Sink = std::function<bool(std::string_view)>;

/// What a stream writes, for a sink; where nobody reads any more, the stream fails.
class SinkBuffer : public std::streambuf {
  public:
    explicit SinkBuffer(const Sink& sink) : sink_(sink) {}

    /// Hands over what is left; throws what the sink threw, which a stream keeps to itself.
    void finish();

  protected:
    int_type overflow(int_type letter) override;
    std::streamsize xsputn(const char* letters, std::streamsize count) override;

  private:
    bool hand_over();

    const Sink& sink_;
    std::string pending_;
    std::exception_ptr failure_;
    bool closed_ = false;
};

/// Writes a file whole or not at all: into a file beside it, which then takes its name.
void write_file(const std::filesystem::path& path, std::string_view text);
/// The same, of what `make` gives piece by piece.
void write_file(const std::filesystem::path& path, const std::function<void(const Sink&)>& make);

}  // namespace cli
