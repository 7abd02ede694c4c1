// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <exception>
#include <string>

#include "libcoding/language/message.hpp"

namespace coding {

enum class ErrorKind {
    usage,      ///< the call itself makes no sense (the command line exits with 2)
    input,      ///< what was read is broken, unsafe or of an unknown kind
    not_found,  ///< a file, source, code … of that name is not there
    conflict,   ///< it would contradict what is there (a name taken, a cycle, a span outside the text)
    busy,       ///< another program is writing to the project
    storage,    ///< the disk or the project file failed (full, read-only, damaged)
    cancelled,  ///< the user asked to stop
};

/// Where the fault lies, as far as it is known; empty parts are not shown. `line` counts from 1, 0 is
/// unknown.
struct Where {
    std::string file;
    std::size_t line = 0;
    std::string element;  ///< a code, a turn, an XML element, a column: what inside the file
};

/// The one exception of the library: thrown at the fault, caught once a command.
class Error : public std::exception {
  public:
    Error(ErrorKind kind, Message message, Message hint = {}, Where where = {});

    [[nodiscard]] ErrorKind kind() const { return kind_; }
    [[nodiscard]] const Message& message() const { return message_; }
    /// What to do about it; may be empty.
    [[nodiscard]] const Message& hint() const { return hint_; }
    [[nodiscard]] const Where& where() const { return where_; }

    /// The same error, with the file named by a caller that knows it (a pure reader does not).
    [[nodiscard]] Error in_file(std::string file) const;

    /// The message in English, for logs and tests.
    [[nodiscard]] const char* what() const noexcept override { return what_.c_str(); }

  private:
    ErrorKind kind_;
    Message message_;
    Message hint_;
    Where where_;
    std::string what_;
};

}  // namespace coding
