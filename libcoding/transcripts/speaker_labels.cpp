// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/transcripts/speaker_labels.hpp"

#include <algorithm>
#include <array>

#include "libcoding/text/utf8.hpp"
#include "libcoding/transcripts/characters.hpp"
#include "libcoding/transcripts/label_letters.hpp"
#include "libcoding/transcripts/label_reader.hpp"
#include "libcoding/transcripts/stage_directions.hpp"

namespace coding::transcripts {
namespace {

/// Round brackets hold other things too: "(Oui, Paul)", "(re)lire". In "(Marie, animatrice)" the second says
/// who the first is.
bool names_one(std::string_view text, Label& label, const LabelContext& context) {
    if (label.end < context.end && space_at(text, label.end) == 0) return false;
    const auto inner = text.substr(label.name_begin, label.name_end - label.name_begin);
    if (inner.find_first_of(";!:") != std::string_view::npos) return false;
    const auto comma = inner.find(',');
    if (comma == std::string_view::npos) return true;
    label.aside_begin = skip_spaces(text, label.name_begin + comma + 1, label.name_end);
    label.aside_end = label.name_end;
    label.name_end = label.name_begin + comma;
    return label.aside_begin < label.aside_end && lower_case_at(text, label.aside_begin);
}

char closing_bracket(char open) {
    return open == '[' ? ']' : open == '{' ? '}' : ')';
}

/// [NOM] …, {Nom} … and (Nom) …
std::optional<Label> enclosed(std::string_view text, std::size_t at, const LabelContext& context) {
    const char close = closing_bracket(text[at]);
    const auto limit = std::min(context.end, at + longest_label);
    const auto closing = text.substr(0, limit).find(close, at);
    if (closing == std::string_view::npos) return std::nullopt;
    auto inner = text::trimmed(text.substr(at + 1, closing - at - 1));
    Label label{.form = text[at] == '(' ? LabelForm::round : LabelForm::brackets};
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
        label.form = LabelForm::brackets;
        label.end = after + 1;
    }
    if (label.form == LabelForm::round && !names_one(text, label, context)) return std::nullopt;
    return label;
}

/// ## Nom, and nothing behind it but perhaps a colon or a time.
std::optional<Label> behind_hashes(std::string_view text, std::size_t at, const LabelContext& context) {
    constexpr std::size_t most_hashes = 6;
    auto name = at;
    while (name < context.end && text[name] == '#') ++name;
    const auto first = skip_spaces(text, name, context.end);
    if (name - at > most_hashes || first == name) return std::nullopt;
    const auto bare = skip_stars(text, first, std::min(context.end, first + 3));
    auto label = read_label(text, bare, context, bare > first);
    if (!label || label->form == LabelForm::timed) return label;
    if (!blank(text, label->end, context.end)) return std::nullopt;
    label->form = LabelForm::heading;
    return label;
}

/// #Nom: … and @Nom: …; or the name alone on its line.
std::optional<Label> behind_sigil(std::string_view text, std::size_t at, const LabelContext& context) {
    auto label = read_label(text, at + 1, context, false);
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
        const auto limit = std::min(context.end, name + longest_label);
        const auto closing = text.substr(0, limit).find(close, name);
        if (closing == std::string_view::npos) return std::nullopt;
        const auto colon = skip_spaces(text, closing + close.size(), context.end);
        if (colon >= context.end || text[colon] != ':') return std::nullopt;
        const LabelContext inside{.end = closing};
        auto label = read_label(text, name, inside, false);
        if (!label || label->form != LabelForm::alone) return std::nullopt;
        label->form = LabelForm::colon;
        label->end = colon + 1;
        label->dressed = true;
        return label;
    }
    return std::nullopt;
}

/// "1. Marie : …", "12 Marie : …", "😀 Zoé : …": what stands before the name does not hide it, if a colon sets
/// that off.
std::optional<Label> numbered(std::string_view text, std::size_t at, const LabelContext& context) {
    auto name = skip_emoji(text, at, std::min(context.end, at + longest_label));
    if (is_digit(text[at])) {
        while (name < context.end && name < at + 4 && is_digit(text[name])) ++name;
        if (name < context.end && (text[name] == '.' || text[name] == ')')) ++name;
        if (name >= context.end || space_at(text, name) == 0) return std::nullopt;
    }
    if (name == at) return std::nullopt;
    auto label = read_label(text, skip_spaces(text, name, context.end), context, false);
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
    if (c == '[' || c == '{' || c == '(') return enclosed(text, at, context);
    if (c == '#' || c == '@') {
        auto label = behind_sigil(text, at, context);
        return label || c == '@' ? label : behind_hashes(text, at, context);
    }
    if (c == '*') {
        const auto name = skip_stars(text, at, std::min(context.end, at + 3));
        return read_label(text, name, context, true);
    }
    if (c == '?') return unidentified(text, at, context);
    if (auto label = read_label(text, at, context, false)) return label;
    if (auto label = quoted(text, at, context)) return label;
    return numbered(text, at, context);
}

}  // namespace coding::transcripts
