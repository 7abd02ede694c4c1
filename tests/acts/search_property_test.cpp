// SPDX-License-Identifier: GPL-3.0-or-later
// What a search by regular expression finds, against each text looked at by itself: of random texts, before
// and after random edits and their undo.
#include <array>
#include <random>

#include "libcoding/acts/edits.hpp"
#include "libcoding/analysis/search.hpp"
#include "libcoding/analysis/search_query.hpp"

#include "acting.hpp"

using namespace coding;
using namespace coding::tests;

namespace {

constexpr std::array pieces{"compost", "Compost", "é",     "œuvre", "coop",         " ",       " ",
                            "-",       "’",       "l’eau", "😀",     "ma\u00ADison", "e\u0301", "7",
                            "K",       "\u212A",  "ſ",     "水",    "\n",           "_"};
constexpr std::array expressions{
    "compost\\w*", "co(op|mpost)", "\\bcompost", "k",     "[a-z]+\\d", "é|e\u0301", "œ.",      "^\\W", "s$",
    ".",           "(?i)K",        "\\d\\d",     "l.eau", "水|😀",      "x*",        "ma.?ison"};

class Texts {
  public:
    explicit Texts(unsigned seed) : random_(seed) {}
    std::uint32_t below(std::size_t limit) { return static_cast<std::uint32_t>(random_() % limit); }
    std::string some(std::size_t most) {
        std::string made;
        for (auto left = below(most + 1); left > 0; --left) made += pieces[below(pieces.size())];
        return made;
    }

  private:
    std::mt19937 random_;
};

struct Place {
    SourceId source;
    Span span;
    Span block;
    std::string text;
    bool operator==(const Place&) const = default;
};

std::vector<Place> by_search(const store::Project& project, const std::string& expression) {
    analysis::SearchRequest request;
    request.query = expression;
    request.regular_expression = true;
    SilentProgress progress;
    std::vector<Place> places;
    for (const auto& hit : analysis::search(project, request, progress))
        places.push_back({hit.source, hit.span, hit.block, hit.text});
    return places;
}

std::vector<Place> one_by_one(const store::Project& project, const std::string& expression) {
    const auto matcher = analysis::expression_matcher(expression, false);
    std::vector<Place> places;
    for (const auto& source : store::sources(project)) {
        std::uint32_t at = 0;
        for (const auto& block : store::blocks(project, source.id)) {
            const auto end = at + static_cast<std::uint32_t>(text::count_code_points(block.text));
            for (const auto found : matcher->find(block.text)) {
                places.push_back({source.id,
                                  {at + found.begin, at + found.end},
                                  {at, end},
                                  std::string{text::slice(block.text, found)}});
            }
            at = end;
        }
    }
    return places;
}

void same_places(const store::Project& project) {
    for (const char* expression : expressions) {
        INFO(expression);
        CHECK((by_search(project, expression) == one_by_one(project, expression)));
    }
}

}  // namespace

TEST_CASE("an expression finds in the project what it finds in each text, after edits and their undo too") {
    Texts texts{20261128};
    Acting study;
    std::vector<SourceId> sources;
    for (const char* name : {"un", "deux", "trois"}) {
        auto act = study.change();
        std::vector<Block> blocks;
        for (int i = 0; i < 12; ++i) blocks.push_back(turn(study.paul, texts.some(20)));
        sources.push_back(Study::add(act, name, blocks).id);
        act.commit();
    }
    same_places(study.project);
    REQUIRE_FALSE(by_search(study.project, "compost").empty());
    for (int round = 0; round < 12; ++round) {
        const auto source = sources[texts.below(2)];  // the third stays as it came
        const auto length =
            static_cast<std::uint32_t>(text::count_code_points(store::source_text(study.project, source)));
        const auto at = texts.below(length);
        if (round % 3 == 0) {
            acts::split_block(study.project, "Léa", source, at);
        } else {
            const std::vector<acts::TextEdit> edit{
                {at, std::min(texts.below(60), length - at), texts.some(6)}};
            acts::edit_text(study.project, "Léa", source, edit);
        }
        same_places(study.project);
        if (round % 4 == 3) {
            store::undo(study.project, "Léa");
            same_places(study.project);
        }
    }
}
