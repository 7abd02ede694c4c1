// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/codebook/codebook_tree.hpp"

#include <QHeaderView>
#include <QKeyEvent>
#include <algorithm>

namespace annotator {

CodebookTree::CodebookTree(Session& session, QWidget* parent)
    : QTreeView(parent), model_(session), session_(session) {
    filter_.setSourceModel(&model_);
    setModel(&filter_);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::EditKeyPressed);
    setDragDropMode(QAbstractItemView::DragDrop);
    setDefaultDropAction(Qt::MoveAction);
    setDragEnabled(true);
    setDropIndicatorShown(true);
    // By pixels, and only at the very edge: the last row in sight is one to drop on.
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setAutoScrollMargin(fontMetrics().height() / 3);
    setUniformRowHeights(true);
    setExpandsOnDoubleClick(false);
    setTextElideMode(Qt::ElideRight);
    setHeaderHidden(true);
    setFrameShape(QFrame::NoFrame);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(CodebookModel::name_column, QHeaderView::Stretch);
    header()->setSectionResizeMode(CodebookModel::count_column, QHeaderView::ResizeToContents);
    connect(&model_, &CodebookModel::about_to_renew, this, &CodebookTree::remember);
    connect(&model_, &CodebookModel::renewed, this, &CodebookTree::restore);
    connect(this, &QTreeView::doubleClicked, this, [this] { emit apply_wanted(selected()); });
    restore();
}

QModelIndex CodebookTree::shown(coding::CodeId code) const {
    return filter_.mapFromSource(model_.index_of(code));
}

std::vector<coding::CodeId> CodebookTree::selected() const {
    auto rows = selectionModel()->selectedRows();
    QModelIndexList sources;
    for (const auto& row : rows) sources.append(filter_.mapToSource(row));
    // Ids inside the model follow the tree's order.
    std::sort(sources.begin(), sources.end(), [](const QModelIndex& one, const QModelIndex& other) {
        return one.internalId() < other.internalId();
    });
    return model_.codes(sources);
}

coding::CodeId CodebookTree::current() const {
    return model_.code(filter_.mapToSource(currentIndex()));
}

void CodebookTree::go_to(coding::CodeId code) {
    const auto index = shown(code);
    if (!index.isValid()) return;
    setCurrentIndex(index);
    scrollTo(index);
}

void CodebookTree::rename(coding::CodeId code) {
    go_to(code);
    if (shown(code).isValid()) edit(shown(code));
}

void CodebookTree::type_filter(const QString& typed) {
    if (!filtered_) remember();
    filtered_ = !typed.trimmed().isEmpty();
    filter_.type(typed);
    if (filtered_) {
        expandAll();
    } else {
        restore();
    }
}

void CodebookTree::remember_open(const QModelIndex& parent) {
    for (int row = 0; row < filter_.rowCount(parent); ++row) {
        const auto index = filter_.index(row, 0, parent);
        if (!filter_.hasChildren(index)) continue;
        if (isExpanded(index)) open_.insert(model_.code(filter_.mapToSource(index)));
        remember_open(index);
    }
}

void CodebookTree::remember() {
    selected_ = selected();
    current_ = current();
    renewing_ = true;
    if (filtered_) return;
    open_.clear();
    remember_open({});
}

void CodebookTree::restore() {
    std::string guid;
    session_.read([&](const auto& project) { guid = project.info().guid; });
    if (guid != guid_) {
        guid_ = guid;
        expandToDepth(0);
    } else if (filtered_) {
        expandAll();
    } else {
        collapseAll();
        for (const auto code : open_) expand(shown(code));
    }
    if (const auto index = shown(current_); index.isValid())
        selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    for (const auto code : selected_) {
        if (const auto index = shown(code); index.isValid())
            selectionModel()->select(index, QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
    renewing_ = false;
    emit current_code_changed();
}

void CodebookTree::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && state() != QAbstractItemView::EditingState) {
        if (const auto codes = selected(); !codes.empty()) emit apply_wanted(codes);
        event->accept();
        return;
    }
    QTreeView::keyPressEvent(event);
}

void CodebookTree::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QTreeView::currentChanged(current, previous);
    if (!renewing_) emit current_code_changed();
}

}  // namespace annotator
