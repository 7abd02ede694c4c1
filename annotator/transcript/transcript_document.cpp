// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/transcript/transcript_document.hpp"

#include <algorithm>

#include "libcoding/exchange/persons.hpp"
#include "libcoding/model/speech.hpp"
#include "libcoding/store/codings.hpp"
#include "libcoding/store/people.hpp"
#include "libcoding/store/sources.hpp"
#include "libcoding/text/utf8.hpp"

namespace annotator {
namespace {

namespace store = coding::store;

std::uint32_t line_end_length(const coding::Block& block) {
    const auto last = block.text.find_last_not_of('\n');
    return static_cast<std::uint32_t>(block.text.size() - (last == std::string::npos ? 0 : last + 1));
}

}  // namespace

TranscriptDocument::TranscriptDocument(const store::Project& project, coding::Source source, TellUnread tell)
    : project_(project),
      source_(std::move(source)),
      language_(source_.language.empty() ? project.info().language : source_.language),
      tell_unread_(std::move(tell)),
      layout_(project, source_.id),
      pages_((size() + page_size - 1) / page_size),
      codings_(layout_.blocks().begins()) {
    read_people();
    read_codings();
}

const coding::Block& TranscriptDocument::block(std::size_t index) const {
    const auto number = index / page_size;
    if (pages_[number].empty()) read_page(number);
    return pages_[number][index % page_size];
}

void TranscriptDocument::read_page(std::size_t number) const {
    const auto first = number * page_size;
    const auto count = std::min(page_size, size() - first);
    auto& page = pages_[number];
    std::optional<coding::Error> fault;
    try {
        page = store::blocks(project_, source_.id, id(first), count);
    } catch (const coding::Error& error) {
        fault = error;
    }
    if (is_as_known(page, first, count)) return;
    page = blanks(first, count);
    unread_.insert(number);
    if (tell_unread_) tell_unread_(fault);
}

bool TranscriptDocument::is_as_known(const Page& page, std::size_t first, std::size_t count) const {
    if (page.size() != count) return false;
    for (std::size_t i = 0; i < count; ++i) {
        if (page[i].id != id(first + i) || page[i].characters != span(first + i).length()) return false;
    }
    return true;
}

TranscriptDocument::Page TranscriptDocument::blanks(std::size_t first, std::size_t count) const {
    Page page(count);
    for (std::size_t i = 0; i < count; ++i) {
        page[i].id = id(first + i);
        page[i].characters = span(first + i).length();
        page[i].text.assign(page[i].characters, ' ');
    }
    return page;
}

void TranscriptDocument::retry() {
    for (const auto number : unread_) pages_[number].clear();
    unread_.clear();
}

coding::Span TranscriptDocument::shown(std::size_t index) const {
    const auto& shape = block(index);
    const auto end = span(index).end - line_end_length(shape);
    const auto label = shape.speaker ? shape.speech_begin : 0;
    return {std::min(start(index) + label, end), end};
}

coding::Span TranscriptDocument::spoken(std::size_t index) const {
    const auto span = coding::spoken(block(index));
    return {start(index) + span.begin, start(index) + span.end};
}

std::uint32_t TranscriptDocument::shown_position(std::uint32_t position) const {
    if (size() == 0) return 0;
    const auto [begin, end] = shown(block_at(position));
    return std::clamp(position, begin, end);
}

const coding::Participant* TranscriptDocument::speaker(std::size_t index) const {
    const auto found = people_.find(block(index).speaker);
    return found == people_.end() ? nullptr : &found->second;
}

const coding::GuideQuestion* TranscriptDocument::question(std::size_t index) const {
    const auto found = questions_.find(block(index).question);
    return found == questions_.end() ? nullptr : &found->second;
}

std::optional<std::size_t> TranscriptDocument::block_at_time(coding::Milliseconds time) const {
    if (!times_) times_ = store::block_times(project_, source_.id);
    std::optional<std::size_t> best;
    for (std::size_t i = 0; i < std::min(size(), times_->size()); ++i) {
        const auto begin = (*times_)[i].begin;
        if (!begin) continue;
        if (*begin <= time)
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
    if (size() == 0) return all;
    for (auto i = block_at(span.begin); i < size() && start(i) < span.end; ++i) {
        const auto begin = std::max(span.begin, start(i)) - start(i);
        const auto end = std::min(span.end, this->span(i).end) - start(i);
        all += QString::fromUtf8(coding::text::slice(block(i).text, {begin, end}));
    }
    return all;
}

void TranscriptDocument::read_codings() {
    codings_.assign(store::codings(project_, layout_));
    read_coders();
}

void TranscriptDocument::read_coders() {
    coders_.clear();
    for (auto& coder : store::coders(project_)) coders_[coder.id] = std::move(coder.name);
}

std::vector<std::size_t> TranscriptDocument::apply(std::span<const coding::Coding> now,
                                                   std::span<const coding::CodingId> gone) {
    std::vector<coding::Coding> here;
    bool new_coder = false;
    for (const auto& coding : now) {
        if (coding.source != source_.id) continue;
        here.push_back(coding);
        new_coder = new_coder || !coders_.contains(coding.coder);
    }
    if (new_coder) read_coders();
    return codings_.apply(here, gone);
}

void TranscriptDocument::read_people() {
    people_.clear();
    questions_.clear();
    for (auto& person : store::participants(project_)) {
        person.name = coding::exchange::label_in(person.name, source_.name);
        people_.emplace(person.id, std::move(person));
    }
    for (auto& question : store::guide_questions(project_))
        questions_.emplace(question.id, std::move(question));
}

const std::string& TranscriptDocument::coder_name(coding::CoderId id) const {
    static const std::string nobody;
    const auto found = coders_.find(id);
    return found == coders_.end() ? nobody : found->second;
}

}  // namespace annotator
