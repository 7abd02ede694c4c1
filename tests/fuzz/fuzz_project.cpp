// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdint>
#include <fstream>
#include <iterator>

#include "study_contract.hpp"

namespace {

namespace fs = std::filesystem;
using coding::store::Project;

std::string bytes_of(const fs::path& path) {
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

/// Opening refuses with an Error, or check() looks at all of it; neither does harm.
void open_and_check(const std::string& bytes, coding::store::Access access) {
    static const coding::store::TemporaryFolder folder;
    const auto path = folder / "odd.focale";
    for (const auto& left : fs::directory_iterator{folder.path()}) fs::remove_all(left);
    std::ofstream{path, std::ios::binary} << bytes;
    try {
        const auto project = Project::open(path, access, coding::store::Backups::none);
        coding::SilentProgress progress;
        (void)coding::store::check(project, progress);
    } catch (const coding::Error&) {
        return;
    }
}

/// A sound project with bytes changed: each four of the input are a place (three) and what stands there.
std::string patched(std::span<const std::uint8_t> patches) {
    static const std::string sound = bytes_of(contract::small_study().folder / "study.focale");
    auto bytes = sound;
    for (; patches.size() >= 4; patches = patches.subspan(4)) {
        const auto place = std::size_t{patches[0]} << 16U | std::size_t{patches[1]} << 8U | patches[2];
        bytes[place % bytes.size()] = static_cast<char>(patches[3]);
    }
    return bytes;
}

}  // namespace

/// As the file itself; and, since no fuzzer guesses a schema, as changes to a sound project.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto access = size % 2 == 0 ? coding::store::Access::read : coding::store::Access::write;
    open_and_check({reinterpret_cast<const char*>(data), size}, access);
    open_and_check(patched({data, size}), access);
    return 0;
}
