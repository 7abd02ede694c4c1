// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/app/digit_keys.hpp"

#include <array>

namespace annotator {
namespace {

// What the keys 0 to 9 give without Shift on a French keyboard.
constexpr std::array<int, 10> french_digits{
    Qt::Key_Agrave,    Qt::Key_Ampersand, Qt::Key_Eacute, Qt::Key_QuoteDbl,   Qt::Key_Apostrophe,
    Qt::Key_ParenLeft, Qt::Key_Minus,     Qt::Key_Egrave, Qt::Key_Underscore, Qt::Key_Ccedilla};

}  // namespace

QList<QKeySequence> digit_keys(int digit, Qt::KeyboardModifiers modifiers, coding::Language language) {
    const auto with = static_cast<int>(modifiers);
    QList<QKeySequence> keys{QKeySequence{with | (Qt::Key_0 + digit)}};
    if (language == coding::Language::french)
        keys.append(QKeySequence{with | french_digits[static_cast<std::size_t>(digit)]});
    return keys;
}

}  // namespace annotator
