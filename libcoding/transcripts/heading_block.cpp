// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/transcripts/heading_block.hpp"

#include <algorithm>
#include <optional>
#include <set>

#include "libcoding/text/folding.hpp"
#include "libcoding/text/utf8.hpp"
#include "libcoding/transcripts/characters.hpp"
#include "libcoding/transcripts/dates.hpp"
#include "libcoding/transcripts/heading_entries.hpp"

namespace coding::transcripts {
namespace {

constexpr std::size_t most_lines = 80;
constexpr std::size_t longest_title = 160;  // bytes
/// The length of the mark before an item of a list, behind spaces; 0: it is none.
std::size_t list_mark_at(std::string_view content, std::size_t at) {
    for (const std::string_view mark : {"•", "·", "*"}) {
        if (content.substr(at).starts_with(mark)) return mark.size();
    }
    return dash_at(content, at);
}

bool is_list_item(std::string_view content) {
    return list_mark_at(content, skip_spaces(content, 0, content.size())) > 0;
}

bool is_rule(std::string_view content) {
    const auto trimmed = text::trimmed(content);
    return trimmed.size() >= 3 && trimmed.find_first_not_of("-=_*~#") == std::string_view::npos;
}

class HeadingFinder {
  public:
    HeadingFinder(const Document& document, const Scan& scan) : document_{document}, scan_{scan} {}

    HeadingBlock run() {
        std::size_t segment = 0;
        const auto count = std::min(document_.lines.size(), most_lines);
        for (std::size_t line = 0; line < count; ++line) {
            while (scan_.segments[segment].line < line) ++segment;
            if (!take(line, scan_.segments[segment])) break;
        }
        return finish();
    }

  private:
    /// False where the block cannot go on.
    bool take(std::size_t line, const Segment& segment) {
        const auto content = document_.content(document_.lines[line]);
        if (segment.blank) {
            open_ = open_ && entries_.back().value.empty();
            return true;
        }
        if (segment.question >= 0) return false;
        if (is_rule(content)) {
            if (last_known_ > 0) last_known_ = line + 1;
            return true;
        }
        if (open_ && !speaks(segment) && listed(line, content)) return true;
        if (legend(line, segment)) return true;
        // Otter lists who speaks below a line of its own.
        if (text::trimmed(content) == "SPEAKERS")
            return fact(line, segment, {.key = text::trimmed(content), .value = {}});
        if (auto entry = entry_of(content, document_.lines[line].table))
            return facts(line, segment, std::move(*entry));
        if (recurs(segment)) return false;
        open_ = false;
        const auto title = text::trimmed(content);
        if (title.size() > longest_title || (ends_sentence(title) && last_known_ > 0)) return false;
        if (date_.empty()) date_ = date_in(title);
        return true;
    }

    /// One fact a line, or several: "Animation : Hélène. Présents : Paul, Marie".
    bool facts(std::size_t line, const Segment& segment, HeadingEntry entry) {
        if (entry.value.size() > most_of_list) return fact(line, segment, std::move(entry));
        for (auto stop = entry.value.find(". "); stop != std::string::npos;
             stop = entry.value.find(". ", stop + 1)) {
            auto next = entry_of(std::string_view{entry.value}.substr(stop + 2), false);
            if (!next || kind_of(*next) == HeadingKind::unknown) continue;
            // The key of the second is a view of the first's value: it needs a home that stays.
            const auto begin = document_.lines[line].begin;
            const auto at = std::string_view{document_.text}.find(next->key, begin);
            next->key = std::string_view{document_.text}.substr(at, next->key.size());
            entry.value.resize(stop);
            return fact(line, segment, std::move(entry)) && facts(line, segment, std::move(*next));
        }
        return fact(line, segment, std::move(entry));
    }

    /// A row of a table, or a line with a tab, that says who hides behind a code that other lines begin with:
    /// "P1 | femme, 67 ans".
    bool legend(std::size_t line, const Segment& segment) {
        const auto content = document_.content(document_.lines[line]);
        const auto tab = content.find('\t');
        if (tab == std::string_view::npos) return false;
        const bool table = document_.lines[line].table;
        if (segment.candidate == no_candidate) return table && last_known_ > 0;
        const auto& candidate = scan_.candidates[static_cast<std::size_t>(segment.candidate)];
        if (candidate.count(table ? LabelForm::cell : LabelForm::tab) != 1) return false;
        const bool more_of_it = !entries_.empty() && entries_.back().legend;
        if (candidate.total == 1 && (!more_of_it || candidate.form.common)) return false;
        // The row above the first says what the columns are, not who was there.
        if (!more_of_it && !entries_.empty() && entries_.back().line + 1 == line &&
            document_.lines[line - 1].table) {
            entries_.pop_back();
        }
        last_known_ = line + 1;
        open_ = false;
        entries_.push_back({.line = line,
                            .key = text::trimmed(content.substr(0, tab)),
                            .value = std::string{text::trimmed(content.substr(tab + 1))},
                            .kind = HeadingKind::present,
                            .legend = true});
        return true;
    }

