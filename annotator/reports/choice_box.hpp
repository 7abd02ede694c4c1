// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPair>
#include <QString>
#include <QStringList>
#include <QVector>
#include <string>
#include <vector>

class QComboBox;
class QFormLayout;
class QWidget;

namespace annotator {

/// What a box offers: how it reads, and the word of the library that it stands for.
using Offer = QPair<QString, QString>;

/// A row for `field` at this place of the form (-1: the end); name_row() says its label.
void add_row(QFormLayout& form, QWidget* field, int place = -1);
/// A box to choose from in a row of its own.
QComboBox* add_box(QFormLayout& form, QWidget* parent);
/// The row of `field`, with this label, which a screen reader speaks too.
void name_row(QFormLayout& form, QWidget* field, const QString& label);

/// Fills a box anew and keeps what was chosen, where it is still there.
void fill(QComboBox* box, const QVector<Offer>& offers);
/// The same for names, which stand for themselves, below one entry for all of them.
void fill(QComboBox* box, const QString& all, const QStringList& names);

std::string chosen_word(const QComboBox* box);
/// The word alone, or none for the entry that stands for all.
std::vector<std::string> chosen_words(const QComboBox* box);

}  // namespace annotator
