// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <filesystem>
#include <string>

class QWidget;

namespace annotator {

/// Where the recording of a source lies: `media` is relative to the folder of the project.
std::filesystem::path recording_path(const std::filesystem::path& project, const std::string& media);

/// A recording as a source keeps it: relative to the folder of the project where that can be said, with /.
std::string recording_stored(const std::filesystem::path& project, const std::filesystem::path& recording);

/// Empty when nothing was chosen.
QString ask_for_recording(QWidget* parent);

}  // namespace annotator
