// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/app/languages.hpp"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace annotator {

void Languages::set(coding::Language language) {
    QCoreApplication::removeTranslator(&own_);
    QCoreApplication::removeTranslator(&qt_);
    const bool french = language == coding::Language::french;
    QLocale::setDefault(french ? QLocale{QLocale::French, QLocale::France}
                               : QLocale{QLocale::English, QLocale::UnitedKingdom});
    // Qt's own words come first, so that ours win where both say something. In English only plurals need a
    // file.
    if (french && qt_.load(QStringLiteral("qtbase_fr"), QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
        QCoreApplication::installTranslator(&qt_);
    }
    if (own_.load(french ? QStringLiteral(":/words/fr.qm") : QStringLiteral(":/words/en.qm"))) {
        QCoreApplication::installTranslator(&own_);
    }
}

}  // namespace annotator
