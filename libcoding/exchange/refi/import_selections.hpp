// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <unordered_set>
#include <vector>

#include "libcoding/exchange/refi/details.hpp"
#include "libcoding/exchange/refi/import_state.hpp"
#include "libcoding/store/codings.hpp"

namespace coding::exchange::refi {

/// The selections of one text with the codings, notes and descriptions on them.
class SelectionsImport {
  public:
    SelectionsImport(ImportState& state, store::CodingWriter& writer, const store::SourceLayout& layout);

    /// Codings that the source has from an earlier import are not brought in again.
    void know(std::unordered_set<std::string> codings) { known_ = std::move(codings); }

    /// `positions` are begin and end of each selection, in code points (nothing: outside the text). Returns
    /// those on which there is nothing, or which select nothing, to be kept with the source.
    std::vector<Element> take(const std::vector<const Element*>& selections,
                              const std::vector<std::optional<std::uint32_t>>& positions);

    /// A Coding on the source as a whole.
    void take_whole(const Element& coding);

    struct LeftOut {
        std::uint64_t outside = 0;       ///< selections past the text
        std::uint64_t without_code = 0;  ///< codings of codes that the project does not have
    };
    [[nodiscard]] const LeftOut& left_out() const { return left_out_; }

  private:
    void take_one(const Element& selection, Span span);
    CodingId add(const Element& coding, Span span, const std::string& selecting_user,
                 const Detailed& description);
    void write_memo(const Element& selection, Span span, const std::string& text);

    ImportState& state_;
    store::CodingWriter& writer_;
    const store::SourceLayout& layout_;
    std::unordered_set<std::string> known_;
    LeftOut left_out_;
};

}  // namespace coding::exchange::refi
