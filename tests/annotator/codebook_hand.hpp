// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <array>
#include <initializer_list>
#include <string>

#include "libcoding/acts/codings.hpp"

#include "annotator/codebook/codebook_tree.hpp"
#include "tests/annotator/annotator_test.hpp"
#include "tests/annotator/study.hpp"

/// What a test does to the codebook.
namespace annotator_test {

using annotator::CodebookTree;

inline CodebookTree& tree_of(Study& study) {
    auto* tree = study.window().findChild<CodebookTree*>();
    tree->expandAll();
    return *tree;
}

inline QModelIndex shown(CodebookTree& tree, const char* name) {
    const auto found = tree.model()->match(tree.model()->index(0, 0), Qt::DisplayRole,
                                           QString::fromUtf8(name), 1, Qt::MatchExactly | Qt::MatchRecursive);
    return found.isEmpty() ? QModelIndex{} : found.first();
}

inline void choose(CodebookTree& tree, std::initializer_list<const char*> names) {
    tree.selectionModel()->clear();
    for (const auto* name : names) {
        const auto index = shown(tree, name);
        tree.selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
        tree.selectionModel()->select(index, QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
    tree.setFocus();
}

inline void drop(CodebookTree& tree, const QMimeData& data, const QPoint& at, Qt::DropAction action) {
    auto* viewport = tree.viewport();
    const auto modifiers = action == Qt::CopyAction ? Qt::ControlModifier : Qt::NoModifier;
    QDragEnterEvent enter{at, action, &data, Qt::LeftButton, modifiers};
    QApplication::sendEvent(viewport, &enter);
    QVERIFY(enter.isAccepted());
    QDragMoveEvent move{at, action, &data, Qt::LeftButton, modifiers};
    QApplication::sendEvent(viewport, &move);
    QDropEvent dropped{at, action, &data, Qt::LeftButton, modifiers};
    QApplication::sendEvent(viewport, &dropped);
    QApplication::processEvents();
}

inline void code_words(Study& study, const char* words, const char* name, const char* coder = "Maud") {
    study.session.act([&](coding::store::Project& project) {
        const std::array codes{study.code(name)};
        const auto now =
            coding::acts::code_passage(project, coder, study.source("FG1"), study.where("FG1", words), codes);
        return annotator::Touched::these(now.codings);
    });
}

inline std::string path_of(Study& study, const char* name) {
    const auto& book = study.session.codebook();
    return book.path(book.index_of(study.code(name)).value());
}

template <class Dialog>
Dialog* open_dialog() {
    for (auto* widget : QApplication::topLevelWidgets()) {
        if (auto* dialog = qobject_cast<Dialog*>(widget); dialog != nullptr && dialog->isVisible())
            return dialog;
    }
    return nullptr;
}

template <class Button>
Button* button_with(const QWidget& widget, const QString& text) {
    for (auto* button : widget.findChildren<Button*>()) {
        auto plain = button->text();
        if (plain.remove(QLatin1Char('&')).startsWith(text)) return button;
    }
    return nullptr;
}

}  // namespace annotator_test
