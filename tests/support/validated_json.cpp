// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/validated_json.hpp"

#include <array>
#include <stdexcept>
#include <string_view>

#include <fcntl.h>
#include <spawn.h>
#include <unistd.h>

extern char** environ;

namespace {

/// tests/support/validate.py at work, for as long as the tests run: starting Python takes longer than most
/// answers.
class Validator {
  public:
    Validator() {
        std::array<int, 2> questions{}, answers{};
        if (::pipe2(questions.data(), O_CLOEXEC) != 0 || ::pipe2(answers.data(), O_CLOEXEC) != 0)
            throw std::runtime_error{"No pipe to validate.py."};
        posix_spawn_file_actions_t actions;
        ::posix_spawn_file_actions_init(&actions);
        ::posix_spawn_file_actions_adddup2(&actions, questions[0], STDIN_FILENO);
        ::posix_spawn_file_actions_adddup2(&actions, answers[1], STDOUT_FILENO);
        std::string python = "/usr/bin/python3";
        std::string script = std::string{FOCALE_SOURCE_DIR} + "/tests/support/validate.py";
        const std::array<char*, 3> arguments{python.data(), script.data(), nullptr};
        pid_t child = -1;
        if (::posix_spawn(&child, python.c_str(), &actions, nullptr, arguments.data(), environ) != 0)
            throw std::runtime_error{"Python does not start."};
        ::posix_spawn_file_actions_destroy(&actions);
        ::close(questions[0]);
        ::close(answers[1]);
        to_ = questions[1];
        from_ = answers[0];
    }
    // It ends by itself when nobody is left to ask.
    ~Validator() {
        ::close(to_);
        ::close(from_);
    }
    Validator(const Validator&) = delete;
    Validator& operator=(const Validator&) = delete;

    [[nodiscard]] std::string faults(const std::string& schema, const std::string& json) const {
        write(std::to_string(json.size()) + " " + schema + "\n" + json);
        std::string length;
        for (auto c = read(1); c != "\n"; c = read(1)) length += c;
        return read(std::stoul(length));
    }

  private:
    void write(std::string_view bytes) const {
        while (!bytes.empty()) {
            const auto written = ::write(to_, bytes.data(), bytes.size());
            if (written <= 0) throw std::runtime_error{"validate.py takes no question."};
            bytes.remove_prefix(static_cast<std::size_t>(written));
        }
    }
    [[nodiscard]] std::string read(std::size_t length) const {
        std::string bytes(length, '\0');
        for (std::size_t at = 0; at < length;) {
            const auto came = ::read(from_, bytes.data() + at, length - at);
            if (came <= 0) throw std::runtime_error{"validate.py gives no answer."};
            at += static_cast<std::size_t>(came);
        }
        return bytes;
    }

    int to_ = -1, from_ = -1;
};

}  // namespace

std::string schema_faults(const std::string& schema_name, const std::string& json) {
    static const Validator validator;
    return validator.faults(std::string{FOCALE_SOURCE_DIR} + "/schemas/" + schema_name + ".schema.json",
                            json);
}
