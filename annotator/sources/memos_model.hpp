// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <optional>
#include <vector>

#include "libcoding/model/memo.hpp"

#include "annotator/app/workspace.hpp"

namespace annotator {

/// The memos of the project, newest first, of one kind or with certain words alone.
class MemosModel : public QAbstractTableModel {
    Q_OBJECT

  public:
    enum Column { kind, memo, on, date, column_count };

    explicit MemosModel(const Workspace& workspace, QObject* parent = nullptr);

    /// Words are found in titles, texts and what memos are on, whatever their case and accents.
    void load(std::optional<coding::MemoKind> only, const QString& words);

    [[nodiscard]] const coding::Memo& at(int row) const { return rows_[static_cast<std::size_t>(row)].memo; }
    [[nodiscard]] std::optional<coding::Passage> place(int row) const {
        return rows_[static_cast<std::size_t>(row)].place;
    }
    [[nodiscard]] QString subject(int row) const { return rows_[static_cast<std::size_t>(row)].subject; }
    [[nodiscard]] int row_of(coding::MemoId memo) const;
    [[nodiscard]] std::vector<coding::Memo> all() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  private:
    struct Row {
        coding::Memo memo;
        QString subject;
        std::optional<coding::Passage> place;
    };
    Workspace workspace_;
    std::vector<Row> rows_;
};

}  // namespace annotator
