// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/app/copy_saver.hpp"

#include <QFileDialog>
#include <QFileInfo>

#include "libcoding/store/file_in_use.hpp"

#include "annotator/app/session.hpp"

namespace annotator {

namespace store = coding::store;

CopySaver::CopySaver(Session& session, QObject* parent)
    : QObject(parent), session_(session), work_([this] { return copy_on(); }) {
    connect(&session_, &Session::closing, this, &CopySaver::stop);
}

void CopySaver::ask(QWidget* parent) {
    if (!session_.is_open()) return;
    const QFileInfo own{QString::fromStdString(session_.project().path().string())};
    const auto proposed =
        own.dir().filePath(tr("%1, copy").arg(own.completeBaseName()) + QStringLiteral(".focale"));
    auto path =
        QFileDialog::getSaveFileName(parent, tr("Save a copy"), proposed, tr("Focale projects (*.focale)"));
    if (path.isEmpty()) return;
    if (QFileInfo{path}.suffix().isEmpty()) path += QStringLiteral(".focale");
    save(path.toStdString());
}

void CopySaver::save(const std::filesystem::path& target) {
    stop();
    session_.read([&](const store::Project& project) {
        copying_ = std::make_unique<store::Copying>(project, target);
        target_ = target;
    });
    if (copying_) work_.start();
}

bool CopySaver::copy_on() {
    bool more = false;
    const bool sound = session_.read([&](const store::Project&) { more = copying_->step(); });
    if (more) return true;
    stop();
    if (!sound) return false;
    const auto path = target_;
    if (store::has_moved(session_.project())) session_.open(path);
    emit saved(QString::fromStdString(path.string()));
    return false;
}

void CopySaver::stop() {
    work_.stop();
    copying_.reset();
}

}  // namespace annotator
