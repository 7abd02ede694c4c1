// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/transcripts/speaker_labels.hpp"

#include <algorithm>
#include <array>

#include <unicode/uchar.h>

#include "libcoding/text/folding.hpp"
#include "libcoding/text/utf8.hpp"
#include "libcoding/transcripts/characters.hpp"
#include "libcoding/transcripts/stage_directions.hpp"
#include "libcoding/transcripts/time_codes.hpp"
#include "libcoding/transcripts/word_list.hpp"

namespace coding::transcripts {
namespace {

constexpr std::size_t longest_name = 72;  // bytes
constexpr int most_words = 6;
constexpr int most_aside_words = 4;

bool letter_or_digit(std::string_view text, std::size_t& at) {
    const char c = text[at];
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || is_digit(c)) {
        ++at;
        return true;
    }
    if (static_cast<unsigned char>(c) < 0x80) return false;
    auto next = at;
    const auto point = static_cast<UChar32>(text::next_code_point(text, next));
    const bool combining = (U_GET_GC_MASK(point) & U_GC_M_MASK) != 0;
    if (!u_isalnum(point) && !combining) return false;
    at = next;
    return true;
}

bool letter(std::string_view text, std::size_t at) {
    if (at >= text.size() || is_digit(text[at])) return false;
    return letter_or_digit(text, at);
}

/// An apostrophe, hyphen or the like inside a name, between two letters ("d'Arvor", "Saint-Cricq",
/// "animateur·rice", "F3/H2").
std::size_t joiner(std::string_view text, std::size_t at) {
    constexpr std::string_view plain = "'-_/&";
    if (plain.find(text[at]) != std::string_view::npos) return 1;
    for (const std::string_view wide : {"’", "·", "•", "\u2010", "\u2011"}) {
        if (text.substr(at).starts_with(wide)) return wide.size();
    }
    return 0;
}

/// Folded words before a time of day: "Demain 17:30 : rien" is nobody's turn. A speaker may be called A.
constexpr auto moments = std::to_array<std::string_view>(
    {"demain", "hier",     "aujourd'hui", "lundi",    "mardi", "mercredi", "jeudi", "vendredi",
     "samedi", "dimanche", "midi",        "matin",    "soir",  "vers",     "des",   "rendez-vous",
     "avant",  "apres",    "depuis",      "tomorrow", "today", "at"});

bool is_moment(std::string_view name) {
    return name == "À" || name == "à" || among(text::search_key(name), moments);
}

/// Behind the emoji that stand at `at`; `at` itself where there are none.
std::size_t skip_emoji(std::string_view text, std::size_t at, std::size_t end) {
    while (at < end && static_cast<unsigned char>(text[at]) >= 0x80) {
        auto next = at;
        const auto point = static_cast<UChar32>(text::next_code_point(text, next));
        const bool joins = point == 0x200d || point == 0xfe0f;
        if (!joins && !u_hasBinaryProperty(point, UCHAR_EMOJI)) break;
        at = next;
    }
    return at;
}

bool lower_case_at(std::string_view text, std::size_t at) {
    return u_islower(static_cast<UChar32>(text::next_code_point(text, at))) != 0;
}

/// "animatrice", "45 ans" say who that is; "F3" and "2" tell two of one name apart.
bool says_who(std::string_view aside) {
    if (role_stated(aside)) return true;
    const auto look = name_form(aside).look;
    return look < NameLook::titled && aside.find_first_not_of("0123456789 ?") != std::string_view::npos;
}

/// "Femme (jeune)": what stands in brackets is all that tells one from the next.
bool is_anybody(std::string_view name) {
    const auto form = name_form(name);
    return form.look == NameLook::role && form.role == Role::participant;
}

/// A colon that may end a label: not one of a web address, a clock time, a smiley, a path.
bool colon_ends_label(std::string_view text, std::size_t colon, std::size_t end, bool spaced) {
    if (colon + 1 >= end) return true;
    const char next = text[colon + 1];
    if (next == '/' || next == '\\' || next == ')' || next == '=' || next == ':') return false;
    if (next == '-' && colon + 2 < end && text[colon + 2] == ')') return false;
    return spaced || !is_digit(next) || colon == 0 || !is_digit(text[colon - 1]);
}

/// Behind the asterisks of Markdown's bold, which stand before or after the colon.
std::size_t skip_stars(std::string_view text, std::size_t at, std::size_t end) {
    while (at < end && text[at] == '*') ++at;
    return at;
}

/// Reads a name letter by letter until something says what follows it.
class LabelReader {
  public:
    LabelReader(std::string_view text, std::size_t at, const LabelContext& context, bool stars)
        : text_{text}, context_{context}, end_{std::min(context.end, at + longest_name)}, stars_{stars} {
        label_.name_begin = at;
    }

