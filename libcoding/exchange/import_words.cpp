// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/exchange/import_words.hpp"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "libcoding/exchange/project_words.hpp"
#include "libcoding/exchange/table_kind.hpp"
#include "libcoding/text/utf8.hpp"

namespace coding::exchange {
namespace {

constexpr std::size_t heading_letters = 60;
constexpr std::size_t doubt_letters = 72;
constexpr std::string_view cut_mark = "…";

std::string on_a_line(std::string_view text, std::size_t most) {
    std::string line;
    for (const char letter : text::trimmed(text))
        line += letter == '\n' || letter == '\r' || letter == '\t' ? ' ' : letter;
    if (text::count_code_points(line) <= most) return line;
    line.resize(text::byte_offset(line, most - 1));
    return line.append(cut_mark);
}

Message role_word(Role role) {
    if (role == Role::moderator) return Message{"moderator"};
    if (role == Role::observer) return Message{"observer"};
    return Message{"participant"};
}

Message kind_word(SourceKind kind) {
    if (kind == SourceKind::focus_group) return Message{"focus group"};
    if (kind == SourceKind::interview) return Message{"interview"};
    if (kind == SourceKind::field_notes) return Message{"field notes"};
    return Message{"document"};
}

Message table_word(TableKind kind) {
    switch (kind) {
        case TableKind::codebook:
            return Message{"codebook"};
        case TableKind::survey:
            return Message{"survey"};
        case TableKind::participants:
            return Message{"participants"};
        case TableKind::presence:
            return Message{"presence"};
        case TableKind::guide:
            return Message{"guide"};
        case TableKind::codings:
            return Message{"codings"};
        case TableKind::highlights:
            break;
    }
    return Message{"highlights"};
}

class ImportTeller {
  public:
    explicit ImportTeller(const Catalogue& catalogue) : catalogue_(catalogue) {}

    void tell(const ImportedFile& file) {
        source_ = file.source ? file.source->id : SourceId{};
        if (file.source) {
            transcript(file);
        } else if (file.project) {
            line(0, file.path.filename().string());
            for (auto& said : project_lines(*file.project, catalogue_)) lines_.push_back(std::move(said));
        } else {
            table(file);
        }
        of_replaced(file.replaced);
        for (const auto& note : file.notes) line(1, note);
        for (const auto& doubt : file.doubts) tell_doubt(doubt);
    }

    void tell(const LeftOut& left_out) {
        source_ = {};
        line(0, left_out.path.filename().string());
        line(1, Message{"left out: {0}", catalogue_.text(left_out.why)});
    }

    std::vector<ImportLine> lines() && { return std::move(lines_); }

  private:
    void line(std::size_t depth, std::string words) { lines_.push_back({depth, std::move(words), source_}); }
    void line(std::size_t depth, const Message& message) { line(depth, catalogue_.text(message)); }

    void transcript(const ImportedFile& file) {
        line(0, file.source->name);
        auto what = catalogue_.text(kind_word(file.source->kind)) + ", " + file.format;
        if (file.encoding) what.append(", ").append(text::encoding_name(*file.encoding));
        line(1, what + ", " +
                    catalogue_.text(Message{"{0, plural, one {# turn} other {# turns}}, {1, plural, one {# "
                                            "word} other {# words}}",
                                            file.turns, file.words}));
        for (const auto& speaker : file.speakers) {
            auto words =
                catalogue_.text(Message{"{0} ({1}): {2, plural, one {# turn} other {# turns}}", speaker.name,
                                        catalogue_.text(role_word(speaker.role)), speaker.turns});
            if (!speaker.sure) words += ' ' + catalogue_.text(Message{"— is this a speaker?"});
            line(1, std::move(words));
        }
    }

    void table(const ImportedFile& file) {
        const auto kind = from_name<TableKind>(file.kind);
        line(0, file.path.filename().string());
        line(1, (kind ? catalogue_.text(table_word(*kind)) : file.kind) + ", " + file.format + ", " +
                    catalogue_.text(Message{"{0, plural, one {# row} other {# rows}} taken", file.rows}));
        of_survey(file.columns);
    }

