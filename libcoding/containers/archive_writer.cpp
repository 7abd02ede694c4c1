// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/containers/archive_writer.hpp"

#include <algorithm>
#include <cstring>
#include <deque>
#include <exception>

#include <zip.h>

#include "libcoding/error.hpp"

namespace coding::containers {
namespace {

// As everywhere: what libzip takes unasked (9) costs several times as much and saves next to nothing.
constexpr zip_uint32_t deflate_level = 6;

Error not_written(const std::filesystem::path& path) {
    return {ErrorKind::storage, Message{"The archive could not be written."},
            Message{"See that the folder is there, that you may write to it, and that the disk is not full."},
            Where{path.string(), 0, {}}};
}

/// What all sources answer alike.
zip_int64_t answer_plainly(void* data, zip_source_cmd_t command) {
    switch (command) {
        case ZIP_SOURCE_ERROR: {
            const int fault[2] = {ZIP_ER_INTERNAL, 0};
            std::memcpy(data, fault, sizeof fault);
            return sizeof fault;
        }
        case ZIP_SOURCE_CLOSE:
        case ZIP_SOURCE_FREE:
            return 0;
        case ZIP_SOURCE_SUPPORTS:
            return zip_source_make_command_bitmap(ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE,
                                                  ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE, -1);
        default:
            return -1;
    }
}

/// An entry that libzip reads when it writes it.
struct Entry {
    std::function<std::string()> make;
    std::int64_t modified_s = 0;
    std::string bytes = {};
    std::size_t given = 0;
    std::exception_ptr failure = {};

    zip_int64_t open() {
        try {
            bytes = make();
            given = 0;
            return 0;
        } catch (...) {  // no exception passes through C
            failure = std::current_exception();
            return -1;
        }
    }

    zip_int64_t read(void* into, zip_uint64_t size) {
        const auto count = std::min<std::size_t>(size, bytes.size() - given);
        std::memcpy(into, bytes.data() + given, count);
        given += count;
        return static_cast<zip_int64_t>(count);
    }

    static zip_int64_t answer(void* self, void* data, zip_uint64_t size, zip_source_cmd_t command) {
        auto& entry = *static_cast<Entry*>(self);
        switch (command) {
            case ZIP_SOURCE_OPEN:
                return entry.open();
            case ZIP_SOURCE_READ:
                return entry.read(data, size);
            case ZIP_SOURCE_CLOSE:
                std::string{}.swap(entry.bytes);  // assigned to, it would keep its room
                return 0;
            case ZIP_SOURCE_STAT: {
                auto& facts = *static_cast<zip_stat_t*>(data);
                zip_stat_init(&facts);
                facts.mtime = entry.modified_s;
                facts.valid = ZIP_STAT_MTIME;
                return sizeof(zip_stat_t);
            }
            default:
                return answer_plainly(data, command);
        }
    }
};

/// An entry that libzip only copies.
struct DeflatedEntry {
    const DeflatedFile* file;
    std::int64_t modified_s = 0;
    std::uint64_t given = 0;

    zip_int64_t read(void* into, zip_uint64_t size) {
        const auto count = file->read(given, into, size);
        if (count > 0) given += static_cast<std::uint64_t>(count);
        return count;
    }

    [[nodiscard]] zip_stat_t facts() const {
        zip_stat_t facts;
        zip_stat_init(&facts);
        facts.mtime = modified_s;
        facts.size = file->size();
        facts.comp_size = file->deflated();
        facts.crc = file->crc32();
        facts.comp_method = ZIP_CM_DEFLATE;
        facts.valid =
            ZIP_STAT_MTIME | ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_CRC | ZIP_STAT_COMP_METHOD;
        return facts;
    }

    static zip_int64_t answer(void* self, void* data, zip_uint64_t size, zip_source_cmd_t command) {
        auto& entry = *static_cast<DeflatedEntry*>(self);
        switch (command) {
            case ZIP_SOURCE_OPEN:
                entry.given = 0;
                return 0;
            case ZIP_SOURCE_READ:
                return entry.read(data, size);
            case ZIP_SOURCE_STAT:
                *static_cast<zip_stat_t*>(data) = entry.facts();
                return sizeof(zip_stat_t);
            default:
                return answer_plainly(data, command);
        }
    }
};

}  // namespace

struct ArchiveWriter::State {
    std::filesystem::path path;
    std::filesystem::path part;
    std::int64_t modified_s;
    // libzip keeps their addresses.
    std::deque<Entry> entries;
    std::deque<DeflatedEntry> deflated;
    zip_t* zip = nullptr;

    void add(const std::string& name, zip_source_t* source) const {
        const auto index = source == nullptr ? -1 : zip_file_add(zip, name.c_str(), source, ZIP_FL_ENC_UTF_8);
        if (index >= 0) {
            zip_set_file_compression(zip, static_cast<zip_uint64_t>(index), ZIP_CM_DEFLATE, deflate_level);
            return;
        }
        if (source != nullptr) zip_source_free(source);
        throw not_written(path);
    }
};

ArchiveWriter::ArchiveWriter(const std::filesystem::path& path, std::int64_t modified_s)
    : state_(std::make_unique<State>()) {
    state_->path = path;
    state_->part = path;
    state_->part += ".part";
    state_->modified_s = modified_s;
    int fault = 0;
    state_->zip = zip_open(state_->part.c_str(), ZIP_CREATE | ZIP_TRUNCATE, &fault);
    if (state_->zip == nullptr) throw not_written(path);
}

ArchiveWriter::~ArchiveWriter() {
    if (state_->zip != nullptr) zip_discard(state_->zip);
}

void ArchiveWriter::add(const std::string& name, std::function<std::string()> bytes) {
    auto& entry = state_->entries.emplace_back(Entry{std::move(bytes), state_->modified_s});
    state_->add(name, zip_source_function(state_->zip, &Entry::answer, &entry));
}

void ArchiveWriter::add(const std::string& name, const DeflatedFile& file) {
    auto& entry = state_->deflated.emplace_back(DeflatedEntry{&file, state_->modified_s});
    state_->add(name, zip_source_function(state_->zip, &DeflatedEntry::answer, &entry));
}

void ArchiveWriter::close() {
    if (zip_close(state_->zip) != 0) {
        for (const auto& entry : state_->entries) {
            if (entry.failure) std::rethrow_exception(entry.failure);
        }
        throw not_written(state_->path);
    }
    state_->zip = nullptr;
    std::error_code fault;
    std::filesystem::rename(state_->part, state_->path, fault);
    if (!fault) return;
    std::filesystem::remove(state_->part, fault);
    throw not_written(state_->path);
}

}  // namespace coding::containers
