// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/store/id_mint.hpp"

#include <algorithm>
#include <chrono>

#include <sodium.h>

#include "libcoding/error.hpp"

namespace coding::store {

IdMint::IdMint() {
    if (sodium_init() < 0) {
        throw Error{ErrorKind::storage, Message{"This system gives no random numbers."}};
    }
}

void IdMint::start(std::int64_t above) {
    using namespace std::chrono;
    constexpr sys_days epoch = year{2020} / January / 1;
    constexpr unsigned tail_bits = 30;
    const auto seconds_since =
        std::max<std::int64_t>(0, duration_cast<seconds>(system_clock::now() - epoch).count());
    const auto tail = static_cast<std::int64_t>(randombytes_uniform(1U << tail_bits));
    next_ = std::max((seconds_since << tail_bits) | tail, next_);
    if (next_ <= above) next_ = (((above >> tail_bits) + 1) << tail_bits) | tail;
}

}  // namespace coding::store
