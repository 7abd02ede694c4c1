// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/older_rules.hpp"

#include <algorithm>
#include <array>

#include "libcoding/analysis/chosen.hpp"

namespace coding::analysis {
namespace {

using Rule = std::array<std::string, 3>;

std::string& part_of(Rule& rule, RulePart part) {
    return rule.at(static_cast<std::size_t>(part));
}

/// A change of a code's rule, and whether what stood before it is what stands now.
struct Version {
    HistoryId until;
    std::uint32_t change = 0;
    bool stands_again = false;
};

/// By code: its changes, oldest first.
std::vector<std::vector<Version>> versions_of(const Codebook& codebook, const store::RuleHistory& history) {
    std::vector<std::vector<Version>> versions(codebook.codes().size());
    std::vector<Rule> now(codebook.codes().size());
    for (std::size_t code = 0; code < now.size(); ++code) {
        const auto& stands = codebook.codes()[code];
        now[code] = {stands.definition, stands.when_to_use, stands.when_not_to_use};
    }
    auto then = now;
    for (auto i = static_cast<std::uint32_t>(history.changes.size()); i-- > 0;) {
        const auto& change = history.changes[i];
        const auto code = codebook.index_of(change.code);
        if (!code || change.part == RulePart::example) continue;
        part_of(then[*code], change.part) = change.before;
        versions[*code].push_back({change.entry, i, then[*code] == now[*code]});
    }
    for (auto& of_code : versions) std::reverse(of_code.begin(), of_code.end());
    return versions;
}

}  // namespace

std::vector<OlderRule> older_rules(const store::CountingTables& tables, const Scope& scope,
                                   const store::RuleHistory& history) {
    const auto versions = versions_of(tables.codebook, history);
    std::vector<OlderRule> older;
    Chosen{scope.codings}.each([&](std::uint32_t index) {
        const auto& of_code = versions[tables.codings[index].code];
        if (of_code.empty()) return;
        const auto id = tables.coding_ids[index];
        const auto reviewed = history.reviewed.find(id);
        // Ids and entries are minted by one clock.
        const auto seen = reviewed == history.reviewed.end() ? id.value : reviewed->second.value;
        const auto next = std::find_if(of_code.begin(), of_code.end(),
                                       [&](const Version& version) { return version.until.value > seen; });
        if (next != of_code.end() && !next->stands_again) older.push_back({index, next->change});
    });
    std::stable_sort(older.begin(), older.end(), [&](const OlderRule& a, const OlderRule& b) {
        return tables.codings[a.coding].code < tables.codings[b.coding].code;
    });
    return older;
}

}  // namespace coding::analysis
