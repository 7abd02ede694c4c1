// SPDX-License-Identifier: GPL-3.0-or-later
// Random edits against a model that knows no positions: a text is a list of characters, each with the codings
// that it is in.
#include <algorithm>
#include <array>
#include <map>
#include <random>
#include <set>

#include "libcoding/acts/edits.hpp"

#include "acting.hpp"

using namespace coding;
using namespace coding::tests;

namespace {

struct Letter {
    std::string utf8;
    std::set<std::int64_t> in;  ///< ids of codings
};

constexpr std::array letters{"a", "b", " ", ".", "é", "e\u0301", "😀", "👩‍🌾", "œ", "\u0301", "’", "7"};

class Model {
  public:
    Model(const std::string& text, const std::vector<Coding>& codings) {
        for (std::size_t at = 0; at < text.size();) {
            const auto begin = at;
            text::next_code_point(text, at);
            letters_.push_back({text.substr(begin, at - begin), {}});
        }
        for (const Coding& coding : codings) {
            for (auto i = coding.span.begin; i < coding.span.end; ++i) letters_[i].in.insert(coding.id.value);
        }
    }

    void replace(const acts::TextEdit& edit) {
        const auto from = letters_.begin() + edit.position;
        const auto to = from + edit.removed;
        std::set<std::int64_t> all;  // what everything replaced is in; where nothing is: both neighbours
        if (edit.removed > 0) {
            all = from->in;
            for (auto letter = from; letter != to; ++letter) all = common(all, letter->in);
        } else if (from != letters_.begin() && from != letters_.end()) {
            all = common((from - 1)->in, from->in);
        }
        std::vector<Letter> made;
        for (std::size_t at = 0; at < edit.inserted.size();) {
            const auto begin = at;
            text::next_code_point(edit.inserted, at);
            made.push_back({edit.inserted.substr(begin, at - begin), all});
        }
        letters_.insert(letters_.erase(from, to), made.begin(), made.end());
    }

    [[nodiscard]] std::string text() const {
        std::string whole;
        for (const Letter& letter : letters_) whole += letter.utf8;
        return whole;
    }

    [[nodiscard]] std::map<std::int64_t, std::string> quotes() const {
        std::map<std::int64_t, std::string> found;
        for (const Letter& letter : letters_) {
            for (const auto id : letter.in) found[id] += letter.utf8;
        }
        return found;
    }

  private:
    static std::set<std::int64_t> common(const std::set<std::int64_t>& a, const std::set<std::int64_t>& b) {
        std::set<std::int64_t> both;
        std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::inserter(both, both.end()));
        return both;
    }

    std::vector<Letter> letters_;
};

class Dice {
  public:
    explicit Dice(unsigned seed) : random_(seed) {}
    std::uint32_t below(std::uint32_t limit) { return static_cast<std::uint32_t>(random_() % limit); }
    std::string words(std::uint32_t most) {
        std::string made;
        for (auto left = below(most + 1); left > 0; --left) made += letters[below(letters.size())];
        return made;
    }

  private:
    std::mt19937 random_;
};

std::vector<acts::TextEdit> some_edits(Dice& dice, std::uint32_t length) {
    std::vector<acts::TextEdit> edits;
    std::uint32_t at = dice.below(length + 1);
    for (auto left = 1 + dice.below(3); left > 0 && at <= length; --left) {
        const auto removed = std::min(length - at, dice.below(2) * dice.below(dice.below(4) == 0 ? 60 : 8));
        edits.push_back({at, removed, dice.words(4)});
        at += removed + 1 + dice.below(20);
    }
    return edits;
}

}  // namespace

TEST_CASE(
    "after any edits the text and every coding are what a model of single letters says, and undo is exact") {
    Dice dice{20261124};
    for (int round = 0; round < 8; ++round) {
        Acting study;
        SourceId source;
        {
            auto act = study.change();
            std::vector<Block> blocks;
            for (int i = 0; i < 6; ++i) blocks.push_back(turn(study.paul, dice.words(20)));
            source = Study::add(act, "Long", blocks).id;
            const store::SourceLayout layout{act, source};
            for (int i = 0; i < 25; ++i) {
                Coding coding;
                coding.code = study.price;
                coding.coder = study.lea;
                const auto begin = dice.below(layout.length());
                coding.span = {begin, std::min(layout.length(), begin + 1 + dice.below(30))};
                store::add_coding(act, coding, layout);
            }
            act.commit();
        }
        std::vector<std::string> states{store::contents(study.project.database())};
        for (int step = 0; step < 8; ++step) {
            const auto text = store::source_text(study.project, source);
            Model model{text, store::codings(study.project, {source, {}, {}})};
            const auto edits = some_edits(dice, static_cast<std::uint32_t>(text::count_code_points(text)));
            for (auto edit = edits.rbegin(); edit != edits.rend(); ++edit) model.replace(*edit);
            const auto plan = acts::plan_edits(study.project, source, edits);
            const auto before = store::codings(study.project, {source, {}, {}}).size();
            const auto entry = acts::edit_text(study.project, "Léa", source, edits);

            REQUIRE(store::source_text(study.project, source) == model.text());
            // What the act says of the blocks it leaves is what they say.
            const store::SourceLayout told{study.project, source};
            const store::BlockStarts read{study.project.database(), source};
            REQUIRE(told.blocks().begins() == read.begins());
            for (std::size_t i = 0; i < read.size(); ++i) REQUIRE(told.blocks().id(i) == read.id(i));
            std::map<std::int64_t, std::string> quotes;
            for (const Coding& coding : store::codings(study.project, {source, {}, {}})) {
                quotes[coding.id.value] = study.quote(coding);
            }
            REQUIRE(quotes == model.quotes());
            CHECK(plan.swallowed.size() == before - quotes.size());
            study.check_sound();
            if (entry) states.push_back(store::contents(study.project.database()));
            if (model.text().empty()) break;
        }
        for (auto state = states.rbegin() + 1; state != states.rend(); ++state) {
            store::undo(study.project, "Léa");
            REQUIRE(store::contents(study.project.database()) == *state);
        }
        study.check_sound();
        for (std::size_t i = 1; i < states.size(); ++i) {
            store::redo(study.project, "Léa");
            REQUIRE(store::contents(study.project.database()) == states[i]);
        }
    }
}

TEST_CASE("edits found between two texts make the one into the other") {
    Dice dice{7};
    for (int round = 0; round < 300; ++round) {
        const auto before = dice.words(30), after = dice.words(30);
        Model model{"xyz" + before, {}};
        const auto edits = acts::edits_between(before, after, 3);
        for (auto edit = edits.rbegin(); edit != edits.rend(); ++edit) model.replace(*edit);
        REQUIRE(model.text() == "xyz" + after);
    }
}
