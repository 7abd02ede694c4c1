// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/sources/people_model.hpp"

#include <algorithm>

#include "libcoding/acts/people.hpp"
#include "libcoding/store/people.hpp"

#include "annotator/app/session.hpp"
#include "annotator/sources/names.hpp"

namespace annotator {

namespace acts = coding::acts;
namespace store = coding::store;

namespace {

/// A word of the interface or of a file as a value; nothing when it is neither.
template <class Enumeration>
std::optional<Enumeration> value_named(const QString& word) {
    if (const auto value = coding::from_name<Enumeration>(word.trimmed().toLower().toStdString()))
        return value;
    const auto names = names_of<Enumeration>();
    for (qsizetype i = 0; i < names.size(); ++i) {
        if (names[i].compare(word.trimmed(), Qt::CaseInsensitive) == 0) return static_cast<Enumeration>(i);
    }
    return std::nullopt;
}

}  // namespace

PeopleModel::PeopleModel(const Workspace& workspace, QObject* parent)
    : QAbstractTableModel(parent), workspace_(workspace) {}

void PeopleModel::load() {
    beginResetModel();
    people_.clear();
    attributes_.clear();
    workspace_.session.read([this](const store::Project& project) {
        for (auto& person : store::participants(project)) {
            auto values = store::values(project, person.id);
            people_.push_back({std::move(person), std::move(values)});
        }
        for (const auto& attribute : store::attributes(project)) {
            if (attribute.of == coding::Attribute::Of::participant) attributes_.push_back(attribute.name);
        }
    });
    if (!workspace_.session.is_open()) to_come_.clear();
    for (const auto& attribute : to_come_) {
        if (std::find(attributes_.begin(), attributes_.end(), attribute) == attributes_.end())
            attributes_.push_back(attribute);
    }
    endResetModel();
}

void PeopleModel::add_attribute(const QString& attribute) {
    const auto wanted = attribute.trimmed().toStdString();
    if (wanted.empty() || std::find(attributes_.begin(), attributes_.end(), wanted) != attributes_.end())
        return;
    beginInsertColumns({}, columnCount(), columnCount());
    to_come_.push_back(wanted);
    attributes_.push_back(wanted);
    endInsertColumns();
}

int PeopleModel::row_of(coding::ParticipantId person) const {
    const auto found =
        std::find_if(people_.begin(), people_.end(), [&](const Row& row) { return row.person.id == person; });
    return found == people_.end() ? -1 : static_cast<int>(found - people_.begin());
}

coding::AttributeId PeopleModel::attribute_of(int column) const {
    if (column < first_attribute || column >= columnCount()) return {};
    const auto& wanted = attributes_[static_cast<std::size_t>(column - first_attribute)];
    coding::AttributeId id;
    workspace_.session.read([&](const store::Project& project) {
        for (const auto& attribute : store::attributes(project)) {
            if (attribute.of == coding::Attribute::Of::participant && attribute.name == wanted)
                id = attribute.id;
        }
    });
    return id;
}

int PeopleModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(people_.size());
}

int PeopleModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : first_attribute + static_cast<int>(attributes_.size());
}

QString PeopleModel::shown(const Row& row, int column) const {
    if (column == name) return QString::fromStdString(row.person.name);
    if (column == role) return name_of(row.person.role);
    if (column == consent) return name_of(row.person.consent);
    const auto value = row.values.find(attributes_[static_cast<std::size_t>(column - first_attribute)]);
    return value == row.values.end() ? QString{} : QString::fromStdString(value->second);
}

QVariant PeopleModel::data(const QModelIndex& index, int wanted) const {
    if (!index.isValid()) return {};
    const auto& row = people_[static_cast<std::size_t>(index.row())];
    if (wanted == Qt::EditRole && index.column() == role) return static_cast<int>(row.person.role);
    if (wanted == Qt::EditRole && index.column() == consent) return static_cast<int>(row.person.consent);
    if (wanted == Qt::DisplayRole || wanted == Qt::EditRole) return shown(row, index.column());
    return {};
}

QVariant PeopleModel::headerData(int section, Qt::Orientation orientation, int wanted) const {
    if (orientation != Qt::Horizontal || wanted != Qt::DisplayRole) return {};
    if (section == name) return tr("Name");
    if (section == role) return tr("Role");
    if (section == consent) return tr("Consent");
    return QString::fromStdString(attributes_[static_cast<std::size_t>(section - first_attribute)]);
}

Qt::ItemFlags PeopleModel::flags(const QModelIndex& index) const {
    const auto flags = QAbstractTableModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsEditable : flags;
}

void PeopleModel::change(const std::vector<coding::Participant>& people) {
    workspace_.session.act([&](store::Project& project) {
        acts::change_participants(project, workspace_.session.coder(), people);
        return Touched{Part::people, {}};
    });
}

bool PeopleModel::setData(const QModelIndex& index, const QVariant& value, int wanted) {
    if (wanted != Qt::EditRole || !index.isValid()) return false;
    if (value == data(index, Qt::EditRole)) return true;
    auto person = this->person(index.row());
    switch (index.column()) {
        case role:
            person.role = static_cast<coding::Role>(value.toInt());
            change({person});
            return true;
        case consent:
            person.consent = static_cast<coding::Consent>(value.toInt());
            change({person});
            return true;
        default:
            write({{index.row(), index.column(), value.toString()}});
            return true;
    }
}

void PeopleModel::write(const std::vector<CellText>& cells) {
    std::vector<acts::ParticipantValue> values;
    std::map<int, coding::Participant> people;
    for (const auto& cell : cells) {
        const auto word = cell.text.trimmed();
        if (cell.column >= first_attribute) {
            values.push_back({person(cell.row).id,
                              attributes_[static_cast<std::size_t>(cell.column - first_attribute)],
                              word.toStdString()});
            continue;
        }
        auto& changed = people.try_emplace(cell.row, person(cell.row)).first->second;
        if (cell.column == name && !word.isEmpty()) changed.name = word.toStdString();
        if (cell.column == role) changed.role = value_named<coding::Role>(word).value_or(changed.role);
        if (cell.column == consent)
            changed.consent = value_named<coding::Consent>(word).value_or(changed.consent);
    }
    if (!values.empty()) {
        workspace_.session.act([&](store::Project& project) {
            acts::set_participant_values(project, workspace_.session.coder(), values);
            return Touched{Part::people, {}};
        });
    }
    if (people.empty()) return;
    std::vector<coding::Participant> changed;
    for (auto& [row, changed_person] : people) changed.push_back(std::move(changed_person));
    change(changed);
}

}  // namespace annotator
