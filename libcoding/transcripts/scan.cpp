// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/transcripts/scan.hpp"

#include <algorithm>
#include <utility>

#include "libcoding/transcripts/characters.hpp"
#include "libcoding/transcripts/guide_questions.hpp"
#include "libcoding/transcripts/machine_lines.hpp"
#include "libcoding/transcripts/message_stamps.hpp"
#include "libcoding/transcripts/stage_directions.hpp"
#include "libcoding/transcripts/time_codes.hpp"

namespace coding::transcripts {
namespace {

/// The bytes at which a time code or a stage direction may open amid a line.
constexpr std::array<bool, 256> make_openers() {
    std::array<bool, 256> openers{};
    for (const char c : {'[', '(', '#', '*', '{', '\xC2' /* ¤ */})
        openers[static_cast<unsigned char>(c)] = true;
    return openers;
}
constexpr auto openers = make_openers();

/// "## Title", as Markdown has it.
bool markdown_heading(std::string_view line) {
    const auto hashes = std::min(line.find_first_not_of('#'), line.size());
    return hashes > 0 && hashes <= 6 && hashes < line.size() && line[hashes] == ' ';
}

class Scanner {
  public:
    explicit Scanner(const Document& document) : document_{document}, text_{document.text} {}

    Scan run() {
        result_.segments.reserve(document_.lines.size());
        for (std::size_t index = 0; index < document_.lines.size(); ++index) line(index);
        put_in_order();
        return std::move(result_);
    }

  private:
    void line(std::size_t index) {
        const Line& line = document_.lines[index];
        const auto content = document_.content(line);
        line_end_ = line.begin + content.size();
        Segment segment{.begin = line.begin, .end = line.end, .line = index};
        segment.first = skip_spaces(text_, line.begin, line_end_);
        segment.blank = segment.first == line_end_;
        if (segment.blank) {
            below_time_ = false;
            result_.segments.push_back(segment);
            return;
        }
        if (is_machine_line(content)) {
            segment.machine = true;
            result_.segments.push_back(segment);
            return;
        }
        if (auto question = guide_question(content, line.heading)) {
            segment.question = static_cast<std::int32_t>(result_.questions.size());
            result_.questions.push_back(std::move(*question));
        }
        const auto behind_stamp = message_stamp_at(text_, segment.first);
        const bool stamped = behind_stamp > 0 && behind_stamp < line_end_;
        if (stamped) segment.first = behind_stamp;
        begin_segment(segment, line);
        // "Paul a rejoint le groupe" behind the day and hour of a message is written by the program.
        segment.machine = stamped && segment.candidate == no_candidate;
        segment.heading = line.heading || markdown_heading(content);
        amid(segment, line);
        segment.end = line.end;
        closing_code(segment);
        result_.segments.push_back(segment);
    }

    /// What was looked for out of turn (a time beside a name) is put where it stands.
    void put_in_order() {
        auto& all = result_.inlines;
        const auto earlier = [](const Inline& a, const Inline& b) { return a.begin < b.begin; };
        if (!std::is_sorted(all.begin(), all.end(), earlier))
            std::stable_sort(all.begin(), all.end(), earlier);
        std::size_t kept = 0;
        for (const auto& found : all) {
            if (kept == 0 || found.begin >= all[kept - 1].end) all[kept++] = found;
        }
        all.resize(kept);
    }

    void begin_segment(Segment& segment, const Line& line) {
        const auto above = std::exchange(below_time_, false);
        const bool timed = leading(segment, line);
        if (segment.first == line_end_) {
            segment.time_only = below_time_ = true;
            return;
        }
        find_label(segment, line, timed || above);
    }

    /// True where the next line holds words and no time of its own: a name above it may be who says them.
    [[nodiscard]] bool words_follow(std::size_t index) const {
        if (index + 1 >= document_.lines.size()) return false;
        const auto& line = document_.lines[index + 1];
        const auto end = line.begin + document_.content(line).size();
        const auto first = skip_spaces(text_, line.begin, end);
        return first < end && !time_code_at(text_, first);
    }

