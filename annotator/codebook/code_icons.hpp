// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QPainterPath>
#include <QRectF>

#include "libcoding/model/code.hpp"
#include "libcoding/model/coding.hpp"

namespace annotator {

/// The kinds of codes are told apart by shape, so that colour is not needed to read them.
[[nodiscard]] QPainterPath kind_shape(coding::CodeKind kind, const QRectF& box);
/// An upward triangle for a lever, a downward one for a barrier, both for ambivalent, a dash for none.
[[nodiscard]] QPainterPath polarity_shape(coding::Polarity polarity, const QRectF& box);

/// Sharp at any size and resolution.
[[nodiscard]] QIcon kind_icon(coding::CodeKind kind, const QColor& colour);
/// In the colour of the interface's text; of the text on the accent, on a button that is down.
[[nodiscard]] QIcon polarity_icon(coding::Polarity polarity);
[[nodiscard]] QIcon colour_icon(const QColor& colour);

}  // namespace annotator
