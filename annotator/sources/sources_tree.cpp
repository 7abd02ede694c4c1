// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/sources/sources_tree.hpp"

#include <QDataStream>
#include <QDropEvent>
#include <QHeaderView>
#include <QIODevice>
#include <QKeyEvent>
#include <QLocale>
#include <QMimeData>
#include <QSignalBlocker>
#include <algorithm>
#include <array>
#include <set>
#include <unordered_map>
#include <utility>

#include "annotator/sources/kind_icon.hpp"
#include "annotator/sources/names.hpp"

namespace annotator {
namespace {

enum Data { source_id = Qt::UserRole, group_id, old_name };

// Numbers come in this order, each while the name keeps so many letters: names often begin alike.
constexpr std::array room_of_name{std::pair{SourcesTree::codings, 24}, std::pair{SourcesTree::words, 24},
                                  std::pair{SourcesTree::turns, 34}};

const QString mime_type = QStringLiteral("application/x-focale-sources");

coding::SourceId source_of(const QTreeWidgetItem* item) {
    return {item->data(0, source_id).toLongLong()};
}
coding::GroupId group_of(const QTreeWidgetItem* item) {
    return {item->data(0, group_id).toLongLong()};
}

}  // namespace

SourcesTree::SourcesTree(QWidget* parent) : QTreeWidget(parent) {
    setObjectName(QStringLiteral("sources_tree"));
    setColumnCount(column_count);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(EditKeyPressed);
    setDragEnabled(true);
    setAcceptDrops(true);
    setDragDropMode(DragDrop);
    setDefaultDropAction(Qt::MoveAction);
    setUniformRowHeights(true);
    setTextElideMode(Qt::ElideMiddle);  // names of one study begin alike, and tell apart by their end
    setExpandsOnDoubleClick(false);
    setIndentation(fontMetrics().height());
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    header()->setResizeContentsPrecision(
        0);  // a thousand rows are measured else, where the largest number does
    header()->setSectionResizeMode(name, QHeaderView::Stretch);
    header()->setMinimumSectionSize(fontMetrics().averageCharWidth() * 3);
    connect(this, &QTreeWidget::itemDoubleClicked, this, [this](QTreeWidgetItem* item) {
        if (source_of(item)) {
            emit source_opened(source_of(item));
        } else {
            item->setExpanded(!item->isExpanded());
        }
    });
    connect(this, &QTreeWidget::itemChanged, this, &SourcesTree::renamed);
}

void SourcesTree::resizeEvent(QResizeEvent* event) {
    show_what_has_room();
    QTreeWidget::resizeEvent(event);
}

// Names come first: counts are shown as far as there is room beside them, the codings last to go.
void SourcesTree::show_what_has_room() {
    int room = viewport()->width();
    for (const auto& [column, letters] : room_of_name) {
        setColumnHidden(column, false);  // the head of a hidden column says that it needs no room
        room -= std::max(sizeHintForColumn(column), header()->sectionSizeHint(column));
        setColumnHidden(column, room < fontMetrics().averageCharWidth() * letters);
    }
}

void SourcesTree::measure(const std::vector<coding::store::SourceSummary>& sources) {
    most_ = {};
    for (const auto& summary : sources) {
        most_[turns] = std::max(most_[turns], summary.turns);
        most_[words] = std::max(most_[words], summary.words);
        most_[codings] = std::max(most_[codings], summary.codings);
    }
}

int SourcesTree::sizeHintForColumn(int column) const {
    const int in_sight = QTreeWidget::sizeHintForColumn(column);
    if (column <= name || column >= column_count) return in_sight;
    const auto widest = QLocale{}.toString(most_[static_cast<std::size_t>(column)]);
    return std::max(in_sight, fontMetrics().horizontalAdvance(widest) + fontMetrics().averageCharWidth());
}

QTreeWidgetItem* SourcesTree::heading(coding::GroupId group, const QString& text) {
    auto* item = new QTreeWidgetItem(this);
    item->setText(name, text);
    item->setData(0, group_id, static_cast<qlonglong>(group.value));
    item->setData(0, old_name, text);
    auto flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDropEnabled;
    if (group) flags |= Qt::ItemIsEditable;
    item->setFlags(flags);
    auto bold = font();
    bold.setBold(true);
    item->setFont(name, bold);
    item->setFirstColumnSpanned(true);
    return item;
}

// Not in the tree yet: whatever is set in a row of it is told to everybody who looks at it.
QTreeWidgetItem* SourcesTree::row_of(const coding::store::SourceSummary& summary,
                                     coding::GroupId group) const {
    auto* item = new QTreeWidgetItem;
    const auto& source = summary.source;
    const auto shown = QString::fromStdString(source.name);
    item->setText(name, shown);
    item->setIcon(name, icons_.at(source.kind));
    item->setData(0, source_id, static_cast<qlonglong>(source.id.value));
    item->setData(0, group_id, static_cast<qlonglong>(group.value));
    item->setData(0, old_name, shown);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable | Qt::ItemIsDragEnabled |
                   Qt::ItemIsDropEnabled);
    for (const auto column : {turns, words, codings}) {
        item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
        item->setForeground(column, palette().placeholderText());
    }
    set_counts(item, summary);
    QStringList facts{name_of(source.kind)};
    if (!source.date.empty()) facts.append(QString::fromStdString(source.date));
    if (!source.media.empty()) facts.append(QString::fromStdString(source.media));
    item->setToolTip(name, shown + QLatin1Char('\n') + facts.join(QStringLiteral(" · ")));
    return item;
}

