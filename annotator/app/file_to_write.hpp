// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

class QWidget;

namespace annotator {

/// A file that somebody wants written.
struct FileToWrite {
    QString path;        ///< empty: nothing is to be written
    qsizetype kind = 0;  ///< of the kinds offered
};

/// Asks for its name. `kinds` are as in any file dialog, "Page (*.html)". The ending of the name says the
/// kind; where it says none of them, the kind chosen in the list of the dialog does, and its ending is added.
[[nodiscard]] FileToWrite ask_file_to_write(QWidget* parent, const QString& title, const QString& name,
                                            const QStringList& kinds);

}  // namespace annotator
