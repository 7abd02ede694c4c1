// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "libcoding/exchange/preview.hpp"

namespace annotator {

class Session;

/// The beginning of a file as it was understood, with what was not sure, for a preview.
QString opening_html(const coding::exchange::PreviewedFile& file, const Session& session);

}  // namespace annotator
