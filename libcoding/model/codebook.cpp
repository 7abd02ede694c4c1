// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/model/codebook.hpp"

#include <algorithm>
#include <tuple>

#include "libcoding/error.hpp"
#include "libcoding/text/folding.hpp"
#include "libcoding/text/utf8.hpp"

namespace coding {
namespace {

constexpr std::string_view path_separator = " / ";

/// The codes below each code (and at the root, under the empty id), in reading order.
using Children = std::unordered_map<CodeId, std::vector<std::size_t>>;

Error conflict(Message message, Message hint, std::string element) {
    return {ErrorKind::conflict, std::move(message), std::move(hint), Where{{}, 0, std::move(element)}};
}

Children children_of(const std::vector<Code>& codes) {
    std::unordered_map<CodeId, std::size_t> known;
    for (std::size_t i = 0; i < codes.size(); ++i) {
        if (!codes[i].id) {
            throw conflict(Message{"The code “{0}” has no identifier.", codes[i].name},
                           Message{"Give it an identifier of its own."}, codes[i].name);
        }
        if (!known.emplace(codes[i].id, i).second) {
            throw conflict(Message{"Two codes of the codebook have the same identifier: “{0}” and “{1}”.",
                                   codes[known.at(codes[i].id)].name, codes[i].name},
                           Message{"Give it an identifier of its own."}, codes[i].name);
        }
    }
    Children children;
    for (std::size_t i = 0; i < codes.size(); ++i) {
        if (codes[i].parent && !known.contains(codes[i].parent)) {
            throw conflict(
                Message{"The code “{0}” belongs under a code that is not in the codebook.", codes[i].name},
                Message{"Add the parent code, or put this code at the top."}, codes[i].name);
        }
        children[codes[i].parent].push_back(i);
    }
    const auto order = [&](std::size_t i) { return std::tie(codes[i].position, codes[i].name); };
    for (auto& [parent, siblings] : children) {
        std::sort(siblings.begin(), siblings.end(),
                  [&](auto left, auto right) { return order(left) < order(right); });
    }
    return children;
}

void refuse_equal_names(const std::vector<Code>& codes, const Children& children) {
    for (const auto& [parent, siblings] : children) {
        std::vector<std::string_view> names;
        for (const auto i : siblings) names.emplace_back(codes[i].name);
        std::sort(names.begin(), names.end());
        const auto twice = std::adjacent_find(names.begin(), names.end());
        if (twice == names.end()) continue;
        throw conflict(Message{"Two codes in the same place of the codebook are both called “{0}”.", *twice},
                       Message{"Rename one of them, or merge the two."}, std::string{*twice});
    }
}

/// Depth first from the root, with a stack of its own: a codebook may be as deep as it is long.
std::vector<std::size_t> reading_order(const std::vector<Code>& codes, const Children& children) {
    std::vector<std::size_t> order;
    std::vector<std::size_t> waiting;
    const auto enter = [&](CodeId parent) {
        const auto found = children.find(parent);
        if (found != children.end())
            waiting.insert(waiting.end(), found->second.rbegin(), found->second.rend());
    };
    enter(CodeId{});
    while (!waiting.empty()) {
        order.push_back(waiting.back());
        waiting.pop_back();
        enter(codes[order.back()].id);
    }
    return order;
}

/// The name of a code on a cycle, given that some code cannot be reached from the root.
std::string name_on_cycle(const std::vector<Code>& codes, const std::vector<std::size_t>& reached) {
    std::vector<bool> seen(codes.size());
    for (const auto i : reached) seen[i] = true;
    std::unordered_map<CodeId, std::size_t> index;
    for (std::size_t i = 0; i < codes.size(); ++i) index.emplace(codes[i].id, i);
    // Going up from an unreached code never leaves the unreached ones, so it comes to one that it has passed.
    auto at = static_cast<std::size_t>(std::find(seen.begin(), seen.end(), false) - seen.begin());
    while (!seen[at]) {
        seen[at] = true;
        at = index.at(codes[at].parent);
    }
    return codes[at].name;
}

std::string folded_name(std::string_view name) {
    return text::search_key(text::trimmed(name));
}

}  // namespace

Codebook::Codebook(std::vector<Code> codes) {
    const auto children = children_of(codes);
    refuse_equal_names(codes, children);
    const auto order = reading_order(codes, children);
    if (order.size() != codes.size()) {
        auto name = name_on_cycle(codes, order);
        throw conflict(Message{"The code “{0}” lies below itself in the codebook.", name},
                       Message{"Put it, or one of the codes above it, somewhere else."}, name);
    }

    codes_.reserve(codes.size());
    for (const auto i : order) codes_.push_back(std::move(codes[i]));
    for (std::size_t i = 0; i < codes_.size(); ++i) {
        const auto& code = codes_[i];
        const auto above = code.parent ? std::optional{index_.at(code.parent)} : std::nullopt;
        index_.emplace(code.id, i);
        by_name_[folded_name(code.name)].push_back(i);
        parent_.push_back(above);
        depth_.push_back(above ? depth_[*above] + 1 : 0);
        theme_.push_back(code.kind == CodeKind::theme ? std::optional{i}
                         : above                      ? theme_[*above]
                                                      : std::nullopt);
    }
    subtree_end_.assign(codes_.size(), 0);
    for (std::size_t i = codes_.size(); i-- > 0;) {
        subtree_end_[i] = std::max(subtree_end_[i], i + 1);
        if (parent_[i]) subtree_end_[*parent_[i]] = std::max(subtree_end_[*parent_[i]], subtree_end_[i]);
    }
}

std::optional<std::size_t> Codebook::index_of(CodeId id) const {
    const auto found = index_.find(id);
    return found == index_.end() ? std::nullopt : std::optional{found->second};
}

std::vector<std::string> Codebook::path_names(std::size_t index) const {
    std::vector<std::string> names(depth_[index] + 1);
    for (std::optional at = index; at; at = parent_[*at]) names[depth_[*at]] = codes_[*at].name;
    return names;
}

std::string Codebook::path(std::size_t index) const {
    return join_code_path(path_names(index));
}

std::optional<std::size_t> Codebook::find(std::string_view path_or_name) const {
    const auto wanted = split_code_path(path_or_name);
    const auto candidates = by_name_.find(folded_name(wanted.back()));
    if (candidates == by_name_.end()) return std::nullopt;

    const auto only = [&](const auto& fits) -> std::optional<std::size_t> {
        std::vector<std::size_t> found;
        std::copy_if(candidates->second.begin(), candidates->second.end(), std::back_inserter(found), fits);
        if (found.empty()) return std::nullopt;
        if (found.size() == 1) return found.front();
        std::string paths;
        for (const auto i : found) paths.append(paths.empty() ? "" : "; ").append(path(i));
        throw conflict(Message{"Several codes fit “{0}”: {1}.", join_code_path(wanted), paths},
                       Message{"Give the whole path of the one that you mean."}, join_code_path(wanted));
    };
    const auto folded = [](std::vector<std::string> names) {
        std::transform(names.begin(), names.end(), names.begin(), folded_name);
        return names;
    };

    if (const auto found = only([&](auto i) { return path_names(i) == wanted; })) return found;
    const bool is_name = wanted.size() == 1;
    if (is_name) {
        if (const auto found = only([&](auto i) { return codes_[i].name == wanted.front(); })) return found;
    }
    const auto folded_path = folded(wanted);
    if (const auto found = only([&](auto i) { return folded(path_names(i)) == folded_path; })) return found;
    return is_name ? only([](auto) { return true; }) : std::nullopt;
}

std::vector<std::string> split_code_path(std::string_view path) {
    std::vector<std::string> names;
    for (auto at = path.find(path_separator); at != std::string_view::npos; at = path.find(path_separator)) {
        names.emplace_back(text::trimmed(path.substr(0, at)));
        path.remove_prefix(at + path_separator.size());
    }
    names.emplace_back(text::trimmed(path));
    return names;
}

std::string join_code_path(std::span<const std::string> names) {
    std::string path;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (i > 0) path.append(path_separator);
        path.append(names[i]);
    }
    return path;
}

bool fits_code_path(std::string_view name) {
    return name.find(path_separator) == std::string_view::npos &&
           !name.ends_with(path_separator.substr(0, path_separator.size() - 1));
}

}  // namespace coding
