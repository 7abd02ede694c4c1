// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/transcripts/speaker_labels.hpp"

#include <algorithm>
#include <array>

#include <unicode/uchar.h>

#include "libcoding/text/utf8.hpp"
#include "libcoding/transcripts/characters.hpp"
#include "libcoding/transcripts/stage_directions.hpp"
#include "libcoding/transcripts/time_codes.hpp"

namespace coding::transcripts {
namespace {

constexpr std::size_t longest_name = 72;  // bytes
constexpr int most_words = 6;

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
            if (c == '*' && stars_) return behind_stars(here);
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
        return text_[here] == '(' || text_[here] == '[' || text_[here] == '#';
    }

    std::optional<Label> made(LabelForm form, std::size_t end) {
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

    /// "Marie? :": an interviewer. A question mark without a colon is one of a sentence.
    std::optional<Label> question_mark(std::size_t here) {
        const auto after = skip_spaces(text_, here + 1, context_.end);
        label_.asks = true;
        if (after < context_.end && text_[after] == ':') return colon(after, after > here + 1);
        if (context_.table && after > here + 1) return tabbed(here, after);
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
        if (const auto code = time_code_at(text_, after)) return timed(*code);
        if (c == '(' || c == '[') return bracketed(after, c == '(' ? ')' : ']');
        if (context_.bold_until > label_.name_begin && context_.bold_until <= after &&
            here <= context_.bold_until) {
            return made(LabelForm::bold, after);
        }
        return std::nullopt;
    }

    std::optional<Label> timed(const TimeCode& code) {
        const auto after = skip_spaces(text_, code.end, context_.end);
        if (after < context_.end && text_[after] == ':') return colon(after, true);
        if (!code.enclosed && after < context_.end) return std::nullopt;
        // The time code itself is no part of the label: it is marked as what it is.
        return made(LabelForm::timed, label_.name_end);
    }

    /// "Marie (F3) :" keeps the bracket in the name, "Marie (rires) :" does not.
    std::optional<Label> bracketed(std::size_t open, char close) {
        const auto closing = text_.substr(0, std::min(context_.end, open + longest_name)).find(close, open);
        if (closing == std::string_view::npos) return std::nullopt;
        auto after = skip_spaces(text_, closing + 1, context_.end);
        if (stars_ && after < context_.end)
            after = skip_spaces(text_, skip_stars(text_, after, context_.end), context_.end);
        const bool tab = text_.substr(closing + 1, after - closing - 1).find('\t') != std::string_view::npos;
        const bool stage = is_stage_direction(text_.substr(open + 1, closing - open - 1));
        if (!stage) label_.name_end = closing + 1;
        if (tab) return tabbed(closing + 1, after);
        if (after >= context_.end || text_[after] != ':') return std::nullopt;
        return colon(after, true);
    }

    std::string_view text_;
    const LabelContext& context_;
    std::size_t end_;
    bool stars_;
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
    return LabelReader{text, at, context, false}.read();
}

}  // namespace coding::transcripts
