// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/retrieval/hit_model.hpp"

#include <QColor>

#include "annotator/retrieval/passage_model.hpp"

namespace annotator {

void HitModel::set(std::vector<coding::analysis::Hit> hits) {
    beginResetModel();
    hits_ = std::move(hits);
    rows_.clear();
    for (std::size_t i = 0; i < hits_.size(); ++i) {
        if (i == 0 || hits_[i].source != hits_[i - 1].source) rows_.push_back({i, true});
        rows_.push_back({i, false});
    }
    endResetModel();
}

int HitModel::sources() const {
    return static_cast<int>(rows_.size() - hits_.size());
}

const coding::analysis::Hit* HitModel::hit(const QModelIndex& index) const {
    if (!index.isValid()) return nullptr;
    const auto& row = rows_[static_cast<std::size_t>(index.row())];
    return row.is_source ? nullptr : &hits_[row.hit];
}

int HitModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

QVariant HitModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const auto& row = rows_[static_cast<std::size_t>(index.row())];
    const auto& hit = hits_[row.hit];
    if (role == PassageModel::is_source) return row.is_source;
    if (row.is_source) {
        const bool name = role == Qt::DisplayRole || role == Qt::AccessibleTextRole;
        return name ? QString::fromStdString(hit.source_name) : QVariant{};
    }
    switch (role) {
        case PassageModel::before:
            return one_line(hit.before);
        case PassageModel::words:
        case Qt::DisplayRole:
            return one_line(hit.text);
        case PassageModel::after:
            return one_line(hit.after);
        case PassageModel::facts:
            return QString::fromStdString(hit.speaker);
        case PassageModel::colour:
            return QColor{};
        case Qt::AccessibleTextRole:
            return QStringLiteral("%1: %2%3%4")
                .arg(QString::fromStdString(hit.speaker), one_line(hit.before), one_line(hit.text),
                     one_line(hit.after));
        default:
            return {};
    }
}

Qt::ItemFlags HitModel::flags(const QModelIndex& index) const {
    return hit(index) != nullptr ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::ItemIsEnabled;
}

}  // namespace annotator
