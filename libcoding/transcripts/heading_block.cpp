// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/transcripts/heading_block.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "libcoding/text/folding.hpp"
#include "libcoding/text/utf8.hpp"
#include "libcoding/transcripts/characters.hpp"
#include "libcoding/transcripts/dates.hpp"

namespace coding::transcripts {
namespace {

constexpr std::size_t most_lines = 80;
constexpr std::size_t longest_key = 60;     // bytes
constexpr std::size_t longest_title = 160;  // bytes
constexpr std::size_t longest_fact =
    240;  // bytes; a longer value that ends as a sentence does is running text

constexpr std::size_t most_of_list = 4000;  // bytes of a list of persons

enum class Kind { unknown, fact, present, moderators, observers };

struct KeyWord {
    std::string_view start;  ///< of the folded key
    Kind kind;
    bool person = false;  ///< also a label that people speak under: its value must be names
};

constexpr auto key_words = std::to_array<KeyWord>({
    {"date", Kind::fact},
    {"lieu", Kind::fact},
    {"place", Kind::fact},
    {"location", Kind::fact},
    {"duree", Kind::fact},
    {"duration", Kind::fact},
    {"heure", Kind::fact},
    {"horaire", Kind::fact},
    {"time", Kind::fact},
    {"titre", Kind::fact},
    {"title", Kind::fact},
    {"projet", Kind::fact},
    {"project", Kind::fact},
    {"etude", Kind::fact},
    {"enquete:", Kind::fact},
    {"terrain", Kind::fact},
    {"structure", Kind::fact},
    {"groupe", Kind::fact},
    {"group:", Kind::fact},
    {"focus", Kind::fact},
    {"entretien", Kind::fact},
    {"session", Kind::fact},
    {"seance", Kind::fact},
    {"fichier", Kind::fact},
    {"file", Kind::fact},
    {"audio", Kind::fact},
    {"media", Kind::fact},
    {"langue", Kind::fact},
    {"language", Kind::fact},
    {"code:", Kind::fact},
    {"transcription", Kind::fact},
    {"transcript", Kind::fact},
    {"retranscription", Kind::fact},
    {"enregistrement", Kind::fact},
    {"recording", Kind::fact},
    {"excuse", Kind::fact},
    {"absent", Kind::fact},
    {"contexte", Kind::fact},
    {"population", Kind::fact},
    {"prise de notes", Kind::fact},
    {"present", Kind::present},
    {"personnes presentes", Kind::present},
    {"participants", Kind::present},
    {"participantes", Kind::present},
    {"participant(e)s", Kind::present},
    {"participant·e·s", Kind::present},
    {"participant.e.s", Kind::present},
    {"participant-e-s", Kind::present},
    {"attendees", Kind::present},
    {"animation", Kind::moderators},
    {"anime par", Kind::moderators},
    {"moderation", Kind::moderators},
    {"facilitation", Kind::moderators},
    {"conduit par", Kind::moderators},
    {"realise par", Kind::moderators},
    {"animat", Kind::moderators, true},
    {"moderat", Kind::moderators, true},
    {"facilitat", Kind::moderators, true},
    {"enqueteur", Kind::moderators, true},
    {"enquetrice", Kind::moderators, true},
    {"intervieweu", Kind::moderators, true},
    {"interviewer", Kind::moderators, true},
    {"chercheu", Kind::moderators, true},
    {"observation", Kind::observers},
    {"observat", Kind::observers, true},
    {"observer", Kind::observers, true},
});

struct Entry {
    std::size_t line = 0;
    std::string_view key;
    std::string value{};
    Kind kind = Kind::unknown;
    bool legend = false;  ///< the key is the person, the value says who it is
};

/// "Date : 12 mars", "**Lieu** : Caen", "Date[tab]12 mars" in a table.
std::optional<Entry> entry_of(std::string_view content, bool table) {
    auto rest = text::trimmed(content);
    while (!rest.empty() && (rest.front() == '*' || rest.front() == '-' || rest.front() == '#'))
        rest.remove_prefix(1);
    rest = text::trimmed(rest);
    const auto head = rest.substr(0, longest_key);
    auto separator = head.find(':');
    if (const auto tab = head.find('\t'); table && tab < separator) separator = tab;
    if (separator == std::string_view::npos || separator == 0) return std::nullopt;
    if (separator + 1 < rest.size() && rest[separator + 1] == '/') return std::nullopt;
    Entry entry;
    entry.key = text::trimmed(rest.substr(0, separator));
    auto value = text::trimmed(rest.substr(separator + 1));
    if (table && entry.key.ends_with(':'))
        entry.key = text::trimmed(entry.key.substr(0, entry.key.size() - 1));
    while (!entry.key.empty() && entry.key.back() == '*') entry.key.remove_suffix(1);
    while (!value.empty() && value.front() == '*') value = text::trimmed(value.substr(1));
    entry.value = value;
    if (entry.key.empty() || is_digit(entry.key.front())) return std::nullopt;
    // A key is no sentence; full stops only part its endings ("Participant.e.s").
    const bool inclusive = text::search_key(entry.key).starts_with("participant");
    if (entry.key.find_first_of(inclusive ? ",;!?" : ".,;!?") != std::string_view::npos) return std::nullopt;
    return entry;
}

bool ends_sentence(std::string_view text) {
    return !text.empty() &&
           (std::string_view{".!?"}.find(text.back()) != std::string_view::npos || text.ends_with("…"));
}

/// Names and nothing else: "Claire Dupont (CD), Paul".
bool only_names(std::string_view value) {
    if (value.empty() || value.size() > 120 || ends_sentence(value)) return false;
    const auto parts = static_cast<std::size_t>(std::count(value.begin(), value.end(), ',')) + 1;
    const auto found = mentions(value);
    return !found.empty() && found.size() >= parts;
}

Kind kind_of(const Entry& entry) {
    const std::string key = text::search_key(entry.key) + ":";
    if (std::count(key.begin(), key.end(), ' ') > 5) return Kind::unknown;
    if (entry.value.size() > longest_fact && ends_sentence(entry.value)) return Kind::unknown;
    for (const auto& word : key_words) {
        if (!key.starts_with(word.start)) continue;
        return word.person && !only_names(entry.value) ? Kind::unknown : word.kind;
    }
    return Kind::unknown;
}

bool person_key(const Entry& entry) {
    const std::string key = text::search_key(entry.key) + ":";
    for (const auto& word : key_words) {
        if (key.starts_with(word.start)) return word.person;
    }
    return false;
}

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
        if (open_ && listed(line, content)) return true;
        if (legend(line, segment)) return true;
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
    bool facts(std::size_t line, const Segment& segment, Entry entry) {
        if (entry.value.size() > most_of_list) return fact(line, segment, std::move(entry));
        for (auto stop = entry.value.find(". "); stop != std::string::npos;
             stop = entry.value.find(". ", stop + 1)) {
            auto next = entry_of(std::string_view{entry.value}.substr(stop + 2), false);
            if (!next || kind_of(*next) == Kind::unknown) continue;
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
                            .kind = Kind::present,
                            .legend = true});
        return true;
    }

