// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "libcoding/analysis/scope.hpp"
#include "libcoding/error.hpp"
#include "libcoding/store/counting.hpp"

namespace coding::test {

/// A study by hand, without a database. A block is its label (3 code points) and its words, each of two code
/// points: "P1 a a a a ". Blocks and words are counted from 0.
class SmallStudy {
  public:
    struct BlockOptions {
        std::int32_t ms = -1;
        std::string question = {};
        BlockKind kind = BlockKind::turn;
    };
    struct CodingOptions {
        std::string coder = "A";
        Polarity polarity = Polarity::none;
        unsigned intensity = 0;
    };

    SmallStudy& code(const std::string& path, CodeKind kind = CodeKind::concept_) {
        const auto names = split_code_path(path);
        const auto parent = join_code_path(std::span{names}.first(names.size() - 1));
        Code code;
        code.id.value = static_cast<std::int64_t>(codes_.size() + 1);
        for (std::size_t i = 0; i < paths_.size(); ++i) {
            if (paths_[i] == parent && names.size() > 1) code.parent = codes_[i].id;
        }
        code.name = names.back();
        code.kind = kind;
        code.position = static_cast<std::uint32_t>(codes_.size());
        codes_.push_back(code);
        paths_.push_back(path);
        return *this;
    }

    SmallStudy& question(const std::string& name, const std::string& about = {}) {
        GuideQuestion question;
        question.id.value = static_cast<std::int64_t>(tables_.questions.size() + 1);
        question.label = name;
        if (!about.empty()) question.code = codes_[path_index(about)].id;
        tables_.questions.push_back(question);
        return *this;
    }

    SmallStudy& person(const std::string& name, Role role = Role::participant,
                       Consent consent = Consent::named) {
        const auto value = static_cast<std::int64_t>(tables_.participants.size() + 1);
        tables_.participants.push_back({ParticipantId{value}, name, role, consent});
        return *this;
    }

    SmallStudy& source(const std::string& name, const std::vector<std::string>& groups = {},
                       const std::string& date = {}) {
        Source source;
        source.id.value = static_cast<std::int64_t>(tables_.sources.size() + 1);
        source.name = name;
        source.date = date;
        tables_.sources.push_back(source);
        tables_.groups_of_source.emplace_back();
        for (const auto& group : groups) {
            if (!has(tables_.groups, group)) {
                const auto value = static_cast<std::int64_t>(tables_.groups.size() + 1);
                tables_.groups.push_back({GroupId{value}, group});
            }
            tables_.groups_of_source.back().push_back(index(tables_.groups, group));
        }
        return *this;
    }

    /// A block of the last source; an empty speaker makes a paragraph of a turn.
    SmallStudy& block(const std::string& speaker, std::uint32_t words, const BlockOptions& options) {
        if (!speaker.empty() && !has(tables_.participants, speaker)) person(speaker);
        store::FlatBlock block;
        block.begin = tables_.characters;
        block.begin_word = tables_.words;
        const bool counted = options.kind == BlockKind::turn || options.kind == BlockKind::paragraph;
        block.words = counted ? words : 0;
        block.source = static_cast<std::uint32_t>(tables_.sources.size() - 1);
        if (!speaker.empty()) block.speaker = index(tables_.participants, speaker);
        if (!options.question.empty()) {
            for (std::uint32_t i = 0; i < tables_.questions.size(); ++i) {
                if (tables_.questions[i].label == options.question) block.question = i;
            }
        }
        block.begin_ms = options.ms;
        block.kind = speaker.empty() && options.kind == BlockKind::turn ? BlockKind::paragraph : options.kind;
        tables_.blocks.push_back(block);
        tables_.characters += label + 2 * words;
        tables_.words += block.words;
        return *this;
    }
    SmallStudy& turn(const std::string& speaker, std::uint32_t words) { return block(speaker, words, {}); }

    SmallStudy& present(const std::string& person_name, std::optional<int> from = {},
                        std::optional<int> to = {}) {
        if (!has(tables_.participants, person_name)) person(person_name);
        Presence presence;
        presence.source = tables_.sources.back().id;
        presence.participant = tables_.participants[index(tables_.participants, person_name)].id;
        if (from) presence.from = Milliseconds{*from};
        if (to) presence.to = Milliseconds{*to};
        tables_.presences.push_back(presence);
        return *this;
    }

    SmallStudy& value(Attribute::Of of, const std::string& attribute, const std::string& thing,
                      const std::string& value) {
        auto known = std::find_if(values_.begin(), values_.end(), [&](const auto& v) {
            return v.attribute.of == of && v.attribute.name == attribute;
        });
        if (known == values_.end()) {
            const auto id = static_cast<std::int64_t>(values_.size() + 1);
            values_.push_back({Attribute{AttributeId{id}, attribute, of}, {}});
            known = std::prev(values_.end());
        }
        const auto i = of == Attribute::Of::participant ? index(tables_.participants, thing)
                                                        : index(tables_.sources, thing);
        if (known->values.size() <= i) known->values.resize(i + 1);
        known->values[i] = value;
        return *this;
    }

