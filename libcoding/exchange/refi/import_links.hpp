// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "libcoding/exchange/refi/import_notes.hpp"
#include "libcoding/exchange/refi/import_state.hpp"
#include "libcoding/model/link.hpp"
#include "libcoding/store/codings.hpp"

namespace coding::exchange::refi {

/// Links and Sets: those that Focale has itself come in, the others are kept.
class LinksImport {
  public:
    LinksImport(ImportState& state, NotesImport& notes) : state_(state), notes_(notes) {}

    void take_set(const Element& set);
    void take_link(Element&& link);
    /// When all that links may join is in.
    void finish();

  private:
    [[nodiscard]] bool add(const Element& element, LinkKind kind);
    std::optional<decltype(Link::ends)> ends(const std::string& from, const std::string& to);
    BlockId block_at(const std::string& selection);

    ImportState& state_;
    NotesImport& notes_;
    std::vector<Element> links_;                         ///< that may be Focale's own
    std::unordered_map<std::string, CodingId> codings_;  ///< those that these join
    std::optional<store::SourceLayout> layout_;  ///< of the source that the last end of a link lies in
    std::map<std::string, int, std::less<>> group_names_;
};

}  // namespace coding::exchange::refi