    bool fact(std::size_t line, const Segment& segment, HeadingEntry entry) {
        entry.line = line;
        entry.kind = kind_of(entry);
        if (entry.kind == HeadingKind::unknown) {
            if (recurs(segment) || person_key(entry)) return false;
            open_ = false;
        } else {
            // A name under a word that people also speak under is only trusted beside other lines of the
            // kind.
            if (person_key(entry) && recurs(segment) && last_known_ == 0) return false;
            last_known_ = line + 1;
            open_ = true;
            names_.clear();
        }
        entries_.push_back(std::move(entry));
        return true;
    }

    /// The names of an item: "Anne", "Anne, Paul", "P1 : femme, 34 ans".
    void remember(std::string_view item) {
        for (std::size_t at = 0; at <= item.size();) {
            const auto end = std::min(item.find_first_of(",;:", at), item.size());
            names_.insert(name_key(text::trimmed(item.substr(at, end - at))));
            at = end + 1;
        }
    }

    /// A name that the list holds already, before a colon or a time: the talk begins.
    [[nodiscard]] bool speaks(const Segment& segment) const {
        if (segment.candidate == no_candidate || segment.label.form == LabelForm::alone) return false;
        return names_.contains(scan_.candidates[static_cast<std::size_t>(segment.candidate)].key);
    }

    /// An item under "Présents :", or the name and description of one ("P1 : femme, 34 ans").
    bool listed(std::size_t line, std::string_view content) {
        auto& entry = entries_.back();
        const bool people = entry.kind != HeadingKind::fact;
        if (!is_list_item(content) && !(people && under_empty_key_)) {
            if (!people || !entry.value.empty()) return false;
            if (auto other = entry_of(content, false); other && kind_of(*other) != HeadingKind::unknown)
                return false;
            under_empty_key_ = true;
        } else if (auto other = entry_of(content, false);
                   other && !is_list_item(content) && kind_of(*other) != HeadingKind::unknown) {
            under_empty_key_ = false;
            return false;
        }
        auto item = text::trimmed(content);
        item = text::trimmed(item.substr(list_mark_at(item, 0)));
        if (!item.empty() && !entry.value.empty()) entry.value += "; ";
        entry.value += item;
        remember(item);
        last_known_ = line + 1;
        return true;
    }

    [[nodiscard]] bool recurs(const Segment& segment) const {
        if (segment.candidate == no_candidate) return false;
        const auto& candidate = scan_.candidates[static_cast<std::size_t>(segment.candidate)];
        return candidate.total >= 2 && candidate.form.look != NameLook::words;
    }

    HeadingBlock finish() {
        HeadingBlock block;
        block.lines = last_known_;
        std::erase_if(entries_, [this](const HeadingEntry& entry) { return entry.line >= last_known_; });
        for (const auto& entry : entries_) {
            block.metadata.emplace_back(entry.key, entry.value);
            if (block.date.empty() && text::search_key(entry.key).starts_with("date"))
                block.date = date_in(entry.value);
            std::vector<Mention>* people = nullptr;
            if (entry.kind == HeadingKind::present) people = &block.present;
            if (entry.kind == HeadingKind::moderators) people = &block.moderators;
            if (entry.kind == HeadingKind::observers) people = &block.observers;
            if (people == nullptr) continue;
            if (entry.legend) {
                people->push_back({.name = std::string{entry.key}, .aside = entry.value});
                continue;
            }
            for (auto& mention : mentions(entry.value)) people->push_back(std::move(mention));
        }
        const bool seconds = times_of_two_numbers();
        for (auto& mention : block.present) mention.stay = stay_said(mention.aside, seconds);
        for (const auto& entry : entries_) {
            if (block.date.empty()) block.date = date_in(entry.value);
        }
        if (block.date.empty()) block.date = date_;
        return block;
    }

    /// Whether the times of the transcript are written 12:31: minutes and seconds.
    [[nodiscard]] bool times_of_two_numbers() const {
        return std::any_of(scan_.inlines.begin(), scan_.inlines.end(), [this](const Inline& found) {
            if (found.kind != MarkKind::time_code || scan_.segments[found.segment].line < last_known_)
                return false;
            const auto code = std::string_view{document_.text}.substr(found.begin, found.end - found.begin);
            return std::count(code.begin(), code.end(), ':') == 1;
        });
    }

    const Document& document_;
    const Scan& scan_;
    std::vector<HeadingEntry> entries_;
    std::size_t last_known_ = 0;    ///< the line behind the last one of a known kind
    bool open_ = false;             ///< items may follow
    bool under_empty_key_ = false;  ///< and need no dash
    std::set<std::string> names_;   ///< of the list so far
    std::string date_;              ///< of a title
};

}  // namespace

HeadingBlock heading_block(const Document& document, const Scan& scan) {
    return HeadingFinder{document, scan}.run();
}

}  // namespace coding::transcripts