    /// What each column of a survey was taken as.
    void of_survey(const std::vector<AnswersColumn>& columns) {
        std::string attributes, not_taken;
        const auto add = [](std::string& list, const std::string& one) {
            list += (list.empty() ? "" : ", ") + one;
        };
        for (const auto& column : columns) {
            const auto heading = on_a_line(column.heading, heading_letters);
            switch (column.as) {
                case AnswersAs::open:
                    line(1, Message{"Open: “{0}”, question {1} of the guide, {2, plural, one {# answer} "
                                    "other {# answers}}",
                                    heading, column.question, column.answers});
                    break;
                case AnswersAs::attribute:
                    add(attributes, heading);
                    break;
                case AnswersAs::name:
                    line(1, Message{"Who answers: “{0}”", heading});
                    break;
                case AnswersAs::date:
                    line(1, Message{"Date of the source: “{0}”", heading});
                    break;
                case AnswersAs::language:
                    line(1, Message{"Language: “{0}”", heading});
                    break;
                case AnswersAs::left_out:
                    add(not_taken,
                        heading + (column.why ? " (" + catalogue_.text(*column.why) + ")" : std::string{}));
                    break;
            }
        }
        if (!attributes.empty()) line(1, Message{"Attributes: {0}", attributes});
        if (!not_taken.empty()) line(1, Message{"Left out: {0}", not_taken});
    }

    void of_replaced(const std::vector<ReplacedValue>& values) {
        if (values.empty()) return;
        line(1, replaced_message(values.size()));
        for (const auto& value : values) line(2, replaced_message(value));
    }

    void tell_doubt(const transcripts::Doubt& doubt) {
        line(1, Message{"line {0}: {1}", doubt.line, catalogue_.text(doubt.why)});
        lines_.back().doubt = doubt;
        line(2, on_a_line(doubt.text, doubt_letters));
        lines_.back().doubt = doubt;
    }

    const Catalogue& catalogue_;
    SourceId source_;
    std::vector<ImportLine> lines_;
};

}  // namespace

std::vector<ImportLine> import_lines(const ImportReport& report, const Catalogue& catalogue) {
    ImportTeller teller{catalogue};
    for (const auto& file : report.files) teller.tell(file);
    for (const auto& left_out : report.left_out) teller.tell(left_out);
    return std::move(teller).lines();
}

Message replaced_message(std::size_t count) {
    return Message{"{0, plural, one {# value} other {# values}} changed:", count};
}

Message replaced_message(const ReplacedValue& value) {
    const auto shown = [](const std::string& words) { return on_a_line(words, heading_letters); };
    return Message{"{0}, {1}: {2} → {3}", shown(value.owner), shown(value.attribute), shown(value.before),
                   shown(value.after)};
}

std::string as_text(const std::vector<ImportLine>& lines) {
    std::string text;
    for (const auto& line : lines) text += std::string(2 * line.depth, ' ') + line.words + '\n';
    return text;
}

Span place_of(std::string_view source_text, const transcripts::Doubt& doubt) {
    std::string_view words = doubt.text;
    if (words.ends_with(cut_mark)) words.remove_suffix(cut_mark.size());
    if (words.empty()) return {};
    constexpr auto none = std::string_view::npos;
    std::size_t line = 1, counted = 0, best = none, best_off = none;
    for (auto at = source_text.find(words); at != none; at = source_text.find(words, at + 1)) {
        line +=
            static_cast<std::size_t>(std::count(source_text.begin() + static_cast<std::ptrdiff_t>(counted),
                                                source_text.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
        counted = at;
        const auto off = line > doubt.line ? line - doubt.line : doubt.line - line;
        if (best != none && off >= best_off) break;  // from here on they are farther away
        best = at;
        best_off = off;
    }
    if (best == none) return {};
    const auto begin = static_cast<std::uint32_t>(text::count_code_points(source_text.substr(0, best)));
    return {begin, begin + static_cast<std::uint32_t>(text::count_code_points(words))};
}

}  // namespace coding::exchange
