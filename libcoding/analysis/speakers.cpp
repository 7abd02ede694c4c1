// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/speakers.hpp"

#include <algorithm>

#include "libcoding/analysis/blocks.hpp"

namespace coding::analysis {
namespace {

constexpr auto no_speaker = store::FlatBlock::none;

/// The rows of one session, found by their participant.
class SpeakerRows {
  public:
    explicit SpeakerRows(std::size_t participants) : place_(participants + 1, no_speaker) {}

    Speakers::Row& of(std::uint32_t participant) {
        auto& place = place_[participant == no_speaker ? place_.size() - 1 : participant];
        if (place == no_speaker) {
            place = static_cast<std::uint32_t>(rows_.size());
            rows_.push_back({participant, 0, 0, 0, 0});
        }
        return rows_[place];
    }

    /// Gives them away, most words first, and begins anew.
    std::vector<Speakers::Row> taken() {
        for (const auto& row : rows_) {
            place_[row.participant == no_speaker ? place_.size() - 1 : row.participant] = no_speaker;
        }
        auto rows = std::move(rows_);
        rows_ = {};
        std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) {
            return a.words != b.words ? a.words > b.words : a.participant < b.participant;
        });
        return rows;
    }

  private:
    std::vector<Speakers::Row> rows_;
    std::vector<std::uint32_t> place_;  // by participant; the last is for speakers not known
};

void add_up(Speakers::Session& session, const store::CountingTables& tables) {
    for (const auto& row : session.rows) {
        session.turns += row.turns;
        session.words += row.words;
        if (row.participant != no_speaker && tables.participants[row.participant].role == Role::participant) {
            session.participant_words += row.words;
        }
    }
}

}  // namespace

Speakers speakers(const store::CountingTables& tables, const Scope& scope) {
    Speakers found;
    SpeakerRows rows{tables.participants.size()};
    for (std::size_t first = 0; first < tables.blocks.size();) {
        const auto source = tables.blocks[first].source;
        auto block = first;
        for (; block < tables.blocks.size() && tables.blocks[block].source == source; ++block) {
            const auto& flat = tables.blocks[block];
            if (!scope.blocks[block] || !is_talk(flat)) continue;
            auto& row = rows.of(flat.speaker);
            row.sources = 1;
            ++row.turns;
            row.words += flat.words;
            row.longest = std::max(row.longest, flat.words);
        }
        first = block;
        if (!scope.sources[source]) continue;
        for (const auto& stay : scope.sessions.at(source)) {
            if (scope.participants[stay.participant]) rows.of(stay.participant).sources = 1;
        }
        Speakers::Session session{source, rows.taken(), 0, 0, 0};
        add_up(session, tables);
        if (!session.rows.empty()) found.sessions.push_back(std::move(session));
    }
    for (const auto& session : found.sessions) {
        for (const auto& row : session.rows) {
            auto& sum = rows.of(row.participant);
            ++sum.sources;
            sum.turns += row.turns;
            sum.words += row.words;
            sum.longest = std::max(sum.longest, row.longest);
        }
    }
    found.all.rows = rows.taken();
    add_up(found.all, tables);
    return found;
}

}  // namespace coding::analysis
