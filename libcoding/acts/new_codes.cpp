// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/acts/new_codes.hpp"

#include <set>
#include <utility>

#include "libcoding/acts/coding_changes.hpp"
#include "libcoding/acts/kept_names.hpp"
#include "libcoding/acts/sentences.hpp"
#include "libcoding/error.hpp"
#include "libcoding/store/codes.hpp"
#include "libcoding/store/passage_text.hpp"
#include "libcoding/text/segmentation.hpp"
#include "libcoding/text/utf8.hpp"

namespace coding::acts {
namespace {

constexpr std::uint32_t longest_name = 40;  // code points

std::string free_name(const Codebook& codebook, CodeId parent, const std::string& name) {
    std::set<std::string> taken;
    for (const Code& code : codebook.codes()) {
        if (code.parent == parent) taken.insert(code.name);
    }
    if (!taken.contains(name)) return name;
    for (int number = 2;; ++number) {
        auto numbered = name + " " + std::to_string(number);
        if (!taken.contains(numbered)) return numbered;
    }
}

/// White space made one space, " / " made "/".
std::string on_one_line(std::string_view words) {
    std::string line;
    for (std::size_t at = 0; at < words.size();) {
        const auto begin = at;
        const char32_t letter = text::next_code_point(words, at);
        const auto written = words.substr(begin, at - begin);
        if (letter <= 0x20 || letter == 0x7F || text::trimmed(written).empty()) {
            if (!line.empty() && line.back() != ' ') line += ' ';
        } else {
            line += written;
        }
    }
    for (auto slash = line.find(" / "); slash != std::string::npos; slash = line.find(" / ")) {
        line.replace(slash, 3, "/");
    }
    return line;
}

}  // namespace

NewlyCoded code_with_new(store::Project& project, std::string_view coder, SourceId source, Span span,
                         const Code& code, const CodingFacts& facts, std::span<const CodeId> beside) {
    auto change = project.change(coder, {});
    const KeptNames kept{project};
    NewlyCoded result;
    Code made = code;
    made.position = 0;
    result.code = store::add_code(change, std::move(made));
    kept.follow(change);
    const auto names = paths_of_codes(project, beside);
    const auto told = coded_sentence(project, {source, span}, store::code_path(project, result.code.id));
    auto parts = told.arguments();
    if (!names.empty()) parts.emplace_back(names);
    change.tell(names.empty()
                    ? Message{"Coded {0} [{1}, {2}) with the new code {3}", std::move(parts)}
                    : Message{"Coded {0} [{1}, {2}) with the new code {3}, and as {4}", std::move(parts)});
    CodingChanges changes{project, change};
    std::vector<CodeId> codes{beside.begin(), beside.end()};
    codes.push_back(result.code.id);
    changes.code({source, span}, codes, facts, coder);
    result.codings = changes.commit();
    return result;
}

NewlyCoded code_in_vivo(store::Project& project, std::string_view coder, SourceId source, Span span,
                        Code code, const CodingFacts& facts) {
    const auto name = in_vivo_name(store::passage_text(project, {source, span}));
    if (name.empty()) {
        throw Error{ErrorKind::conflict, Message{"No word is in the passage that could name a code."},
                    Message{"Select some words."}};
    }
    code.name = free_name(store::codebook(project), code.parent, name);
    return code_with_new(project, coder, source, span, code, facts);
}

std::string in_vivo_name(std::string_view words) {
    const auto line = on_one_line(words);
    text::Segmenter segmenter{""};
    const auto found = segmenter.words(line);
    if (found.empty()) return {};
    const auto begin = found.front().begin;
    std::uint32_t end = 0;
    for (const Span word : found) {
        if (word.end - begin <= longest_name) end = word.end;
    }
    if (end == 0) end = begin + longest_name;  // one very long word
    std::string name{text::slice(line, {begin, end})};
    return end < found.back().end ? name + "…" : name;
}

}  // namespace coding::acts
