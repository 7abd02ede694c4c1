// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/sources/memos_model.hpp"

#include <QDateTime>
#include <algorithm>

#include "libcoding/report/memos_report.hpp"
#include "libcoding/store/memos.hpp"
#include "libcoding/text/folding.hpp"

#include "annotator/app/session.hpp"
#include "annotator/sources/names.hpp"

namespace annotator {

namespace store = coding::store;

namespace {

constexpr int first_words = 80;

}  // namespace

MemosModel::MemosModel(const Workspace& workspace, QObject* parent)
    : QAbstractTableModel(parent), workspace_(workspace) {}

void MemosModel::load(std::optional<coding::MemoKind> only, const QString& words) {
    beginResetModel();
    rows_.clear();
    const auto key = coding::text::search_key(words.trimmed().toStdString());
    workspace_.session.read([&](const store::Project& project) {
        store::MemoFilter filter;
        filter.kind = only;
        auto memos = store::memos(project, filter);
        if (memos.empty()) return;  // what they may be on is much to read
        const coding::report::MemoSubjects subjects{project};
        for (auto found = memos.rbegin(); found != memos.rend(); ++found) {
            auto subject = workspace_.session.text(subjects.said(found->on));
            const auto whole = found->title + '\n' + found->text + '\n' + subject.toStdString();
            if (coding::text::search_key(whole).find(key) == std::string::npos) continue;
            const auto place = subjects.place(found->on);
            rows_.push_back({std::move(*found), std::move(subject), place});
        }
    });
    endResetModel();
}

int MemosModel::row_of(coding::MemoId wanted) const {
    const auto found =
        std::find_if(rows_.begin(), rows_.end(), [&](const Row& row) { return row.memo.id == wanted; });
    return found == rows_.end() ? -1 : static_cast<int>(found - rows_.begin());
}

std::vector<coding::Memo> MemosModel::all() const {
    std::vector<coding::Memo> memos;
    for (const auto& row : rows_) memos.push_back(row.memo);
    return memos;
}

int MemosModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int MemosModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : column_count;
}

QVariant MemosModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || role != Qt::DisplayRole) return {};
    const auto& row = rows_[static_cast<std::size_t>(index.row())];
    switch (index.column()) {
        case kind:
            return name_of(row.memo.kind);
        case memo: {
            const auto& words = row.memo.title.empty() ? row.memo.text : row.memo.title;
            return QString::fromStdString(words).simplified().left(first_words);
        }
        case on:
            return row.subject;
        case date:
            return QLocale{}.toString(QDateTime::fromMSecsSinceEpoch(row.memo.changed_ms).date(),
                                      QLocale::ShortFormat);
        default:
            return {};
    }
}

QVariant MemosModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    const QStringList titles{tr("Kind"), tr("Memo"), tr("On"), tr("Date")};
    return titles.value(section);
}

}  // namespace annotator
