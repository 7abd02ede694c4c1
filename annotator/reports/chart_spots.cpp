// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/reports/chart_spots.hpp"

#include <QXmlStreamReader>
#include <algorithm>
#include <limits>

#include "annotator/reports/report_links.hpp"

namespace annotator {
namespace {

constexpr qreal near_enough = 4;

/// Across alone: what stands in another row is something else.
qreal distance(const QRectF& area, QPointF point) {
    if (point.y() < area.top() || point.y() > area.bottom()) return std::numeric_limits<qreal>::max();
    return std::max({area.left() - point.x(), point.x() - area.right(), 0.0});
}

}  // namespace

std::vector<ChartSpot> chart_spots(const QString& svg) {
    std::vector<ChartSpot> spots;
    QXmlStreamReader xml{svg};
    QString words;  // of the group
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) continue;
        if (xml.name() == QLatin1String("g")) words.clear();
        if (xml.name() == QLatin1String("title")) words = xml.readElementText();
        if (xml.name() != QLatin1String("rect")) continue;
        const auto of = xml.attributes();
        const auto link = link_of(of);
        if (link.isEmpty()) continue;
        const auto number = [&](const char* name) { return of.value(QLatin1String(name)).toDouble(); };
        spots.push_back({{number("x"), number("y"), number("width"), number("height")}, link, words});
    }
    return spots;
}

std::optional<ChartSpot> spot_at(const std::vector<ChartSpot>& spots, QPointF point) {
    const auto nearest =
        std::min_element(spots.begin(), spots.end(), [&](const ChartSpot& one, const ChartSpot& other) {
            return distance(one.area, point) < distance(other.area, point);
        });
    if (nearest == spots.end() || distance(nearest->area, point) > near_enough) return std::nullopt;
    return *nearest;
}

}  // namespace annotator
