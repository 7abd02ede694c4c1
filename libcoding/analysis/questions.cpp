// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/questions.hpp"

#include <algorithm>

#include "libcoding/analysis/blocks.hpp"
#include "libcoding/analysis/passages.hpp"

namespace coding::analysis {
namespace {

constexpr auto no_question = store::FlatBlock::none;

class Counter {
  public:
    Counter(const store::CountingTables& tables, const Scope& scope, const Subjects& subjects)
        : tables_(tables), scope_(scope), subjects_(subjects), marked_(tables.sources.size()) {
        for (std::uint32_t question = 0; question <= tables.questions.size(); ++question) {
            QuestionTalk talk;
            if (question < tables.questions.size()) talk.question = question;
            talk.codings.resize(subjects.size() + 1);
            talks_.push_back(std::move(talk));
        }
        for (const auto& block : tables.blocks) {
            if (block.question != no_question) marked_[block.source] = true;
        }
    }

    void count_talk() {
        std::vector<std::uint32_t> met(talks_.size(),
                                       no_question);  // by question: the last source it was met in
        for (std::size_t i = 0; i < tables_.blocks.size(); ++i) {
            const auto& block = tables_.blocks[i];
            if (!scope_.blocks[i] || !marked_[block.source]) continue;
            auto& talk = talk_of(block);
            auto& last = met[static_cast<std::size_t>(&talk - talks_.data())];
            if (last != block.source) ++talk.sources;
            last = block.source;
            talk.turns += block.words > 0 ? 1 : 0;
            talk.words += block.words;
        }
    }

    void count_codings() {
        Passages passages{tables_};
        const auto close = [&] {
            passages.close([&](Passages::Passage passage) {
                passages.each_kept(passage, [&](const auto& member) { count(tables_.codings[member.tag]); });
            });
        };
        for (std::uint32_t i = 0; i < tables_.codings.size(); ++i) {
            if (!scope_.codings[i]) continue;
            const auto& coding = tables_.codings[i];
            if (scope_.request.every_coder) {
                count(coding);
                continue;
            }
            if (passages.can_close(coding)) close();
            passages.add(coding, i);
        }
        close();
    }

    std::vector<QuestionTalk> talks() {
        const auto empty = [](const QuestionTalk& talk) { return talk.sources == 0; };
        talks_.erase(std::remove_if(talks_.begin(), talks_.end(), empty), talks_.end());
        return std::move(talks_);
    }

  private:
    QuestionTalk& talk_of(const store::FlatBlock& block) {
        return block.question == no_question ? talks_.back() : talks_[block.question];
    }

    void count(const store::FlatCoding& coding) {
        auto block = coding.block;
        while (!scope_.blocks[block]) ++block;
        const auto& flat = tables_.blocks[block];
        if (!marked_[flat.source]) return;
        auto& talk = talk_of(flat);
        ++talk.codings[std::min(subjects_.of_code[coding.code], subjects_.size())];
        const auto about = flat.question == no_question
                               ? std::nullopt
                               : tables_.codebook.index_of(tables_.questions[flat.question].code);
        const bool asked =
            about && *about <= coding.code && coding.code < tables_.codebook.subtree_end(*about);
        ++(asked ? talk.prompted : talk.spontaneous);
    }

    const store::CountingTables& tables_;
    const Scope& scope_;
    const Subjects& subjects_;
    std::vector<bool> marked_;         // by source: whether a question is marked in it
    std::vector<QuestionTalk> talks_;  // by question; the last for no_question
};

}  // namespace

std::vector<QuestionTalk> talk_by_question(const store::CountingTables& tables, const Scope& scope,
                                           const Subjects& subjects) {
    if (tables.questions.empty()) return {};
    Counter counter{tables, scope, subjects};
    counter.count_talk();
    counter.count_codings();
    return counter.talks();
}

}  // namespace coding::analysis
