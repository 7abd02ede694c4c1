// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/exchange/codebook_draft.hpp"

#include <array>
#include <utility>

#include "libcoding/error.hpp"
#include "libcoding/exchange/colour_words.hpp"
#include "libcoding/model/codebook.hpp"
#include "libcoding/text/folding.hpp"
#include "libcoding/text/utf8.hpp"

namespace coding::exchange {
namespace {

constexpr std::size_t deepest_path = 32;

constexpr std::array<std::pair<std::string_view, CodeKind>, 8> french_kinds{{
    {"concept", CodeKind::concept_},
    {"theme", CodeKind::theme},
    {"imaginaire", CodeKind::imaginary},
    {"approche", CodeKind::approach},
    {"levier", CodeKind::lever},
    {"frein", CodeKind::barrier},
    {"action", CodeKind::action},
    {"projection", CodeKind::projection},
}};

}  // namespace

void CodebookDraft::add(const std::vector<std::string>& path, Code code, std::size_t line) {
    if (path.empty()) {
        throw Error{ErrorKind::input, Message{"The code has no name."}, {}, Where{{}, line, {}}};
    }
    if (path.size() > deepest_path) {
        throw Error{ErrorKind::input,
                    Message{"The code lies deeper than {0} levels.", deepest_path},
                    {},
                    Where{{}, line, join_code_path(path)}};
    }
    const auto index = place(path, path.size(), line);
    if (given_[index]) {
        throw Error{ErrorKind::input, Message{"The code “{0}” stands twice.", join_code_path(path)},
                    Message{"Keep one of the two, or give them different names."}, Where{{}, line, {}}};
    }
    auto& there = codes_[index];
    code.id = there.id;
    code.parent = there.parent;
    code.name = std::move(there.name);
    code.position = there.position;
    there = std::move(code);
    given_[index] = true;
}

std::size_t CodebookDraft::place(const std::vector<std::string>& path, std::size_t depth, std::size_t line) {
    const std::vector<std::string> key(path.begin(), path.begin() + static_cast<std::ptrdiff_t>(depth));
    if (const auto found = paths_.find(key); found != paths_.end()) return found->second;
    if (text::trimmed(key.back()).empty()) {
        throw Error{ErrorKind::input, Message{"A part of the path “{0}” is empty.", join_code_path(path)},
                    Message{"Write it as: theme / code."}, Where{{}, line, {}}};
    }
    if (!fits_code_path(key.back())) {
        throw Error{ErrorKind::input,
                    Message{"The name “{0}” holds “ / ”, which parts the names in a path.", key.back()},
                    Message{"Write it without spaces around the slash, or add a code below another."},
                    Where{{}, line, {}}};
    }
    Code code;
    if (depth > 1) code.parent = codes_[place(path, depth - 1, line)].id;
    code.id = CodeId{static_cast<std::int64_t>(codes_.size()) + 1};
    code.name = key.back();
    code.position = children_[code.parent.value]++;
    codes_.push_back(std::move(code));
    given_.push_back(false);
    paths_.emplace(key, codes_.size() - 1);
    return codes_.size() - 1;
}

CodeKind code_kind(std::string_view word, std::size_t line) {
    const auto key = text::search_key(text::trimmed(word));
    if (key.empty()) return CodeKind::concept_;
    if (const auto kind = from_name<CodeKind>(key)) return *kind;
    for (const auto& [name, kind] : french_kinds) {
        if (name == key) return kind;
    }
    throw Error{
        ErrorKind::input, Message{"“{0}” is no kind of code.", std::string{word}},
        Message{"It can be: concept, theme, imaginary, approach, lever, barrier, action, projection."},
        Where{{}, line, {}}};
}

std::string code_colour(std::string_view word, std::size_t line) {
    if (auto colour = colour_said(word)) return *std::move(colour);
    throw Error{ErrorKind::input, Message{"“{0}” is no colour.", std::string{word}},
                Message{"Write it as #rrggbb, for instance #0072b2."}, Where{{}, line, {}}};
}

}  // namespace coding::exchange
