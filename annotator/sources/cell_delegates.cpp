// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/sources/cell_delegates.hpp"

#include <QAbstractItemView>
#include <QComboBox>
#include <QCompleter>
#include <QEvent>
#include <QLineEdit>

namespace annotator {

ChoiceDelegate::ChoiceDelegate(Choices choices, QObject* parent)
    : QStyledItemDelegate(parent), choices_(std::move(choices)) {}

QWidget* ChoiceDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&,
                                      const QModelIndex& index) const {
    auto* box = new QComboBox(parent);
    box->addItems(choices_(index));
    // A choice is made when it is made, not when the cell is left.
    connect(box, &QComboBox::activated, this, [this, box] {
        auto* self = const_cast<ChoiceDelegate*>(this);
        emit self->commitData(box);
        emit self->closeEditor(box);
    });
    // The list opens at once, so that arrows walk in it and only Enter chooses.
    QMetaObject::invokeMethod(box, &QComboBox::showPopup, Qt::QueuedConnection);
    return box;
}

void ChoiceDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const {
    if (auto* box = qobject_cast<QComboBox*>(editor)) box->setCurrentIndex(index.data(Qt::EditRole).toInt());
}

void ChoiceDelegate::setModelData(QWidget* editor, QAbstractItemModel* model,
                                  const QModelIndex& index) const {
    if (auto* box = qobject_cast<QComboBox*>(editor)) model->setData(index, box->currentIndex());
}

QString FigureDelegate::displayText(const QVariant& value, const QLocale& locale) const {
    const auto figure = QStyledItemDelegate::displayText(value, locale);
    return figure.isEmpty() ? figure : heading(figure);
}

QString FigureDelegate::heading(const QString& words) {
    constexpr QChar en_space{0x2002};
    return words + en_space;
}

void FigureDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const {
    QStyledItemDelegate::initStyleOption(option, index);
    option->displayAlignment = Qt::AlignRight | Qt::AlignVCenter;
}

SuggestingDelegate::SuggestingDelegate(std::function<QStringList()> words, QObject* parent)
    : QStyledItemDelegate(parent), words_(std::move(words)) {}

QWidget* SuggestingDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&,
                                          const QModelIndex&) const {
    auto* line = new QLineEdit(parent);
    line->setFrame(false);
    auto* completer = new QCompleter(words_(), line);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    line->setCompleter(completer);
    return line;
}

// The list of words takes the focus without the cell being left.
bool SuggestingDelegate::eventFilter(QObject* editor, QEvent* event) {
    const auto* line = qobject_cast<QLineEdit*>(editor);
    if (line && event->type() == QEvent::FocusOut && line->completer()->popup()->isVisible()) return false;
    return QStyledItemDelegate::eventFilter(editor, event);
}

}  // namespace annotator
