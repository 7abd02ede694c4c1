// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <optional>

#include "annotator/sources/import_draft.hpp"

namespace annotator {

class Session;

/// The columns of one survey of a draft: heading, what it is taken as, how many answered, an answer.
class AnswersModel : public QAbstractTableModel {
    Q_OBJECT

  public:
    enum Column { heading, as, answers, example, column_count };

    AnswersModel(ImportDraft& draft, const Session& session, QObject* parent = nullptr);

    /// Which file of the draft; none where it is no survey.
    void show(std::optional<std::size_t> file);
    [[nodiscard]] const DraftFile* file() const;
    void take(const QModelIndexList& rows, coding::exchange::AnswersAs taken);
    void take_as_found();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

  private:
    [[nodiscard]] QString shown(const DraftFile& file, std::size_t row, int column) const;
    void tell();

    ImportDraft& draft_;
    const Session& session_;
    std::optional<std::size_t> file_;
};

}  // namespace annotator
