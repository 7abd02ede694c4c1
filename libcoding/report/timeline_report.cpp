// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/report/timeline_report.hpp"

#include <algorithm>

#include "libcoding/report/cells.hpp"
#include "libcoding/report/count_columns.hpp"
#include "libcoding/report/report_head.hpp"

namespace coding::report {
namespace {

using analysis::Timeline;

constexpr std::int64_t minute = 60'000;

Cell time_cell(std::int64_t ms) {
    return ms < 0 ? Cell{} : Cell{ms};
}

/// The smallest step that makes no more than eight ticks.
std::int64_t tick_step(std::int64_t length, const std::vector<std::int64_t>& steps) {
    constexpr std::int64_t most_ticks = 8;
    for (const auto step : steps) {
        if (length / step <= most_ticks) return step;
    }
    return std::max<std::int64_t>(length / most_ticks, 1);
}

/// Nobody looks at more pictures in a row, and no browser holds thousands.
constexpr std::size_t charted_timelines = 60;

class TimelineBuilder {
  public:
    TimelineBuilder(const store::CountingTables& tables, const analysis::Scope& scope,
                    const std::vector<Timeline>& timelines)
        : tables_(tables), codebook_(tables.codebook), scope_(scope), timelines_(timelines) {}

    Report build(const std::string& project) {
        auto report = report_head("timeline", Message{"What was spoken of when"}, project, tables_, scope_);
        report.totals = totals();
        if (timelines_.empty()) {
            report.warnings.push_back(nothing_coded());
        }
        report.parts.emplace_back(passages());
        const auto charted = std::min(timelines_.size(), charted_timelines);
        for (std::size_t i = 0; i < charted; ++i) report.parts.emplace_back(chart(timelines_[i]));
        if (charted < timelines_.size()) {
            report.warnings.emplace_back(
                "Drawn are the first {0, number} of {1, number} sources: choose fewer to see the others.",
                charted, timelines_.size());
        }
        report.parts.emplace_back(codes());
        report.methods = definitions();
        return report;
    }

  private:
    [[nodiscard]] const std::string& source_name(const Timeline& timeline) const {
        return tables_.sources[timeline.source].name;
    }

    [[nodiscard]] std::vector<Total> totals() const {
        std::int64_t passages = 0;
        for (const auto& timeline : timelines_) {
            for (const auto& row : timeline.rows) passages += static_cast<std::int64_t>(row.marks.size());
        }
        const auto sources = static_cast<std::int64_t>(timelines_.size());
        return {{"sources", sources, Message{"{0, plural, one {# source} other {# sources}}", sources}},
                {"passages", passages, Message{"{0, plural, one {# passage} other {# passages}}", passages}}};
    }

    /// A place in a session: its time, else its part.
    [[nodiscard]] static Cell place(const Timeline& timeline, std::uint32_t word, std::int64_t ms) {
        if (timeline.timed()) return clock(ms);
        return share(timeline, word, ms);
    }

    static std::string clock(std::int64_t ms) {
        const auto minutes = ms / minute;
        const auto two = [](std::int64_t n) { return (n < 10 ? "0" : "") + std::to_string(n); };
        return std::to_string(minutes / 60) + ":" + two(minutes % 60) + ":" + two(ms / 1000 % 60);
    }

    [[nodiscard]] static double share(const Timeline& timeline, std::uint32_t word, std::int64_t ms) {
        const auto part = timeline.timed() ? static_cast<double>(ms) : static_cast<double>(word);
        const auto whole =
            timeline.timed() ? static_cast<double>(timeline.length_ms) : static_cast<double>(timeline.words);
        return whole > 0 ? std::clamp(part / whole, 0.0, 1.0) : 0;
    }

    [[nodiscard]] TimelineChart chart(const Timeline& timeline) const {
        TimelineChart chart;
        chart.title = timeline.timed() ? Message{"{0}: by time", source_name(timeline)}
                                       : Message{"{0}: by words", source_name(timeline)};
        std::vector<std::size_t> codes;
        for (const auto& row : timeline.rows) codes.push_back(row.code);
        const auto labels = chart_labels(codebook_, codes);
        for (std::size_t i = 0; i < timeline.rows.size(); ++i) {
            const auto& row = timeline.rows[i];
            const auto path = codebook_.path(row.code);
            TimelineChart::Row shown{labels[i], codebook_.codes()[row.code].colour, {}, path};
            for (const auto& mark : row.marks) {
                shown.marks.push_back({share(timeline, mark.begin_word, mark.begin_ms),
                                       share(timeline, mark.end_word, mark.end_ms), mark.polarity,
                                       detail(timeline, path, mark), mark.span});
            }
            chart.rows.push_back(std::move(shown));
        }
        for (const auto& asked : timeline.questions) {
            const auto& question = tables_.questions[asked.question];
            chart.questions.push_back({share(timeline, asked.begin_word, asked.begin_ms),
                                       share(timeline, asked.end_word, asked.end_ms),
                                       name_message(question.label),
                                       Message{"{0}: {1}", question.label, question.text}});
        }
        add_ticks(chart, timeline);
        chart.source = source_name(timeline);
        return chart;
    }

    [[nodiscard]] Message detail(const Timeline& timeline, const std::string& path,
                                 const Timeline::Mark& mark) const {
        if (timeline.timed()) {
            return Message{"{0}, from {1} to {2}{3, plural, =1 {} other {, # coders}}", path,
                           clock(mark.begin_ms), clock(mark.end_ms), mark.coders};
        }
        return Message{
            "{0}, from {1, number, percent} to {2, number, percent}{3, plural, =1 {} other {, # coders}}",
            path, share(timeline, mark.begin_word, mark.begin_ms),
            share(timeline, mark.end_word, mark.end_ms), mark.coders};
    }

