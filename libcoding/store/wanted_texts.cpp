// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/store/wanted_texts.hpp"

#include <utility>

#include "libcoding/error.hpp"
#include "libcoding/text/utf8.hpp"

namespace coding::store {

WantedTexts::WantedTexts(const Database& database, const TextTest& wanted)
    : question_{[this, &wanted](std::string_view text) {
                    const auto length = static_cast<std::uint32_t>(text::count_code_points(text));
                    at_ = {at_.end, at_.end + length};
                    return wanted(text);
                },
                nullptr},
      // CROSS JOIN: the text is asked about before its block is looked up.
      row_(
          database.prepare("SELECT block_text.block, text, speaker, begin_ms FROM block_text CROSS JOIN block"
                           " ON block.id = block_text.block WHERE block_text.block BETWEEN ? AND ?"
                           " AND focale_says_yes(text, ?) ORDER BY block_text.block")) {
    row_.bind_question(3, question_);
}

void WantedTexts::look_through(std::int64_t first, std::int64_t last) {
    row_.reset();
    row_.bind(1, first).bind(2, last);
    at_ = {};
}

std::optional<WantedTexts::Block> WantedTexts::next() {
    try {
        if (!row_.step()) return std::nullopt;
    } catch (const Error&) {
        if (question_.failure) std::rethrow_exception(std::exchange(question_.failure, nullptr));
        throw;
    }
    Block block{{row_.integer(0)}, at_, row_.view(1), {row_.integer(2)}, std::nullopt};
    if (const auto time = row_.optional_integer(3)) block.begin = Milliseconds{*time};
    return block;
}

}  // namespace coding::store