    std::optional<Label> read() {
        if (at() >= end_ || !letter(text_, at())) return std::nullopt;
        std::size_t here = at();
        std::size_t word = here;
        int words = 1;
        while (here < end_) {
            if (letter_or_digit(text_, here)) continue;
            label_.name_end = here;
            if (here >= end_) break;
            const char c = text_[here];
            if (c == ':') return colon(here, false);
            if (c == '?') return question_mark(here);
            if (c == '*') return stars_ ? behind_stars(here) : behind_mark(here + 1);
            if (c == ',') {
                if (const auto given = given_name(here); given > 0 && ++words <= most_words) {
                    here = word = given;
                    continue;
                }
                return comma(here);
            }
            if (text_.substr(here).starts_with("°")) {
                here = skip_spaces(text_, here + 2, end_);
                if (here >= end_ || !is_digit(text_[here])) return std::nullopt;
                continue;
            }
            if (c == '.' && here - word <= 4) {
                ++here;
                continue;
            }
            if (space_at(text_, here) > 0) {
                const auto after = skip_spaces(text_, here, context_.end);
                const bool tab = text_.substr(here, after - here).find('\t') != std::string_view::npos;
                if (after >= context_.end)
                    return tab && context_.table ? separated(here, context_.end) : alone();
                if (tab) return tabbed(here, after);
                if (const auto next = behind_joining_sign(after); next > 0) {
                    here = word = next;
                    if (++words > most_words) return std::nullopt;
                    continue;
                }
                if (!letter(text_, after) || !still_bold(after)) {
                    if (const auto found = behind_space(here, after)) return found;
                    if (!is_digit(text_[after])) return std::nullopt;
                }
                here = word = after;
                if (++words > most_words) return std::nullopt;
                continue;
            }
            const auto join = joiner(text_, here);
            if (join == 0 || here + join >= end_)
                return bracket_follows(here) ? behind_space(here, here) : std::nullopt;
            here += join;
            auto probe = here;
            if (!letter_or_digit(text_, probe)) return std::nullopt;
        }
        label_.name_end = std::min(here, context_.end);
        return here >= context_.end ? alone() : std::nullopt;
    }

  private:
    [[nodiscard]] std::size_t at() const { return label_.name_begin; }

    /// A bold name ends where the bold ends.
    [[nodiscard]] bool still_bold(std::size_t here) const {
        return context_.bold_until <= label_.name_begin || here < context_.bold_until;
    }

    [[nodiscard]] bool bracket_follows(std::size_t here) const {
        return text_[here] == '(' || text_[here] == '[' || text_[here] == '#' ||
               skip_emoji(text_, here, end_) > here;
    }

    /// "Marie / Paul": where the second name begins; 0 where no sign joins two.
    [[nodiscard]] std::size_t behind_joining_sign(std::size_t at) const {
        if (std::string_view{"/&+"}.find(text_[at]) == std::string_view::npos) return 0;
        const auto next = skip_spaces(text_, at + 1, end_);
        return next > at + 1 && next < end_ && letter(text_, next) ? next : 0;
    }

    std::optional<Label> made(LabelForm form, std::size_t end) {
        if (surname_first_ && form != LabelForm::timed) return std::nullopt;
        label_.form = form;
        if (form == LabelForm::colon && context_.bold_until >= label_.name_end) label_.form = LabelForm::bold;
        if (stars_) {
            end = skip_stars(text_, end, context_.end);
            if (form == LabelForm::colon) label_.form = LabelForm::bold;
        }
        label_.end = end;
        return label_;
    }

