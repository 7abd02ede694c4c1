// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/codebook/codebook_filter.hpp"

#include <algorithm>

#include "libcoding/text/folding.hpp"

#include "annotator/codebook/codebook_model.hpp"

namespace annotator {

CodebookFilter::CodebookFilter(QObject* parent) : QSortFilterProxyModel(parent) {
    setRecursiveFilteringEnabled(true);
}

void CodebookFilter::type(const QString& typed) {
    words_ = QString::fromStdString(coding::text::search_key(typed.toStdString()))
                 .split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidateFilter();
}

bool CodebookFilter::filterAcceptsRow(int row, const QModelIndex& parent) const {
    const auto name = sourceModel()->index(row, 0, parent).data(CodebookModel::key_role).toString();
    return std::all_of(words_.begin(), words_.end(),
                       [&](const QString& word) { return name.contains(word); });
}

}  // namespace annotator