    bool fact(std::size_t line, const Segment& segment, Entry entry) {
        entry.line = line;
        entry.kind = kind_of(entry);
        if (entry.kind == Kind::unknown) {
            if (recurs(segment) || person_key(entry)) return false;
            open_ = false;
        } else {
            // A name under a word that people also speak under is only trusted beside other lines of the
            // kind.
            if (person_key(entry) && recurs(segment) && last_known_ == 0) return false;
            last_known_ = line + 1;
            open_ = true;
        }
        entries_.push_back(std::move(entry));
        return true;
    }

    /// An item under "Présents :", or the name and description of one ("P1 : femme, 34 ans").
    bool listed(std::size_t line, std::string_view content) {
        auto& entry = entries_.back();
        const bool people = entry.kind != Kind::fact;
        if (!is_list_item(content) && !(people && under_empty_key_)) {
            if (!people || !entry.value.empty()) return false;
            if (auto other = entry_of(content, false); other && kind_of(*other) != Kind::unknown)
                return false;
            under_empty_key_ = true;
        } else if (auto other = entry_of(content, false);
                   other && !is_list_item(content) && kind_of(*other) != Kind::unknown) {
            under_empty_key_ = false;
            return false;
        }
        auto item = text::trimmed(content);
        item = text::trimmed(item.substr(list_mark_at(item, 0)));
        if (!item.empty() && !entry.value.empty()) entry.value += "; ";
        entry.value += item;
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
        std::erase_if(entries_, [this](const Entry& entry) { return entry.line >= last_known_; });
        for (const auto& entry : entries_) {
            block.metadata.emplace_back(entry.key, entry.value);
            if (block.date.empty() && text::search_key(entry.key).starts_with("date"))
                block.date = date_in(entry.value);
            std::vector<Mention>* people = nullptr;
            if (entry.kind == Kind::present) people = &block.present;
            if (entry.kind == Kind::moderators) people = &block.moderators;
            if (entry.kind == Kind::observers) people = &block.observers;
            if (people == nullptr) continue;
            if (entry.legend) {
                people->push_back({.name = std::string{entry.key}, .aside = entry.value});
                continue;
            }
            for (auto& mention : mentions(entry.value)) people->push_back(std::move(mention));
        }
        for (const auto& entry : entries_) {
            if (block.date.empty()) block.date = date_in(entry.value);
        }
        if (block.date.empty()) block.date = date_;
        return block;
    }

