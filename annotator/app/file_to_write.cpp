// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/app/file_to_write.hpp"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <algorithm>

namespace annotator {
namespace {

struct FileQuestion {
    Q_DECLARE_TR_FUNCTIONS(FileQuestion)
};

/// With its dot; none where any name will do.
QString ending_of(const QString& kind) {
    const auto begin = kind.lastIndexOf(QLatin1Char('*')) + 1;
    return kind.mid(begin, kind.lastIndexOf(QLatin1Char(')')) - begin);
}

}  // namespace

FileToWrite ask_file_to_write(QWidget* parent, const QString& title, const QString& name,
                              const QStringList& kinds) {
    auto chosen = kinds.front();
    const auto path =
        QFileDialog::getSaveFileName(parent, title, name, kinds.join(QStringLiteral(";;")), &chosen);
    if (path.isEmpty()) return {};
    for (qsizetype i = 0; i < kinds.size(); ++i) {
        const auto ending = ending_of(kinds[i]);
        if (!ending.isEmpty() && path.endsWith(ending, Qt::CaseInsensitive)) return {path, i};
    }
    const auto kind = std::max<qsizetype>(0, kinds.indexOf(chosen));
    const auto whole = path + ending_of(kinds[kind]);
    if (whole == path || !QFileInfo::exists(whole)) return {whole, kind};
    // The dialog asked about the name as it was typed.
    const auto asked =
        FileQuestion::tr("“%1” is there already. Replace it?").arg(QFileInfo{whole}.fileName());
    if (QMessageBox::question(parent, title, asked) != QMessageBox::Yes) return {};
    return {whole, kind};
}

}  // namespace annotator
