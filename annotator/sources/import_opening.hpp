// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "annotator/sources/import_draft.hpp"

namespace annotator {

class Session;

/// The beginning of a file as it was understood, with what was not sure, for a preview.
QString opening_html(const DraftFile& draft, const Session& session);

}  // namespace annotator