    /// Time codes before anything else; in a table also the cell that numbers the row. True where there are
    /// codes.
    bool leading(Segment& segment, const Line& line) {
        const auto count = result_.inlines.size();
        for (;;) {
            const auto code = time_code_at(text_, segment.first);
            if (code && code->end <= line_end_) {
                const auto after = skip_spaces(text_, code->end, line_end_);
                auto when = code->clock_like ? Inline::When::with_turns : Inline::When::always;
                if (!code->enclosed && code->clock_like && after < line_end_) when = Inline::When::with_label;
                const bool glued = !code->enclosed && after == code->end && after < line_end_;
                if (glued && !is_before_name(*code, line)) return result_.inlines.size() > count;
                add_code(*code, when);
                segment.first = after;
            } else if (line.table && is_digit(text_[segment.first])) {
                auto digits = segment.first;
                while (digits < line_end_ && is_digit(text_[digits])) ++digits;
                if (digits == line_end_ || text_[digits] != '\t') break;
                segment.first = skip_spaces(text_, digits, line_end_);
            } else {
                break;
            }
            if (segment.first == line_end_) break;
        }
        if (result_.inlines.size() == count) return false;
        ++result_.leading_codes;
        return true;
    }

    /// "00:00:03.5Anne: …", as MAXQDA writes a turn: hours or a fraction, and a name with its colon at once.
    [[nodiscard]] bool is_before_name(const TimeCode& code, const Line& line) const {
        if (code.clock_like) return false;
        const auto label =
            label_at(text_, code.end, {.end = line_end_, .bold_until = line.begin, .table = false});
        return label && before_colon(*label);
    }

    /// `timed`: a time code stands before, in the line or alone above it.
    void find_label(Segment& segment, const Line& line, bool timed) {
        auto at = segment.first;
        while (at < line_end_ && text_[at] == '>') at = skip_spaces(text_, at + 1, line_end_);
        if (const auto dash = dash_at(text_, at); dash > 0 && space_at(text_, at + dash) > 0) {
            at = skip_spaces(text_, at + dash, line_end_);
        }
        const auto bold = at >= line.bold_begin ? line.bold_end : line.begin;
        if (auto label = label_at(text_, at, {.end = line_end_, .bold_until = bold, .table = line.table})) {
            // A time, a name and the words below: as Teams and Happy Scribe write a turn.
            if (label->form == LabelForm::alone && timed && words_follow(segment.line))
                label->form = LabelForm::timed;
            if (label->form == LabelForm::alone && line.heading && !capitals(*label))
                label->form = LabelForm::heading;
            segment.candidate = candidate(*label, bold >= line_end_);
            segment.label = *label;
            if (segment.candidate == no_candidate) return;
            segment.name_line = names_alone(*label);
            if (timed && before_colon(*label)) note_time(segment.candidate);
            time_beside(segment, line);
        }
    }

    [[nodiscard]] bool capitals(const Label& label) const {
        return name_form(name_of(label)).look >= NameLook::capitals;
    }

    static bool before_colon(const Label& label) {
        return label.form == LabelForm::colon || label.form == LabelForm::bold;
    }

    void note_time(std::int32_t candidate) {
        ++result_.candidates[static_cast<std::size_t>(candidate)].behind_times;
    }

    /// True where nothing stands behind the name but its time.
    [[nodiscard]] bool names_alone(const Label& label) const {
        if (label.form == LabelForm::alone || label.form == LabelForm::heading) return true;
        if (label.form != LabelForm::timed && label.form != LabelForm::round) return false;
        auto at = skip_spaces(text_, label.end, line_end_);
        if (const auto code = time_code_at(text_, at)) at = skip_spaces(text_, code->end, line_end_);
        return at >= line_end_;
    }

