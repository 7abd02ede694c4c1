// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>
#include <functional>

namespace annotator {

/// Edits a cell whose Qt::EditRole is an index into a list of words.
class ChoiceDelegate : public QStyledItemDelegate {
    Q_OBJECT

  public:
    /// The words that a cell may have.
    using Choices = std::function<QStringList(const QModelIndex&)>;
    explicit ChoiceDelegate(Choices choices, QObject* parent = nullptr);

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;

  private:
    Choices choices_;
};

/// A figure stands right, a little before the words of the next column.
class FigureDelegate : public QStyledItemDelegate {
    Q_OBJECT

  public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QString displayText(const QVariant& value, const QLocale& locale) const override;
    /// What stands above figures, as far right as they.
    static QString heading(const QString& words);
    static QVariant alignment() { return QVariant{Qt::AlignRight | Qt::AlignVCenter}; }

  protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;
};

/// Edits a text and offers words that are there already.
class SuggestingDelegate : public QStyledItemDelegate {
    Q_OBJECT

  public:
    explicit SuggestingDelegate(std::function<QStringList()> words, QObject* parent = nullptr);

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override;

  protected:
    bool eventFilter(QObject* editor, QEvent* event) override;

  private:
    std::function<QStringList()> words_;
};

}  // namespace annotator
