// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>

#include "libcoding/model/source.hpp"
#include "libcoding/store/database.hpp"

namespace coding::store {

/// Whether a block is wanted, by its text.
using TextTest = std::function<bool(std::string_view)>;

/// Goes through texts of blocks whose ids lie side by side, and comes out with those that are wanted alone:
/// SQLite itself puts the question, so that a text that is not wanted costs no row.
class WantedTexts {
  public:
    /// `wanted` must outlive this.
    WantedTexts(const Database& database, const TextTest& wanted);
    WantedTexts(const WantedTexts&) = delete;
    WantedTexts& operator=(const WantedTexts&) = delete;

    /// From now on the blocks of these ids, in order.
    void look_through(std::int64_t first, std::int64_t last);

    struct Block {
        BlockId id;
        Span span;              ///< counted from the beginning of the first
        std::string_view text;  ///< valid until the next
        ParticipantId speaker;
        std::optional<Milliseconds> begin;
    };
    /// The next that is wanted, right after the test said so; throws what the test throws.
    std::optional<Block> next();

  private:
    Span at_;  ///< of the text asked about last
    TextQuestion question_;
    Statement row_;
};

}  // namespace coding::store
