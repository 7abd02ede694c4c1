// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

#include "libcoding/language/message.hpp"

namespace cli {

using coding::Message;

class Invocation;
class Context;

/// A word that a command takes in a fixed place. `name` is shown in capitals ("PROJECT").
struct Argument {
    enum class Count { one, optional, one_or_more };
    Message name = {};
    Message meaning = {};
    Count count = Count::one;
    std::vector<std::string_view> words = {};  ///< the words it may be; empty: anything
    std::vector<Message> meanings = {};        ///< of the words; empty: they speak for themselves
};

/// An option of a command. `value` names what it takes ("FILE"); empty: it is a switch.
struct Option {
    std::string_view name;
    Message value = {};
    Message meaning = {};
    char letter = '\0';
    bool repeats = false;
    std::vector<std::string_view> words = {};
};

struct Example {
    std::string_view line;
    Message meaning = {};
};

/// One command of the program, as data: help, the manual pages, completion and parsing all read it.
struct Command {
    std::string_view name;
    Message summary = {};
    std::vector<Argument> arguments = {};
    std::vector<Option> options = {};
    std::vector<Message> notes = {};
    std::vector<Example> examples = {};
    void (*execute)(const Invocation&, Context&) = nullptr;
};

}  // namespace cli
