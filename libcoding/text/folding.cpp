// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/text/folding.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <numeric>
#include <optional>
#include <stdexcept>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "libcoding/text/utf8.hpp"

namespace coding::text {
namespace {

constexpr std::u32string_view apostrophes =
    U"'`\u00B4\u02B9\u02BB\u02BC\u02BD\u02C8\u055A\u2018\u2019\u201B\u2032\u2035\uA78C\uFF07";
constexpr char32_t minus_sign = U'\u2212';

/// Folding needs no context: what one code point becomes does not depend on its neighbours, since all that
/// composing and reordering could touch (combining marks) is dropped.
class SlowFolder {
  public:
    SlowFolder() {
        UErrorCode status = U_ZERO_ERROR;
        case_folding_ = icu::Normalizer2::getNFKCCasefoldInstance(status);
        decomposing_ = icu::Normalizer2::getNFKDInstance(status);
        if (U_FAILURE(status)) throw std::runtime_error{"ICU has no normalization data"};
    }

    /// UTF-8 of what the code point folds to; empty for what is dropped.
    [[nodiscard]] std::string fold(char32_t code_point) const {
        if (const auto plain = fold_punctuation(code_point)) return std::string(1, *plain);
        UErrorCode status = U_ZERO_ERROR;
        // NFKC_Casefold also drops what is invisible: soft hyphens, zero-width characters, direction marks,
        // selectors.
        const icu::UnicodeString whole{static_cast<UChar32>(code_point)};
        const auto parts = decomposing_->normalize(case_folding_->normalize(whole, status), status);
        std::string result;
        for (int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1)) {
            const auto part = static_cast<char32_t>(parts.char32At(i));
            if ((U_GET_GC_MASK(static_cast<UChar32>(part)) & (U_GC_MN_MASK | U_GC_ME_MASK)) != 0) continue;
            if (const auto plain = fold_punctuation(part)) {
                result.push_back(*plain);
            } else if (part == U'œ') {
                result.append("oe");
            } else if (part == U'æ') {
                result.append("ae");
            } else {
                append_code_point(result, part);
            }
        }
        return result;
    }

  private:
    static std::optional<char> fold_punctuation(char32_t code_point) {
        if (apostrophes.find(code_point) != std::u32string_view::npos) return '\'';
        if (u_isUWhiteSpace(static_cast<UChar32>(code_point)) != 0) return ' ';
        if (code_point == minus_sign || u_charType(static_cast<UChar32>(code_point)) == U_DASH_PUNCTUATION)
            return '-';
        return std::nullopt;
    }

    const icu::Normalizer2* case_folding_ = nullptr;
    const icu::Normalizer2* decomposing_ = nullptr;
};

/// What one code point folds to, kept inline.
struct Piece {
    static constexpr std::uint8_t too_long = 0xFF;
    std::uint8_t bytes = 0;
    std::uint8_t code_points = 0;
    std::array<char, 14> utf8{};

    Piece() = default;
    explicit Piece(std::string_view folded) {
        if (folded.size() > utf8.size()) {
            bytes = too_long;
            return;
        }
        bytes = static_cast<std::uint8_t>(folded.size());
        code_points = static_cast<std::uint8_t>(count_code_points(folded));
        std::copy(folded.begin(), folded.end(), utf8.begin());
    }
};

/// The characters that French and its neighbours are written in, worked out once: everything below U+0250 and
/// the block of general punctuation.
struct Table {
    static constexpr char32_t latin_end = 0x250;
    static constexpr char32_t punctuation_begin = 0x2000;
    static constexpr char32_t punctuation_end = 0x2070;

    std::array<char, 128> ascii{};
    std::array<Piece, latin_end> latin{};
    std::array<Piece, punctuation_end - punctuation_begin> punctuation{};

    Table() {
        const SlowFolder folder;
        for (char32_t c = 0; c < latin_end; ++c) latin[c] = Piece{folder.fold(c)};
        for (std::size_t i = 0; i < ascii.size(); ++i) ascii[i] = latin[i].utf8[0];
        for (char32_t c = punctuation_begin; c < punctuation_end; ++c) {
            punctuation[c - punctuation_begin] = Piece{folder.fold(c)};
        }
    }

