// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/exchange/file_bytes.hpp"

#include <cerrno>
#include <fstream>
#include <system_error>

#include "libcoding/error.hpp"

namespace coding::exchange {
namespace {

constexpr std::uintmax_t largest = 1ULL << 30;

}  // namespace

std::vector<std::byte> file_bytes(const std::filesystem::path& path) {
    const Where where{path.string(), 0, {}};
    std::error_code fault;
    const auto status = std::filesystem::status(path, fault);
    if (!std::filesystem::exists(status)) {
        throw Error{ErrorKind::not_found, Message{"There is no such file."},
                    Message{"See that its name is spelt right and that you are in the right folder."}, where};
    }
    if (!std::filesystem::is_regular_file(status)) {
        throw Error{ErrorKind::input, Message{"This is no file that could be read."}, {}, where};
    }
    const auto size = std::filesystem::file_size(path, fault);
    if (!fault && size > largest) {
        throw Error{ErrorKind::input, Message{"The file is larger than 1 GB."},
                    Message{"Split it, or leave the sound and pictures out."}, where};
    }
    std::ifstream file{path, std::ios::binary};
    std::vector<std::byte> bytes(fault ? 0 : static_cast<std::size_t>(size));
    // Streams speak of char; bytes are what readers take.
    file.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    if (!file || fault) {
        throw Error{ErrorKind::storage, Message{"The file cannot be read."},
                    Message{"See that you may read it and that no other program holds it."}, where};
    }
    return bytes;
}

}  // namespace coding::exchange
