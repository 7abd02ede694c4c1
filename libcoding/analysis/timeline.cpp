// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/timeline.hpp"

#include <algorithm>
#include <map>

namespace coding::analysis {
namespace {

/// The blocks of one source.
struct SourceBlocks {
    std::size_t first = 0, end = 0;
    std::uint32_t begin = 0;  // code points and words of the corpus
    std::uint32_t begin_word = 0;
    std::uint32_t words = 0;
};

SourceBlocks blocks_of(const store::CountingTables& tables, std::size_t first) {
    const auto& blocks = tables.blocks;
    SourceBlocks source{first, first, blocks[first].begin, blocks[first].begin_word, 0};
    while (source.end < blocks.size() && blocks[source.end].source == blocks[first].source) {
        source.words += blocks[source.end++].words;
    }
    return source;
}

/// Times of words, between the blocks that have one.
class Clock {
  public:
    Clock(const store::CountingTables& tables, const SourceBlocks& source) {
        for (auto i = source.first; i < source.end; ++i) {
            const auto& block = tables.blocks[i];
            if (block.begin_ms < 0) continue;
            const auto word = block.begin_word - source.begin_word;
            // Times that go back, or stand still over words, would turn the clock round.
            if (!points_.empty() && (block.begin_ms < points_.back().ms || word == points_.back().word))
                continue;
            points_.push_back({word, block.begin_ms});
        }
        if (points_.size() < 2 || points_.back().ms <= points_.front().ms) points_.clear();
    }

    [[nodiscard]] std::int64_t at(std::uint32_t word) const {
        if (points_.empty()) return -1;
        auto next = std::upper_bound(points_.begin(), points_.end(), word,
                                     [](std::uint32_t w, const Point& point) { return w < point.word; });
        if (next == points_.begin()) return points_.front().ms;
        const auto& from = *(next - 1);
        if (next != points_.end())
            return from.ms + part(word - from.word, next->word - from.word, next->ms - from.ms);
        const auto& start = points_.front();
        return from.ms + part(word - from.word, from.word - start.word, from.ms - start.ms);
    }

  private:
    struct Point {
        std::uint32_t word = 0;
        std::int64_t ms = 0;
    };
    static std::int64_t part(std::uint32_t words, std::uint32_t of, std::int64_t ms) {
        return ms * std::int64_t{words} / std::max(std::int64_t{of}, std::int64_t{1});
    }
    std::vector<Point> points_;
};

/// Passages that grow while the codings of a source come in.
class MarkRows {
  public:
    MarkRows(const store::CountingTables& tables, const SourceBlocks& source)
        : tables_(tables), source_(source) {}

    void take(const store::FlatCoding& coding) {
        auto& [marks, coders] = rows_[coding.code];
        const Span span{coding.begin - source_.begin, coding.end - source_.begin};
        const auto polarity = static_cast<Polarity>(coding.polarity);
        const auto end_word = coding.end_word - source_.begin_word;
        if (!marks.empty() && span.begin < marks.back().span.end) {
            auto& mark = marks.back();
            mark.span.end = std::max(mark.span.end, span.end);
            mark.end_word = std::max(mark.end_word, end_word);
            if (mark.polarity == Polarity::none) mark.polarity = polarity;
            if (polarity != Polarity::none && polarity != mark.polarity) mark.polarity = Polarity::ambivalent;
        } else {
            Timeline::Mark mark;
            mark.span = span;
            mark.begin_word = coding.begin_word - source_.begin_word;
            mark.end_word = end_word;
            mark.polarity = polarity;
            mark.question = tables_.blocks[coding.block].question;
            mark.speaker = tables_.blocks[coding.block].speaker;
            marks.push_back(mark);
            coders.clear();
        }
        if (std::find(coders.begin(), coders.end(), coding.coder) == coders.end()) {
            coders.push_back(coding.coder);
        }
        marks.back().coders = static_cast<std::uint32_t>(coders.size());
    }

    std::vector<Timeline::Row> close(const Clock& clock) {
        std::vector<Timeline::Row> rows;
        for (auto& [code, row] : rows_) {
            for (auto& mark : row.marks) {
                mark.begin_ms = clock.at(mark.begin_word);
                mark.end_ms = clock.at(mark.end_word);
            }
            rows.push_back({code, std::move(row.marks)});
        }
        return rows;
    }

  private:
    struct Row {
        std::vector<Timeline::Mark> marks;
        std::vector<std::uint32_t> coders;  // of the last mark
    };
    const store::CountingTables& tables_;
    const SourceBlocks& source_;
    std::map<std::uint32_t, Row> rows_;
};

std::vector<Timeline::Asked> questions_asked(const store::CountingTables& tables, const SourceBlocks& source,
                                             const Clock& clock) {
    std::vector<Timeline::Asked> asked;
    for (auto i = source.first; i < source.end; ++i) {
        const auto& block = tables.blocks[i];
        if (block.question == store::FlatBlock::none) continue;
        const auto begin = block.begin_word - source.begin_word;
        const auto end = begin + block.words;
        const bool goes_on = i > source.first && tables.blocks[i - 1].question == block.question;
        if (!goes_on) asked.push_back({block.question, begin, end, 0, 0});
        asked.back().end_word = end;
    }
    for (auto& one : asked) {
        one.begin_ms = clock.at(one.begin_word);
        one.end_ms = clock.at(one.end_word);
    }
    return asked;
}

}  // namespace

std::vector<Timeline> timelines(const store::CountingTables& tables, const Scope& scope) {
    std::vector<Timeline> all;
    std::size_t coding = 0;
    for (std::size_t first = 0; first < tables.blocks.size();) {
        const auto source = blocks_of(tables, first);
        first = source.end;
        MarkRows rows{tables, source};
        for (; coding < tables.codings.size() && tables.codings[coding].block < source.end; ++coding) {
            const auto& one = tables.codings[coding];
            if (scope.codings[coding] && one.begin < one.end) rows.take(one);
        }
        const Clock clock{tables, source};
        Timeline timeline;
        timeline.source = tables.blocks[source.first].source;
        timeline.words = source.words;
        timeline.length_ms = clock.at(source.words);
        timeline.rows = rows.close(clock);
        timeline.questions = questions_asked(tables, source, clock);
        if (!timeline.rows.empty()) all.push_back(std::move(timeline));
    }
    return all;
}

}  // namespace coding::analysis
