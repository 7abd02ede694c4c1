// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "annotator/app/workspace.hpp"

class QObject;
class QString;

namespace annotator {

/// Where the sample study is kept: in the documents folder.
QString sample_study_path();

/// Opens the sample study, in the background making it first from what the program carries along (samples/).
void open_sample_study(const Workspace& workspace, QObject* owner);

}  // namespace annotator
