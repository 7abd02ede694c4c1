// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/sources/import_speakers.hpp"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>
#include <set>

#include "libcoding/store/people.hpp"

#include "annotator/app/session.hpp"
#include "annotator/sources/cell_delegates.hpp"
#include "annotator/sources/import_tables.hpp"
#include "annotator/sources/names.hpp"
#include "annotator/sources/table_look.hpp"

namespace annotator {

namespace store = coding::store;

ImportSpeakers::ImportSpeakers(ImportDraft& draft, const Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      draft_(draft),
      workspace_(workspace),
      people_(new ImportPeopleModel(draft, this)),
      title_(new QLabel(this)),
      hint_(new QLabel(this)),
      view_(make_table(this)),
      join_(new QPushButton(this)) {
    view_->setObjectName(QStringLiteral("import_people"));
    view_->setModel(people_);
    view_->setItemDelegateForColumn(
        ImportPeopleModel::role,
        new ChoiceDelegate([](const QModelIndex&) { return names_of<coding::Role>(); }, this));
    view_->setItemDelegateForColumn(ImportPeopleModel::becomes,
                                    new SuggestingDelegate([this] { return person_names(); }, this));
    view_->setItemDelegateForColumn(ImportPeopleModel::turns, new FigureDelegate(this));
    auto font = title_->font();
    font.setBold(true);
    title_->setFont(font);
    hint_->setWordWrap(true);
    hint_->setForegroundRole(QPalette::PlaceholderText);
    join_->setObjectName(QStringLiteral("import_join"));
    connect(join_, &QPushButton::clicked, this, &ImportSpeakers::join_chosen);
    auto* row = new QHBoxLayout;
    row->addWidget(title_);
    row->addStretch();
    row->addWidget(join_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, fontMetrics().height() / 2, 0, 0);
    column->addLayout(row);
    column->addWidget(hint_);
    column->addWidget(view_);
}

QStringList ImportSpeakers::person_names() const {
    std::set<QString> names;
    for (const auto& person : draft_.people()) names.insert(person.becomes);
    workspace_.session.read([&](const store::Project& project) {
        for (const auto& person : store::participants(project))
            names.insert(QString::fromStdString(person.name));
    });
    return {names.begin(), names.end()};
}

void ImportSpeakers::join_chosen() {
    const auto rows = view_->selectionModel()->selectedRows();
    if (rows.size() < 2) return;
    std::set<int> chosen;
    for (const auto& index : rows) chosen.insert(index.row());
    // Somebody who is in the project keeps her name; else who speaks most.
    const auto better = [this](int a, int b) {
        const auto& one = draft_.people()[static_cast<std::size_t>(a)];
        const auto& other = draft_.people()[static_cast<std::size_t>(b)];
        return one.known != other.known ? other.known : one.turns < other.turns;
    };
    const auto kept = *std::max_element(chosen.begin(), chosen.end(), better);
    const auto name = draft_.people()[static_cast<std::size_t>(kept)].becomes;
    for (const int row : chosen)
        people_->setData(people_->index(row, ImportPeopleModel::becomes), name, Qt::EditRole);
}

void ImportSpeakers::refresh() {
    people_->refresh();
    fit_columns(view_);
}

void ImportSpeakers::retranslate() {
    title_->setText(tr("Who is who"));
    hint_->setText(tr(
        "Rows with the same name under “Is” become one person. Change the role where Focale guessed wrong."));
    join_->setText(tr("These are one person"));
    view_->setAccessibleName(tr("Speakers of the files"));
}

}  // namespace annotator
