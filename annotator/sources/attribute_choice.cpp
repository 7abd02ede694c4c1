// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/sources/attribute_choice.hpp"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <set>

#include "libcoding/store/people.hpp"
#include "libcoding/store/sources.hpp"

#include "annotator/app/session.hpp"

namespace annotator {

namespace store = coding::store;

AttributeChoice::AttributeChoice(const Workspace& workspace, QWidget* parent)
    : QWidget(parent), workspace_(workspace) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    for (auto** box : {&attribute_, &value_}) {
        *box = new QComboBox(this);
        (*box)->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        (*box)->setMinimumContentsLength(8);
        row->addWidget(*box, 1);
    }
    setFocusProxy(attribute_);
    connect(attribute_, &QComboBox::currentIndexChanged, this, [this] {
        fill_values();
        emit chosen_changed();
    });
    connect(value_, &QComboBox::activated, this, &AttributeChoice::chosen_changed);
    retranslate();
}

void AttributeChoice::fill() {
    QStringList names{tr("Any attribute")};
    if (workspace_.session.is_open()) {
        workspace_.session.read([&](const store::Project& project) {
            for (const auto& attribute : store::attributes(project))
                names.append(QString::fromStdString(attribute.name));
        });
    }
    const auto before = attribute_->currentIndex() > 0 ? attribute_->currentText() : QString{};
    const QSignalBlocker quiet{attribute_};
    attribute_->clear();
    attribute_->addItems(names);
    attribute_->setCurrentIndex(before.isEmpty() ? 0 : std::max<int>(0, attribute_->findText(before)));
    fill_values();
}

void AttributeChoice::fill_values() {
    std::set<std::string> values;
    const auto name = attribute_->currentText().toStdString();
    if (attribute_->currentIndex() > 0 && workspace_.session.is_open()) {
        workspace_.session.read([&](const store::Project& project) {
            const auto add = [&](const auto& thing) {
                const auto all = store::values(project, thing.id);
                if (const auto found = all.find(name); found != all.end()) values.insert(found->second);
            };
            for (const auto& person : store::participants(project)) add(person);
            for (const auto& source : store::sources(project)) add(source);
        });
    }
    const auto before = value_->currentText();
    value_->clear();
    for (const auto& value : values) value_->addItem(QString::fromStdString(value));
    value_->setCurrentIndex(value_->count() == 0 ? -1 : std::max<int>(0, value_->findText(before)));
    value_->setVisible(!values.empty());
}

std::vector<std::pair<std::string, std::string>> AttributeChoice::chosen() const {
    if (attribute_->currentIndex() <= 0 || value_->count() == 0) return {};
    return {{attribute_->currentText().toStdString(), value_->currentText().toStdString()}};
}

void AttributeChoice::choose_any() {
    attribute_->setCurrentIndex(0);
    fill_values();
}

bool AttributeChoice::has_attributes() const {
    return attribute_->count() > 1;
}

void AttributeChoice::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void AttributeChoice::retranslate() {
    attribute_->setAccessibleName(tr("Attribute"));
    value_->setAccessibleName(tr("Value"));
    fill();
}

}  // namespace annotator
