// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdint>

#include "libcoding/text/encoding.hpp"

#include "reader_contract.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto bytes = std::as_bytes(std::span{data, size});
    const auto text = contract::read(bytes, "txt");
    if (!text.empty())
        contract::require(text == coding::text::decode(bytes).utf8, "a text is kept to the last character");
    return 0;
}
