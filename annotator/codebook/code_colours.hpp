// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QString>
#include <cstddef>
#include <vector>

#include "libcoding/model/codebook.hpp"

namespace annotator {

struct NamedColour {
    QColor colour;
    const char* name;  ///< to be translated in the context "CodeColours"
};

/// Colours that people with any colour vision tell apart: those of Okabe and Ito (2008) and a grey, each also
/// darker and lighter, since beyond eight hues only lightness still tells.
[[nodiscard]] const std::vector<NamedColour>& safe_colours();
[[nodiscard]] QString colour_name(const NamedColour& colour);

/// "#rrggbb" of the first of them that no code has; of those least used, when all are.
[[nodiscard]] std::string next_colour(const coding::Codebook& codebook);

/// The code's own colour, else that of the nearest code above that has one, else grey.
[[nodiscard]] QColor colour_of(const coding::Codebook& codebook, std::size_t index);

}  // namespace annotator
