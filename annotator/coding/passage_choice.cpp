// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/coding/passage_choice.hpp"

#include <QRegularExpression>
#include <algorithm>
#include <unordered_map>

#include "libcoding/store/people.hpp"
#include "libcoding/store/sources.hpp"
#include "libcoding/text/utf8.hpp"

namespace annotator {
namespace {

namespace store = coding::store;

constexpr std::uint32_t context_characters = 60;
constexpr std::uint32_t most_words_shown = 240;

/// On one line; a space at an end stays, since it parts the passage from what is around it.
QString line(std::string_view utf8) {
    static const QRegularExpression spaces{QStringLiteral("[\\s]+")};
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()))
        .replace(spaces, QStringLiteral(" "));
}

/// The source that was asked for last, as text.
class SourceTexts {
  public:
    explicit SourceTexts(const store::Project& project) : project_(project) {
        for (const auto& participant : store::participants(project))
            speakers_[participant.id] = QString::fromStdString(participant.name);
        for (const auto& source : store::sources(project))
            names_[source.id] = QString::fromStdString(source.name);
    }

    PassageRow row(const coding::Coding& coding) {
        if (coding.source != source_) load(coding.source);
        PassageRow row{coding.source, coding.span, names_[coding.source], {}, {}, {}, {}, {}};
        const auto after_first = std::upper_bound(begins_.begin(), begins_.end(), coding.span.begin);
        if (after_first == begins_.begin()) return row;
        const auto first = static_cast<std::size_t>(after_first - begins_.begin()) - 1;
        row.speaker = speakers_[blocks_[first].speaker];
        // What is shown around the passage stays in the turns that it begins and ends in.
        std::string text;
        std::uint32_t length = 0;
        const auto begin = begins_[first];
        for (auto at = first; at < blocks_.size() && begins_[at] < coding.span.end; ++at) {
            text += blocks_[at].text;
            length += blocks_[at].characters;
            if (length > coding.span.begin - begin + most_words_shown + context_characters) break;
        }
        const auto speech = begin + blocks_[first].speech_begin;
        const auto from = coding.span.begin - begin;
        const auto shown_end = std::min(coding.span.length(), most_words_shown) + from;
        const auto before_begin = std::max(from > context_characters ? from - context_characters : 0,
                                           std::min(speech - begin, from));
        row.before = line(coding::text::slice(text, {before_begin, from}));
        row.words = line(coding::text::slice(text, {from, shown_end}));
        if (coding.span.length() > most_words_shown)
            row.words += QChar{0x2026};
        else
            row.after = line(coding::text::slice(text, {shown_end, shown_end + context_characters}));
        if (!row.after.isEmpty() && shown_end + context_characters < length) row.after += QChar{0x2026};
        return row;
    }

  private:
    void load(coding::SourceId source) {
        source_ = source;
        blocks_ = store::blocks(project_, source);
        begins_.clear();
        std::uint32_t begin = 0;
        for (const auto& block : blocks_) {
            begins_.push_back(begin);
            begin += block.characters;
        }
    }

    const store::Project& project_;
    std::unordered_map<coding::ParticipantId, QString> speakers_;
    std::unordered_map<coding::SourceId, QString> names_;
    coding::SourceId source_;
    std::vector<coding::Block> blocks_;
    std::vector<std::uint32_t> begins_;
};

}  // namespace

std::vector<PassageRow> passage_rows(const store::Project& project,
                                     const std::vector<coding::Coding>& codings) {
    SourceTexts texts{project};
    std::vector<PassageRow> rows;
    rows.reserve(codings.size());
    for (const auto& coding : codings) rows.push_back(texts.row(coding));
    return rows;
}

PassageChoice::PassageChoice(QObject* parent) : QAbstractTableModel(parent) {}

void PassageChoice::show(std::vector<PassageRow> rows, bool accepted) {
    beginResetModel();
    rows_ = std::move(rows);
    accepted_.assign(rows_.size(), accepted);
    endResetModel();
    emit choice_changed();
}

std::size_t PassageChoice::accepted_count() const {
    return static_cast<std::size_t>(std::count(accepted_.begin(), accepted_.end(), true));
}

void PassageChoice::accept_all(bool accepted) {
    if (rows_.empty()) return;
    accepted_.assign(rows_.size(), accepted);
    emit dataChanged(index(0, 0), index(rowCount() - 1, 0), {Qt::CheckStateRole});
    emit choice_changed();
}

void PassageChoice::toggle(const QModelIndexList& rows) {
    if (rows.isEmpty()) return;
    const bool accepted = !accepted_[static_cast<std::size_t>(rows.first().row())];
    for (const auto& row : rows) {
        accepted_[static_cast<std::size_t>(row.row())] = accepted;
        const auto cell = index(row.row(), words_column);
        emit dataChanged(cell, cell, {Qt::CheckStateRole});
    }
    emit choice_changed();
}

void PassageChoice::retranslate() {
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

int PassageChoice::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int PassageChoice::columnCount(const QModelIndex&) const {
    return coders_column + 1;
}

QVariant PassageChoice::data(const QModelIndex& index, int role) const {
    const auto row = static_cast<std::size_t>(index.row());
    const auto& passage = rows_[row];
    if (role == Qt::CheckStateRole && index.column() == words_column)
        return static_cast<int>(accepted_[row] ? Qt::Checked : Qt::Unchecked);
    if (role == Qt::ToolTipRole) return passage.words;
    if (role != Qt::DisplayRole) return {};
    switch (index.column()) {
        case speaker_column:
            return passage.speaker;
        case source_column:
            return passage.source_name;
        case coders_column:
            return passage.coders;
        default:
            break;
    }
    return QString{passage.before + QChar{0x2590} + passage.words + QChar{0x258C} + passage.after};
}

bool PassageChoice::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::CheckStateRole || index.column() != words_column) return false;
    accepted_[static_cast<std::size_t>(index.row())] = value.toInt() == static_cast<int>(Qt::Checked);
    emit dataChanged(index, index, {Qt::CheckStateRole});
    emit choice_changed();
    return true;
}

Qt::ItemFlags PassageChoice::flags(const QModelIndex& index) const {
    auto flags = QAbstractTableModel::flags(index);
    if (index.column() == words_column) flags |= Qt::ItemIsUserCheckable;
    return flags;
}

QVariant PassageChoice::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
        case speaker_column:
            return tr("Speaker");
        case source_column:
            return tr("Source");
        case coders_column:
            return tr("Coded by");
        default:
            return tr("Passage");
    }
}

}  // namespace annotator
