// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/exchange/refi/raw_text.hpp"

#include <algorithm>

namespace coding::exchange::refi {
namespace {

bool has_mark(std::string_view bytes) {
    return bytes.starts_with("\xEF\xBB\xBF") || bytes.starts_with("\xFF\xFE") ||
           bytes.starts_with("\xFE\xFF");
}

/// A second mark (written by one program, and again by the next) is no text either.
std::string without_marks(std::string text) {
    while (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
    return text;
}

/// Units of one byte, or of two (the high byte first or second).
class Units {
  public:
    Units(std::string_view bytes, text::Encoding encoding) : bytes_(bytes), encoding_(encoding) {}
    [[nodiscard]] std::size_t size() const { return wide() ? bytes_.size() / 2 : bytes_.size(); }
    [[nodiscard]] unsigned operator[](std::size_t index) const {
        if (!wide()) return byte(index);
        const auto first = byte(index * 2), second = byte(index * 2 + 1);
        return encoding_ == text::Encoding::utf16_be ? first << 8U | second : second << 8U | first;
    }

    [[nodiscard]] bool wide() const {
        return encoding_ == text::Encoding::utf16_be || encoding_ == text::Encoding::utf16_le;
    }

  private:
    [[nodiscard]] unsigned byte(std::size_t index) const { return static_cast<unsigned char>(bytes_[index]); }

    std::string_view bytes_;
    text::Encoding encoding_;
};

std::vector<bool> line_ends(std::string_view bytes, text::Encoding encoding) {
    const Units units{bytes, encoding};
    if (!units.wide() && bytes.find('\r') == std::string_view::npos) {
        return std::vector<bool>(static_cast<std::size_t>(std::count(bytes.begin(), bytes.end(), '\n')));
    }
    std::vector<bool> two;
    for (std::size_t index = 0; index < units.size(); ++index) {
        if (units[index] == '\n') two.push_back(false);
        if (units[index] != '\r') continue;
        const bool pair = index + 1 < units.size() && units[index + 1] == '\n';
        two.push_back(pair);
        index += pair ? 1U : 0U;
    }
    return two;
}

}  // namespace

std::optional<RawText> raw_text_of_file(std::span<const std::byte> bytes) {
    auto decoded = text::decode(bytes);
    if (decoded.binary) return std::nullopt;
    const std::string_view raw{reinterpret_cast<const char*>(bytes.data()), bytes.size()};
    return RawText{without_marks(std::move(decoded.utf8)), decoded.encoding, has_mark(raw),
                   line_ends(raw, decoded.encoding)};
}

RawText raw_text_of_xml(std::string_view content) {
    RawText raw;
    raw.byte_order_mark = has_mark(content);
    raw.two_unit_line_ends = line_ends(content, text::Encoding::utf8);
    raw.text = without_marks(text::with_plain_line_ends(content));
    return raw;
}

}  // namespace coding::exchange::refi
