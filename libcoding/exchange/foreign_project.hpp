// SPDX-License-Identifier: GPL-3.0-or-later
// What QualCoder, RQDA and Taguette have in common: each has a reader that fills this, and one writer brings
// it into a project (exchange/foreign_import.hpp).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "libcoding/exchange/refi/details.hpp"
#include "libcoding/exchange/refi/imported_project.hpp"
#include "libcoding/exchange/refi/position_unit.hpp"
#include "libcoding/language/message.hpp"
#include "libcoding/model/memo.hpp"
#include "libcoding/model/people.hpp"

namespace coding::exchange {

/// What Focale says below memos that it writes for another program, so as to know its own again: the name
/// that a thing has, where the other had to get a number; that a code holds the codings of its category.
inline constexpr std::string_view detail_of_name = "name", detail_of_codings = "codings of",
                                  of_category = "its category";

/// The name that a thing had, where what it is called since is that with a number.
std::string own_name(const std::string& called, const refi::Detailed& said);

/// A project of another program, as it stores it. Things refer to each other by their place in these lists;
/// readers leave out, and count, what refers to nothing.
struct ForeignProject {
    /// A code or a category of codes.
    struct Code {
        std::string name;
        std::optional<std::size_t> parent;  ///< may run in a circle
        std::string colour;                 ///< as written
        std::string definition;
    };
    using Values = std::vector<std::pair<std::string, std::string>>;  ///< attribute, value

    /// A stretch of a text, half-open in code points, that a case said.
    struct Turn {
        std::int64_t begin = 0;
        std::int64_t end = 0;
        std::size_t person = 0;
    };
    struct Source {
        std::string name;
        std::string file_name;
        std::string text;        ///< well-formed UTF-8; line ends and byte order mark as stored
        std::string media = {};  ///< path of the recording on this computer
        Values values = {};
        std::vector<std::string> groups = {};
        std::vector<Turn> turns = {};  ///< where the project itself tells who speaks
        refi::Detailed said = {};      ///< what Focale said of it, and its memo without that
    };
    /// Half-open, in the program's unit. `quote`: what the program says is written there; empty: nothing.
    struct Passage {
        std::size_t source = 0;
        std::int64_t begin = 0;
        std::int64_t end = 0;
        std::string quote;
    };
    struct Coding {
        Passage passage;
        std::size_t code = 0;
        std::string coder;
        std::string memo;
        bool important = false;
    };
    struct Case {
        std::string name;
        Values values = {};
        std::vector<std::size_t> sources = {};
        std::optional<Role> role = {};        ///< where Focale said so
        std::optional<Consent> consent = {};  ///< likewise
    };
    struct OnSource {
        std::size_t source = 0;
    };
    struct OnCode {
        std::size_t code = 0;
    };
    struct OnCase {
        std::size_t person = 0;
    };
    struct Note {
        MemoKind kind = MemoKind::note;
        std::string title;
        std::string text;  ///< `title` and `text` are not both empty
        std::string coder;
        std::int64_t created_ms = 0;
        std::variant<std::monostate, WholeProject, OnSource, Passage, OnCode, OnCase> on;
    };

    std::string name;
    std::string origin;  ///< the program, in its own words
    /// The unit in which the program counts, where the reader has made code points of it; else it is found
    /// from the quotes (refi/position_unit.hpp).
    std::optional<refi::Counted> converted_from;
    std::vector<std::string> coders;
    std::vector<Code> codes;
    std::vector<Source> sources;
    std::vector<Case> cases;
    std::vector<Coding> codings;
    std::vector<Note> notes;
    std::vector<refi::ImportedProject::Missing> missing;
    std::vector<Message> left_out;

    void leave_out(std::uint64_t count, const Message& message) {
        if (count > 0) left_out.push_back(message);
    }
    /// Adds a note unless it says nothing.
    void add(Note note) {
        if (!note.title.empty() || !note.text.empty()) notes.push_back(std::move(note));
    }
    /// Adds what somebody wrote about a thing, unless it is empty.
    template <class Subject>
    void remark(std::string text, Subject on, std::string coder, std::int64_t created_ms) {
        if (!text.empty())
            notes.push_back({MemoKind::note, {}, std::move(text), std::move(coder), created_ms, on});
    }
};

}  // namespace coding::exchange
