// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/transcripts/question_faces.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "libcoding/text/folding.hpp"
#include "libcoding/text/utf8.hpp"
#include "libcoding/transcripts/word_list.hpp"

namespace coding::transcripts {
namespace {

constexpr std::size_t fewest_questions = 4;
constexpr std::size_t longest_bold_title = 90;  // bytes

constexpr auto you_in_french =
    std::to_array<std::string_view>({"vous", "votre", "vos", "tu", "te", "toi", "ton", "ta", "tes"});
constexpr auto you_in_english = std::to_array<std::string_view>({"you", "your", "yours", "yourself"});
// Of one: a house that answers the questions of its public says nous.
constexpr auto first_person =
    std::to_array<std::string_view>({"je", "j", "me", "moi", "mon", "ma", "mes", "i", "my"});

/// Calls `take` with each word, folded.
template <class Take>
void each_word(std::string_view words, Take take) {
    const auto key = text::search_key(words);
    const std::string_view letters = key;
    const auto is_word = [](char c) {
        return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
    };
    for (std::size_t at = 0; at < letters.size();) {
        auto end = at;
        while (end < letters.size() && is_word(letters[end])) ++end;
        if (end > at) take(letters.substr(at, end - at));
        at = std::max(end, at + 1);
    }
}

/// "**Et vous ?**", as Markdown has it.
bool starred(std::string_view words) {
    return words.size() > 4 && words.starts_with("**") && words.ends_with("**") &&
           words.substr(2, words.size() - 4).find("**") == std::string_view::npos;
}

bool closes_speech(std::string_view words) {
    constexpr std::array<std::string_view, 8> ends{".", "!", "?", "…", ":", "»", "\"", ")"};
    if (starred(words)) words = text::trimmed(words.substr(2, words.size() - 4));
    return std::any_of(ends.begin(), ends.end(),
                       [words](std::string_view end) { return words.ends_with(end); });
}

/// What follows each other: lines set off, or lines that are not, in a row.
struct Run {
    bool question = false;
    bool asks = false;  ///< holds a question mark
    bool you = false;
    bool first_person = false;
    std::size_t letters = 0;
};

class QuestionFinder {
  public:
    using Part = QuestionFaces::Part;

    QuestionFinder(const Document& document, const Scan& scan, std::size_t heading_lines)
        : document_{document}, scan_{scan}, heading_lines_{heading_lines} {}

    QuestionFaces run() {
        faces_.parts.assign(scan_.segments.size(), Part::none);
        for (std::size_t i = 0; i < scan_.segments.size(); ++i) place(i);
        if (!is_interview()) return {std::vector(scan_.segments.size(), Part::none), {}, {}};
        const bool french = french_ >= english_;
        faces_.interviewer = french ? "Enquêteur" : "Interviewer";
        faces_.respondent = french ? "Enquêté" : "Respondent";
        return std::move(faces_);
    }

  private:
    void place(std::size_t index) {
        const auto& segment = scan_.segments[index];
        if (segment.line < heading_lines_ || segment.blank || segment.time_only) return;
        if (segment.machine || segment.question >= 0) return;
        const auto& line = document_.lines[segment.line];
        if (line.heading || segment.heading || line.table) {
            ++others_;
            return;
        }
        const auto words = text::trimmed(
            std::string_view{document_.text}.substr(segment.first, segment.end - segment.first));
        const bool set_off = line.set_off || starred(words);
        if (set_off && words.size() <= longest_bold_title && !closes_speech(words)) {
            faces_.parts[index] = runs_.empty() ? Part::none : Part::heading;
            return;
        }
        if (!set_off && runs_.empty()) return;  // what stands before the first question
        faces_.parts[index] = set_off ? Part::question : Part::answer;
        if (runs_.empty() || runs_.back().question != set_off) runs_.push_back({.question = set_off});
        add(words, runs_.back());
    }

    void add(std::string_view words, Run& run) {
        run.letters += words.size();
        run.asks = run.asks || words.find('?') != std::string_view::npos;
        each_word(words, [&](std::string_view word) {
            const bool french = among(word, you_in_french), english = among(word, you_in_english);
            run.you = run.you || french || english;
            run.first_person = run.first_person || among(word, first_person);
            if (!run.question) return;
            french_ += french ? 1 : 0;
            english_ += english ? 1 : 0;
        });
    }

    [[nodiscard]] bool is_interview() const {
        std::size_t questions = 0, asked = 0, addressed = 0, answers = 0, personal = 0;
        std::size_t letters_asked = 0, letters_answered = 0;
        for (const auto& run : runs_) {
            ++(run.question ? questions : answers);
            if (run.question && run.asks) ++asked;
            if (run.question && run.you) ++addressed;
            if (!run.question && run.first_person) ++personal;
            (run.question ? letters_asked : letters_answered) += run.letters;
        }
        return questions >= fewest_questions && answers + 1 >= questions && asked * 2 >= questions &&
               addressed * 3 >= questions && personal * 3 >= answers && letters_answered > letters_asked &&
               others_ * 2 <= questions;
    }

    const Document& document_;
    const Scan& scan_;
    std::size_t heading_lines_;
    QuestionFaces faces_;
    std::vector<Run> runs_;
    std::size_t others_ = 0;  ///< headings by style, rows of tables
    std::size_t french_ = 0;
    std::size_t english_ = 0;
};

}  // namespace

QuestionFaces question_faces(const Document& document, const Scan& scan, std::size_t heading_lines) {
    return QuestionFinder{document, scan, heading_lines}.run();
}

}  // namespace coding::transcripts
