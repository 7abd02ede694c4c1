// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "annotator/sources/import_draft.hpp"

namespace annotator {

/// The first respondents of a survey as they will come in, with what was chosen of its columns.
QString respondents_html(const DraftFile& survey);

}  // namespace annotator
