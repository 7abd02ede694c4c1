// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/app/history_sheet.hpp"

#include <QDateTime>
#include <QDialogButtonBox>
#include <QEvent>
#include <QHeaderView>
#include <QLocale>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "libcoding/store/history.hpp"

#include "annotator/app/session.hpp"

namespace annotator {
namespace {

// More than anybody scrolls through; the command line shows all.
constexpr std::size_t most_entries = 2000;

}  // namespace

HistorySheet::HistorySheet(const Workspace& workspace, QWidget* parent)
    : QDialog(parent), workspace_(workspace) {
    auto* column = new QVBoxLayout(this);
    list_ = new QTreeWidget(this);
    list_->setRootIsDecorated(false);
    list_->setUniformRowHeights(true);
    list_->setAlternatingRowColors(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(list_, 1);
    column->addWidget(buttons);
    connect(&workspace_.session, &Session::history_changed, this, &HistorySheet::fill);
    retranslate();
    resize(fontMetrics().averageCharWidth() * 110, fontMetrics().height() * 30);
}

void HistorySheet::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QDialog::changeEvent(event);
}

void HistorySheet::retranslate() {
    setWindowTitle(tr("History"));
    list_->setHeaderLabels({tr("When"), tr("Who"), tr("What")});
    list_->setAccessibleName(tr("What was done in the project, newest first"));
    fill();
}

/// An entry that takes back an act, or does it again, tells the act's own words.
QString HistorySheet::told(const coding::HistoryEntry& entry) const {
    const auto what = workspace_.session.text(entry.what);
    if (entry.action == coding::Action::undo) return tr("Undone: %1").arg(what);
    if (entry.action == coding::Action::redo) return tr("Redone: %1").arg(what);
    return what;
}

void HistorySheet::fill() {
    list_->clear();
    workspace_.session.read([this](const coding::store::Project& project) {
        const QLocale locale;
        for (const auto& entry : coding::store::history(project, most_entries)) {
            auto* row = new QTreeWidgetItem(list_);
            row->setText(0,
                         locale.toString(QDateTime::fromMSecsSinceEpoch(entry.at_ms), QLocale::ShortFormat));
            row->setText(1, QString::fromStdString(entry.coder));
            row->setText(2, told(entry));
            if (!entry.undone) continue;
            auto font = list_->font();
            font.setStrikeOut(true);
            row->setFont(2, font);
            row->setToolTip(2, tr("Undone"));
        }
    });
    list_->resizeColumnToContents(0);
    list_->resizeColumnToContents(1);
}

}  // namespace annotator
