// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>

namespace annotator {

/// The codes whose names hold what is typed (folded), with those above them.
class CodebookFilter : public QSortFilterProxyModel {
    Q_OBJECT

  public:
    explicit CodebookFilter(QObject* parent = nullptr);
    void type(const QString& typed);

  protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

  private:
    QStringList words_;
};

}  // namespace annotator
