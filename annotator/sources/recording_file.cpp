// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/sources/recording_file.hpp"

#include <QCoreApplication>
#include <QFileDialog>

namespace annotator {
namespace {

struct RecordingFile {
    Q_DECLARE_TR_FUNCTIONS(RecordingFile)
};

}  // namespace

std::filesystem::path recording_path(const std::filesystem::path& project, const std::string& media) {
    return (std::filesystem::absolute(project).parent_path() / media).lexically_normal();
}

std::string recording_stored(const std::filesystem::path& project, const std::filesystem::path& recording) {
    const auto folder = std::filesystem::absolute(project).parent_path();
    const auto relative = std::filesystem::absolute(recording).lexically_relative(folder);
    return (relative.empty() ? recording : relative).generic_string();
}

QString ask_for_recording(QWidget* parent) {
    return QFileDialog::getOpenFileName(
        parent, RecordingFile::tr("Recording"), {},
        RecordingFile::tr("Sound and video (*.mp3 *.m4a *.wav *.ogg *.oga *.opus *.flac *.wma *.mp4 *.mov "
                          "*.m4v *.avi *.mkv *.webm);;All files (*)"));
}

}  // namespace annotator
