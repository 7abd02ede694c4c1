// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdint>

#include "reader_contract.hpp"
#include "tests/support/zip_maker.hpp"

/// As the file itself; and, since no fuzzer guesses a checksum, as the document inside a sound one.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto bytes = std::as_bytes(std::span{data, size});
    contract::read(bytes, "docx");
    const std::string document{reinterpret_cast<const char*>(data), size};
    const auto file = make_zip({{"word/document.xml", document}});
    contract::read(std::as_bytes(std::span{file}), "docx");
    return 0;
}