    /// From word `first` of a block to before word `end` of another (corpus-wide block numbers).
    SmallStudy& coding(const std::string& path, std::uint32_t first_block, std::uint32_t first,
                       std::uint32_t last_block, std::uint32_t end, const CodingOptions& options) {
        return span(path, tables_.blocks[first_block].begin + label + 2 * first,
                    tables_.blocks[last_block].begin + label + 2 * end, options);
    }
    /// The whole of a block.
    SmallStudy& coding(const std::string& path, std::uint32_t block, const CodingOptions& options) {
        return coding(path, block, 0, block, tables_.blocks[block].words, options);
    }
    SmallStudy& coding(const std::string& path, std::uint32_t block, const std::string& coder = "A") {
        return coding(path, block, CodingOptions{coder});
    }

    SmallStudy& span(const std::string& path, std::uint32_t begin, std::uint32_t end,
                     const CodingOptions& options) {
        if (!has(tables_.coders, options.coder)) {
            const auto value = static_cast<std::int64_t>(tables_.coders.size() + 1);
            tables_.coders.push_back({CoderId{value}, options.coder});
        }
        codings_.push_back({path, begin, end, options});
        return *this;
    }

    [[nodiscard]] store::CountingTables tables() const {
        auto tables = tables_;
        tables.codebook = Codebook{codes_};
        tables.values = values_;
        for (auto& attribute : tables.values) {
            const bool people = attribute.attribute.of == Attribute::Of::participant;
            attribute.values.resize(people ? tables.participants.size() : tables.sources.size());
        }
        for (const auto& draft : codings_) {
            store::FlatCoding coding{};
            coding.begin = draft.begin;
            coding.end = draft.end;
            coding.begin_word = words_before(draft.begin);
            coding.end_word = words_before(draft.end);
            coding.block = block_at(draft.begin);
            const auto code = *tables.codebook.index_of(codes_[path_index(draft.path)].id);
            coding.code = static_cast<std::uint16_t>(code);
            coding.coder = index(tables_.coders, draft.options.coder) & 0x7FFU;
            coding.polarity = static_cast<unsigned>(draft.options.polarity) & 3U;
            coding.intensity = draft.options.intensity & 7U;
            tables.codings.push_back(coding);
        }
        const auto order = [](const store::FlatCoding& c) {
            return std::tuple{c.begin, c.end, std::uint32_t{c.code}, std::uint32_t{c.coder}};
        };
        std::stable_sort(tables.codings.begin(), tables.codings.end(),
                         [&](const auto& a, const auto& b) { return order(a) < order(b); });
        store::complete(tables);
        return tables;
    }

  private:
    static constexpr std::uint32_t label = 3;

    struct Draft {
        std::string path;
        std::uint32_t begin = 0;
        std::uint32_t end = 0;
        CodingOptions options;
    };

    template <class Thing>
    static bool has(const std::vector<Thing>& things, const std::string& name) {
        return std::any_of(things.begin(), things.end(), [&](const Thing& t) { return t.name == name; });
    }
    template <class Thing>
    static std::uint32_t index(const std::vector<Thing>& things, const std::string& name) {
        const auto found =
            std::find_if(things.begin(), things.end(), [&](const Thing& t) { return t.name == name; });
        return static_cast<std::uint32_t>(found - things.begin());
    }
    [[nodiscard]] std::size_t path_index(const std::string& path) const {
        return static_cast<std::size_t>(std::find(paths_.begin(), paths_.end(), path) - paths_.begin());
    }
    [[nodiscard]] std::uint32_t block_at(std::uint32_t position) const {
        std::uint32_t block = 0;
        while (block + 1 < tables_.blocks.size() && tables_.blocks[block + 1].begin <= position) ++block;
        return block;
    }
    /// Words of speech that begin before the position.
    [[nodiscard]] std::uint32_t words_before(std::uint32_t position) const {
        std::uint32_t words = 0;
        for (const auto& block : tables_.blocks) {
            for (std::uint32_t word = 0; word < block.words; ++word) {
                words += block.begin + label + 2 * word < position ? 1 : 0;
            }
        }
        return words;
    }

    store::CountingTables tables_;
    std::vector<store::CountingTables::Values> values_;
    std::vector<Code> codes_;
    std::vector<std::string> paths_;
    std::vector<Draft> codings_;
};

/// A coding of A's that says no more than its code.
inline const SmallStudy::CodingOptions plain;

/// Moderators too.
inline analysis::ScopeRequest everybody() {
    analysis::ScopeRequest request;
    request.with_moderators = true;
    return request;
}

}  // namespace coding::test
