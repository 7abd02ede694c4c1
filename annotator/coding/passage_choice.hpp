// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "libcoding/model/coding.hpp"
#include "libcoding/store/project.hpp"

namespace annotator {

/// A passage with some words around it, for a person to judge.
struct PassageRow {
    coding::SourceId source;
    coding::Span span;
    QString source_name;
    QString speaker;
    QString before, words, after;  ///< of one block, on one line
    QString coders = {};           ///< who coded it, where that matters
};

/// In the order of `codings`; those of one source together are read fastest. May run in the background.
[[nodiscard]] std::vector<PassageRow> passage_rows(const coding::store::Project& project,
                                                   const std::vector<coding::Coding>& codings);

/// Passages of which each is accepted or refused.
class PassageChoice : public QAbstractTableModel {
    Q_OBJECT

  public:
    enum Column { words_column, speaker_column, source_column, coders_column };

    explicit PassageChoice(QObject* parent = nullptr);

    void show(std::vector<PassageRow> rows, bool accepted);
    [[nodiscard]] const std::vector<PassageRow>& rows() const { return rows_; }
    [[nodiscard]] const std::vector<bool>& accepted() const { return accepted_; }
    [[nodiscard]] std::size_t accepted_count() const;
    void accept_all(bool accepted);
    void toggle(const QModelIndexList& rows);
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  signals:
    void choice_changed();

  private:
    std::vector<PassageRow> rows_;
    std::vector<bool> accepted_;
};

}  // namespace annotator
