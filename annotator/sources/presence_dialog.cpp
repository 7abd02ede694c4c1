// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/sources/presence_dialog.hpp"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "libcoding/acts/people.hpp"
#include "libcoding/store/participants.hpp"
#include "libcoding/store/people.hpp"
#include "libcoding/text/clock_time.hpp"

#include "annotator/app/session.hpp"
#include "annotator/sources/cell_delegates.hpp"
#include "annotator/sources/names.hpp"
#include "annotator/transcript/block_painter.hpp"

namespace annotator {

namespace store = coding::store;

PresenceDialog::PresenceDialog(const Workspace& workspace, const coding::Source& source, QWidget* parent)
    : QDialog(parent),
      workspace_(workspace),
      source_(source.id),
      filter_(new QLineEdit(this)),
      table_(new QTableWidget(this)),
      sense_(new QLabel(this)),
      buttons_(new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this)) {
    setWindowTitle(tr("Who was there: %1").arg(QString::fromStdString(source.name)));
    filter_->setPlaceholderText(tr("Filter"));
    filter_->setAccessibleName(tr("Filter the people"));
    filter_->setClearButtonEnabled(true);
    table_->setObjectName(QStringLiteral("presence_table"));
    table_->setAccessibleName(windowTitle());
    sense_->setWordWrap(true);
    sense_->setForegroundRole(QPalette::PlaceholderText);
    auto* column = new QVBoxLayout(this);
    column->addWidget(filter_);
    column->addWidget(table_, 1);
    column->addWidget(sense_);
    column->addWidget(buttons_);
    read();
    fill();
    show_sense();
    resize(fontMetrics().averageCharWidth() * 90, fontMetrics().height() * 26);
    table_->setFocus();
    connect(filter_, &QLineEdit::textChanged, this, &PresenceDialog::show_filtered);
    connect(table_, &QTableWidget::cellChanged, this, &PresenceDialog::show_sense);
    connect(buttons_, &QDialogButtonBox::accepted, this, &PresenceDialog::accept);
    connect(buttons_, &QDialogButtonBox::rejected, this, &PresenceDialog::reject);
    connect(&workspace_.session, &Session::closing, this, &QDialog::reject);
}

// Who was there comes first, then by name.
void PresenceDialog::read() {
    workspace_.session.read([this](const store::Project& project) {
        const auto speakers = store::turns_by_speaker(project, source_);
        std::map<coding::ParticipantId, coding::Presence> noted;
        for (const auto& presence : store::presences(project)) {
            if (presence.source == source_) noted.emplace(presence.participant, presence);
        }
        for (auto& participant : store::participants(project)) {
            Row row;
            if (const auto found = speakers.find(participant.id); found != speakers.end())
                row.turns = found->second;
            if (const auto found = noted.find(participant.id); found != noted.end())
                row.noted = found->second;
            row.person = std::move(participant);
            rows_.push_back(std::move(row));
        }
    });
    std::sort(rows_.begin(), rows_.end(), [](const Row& a, const Row& b) {
        if (a.is_here() != b.is_here()) return a.is_here();
        return QString::localeAwareCompare(QString::fromStdString(a.person.name),
                                           QString::fromStdString(b.person.name)) < 0;
    });
}

void PresenceDialog::fill() {
    table_->setColumnCount(column_count);
    table_->setRowCount(static_cast<int>(rows_.size()));
    table_->setHorizontalHeaderLabels(
        {tr("Was there"), tr("Role"), FigureDelegate::heading(tr("Turns here")), tr("From"), tr("To")});
    table_->verticalHeader()->hide();
    table_->setShowGrid(false);
    table_->setAlternatingRowColors(true);
    table_->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table_->setItemDelegateForColumn(turns, new FigureDelegate(table_));
    table_->horizontalHeaderItem(turns)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    const auto time = [](const std::optional<coding::Milliseconds>& known) {
        return new QTableWidgetItem(known ? clock(*known) : QString{});
    };
    constexpr Qt::ItemFlags shown = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    for (int i = 0; i < table_->rowCount(); ++i) {
        const auto& row = rows_[static_cast<std::size_t>(i)];
        auto* name = new QTableWidgetItem(QString::fromStdString(row.person.name));
        name->setFlags(row.turns > 0 ? shown : shown | Qt::ItemIsUserCheckable);
        name->setCheckState(row.is_here() ? Qt::Checked : Qt::Unchecked);
        if (row.turns > 0) name->setToolTip(tr("Speaks here, and so was there."));
        auto* part = new QTableWidgetItem(name_of(row.person.role));
        auto* count = new QTableWidgetItem(row.turns > 0 ? QString::number(row.turns) : QString{});
        for (auto* item : {part, count}) item->setFlags(shown);
        table_->setItem(i, person, name);
        table_->setItem(i, role, part);
        table_->setItem(i, turns, count);
        table_->setItem(i, from, time(row.noted ? row.noted->from : std::nullopt));
        table_->setItem(i, to, time(row.noted ? row.noted->to : std::nullopt));
    }
    table_->verticalHeader()->setDefaultSectionSize(fontMetrics().height() * 8 / 5);
    table_->resizeColumnsToContents();
    const int letter = fontMetrics().averageCharWidth();
    for (const auto column : {role, turns, from, to})
        table_->setColumnWidth(column, std::max(12 * letter, table_->columnWidth(column) + 2 * letter));
    table_->horizontalHeader()->setSectionResizeMode(person, QHeaderView::Stretch);
}

void PresenceDialog::show_filtered(const QString& words) {
    for (int i = 0; i < table_->rowCount(); ++i)
        table_->setRowHidden(i, !cell(i, person)->text().contains(words, Qt::CaseInsensitive));
}

QTableWidgetItem* PresenceDialog::cell(int row, Column column) const {
    return table_->item(row, column);
}

bool PresenceDialog::read_time(const QTableWidgetItem& cell, std::optional<coding::Milliseconds>& time) {
    const auto words = cell.text().trimmed();
    time = coding::text::clock_time(words.toStdString());
    return words.isEmpty() || time;
}

std::optional<std::vector<coding::Presence>> PresenceDialog::ticked() const {
    std::vector<coding::Presence> presences;
    for (int i = 0; i < table_->rowCount(); ++i) {
        const auto& row = rows_[static_cast<std::size_t>(i)];
        coding::Presence presence;
        presence.source = source_;
        presence.participant = row.person.id;
        if (!read_time(*cell(i, from), presence.from) || !read_time(*cell(i, to), presence.to))
            return std::nullopt;
        if (cell(i, person)->checkState() != Qt::Checked) continue;
        // Who speaks was there, without a note of it.
        if (row.turns > 0 && !row.noted && !presence.from && !presence.to) continue;
        presences.push_back(presence);
    }
    return presences;
}

void PresenceDialog::show_sense() {
    const bool sound = ticked().has_value();
    buttons_->button(QDialogButtonBox::Save)->setEnabled(sound);
    sense_->setText(sound ? tr("Whoever speaks was there. From and to are times in the session, for those "
                               "who came later or left before the end.")
                          : tr("Write times as 0:31:00, or leave them empty."));
}

void PresenceDialog::accept() {
    const auto presences = ticked();
    if (!presences) return;
    const bool done = workspace_.session.act([&](store::Project& project) {
        coding::acts::set_presences(project, workspace_.session.coder(), source_, *presences);
        return Touched{Part::people, {}};
    });
    if (done) QDialog::accept();
}

}  // namespace annotator
