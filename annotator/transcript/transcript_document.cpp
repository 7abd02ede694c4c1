// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/transcript/transcript_document.hpp"

#include <algorithm>

#include "libcoding/model/speech.hpp"
#include "libcoding/store/codings.hpp"
#include "libcoding/store/people.hpp"
#include "libcoding/store/sources.hpp"
#include "libcoding/text/utf8.hpp"

namespace annotator {
namespace {

namespace store = coding::store;

std::vector<std::uint32_t> starts_of(const std::vector<coding::Block>& blocks) {
    std::vector<std::uint32_t> starts{0};
    starts.reserve(blocks.size() + 1);
    for (const auto& block : blocks) starts.push_back(starts.back() + block.characters);
    return starts;
}

std::uint32_t line_end_length(const coding::Block& block) {
    const auto last = block.text.find_last_not_of('\n');
    return static_cast<std::uint32_t>(block.text.size() - (last == std::string::npos ? 0 : last + 1));
}

}  // namespace

TranscriptDocument::TranscriptDocument(const store::Project& project, coding::Source source)
    : source_(std::move(source)),
      language_(source_.language.empty() ? project.info().language : source_.language),
      blocks_(store::blocks(project, source_.id)),
      starts_(starts_of(blocks_)),
      codings_(starts_) {
    read_people(project);
    read_codings(project);
}

std::optional<std::size_t> TranscriptDocument::index_of(coding::BlockId id) const {
    const auto found =
        std::find_if(blocks_.begin(), blocks_.end(), [&](const auto& block) { return block.id == id; });
    if (found == blocks_.end()) return std::nullopt;
    return static_cast<std::size_t>(found - blocks_.begin());
}

coding::Span TranscriptDocument::shown(std::size_t index) const {
    const auto& block = blocks_[index];
    const auto end = starts_[index] + block.characters - line_end_length(block);
    const auto label = block.speaker ? block.speech_begin : 0;
    return {std::min(starts_[index] + label, end), end};
}

coding::Span TranscriptDocument::spoken(std::size_t index) const {
    const auto span = coding::spoken(blocks_[index]);
    return {starts_[index] + span.begin, starts_[index] + span.end};
}

std::uint32_t TranscriptDocument::shown_position(std::uint32_t position) const {
    if (blocks_.empty()) return 0;
    const auto [begin, end] = shown(block_at(position));
    return std::clamp(position, begin, end);
}

const coding::Participant* TranscriptDocument::speaker(std::size_t index) const {
    const auto found = people_.find(blocks_[index].speaker);
    return found == people_.end() ? nullptr : &found->second;
}

const coding::GuideQuestion* TranscriptDocument::question(std::size_t index) const {
    const auto found = questions_.find(blocks_[index].question);
    return found == questions_.end() ? nullptr : &found->second;
}

std::optional<std::size_t> TranscriptDocument::block_at_time(coding::Milliseconds time) const {
    std::optional<std::size_t> best;
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
        if (!blocks_[i].begin) continue;
        if (*blocks_[i].begin <= time)
            best = i;
        else if (best)
            break;
        else
            return i;
    }
    return best;
}

QString TranscriptDocument::text(coding::Span span) const {
    QString all;
    if (blocks_.empty()) return all;
    for (auto i = block_at(span.begin); i < size() && starts_[i] < span.end; ++i) {
        const auto begin = std::max(span.begin, starts_[i]) - starts_[i];
        const auto end = std::min(span.end, starts_[i + 1]) - starts_[i];
        all += QString::fromUtf8(coding::text::slice(blocks_[i].text, {begin, end}));
    }
    return all;
}

void TranscriptDocument::read_codings(const store::Project& project) {
    codings_.assign(store::codings(project, {.source = source_.id, .code = {}, .coder = {}}));
    read_coders(project);
}

void TranscriptDocument::read_coders(const store::Project& project) {
    coders_.clear();
    for (auto& coder : store::coders(project)) coders_[coder.id] = std::move(coder.name);
}

std::vector<std::size_t> TranscriptDocument::apply(const store::Project& project,
                                                   std::span<const coding::Coding> now,
                                                   std::span<const coding::CodingId> gone) {
    std::vector<coding::Coding> here;
    bool new_coder = false;
    for (const auto& coding : now) {
        if (coding.source != source_.id) continue;
        here.push_back(coding);
        new_coder = new_coder || !coders_.contains(coding.coder);
    }
    if (new_coder) read_coders(project);
    return codings_.apply(here, gone);
}

void TranscriptDocument::read_people(const store::Project& project) {
    people_.clear();
    questions_.clear();
    for (auto& person : store::participants(project)) people_.emplace(person.id, std::move(person));
    for (auto& question : store::guide_questions(project))
        questions_.emplace(question.id, std::move(question));
}

const std::string& TranscriptDocument::coder_name(coding::CoderId id) const {
    static const std::string nobody;
    const auto found = coders_.find(id);
    return found == coders_.end() ? nobody : found->second;
}

}  // namespace annotator
