// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/sources/import_tables.hpp"

#include <QFont>
#include <array>

#include "annotator/app/session.hpp"
#include "annotator/sources/cell_delegates.hpp"
#include "annotator/sources/names.hpp"

namespace annotator {
namespace {

using coding::exchange::TableKind;

// What a table may be where it does not tell by itself.
constexpr std::array tables_to_choose{TableKind::survey, TableKind::participants};

QString file_name(const std::filesystem::path& path) {
    return QString::fromStdString(path.filename().string());
}

}  // namespace

QString ImportFilesModel::table_name(TableKind table) {
    switch (table) {
        case TableKind::codebook:
            return tr("Table: codebook");
        case TableKind::survey:
            return tr("Table: answers to a survey");
        case TableKind::participants:
            return tr("Table: participants");
        case TableKind::presence:
            return tr("Table: who was there");
        case TableKind::guide:
            return tr("Table: guide");
        case TableKind::codings:
            return tr("Table: codings");
        case TableKind::highlights:
            return tr("Table: highlights of Taguette");
    }
    return {};
}

QStringList ImportFilesModel::kinds(const QModelIndex& index) const {
    if (!draft_.files()[static_cast<std::size_t>(index.row())].may_be_survey())
        return names_of<coding::SourceKind>();
    QStringList names;
    for (const auto table : tables_to_choose) names.append(table_name(table));
    return names;
}

int ImportFilesModel::kind_chosen(const DraftFile& draft) {
    if (!draft.may_be_survey()) return static_cast<int>(draft.kind);
    const auto at = std::find(tables_to_choose.begin(), tables_to_choose.end(), draft.found.table);
    return at == tables_to_choose.end() ? -1 : static_cast<int>(at - tables_to_choose.begin());
}

ImportFilesModel::ImportFilesModel(ImportDraft& draft, const Session& session, QObject* parent)
    : QAbstractTableModel(parent), draft_(draft), session_(session) {}

void ImportFilesModel::refresh() {
    beginResetModel();
    endResetModel();
}

int ImportFilesModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(draft_.files().size());
}

int ImportFilesModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : column_count;
}

QString ImportFilesModel::shown(const DraftFile& draft, int column) const {
    const auto& from = draft.found;
    switch (column) {
        case file:
            return file_name(from.path);
        case kind:
            if (from.fault) return {};
            if (from.project) return tr("Project");
            if (!from.table) return name_of(draft.kind);
            return table_name(*from.table);
        case group:
            return draft.group;
        case found:
            if (from.fault) return {};
            if (from.project) return tr("Everything in it");
            if (from.table) return tr("%Ln row(s)", nullptr, static_cast<int>(from.rows));
            if (from.turns == 0) return tr("%Ln paragraph(s)", nullptr, static_cast<int>(from.blocks));
            return tr("%Ln turn(s)", nullptr, static_cast<int>(from.turns));
        case remark:
            if (from.fault) return session_.text(from.fault->message());
            if (draft.lacks_open_question()) return tr("no column is an open question");
            if (!from.doubts.empty())
                return tr("%Ln line(s) to look at", nullptr, static_cast<int>(from.doubts.size()));
            return {};
        default:
            return {};
    }
}

QVariant ImportFilesModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const auto& draft = draft_.files()[static_cast<std::size_t>(index.row())];
    if (role == Qt::DisplayRole) return shown(draft, index.column());
    if (role == Qt::EditRole)
        return index.column() == kind ? QVariant{kind_chosen(draft)} : QVariant{draft.group};
    if (role == Qt::ToolTipRole) {
        if (index.column() == file) return QString::fromStdString(draft.found.path.string());
        if (draft.found.fault) {
            const auto where = draft.found.fault->where().line;
            return session_.text(draft.found.fault->message()) + QLatin1Char('\n') +
                   session_.text(draft.found.fault->hint()) +
                   (where == 0 ? QString{} : QLatin1Char('\n') + tr("Line %1").arg(where));
        }
    }
    if (role == Qt::FontRole && draft.found.fault) {
        QFont font;
        font.setItalic(true);
        return font;
    }
    return {};
}

QVariant ImportFilesModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    const QStringList titles{tr("File"), tr("Kind"), tr("Group"), tr("Found"), tr("Remark")};
    return titles.value(section);
}

Qt::ItemFlags ImportFilesModel::flags(const QModelIndex& index) const {
    auto flags = QAbstractTableModel::flags(index);
    if (!index.isValid()) return flags;
    const auto& draft = draft_.files()[static_cast<std::size_t>(index.row())];
    const auto& from = draft.found;
    const bool transcript = !from.fault && !from.table && !from.project;
    const bool has_kind = index.column() == kind && (transcript || draft.may_be_survey());
    const bool has_group = index.column() == group && (transcript || draft.is_survey());
    if (has_kind || has_group) flags |= Qt::ItemIsEditable;
    return flags;
}

