// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/output.hpp"

#include <cerrno>
#include <cstring>
#include <string>

#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "libcoding/error.hpp"
#include "libcoding/store/project_file.hpp"

namespace cli {

using coding::Error;
using coding::ErrorKind;
using coding::Message;

namespace {

[[noreturn]] void throw_unwritten(const std::string& file, int reason) {
    throw Error{ErrorKind::storage, Message{"The result could not be written: {0}.", std::strerror(reason)},
                Message{"See that the folder exists, may be written to and has room, then try again."},
                coding::Where{file, 0, {}}};
}

/// Closes and removes the file beside the wanted one unless it took its name.
class FileBeside {
  public:
    explicit FileBeside(const std::filesystem::path& wanted)
        : wanted_(wanted), name_(wanted.string() + ".XXXXXX"), descriptor_(::mkstemp(name_.data())) {
        if (descriptor_ < 0) {
            name_.clear();
            throw_unwritten(wanted_.string(), errno);
        }
    }
    FileBeside(const FileBeside&) = delete;
    FileBeside& operator=(const FileBeside&) = delete;
    ~FileBeside() {
        if (descriptor_ >= 0) ::close(descriptor_);
        if (!name_.empty()) ::unlink(name_.c_str());
    }

    [[nodiscard]] int descriptor() const { return descriptor_; }

    /// When all is written: it takes the wanted name.
    void finish() {
        const auto mask = ::umask(0);
        ::umask(mask);
        ::fchmod(descriptor_, static_cast<mode_t>(0666) & ~mask);
        if (::fsync(descriptor_) != 0) throw_unwritten(wanted_.string(), errno);
        const int closed = ::close(descriptor_);
        descriptor_ = -1;
        if (closed != 0 || ::rename(name_.c_str(), wanted_.c_str()) != 0) {
            throw_unwritten(wanted_.string(), errno);
        }
        name_.clear();
    }

  private:
    std::filesystem::path wanted_;
    std::string name_;
    int descriptor_;
};

}  // namespace

std::optional<std::size_t> terminal_columns() {
    winsize size{};
    if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return std::nullopt;
    return size.ws_col;
}

bool write_all(int descriptor, std::string_view text) {
    while (!text.empty()) {
        const auto written = ::write(descriptor, text.data(), text.size());
        if (written < 0) {
            if (errno == EINTR) continue;
            if (errno == EPIPE) return false;
            throw_unwritten({}, errno);
        }
        text.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

bool SinkBuffer::hand_over() {
    try {
        closed_ = closed_ || !sink_(pending_);
    } catch (...) {
        failure_ = std::current_exception();
        closed_ = true;
    }
    pending_.clear();
    return !closed_;
}

SinkBuffer::int_type SinkBuffer::overflow(int_type letter) {
    if (traits_type::eq_int_type(letter, traits_type::eof())) return traits_type::not_eof(letter);
    const char one = traits_type::to_char_type(letter);
    return xsputn(&one, 1) == 1 ? letter : traits_type::eof();
}

std::streamsize SinkBuffer::xsputn(const char* letters, std::streamsize count) {
    constexpr std::size_t piece_size = std::size_t{64} * 1024;
    pending_.append(letters, static_cast<std::size_t>(count));
    return closed_ || (pending_.size() >= piece_size && !hand_over()) ? 0 : count;
}

void SinkBuffer::finish() {
    if (!pending_.empty()) hand_over();
    if (failure_) std::rethrow_exception(failure_);
}

void write_file(const std::filesystem::path& path, std::string_view text) {
    write_file(path, [text](const Sink& sink) { sink(text); });
}

void write_file(const std::filesystem::path& path, const std::function<void(const Sink&)>& make) {
    const auto to = [](int descriptor) {
        return [descriptor](std::string_view piece) { return write_all(descriptor, piece); };
    };
    struct stat status {};
    // A device or a pipe ("/dev/stdout") is written to as it is: nothing may take its name.
    if (::stat(path.c_str(), &status) == 0 && !S_ISREG(status.st_mode)) {
        const int descriptor = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
        if (descriptor < 0) throw_unwritten(path.string(), errno);
        try {
            make(to(descriptor));
        } catch (...) {
            ::close(descriptor);
            throw;
        }
        ::close(descriptor);
        return;
    }
    // A slip of the hand must not cost the study.
    if (coding::store::is_project_file(path)) {
        throw Error{ErrorKind::conflict, Message{"This is a project: no result is written over it."},
                    Message{"Give the result another name."}, coding::Where{path.string(), 0, {}}};
    }
    FileBeside beside{path};
    make(to(beside.descriptor()));
    beside.finish();
}

}  // namespace cli
