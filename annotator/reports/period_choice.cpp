// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/reports/period_choice.hpp"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <set>

#include "libcoding/analysis/scope_bounds.hpp"
#include "libcoding/store/sources.hpp"

#include "annotator/app/session.hpp"

namespace annotator {

namespace analysis = coding::analysis;
namespace store = coding::store;

PeriodChoice::PeriodChoice(const Workspace& workspace, QWidget* parent)
    : QWidget(parent), workspace_(workspace) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    for (auto* bound : {&from_, &to_}) {
        make_box(*bound);
        row->addWidget(bound->box, 1);
    }
    setFocusProxy(from_.box);
    retranslate();
}

void PeriodChoice::make_box(Bound& bound) {
    auto* box = bound.box = new QComboBox(this);
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(6);
    connect(box, &QComboBox::activated, this, [this, &bound] { take(bound); });
    connect(box->lineEdit(), &QLineEdit::editingFinished, this, [this, &bound] { take(bound); });
}

/// What was typed is taken when it is a day or a time, and no period ends before it begins; else what stood
/// there before comes back.
void PeriodChoice::take(Bound& bound) {
    const auto before = bound.taken;
    bound.taken = bound.box->currentText().trimmed();
    if (bound.taken == before) return;
    try {
        analysis::ScopeRequest tried;
        put_into(tried);
    } catch (const coding::Error& error) {
        bound.taken = before;
        bound.box->setEditText(before);
        workspace_.session.fail(error);
        return;
    }
    emit chosen_changed();
}

void PeriodChoice::fill() {
    std::set<std::string> days;
    if (workspace_.session.is_open()) {
        workspace_.session.read([&](const store::Project& project) {
            for (const auto& source : store::sources(project)) {
                if (!source.date.empty()) days.insert(source.date);
            }
        });
    }
    for (const auto* bound : {&from_, &to_}) {
        const QSignalBlocker quiet{bound->box};
        bound->box->clear();
        bound->box->addItem(QString{});
        for (const auto& day : days) bound->box->addItem(QString::fromStdString(day));
        bound->box->setEditText(bound->taken);
    }
}

void PeriodChoice::put_into(analysis::ScopeRequest& request) const {
    if (!from_.taken.isEmpty()) analysis::set_from(request, from_.taken.toStdString());
    if (!to_.taken.isEmpty()) analysis::set_to(request, to_.taken.toStdString());
}

void PeriodChoice::choose_any() {
    for (auto* bound : {&from_, &to_}) {
        bound->taken.clear();
        bound->box->clearEditText();
    }
}

void PeriodChoice::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void PeriodChoice::retranslate() {
    from_.box->setAccessibleName(tr("From this day or time on"));
    to_.box->setAccessibleName(tr("Up to this day, or before this time"));
    from_.box->lineEdit()->setPlaceholderText(tr("from"));
    to_.box->lineEdit()->setPlaceholderText(tr("to"));
    for (const auto* bound : {&from_, &to_})
        bound->box->setToolTip(tr("A day (2026-03-12) or a time in the session (0:12:30)"));
}

}  // namespace annotator
