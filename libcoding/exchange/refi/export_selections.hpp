// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "libcoding/exchange/refi/export_state.hpp"
#include "libcoding/exchange/refi/kept.hpp"
#include "libcoding/model/coding.hpp"
#include "libcoding/store/codings.hpp"

namespace coding::exchange::refi {

/// What stands on one stretch of a text.
struct Selection {
    std::string guid;
    Span span;
    Element rest;
    std::vector<const Coding*> codings = {};
    const Memo* memo = nullptr;         ///< a note on the passage
    const Memo* description = nullptr;  ///< one that is the selection's own description
    bool alone = false;                 ///< its coding says more than a code: it stands by itself
};

/// Lays the codings and memos of a source out as selections: those that came in one selection go out in it,
/// where they still stand on the same words; others of the same words share one.
class SelectionsExport {
  public:
    /// Positions of `blocks` are those of turns that links join.
    SelectionsExport(const ExportState& state, const Source& source, const std::string& element,
                     const std::vector<const Memo*>& passages, const std::vector<Span>& blocks,
                     const std::vector<BlockId>& block_ids);

    /// In the order of their places.
    [[nodiscard]] const std::vector<Selection>& selections() const { return selections_; }
    /// Codings of the source as a whole.
    [[nodiscard]] const std::vector<const Coding*>& of_whole() const { return of_whole_; }
    /// Whether a GUID is one of a selection laid out.
    [[nodiscard]] bool has(const std::string& guid) const { return by_guid_.contains(guid); }
    /// What one of the codings came as; nothing when it was made here.
    [[nodiscard]] const CameAs* came_as(const Coding& coding) const {
        return codings_came_as_.find(coding.id);
    }

  private:
    void add(const Coding& coding, CodingsCameAs& came_as, std::uint32_t length);
    void add(const Memo& memo);
    Selection& open(std::string guid, Span span, Element rest);

    const ExportState& state_;
    const std::string element_;
    std::vector<Coding> codings_;
    std::vector<Selection> selections_;
    std::vector<const Coding*> of_whole_;
    CodingsCameAs codings_came_as_;
    std::unordered_map<std::string, std::size_t> by_guid_;
    std::map<Span, std::size_t> shared_;  ///< selections without a name from elsewhere
};

/// What a selection's Description says: of its coding all that REFI-QDA has no place for.
std::string description_of(const Selection& selection, const Codebook& codebook);

}  // namespace coding::exchange::refi
