// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeView>
#include <set>
#include <vector>

#include "annotator/codebook/codebook_filter.hpp"
#include "annotator/codebook/codebook_model.hpp"

namespace annotator {

/// The tree of codes: what is open and selected stays so when the codebook changes. Drag moves; with Ctrl, it
/// merges.
class CodebookTree : public QTreeView {
    Q_OBJECT

  public:
    explicit CodebookTree(Session& session, QWidget* parent = nullptr);

    [[nodiscard]] CodebookModel& codebook() { return model_; }
    /// In the order of the tree.
    [[nodiscard]] std::vector<coding::CodeId> selected() const;
    /// None without one.
    [[nodiscard]] coding::CodeId current() const;
    void go_to(coding::CodeId code);
    void rename(coding::CodeId code);
    void type_filter(const QString& typed);

  signals:
    /// Enter or a double click.
    void apply_wanted(const std::vector<coding::CodeId>& codes);
    void current_code_changed();

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

  private:
    void remember();
    void restore();
    void remember_open(const QModelIndex& parent);
    [[nodiscard]] QModelIndex shown(coding::CodeId code) const;

    CodebookModel model_;
    CodebookFilter filter_;
    bool filtered_ = false;
    bool renewing_ = false;
    std::string guid_;  ///< of the project that the rest is about
    std::set<coding::CodeId> open_;
    std::vector<coding::CodeId> selected_;
    coding::CodeId current_;
    Session& session_;
};

}  // namespace annotator