void SourcesTree::set_counts(QTreeWidgetItem* item, const coding::store::SourceSummary& summary) const {
    const auto number = [&](Column column, std::uint32_t count) {
        const auto shown = count == 0 ? QStringLiteral("–") : QLocale{}.toString(count);
        if (item->text(column) != shown) item->setText(column, shown);
    };
    number(turns, summary.turns);
    number(words, summary.words);
    number(codings, summary.codings);
}

void SourcesTree::show_counts(const std::vector<coding::store::SourceSummary>& sources) {
    std::unordered_map<coding::SourceId, const coding::store::SourceSummary*> by_id;
    for (const auto& summary : sources) by_id.emplace(summary.source.id, &summary);
    measure(sources);
    filling_ = true;
    for (int i = 0; i < topLevelItemCount(); ++i) {
        auto* const group = topLevelItem(i);
        if (group->childCount() == 0) continue;
        {
            const QSignalBlocker silent{model()};  // told cell by cell, columns are measured for each
            for (int child = 0; child < group->childCount(); ++child) {
                auto* item = group->child(child);
                if (const auto found = by_id.find(source_of(item)); found != by_id.end())
                    set_counts(item, *found->second);
            }
        }
        emit model()->dataChanged(indexFromItem(group->child(0), turns),
                                  indexFromItem(group->child(group->childCount() - 1), codings));
    }
    show_what_has_room();
    filling_ = false;
}

void SourcesTree::show_sources(const std::vector<coding::store::SourceSummary>& sources,
                               const std::vector<coding::Group>& groups) {
    filling_ = true;
    const auto before = chosen_sources();
    const std::set<coding::SourceId> chosen(before.begin(), before.end());
    std::set<qlonglong> folded;
    for (int i = 0; i < topLevelItemCount(); ++i) {
        if (!topLevelItem(i)->isExpanded()) folded.insert(topLevelItem(i)->data(0, group_id).toLongLong());
    }
    measure(sources);
    setUpdatesEnabled(false);
    clear();
    for (const auto& [kind, word] : coding::Names<coding::SourceKind>::values)
        icons_[kind] = kind_icon(kind, palette());
    for (const auto& group : groups) {
        QList<QTreeWidgetItem*> rows;
        for (const auto& summary : sources) {
            if (std::find(summary.groups.begin(), summary.groups.end(), group.name) != summary.groups.end())
                rows.append(row_of(summary, group.id));
        }
        heading(group.id, QString::fromStdString(group.name))->addChildren(rows);
    }
    if (!sources.empty() || !groups.empty()) {
        QList<QTreeWidgetItem*> rows;
        for (const auto& summary : sources) {
            if (summary.groups.empty()) rows.append(row_of(summary, {}));
        }
        heading({}, groups.empty() ? tr("Sources") : tr("Without group"))->addChildren(rows);
    }
    for (int i = 0; i < topLevelItemCount(); ++i) {
        auto* item = topLevelItem(i);
        item->setExpanded(!folded.contains(item->data(0, group_id).toLongLong()));
        for (int child = 0; child < item->childCount() && !chosen.empty(); ++child) {
            if (chosen.contains(source_of(item->child(child)))) item->child(child)->setSelected(true);
        }
    }
    show_what_has_room();
    setUpdatesEnabled(true);
    filling_ = false;
}

