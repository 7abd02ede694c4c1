// SPDX-License-Identifier: GPL-3.0-or-later
#include "source_literals.hpp"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cstdint>

#include "libcoding/text/utf8.hpp"

namespace {

bool is_word(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}
bool is_space(char c) {
    return std::isspace(static_cast<unsigned char>(c)) != 0;
}

/// Walks over a source token by token, as far as telling literals from comments needs it.
class Scanner {
  public:
    explicit Scanner(std::string_view source) : source_(source) {}

    std::vector<SourceLiteral> run() {
        while (!rest().empty()) {
            if (skip_space_and_comments()) continue;
            if (rest().front() == '"' || rest().starts_with("R\"")) {
                literals_.push_back({adjacent_literals(), false});
            } else if (rest().front() == '\'') {
                skip_character();
            } else if (is_word(rest().front())) {
                word();
            } else {
                ++at_;
            }
        }
        return std::move(literals_);
    }

  private:
    [[nodiscard]] std::string_view rest() const { return source_.substr(at_); }

    bool skip_space_and_comments() {
        const auto before = at_;
        while (!rest().empty()) {
            if (is_space(rest().front())) {
                ++at_;
            } else if (rest().starts_with("//")) {
                skip_until("\n");
            } else if (rest().starts_with("/*")) {
                skip_until("*/");
            } else {
                break;
            }
        }
        return at_ != before;
    }

    void skip_until(std::string_view end) {
        const auto found = source_.find(end, at_ + 2);
        at_ = found == std::string_view::npos ? source_.size() : found + end.size();
    }

    void skip_character() {
        for (++at_; !rest().empty() && rest().front() != '\''; ++at_) {
            if (rest().front() == '\\') ++at_;
        }
        at_ = std::min(at_ + 1, source_.size());
    }

    /// A word, or a number with its digit separators; `Message{"…"`, `Message("…"` and `Message name{"…"`
    /// hold a message.
    void word() {
        const auto first = take_word();
        if (first != "Message") return;
        skip_space_and_comments();
        if (!rest().empty() && is_word(rest().front())) take_word();
        skip_space_and_comments();
        if (rest().empty() || (rest().front() != '{' && rest().front() != '(')) return;
        ++at_;
        skip_space_and_comments();
        if (rest().starts_with("\"") || rest().starts_with("R\""))
            literals_.push_back({adjacent_literals(), true});
    }

    std::string_view take_word() {
        const auto begin = at_;
        while (at_ < source_.size() &&
               (is_word(source_[at_]) ||
                (source_[at_] == '\'' && std::isdigit(static_cast<unsigned char>(source_[begin])) != 0))) {
            ++at_;
        }
        return source_.substr(begin, at_ - begin);
    }

    std::string adjacent_literals() {
        std::string text;
        while (true) {
            if (rest().starts_with("R\"")) {
                append_raw(text);
            } else if (rest().starts_with("\"")) {
                append_plain(text);
            } else {
                return text;
            }
            skip_space_and_comments();
        }
    }

    void append_raw(std::string& text) {
        const auto open = source_.find('(', at_);
        const auto end = ")" + std::string{source_.substr(at_ + 2, open - at_ - 2)} + "\"";
        const auto close = source_.find(end, open);
        if (open == std::string_view::npos || close == std::string_view::npos) {
            at_ = source_.size();
            return;
        }
        text.append(source_.substr(open + 1, close - open - 1));
        at_ = close + end.size();
    }

    void append_plain(std::string& text) {
        for (++at_; !rest().empty() && rest().front() != '"';) {
            if (rest().front() == '\\' && rest().size() > 1) {
                append_escape(text);
            } else {
                text.push_back(source_[at_++]);
            }
        }
        at_ = std::min(at_ + 1, source_.size());
    }

    void append_escape(std::string& text) {
        const char kind = source_[at_ + 1];
        at_ += 2;
        const std::size_t digits = kind == 'u' ? 4 : kind == 'U' ? 8 : 0;
        if (digits > 0) {
            std::uint32_t code_point = 0;
            const auto number = rest().substr(0, digits);
            std::from_chars(number.data(), number.data() + number.size(), code_point, 16);
            coding::text::append_code_point(text, code_point);
            at_ += number.size();
        } else {
            text.push_back(kind == 'n' ? '\n' : kind == 't' ? '\t' : kind);
        }
    }

    std::string_view source_;
    std::size_t at_ = 0;
    std::vector<SourceLiteral> literals_;
};

}  // namespace

std::vector<SourceLiteral> source_literals(std::string_view source) {
    return Scanner{source}.run();
}
