// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/app/save_bytes.hpp"

#include <QSaveFile>

#include "libcoding/error.hpp"

namespace annotator {

void save_bytes(const std::filesystem::path& path, const std::string& bytes) {
    QSaveFile file{QString::fromStdString(path.string())};
    if (file.open(QIODevice::WriteOnly) && file.write(QByteArray::fromStdString(bytes)) >= 0 && file.commit())
        return;
    throw coding::Error{
        coding::ErrorKind::storage,
        coding::Message{"The disk could not be read or written ({0}).", file.errorString().toStdString()},
        coding::Message{"Check that the folder exists and can be written to."},
        {path.string(), 0, {}}};
}

}  // namespace annotator
