// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/transcripts/label_reader.hpp"

#include <algorithm>
#include <array>

#include "libcoding/text/folding.hpp"
#include "libcoding/transcripts/characters.hpp"
#include "libcoding/transcripts/label_letters.hpp"
#include "libcoding/transcripts/stage_directions.hpp"
#include "libcoding/transcripts/time_codes.hpp"
#include "libcoding/transcripts/word_list.hpp"

namespace coding::transcripts {
namespace {

constexpr int most_words = 6;
constexpr int most_aside_words = 4;
constexpr int most_direction_words = 12;  // of a play

/// Folded words before a time of day: "Demain 17:30 : rien" is nobody's turn. A speaker may be called A.
constexpr auto moments = std::to_array<std::string_view>(
    {"demain", "hier",     "aujourd'hui", "lundi",    "mardi", "mercredi", "jeudi", "vendredi",
     "samedi", "dimanche", "midi",        "matin",    "soir",  "vers",     "des",   "rendez-vous",
     "avant",  "apres",    "depuis",      "tomorrow", "today", "at"});

bool is_moment(std::string_view name) {
    return name == "À" || name == "à" || among(text::search_key(name), moments);
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

class LabelReader {
  public:
    LabelReader(std::string_view text, std::size_t at, const LabelContext& context, bool stars)
        : text_{text}, context_{context}, end_{std::min(context.end, at + longest_label)}, stars_{stars} {
        label_.name_begin = at;
    }

    std::optional<Label> read() {
        here_ = word_ = label_.name_begin;
        if (here_ >= end_ || !letter(text_, here_)) return std::nullopt;
        while (here_ < end_) {
            if (letter_or_digit(text_, here_)) continue;
            label_.name_end = here_;
            if (here_ >= end_) break;
            if (!sign_inside() && !given_name() && !next_word()) return behind_name();
        }
        label_.name_end = std::min(here_, context_.end);
        return here_ >= context_.end ? alone() : std::nullopt;
    }

  private:
    /// Goes on behind a sign that stands inside a name: "n° 2", "M. Durand", "Saint-Cricq".
    bool sign_inside() {
        auto next = here_;
        if (text_.substr(here_).starts_with("°")) {
            next = skip_spaces(text_, here_ + 2, end_);
            if (next >= end_ || !is_digit(text_[next])) return false;
        } else if (text_[here_] == '.' && here_ - word_ <= 4) {
            ++next;
        } else {
            next += joiner(text_, here_);
            auto probe = next;
            if (next == here_ || next >= end_ || !letter_or_digit(text_, probe)) return false;
        }
        here_ = next;
        return true;
    }

    /// Goes on with the given name behind a surname, "Dupont, Anne   0:12". Only before a time: "Bonjour,
    /// Anne :" speaks to her.
    bool given_name() {
        if (text_[here_] != ',' || surname_first_) return false;
        auto next = skip_spaces(text_, here_ + 1, end_);
        if (next == here_ + 1 || next >= end_ || !letter(text_, next) || lower_case_at(text_, next))
            return false;
        surname_first_ = true;
        here_ = word_ = next;
        return ++words_ <= most_words;
    }

    /// Goes on with the next word of the name; false where what follows the white space ends it.
    bool next_word() {
        if (space_at(text_, here_) == 0) return false;
        const auto after = skip_spaces(text_, here_, context_.end);
        if (after >= context_.end || tab_in(here_, after)) return false;
        auto next = behind_joining_sign(after);
        if (next == 0) {
            const bool word = letter(text_, after) && still_bold(after);
            if (!word && (!is_digit(text_[after]) || behind_space(here_, after))) return false;
            next = after;
        }
        here_ = word_ = next;
        return ++words_ <= most_words;
    }

    /// What follows the name says whether it is a label.
    std::optional<Label> behind_name() {
        if (words_ > most_words) return std::nullopt;
        const char c = text_[here_];
        if (c == ':') return colon(here_, false);
        if (c == '?') return question_mark(here_);
        if (c == '*') return stars_ ? behind_stars(here_) : behind_mark(here_ + 1);
        if (c == ',') return comma(here_);
        if (c == '.') return full_stop(here_);
        if (space_at(text_, here_) == 0)
            return bracket_follows(here_) ? behind_space(here_, here_) : std::nullopt;
        const auto after = skip_spaces(text_, here_, context_.end);
        const bool tab = tab_in(here_, after);
        if (after >= context_.end)
            return tab && context_.table ? made(LabelForm::cell, context_.end) : alone();
        return tab ? tabbed(after) : behind_space(here_, after);
    }

    [[nodiscard]] bool tab_in(std::size_t begin, std::size_t end) const {
        return text_.substr(begin, end - begin).find('\t') != std::string_view::npos;
    }

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

    /// Behind "MARIE. — …", as plays are printed; 0 where no such dash follows the full stop.
    [[nodiscard]] std::size_t behind_stop_and_dash(std::size_t here) const {
        if (here >= context_.end || text_[here] != '.') return 0;
        const auto after = skip_spaces(text_, here + 1, context_.end);
        const auto dash = after > here + 1 && after < context_.end ? dash_at(text_, after) : 0;
        const auto end = after + dash;
        return dash > 0 && end < context_.end && space_at(text_, end) > 0 ? end : 0;
    }

    std::optional<Label> full_stop(std::size_t here) {
        const auto end = behind_stop_and_dash(here);
        if (end == 0) return std::nullopt;
        return made(LabelForm::dash, end);
    }

    std::optional<Label> alone() { return made(LabelForm::alone, context_.end); }

    std::optional<Label> tabbed(std::size_t after) {
        if (after < context_.end && text_[after] == ':') return colon(after, true);
        return made(context_.table ? LabelForm::cell : LabelForm::tab, after);
    }

    /// "Paul* :": a mark behind the name sends the reader to a note.
    std::optional<Label> behind_mark(std::size_t here) {
        const auto after = skip_spaces(text_, here, context_.end);
        if (after >= context_.end || text_[after] != ':') return std::nullopt;
        return colon(after, true);
    }

    /// "Marie, formatrice :": who that is, in a few words that begin in lower case; "MARIE, riant, à Paul. —
    /// …": how she says it.
    std::optional<Label> comma(std::size_t here) {
        auto at = skip_spaces(text_, here + 1, end_);
        if (at == here + 1 || at >= end_ || !lower_case_at(text_, at)) return std::nullopt;
        label_.aside_begin = at;
        bool commas = false;
        for (int words = 1; at < end_;) {
            if (letter_or_digit(text_, at)) continue;
            if (at >= end_) break;
            const auto after = skip_spaces(text_, at, context_.end);
            if (after < context_.end && text_[after] == ':') {
                if (commas || words > most_aside_words) return std::nullopt;
                label_.aside_end = at;
                auto found = colon(after, after > at);
                if (found && found->form == LabelForm::colon) found->form = LabelForm::comma;
                return found;
            }
            if (const auto end = behind_stop_and_dash(at); end > 0) {
                label_.aside_end = at;
                return made(LabelForm::dash, end);
            }
            const auto comma = text_[at] == ',' ? skip_spaces(text_, at + 1, end_) : at;
            if (comma > at + 1) {
                commas = true;
                at = comma;
            } else if (after > at) {
                if (++words > most_direction_words) return std::nullopt;
                at = after;
            } else {
                const auto join = joiner(text_, at);
                if (join == 0) return std::nullopt;
                at += join;
            }
            if (at >= end_ || !letter(text_, at)) return std::nullopt;
        }
        return std::nullopt;
    }

    /// "Marie? :", "ENQ? - …", a bold "Marie ?" and "ENQUÊTEUR ?" alone: an interviewer. Any other question
    /// mark is one of a sentence.
    std::optional<Label> question_mark(std::size_t here) {
        const auto after = skip_spaces(text_, here + 1, context_.end);
        label_.asks = true;
        if (after < context_.end && text_[after] == ':') return colon(after, after > here + 1);
        if (context_.table && after > here + 1) return tabbed(after);
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
            const auto word = text_.substr(word_, label_.name_end - word_);
            if (word.size() > 2 && word.find('.') + 1 == word.size()) --label_.name_end;  // "PAUL. — "
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
        if (!code.enclosed && code.clock_like && after < context_.end) return std::nullopt;
        // The time code itself is no part of the label: it is marked as what it is.
        return made(LabelForm::timed, end);
    }

    /// "Marie (F3) :" keeps the bracket in the name, "Marie (rires) :" and "Marie (animatrice) :" do not.
    std::optional<Label> bracketed(std::size_t open, char close) {
        const auto closing = text_.substr(0, std::min(context_.end, open + longest_label)).find(close, open);
        if (closing == std::string_view::npos) return std::nullopt;
        auto after = skip_spaces(text_, closing + 1, context_.end);
        if (stars_ && after < context_.end)
            after = skip_spaces(text_, skip_stars(text_, after, context_.end), context_.end);
        const bool tab = tab_in(closing + 1, after);
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
        if (tab) return tabbed(after);
        // "MARIE (riant). — …"
        if (const auto end = behind_stop_and_dash(closing + 1); end > 0) return made(LabelForm::dash, end);
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
    std::size_t here_ = 0;  ///< how far the name was read
    std::size_t word_ = 0;  ///< where its last word begins
    int words_ = 1;
};

}  // namespace

std::optional<Label> read_label(std::string_view text, std::size_t at, const LabelContext& context,
                                bool stars) {
    return LabelReader{text, at, context, stars}.read();
}

}  // namespace coding::transcripts
