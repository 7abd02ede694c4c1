// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/reports/paper.hpp"

#include <QFontMetricsF>
#include <QGuiApplication>
#include <QPaintDevice>

namespace annotator {
namespace {

constexpr qreal letters_on_paper = 8.5;  // points
constexpr qreal points_an_inch = 72, millimetres_an_inch = 25.4;

}  // namespace

Paper::Paper(const QPaintDevice& device) : device_(device) {
    palette_.setColor(QPalette::Base, Qt::white);
    palette_.setColor(QPalette::Text, Qt::black);
    palette_.setColor(QPalette::Link, Qt::black);
    palette_.setColor(QPalette::Mid, QColor{0xBB, 0xBB, 0xBB});
}

qreal Paper::width() const {
    return device_.width();
}

qreal Paper::millimetres(qreal length) const {
    return length * device_.logicalDpiY() / millimetres_an_inch;
}

qreal Paper::points() const {
    return letters_on_paper;
}

qreal Paper::em() const {
    return letters_on_paper * device_.logicalDpiY() / points_an_inch;
}

QFont Paper::font(qreal scale, bool bold) const {
    auto font = QGuiApplication::font();
    font.setPointSizeF(letters_on_paper * scale);
    if (bold) font.setWeight(QFont::DemiBold);
    return font;
}

qreal Paper::line_height(qreal scale) const {
    return QFontMetricsF{font(scale, false), &device_}.lineSpacing();
}

qreal lay_out(QTextLayout& layout, qreal width) {
    qreal height = 0;
    layout.beginLayout();
    for (auto line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, height});
        height += line.height();
    }
    layout.endLayout();
    return height;
}

}  // namespace annotator
