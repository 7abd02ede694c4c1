// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/codebook/code_colours.hpp"

#include <QCoreApplication>
#include <algorithm>
#include <array>
#include <map>

namespace annotator {
namespace {

constexpr QRgb grey = 0xff8c8c8c;
constexpr std::size_t hues = 8;
constexpr float darker_by = 0.62F;
constexpr float lighter_by = 0.45F;

// In the order in which new codes take them: neighbours differ most.
constexpr std::array<std::pair<QRgb, std::array<const char*, 3>>, hues> base{{
    {0xff0072b2,
     {QT_TRANSLATE_NOOP("CodeColours", "blue"), QT_TRANSLATE_NOOP("CodeColours", "dark blue"),
      QT_TRANSLATE_NOOP("CodeColours", "light blue")}},
    {0xffe69f00,
     {QT_TRANSLATE_NOOP("CodeColours", "orange"), QT_TRANSLATE_NOOP("CodeColours", "dark orange"),
      QT_TRANSLATE_NOOP("CodeColours", "light orange")}},
    {0xff009e73,
     {QT_TRANSLATE_NOOP("CodeColours", "green"), QT_TRANSLATE_NOOP("CodeColours", "dark green"),
      QT_TRANSLATE_NOOP("CodeColours", "light green")}},
    {0xffcc79a7,
     {QT_TRANSLATE_NOOP("CodeColours", "pink"), QT_TRANSLATE_NOOP("CodeColours", "dark pink"),
      QT_TRANSLATE_NOOP("CodeColours", "light pink")}},
    {0xff56b4e9,
     {QT_TRANSLATE_NOOP("CodeColours", "sky blue"), QT_TRANSLATE_NOOP("CodeColours", "dark sky blue"),
      QT_TRANSLATE_NOOP("CodeColours", "light sky blue")}},
    {0xffd55e00,
     {QT_TRANSLATE_NOOP("CodeColours", "vermilion"), QT_TRANSLATE_NOOP("CodeColours", "dark vermilion"),
      QT_TRANSLATE_NOOP("CodeColours", "light vermilion")}},
    {0xfff0e442,
     {QT_TRANSLATE_NOOP("CodeColours", "yellow"), QT_TRANSLATE_NOOP("CodeColours", "dark yellow"),
      QT_TRANSLATE_NOOP("CodeColours", "light yellow")}},
    {grey,
     {QT_TRANSLATE_NOOP("CodeColours", "grey"), QT_TRANSLATE_NOOP("CodeColours", "dark grey"),
      QT_TRANSLATE_NOOP("CodeColours", "light grey")}},
}};

QColor darker(const QColor& colour) {
    return QColor::fromRgbF(colour.redF() * darker_by, colour.greenF() * darker_by,
                            colour.blueF() * darker_by);
}

QColor lighter(const QColor& colour) {
    const auto up = [](float part) { return part + (1 - part) * lighter_by; };
    return QColor::fromRgbF(up(colour.redF()), up(colour.greenF()), up(colour.blueF()));
}

}  // namespace

const std::vector<NamedColour>& safe_colours() {
    static const auto all = [] {
        std::vector<NamedColour> colours;
        for (const auto& [rgb, names] : base) colours.push_back({QColor{rgb}, names[0]});
        for (const auto& [rgb, names] : base) colours.push_back({darker(QColor{rgb}), names[1]});
        for (const auto& [rgb, names] : base) colours.push_back({lighter(QColor{rgb}), names[2]});
        return colours;
    }();
    return all;
}

QString colour_name(const NamedColour& colour) {
    return QCoreApplication::translate("CodeColours", colour.name);
}

std::string next_colour(const coding::Codebook& codebook) {
    std::map<QRgb, std::size_t> used;
    for (const auto& code : codebook.codes()) {
        if (!code.colour.empty()) ++used[QColor{QString::fromStdString(code.colour)}.rgb()];
    }
    const auto& all = safe_colours();
    const auto least = std::min_element(all.begin(), all.end(), [&](const auto& one, const auto& other) {
        return used[one.colour.rgb()] < used[other.colour.rgb()];
    });
    return least->colour.name().toStdString();
}

QColor colour_of(const coding::Codebook& codebook, std::size_t index) {
    for (std::optional<std::size_t> at = index; at; at = codebook.parent(*at)) {
        const QColor colour{QString::fromStdString(codebook.codes()[*at].colour)};
        if (colour.isValid()) return colour;
    }
    return QColor{grey};
}

}  // namespace annotator
