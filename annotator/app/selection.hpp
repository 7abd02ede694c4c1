// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <vector>

#include "libcoding/model/ids.hpp"
#include "libcoding/text/span.hpp"

namespace annotator {

/// What the reader has in hand: the source before her, the words selected in it, the codings that stand
/// there. The transcript view says so; palette, inspector, codebook and player follow.
class Selection : public QObject {
    Q_OBJECT

  public:
    using QObject::QObject;

    [[nodiscard]] coding::SourceId source() const { return source_; }
    /// Code points in the whole source; empty: only a place.
    [[nodiscard]] coding::Span span() const { return span_; }
    /// The codings chosen by click or key (a stripe), else those that cover the place; the first is in hand.
    [[nodiscard]] const std::vector<coding::CodingId>& codings() const { return codings_; }

    void set(coding::SourceId source, coding::Span span, std::vector<coding::CodingId> codings) {
        if (source == source_ && span == span_ && codings == codings_) return;
        source_ = source;
        span_ = span;
        codings_ = std::move(codings);
        emit changed();
    }

  signals:
    void changed();

  private:
    coding::SourceId source_;
    coding::Span span_;
    std::vector<coding::CodingId> codings_;
};

}  // namespace annotator
