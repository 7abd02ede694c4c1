// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>
#include <string>
#include <vector>

#include "libcoding/exchange/refi/import_state.hpp"

namespace coding::exchange::refi {

/// What a note says, and who.
struct Remark {
    std::string text;
    CoderId coder;
};

/// Notes are memos: on the first thing that refers to them, else on nothing.
class NotesImport {
  public:
    explicit NotesImport(ImportState& state) : state_(state) {}

    void take(Element&& note);
    /// A note that is no memo, but what is said of a link; nothing when there is none.
    std::optional<Remark> take_away(const std::string& guid);
    /// What it says, from the note itself or its file; nothing where that is missing.
    std::optional<std::string> text_of(const Element& note);
    /// Once all that may refer to them is read.
    void finish();

  private:
    /// As Focale's own note has it to the thousandth (`which`: 0 written, 1 changed), else as this one does.
    [[nodiscard]] std::optional<std::int64_t> time_of(const Element& note, std::string_view attribute,
                                                      std::size_t which) const;
    void add(const Element& note);
    void remember(const Element& note, const Memo& memo, const std::vector<Noted>& places);

    ImportState& state_;
    std::vector<Element> waiting_;
    std::set<std::string> there_;  ///< GUIDs of memos from earlier imports
    bool there_read_ = false;
};

}  // namespace coding::exchange::refi
