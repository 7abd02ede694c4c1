// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <cstdint>
#include <vector>

#include "libcoding/analysis/search.hpp"

namespace annotator {

/// What a search of the whole project found: under the name of each source, its places, in the roles of
/// PassageModel.
class HitModel : public QAbstractListModel {
    Q_OBJECT

  public:
    using QAbstractListModel::QAbstractListModel;

    void set(std::vector<coding::analysis::Hit> hits);
    [[nodiscard]] std::size_t hits() const { return hits_.size(); }
    [[nodiscard]] int sources() const;

    /// Nothing for the name of a source.
    [[nodiscard]] const coding::analysis::Hit* hit(const QModelIndex& index) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

  private:
    struct Row {
        std::size_t hit = 0;
        bool is_source = false;
    };

    std::vector<coding::analysis::Hit> hits_;
    std::vector<Row> rows_;
};

}  // namespace annotator
