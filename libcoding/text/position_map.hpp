// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace coding::text {

/// Converts positions in one text between code points (Focale, REFI-QDA, SQLite), UTF-16 units (Qt, ICU) and
/// UTF-8 bytes.
///
/// Every position from 0 to the length of the text (both included) is valid; a larger one throws
/// std::out_of_range. A position inside a code point (between surrogates, on a continuation byte) maps to the
/// start of that code point.
///
/// Code points to and from UTF-16 are O(1) for text without characters beyond the BMP, O(log n) in their
/// number otherwise. Code points to and from UTF-8 are O(1): one look-up in a table of checkpoints and a scan
/// of less than one stride. The map keeps a view of the text for those scans: the text must outlive it.
class PositionMap {
  public:
    /// `utf8` must be well-formed (throws std::invalid_argument) and shorter than 2^32 bytes.
    explicit PositionMap(std::string_view utf8);

    [[nodiscard]] std::uint32_t code_points() const { return code_points_; }
    [[nodiscard]] std::uint32_t utf16_units() const;
    [[nodiscard]] std::uint32_t utf8_bytes() const { return static_cast<std::uint32_t>(utf8_.size()); }

    [[nodiscard]] std::uint32_t utf16_from_code_point(std::uint32_t code_point) const;
    [[nodiscard]] std::uint32_t code_point_from_utf16(std::uint32_t unit) const;
    [[nodiscard]] std::uint32_t utf8_from_code_point(std::uint32_t code_point) const;
    [[nodiscard]] std::uint32_t code_point_from_utf8(std::uint32_t byte) const;

  private:
    std::string_view utf8_;
    std::uint32_t code_points_ = 0;
    std::vector<std::uint32_t> byte_at_;        ///< byte offset of every 64th code point
    std::vector<std::uint32_t> code_point_at_;  ///< code points that start before every 64th byte
    std::vector<std::uint32_t> astral_;         ///< code points beyond the BMP, in order
};

}  // namespace coding::text
