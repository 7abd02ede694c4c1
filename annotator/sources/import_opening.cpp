// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/sources/import_opening.hpp"

#include <QCoreApplication>

#include "annotator/app/session.hpp"
#include "annotator/sources/answers_preview.hpp"

namespace annotator {
namespace {

struct Opening {
    Q_DECLARE_TR_FUNCTIONS(Opening)
};

constexpr std::size_t most_doubts_shown = 20;

QString escaped(const std::string& text) {
    return QString::fromStdString(text).trimmed().toHtmlEscaped();
}

QString facts(const coding::exchange::PreviewedFile& file) {
    QStringList facts{QString::fromStdString(file.format).toUpper()};
    if (file.encoding) {
        const auto name = coding::text::encoding_name(*file.encoding);
        facts.append(QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())));
    }
    if (!file.date.empty()) facts.append(QString::fromStdString(file.date));
    return QStringLiteral("<p><small>%1</small></p>").arg(facts.join(QStringLiteral(" · ")).toHtmlEscaped());
}

QString block_html(const coding::transcripts::ReadBlock& block) {
    if (block.kind == coding::BlockKind::heading)
        return QStringLiteral("<p><b>%1</b></p>").arg(escaped(block.text));
    if (block.speaker.empty()) return QStringLiteral("<p>%1</p>").arg(escaped(block.text));
    const auto words = QString::fromStdU32String(
                           QString::fromStdString(block.text).toStdU32String().substr(block.speech_begin))
                           .trimmed();
    return QStringLiteral("<p><b>%1</b><br>%2</p>").arg(escaped(block.speaker), words.toHtmlEscaped());
}

QString doubts_html(const coding::exchange::PreviewedFile& file, const Session& session) {
    if (file.doubts.empty()) return {};
    auto html = QStringLiteral("<p><b>%1</b></p><ul>").arg(Opening::tr("To look at").toHtmlEscaped());
    for (std::size_t i = 0; i < file.doubts.size() && i < most_doubts_shown; ++i) {
        const auto& doubt = file.doubts[i];
        html += QStringLiteral("<li>%1<br><i>%2</i></li>")
                    .arg(Opening::tr("Line %1: %2")
                             .arg(QString::number(doubt.line), QString::fromStdString(doubt.text))
                             .toHtmlEscaped(),
                         session.text(doubt.why).toHtmlEscaped());
    }
    return html + QStringLiteral("</ul>");
}

}  // namespace

QString opening_html(const DraftFile& draft, const Session& session) {
    const auto& file = draft.found;
    if (file.fault) {
        auto what = session.text(file.fault->message());
        if (const auto line = file.fault->where().line; line != 0)
            what = Opening::tr("Line %1: %2").arg(QString::number(line), what);
        return QStringLiteral("<p><b>%1</b></p><p>%2</p>")
            .arg(what.toHtmlEscaped(), session.text(file.fault->hint()).toHtmlEscaped());
    }
    auto html = facts(file);
    for (const auto& note : file.notes)
        html += QStringLiteral("<p><i>%1</i></p>").arg(session.text(note).toHtmlEscaped());
    html += doubts_html(file, session);
    if (draft.is_survey()) {
        html += respondents_html(draft);
    } else if (!file.columns.empty()) {
        QStringList columns;
        for (const auto& column : file.columns) columns.append(QString::fromStdString(column));
        html += QStringLiteral("<p>%1</p>")
                    .arg(Opening::tr("Columns: %1").arg(columns.join(QStringLiteral(", "))).toHtmlEscaped());
    }
    for (const auto& block : file.opening) html += block_html(block);
    return html;
}

}  // namespace annotator
