// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <charconv>

#include "libcoding/exchange/refi/note_lines.hpp"
#include "libcoding/exchange/refi/turns_note.hpp"
#include "libcoding/text/utf8.hpp"

namespace coding::exchange::refi {
namespace {

template <class Number>
std::optional<Number> whole(std::string_view word) {
    Number value = 0;
    const auto [end, fault] = std::from_chars(word.data(), word.data() + word.size(), value);
    if (word.empty() || fault != std::errc{} || end != word.data() + word.size()) return std::nullopt;
    return value;
}

/// What a number of a line means; nothing where there is none of that number.
template <class Thing>
const Thing* numbered_thing(const std::vector<Thing>& things, std::string_view word) {
    const auto number = whole<std::size_t>(word);
    return number && *number > 0 && *number <= things.size() ? &things[*number - 1] : nullptr;
}

/// "label 0 8,time_code 9 19"; nothing where it is something else, or leaves the block.
std::optional<std::vector<Mark>> marks_of(std::string_view written, std::uint32_t characters) {
    std::vector<Mark> marks;
    while (!written.empty()) {
        const auto end = std::min(written.find(','), written.size());
        const auto one = written.substr(0, end);
        written.remove_prefix(std::min(end + 1, written.size()));
        const auto first = one.find(' '), second = one.rfind(' ');
        if (first == std::string_view::npos || first == second) return std::nullopt;
        const auto kind = from_name<MarkKind>(one.substr(0, first));
        const auto from = whole<std::uint32_t>(one.substr(first + 1, second - first - 1));
        const auto to = whole<std::uint32_t>(one.substr(second + 1));
        const auto free = marks.empty() ? 0 : marks.back().span.end;
        if (!kind || !from || !to || *from < free || *to < *from || *to > characters) return std::nullopt;
        marks.push_back({*kind, {*from, *to}});
    }
    return marks;
}

bool is_sha256(std::string_view written) {
    return written.size() == 64 && written.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

}  // namespace

TurnsNote::TurnsNote(std::string text) : text_(std::move(text)) {
    if (!text_.starts_with(note_mark) || text::first_invalid_utf8(text_)) return;
    std::string_view rest{text_};
    std::pair<std::size_t, std::size_t>* open = nullptr;
    while (!rest.empty()) {
        const auto begin = text_.size() - rest.size();
        // Only lines of these kinds are taken apart here: those of blocks are many.
        const bool known =
            rest.starts_with("person\t") || rest.starts_with("question\t") || rest.starts_with("source\t");
        if (!known) {
            rest.remove_prefix(std::min(rest.find('\n'), rest.size() - 1) + 1);
            continue;
        }
        auto fields = next_note_line(rest);
        fields.resize(4);
        if (fields[0] == "person") persons_.push_back(std::move(fields[1]));
        if (fields[0] == "question") questions_.push_back({fields[1], fields[2], fields[3]});
        if (fields[0] != "source") continue;
        if (open != nullptr) open->second = begin;
        open = &sources_[fields[1]];
        *open = {begin, text_.size()};
    }
}

std::optional<TurnsNote::Text> TurnsNote::read(std::string_view guid, std::string_view text,
                                               const std::map<std::string, std::string>& names) const {
    const auto known = sources_.find(std::string{guid});
    if (known == sources_.end()) return std::nullopt;
    const auto [begin, end] = known->second;
    auto lines = std::string_view{text_}.substr(begin, end - begin);
    auto head = next_note_line(lines);
    head.resize(6);
    Text found;
    found.transcript.format = head[3];
    found.file_name = head[4];
    if (is_sha256(head[5])) found.sha256 = head[5];
    std::map<std::string, std::size_t> speakers;
    std::size_t at = 0;
    while (!lines.empty()) {
        auto fields = next_note_line(lines);
        if (fields[0] == "about") {
            fields.resize(3);
            found.transcript.metadata.emplace_back(fields[1], fields[2]);
            continue;
        }
        fields.resize(8);
        const auto kind = from_name<BlockKind>(fields[0]);
        const auto characters = whole<std::uint32_t>(fields[1]), speech = whole<std::uint32_t>(fields[2]);
        if (!kind || !characters || *characters == 0 || !speech || *speech > *characters) return std::nullopt;
        auto marks = marks_of(fields[7], *characters);
        const auto bytes = text::byte_offset(text.substr(at), *characters);
        if (!marks || text::count_code_points(text.substr(at, bytes)) != *characters) return std::nullopt;
        transcripts::ReadBlock block{*kind, std::string{text.substr(at, bytes)}, *speech, {}, {}, {}, {}, {}};
        at += bytes;
        if (const auto* person = numbered_thing(persons_, fields[3])) {
            if (const auto name = names.find(*person); name != names.end()) block.speaker = name->second;
        }
        if (const auto time = whole<std::int64_t>(fields[4])) block.begin = Milliseconds{*time};
        if (const auto time = whole<std::int64_t>(fields[5])) block.end = Milliseconds{*time};
        if (const auto* question = numbered_thing(questions_, fields[6])) block.question = question->label;
        block.marks = std::move(*marks);
        if (!block.speaker.empty()) {
            const auto [speaker, is_new] = speakers.emplace(block.speaker, found.transcript.speakers.size());
            if (is_new) found.transcript.speakers.push_back({block.speaker, Role::participant, 0, true});
            ++found.transcript.speakers[speaker->second].turns;
        }
        found.transcript.blocks.push_back(std::move(block));
    }
    if (at != text.size()) return std::nullopt;
    for (const auto& question : questions_) {
        found.transcript.questions.push_back({question.label, question.words});
    }
    return found;
}

}  // namespace coding::exchange::refi
