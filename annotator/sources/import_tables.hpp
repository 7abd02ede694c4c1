// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

#include "annotator/sources/import_draft.hpp"

namespace annotator {

class Session;

/// The files of a draft: name, what it is, group, what was found.
class ImportFilesModel : public QAbstractTableModel {
    Q_OBJECT

  public:
    enum Column { file, kind, group, found, remark, column_count };

    ImportFilesModel(ImportDraft& draft, const Session& session, QObject* parent = nullptr);
    void refresh();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

    /// What the file of a row may be, where there is a choice: kinds of sources, or of tables.
    [[nodiscard]] QStringList kinds(const QModelIndex& index) const;

  signals:
    /// Somebody says that the file is such a table; it is to be looked at again.
    void table_said(int row, coding::exchange::TableKind table);

  private:
    [[nodiscard]] QString shown(const DraftFile& file, int column) const;
    [[nodiscard]] static QString table_name(coding::exchange::TableKind table);
    [[nodiscard]] static int kind_chosen(const DraftFile& draft);

    ImportDraft& draft_;
    const Session& session_;
};

/// Who is who: the speakers of all files; two rows that become one name are one person.
class ImportPeopleModel : public QAbstractTableModel {
    Q_OBJECT

  public:
    enum Column { speaker, becomes, role, turns, where, column_count };

    explicit ImportPeopleModel(ImportDraft& draft, QObject* parent = nullptr);
    void refresh();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

  private:
    [[nodiscard]] QString shown(const DraftPerson& person, int column) const;

    ImportDraft& draft_;
};

}  // namespace annotator
