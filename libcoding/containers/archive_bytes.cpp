// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/containers/archive_bytes.hpp"

#include <cstdint>
#include <memory>

#include <zip.h>

#include "libcoding/error.hpp"

namespace coding::containers {
namespace {

constexpr zip_uint16_t midnight = 0;
constexpr zip_uint16_t first_of_january_1980 = 1 << 5 | 1;  // what MS-DOS counts from

Error archive_not_made() {
    return {ErrorKind::storage, Message{"The archive could not be written."}, {}};
}

struct FreesSource {
    void operator()(zip_source_t* source) const { zip_source_free(source); }
};
using Source = std::unique_ptr<zip_source_t, FreesSource>;

struct Discards {
    void operator()(zip_t* zip) const { zip_discard(zip); }
};

void add(zip_t& zip, const ArchivePart& part) {
    auto* source = zip_source_buffer(&zip, part.bytes.data(), part.bytes.size(), 0);
    const auto index =
        source == nullptr ? -1 : zip_file_add(&zip, part.name.c_str(), source, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        zip_source_free(source);
        throw archive_not_made();
    }
    const auto place = static_cast<zip_uint64_t>(index);
    const auto method = part.stored ? ZIP_CM_STORE : ZIP_CM_DEFLATE;
    if (zip_set_file_compression(&zip, place, method, 0) != 0 ||
        zip_file_set_dostime(&zip, place, midnight, first_of_january_1980, 0) != 0) {
        throw archive_not_made();
    }
}

std::string bytes_in(zip_source_t& source) {
    zip_stat_t facts;
    if (zip_source_stat(&source, &facts) != 0 || (facts.valid & ZIP_STAT_SIZE) == 0 ||
        zip_source_open(&source) != 0) {
        throw archive_not_made();
    }
    std::string bytes(facts.size, '\0');
    const auto read = zip_source_read(&source, bytes.data(), bytes.size());
    zip_source_close(&source);
    if (read != static_cast<zip_int64_t>(bytes.size())) throw archive_not_made();
    return bytes;
}

}  // namespace

std::string archive_bytes(const std::vector<ArchivePart>& parts) {
    zip_error_t fault;
    zip_error_init(&fault);
    const Source buffer{zip_source_buffer_create(nullptr, 0, 0, &fault)};
    if (!buffer) throw archive_not_made();
    std::unique_ptr<zip_t, Discards> zip{zip_open_from_source(buffer.get(), ZIP_TRUNCATE, &fault)};
    zip_error_fini(&fault);
    if (!zip) throw archive_not_made();
    zip_source_keep(buffer.get());  // the archive gives up its own hold on it when it closes
    for (const auto& part : parts) add(*zip, part);
    if (zip_close(zip.get()) != 0) throw archive_not_made();
    static_cast<void>(zip.release());
    return bytes_in(*buffer);
}

}  // namespace coding::containers
