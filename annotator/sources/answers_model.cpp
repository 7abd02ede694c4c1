// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/sources/answers_model.hpp"

#include <QFont>
#include <QGuiApplication>
#include <QPalette>

#include "annotator/app/session.hpp"
#include "annotator/sources/cell_delegates.hpp"
#include "annotator/sources/names.hpp"

namespace annotator {

using coding::exchange::AnswersAs;

namespace {

QString first_answer(const DraftFile& file, std::size_t column) {
    for (const auto& row : file.found.respondents) {
        const auto answer = row.cell(column);
        const auto words =
            QString::fromUtf8(answer.data(), static_cast<qsizetype>(answer.size())).simplified();
        if (!words.isEmpty()) return words;
    }
    return {};
}

}  // namespace

AnswersModel::AnswersModel(ImportDraft& draft, const Session& session, QObject* parent)
    : QAbstractTableModel(parent), draft_(draft), session_(session) {}

void AnswersModel::show(std::optional<std::size_t> file) {
    beginResetModel();
    file_ = file;
    endResetModel();
}

const DraftFile* AnswersModel::file() const {
    if (!file_ || *file_ >= draft_.files().size()) return nullptr;
    const auto& file = draft_.files()[*file_];
    return file.is_survey() ? &file : nullptr;
}

void AnswersModel::take(const QModelIndexList& rows, AnswersAs taken) {
    if (file() == nullptr) return;
    for (const auto& row : rows) draft_.take_column(*file_, static_cast<std::size_t>(row.row()), taken);
    tell();
}

void AnswersModel::take_as_found() {
    if (file() == nullptr) return;
    draft_.take_as_found(*file_);
    tell();
}

void AnswersModel::tell() {
    emit dataChanged(index(0, 0), index(rowCount() - 1, column_count - 1));
}

int AnswersModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || file() == nullptr ? 0 : static_cast<int>(file()->columns.size());
}

int AnswersModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : column_count;
}

QString AnswersModel::shown(const DraftFile& file, std::size_t row, int column) const {
    const auto& found = file.found.answers[row];
    switch (column) {
        case heading:
            return found.heading.empty() ? tr("(without a heading)") : QString::fromStdString(found.heading);
        case as: {
            const auto name = name_of(file.columns[row]);
            const bool left_out = file.columns[row] == AnswersAs::left_out;
            return left_out && found.why ? QStringLiteral("%1 (%2)").arg(name, session_.text(*found.why))
                                         : name;
        }
        case answers:
            return QString::number(found.answers);
        case example:
            return first_answer(file, row);
        default:
            return {};
    }
}

QVariant AnswersModel::data(const QModelIndex& index, int role) const {
    const auto* survey = file();
    if (!index.isValid() || survey == nullptr) return {};
    const auto row = static_cast<std::size_t>(index.row());
    if (role == Qt::DisplayRole) return shown(*survey, row, index.column());
    if (role == Qt::ToolTipRole && (index.column() == heading || index.column() == example))
        return shown(*survey, row, index.column());
    if (role == Qt::EditRole) return static_cast<int>(survey->columns[row]);
    if (role == Qt::ForegroundRole && survey->columns[row] == AnswersAs::left_out)
        return QGuiApplication::palette().color(QPalette::PlaceholderText);
    if (role == Qt::FontRole && index.column() == as &&
        survey->columns[row] != survey->found.answers[row].as) {
        QFont font;
        font.setBold(true);
        return font;
    }
    return {};
}

QVariant AnswersModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole && section == answers) return FigureDelegate::alignment();
    if (role != Qt::DisplayRole) return {};
    const QStringList titles{tr("Column"), tr("Is"), FigureDelegate::heading(tr("Answers")),
                             tr("For instance")};
    return titles.value(section);
}

Qt::ItemFlags AnswersModel::flags(const QModelIndex& index) const {
    auto flags = QAbstractTableModel::flags(index);
    if (index.isValid() && index.column() == as) flags |= Qt::ItemIsEditable;
    return flags;
}

bool AnswersModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable)) return false;
    take({index}, static_cast<AnswersAs>(value.toInt()));
    return true;
}

}  // namespace annotator
