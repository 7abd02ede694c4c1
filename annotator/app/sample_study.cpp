// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/app/sample_study.hpp"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>

#include "libcoding/acts/new_project.hpp"

#include "annotator/app/background.hpp"
#include "annotator/app/session.hpp"

namespace annotator {
namespace {

// The readers read files: the ones in the program are laid out in a folder first.
void lay_out(const QString& folder) {
    const QString kept = QStringLiteral(":/samples/");
    QDirIterator files{kept, QDir::Files, QDirIterator::Subdirectories};
    while (files.hasNext()) {
        const auto file = files.next();
        const auto target = folder + QLatin1Char('/') + file.mid(kept.size());
        QDir{}.mkpath(QFileInfo{target}.path());
        QFile::copy(file, target);
    }
}

}  // namespace

QString sample_study_path() {
    const auto name = QCoreApplication::translate("SampleStudy", "Focale sample study");
    return QDir{QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)}.filePath(
        name + QStringLiteral(".focale"));
}

void open_sample_study(const Workspace& workspace, QObject* owner) {
    const auto path = sample_study_path();
    auto& session = workspace.session;
    if (QFileInfo::exists(path)) {
        session.open(path.toStdString());
        return;
    }
    QDir{}.mkpath(QFileInfo{path}.path());
    workspace.background.run(
        owner, QCoreApplication::translate("SampleStudy", "Making the sample study"),
        [path](coding::Progress& progress) {
            const QTemporaryDir samples;
            lay_out(samples.path());
            coding::acts::make_sample_study(path.toStdString(), samples.path().toStdString(), progress);
            return true;
        },
        [&session, path](bool) { session.open(path.toStdString()); });
}

}  // namespace annotator