    std::optional<Label> colon(std::size_t at, bool spaced) {
        if (!colon_ends_label(text_, at, context_.end, spaced)) return std::nullopt;
        return made(LabelForm::colon, at + 1);
    }

    std::optional<Label> alone() { return made(LabelForm::alone, context_.end); }

    std::optional<Label> separated(std::size_t, std::size_t end) { return made(LabelForm::cell, end); }

    std::optional<Label> tabbed(std::size_t, std::size_t after) {
        if (text_[after] == ':') return colon(after, true);
        return made(context_.table ? LabelForm::cell : LabelForm::tab, after);
    }

    /// "Paul* :": a mark behind the name sends the reader to a note.
    std::optional<Label> behind_mark(std::size_t here) {
        const auto after = skip_spaces(text_, here, context_.end);
        if (after >= context_.end || text_[after] != ':') return std::nullopt;
        return colon(after, true);
    }

    /// "Dupont, Anne   0:12": where the given name begins; 0 where none does. Only before a time: "Bonjour,
    /// Anne :" speaks to her.
    std::size_t given_name(std::size_t comma) {
        const auto at = skip_spaces(text_, comma + 1, end_);
        if (surname_first_ || at == comma + 1 || at >= end_ || !letter(text_, at)) return 0;
        if (lower_case_at(text_, at)) return 0;
        surname_first_ = true;
        return at;
    }

    /// "Marie, formatrice :": who that is, in a few words that begin in lower case.
    std::optional<Label> comma(std::size_t here) {
        auto at = skip_spaces(text_, here + 1, end_);
        if (at == here + 1 || at >= end_ || !lower_case_at(text_, at)) return std::nullopt;
        label_.aside_begin = at;
        for (int words = 1; at < end_;) {
            if (letter_or_digit(text_, at)) continue;
            if (at >= end_) break;
            const auto after = skip_spaces(text_, at, context_.end);
            if (after < context_.end && text_[after] == ':') {
                label_.aside_end = at;
                auto found = colon(after, after > at);
                if (found && found->form == LabelForm::colon) found->form = LabelForm::comma;
                return found;
            }
            if (after > at) {
                if (++words > most_aside_words) return std::nullopt;
                at = after;
            } else {
                const auto join = joiner(text_, at);
                if (join == 0) return std::nullopt;
                at += join;
            }
            if (!letter(text_, at)) return std::nullopt;
        }
        return std::nullopt;
    }

    /// "Marie? :", "ENQ? - …", a bold "Marie ?" and "ENQUÊTEUR ?" alone: an interviewer. Any other question
    /// mark is one of a sentence.
    std::optional<Label> question_mark(std::size_t here) {
        const auto after = skip_spaces(text_, here + 1, context_.end);
        label_.asks = true;
        if (after < context_.end && text_[after] == ':') return colon(after, after > here + 1);
        if (context_.table && after > here + 1) return tabbed(here, after);
        if (after >= context_.end) return alone();
        if (stars_ && text_[after] == '*') return behind_stars(after);
        if (const auto dash = dash_at(text_, after); dash > 0 && space_at(text_, after + dash) > 0)
            return made(LabelForm::dash, after + dash);
        if (ends_bold(here, after)) return made(LabelForm::bold, after);
        return std::nullopt;
    }

    /// "**Marie** : …" and "**Marie** …"
    std::optional<Label> behind_stars(std::size_t here) {
        const auto after = skip_spaces(text_, skip_stars(text_, here, context_.end), context_.end);
        if (after < context_.end && text_[after] == ':') return colon(after, true);
        return made(LabelForm::bold, after);
    }

