// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/reports/dossier_part_list.hpp"

#include <QAction>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "libcoding/report/kinds.hpp"

#include "annotator/app/session.hpp"

namespace annotator {

namespace report = coding::report;
using report::DossierPart;

namespace {

constexpr int json_role = Qt::UserRole;
constexpr int part_kind_role = Qt::UserRole + 1;
constexpr std::string_view no_part = "all";  // a dossier holds no dossier

}  // namespace

DossierPartList::DossierPartList(const Session& session, QWidget* parent)
    : QWidget(parent),
      session_(session),
      list_(new QListWidget(this)),
      more_(new QMenu(this)),
      add_(new QPushButton(this)) {
    list_->setObjectName(QStringLiteral("dossier_parts"));
    list_->setDragDropMode(QAbstractItemView::InternalMove);
    list_->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    list_->setWordWrap(true);
    list_->setSpacing(fontMetrics().height() / 8);
    add_->setObjectName(QStringLiteral("dossier_add"));
    add_->setMenu(more_);
    up_ = add_act(QKeySequence{Qt::ALT | Qt::Key_Up}, &DossierPartList::move_up);
    down_ = add_act(QKeySequence{Qt::ALT | Qt::Key_Down}, &DossierPartList::move_down);
    remove_ = add_act(QKeySequence{Qt::Key_Delete}, &DossierPartList::remove);
    auto* side = new QHBoxLayout;
    side->addWidget(add_);
    side->addStretch();
    for (auto* action : {up_, down_, remove_}) {
        auto* button = new QToolButton(this);
        button->setDefaultAction(action);
        side->addWidget(button);
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(list_, 1);
    column->addLayout(side);
    connect(list_, &QListWidget::currentRowChanged, this, &DossierPartList::show_what_can_be_done);
    connect(list_->model(), &QAbstractItemModel::rowsMoved, this, &DossierPartList::show_what_can_be_done);
}

QAction* DossierPartList::add_act(const QKeySequence& key, void (DossierPartList::*act)()) {
    auto* action = new QAction(this);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, act);
    list_->addAction(action);
    return action;
}

void DossierPartList::show_parts(const std::vector<DossierPart>& parts) {
    list_->clear();
    for (const auto& part : parts) list_->addItem(item_of(part));
    list_->setCurrentRow(0);
    show_what_can_be_done();
}

QListWidgetItem* DossierPartList::item_of(const DossierPart& part) const {
    auto words = session_.text(part.title);
    if (!part.choices.empty()) words += QStringLiteral(" · ") + QString::fromStdString(part.choices);
    auto* item = new QListWidgetItem(words);
    item->setData(json_role, QString::fromStdString(part.json));
    item->setData(part_kind_role, static_cast<int>(part.kind));
    const bool own_words = part.kind != DossierPart::Kind::report;
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled |
                   (own_words ? Qt::ItemIsEditable : Qt::NoItemFlags));
    auto font = list_->font();
    font.setBold(part.kind == DossierPart::Kind::heading);
    font.setItalic(part.kind == DossierPart::Kind::paragraph);
    item->setFont(font);
    return item;
}

std::vector<DossierPart> DossierPartList::parts() const {
    std::vector<DossierPart> parts;
    for (int row = 0; row < list_->count(); ++row) {
        const auto* item = list_->item(row);
        const auto kind = static_cast<DossierPart::Kind>(item->data(part_kind_role).toInt());
        if (kind == DossierPart::Kind::report) {
            parts.push_back({kind, item->data(json_role).toString().toStdString(), {}});
        } else {
            parts.push_back(report::part_of_words(kind, item->text().toStdString()));
        }
    }
    return parts;
}

/// Behind the one in hand; the team's own words are then written.
void DossierPartList::insert(const DossierPart& part) {
    auto* item = item_of(part);
    list_->insertItem(list_->currentRow() + 1, item);
    list_->setCurrentItem(item);
    list_->setFocus();
    if (part.kind != DossierPart::Kind::report) list_->editItem(item);
    show_what_can_be_done();
}

void DossierPartList::fill_menu() {
    more_->clear();
    more_->setToolTipsVisible(true);
    more_->addAction(tr("A &heading"), this, [this] {
        insert(report::part_of_words(DossierPart::Kind::heading, tr("Heading").toStdString()));
    });
    more_->addAction(tr("A &paragraph"), this, [this] {
        insert(report::part_of_words(DossierPart::Kind::paragraph, tr("Words of the team").toStdString()));
    });
    more_->addSeparator();
    for (const auto& kind : report::report_kinds()) {
        if (kind.name == no_part) continue;
        auto* action = more_->addAction(session_.text(kind.title), this,
                                        [this, name = kind.name] { insert(report::part_of_report(name)); });
        action->setToolTip(session_.text(kind.summary));
    }
}

void DossierPartList::move(int by) {
    const int row = list_->currentRow();
    const int to = row + by;
    if (row < 0 || to < 0 || to >= list_->count()) return;
    list_->insertItem(to, list_->takeItem(row));
    list_->setCurrentRow(to);
}

void DossierPartList::remove() {
    delete list_->takeItem(list_->currentRow());
    show_what_can_be_done();
}

void DossierPartList::show_what_can_be_done() {
    const int row = list_->currentRow();
    up_->setEnabled(row > 0);
    down_->setEnabled(row >= 0 && row + 1 < list_->count());
    remove_->setEnabled(row >= 0);
}

void DossierPartList::retranslate() {
    list_->setAccessibleName(tr("Parts of the dossier"));
    add_->setText(tr("&Add"));
    up_->setText(tr("Move up"));
    down_->setText(tr("Move down"));
    remove_->setText(tr("Remove"));
    fill_menu();
}

}  // namespace annotator
