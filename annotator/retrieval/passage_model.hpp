// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

#include "libcoding/analysis/retrieval.hpp"
#include "libcoding/model/memo.hpp"

#include "annotator/app/workspace.hpp"

namespace annotator {

/// Passages that a query found, with the tables that they count in.
struct FoundPassages {
    coding::store::CountingTables tables;
    coding::analysis::PassageRequest request;
    QString query;
    coding::analysis::Retrieval found;
    /// What a report says of them where it differs; nothing for a question of one's own.
    std::optional<std::uint64_t> counted;
};

/// The list of passages: under the name of each source, its passages. Words are read when they are shown.
class PassageModel : public QAbstractListModel {
    Q_OBJECT

  public:
    enum Role { is_source = Qt::UserRole, before, words, after, facts, colour };

    explicit PassageModel(const Workspace& workspace, QObject* parent = nullptr);

    void set(std::shared_ptr<const FoundPassages> found);
    [[nodiscard]] const std::shared_ptr<const FoundPassages>& found() const { return found_; }

    /// Nothing for the name of a source.
    [[nodiscard]] const coding::analysis::FoundPassage* passage(const QModelIndex& index) const;

    [[nodiscard]] std::optional<coding::Passage> place(const QModelIndex& index) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    /// A passage can be dragged, onto a code for instance.
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData* mimeData(const QModelIndexList& indexes) const override;

  private:
    struct Row {
        std::uint32_t source = 0;
        std::uint32_t passage = head;
        static constexpr std::uint32_t head = 0xFFFFFFFF;
    };

    [[nodiscard]] const coding::analysis::PassageText& text(std::uint32_t passage) const;
    [[nodiscard]] QString facts_of(const coding::analysis::FoundPassage& passage) const;

    Workspace workspace_;
    std::shared_ptr<const FoundPassages> found_;
    std::vector<Row> rows_;
    mutable std::unordered_map<std::uint32_t, coding::analysis::PassageText> texts_;
};

/// With spaces for line ends.
QString one_line(const std::string& text);

}  // namespace annotator