    /// What stands behind "Nom ": a colon, a dash, a time code, a bracket; or words that are not bold as the
    /// name was.
    std::optional<Label> behind_space(std::size_t here, std::size_t after) {
        const char c = text_[after];
        if (c == ':') return colon(after, true);
        if (c == '?') return question_mark(after);
        if (const auto dash = dash_at(text_, after); dash > 0) {
            const auto behind = after + dash;
            if (behind < context_.end && space_at(text_, behind) == 0) return std::nullopt;
            return made(LabelForm::dash, behind);
        }
        if (const auto code = time_code_at(text_, after)) return timed(*code, label_.name_end);
        if (c == '(' || c == '[') return bracketed(after, c == '(' ? ')' : ']');
        if (const auto behind = skip_emoji(text_, after, end_); behind > after) {
            if (const auto found = behind_mark(behind)) return found;
        }
        if (ends_bold(here, after)) return made(LabelForm::bold, after);
        return std::nullopt;
    }

    /// True where the bold ends between the name's end and what stands behind it.
    [[nodiscard]] bool ends_bold(std::size_t here, std::size_t after) const {
        return context_.bold_until > label_.name_begin && context_.bold_until <= after &&
               here <= context_.bold_until;
    }

    /// `end`: of what stands before the time code.
    std::optional<Label> timed(const TimeCode& code, std::size_t end) {
        const bool of_day = code.clock_like && !code.enclosed;
        const auto name = text_.substr(label_.name_begin, label_.name_end - label_.name_begin);
        if (of_day && is_moment(name)) return std::nullopt;
        const auto after = skip_spaces(text_, code.end, context_.end);
        if (after < context_.end && text_[after] == ':') {
            label_.dressed = of_day;
            return colon(after, true);
        }
        if (!code.enclosed && after < context_.end) return std::nullopt;
        // The time code itself is no part of the label: it is marked as what it is.
        return made(LabelForm::timed, end);
    }

    /// "Marie (F3) :" keeps the bracket in the name, "Marie (rires) :" and "Marie (animatrice) :" do not.
    std::optional<Label> bracketed(std::size_t open, char close) {
        const auto closing = text_.substr(0, std::min(context_.end, open + longest_name)).find(close, open);
        if (closing == std::string_view::npos) return std::nullopt;
        auto after = skip_spaces(text_, closing + 1, context_.end);
        if (stars_ && after < context_.end)
            after = skip_spaces(text_, skip_stars(text_, after, context_.end), context_.end);
        const bool tab = text_.substr(closing + 1, after - closing - 1).find('\t') != std::string_view::npos;
        const auto inner = text_.substr(open + 1, closing - open - 1);
        const auto name = text_.substr(label_.name_begin, label_.name_end - label_.name_begin);
        if (!is_stage_direction(inner)) {
            if (says_who(inner) && !is_anybody(name)) {
                label_.aside_begin = open + 1;
                label_.aside_end = closing;
            } else {
                label_.name_end = closing + 1;
            }
        }
        if (tab) return tabbed(closing + 1, after);
        if (after < context_.end && text_[after] != ':') {
            const auto code = time_code_at(text_, after);
            return code ? timed(*code, closing + 1) : std::nullopt;
        }
        if (after >= context_.end) return std::nullopt;
        return colon(after, true);
    }

