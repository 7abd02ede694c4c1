// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/retrieval/passage_model.hpp"

#include <QColor>

#include "libcoding/model/names.hpp"
#include "libcoding/report/words.hpp"

#include "annotator/app/session.hpp"
#include "annotator/codebook/code_mime.hpp"

namespace annotator {
namespace {

constexpr std::uint32_t context = 160;  // code points on either side
constexpr std::size_t most_texts_kept = 2000;

}  // namespace

QString one_line(const std::string& text) {
    return QString::fromStdString(text).replace(QLatin1Char('\n'), QLatin1Char(' '));
}

PassageModel::PassageModel(const Workspace& workspace, QObject* parent)
    : QAbstractListModel(parent), workspace_(workspace) {}

void PassageModel::set(std::shared_ptr<const FoundPassages> found) {
    beginResetModel();
    found_ = std::move(found);
    rows_.clear();
    texts_.clear();
    if (found_) {
        const auto& passages = found_->found.passages;
        for (std::uint32_t i = 0; i < passages.size(); ++i) {
            if (i == 0 || passages[i].source != passages[i - 1].source) {
                rows_.push_back({passages[i].source, Row::head});
            }
            rows_.push_back({passages[i].source, i});
        }
    }
    endResetModel();
}

const coding::analysis::FoundPassage* PassageModel::passage(const QModelIndex& index) const {
    if (!index.isValid() || !found_) return nullptr;
    const auto& row = rows_[static_cast<std::size_t>(index.row())];
    return row.passage == Row::head ? nullptr : &found_->found.passages[row.passage];
}

std::optional<coding::Passage> PassageModel::place(const QModelIndex& index) const {
    const auto* found = passage(index);
    if (found == nullptr) return std::nullopt;
    return coding::Passage{found_->tables.sources[found->source].id, found->span};
}

QStringList PassageModel::mimeTypes() const {
    return {QString::fromLatin1(passage_mime)};
}

QMimeData* PassageModel::mimeData(const QModelIndexList& indexes) const {
    const auto dragged = indexes.isEmpty() ? std::nullopt : place(indexes.front());
    if (!dragged) return nullptr;
    return to_mime(DraggedPassage{dragged->source, dragged->span}).release();  // the view owns it
}

int PassageModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

const coding::analysis::PassageText& PassageModel::text(std::uint32_t passage) const {
    const auto known = texts_.find(passage);
    if (known != texts_.end()) return known->second;
    if (texts_.size() >= most_texts_kept) texts_.clear();
    coding::analysis::PassageText text;
    if (workspace_.session.is_open()) {
        workspace_.session.read([&](const coding::store::Project& project) {
            text = coding::analysis::read_passage(project, found_->tables, found_->found.passages[passage],
                                                  context);
        });
    }
    return texts_.emplace(passage, std::move(text)).first->second;
}

QString PassageModel::facts_of(const coding::analysis::FoundPassage& passage) const {
    const auto& tables = found_->tables;
    const auto coded = coding::analysis::facts_of(tables, found_->found, passage);
    QStringList parts;
    if (passage.speaker != coding::store::FlatBlock::none) {
        parts << QString::fromStdString(tables.participants[passage.speaker].name);
    }
    QStringList codes;
    for (const auto code : coded.codes) codes << QString::fromStdString(tables.codebook.codes()[code].name);
    parts << codes.join(QStringLiteral(", "));
    for (const auto polarity : coded.polarities) {
        parts << workspace_.session.text(coding::report::word_message("polarity", coding::name_of(polarity)));
    }
    if (coded.coders.size() > 1) parts << tr("%Ln coder(s)", nullptr, static_cast<int>(coded.coders.size()));
    return parts.join(QStringLiteral(" · "));
}

QVariant PassageModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || !found_) return {};
    const auto& row = rows_[static_cast<std::size_t>(index.row())];
    const auto source = QString::fromStdString(found_->tables.sources[row.source].name);
    if (row.passage == Row::head) {
        if (role == is_source) return true;
        return role == Qt::DisplayRole || role == Qt::AccessibleTextRole ? source : QVariant{};
    }
    const auto& passage = found_->found.passages[row.passage];
    switch (role) {
        case is_source:
            return false;
        case before:
            return one_line(text(row.passage).before);
        case words:
            return one_line(text(row.passage).text);
        case after:
            return one_line(text(row.passage).after);
        case facts:
            return facts_of(passage);
        case colour: {
            const auto codings = found_->found.codings_of(passage);
            if (codings.empty()) return QColor{};
            const auto code = found_->tables.codings[codings.front()].code;
            return QColor{QString::fromStdString(found_->tables.codebook.codes()[code].colour)};
        }
        case Qt::DisplayRole:
            return one_line(text(row.passage).text);
        case Qt::AccessibleTextRole:
            return QStringLiteral("%1. %2").arg(one_line(text(row.passage).text), facts_of(passage));
        default:
            return {};
    }
}

Qt::ItemFlags PassageModel::flags(const QModelIndex& index) const {
    if (passage(index) == nullptr) return Qt::ItemIsEnabled;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled;
}

}  // namespace annotator