    [[nodiscard]] const Piece* find(char32_t code_point) const {
        const Piece* piece = nullptr;
        if (code_point < latin_end) {
            piece = &latin[code_point];
        } else if (code_point >= punctuation_begin && code_point < punctuation_end) {
            piece = &punctuation[code_point - punctuation_begin];
        }
        return piece != nullptr && piece->bytes != Piece::too_long ? piece : nullptr;
    }
};

const Table& table() {
    static const Table made_once;
    return made_once;
}

/// Remembers what the other characters of a text fold to: a text uses few different ones, and ICU takes its
/// time for each.
class Memory {
  public:
    std::string_view fold(char32_t code_point) {
        auto& slot = slots_[code_point % slots_.size()];
        if (slot.code_point != code_point) slot = {code_point, folder_.fold(code_point)};
        return slot.folded;
    }

  private:
    struct Slot {
        char32_t code_point = 0;  // U+0000 is never asked for: the table has it
        std::string folded;
    };
    SlowFolder folder_;
    std::array<Slot, 512> slots_{};
};

std::size_t ascii_run(std::string_view utf8, std::size_t at) {
    const auto* const begin = utf8.data() + at;
    const auto* const end = utf8.data() + utf8.size();
    return static_cast<std::size_t>(
        std::find_if(begin, end, [](char c) { return (static_cast<unsigned char>(c) & 0x80U) != 0; }) -
        begin);
}

/// Calls `on_output(count, origin, step)` for each stretch of output: `count` code points that come from
/// `origin` and, with `step` 1, its successors.
template <class OnOutput>
void fold_into(std::string_view utf8, std::string& text, const OnOutput& on_output) {
    const auto& known = table();
    std::unique_ptr<Memory> memory;
    text.reserve(utf8.size());
    std::uint32_t origin = 0;
    std::size_t at = 0;
    while (at < utf8.size()) {
        if (const auto run = ascii_run(utf8, at); run > 0) {
            const auto size = text.size();
            text.resize(size + run);
            std::transform(utf8.data() + at, utf8.data() + at + run, text.data() + size,
                           [&](char c) { return known.ascii[static_cast<unsigned char>(c)]; });
            on_output(run, origin, 1U);
            at += run;
            origin += static_cast<std::uint32_t>(run);
            continue;
        }
        const auto code_point = next_code_point(utf8, at);
        if (const auto* piece = known.find(code_point)) {
            text.append(piece->utf8.data(), piece->bytes);
            on_output(piece->code_points, origin, 0U);
        } else {
            if (!memory) memory = std::make_unique<Memory>();
            const auto folded = memory->fold(code_point);
            text.append(folded);
            on_output(count_code_points(folded), origin, 0U);
        }
        ++origin;
    }
    on_output(1, origin, 0U);
}

}  // namespace

Folded fold(std::string_view utf8) {
    Folded result;
    result.origins.reserve(utf8.size() + 1);
    fold_into(utf8, result.text, [&](std::size_t count, std::uint32_t origin, std::uint32_t step) {
        auto& origins = result.origins;
        const auto size = origins.size();
        origins.resize(size + count, origin);
        if (step == 0) return;
        std::iota(origins.begin() + static_cast<std::ptrdiff_t>(size), origins.end(), origin);
    });
    return result;
}

std::string search_key(std::string_view utf8) {
    std::string text;
    fold_into(utf8, text, [](std::size_t, std::uint32_t, std::uint32_t) {});
    return text;
}

Span Folded::original(Span folded) const {
    const auto last = origins.size() - 1;
    const auto begin = std::min<std::size_t>(folded.begin, last);
    const auto end = std::min<std::size_t>(folded.end, last);
    if (begin >= end) return {origins[begin], origins[begin]};
    // The next code point that comes from another character: the one folded may have become several (œ).
    const auto next =
        std::upper_bound(origins.begin() + static_cast<std::ptrdiff_t>(end), origins.end(), origins[end - 1]);
    return {origins[begin], *next};
}

}  // namespace coding::text
