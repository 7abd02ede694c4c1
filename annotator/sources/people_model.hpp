// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <map>
#include <string>
#include <vector>

#include "libcoding/model/people.hpp"

#include "annotator/app/workspace.hpp"

namespace annotator {

/// A cell as text, by row and column of the model.
struct CellText {
    int row = 0;
    int column = 0;
    QString text;
};

/// Participants and their attributes, a row each; what is written into a cell is an act.
class PeopleModel : public QAbstractTableModel {
    Q_OBJECT

  public:
    enum Column { name, role, consent, first_attribute };

    explicit PeopleModel(const Workspace& workspace, QObject* parent = nullptr);

    void load();
    /// A column for values to come: an attribute is in the project as soon as somebody has a value.
    void add_attribute(const QString& attribute);

    [[nodiscard]] const coding::Participant& person(int row) const {
        return people_[static_cast<std::size_t>(row)].person;
    }
    [[nodiscard]] int row_of(coding::ParticipantId person) const;
    [[nodiscard]] const std::vector<std::string>& attributes() const { return attributes_; }
    /// None of a column that is no attribute, or not in the project yet.
    [[nodiscard]] coding::AttributeId attribute_of(int column) const;

    /// Writes several cells: those of attributes are one act, those of names, roles and consents one.
    void write(const std::vector<CellText>& cells);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

  private:
    struct Row {
        coding::Participant person;
        std::map<std::string, std::string> values;
    };
    [[nodiscard]] QString shown(const Row& row, int column) const;
    void change(const std::vector<coding::Participant>& people);

    Workspace workspace_;
    std::vector<Row> people_;
    std::vector<std::string> attributes_;
    std::vector<std::string> to_come_;
};

}  // namespace annotator
