// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/subjects.hpp"

#include <algorithm>
#include <optional>

namespace coding::analysis {
namespace {

/// The highest code above that fits, by code; nothing where none does.
template <class Fits>
std::vector<std::optional<std::uint32_t>> highest(const Codebook& codebook, Fits&& fits) {
    std::vector<std::optional<std::uint32_t>> of(codebook.codes().size());
    for (std::uint32_t code = 0; code < of.size(); ++code) {
        const auto parent = codebook.parent(code);  // stands before it
        if (parent && of[*parent]) {
            of[code] = of[*parent];
        } else if (fits(code)) {
            of[code] = code;
        }
    }
    return of;
}

}  // namespace

Subjects subjects(const store::CountingTables& tables, const Scope& scope) {
    const auto& codebook = tables.codebook;
    std::vector<bool> coded(codebook.codes().size());
    for (std::size_t i = 0; i < tables.codings.size(); ++i) {
        if (scope.codings[i]) coded[tables.codings[i].code] = true;
    }
    auto top =
        highest(codebook, [&](std::uint32_t code) { return codebook.codes()[code].kind == CodeKind::theme; });
    const auto used = [&] {
        std::vector<bool> tops(coded.size());
        for (std::size_t code = 0; code < coded.size(); ++code) {
            if (coded[code] && top[code]) tops[*top[code]] = true;
        }
        return tops;
    };
    auto in_use = used();
    if (std::find(in_use.begin(), in_use.end(), true) == in_use.end()) {
        top = highest(codebook, [](std::uint32_t) { return true; });
        in_use = used();
    }
    Subjects found;
    for (std::uint32_t code = 0; code < in_use.size(); ++code) {
        if (in_use[code]) found.codes.push_back(code);
    }
    found.of_code.assign(coded.size(), found.codes.size());
    for (std::size_t code = 0; code < coded.size(); ++code) {
        if (!top[code]) continue;
        const auto place = std::lower_bound(found.codes.begin(), found.codes.end(), *top[code]);
        if (place != found.codes.end() && *place == *top[code]) {
            found.of_code[code] = static_cast<std::size_t>(place - found.codes.begin());
        }
    }
    return found;
}

}  // namespace coding::analysis
