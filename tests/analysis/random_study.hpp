// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <random>
#include <string>

#include "libcoding/analysis/scope.hpp"

#include "tests/analysis/small_study.hpp"

namespace coding::test {

/// Studies of a few dozen blocks with everything in them: nested themes, overlapping groups, sources without
/// times, questions or presences, turns without words, codings over several blocks and inside words.
class RandomStudy {
  public:
    explicit RandomStudy(unsigned seed) : random_(seed) {}

    unsigned below(unsigned limit) { return std::uniform_int_distribution<unsigned>{0, limit - 1}(random_); }
    bool chance(unsigned in) { return below(in) == 0; }

    SmallStudy study() {
        SmallStudy study;
        study.code("food", CodeKind::theme).code("food / price").code("food / heat", CodeKind::theme);
        study.code("food / heat / gas").code("energy", CodeKind::theme).code("levers").code("levers / money");
        study.code("levers / people").code("root").code("root / themed", CodeKind::theme).code("root / free");
        study.question("Q1", "food").question("Q2", "levers").question("Q3");
        study.person("Mod", Role::moderator).person("P1").person("P2").person("P3").person("Silent");
        const auto sources = 1 + below(4);
        for (unsigned s = 0; s < sources; ++s) add_source(study, s);
        study.value(Attribute::Of::participant, "job", "P1", "cook");
        study.value(Attribute::Of::participant, "job", "P2", "clown");
        if (chance(2)) study.value(Attribute::Of::participant, "job", "Silent", "cook");
        study.value(Attribute::Of::source, "place", "S0", "town");
        const auto text = study.tables();
        for (auto left = below(70); left > 0; --left) add_coding(study, text);
        return study;
    }

    analysis::ScopeRequest request(const store::CountingTables& tables) {
        analysis::ScopeRequest request;
        request.with_moderators = chance(4);
        request.every_coder = chance(4);
        if (chance(6) && !tables.coders.empty()) request.coders = {tables.coders.front().name};
        if (chance(6)) request.themes = {chance(2) ? "food" : "energy"};
        if (chance(6)) request.codes = {chance(2) ? "levers" : "root"};
        if (chance(6)) request.where = {{"job", chance(2) ? "cook" : "—"}};
        if (chance(8)) request.where.emplace_back("place", chance(2) ? "town" : "");
        if (chance(6)) request.sources = {"S0"};
        if (chance(6)) request.from_time = Milliseconds{1000 * below(10)};
        if (chance(6)) request.to_time = Milliseconds{1000 * below(20)};
        if (chance(6) && !tables.groups.empty()) request.groups = {tables.groups.front().name};
        return request;
    }

  private:
    void add_source(SmallStudy& study, unsigned number) {
        std::vector<std::string> groups;
        if (chance(2)) groups.emplace_back("G1");
        if (chance(2)) groups.emplace_back("G2");
        study.source("S" + std::to_string(number), groups);
        const bool timed = chance(2);
        if (chance(2)) study.present("P1");
        if (chance(3)) study.present("P2", 2000);
        if (chance(3)) study.present("Silent", 0, 5000);
        if (chance(3)) study.present("Silent", 8000);
        const std::vector<std::string> speakers{"Mod", "P1", "P2", "P3", ""};
        std::string question;
        int time = 0;
        for (auto left = 1 + below(12); left > 0; --left) {
            if (number % 2 == 0 && chance(4)) question = "Q" + std::to_string(1 + below(3));
            SmallStudy::BlockOptions options{-1, question, BlockKind::turn};
            time += 1000;
            if (timed && chance(2)) options.ms = time;
            if (chance(8)) options.kind = BlockKind::heading;
            const auto speaker = options.kind == BlockKind::heading ? "" : speakers[below(5)];
            study.block(speaker, chance(8) ? 0 : 1 + below(8), options);
        }
    }

    void add_coding(SmallStudy& study, const store::CountingTables& text) {
        static const std::vector<std::string> codes{
            "food",           "food / price",    "food / heat", "food / heat / gas", "energy",     "levers",
            "levers / money", "levers / people", "root",        "root / themed",     "root / free"};
        const auto begin = below(text.characters);
        const auto end = std::min(source_end(text, begin), begin + 1 + below(chance(4) ? 60 : 12));
        SmallStudy::CodingOptions options;
        options.coder = std::string(1, static_cast<char>('A' + below(3)));
        options.polarity = static_cast<Polarity>(below(4));
        options.intensity = chance(2) ? 0 : 1 + below(5);
        study.span(codes[below(static_cast<unsigned>(codes.size()))], begin, end, options);
    }

    /// A coding lies in one source.
    static unsigned source_end(const store::CountingTables& text, unsigned position) {
        std::size_t block = 0;
        while (block + 1 < text.blocks.size() && text.blocks[block + 1].begin <= position) ++block;
        for (auto next = block; next < text.blocks.size(); ++next) {
            if (text.blocks[next].source != text.blocks[block].source) return text.blocks[next].begin;
        }
        return text.characters;
    }

    std::mt19937 random_;
};

}  // namespace coding::test