    /// The bare time code behind a label: "Marie 12:31", "P1 : 00:12:31 …", a cell; one in brackets is met
    /// amid the line.
    void time_beside(const Segment& segment, const Line& line) {
        const auto code = time_code_at(text_, skip_spaces(text_, segment.label.end, line_end_));
        if (!code || code->end > line_end_) return;
        const bool timed = segment.label.form == LabelForm::timed;
        if (timed) ++result_.leading_codes;
        const bool apart = code->end == line_end_ || space_at(text_, code->end) > 0;
        if (code->enclosed || !apart || (code->clock_like && !timed && !line.table)) return;
        add_code(*code, Inline::When::with_label);
    }

    /// What lies in the line behind the name: time codes, stage directions, and time codes that a label
    /// follows.
    void amid(Segment& segment, const Line& line) {
        auto at = segment.candidate == no_candidate ? segment.first : segment.label.name_end;
        const auto first = segment.first;
        while (at < line_end_) {
            if (!openers[static_cast<unsigned char>(text_[at])]) {
                ++at;
                continue;
            }
            if (const auto code = time_code_at(text_, at);
                code && code->end <= line_end_ && !crosses_label(segment, at, code->end)) {
                const bool clock = code->clock_like && text_[at] == '(';
                if (at > segment.first && turn_follows(segment, *code, line)) {
                    at = segment.candidate == no_candidate ? code->end : segment.label.name_end;
                } else {
                    // "Speaker 1 (00:03):", as Happy Scribe writes a turn.
                    if (clock && segment.candidate != no_candidate && code->end <= segment.label.end)
                        ++result_.leading_codes;
                    add_code(*code, clock ? Inline::When::with_codes : Inline::When::always);
                    at = code->end;
                }
            } else if (const auto end = stage_direction_at(text_, at, first, line_end_);
                       end > 0 && !crosses_label(segment, at, end)) {
                add({.begin = at, .end = end, .kind = MarkKind::stage});
                at = end;
            } else if (const auto line_of = at == first && segment.candidate == no_candidate
                                                ? bracketed_line(text_, at, line_end_)
                                                : 0;
                       line_of > 0) {
                add({.begin = at, .end = line_of, .kind = MarkKind::stage, .when = Inline::When::with_turns});
                at = line_of;
            } else {
                ++at;
            }
        }
    }

    /// The asterisk that ends a bold name begins nothing.
    static bool crosses_label(const Segment& segment, std::size_t begin, std::size_t end) {
        return segment.candidate != no_candidate && begin < segment.label.end && end > segment.label.end;
    }

    /// Ends the segment at a time code amid the line when what follows it has the form of a label.
    bool turn_follows(Segment& segment, const TimeCode& code, const Line& line) {
        const auto at = skip_spaces(text_, code.end, line_end_);
        if (at >= line_end_) return false;
        if (segment.candidate != no_candidate && at <= segment.label.end) return false;
        const auto label = label_at(text_, at, {.end = line_end_, .bold_until = line.begin, .table = false});
        if (!label || label->form > LabelForm::brackets) return false;
        if (name_form(name_of(*label)).look == NameLook::words) return false;
        const auto found = candidate(*label, false);
        if (found == no_candidate) return false;
        segment.end = code.begin;
        result_.segments.push_back(segment);
        segment = {.begin = code.begin, .end = line.end, .line = segment.line, .first = at};
        segment.label = *label;
        segment.candidate = found;
        if (before_colon(*label)) note_time(found);
        add_code(code, code.clock_like ? Inline::When::with_label : Inline::When::always);
        ++result_.leading_codes;
        return true;
    }

    /// A bare time code at the end of a line: "… voilà. 00:12:31".
    void closing_code(const Segment& segment) {
        if (segment.time_only || line_end_ - segment.first < 10) return;
        auto at = line_end_;
        const auto earliest = line_end_ - std::min<std::size_t>(line_end_ - segment.first, 14);
        while (at > earliest && space_at(text_, at - 1) == 0) --at;
        if (at <= earliest || (!result_.inlines.empty() && at < result_.inlines.back().end)) return;
        if (segment.candidate != no_candidate && at < segment.label.end) return;
        const auto code = time_code_at(text_, at);
        if (code && !code->enclosed && !code->clock_like && code->end == line_end_)
            add_code(*code, Inline::When::always);
    }

