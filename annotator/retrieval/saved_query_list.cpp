// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/retrieval/saved_query_list.hpp"

#include <QAction>
#include <QEvent>
#include <QInputDialog>
#include <QKeyEvent>
#include <QSignalBlocker>
#include <algorithm>

#include "libcoding/acts/queries.hpp"
#include "libcoding/store/queries.hpp"

#include "annotator/app/session.hpp"

namespace annotator {
namespace {

namespace acts = coding::acts;
namespace store = coding::store;

constexpr int most_rows_of_queries = 5;
constexpr int query_id = Qt::UserRole;
constexpr int query_text = Qt::UserRole + 1;

coding::QueryId id_of(const QListWidgetItem* item) {
    return {item->data(query_id).toLongLong()};
}

}  // namespace

SavedQueryList::SavedQueryList(const Workspace& workspace, QWidget* parent)
    : QListWidget(parent), workspace_(workspace) {
    setEditTriggers(QAbstractItemView::EditKeyPressed);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    rename_ = new QAction(this);
    rename_->setShortcut(Qt::Key_F2);
    remove_ = new QAction(this);
    remove_->setShortcut(QKeySequence::Delete);
    for (auto* action : {rename_, remove_}) {
        action->setShortcutContext(Qt::WidgetShortcut);
        addAction(action);
    }
    connect(rename_, &QAction::triggered, this, [this] {
        if (currentItem() != nullptr) editItem(currentItem());
    });
    connect(remove_, &QAction::triggered, this, &SavedQueryList::remove_current);
    connect(this, &QListWidget::itemClicked, this, &SavedQueryList::run);
    connect(this, &QListWidget::itemChanged, this, &SavedQueryList::rename);
    auto& session = workspace_.session;
    connect(&session, &Session::opened, this, &SavedQueryList::fill);
    connect(&session, &Session::closed, this, &SavedQueryList::fill);
    connect(&session, &Session::changed, this, [this](Parts parts) {
        // A query is written anew when what it names gets another name.
        if (parts & (Part::queries | Part::codebook | Part::sources | Part::people)) fill();
    });
    fill();
    retranslate();
}

void SavedQueryList::fill() {
    const QSignalBlocker quiet{this};
    const auto current = currentItem() == nullptr ? coding::QueryId{} : id_of(currentItem());
    const auto row = currentRow();
    clear();
    workspace_.session.read([&](const store::Project& project) {
        for (const auto& query : store::saved_queries(project)) {
            auto* item = new QListWidgetItem(QString::fromStdString(query.name), this);
            item->setFlags(item->flags() | Qt::ItemIsEditable);
            item->setData(query_id, QVariant::fromValue<qlonglong>(query.id.value));
            item->setData(query_text, QString::fromStdString(query.text));
            item->setToolTip(QString::fromStdString(query.text));
            if (query.id == current) setCurrentItem(item);
        }
    });
    if (currentItem() == nullptr && row >= 0) setCurrentRow(std::min(row, count() - 1));
    setVisible(count() > 0);
    const auto rows = std::clamp(count(), 1, most_rows_of_queries);
    setMaximumHeight(rows * std::max(sizeHintForRow(0), fontMetrics().height()) + 2 * frameWidth());
}

void SavedQueryList::save(const QString& query, bool limited) {
    if (query.isEmpty() || !workspace_.session.is_open()) return;
    auto* ask = new QInputDialog(this);
    ask->setAttribute(Qt::WA_DeleteOnClose);
    ask->setWindowTitle(tr("Save the query"));
    ask->setLabelText(
        tr("Name of the query; one of that name is replaced") +
        (limited ? QLatin1Char('\n') + tr("Of what the report is limited to, times, days, columns, other "
                                          "queries and whose turns count are not kept.")
                 : QString{}));
    for (int row = 0; row < count(); ++row) {
        if (item(row)->data(query_text).toString() == query) ask->setTextValue(item(row)->text());
    }
    connect(ask, &QInputDialog::textValueSelected, this, [this, query](const QString& name) {
        workspace_.session.act([&](store::Project& project) {
            acts::save_query(project, workspace_.session.coder(), name.trimmed().toStdString(),
                             query.toStdString());
            return Touched{Part::queries, {}};
        });
    });
    ask->open();
}

void SavedQueryList::run(const QListWidgetItem* item) {
    if (item != nullptr) emit chosen(item->data(query_text).toString());
}

void SavedQueryList::rename(const QListWidgetItem* item) {
    const auto id = id_of(item);
    const auto name = item->text().trimmed().toStdString();
    // Later: the item is still in the hands of its editor, and the list is filled anew.
    const auto give_name = [this, id, name] {
        const bool done = workspace_.session.act([&](store::Project& project) {
            acts::rename_query(project, workspace_.session.coder(), id, name);
            return Touched{Part::queries, {}};
        });
        if (!done) fill();  // it has the name that it had
    };
    QMetaObject::invokeMethod(this, give_name, Qt::QueuedConnection);
}

void SavedQueryList::remove_current() {
    if (currentItem() == nullptr) return;
    const auto id = id_of(currentItem());
    workspace_.session.act([&](store::Project& project) {
        acts::remove_query(project, workspace_.session.coder(), id);
        return Touched{Part::queries, {}};
    });
}

void SavedQueryList::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && state() != EditingState) {
        run(currentItem());
        return;
    }
    QListWidget::keyPressEvent(event);
}

void SavedQueryList::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QListWidget::changeEvent(event);
}

void SavedQueryList::retranslate() {
    setAccessibleName(tr("Saved queries"));
    rename_->setText(tr("Rename the query"));
    remove_->setText(tr("Remove the query"));
}

}  // namespace annotator
