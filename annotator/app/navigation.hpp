// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <optional>

#include "libcoding/analysis/retrieval.hpp"
#include "libcoding/model/ids.hpp"
#include "libcoding/text/span.hpp"

namespace annotator {

/// The pages in the middle of the window.
enum class Page { welcome, transcript, import, people, memos, reports };

/// Asks other parts of the window to show something; the parts don't know each other.
class Navigation : public QObject {
    Q_OBJECT

  public:
    using QObject::QObject;

  signals:
    void page_requested(annotator::Page page);
    /// Opens the source at that place (code points in the whole source) and marks it; an empty span only goes
    /// there.
    void passage_requested(coding::SourceId source, coding::Span span);
    /// Shows all passages of a code in the pane of passages.
    void passages_requested(coding::CodeId code);
    /// Shows there what a query finds (analysis/passage_query.hpp) within what `within` lets through, whose
    /// own query is not read.
    void query_requested(const QString& query,
                         const std::optional<coding::analysis::PassageRequest>& within = {});
    /// Shows a code in the codebook.
    void code_requested(coding::CodeId code);
};

}  // namespace annotator