    std::string_view text_;
    const LabelContext& context_;
    std::size_t end_;
    bool stars_;
    bool surname_first_ = false;  ///< "Dupont, Anne"
    Label label_;
};

/// [NOM] … and {Nom} …
std::optional<Label> enclosed(std::string_view text, std::size_t at, const LabelContext& context) {
    const char close = text[at] == '[' ? ']' : '}';
    const auto limit = std::min(context.end, at + longest_name);
    const auto closing = text.substr(0, limit).find(close, at);
    if (closing == std::string_view::npos) return std::nullopt;
    auto inner = text::trimmed(text.substr(at + 1, closing - at - 1));
    Label label{.form = LabelForm::brackets};
    if (inner.ends_with(':')) inner = text::trimmed(inner.substr(0, inner.size() - 1));
    if (inner.ends_with('?')) {
        label.asks = true;
        inner = text::trimmed(inner.substr(0, inner.size() - 1));
    }
    if (inner.empty() || !letter(inner, 0) || is_stage_direction(inner)) return std::nullopt;
    label.name_begin = static_cast<std::size_t>(inner.data() - text.data());
    label.name_end = label.name_begin + inner.size();
    label.end = closing + 1;
    if (const auto after = skip_spaces(text, label.end, context.end);
        after < context.end && text[after] == ':') {
        label.end = after + 1;
    }
    return label;
}

/// #Nom: … and @Nom: …; or the name alone on its line.
std::optional<Label> behind_sigil(std::string_view text, std::size_t at, const LabelContext& context) {
    auto label = LabelReader{text, at + 1, context, false}.read();
    if (!label) return std::nullopt;
    const bool fits =
        label->form == LabelForm::colon || label->form == LabelForm::bold || label->form == LabelForm::alone;
    if (!fits) return std::nullopt;
    label->form = LabelForm::sigil;
    return label;
}

/// "Nom" : …, « Nom » : …
std::optional<Label> quoted(std::string_view text, std::size_t at, const LabelContext& context) {
    struct Quotes {
        std::string_view open;
        std::string_view close;
    };
    constexpr std::array pairs{Quotes{"\"", "\""}, Quotes{"“", "”"}, Quotes{"«", "»"}};
    for (const auto& [open, close] : pairs) {
        if (!text.substr(at).starts_with(open)) continue;
        const auto name = skip_spaces(text, at + open.size(), context.end);
        const auto limit = std::min(context.end, name + longest_name);
        const auto closing = text.substr(0, limit).find(close, name);
        if (closing == std::string_view::npos) return std::nullopt;
        const auto colon = skip_spaces(text, closing + close.size(), context.end);
        if (colon >= context.end || text[colon] != ':') return std::nullopt;
        const LabelContext inside{.end = closing};
        auto label = LabelReader{text, name, inside, false}.read();
        if (!label || label->form != LabelForm::alone) return std::nullopt;
        label->form = LabelForm::colon;
        label->end = colon + 1;
        label->dressed = true;
        return label;
    }
    return std::nullopt;
}

/// "1. Marie : …", "😀 Zoé : …": what stands before the name does not hide it, if a colon sets that off.
std::optional<Label> numbered(std::string_view text, std::size_t at, const LabelContext& context) {
    auto name = skip_emoji(text, at, std::min(context.end, at + longest_name));
    if (is_digit(text[at])) {
        while (name < context.end && name < at + 3 && is_digit(text[name])) ++name;
        if (name >= context.end || (text[name] != '.' && text[name] != ')')) return std::nullopt;
        if (space_at(text, ++name) == 0) return std::nullopt;
    }
    if (name == at) return std::nullopt;
    auto label = LabelReader{text, skip_spaces(text, name, context.end), context, false}.read();
    if (!label || label->form != LabelForm::colon) return std::nullopt;
    label->dressed = true;
    return label;
}

/// "??? : …": somebody, nobody knows who.
std::optional<Label> unidentified(std::string_view text, std::size_t at, const LabelContext& context) {
    constexpr std::size_t most_marks = 5;
    auto end = at;
    while (end < context.end && text[end] == '?') ++end;
    const auto after = skip_spaces(text, end, context.end);
    if (end - at > most_marks || after >= context.end) return std::nullopt;
    Label label{.name_begin = at, .name_end = end, .end = after + 1};
    if (text[after] == ':') return label;
    if (!context.table || text.substr(end, after - end).find('\t') == std::string_view::npos)
        return std::nullopt;
    label.form = LabelForm::cell;
    label.end = after;
    return label;
}

}  // namespace

std::optional<Label> label_at(std::string_view text, std::size_t at, const LabelContext& context) {
    if (at >= context.end) return std::nullopt;
    const char c = text[at];
    if (c == '[' || c == '{') return enclosed(text, at, context);
    if (c == '#' || c == '@') return behind_sigil(text, at, context);
    if (c == '*') {
        const auto name = skip_stars(text, at, std::min(context.end, at + 3));
        return LabelReader{text, name, context, true}.read();
    }
    if (c == '?') return unidentified(text, at, context);
    if (auto label = LabelReader{text, at, context, false}.read()) return label;
    if (auto label = quoted(text, at, context)) return label;
    return numbered(text, at, context);
}

}  // namespace coding::transcripts
