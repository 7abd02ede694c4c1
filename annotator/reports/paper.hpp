// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QPalette>
#include <QTextLayout>

class QPaintDevice;

namespace annotator {

/// What a report is printed on. Lengths are in the units of the device.
class Paper {
  public:
    /// The device must outlive it.
    explicit Paper(const QPaintDevice& device);

    [[nodiscard]] const QPaintDevice& device() const { return device_; }
    [[nodiscard]] const QPalette& palette() const { return palette_; }
    [[nodiscard]] qreal width() const;
    [[nodiscard]] qreal millimetres(qreal length) const;
    /// How large letters are, and what that is on the device.
    [[nodiscard]] qreal points() const;
    [[nodiscard]] qreal em() const;
    [[nodiscard]] QFont font(qreal scale, bool bold) const;
    [[nodiscard]] qreal line_height(qreal scale) const;

  private:
    const QPaintDevice& device_;
    QPalette palette_;
};

/// Lays out a text as broad as that; how high it is then.
qreal lay_out(QTextLayout& layout, qreal width);

}  // namespace annotator
