// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QPlainTextEdit;

namespace annotator {

/// What stands in a field, to the last character. QPlainTextEdit::toPlainText() makes plain spaces of
/// no-break spaces, which French has before its colons: a text that was only looked at would come back as
/// another.
QString written_in(const QPlainTextEdit& field);

}  // namespace annotator
