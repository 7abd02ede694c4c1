// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/store/block_order.hpp"

#include <algorithm>
#include <optional>
#include <vector>

#include "libcoding/store/database.hpp"

namespace coding::store {
namespace {

// What is left between blocks that are numbered anew: the more of them there are, the more room, so that many
// are moved seldom.
constexpr std::int64_t least_step = 4, more_step = 4, enough_step = block_step / 2;

std::int64_t number_of(const Database& database, BlockId block) {
    if (!block) return -1;
    Statement row = database.prepare("SELECT position FROM block WHERE id = ?");
    row.bind(1, block.value);
    return row.step() ? row.integer(0) : -1;
}

/// Some blocks behind a number, and the number of the one behind them; none at the end of the source.
struct Followers {
    std::vector<std::int64_t> ids;
    std::optional<std::int64_t> next;

    /// With room for one more before them.
    [[nodiscard]] std::int64_t step_from(std::int64_t number) const {
        return next ? (*next - number) / (static_cast<std::int64_t>(ids.size()) + 2) : block_step;
    }
};

Followers followers(const Database& database, SourceId source, std::int64_t number, std::size_t most) {
    Followers found;
    Statement row = database.prepare(
        "SELECT id, position FROM block WHERE source = ? AND position > ? ORDER BY position LIMIT ?");
    row.bind(1, source.value).bind(2, number).bind(3, static_cast<std::int64_t>(most + 1));
    while (row.step()) {
        if (found.ids.size() == most) {
            found.next = row.integer(1);
        } else {
            found.ids.push_back(row.integer(0));
        }
    }
    return found;
}

/// Twice as many each time, until they can be spread: an act costs little, however many came before it.
void make_room(const Database& database, SourceId source, std::int64_t number) {
    std::size_t most = 1;
    auto needed = least_step;
    Followers spread = followers(database, source, number, most);
    while (spread.step_from(number) < needed) {
        spread = followers(database, source, number, most *= 2);
        needed = std::min(needed + more_step, enough_step);
    }
    const auto step = spread.step_from(number);
    Statement update = database.prepare("UPDATE block SET position = ? WHERE id = ?");
    number += step;  // left free
    for (const std::int64_t id : spread.ids) update.bind(1, number += step).bind(2, id).run();
}

bool is_room(std::int64_t number, std::optional<std::int64_t> next) {
    return !next || *next - number >= 2;
}

}  // namespace

bool is_room_behind(const Database& database, SourceId source, BlockId behind) {
    const auto number = number_of(database, behind);
    return is_room(number, followers(database, source, number, 0).next);
}

std::int64_t free_block_number(const Database& database, SourceId source, BlockId behind) {
    const auto number = number_of(database, behind);
    auto next = followers(database, source, number, 0).next;
    if (!next) return number < 0 ? 0 : number + block_step;
    if (!is_room(number, next)) {
        make_room(database, source, number);
        next = followers(database, source, number, 0).next;
    }
    return number + (*next - number) / 2;
}

}  // namespace coding::store
