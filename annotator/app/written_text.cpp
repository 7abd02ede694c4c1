// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/app/written_text.hpp"

#include <QPlainTextEdit>
#include <QTextDocument>

namespace annotator {

QString written_in(const QPlainTextEdit& field) {
    auto text = field.document()->toRawText();
    for (const auto line_end : {QChar::ParagraphSeparator, QChar::LineSeparator})
        text.replace(QChar{line_end}, QLatin1Char('\n'));
    return text;
}

}  // namespace annotator
