// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/transcript/reading_style.hpp"

#include <algorithm>

#include "annotator/app/preferences.hpp"

namespace annotator {
namespace {

constexpr int zoom_step = 10;
const auto zoom_key = QStringLiteral("transcript/zoom");
const auto width_key = QStringLiteral("transcript/line_width");
const auto spacing_key = QStringLiteral("transcript/line_spacing");
const auto stripes_key = QStringLiteral("transcript/stripes");
const auto coders_key = QStringLiteral("transcript/coders");

}  // namespace

ReadingStyle ReadingStyle::remembered(const Preferences& preferences) {
    const ReadingStyle fallback;
    const auto number = [&](const QString& key, int otherwise, int least, int most) {
        return std::clamp(preferences.value(key, otherwise).toInt(), least, most);
    };
    ReadingStyle style;
    style.zoom = number(zoom_key, fallback.zoom, smallest_zoom, largest_zoom);
    style.line_width = number(width_key, fallback.line_width, 30, 200);
    style.line_spacing = number(spacing_key, fallback.line_spacing, 100, 300);
    style.stripes = preferences.value(stripes_key, fallback.stripes).toBool();
    style.coders = static_cast<CoderChoice>(number(coders_key, 0, 0, 2));
    return style;
}

void ReadingStyle::remember(Preferences& preferences) const {
    preferences.set_value(zoom_key, zoom);
    preferences.set_value(width_key, line_width);
    preferences.set_value(spacing_key, line_spacing);
    preferences.set_value(stripes_key, stripes);
    preferences.set_value(coders_key, static_cast<int>(coders));
}

ReadingStyle ReadingStyle::zoomed(int steps) const {
    auto style = *this;
    style.zoom = std::clamp(zoom + steps * zoom_step, smallest_zoom, largest_zoom);
    return style;
}

}  // namespace annotator
