// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace annotator {

class Session;

/// A name that no source of the project has: the one wanted, or with " 2", " 3" … where that is taken.
QString free_source_name(const Session& session, const QString& wanted);

}  // namespace annotator
