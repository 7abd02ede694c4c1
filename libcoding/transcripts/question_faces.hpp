// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "libcoding/transcripts/document.hpp"
#include "libcoding/transcripts/scan.hpp"

namespace coding::transcripts {

/// An interview in which nobody is named: the questions are set in bold or in italics, the answers are not.
struct QuestionFaces {
    enum class Part {
        none,      ///< before the first question, or blank
        heading,   ///< a title in bold
        question,  ///< set off
        answer,
    };
    /// By segment of the scan; all `none` where the document is no such interview.
    std::vector<Part> parts;
    /// What to call who asks, in the language of the questions; empty: no interview.
    std::string_view interviewer;
    std::string_view respondent;
};

/// Looks at a document in which nothing names who speaks. It is an interview where at least four questions
/// and their answers follow each other, most of them addressed to somebody (vous, tu, you) and answered in
/// the first person, as one does who speaks of himself: prose with headings in bold, lists of questions and
/// pages of them with their answers are not.
QuestionFaces question_faces(const Document& document, const Scan& scan, std::size_t heading_lines);

}  // namespace coding::transcripts