std::vector<coding::SourceId> SourcesTree::chosen_sources() const {
    std::vector<coding::SourceId> sources;
    for (const auto* item : selectedItems()) {
        const auto id = source_of(item);
        if (id && std::find(sources.begin(), sources.end(), id) == sources.end()) sources.push_back(id);
    }
    return sources;
}

std::vector<coding::GroupId> SourcesTree::chosen_groups() const {
    std::vector<coding::GroupId> groups;
    for (const auto* item : selectedItems()) {
        if (!source_of(item) && group_of(item)) groups.push_back(group_of(item));
    }
    return groups;
}

void SourcesTree::choose(coding::SourceId source) {
    for (int i = 0; i < topLevelItemCount(); ++i) {
        for (int child = 0; child < topLevelItem(i)->childCount(); ++child) {
            auto* item = topLevelItem(i)->child(child);
            if (source_of(item) != source) continue;
            setCurrentItem(item);
            return;
        }
    }
}

void SourcesTree::rename_chosen() {
    if (currentItem()) editItem(currentItem(), name);
}

// Keeps the old text: the project says what it is called, and shows it anew after the act.
void SourcesTree::renamed(QTreeWidgetItem* item) {
    if (filling_) return;
    const auto before = item->data(0, old_name).toString();
    const auto now = item->text(name).trimmed();
    if (now == before) return;
    filling_ = true;
    item->setText(name, before);
    filling_ = false;
    if (now.isEmpty()) return;
    const auto source = source_of(item);
    const auto group = group_of(item);
    if (source) {
        emit source_renamed(source, now);
    } else if (group) {
        emit group_renamed(group, now);
    }
}

QStringList SourcesTree::mimeTypes() const {
    return {mime_type, QStringLiteral("text/uri-list")};
}

QMimeData* SourcesTree::mimeData(const QList<QTreeWidgetItem*>& items) const {
    QByteArray bytes;
    QDataStream stream{&bytes, QIODevice::WriteOnly};
    for (const auto* item : items) {
        if (source_of(item))
            stream << item->data(0, source_id).toLongLong() << item->data(0, group_id).toLongLong();
    }
    auto* dragged = new QMimeData;
    dragged->setData(mime_type, bytes);
    return dragged;
}

Qt::DropActions SourcesTree::supportedDropActions() const {
    return Qt::MoveAction | Qt::CopyAction;
}

// The tree would move its own rows itself; here the act moves the sources, and the tree follows it.
void SourcesTree::dropEvent(QDropEvent* event) {
    const auto* dragged = event->mimeData();
    const auto* under = itemAt(event->position().toPoint());
    const bool copied = event->dropAction() == Qt::CopyAction;
    if (dragged->hasUrls()) {
        event->acceptProposedAction();
        emit files_dropped(dragged);
        return;
    }
    if (!under || !dragged->hasFormat(mime_type)) return;
    const auto to = group_of(under);
    auto bytes = dragged->data(mime_type);
    QDataStream stream{&bytes, QIODevice::ReadOnly};
    std::vector<coding::SourceId> sources;
    coding::GroupId from;
    while (!stream.atEnd()) {
        qlonglong source = 0, group = 0;
        stream >> source >> group;
        sources.push_back({source});
        from = {group};
    }
    event->setDropAction(Qt::CopyAction);  // so that nobody takes the rows out
    event->accept();
    // After the drag is over: the act fills the tree anew.
    QMetaObject::invokeMethod(
        this, [this, sources, from, to, copied] { emit sources_dropped(sources, from, to, copied); },
        Qt::QueuedConnection);
}

void SourcesTree::keyPressEvent(QKeyEvent* event) {
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && state() != EditingState) {
        if (currentItem() && source_of(currentItem())) {
            emit source_opened(source_of(currentItem()));
            return;
        }
    }
    QTreeWidget::keyPressEvent(event);
}

void SourcesTree::retranslate() {
    setHeaderLabels({tr("Name"), tr("Turns", "short, above a column"), tr("Words"), tr("Codings")});
    for (const auto column : {turns, words, codings})
        headerItem()->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    setAccessibleName(tr("Sources"));
}

}  // namespace annotator
