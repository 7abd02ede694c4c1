// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/reports/choice_box.hpp"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <algorithm>

namespace annotator {
namespace {

constexpr int least_letters = 12;

}  // namespace

void add_row(QFormLayout& form, QWidget* field, int place) {
    auto* label = new QLabel(field->parentWidget());
    label->setBuddy(field);
    form.insertRow(place < 0 ? form.rowCount() : place, label, field);
}

QComboBox* add_box(QFormLayout& form, QWidget* parent) {
    auto* box = new QComboBox(parent);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(least_letters);
    add_row(form, box);
    return box;
}

void name_row(QFormLayout& form, QWidget* field, const QString& label) {
    if (auto* shown = qobject_cast<QLabel*>(form.labelForField(field))) shown->setText(label);
    field->setAccessibleName(label);
}

void fill(QComboBox* box, const QVector<Offer>& offers) {
    const auto word = box->currentData();
    const QSignalBlocker quiet{box};
    box->clear();
    for (const auto& [text, data] : offers) box->addItem(text, data);
    box->setCurrentIndex(std::max(0, box->findData(word)));
}

void fill(QComboBox* box, const QString& all, const QStringList& names) {
    QVector<Offer> offers{{all, QString{}}};
    for (const auto& name : names) offers.push_back({name, name});
    fill(box, offers);
}

std::string chosen_word(const QComboBox* box) {
    return box->currentData().toString().toStdString();
}

std::vector<std::string> chosen_words(const QComboBox* box) {
    auto word = chosen_word(box);
    if (word.empty()) return {};
    return {std::move(word)};
}

}  // namespace annotator
