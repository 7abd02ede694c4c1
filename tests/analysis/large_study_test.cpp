// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <random>

#include <catch2/catch.hpp>

#include "libcoding/analysis/frequency.hpp"

using namespace coding;
using namespace coding::analysis;

namespace {

constexpr std::uint32_t long_sources = 8;
constexpr std::uint32_t turns_a_source = 500;
constexpr std::uint32_t words_a_turn = 10;  // of a turn; words are one code point long
constexpr std::uint32_t codings_in_all = 240'000;
constexpr std::uint32_t codes = 12;

/// Large enough to be counted in several parts. People come back in other sources.
store::CountingTables large_study() {
    std::mt19937 random{7};
    const auto below = [&](std::uint32_t limit) { return static_cast<std::uint32_t>(random() % limit); };
    store::CountingTables tables;
    std::vector<Code> made;
    for (std::uint32_t i = 0; i < codes; ++i) {
        Code code;
        code.id.value = i + 1;
        code.name = "code " + std::to_string(i);
        if (i % 4 != 0) code.parent = CodeId{i - i % 4 + 1};
        made.push_back(code);
    }
    tables.codebook = Codebook{made};
    for (std::uint32_t i = 0; i < 3; ++i) tables.coders.push_back({CoderId{i + 1}, "coder"});
    for (std::uint32_t i = 0; i < 10; ++i) {
        Participant person;
        person.id.value = i + 1;
        person.name = "P" + std::to_string(i);
        tables.participants.push_back(person);
    }
    for (std::uint32_t i = 0; i < long_sources; ++i) {
        Source source;
        source.id.value = i + 1;
        source.name = "S" + std::to_string(i);
        tables.sources.push_back(source);
        tables.groups_of_source.emplace_back();
        for (std::uint32_t turn = 0; turn < turns_a_source; ++turn) {
            store::FlatBlock block;
            block.begin = block.begin_word = (i * turns_a_source + turn) * words_a_turn;
            block.words = words_a_turn;
            block.source = i;
            block.speaker = i % 3 * 2 + below(4);
            block.kind = BlockKind::turn;
            tables.blocks.push_back(block);
        }
    }
    tables.characters = tables.words = long_sources * turns_a_source * words_a_turn;
    for (std::uint32_t i = 0; i < codings_in_all; ++i) {
        store::FlatCoding coding{};
        const auto source_end = (below(long_sources) + 1) * turns_a_source * words_a_turn;
        coding.begin = coding.begin_word = source_end - 1 - below(turns_a_source * words_a_turn);
        coding.end = coding.end_word = std::min(source_end, coding.begin + 1 + below(3));
        coding.block = coding.begin / words_a_turn;
        coding.code = static_cast<std::uint16_t>(below(codes));
        coding.coder = static_cast<std::uint16_t>(below(3) & 0x3U);
        tables.codings.push_back(coding);
    }
    std::sort(tables.codings.begin(), tables.codings.end(), [](const auto& a, const auto& b) {
        return std::tuple{a.begin, a.end, std::uint32_t{a.code}, std::uint32_t{a.coder}} <
               std::tuple{b.begin, b.end, std::uint32_t{b.code}, std::uint32_t{b.coder}};
    });
    store::complete(tables);
    return tables;
}

}  // namespace

TEST_CASE("A large study counts as its sources, each counted alone, add up to") {
    const auto tables = large_study();
    const auto whole = frequency(tables, resolve(tables, {}));
    std::vector<Counts> sum(whole.rows.size());
    for (const auto& source : tables.sources) {
        ScopeRequest request;
        request.sources = {source.name};
        const auto part = frequency(tables, resolve(tables, request));
        REQUIRE(part.rows.size() == sum.size());
        for (std::size_t i = 0; i < sum.size(); ++i) {
            sum[i].codings += part.rows[i].total.codings;
            sum[i].turns += part.rows[i].total.turns;
            sum[i].words += part.rows[i].total.words;
            sum[i].sources += part.rows[i].total.sources;
        }
    }
    for (std::size_t i = 0; i < sum.size(); ++i) {
        INFO("row " << i);
        CHECK(whole.rows[i].total.codings == sum[i].codings);
        CHECK(whole.rows[i].total.turns == sum[i].turns);
        CHECK(whole.rows[i].total.words == sum[i].words);
        CHECK(whole.rows[i].total.sources == sum[i].sources);
        // Everybody uses every code, and is one person in all sources.
        CHECK(whole.rows[i].total.participants == 8);
        CHECK(whole.rows[i].total.present == 8);
    }
}
