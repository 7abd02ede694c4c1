// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdint>

#include "reader_contract.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    contract::read(std::as_bytes(std::span{data, size}), "trs");
    return 0;
}
