// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/store/sha256.hpp"

#include <array>

#include <sodium.h>

namespace coding::store {

struct Sha256::State {
    crypto_hash_sha256_state sha;
};

Sha256::Sha256() : state_(std::make_unique<State>()) {
    crypto_hash_sha256_init(&state_->sha);
}
Sha256::~Sha256() = default;
Sha256::Sha256(Sha256&&) noexcept = default;
Sha256& Sha256::operator=(Sha256&&) noexcept = default;

Sha256& Sha256::add(std::string_view bytes) {
    return add(std::as_bytes(std::span{bytes.data(), bytes.size()}));
}

Sha256& Sha256::add(std::span<const std::byte> bytes) {
    crypto_hash_sha256_update(&state_->sha, reinterpret_cast<const unsigned char*>(bytes.data()),
                              bytes.size());
    return *this;
}

std::string Sha256::hexadecimal() {
    std::array<unsigned char, crypto_hash_sha256_BYTES> digest{};
    crypto_hash_sha256_final(&state_->sha, digest.data());
    std::string text(2 * digest.size() + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), digest.data(), digest.size());
    text.pop_back();
    return text;
}

}  // namespace coding::store
