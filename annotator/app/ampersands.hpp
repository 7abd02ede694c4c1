// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace annotator {

/// A name as menus, buttons and tabs take it: an ampersand in it is no mnemonic.
inline QString with_every_ampersand(QString name) {
    return name.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

}  // namespace annotator
