// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <cstdint>
#include <optional>

#include "libcoding/model/coding.hpp"

class QUrl;
class QXmlStreamAttributes;

namespace annotator {

/// A passage that a report tells of, and the link that stands for it in the document.
struct ReportPassage {
    QString source;  ///< its name
    std::uint32_t begin = 0, end = 0;
};
QString passage_link(const ReportPassage& passage);
/// Nothing for another link.
std::optional<ReportPassage> linked_passage(const QUrl& link);

/// The passages of a code, those of one polarity, or what a figure counts (report::FigurePlace).
struct ReportCode {
    QString path;
    coding::Polarity polarity = coding::Polarity::none;  ///< none: all of them
    QString by = {}, column = {};                        ///< a split and the column in it
    QString other = {}, joined = {};                     ///< another code, and the operator between the two
};
QString code_link(const ReportCode& code);
std::optional<ReportCode> linked_code(const QUrl& link);

/// Where an element of a page leads, as the library wrote it (report/row_place.hpp); empty: nowhere.
QString link_of(const QXmlStreamAttributes& element);

}  // namespace annotator