    void add_code(const TimeCode& code, Inline::When when) {
        add({.begin = code.begin,
             .end = code.end,
             .kind = MarkKind::time_code,
             .when = when,
             .at = code.at,
             .until = code.until});
    }

    void add(Inline found) {
        found.segment = result_.segments.size();
        result_.inlines.push_back(found);
    }

    /// Counts a label with those of the same name; no_candidate where the words are no name.
    std::int32_t candidate(const Label& label, bool bold_line) {
        const auto spelling = name_of(label);
        const auto [place, is_new] =
            spelling_of_.try_emplace(spelling, std::pair{no_candidate, std::size_t{0}});
        if (is_new) place->second = new_spelling(spelling);
        const auto [index, number] = place->second;
        if (index == no_candidate) return no_candidate;
        auto& found = result_.candidates[static_cast<std::size_t>(index)];
        if (label.form == LabelForm::alone && !may_stand_alone(found, label, bold_line)) return no_candidate;
        if (!may_lead(found.form.look, label)) return no_candidate;
        ++found.spellings[number].count;
        ++found.counts[static_cast<std::size_t>(label.form)];
        ++found.total;
        if (label.asks) ++found.asks;
        if (label.dressed) ++found.dressed;
        if (label.aside_begin < label.aside_end) note_aside(found, text_, label);
        return index;
    }

    [[nodiscard]] std::string_view name_of(const Label& label) const {
        return text_.substr(label.name_begin, label.name_end - label.name_begin);
    }

    static void note_aside(Candidate& candidate, std::string_view text, const Label& label) {
        const auto aside = text.substr(label.aside_begin, label.aside_end - label.aside_begin);
        if (candidate.aside.empty()) candidate.aside = aside;
        candidate.asides_differ = candidate.asides_differ || candidate.aside != aside;
        if (!candidate.aside_role) candidate.aside_role = role_stated(aside);
    }

    /// A few words that are no name only before a colon, or alone on a line with a time; in quotes or
    /// numbered only what is written as one.
    [[nodiscard]] bool may_lead(NameLook look, const Label& label) const {
        if (label.dressed && look < NameLook::titled) return false;
        if (look != NameLook::words) return true;
        return !label.asks && (before_colon(label) || (label.form == LabelForm::timed && names_alone(label)));
    }

    static bool may_stand_alone(const Candidate& candidate, const Label& label, bool bold) {
        // "P1 ?" alone asks whether P1 has something to say.
        if (label.asks && candidate.form.look == NameLook::coded && !role_named(candidate.key)) return false;
        return candidate.form.look >= (bold ? NameLook::titled : NameLook::capitals) &&
               !candidate.form.common;
    }

    std::pair<std::int32_t, std::size_t> new_spelling(std::string_view spelling) {
        const auto form = name_form(spelling);
        if (form.look == NameLook::none) return {no_candidate, 0};
        auto key = name_key(spelling);
        const auto [place, is_new] =
            index_of_.try_emplace(std::move(key), static_cast<std::int32_t>(result_.candidates.size()));
        if (is_new) result_.candidates.push_back({.key = place->first, .form = form});
        auto& found = result_.candidates[static_cast<std::size_t>(place->second)];
        found.form.look = std::max(found.form.look, form.look);
        found.spellings.push_back({.text = spelling});
        result_.candidate_of.emplace(spelling, place->second);
        return {place->second, found.spellings.size() - 1};
    }

    const Document& document_;
    std::string_view text_;
    std::size_t line_end_ = 0;
    bool below_time_ = false;  ///< the line above holds a time code and nothing else
    Scan result_;
    std::unordered_map<std::string_view, std::pair<std::int32_t, std::size_t>> spelling_of_;
    std::unordered_map<std::string, std::int32_t> index_of_;
};

}  // namespace

Scan scan(const Document& document) {
    return Scanner{document}.run();
}

}  // namespace coding::transcripts
