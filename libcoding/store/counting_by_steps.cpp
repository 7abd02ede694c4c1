// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/store/counting_by_steps.hpp"

#include <algorithm>
#include <utility>

#include "libcoding/store/database.hpp"

namespace coding::store {
namespace {

constexpr std::uint32_t blocks_a_step = 4096;  // a millisecond

}  // namespace

std::vector<SourceSummary> uncounted_summaries(const Project& project) {
    std::vector<SourceSummary> summaries;
    std::unordered_map<std::int64_t, std::size_t> index;
    for (Source& source : sources(project)) {
        index.emplace(source.id.value, summaries.size());
        summaries.push_back({.source = std::move(source), .groups = {}});
    }
    Statement groups = project.database().prepare(
        "SELECT group_member.source, source_group.name FROM group_member"
        " JOIN source_group ON source_group.id = group_member.source_group ORDER BY source_group.name");
    while (groups.step()) {
        const auto at = index.find(groups.integer(0));
        if (at != index.end()) summaries[at->second].groups.push_back(groups.text(1));
    }
    return summaries;
}

void SourceCounting::begin_again() {
    next_ = 0;
    so_far_ = {};
    counted_to_ = -1;
}

bool SourceCounting::step(const Project& project) {
    if (next_ == sources_.size()) return false;
    const auto& database = project.database();
    SourceSummary& summary = sources_[next_];
    Statement blocks = database.prepare(
        "SELECT count(*), sum(kind = 'turn'), sum(words), sum(characters), max(position) FROM"
        " (SELECT kind, words, characters, position FROM block WHERE source = ? AND position > ?"
        " ORDER BY position LIMIT ?)");
    blocks.bind(1, summary.source.id.value).bind(2, counted_to_).bind(3, blocks_a_step);
    std::uint32_t counted = 0;
    while (blocks.step()) {
        counted = static_cast<std::uint32_t>(blocks.integer(0));
        so_far_.blocks += counted;
        so_far_.turns += static_cast<std::uint32_t>(blocks.integer(1));
        so_far_.words += static_cast<std::uint32_t>(blocks.integer(2));
        so_far_.characters += static_cast<std::uint32_t>(blocks.integer(3));
        counted_to_ = blocks.integer(4);
    }
    if (counted == blocks_a_step) return true;
    Statement codings = database.prepare("SELECT count(*) FROM coding WHERE source = ? AND hidden = 0");
    codings.bind(1, summary.source.id.value);
    while (codings.step()) so_far_.codings = static_cast<std::uint32_t>(codings.integer(0));
    summary.blocks = so_far_.blocks;
    summary.turns = so_far_.turns;
    summary.words = so_far_.words;
    summary.characters = so_far_.characters;
    summary.codings = so_far_.codings;
    so_far_ = {};
    counted_to_ = -1;
    return ++next_ < sources_.size();
}

CodingCounting::CodingCounting(const Project& project) {
    const auto& database = project.database();
    Statement codes = database.prepare("SELECT id FROM code WHERE hidden = 0");
    while (codes.step()) codes_.push_back({codes.integer(0)});
    Statement hidden = database.prepare("SELECT id FROM source WHERE hidden = 1");
    while (hidden.step()) hidden_.push_back({hidden.integer(0)});
}

bool CodingCounting::step(const Project& project) {
    const auto& database = project.database();
    if (!codes_.empty()) {
        const CodeId code = codes_.back();
        codes_.pop_back();
        Statement row = database.prepare("SELECT count(*) FROM coding WHERE code = ? AND hidden = 0");
        row.bind(1, code.value);
        while (row.step()) {
            if (row.integer(0) != 0) counts_.emplace(code, static_cast<std::uint32_t>(row.integer(0)));
        }
    } else if (!hidden_.empty()) {
        Statement row = database.prepare(
            "SELECT code, count(*) FROM coding WHERE source = ? AND hidden = 0 GROUP BY code");
        row.bind(1, hidden_.back().value);
        hidden_.pop_back();
        while (row.step()) {
            const auto counted = counts_.find({row.integer(0)});
            if (counted == counts_.end()) continue;
            counted->second -= std::min(counted->second, static_cast<std::uint32_t>(row.integer(1)));
            if (counted->second == 0) counts_.erase(counted);
        }
    }
    return !codes_.empty() || !hidden_.empty();
}

}  // namespace coding::store