    static void add_ticks(TimelineChart& chart, const Timeline& timeline) {
        const auto length = timeline.timed() ? timeline.length_ms : std::int64_t{timeline.words};
        if (length <= 0) return;
        const auto step = timeline.timed()
                              ? tick_step(length, {minute / 6, minute / 2, minute, 2 * minute, 5 * minute,
                                                   10 * minute, 15 * minute, 30 * minute, 60 * minute})
                              : tick_step(length, {10, 50, 100, 200, 500, 1000, 2000, 5000, 10'000});
        for (std::int64_t at = 0; at <= length; at += step) {
            const auto label = timeline.timed() ? name_message(clock(at)) : Message{"{0, number}", at};
            chart.ticks.push_back({static_cast<double>(at) / static_cast<double>(length), label});
        }
    }

    static Column column(const char* key, Message title, ColumnType type = ColumnType::text,
                         Shown shown = Shown::never) {
        return {{key}, std::move(title), type, {}, shown, 0, {}};
    }

    /// Every passage, as data.
    [[nodiscard]] Table passages() const {
        Table table;
        table.key = "rows";
        table.columns = {column("source", Message{"Source"})};
        add_code_columns(table.columns);
        for (auto& one : table.columns) one.shown = Shown::never;
        const std::vector<Column> more{column("begin", Message{"Begin"}, ColumnType::count),
                                       column("end", Message{"End"}, ColumnType::count),
                                       column("begin_word", Message{"From word"}, ColumnType::count),
                                       column("end_word", Message{"To word"}, ColumnType::count),
                                       column("begin_ms", Message{"From (ms)"}, ColumnType::count),
                                       column("end_ms", Message{"To (ms)"}, ColumnType::count),
                                       column("question", Message{"Question"}),
                                       column("speaker", Message{"Speaker"}),
                                       column("polarity", Message{"Polarity"}),
                                       column("coders", Message{"Coders"}, ColumnType::count)};
        table.columns.insert(table.columns.end(), more.begin(), more.end());
        for (const auto& timeline : timelines_) {
            for (const auto& row : timeline.rows) {
                for (const auto& mark : row.marks) table.rows.push_back(passage(timeline, row, mark));
            }
        }
        return table;
    }

    [[nodiscard]] Table::Row passage(const Timeline& timeline, const Timeline::Row& row,
                                     const Timeline::Mark& mark) const {
        Table::Row shown;
        auto& cells = shown.cells;
        cells.emplace_back(source_name(timeline));
        add_code_cells(cells, codebook_, row.code);
        cells.emplace_back(std::int64_t{mark.span.begin});
        cells.emplace_back(std::int64_t{mark.span.end});
        cells.emplace_back(std::int64_t{mark.begin_word});
        cells.emplace_back(std::int64_t{mark.end_word});
        cells.push_back(time_cell(mark.begin_ms));
        cells.push_back(time_cell(mark.end_ms));
        const bool asked = mark.question != store::FlatBlock::none;
        cells.push_back(asked ? Cell{tables_.questions[mark.question].label} : Cell{});
        const bool said = mark.speaker != store::FlatBlock::none;
        cells.push_back(said ? Cell{person_name(tables_, mark.speaker)} : Cell{});
        cells.push_back(mark.polarity == Polarity::none ? Cell{} : Cell{std::string{name_of(mark.polarity)}});
        cells.emplace_back(std::int64_t{mark.coders});
        return shown;
    }

    /// What people read beside the charts: each code's first and last place.
    [[nodiscard]] Table codes() const {
        Table table;
        table.key = "codes";
        table.title = Message{"Codes by session"};
        const auto shown = Shown::everywhere;
        table.columns = {column("source", Message{"Source"}),
                         column("code", Message{"Code"}, ColumnType::code, shown),
                         column("path", Message{"Path"}),
                         column("passages", Message{"Passages"}, ColumnType::count, shown),
                         column("words", Message{"Words"}, ColumnType::count, shown),
                         column("first", Message{"First"}, ColumnType::share, shown),
                         column("last", Message{"Last"}, ColumnType::share, shown)};
        for (const auto& timeline : timelines_) {
            bool first = true;
            for (const auto& row : timeline.rows) {
                std::int64_t words = 0;
                for (const auto& mark : row.marks) words += mark.end_word - mark.begin_word;
                Table::Row line;
                const auto& front = row.marks.front();
                const auto& back = row.marks.back();
                line.cells = {source_name(timeline),
                              codebook_.codes()[row.code].name,
                              codebook_.path(row.code),
                              static_cast<std::int64_t>(row.marks.size()),
                              words,
                              place(timeline, front.begin_word, front.begin_ms),
                              place(timeline, back.begin_word, back.begin_ms)};
                line.colour = codebook_.codes()[row.code].colour;
                if (first) line.section = name_message(source_name(timeline));
                first = false;
                table.rows.push_back(std::move(line));
            }
        }
        return table;
    }

    [[nodiscard]] static std::vector<Definition> definitions() {
        return {{Message{"Passages"}, Message{"codings of one code that overlap are one passage, of however "
                                              "many coders; codes below it have rows of their own."}},
                {Message{"Time"},
                 Message{"inside a turn by its words; turns without a time lie between their neighbours; the "
                         "last turn at the mean pace of the session. Without times, places count words."}}};
    }

    const store::CountingTables& tables_;
    const Codebook& codebook_;
    const analysis::Scope& scope_;
    const std::vector<Timeline>& timelines_;
};

}  // namespace

Report timeline_report(const std::string& project_name, const store::CountingTables& tables,
                       const analysis::Scope& scope, const std::vector<Timeline>& timelines) {
    return TimelineBuilder{tables, scope, timelines}.build(project_name);
}

}  // namespace coding::report