    const Document& document_;
    const Scan& scan_;
    std::vector<Entry> entries_;
    std::size_t last_known_ = 0;    ///< the line behind the last one of a known kind
    bool open_ = false;             ///< items may follow
    bool under_empty_key_ = false;  ///< and need no dash
    std::string date_;              ///< of a title
};

/// P1 … P6 of "P1 à P6".
bool add_range(std::string_view part, std::vector<Mention>& found) {
    const auto split = [](std::string_view text) {
        auto digits = text.size();
        while (digits > 0 && is_digit(text[digits - 1])) --digits;
        return std::pair{text.substr(0, digits), text.substr(digits)};
    };
    for (const std::string_view between : {" à ", " to ", "-", "–", " - ", " – "}) {
        const auto at = part.find(between);
        if (at == std::string_view::npos) continue;
        const auto [first, from] = split(text::trimmed(part.substr(0, at)));
        const auto [second, to] = split(text::trimmed(part.substr(at + between.size())));
        if (first.empty() || first != second || from.empty() || to.empty() || from.size() > 2 ||
            to.size() > 2)
            continue;
        const auto last = std::stoi(std::string{to});
        for (int number = std::stoi(std::string{from}); number <= last; ++number) {
            found.push_back({.name = std::string{first} + std::to_string(number), .aside = {}});
        }
        return true;
    }
    return false;
}

void add_mention(std::string_view part, std::vector<Mention>& found) {
    part = text::trimmed(part);
    if (add_range(part, found)) return;
    Mention mention;
    if (const auto open = part.find('('); open != std::string_view::npos) {
        const auto close = std::min(part.find(')', open), part.size());
        mention.aside = text::trimmed(part.substr(open + 1, close - open - 1));
        part = text::trimmed(part.substr(0, open));
    }
    // "P1 : femme, 34 ans", "Marie – formatrice", "F3 = …"
    for (const std::string_view description : {":", "=", " – ", " — ", " - "}) {
        const auto at = part.find(description);
        if (at == std::string_view::npos) continue;
        if (mention.aside.empty()) mention.aside = text::trimmed(part.substr(at + description.size()));
        part = text::trimmed(part.substr(0, at));
    }
    while (!part.empty() && part.back() == '.' && part.size() > 2) part.remove_suffix(1);
    if (part.empty() || part.size() > 80 || is_digit(part.front())) return;
    const auto form = name_form(part);
    const bool named =
        form.look >= NameLook::titled && !form.common && (part.front() < 'a' || part.front() > 'z');
    if (!named) return;
    mention.name = part;
    found.push_back(std::move(mention));
}

}  // namespace

HeadingBlock heading_block(const Document& document, const Scan& scan) {
    return HeadingFinder{document, scan}.run();
}

std::vector<Mention> mentions(std::string_view list) {
    std::vector<Mention> found;
    int depth = 0;
    std::size_t begin = 0;
    bool described = false;  // behind a colon, commas part the description, not the people
    list = cut(list, most_of_list);
    const auto flush = [&](std::size_t end, std::size_t next) {
        if (!described) add_mention(list.substr(begin, end - begin), found);
        begin = next;
    };
    for (std::size_t at = 0; at < list.size(); ++at) {
        const char c = list[at];
        if (c == '(') ++depth;
        if (c == ')' && depth > 0) --depth;
        if (depth > 0) continue;
        if (c == ':' && !described) {
            flush(at, at + 1);
            described = true;
        } else if (c == ';' || c == '\n') {
            flush(at, at + 1);
            described = false;
        } else if (c == ',') {
            flush(at, at + 1);
        } else if (list.substr(at).starts_with(" et ") || list.substr(at).starts_with(" & ")) {
            flush(at, at + 3);
        } else if (list.substr(at).starts_with(" and ")) {
            flush(at, at + 4);
        }
    }
    flush(list.size(), list.size());
    return found;
}

}  // namespace coding::transcripts
