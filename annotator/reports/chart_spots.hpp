// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>
#include <QString>
#include <optional>
#include <vector>

namespace annotator {

/// A piece of a chart that leads somewhere.
struct ChartSpot {
    QRectF area;    ///< in units of the view box
    QString link;   ///< report_links.hpp
    QString words;  ///< what it tells
};

/// Those of a chart that the library drew (svg.hpp).
std::vector<ChartSpot> chart_spots(const QString& svg);

/// The one at a point of the view box, or very near: marks of a timeline are narrow.
std::optional<ChartSpot> spot_at(const std::vector<ChartSpot>& spots, QPointF point);

}  // namespace annotator
