// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/exchanges.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "libcoding/analysis/blocks.hpp"
#include "libcoding/analysis/filters.hpp"

namespace coding::analysis {
namespace {

constexpr auto nobody = store::FlatBlock::none;

class ExchangeFinder {
  public:
    ExchangeFinder(const store::CountingTables& tables, const Scope& scope)
        : tables_(tables), scope_(scope) {}

    /// Reads the turns, and numbers them through the corpus.
    void follow() {
        number_.reserve(tables_.blocks.size());
        std::uint32_t turns = 0;
        std::size_t last = nobody;  // block of the turn before, in this source
        for (std::size_t i = 0; i < tables_.blocks.size(); ++i) {
            const auto& block = tables_.blocks[i];
            if (last != nobody && tables_.blocks[last].source != block.source) last = nobody;
            if (is_talk(block)) ++turns;
            number_.push_back(turns);
            if (!is_talk(block)) continue;
            if (scope_.blocks[i]) {
                auto& session = session_of(block.source);
                ++session.turns;
                note_speaker(session, block.speaker);
                if (last != nobody && scope_.blocks[last]) change(session, i, last);
            }
            last = i;
        }
    }

    /// The turns of one subject, in order.
    void take_up(const std::vector<ThemeTurn>& turns, std::uint32_t within) {
        Turn last;
        Turn other;  // the last by somebody else than `last`
        for (const auto& turn : turns) {
            const auto& block = tables_.blocks[turn.block];
            if (block.speaker == nobody || !is_talk(block)) continue;
            if (last.source != block.source) last = other = {};
            const Turn now{block.source, block.speaker, number_[turn.block]};
            const auto& before = last.speaker != now.speaker ? last : other;
            if (before.speaker != nobody && now.number - before.number <= within) {
                ++pair(now.source, now.speaker, before.speaker).takes_up;
                ++session_of(now.source).takes_up;
            }
            if (last.speaker != now.speaker) other = last;
            last = now;
        }
    }

    void link(const store::TurnLink& link) {
        const auto& from = tables_.blocks[link.from];
        const auto& to = tables_.blocks[link.to];
        const auto kind = static_cast<std::size_t>(link.kind);
        ++session_of(from.source).links[kind];
        if (from.speaker != nobody && to.speaker != nobody && from.speaker != to.speaker) {
            ++pair(from.source, from.speaker, to.speaker).links[kind];
        }
    }

    Exchanges found() {
        Exchanges found;
        for (auto& [key, pair] : pairs_) found.pairs.push_back(pair);
        for (auto& [source, heard] : sessions_) {
            if (heard.two) found.sessions.push_back(heard.session);
        }
        return found;
    }

  private:
    struct Turn {
        std::uint32_t source = nobody, speaker = nobody, number = 0;
    };
    struct Heard {
        ExchangeSession session;
        std::uint32_t first = nobody;  // who speaks first
        bool two = false;              // somebody else speaks too
    };

    ExchangeSession& session_of(std::uint32_t source) {
        auto& heard = sessions_[source];
        heard.session.source = source;
        return heard.session;
    }

    void note_speaker(const ExchangeSession& session, std::uint32_t speaker) {
        auto& heard = sessions_[session.source];
        if (heard.session.turns == 1) heard.first = speaker;
        heard.two = heard.two || heard.first != speaker;
    }

    Exchange& pair(std::uint32_t source, std::uint32_t from, std::uint32_t to) {
        auto& pair = pairs_[{source, from, to}];
        pair.source = source;
        pair.from = from;
        pair.to = to;
        return pair;
    }

    void change(ExchangeSession& session, std::size_t now, std::size_t last) {
        const auto from = tables_.blocks[now].speaker;
        const auto to = tables_.blocks[last].speaker;
        if (from == nobody || to == nobody || from == to) return;
        ++pair(session.source, from, to).follows;
        ++session.changes;
        const auto takes_part = [&](std::uint32_t who) {
            return tables_.participants[who].role == Role::participant;
        };
        if (takes_part(from) && takes_part(to)) ++session.between_participants;
    }

    const store::CountingTables& tables_;
    const Scope& scope_;
    std::vector<std::uint32_t> number_;  // by block: turns up to it
    std::map<std::uint32_t, Heard> sessions_;
    std::map<std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>, Exchange> pairs_;
};

}  // namespace

std::vector<store::TurnLink> links_in_scope(const store::CountingTables& tables, const Scope& scope,
                                            std::span<const store::TurnLink> links) {
    const auto coders = named_coders(tables, scope.request.coders);
    std::vector<store::TurnLink> chosen;
    for (const auto& link : links) {
        if (coders[link.coder] && scope.blocks[link.from] && scope.blocks[link.to] &&
            static_cast<std::size_t>(link.kind) < turn_link_kinds) {
            chosen.push_back(link);
        }
    }
    const auto said = [&](const store::TurnLink& link) {
        return std::tuple{link.from, link.to, link.kind, scope.request.every_coder ? link.coder : 0};
    };
    std::sort(chosen.begin(), chosen.end(), [&](const auto& a, const auto& b) { return said(a) < said(b); });
    chosen.erase(std::unique(chosen.begin(), chosen.end(),
                             [&](const auto& a, const auto& b) { return said(a) == said(b); }),
                 chosen.end());
    return chosen;
}

Exchanges exchanges(const store::CountingTables& tables, const Scope& scope,
                    const std::vector<std::vector<ThemeTurn>>& theme_turns,
                    std::span<const store::TurnLink> links, std::uint32_t within) {
    ExchangeFinder finder{tables, scope};
    finder.follow();
    for (const auto& turns : theme_turns) finder.take_up(turns, within);
    for (const auto& link : links) finder.link(link);
    return finder.found();
}

}  // namespace coding::analysis