bool ImportFilesModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable)) return false;
    auto& draft = draft_.files()[static_cast<std::size_t>(index.row())];
    if (index.column() == kind && draft.may_be_survey()) {
        const auto said = static_cast<std::size_t>(value.toInt());
        if (said >= tables_to_choose.size() || draft.found.table == tables_to_choose[said]) return false;
        emit table_said(index.row(), tables_to_choose[said]);
        return true;
    }
    if (index.column() == kind) {
        draft.kind = static_cast<coding::SourceKind>(value.toInt());
    } else {
        draft.group = value.toString().trimmed();
    }
    emit dataChanged(index, index);
    return true;
}

ImportPeopleModel::ImportPeopleModel(ImportDraft& draft, QObject* parent)
    : QAbstractTableModel(parent), draft_(draft) {}

void ImportPeopleModel::refresh() {
    beginResetModel();
    endResetModel();
}

int ImportPeopleModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(draft_.people().size());
}

int ImportPeopleModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : column_count;
}

QString ImportPeopleModel::shown(const DraftPerson& person, int column) const {
    switch (column) {
        case speaker:
            return QString::fromStdString(person.said_as.front().speaker) +
                   (person.sure ? QString{} : QStringLiteral("\u00a0?"));
        case becomes:
            return person.becomes;
        case role:
            return person.known ? tr("%1, as in the project").arg(name_of(person.role))
                                : name_of(person.role);
        case turns:
            return QString::number(person.turns);
        case where: {
            QStringList names;
            for (const auto& said : person.said_as) {
                const auto name = QString::fromStdString(said.file.stem().string());
                if (!names.contains(name)) names.append(name);
            }
            return names.join(QStringLiteral(", "));
        }
        default:
            return {};
    }
}

QVariant ImportPeopleModel::data(const QModelIndex& index, int role_wanted) const {
    if (!index.isValid()) return {};
    const auto& person = draft_.people()[static_cast<std::size_t>(index.row())];
    if (role_wanted == Qt::DisplayRole) return shown(person, index.column());
    if (role_wanted == Qt::EditRole)
        return index.column() == role ? QVariant{static_cast<int>(person.role)} : QVariant{person.becomes};
    if (role_wanted == Qt::ToolTipRole && index.column() == speaker && !person.sure)
        return tr("Perhaps no speaker: met once, or written oddly.");
    if (role_wanted == Qt::ToolTipRole && index.column() == role && person.known)
        return tr("This person is in the project already; the role is changed on the page “People”.");
    if (role_wanted == Qt::FontRole && index.column() == becomes &&
        person.becomes != QString::fromStdString(person.found)) {
        QFont font;
        font.setBold(true);
        return font;
    }
    return {};
}

QVariant ImportPeopleModel::headerData(int section, Qt::Orientation orientation, int role_wanted) const {
    if (orientation != Qt::Horizontal) return {};
    if (role_wanted == Qt::TextAlignmentRole && section == turns) return FigureDelegate::alignment();
    if (role_wanted != Qt::DisplayRole) return {};
    const QStringList titles{tr("Speaker"), tr("Is"), tr("Role"), FigureDelegate::heading(tr("Turns")),
                             tr("In")};
    return titles.value(section);
}

Qt::ItemFlags ImportPeopleModel::flags(const QModelIndex& index) const {
    auto flags = QAbstractTableModel::flags(index);
    if (!index.isValid()) return flags;
    const auto& person = draft_.people()[static_cast<std::size_t>(index.row())];
    if (index.column() == becomes || (index.column() == role && !person.known)) flags |= Qt::ItemIsEditable;
    return flags;
}

bool ImportPeopleModel::setData(const QModelIndex& index, const QVariant& value, int role_wanted) {
    if (role_wanted != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable)) return false;
    auto& person = draft_.people()[static_cast<std::size_t>(index.row())];
    if (index.column() == role) {
        person.role = static_cast<coding::Role>(value.toInt());
        // Rows of one name are one person, and have one role.
        for (auto& other : draft_.people()) {
            if (other.becomes != person.becomes) continue;
            other.role = person.role;
            other.role_said = true;
        }
    } else {
        const auto name = value.toString().trimmed();
        person.becomes = name.isEmpty() ? QString::fromStdString(person.found) : name;
        for (const auto& other : draft_.people()) {
            if (&other == &person || other.becomes != person.becomes) continue;
            person.role = other.role;
            person.role_said = other.role_said;
        }
    }
    emit dataChanged(this->index(0, 0), this->index(rowCount() - 1, column_count - 1));
    return true;
}

}  // namespace annotator
