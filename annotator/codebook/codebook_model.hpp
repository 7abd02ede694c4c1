// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModel>
#include <QTimer>
#include <cstdint>
#include <functional>
#include <optional>
#include <unordered_map>
#include <vector>

#include "libcoding/model/codebook.hpp"
#include "libcoding/store/counting_by_steps.hpp"

#include "annotator/app/idle_work.hpp"
#include "annotator/app/session.hpp"
#include "annotator/codebook/code_mime.hpp"

namespace annotator {

/// The codes of the open project as a tree, with how many codings each has. Dragged codes move; what is
/// dropped otherwise is told to whoever shows the tree.
class CodebookModel : public QAbstractItemModel {
    Q_OBJECT

  public:
    enum Column { name_column, count_column };
    enum Role {
        key_role = Qt::UserRole,  ///< folded name, for the filter
        favourite_role
    };  ///< the key it is on, 1 to 9; 0: none

    explicit CodebookModel(Session& session, QObject* parent = nullptr);

    [[nodiscard]] coding::CodeId code(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex index_of(coding::CodeId code, int column = name_column) const;
    [[nodiscard]] std::vector<coding::CodeId> codes(const QModelIndexList& indexes) const;
    /// Of the code itself, and of all below it.
    [[nodiscard]] std::uint32_t own_count(std::size_t code) const;
    [[nodiscard]] std::uint32_t count_below(std::size_t code) const;

    /// Which key a code is on.
    void set_favourites(std::function<int(coding::CodeId)> key_of);
    void favourites_changed();

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& index) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

    [[nodiscard]] Qt::DropActions supportedDropActions() const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData* mimeData(const QModelIndexList& indexes) const override;
    [[nodiscard]] bool canDropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                                       const QModelIndex& parent) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                      const QModelIndex& parent) override;

  signals:
    /// Before and after the tree is read anew, for a view to keep what is open and selected.
    void about_to_renew();
    void renewed();
    void merge_wanted(const std::vector<coding::CodeId>& codes, coding::CodeId into);
    void passage_dropped(const annotator::DraggedPassage& passage, coding::CodeId code);

  private:
    void renew();
    void count();
    bool count_on();
    void show_counts();
    void move(const std::vector<coding::CodeId>& codes, coding::CodeId parent,
              std::optional<std::size_t> place);
    void rename(coding::CodeId code, const std::string& name);
    [[nodiscard]] const std::vector<std::size_t>& children(const QModelIndex& parent) const;
    [[nodiscard]] QString count_text(std::size_t code) const;

    Session& session_;
    coding::Codebook book_;  ///< as the tree shows it
    QTimer count_soon_;
    coding::store::CodingCounting counting_;
    IdleWork counting_work_;
    std::vector<std::vector<std::size_t>> children_;  ///< by code; at the end, of the root
    std::vector<int> rows_;                           ///< of each code among its siblings
    std::vector<std::string> keys_;                   ///< folded names
    std::vector<std::uint32_t> own_, with_below_;
    std::function<int(coding::CodeId)> key_of_;
};

}  // namespace annotator
