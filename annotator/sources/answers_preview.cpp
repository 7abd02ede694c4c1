// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/sources/answers_preview.hpp"

#include <QCoreApplication>
#include <algorithm>

#include "libcoding/exchange/persons.hpp"
#include "libcoding/exchange/transcript_import.hpp"

namespace annotator {
namespace {

namespace exchange = coding::exchange;
using exchange::AnswersAs;

struct AnswersPreview {
    Q_DECLARE_TR_FUNCTIONS(AnswersPreview)
};

QString as_html(std::string_view words) {
    return QString::fromUtf8(words.data(), static_cast<qsizetype>(words.size())).trimmed().toHtmlEscaped();
}

int count_of(const DraftFile& survey, AnswersAs as) {
    return static_cast<int>(std::count(survey.columns.begin(), survey.columns.end(), as));
}

QString counts_html(const DraftFile& survey) {
    const QStringList counts{
        AnswersPreview::tr("%Ln respondent(s)", nullptr, static_cast<int>(survey.found.rows)),
        AnswersPreview::tr("%Ln open question(s)", nullptr, count_of(survey, AnswersAs::open)),
        AnswersPreview::tr("%Ln attribute(s)", nullptr, count_of(survey, AnswersAs::attribute)),
        AnswersPreview::tr("%Ln column(s) left out", nullptr, count_of(survey, AnswersAs::left_out))};
    return QStringLiteral("<p>%1</p>").arg(counts.join(QStringLiteral(" · ")).toHtmlEscaped());
}

QString name_in_project(const DraftFile& survey, const std::string& label) {
    if (!exchange::is_code_label(label)) return QString::fromStdString(label);
    return QString::fromStdString(exchange::qualified_label(label, exchange::source_name(survey.found.path)));
}

QString respondent_html(const DraftFile& survey, const coding::containers::Table::Row& row,
                        const std::string& label) {
    QStringList attributes;
    QString answers;
    for (std::size_t column = 0; column < survey.columns.size(); ++column) {
        const auto answer = as_html(row.cell(column));
        if (answer.isEmpty()) continue;
        const auto heading = as_html(survey.found.answers[column].heading);
        if (survey.columns[column] == AnswersAs::attribute)
            attributes.append(QStringLiteral("<i>%1</i> %2").arg(heading, answer));
        if (survey.columns[column] == AnswersAs::open)
            answers += QStringLiteral("<p><i>%1</i><br>%2</p>").arg(heading, answer);
    }
    auto html = QStringLiteral("<h4>%1</h4>").arg(name_in_project(survey, label).toHtmlEscaped());
    if (!attributes.isEmpty())
        html += QStringLiteral("<p><small>%1</small></p>").arg(attributes.join(QStringLiteral(" · ")));
    if (answers.isEmpty())
        answers = QStringLiteral("<p>%1</p>")
                      .arg(AnswersPreview::tr("No open question answered: a person without a text.")
                               .toHtmlEscaped());
    return html + answers;
}

}  // namespace

QString respondents_html(const DraftFile& survey) {
    auto html = counts_html(survey);
    if (survey.lacks_open_question()) {
        return html + QStringLiteral("<p><b>%1</b></p>")
                          .arg(AnswersPreview::tr("Say of one column at least that it is an open question: "
                                                  "its answers are what there is to code.")
                                   .toHtmlEscaped());
    }
    auto columns = survey.found.answers;
    for (std::size_t column = 0; column < columns.size(); ++column)
        columns[column].as = survey.columns[column];
    std::size_t number = 0;
    for (const auto& row : survey.found.respondents)
        html += respondent_html(survey, row, exchange::respondent_label(columns, row, ++number));
    return html;
}

}  // namespace annotator
