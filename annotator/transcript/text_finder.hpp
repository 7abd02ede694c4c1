// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>
#include <string>
#include <vector>

#include "annotator/transcript/transcript_document.hpp"

namespace annotator {

/// Finds words in one source as search folds them (case, accents, apostrophes …). A long text is gone through
/// in small pieces between events, so that the window stays awake.
class TextFinder : public QObject {
    Q_OBJECT

  public:
    explicit TextFinder(QObject* parent = nullptr);

    /// Begins anew; the document must live until stop() or the next start().
    void start(const TranscriptDocument& document, const QString& words);
    void stop();

    /// In order, in code points of the source.
    [[nodiscard]] const std::vector<coding::Span>& hits() const { return hits_; }
    [[nodiscard]] bool is_done() const { return document_ == nullptr; }

  signals:
    void advanced();

  private:
    void go_on();

    const TranscriptDocument* document_ = nullptr;
    std::string words_;
    std::size_t next_ = 0;
    std::vector<coding::Span> hits_;
    QTimer timer_;
};

}  // namespace annotator
