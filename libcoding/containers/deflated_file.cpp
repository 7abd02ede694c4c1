// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/containers/deflated_file.hpp"

#include <array>
#include <cerrno>
#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <utility>

#include <stdlib.h>
#include <unistd.h>
#include <zlib.h>

#include "libcoding/error.hpp"

namespace coding::containers {
namespace {

constexpr int usual_level = 6, without_a_header = -MAX_WBITS, usual_memory = 8;
constexpr std::size_t most_pieces_waiting = 16;

Error not_deflated(const std::filesystem::path& folder) {
    return {ErrorKind::storage, Message{"The archive could not be written."},
            Message{"See that the folder is there, that you may write to it, and that the disk is not full."},
            Where{folder.string(), 0, {}}};
}

/// A file for this user alone, without a name: nothing is left of it, whatever becomes of the program.
class NamelessFile {
  public:
    explicit NamelessFile(const std::filesystem::path& folder) {
        auto name = ((folder.empty() ? std::filesystem::path{"."} : folder) / "focale-XXXXXX").string();
        descriptor_ = ::mkstemp(name.data());
        if (descriptor_ < 0) throw not_deflated(folder);
        ::unlink(name.c_str());
    }
    NamelessFile(const NamelessFile&) = delete;
    NamelessFile& operator=(const NamelessFile&) = delete;
    ~NamelessFile() { ::close(descriptor_); }

    [[nodiscard]] int descriptor() const { return descriptor_; }

  private:
    int descriptor_ = -1;
};

}  // namespace

struct DeflatedFile::State {
    explicit State(const std::filesystem::path& folder_) : folder(folder_), file(folder_) {
        if (deflateInit2(&stream, usual_level, Z_DEFLATED, without_a_header, usual_memory,
                         Z_DEFAULT_STRATEGY) != Z_OK) {
            throw not_deflated(folder);
        }
        worker = std::thread{[this] { work(); }};
    }
    State(const State&) = delete;
    State& operator=(const State&) = delete;
    ~State() {
        {
            const std::lock_guard lock{mutex};
            waiting.clear();
            ended = true;
        }
        changed.notify_all();
        if (worker.joinable()) worker.join();
        deflateEnd(&stream);
    }

    void write(std::string_view piece) {
        std::unique_lock lock{mutex};
        changed.wait(lock, [this] { return waiting.size() < most_pieces_waiting || failure; });
        if (failure) std::rethrow_exception(failure);
        waiting.emplace_back(piece);
        changed.notify_all();
    }

    void finish() {
        {
            const std::lock_guard lock{mutex};
            ended = true;
        }
        changed.notify_all();
        worker.join();
        if (failure) std::rethrow_exception(failure);
    }

    void work() noexcept {
        try {
            while (const auto piece = next()) deflate_piece(*piece, Z_NO_FLUSH);
            deflate_piece({}, Z_FINISH);
        } catch (...) {
            const std::lock_guard lock{mutex};
            failure = std::current_exception();
            changed.notify_all();
        }
    }

    std::optional<std::string> next() {
        std::unique_lock lock{mutex};
        changed.wait(lock, [this] { return !waiting.empty() || ended; });
        if (waiting.empty()) return std::nullopt;
        auto piece = std::move(waiting.front());
        waiting.pop_front();
        changed.notify_all();
        return piece;
    }

    void deflate_piece(std::string_view piece, int flush) {
        size += piece.size();
        // Of no bytes at no place, zlib begins the sum anew.
        if (!piece.empty()) crc = crc32_z(crc, reinterpret_cast<const Bytef*>(piece.data()), piece.size());
        // zlib only reads what it is given.
        stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(piece.data()));
        stream.avail_in = static_cast<uInt>(piece.size());
        do {
            stream.next_out = reinterpret_cast<Bytef*>(packed.data());
            stream.avail_out = static_cast<uInt>(packed.size());
            deflate(&stream, flush);
            store({packed.data(), packed.size() - stream.avail_out});
        } while (stream.avail_out == 0);
    }

    void store(std::string_view bytes) {
        deflated += bytes.size();
        while (!bytes.empty()) {
            const auto written = ::write(file.descriptor(), bytes.data(), bytes.size());
            if (written < 0 && errno != EINTR) throw not_deflated(folder);
            if (written > 0) bytes.remove_prefix(static_cast<std::size_t>(written));
        }
    }

    std::filesystem::path folder;
    NamelessFile file;
    std::uint64_t size = 0, deflated = 0;
    uLong crc = 0;
    z_stream stream{};
    std::array<char, std::size_t{64} * 1024> packed{};

    // Shared with the thread.
    std::mutex mutex;
    std::condition_variable changed;
    std::deque<std::string> waiting;
    bool ended = false;
    std::exception_ptr failure;
    std::thread worker;
};

DeflatedFile::DeflatedFile(const std::filesystem::path& folder) : state_(std::make_unique<State>(folder)) {}
DeflatedFile::~DeflatedFile() = default;

void DeflatedFile::write(std::string_view piece) {
    // zlib counts in 32 bits.
    constexpr std::size_t longest = std::size_t{1} << 30;
    for (; piece.size() > longest; piece.remove_prefix(longest)) state_->write(piece.substr(0, longest));
    state_->write(piece);
}

void DeflatedFile::finish() {
    state_->finish();
}

std::uint64_t DeflatedFile::size() const {
    return state_->size;
}

std::uint64_t DeflatedFile::deflated() const {
    return state_->deflated;
}

std::uint32_t DeflatedFile::crc32() const {
    return static_cast<std::uint32_t>(state_->crc);
}

std::ptrdiff_t DeflatedFile::read(std::uint64_t place, void* into, std::size_t most) const {
    return ::pread(state_->file.descriptor(), into, most, static_cast<off_t>(place));
}

}  // namespace coding::containers
