// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/reports/report_links.hpp"

#include <QUrl>
#include <QUrlQuery>
#include <QXmlStreamAttributes>

namespace annotator {
namespace {

/// Names hold anything, and stand behind the last slash.
QString after_slash(const QString& name) {
    return QLatin1Char('/') + QString::fromLatin1(QUrl::toPercentEncoding(name));
}

coding::Polarity polarity_named(const QString& name) {
    return coding::from_name<coding::Polarity>(name.toStdString()).value_or(coding::Polarity::none);
}

}  // namespace

QString passage_link(const ReportPassage& passage) {
    return QStringLiteral("passage:%1-%2").arg(passage.begin).arg(passage.end) + after_slash(passage.source);
}

std::optional<ReportPassage> linked_passage(const QUrl& link) {
    if (link.scheme() != QLatin1String("passage")) return std::nullopt;
    const auto path = link.path(QUrl::FullyDecoded);
    const auto slash = path.indexOf(QLatin1Char('/'));
    const auto bounds = path.left(slash).split(QLatin1Char('-'));
    if (slash < 0 || bounds.size() != 2) return std::nullopt;
    const ReportPassage passage{path.mid(slash + 1), bounds[0].toUInt(), bounds[1].toUInt()};
    if (passage.source.isEmpty() || passage.begin > passage.end) return std::nullopt;
    return passage;
}

QString code_link(const ReportCode& code) {
    const auto polarity = coding::name_of(code.polarity);
    auto link = QStringLiteral("code:") +
                QString::fromLatin1(polarity.data(), static_cast<qsizetype>(polarity.size())) +
                after_slash(code.path);
    QChar before = QLatin1Char('?');
    for (const auto& [name, value] : {std::pair{"by", code.by}, std::pair{"column", code.column},
                                      std::pair{"other", code.other}, std::pair{"joined", code.joined}}) {
        if (value.isEmpty()) continue;
        link += before + QLatin1String{name} + QLatin1Char('=') +
                QString::fromLatin1(QUrl::toPercentEncoding(value));
        before = QLatin1Char('&');
    }
    return link;
}

std::optional<ReportCode> linked_code(const QUrl& link) {
    if (link.scheme() != QLatin1String("code")) return std::nullopt;
    const auto path = link.path(QUrl::FullyDecoded);
    const auto slash = path.indexOf(QLatin1Char('/'));
    if (slash < 0 || slash + 1 == path.size()) return std::nullopt;
    const QUrlQuery more{link};
    const auto said = [&](const char* name) {
        return more.queryItemValue(QLatin1String{name}, QUrl::FullyDecoded);
    };
    return ReportCode{path.mid(slash + 1), polarity_named(path.left(slash)),
                      said("by"),          said("column"),
                      said("other"),       said("joined")};
}

QString link_of(const QXmlStreamAttributes& element) {
    if (const auto source = element.value(QLatin1String("data-source")).toString(); !source.isEmpty()) {
        return passage_link({source, element.value(QLatin1String("data-begin")).toUInt(),
                             element.value(QLatin1String("data-end")).toUInt()});
    }
    const auto said = [&](const char* name) { return element.value(QLatin1String{name}).toString(); };
    const auto code = said("data-code");
    if (code.isEmpty()) return {};
    return code_link({code, polarity_named(said("data-polarity")), said("data-by"), said("data-column"),
                      said("data-other"), said("data-joined")});
}

}  // namespace annotator
