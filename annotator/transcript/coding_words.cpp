// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/transcript/coding_words.hpp"

#include <QCoreApplication>

namespace annotator {

QString polarity_name(coding::Polarity polarity) {
    switch (polarity) {
        case coding::Polarity::lever:
            return QCoreApplication::translate("CodingWords", "lever");
        case coding::Polarity::barrier:
            return QCoreApplication::translate("CodingWords", "barrier");
        case coding::Polarity::ambivalent:
            return QCoreApplication::translate("CodingWords", "ambivalent");
        case coding::Polarity::none:
            break;
    }
    return {};
}

QString spoken_words(const coding::Coding& coding, const TranscriptDocument& document,
                     const CodeLooks& looks) {
    auto words = looks.of(coding.code).name;
    const auto polarity = polarity_name(coding.polarity);
    if (!polarity.isEmpty()) words += QStringLiteral(" (%1)").arg(polarity);
    const auto& coder = document.coder_name(coding.coder);
    if (!coder.empty()) words += QStringLiteral(", ") + QString::fromStdString(coder);
    return words;
}

QString tool_tip(std::span<const coding::Coding* const> codings, const TranscriptDocument& document,
                 const CodeLooks& looks) {
    QStringList parts;
    for (const auto* coding : codings) {
        const auto& look = looks.of(coding->code);
        auto part = QStringLiteral("<p><span style=\"color:%1\">■</span> <b>%2</b>")
                        .arg(look.colour.name(), look.path.toHtmlEscaped());
        QStringList facts;
        facts << QString::fromStdString(document.coder_name(coding->coder)).toHtmlEscaped();
        const auto polarity = polarity_name(coding->polarity);
        if (!polarity.isEmpty()) facts << sign_of(coding->polarity) + QChar{0x00A0} + polarity;
        if (coding->intensity) {
            facts << QCoreApplication::translate("CodingWords", "intensity %1").arg(*coding->intensity);
        }
        part += QStringLiteral("<br/>") + facts.join(QStringLiteral(" · "));
        if (!coding->condition.empty()) {
            part +=
                QStringLiteral("<br/>") + QCoreApplication::translate("CodingWords", "if %1")
                                              .arg(QString::fromStdString(coding->condition).toHtmlEscaped());
        }
        if (!coding->memo.empty()) {
            part +=
                QStringLiteral("<br/><i>%1</i>").arg(QString::fromStdString(coding->memo).toHtmlEscaped());
        }
        parts << part + QStringLiteral("</p>");
    }
    return parts.join(QString{});
}

}  // namespace annotator
