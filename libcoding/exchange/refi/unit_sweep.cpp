// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/exchange/refi/unit_sweep.hpp"

#include <algorithm>

#include "libcoding/text/utf8.hpp"

namespace coding::exchange::refi {
namespace {

/// Which line ends count as two: those that were CRLF; all, where the file (or the XML) has none any more.
class LineEnds {
  public:
    explicit LineEnds(const RawText& raw) : two_(raw.two_unit_line_ends) {
        all_ = std::find(two_.begin(), two_.end(), true) == two_.end();
    }
    bool next_is_two() {
        const auto index = next_++;
        return all_ || (index < two_.size() && two_[index]);
    }

  private:
    const std::vector<bool>& two_;
    std::size_t next_ = 0;
    bool all_ = false;
};

std::int64_t width(char32_t c, std::size_t bytes, const PositionUnit& unit, LineEnds& line_ends) {
    if (c == '\n' && unit.line_end_as_two) return line_ends.next_is_two() ? 2 : 1;
    switch (unit.counted) {
        case Counted::utf16:
            return c > 0xFFFF ? 2 : 1;
        case Counted::utf8:
            return static_cast<std::int64_t>(bytes);
        case Counted::code_points:
            break;
    }
    return 1;
}

/// Where positions are code points, what lies between them need not be looked at.
std::vector<Met> sweep_code_points(std::string_view utf8, bool mark_counted,
                                   std::span<const std::int64_t> positions) {
    const std::int64_t first = mark_counted ? 1 : 0;
    const auto length = static_cast<std::int64_t>(text::count_code_points(utf8));
    std::vector<Met> met;
    met.reserve(positions.size());
    std::int64_t at = 0;
    std::size_t byte = 0;
    for (const auto position : positions) {
        const auto within = std::clamp<std::int64_t>(position, first, first + length) - first;
        byte += text::byte_offset(utf8.substr(byte), static_cast<std::size_t>(within - at));
        at = within;
        const bool outside = position < 0 || position > first + length;
        met.push_back({static_cast<std::uint32_t>(at), byte, false, outside});
    }
    return met;
}

}  // namespace

std::vector<Met> sweep(const RawText& raw, const PositionUnit& unit,
                       std::span<const std::int64_t> positions) {
    if (positions.empty()) return {};
    if (unit.counted == Counted::code_points && !unit.line_end_as_two) {
        return sweep_code_points(raw.text, unit.mark_counted, positions);
    }
    std::vector<Met> met;
    met.reserve(positions.size());
    std::int64_t at = unit.mark_counted ? (unit.counted == Counted::utf8 ? 3 : 1) : 0;
    std::uint32_t code_point = 0;
    std::size_t byte = 0;
    std::size_t next = 0;
    LineEnds line_ends{raw};
    // A selection of the whole text may begin at 0, before a mark that is counted.
    while (next < positions.size() && positions[next] < at) {
        met.push_back({0, 0, false, positions[next++] < 0});
    }
    while (next < positions.size() && byte < raw.text.size()) {
        const auto begin = byte;
        const char32_t c = text::next_code_point(raw.text, byte);
        const auto end = at + width(c, byte - begin, unit, line_ends);
        for (; next < positions.size() && positions[next] < end; ++next) {
            met.push_back({code_point, begin, positions[next] > at, false});
        }
        at = end;
        ++code_point;
    }
    for (; next < positions.size(); ++next) met.push_back({code_point, byte, false, positions[next] > at});
    return met;
}

std::vector<std::optional<std::uint32_t>> in_code_points(const RawText& raw, const PositionUnit& unit,
                                                         std::span<const std::int64_t> positions) {
    std::vector<std::int64_t> ascending(positions.begin(), positions.end());
    std::sort(ascending.begin(), ascending.end());
    ascending.erase(std::unique(ascending.begin(), ascending.end()), ascending.end());
    const auto met = sweep(raw, unit, ascending);
    std::vector<std::optional<std::uint32_t>> found;
    found.reserve(positions.size());
    for (const auto position : positions) {
        const auto place = std::lower_bound(ascending.begin(), ascending.end(), position);
        const auto& one = met[static_cast<std::size_t>(place - ascending.begin())];
        found.push_back(one.outside ? std::nullopt : std::optional{one.code_point});
    }
    return found;
}

}  // namespace coding::exchange::refi
