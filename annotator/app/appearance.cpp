// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/app/appearance.hpp"

#include <QApplication>
#include <QStyle>

#include "annotator/app/quiet_style.hpp"

namespace annotator {
namespace {

struct Shades {
    QRgb window, base, alternate, button, text, faint, accent, on_accent, mid;
};

constexpr Shades light{0xfff5f5f3, 0xffffffff, 0xfff7f7f5, 0xffececea, 0xff1d1f21,
                       0xff6a6e73, 0xff2f6f8f, 0xffffffff, 0xffd3d3d0};
constexpr Shades dark{0xff1f2123, 0xff17181a, 0xff1e2022, 0xff2c2f32, 0xffe6e6e3,
                      0xff9a9ea3, 0xff63acd0, 0xff10171b, 0xff3a3e42};

QPalette palette_of(const Shades& shades) {
    QPalette palette{QColor{shades.button}, QColor{shades.window}};
    const QColor faint{shades.faint};
    palette.setColor(QPalette::Window, QColor{shades.window});
    palette.setColor(QPalette::WindowText, QColor{shades.text});
    palette.setColor(QPalette::Base, QColor{shades.base});
    palette.setColor(QPalette::AlternateBase, QColor{shades.alternate});
    palette.setColor(QPalette::Text, QColor{shades.text});
    palette.setColor(QPalette::Button, QColor{shades.button});
    palette.setColor(QPalette::ButtonText, QColor{shades.text});
    palette.setColor(QPalette::BrightText, QColor{shades.text});
    palette.setColor(QPalette::PlaceholderText, faint);
    palette.setColor(QPalette::ToolTipBase, QColor{shades.base});
    palette.setColor(QPalette::ToolTipText, QColor{shades.text});
    palette.setColor(QPalette::Highlight, QColor{shades.accent});
    palette.setColor(QPalette::HighlightedText, QColor{shades.on_accent});
    palette.setColor(QPalette::Link, QColor{shades.accent});
    palette.setColor(QPalette::LinkVisited, QColor{shades.accent});
    palette.setColor(QPalette::Mid, QColor{shades.mid});
    palette.setColor(QPalette::Midlight, QColor{shades.button});
    palette.setColor(QPalette::Light, QColor{shades.base});
    palette.setColor(QPalette::Dark, QColor{shades.mid});
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, faint);
    }
    return palette;
}

// What the desktop says, as far as its own palette tells.
bool system_is_dark() {
    return is_dark(QApplication::style()->standardPalette());
}

}  // namespace

bool is_dark(const QPalette& palette) {
    return palette.color(QPalette::Window).lightnessF() < palette.color(QPalette::WindowText).lightnessF();
}

void apply(Appearance appearance) {
    static const bool system_dark = system_is_dark();
    // Once: a style that is set anew under a window makes it higher.
    if (dynamic_cast<QuietStyle*>(QApplication::style()) == nullptr) QApplication::setStyle(new QuietStyle);
    const bool be_dark = appearance == Appearance::dark || (appearance == Appearance::system && system_dark);
    QApplication::setPalette(palette_of(be_dark ? dark : light));
}

}  // namespace annotator
