// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/transcript/code_looks.hpp"

#include <algorithm>

#include "annotator/codebook/code_colours.hpp"

namespace annotator {

CodeLooks::CodeLooks(const coding::Codebook& codebook) {
    const auto codes = codebook.codes();
    for (std::size_t i = 0; i < codes.size(); ++i) {
        looks_[codes[i].id] = {QString::fromStdString(codes[i].name),
                               QString::fromStdString(codebook.path(i)), colour_of(codebook, i)};
    }
}

const CodeLook& CodeLooks::of(coding::CodeId code) const {
    const auto found = looks_.find(code);
    return found == looks_.end() ? unknown_ : found->second;
}

QString sign_of(coding::Polarity polarity) {
    switch (polarity) {
        case coding::Polarity::lever:
            return QStringLiteral("+");
        case coding::Polarity::barrier:
            return QStringLiteral("−");
        case coding::Polarity::ambivalent:
            return QStringLiteral("±");
        case coding::Polarity::none:
            break;
    }
    return {};
}

QColor tint(const std::vector<QColor>& colours, const QColor& background) {
    if (colours.empty()) return background;
    // More codings make it stronger, but never so strong that the words on it are hard to read.
    const double strength = std::min(0.16 + 0.07 * static_cast<double>(colours.size() - 1), 0.34);
    double red = 0, green = 0, blue = 0;
    for (const auto& colour : colours) {
        red += static_cast<double>(colour.redF());
        green += static_cast<double>(colour.greenF());
        blue += static_cast<double>(colour.blueF());
    }
    const auto count = static_cast<double>(colours.size());
    const auto mixed = [&](double sum, float under) {
        return static_cast<float>(strength * sum / count + (1 - strength) * static_cast<double>(under));
    };
    return QColor::fromRgbF(mixed(red, background.redF()), mixed(green, background.greenF()),
                            mixed(blue, background.blueF()));
}

}  // namespace annotator
