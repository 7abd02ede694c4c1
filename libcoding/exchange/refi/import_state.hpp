// SPDX-License-Identifier: GPL-3.0-or-later
// What the parts of an import of a REFI-QDA project share; for them alone.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "libcoding/exchange/import.hpp"
#include "libcoding/exchange/refi/element.hpp"
#include "libcoding/exchange/refi/imported_project.hpp"
#include "libcoding/exchange/refi/package.hpp"
#include "libcoding/model/code.hpp"
#include "libcoding/model/memo.hpp"
#include "libcoding/store/refi.hpp"

namespace coding::exchange::refi {

/// A place that refers to a note: the first becomes what the memo is on.
struct Noted {
    MemoSubject subject;
    std::string element;  ///< "Code", "Coding", "PlainTextSelection" …
    std::string guid;     ///< of that element
    std::string xml;      ///< what the store keeps of that element
};

struct KnownCode {
    CodeId id;
    CodeKind kind = CodeKind::concept_;
};

/// Where a selection without anything on it stands: an end of a link between turns.
struct BareSelection {
    SourceId source;
    std::uint32_t begin = 0;
};

struct ImportState {
    ImportState(store::Change& change_, const store::Project& project_, const ImportOptions& options_,
                Progress& progress_, FileReader file_);

    store::Change& change;
    const store::Project& project;
    const ImportOptions& options;
    Progress& progress;
    FileReader file;
    store::RefiWriter writer;
    ImportedProject report;
    std::int64_t now_ms;  ///< the time of notes that tell none

    std::unordered_map<std::string, CoderId> users;
    std::unordered_map<CoderId, std::string> main_user;  ///< the GUID that a coder goes out with
    std::unordered_map<std::string, KnownCode> codes;
    std::unordered_map<std::string, SourceId> sources;
    std::unordered_map<std::string, ParticipantId> participants;  ///< that Cases became
    std::unordered_map<std::string, GroupId> groups;              ///< that Sets became
    std::unordered_map<std::string, std::string> variables;    ///< what the attributes of Variables are named
    std::unordered_map<std::string, std::string> link_makers;  ///< GUIDs of the users who made Links
    /// When Notes were written and changed, to the thousandth, by their GUIDs.
    std::unordered_map<std::string, std::array<std::optional<std::int64_t>, 2>> memo_times;
    std::unordered_map<std::string, std::vector<Noted>> noted;
    std::unordered_map<std::string, BareSelection> bare;

    /// Whether Focale itself wrote the project.
    [[nodiscard]] bool own() const;
    /// Who did it, by a user's GUID; whoever imports, where it says nothing.
    CoderId coder(const std::string& user_guid);
    /// Remembers what a thing is called elsewhere; an element without a GUID has no name.
    void remember(std::string_view element, std::int64_t thing, const std::string& guid,
                  std::string_view xml = {});
    /// Keeps a whole element for the next export, and counts it.
    void keep(const Element& element);
    /// Keeps the file that a path names; false when it is not in the project. Paths to elsewhere are neither.
    bool keep_file(std::string_view path);
    /// Notes every NoteRef in an element.
    void note(const Element& element, const MemoSubject& subject, const std::string& xml = {});

    /// Notes that a thing came in under another name, as its own is another's already.
    void renamed(const std::string& name);
    /// Tells of these, and of what is whoever's who imports for want of its user.
    void tell();

  private:
    std::optional<CoderId> importing_;
    std::uint64_t without_user_ = 0;  ///< things of users that the project does not name
    std::uint64_t renamed_ = 0;
    std::string renamed_first_;
};

/// Values of an element in Focale's words: a VariableValue as (GUID of the variable, text).
std::pair<std::string, std::string> variable_value(const Element& element);

/// The attributes of an element but those named, without children.
Element with_attributes_but(const Element& element, std::span<const std::string_view> dropped);

/// The XML of an element to be kept: empty when it says nothing.
std::string rest_xml(const Element& rest);

}  // namespace coding::exchange::refi
