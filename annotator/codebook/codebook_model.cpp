// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/codebook/codebook_model.hpp"

#include <QApplication>
#include <QFont>
#include <QPalette>

#include "libcoding/acts/codebook.hpp"
#include "libcoding/report/words.hpp"
#include "libcoding/store/codes.hpp"
#include "libcoding/store/codings.hpp"
#include "libcoding/text/folding.hpp"
#include "libcoding/text/utf8.hpp"

#include "annotator/codebook/code_colours.hpp"
#include "annotator/codebook/code_icons.hpp"

namespace annotator {
namespace {

namespace store = coding::store;

// Counts follow when the hand rests, so that they never stand between a key and what it paints.
constexpr int counting_delay_ms = 120;

}  // namespace

CodebookModel::CodebookModel(Session& session, QObject* parent)
    : QAbstractItemModel(parent),
      session_(session),
      counting_work_([this] { return count_on(); }),
      children_(1) {
    count_soon_.setSingleShot(true);
    count_soon_.setInterval(counting_delay_ms);
    connect(&count_soon_, &QTimer::timeout, this, &CodebookModel::count);
    connect(&session_, &Session::opened, this, &CodebookModel::renew);
    connect(&session_, &Session::closed, this, &CodebookModel::renew);
    connect(&session_, &Session::changed, this, [this](Parts parts) {
        if (parts.testFlag(Part::codebook)) renew();
    });
    connect(&session_, &Session::closing, &counting_work_, &IdleWork::stop);
    connect(&session_, &Session::codings_changed, &count_soon_, qOverload<>(&QTimer::start));
    renew();
}

void CodebookModel::renew() {
    emit about_to_renew();
    beginResetModel();
    book_ = session_.is_open() ? session_.codebook() : coding::Codebook{};
    const auto codes = book_.codes().size();
    children_.assign(codes + 1, {});
    rows_.assign(codes, 0);
    keys_.assign(codes, {});
    own_.assign(codes, 0);
    with_below_.assign(codes, 0);
    for (std::size_t i = 0; i < codes; ++i) {
        auto& siblings = children_[book_.parent(i).value_or(codes)];
        rows_[i] = static_cast<int>(siblings.size());
        siblings.push_back(i);
        keys_[i] = coding::text::search_key(book_.codes()[i].name);
    }
    endResetModel();
    count();
    emit renewed();
}

void CodebookModel::count() {
    counting_work_.stop();
    counting_ = {};
    if (!session_.is_open()) return;
    if (session_.read(
            [this](const store::Project& project) { counting_ = store::CodingCounting{project}; })) {
        counting_work_.start();
    }
}

bool CodebookModel::count_on() {
    bool more = false;
    const bool sound = session_.read([&](const store::Project& project) { more = counting_.step(project); });
    if (sound && !more) show_counts();
    return more;
}

void CodebookModel::show_counts() {
    const auto codes = book_.codes();
    const auto& counts = counting_.counts();
    for (std::size_t i = 0; i < codes.size(); ++i) {
        const auto found = counts.find(codes[i].id);
        own_[i] = with_below_[i] = found == counts.end() ? 0 : found->second;
    }
    for (auto i = codes.size(); i-- > 0;) {
        if (const auto above = book_.parent(i)) with_below_[*above] += with_below_[i];
    }
    for (const auto& siblings : children_) {
        if (siblings.empty()) continue;
        emit dataChanged(createIndex(0, count_column, siblings.front()),
                         createIndex(static_cast<int>(siblings.size()) - 1, count_column, siblings.back()));
    }
}

std::uint32_t CodebookModel::own_count(std::size_t code) const {
    return own_[code];
}

std::uint32_t CodebookModel::count_below(std::size_t code) const {
    return with_below_[code] - own_[code];
}

coding::CodeId CodebookModel::code(const QModelIndex& index) const {
    return index.isValid() ? book_.codes()[index.internalId()].id : coding::CodeId{};
}

QModelIndex CodebookModel::index_of(coding::CodeId code, int column) const {
    const auto at = book_.index_of(code);
    return at ? createIndex(rows_[*at], column, *at) : QModelIndex{};
}

std::vector<coding::CodeId> CodebookModel::codes(const QModelIndexList& indexes) const {
    std::vector<coding::CodeId> codes;
    for (const auto& index : indexes) {
        if (index.column() == name_column) codes.push_back(code(index));
    }
    return codes;
}

void CodebookModel::set_favourites(std::function<int(coding::CodeId)> key_of) {
    key_of_ = std::move(key_of);
}

void CodebookModel::favourites_changed() {
    for (const auto& siblings : children_) {
        if (siblings.empty()) continue;
        emit dataChanged(createIndex(0, name_column, siblings.front()),
                         createIndex(static_cast<int>(siblings.size()) - 1, name_column, siblings.back()));
    }
}

const std::vector<std::size_t>& CodebookModel::children(const QModelIndex& parent) const {
    return parent.isValid() ? children_[parent.internalId()] : children_.back();
}

QModelIndex CodebookModel::index(int row, int column, const QModelIndex& parent) const {
    const auto& below = children(parent);
    if (row < 0 || static_cast<std::size_t>(row) >= below.size() || column < 0 || column > count_column)
        return {};
    return createIndex(row, column, below[static_cast<std::size_t>(row)]);
}

QModelIndex CodebookModel::parent(const QModelIndex& index) const {
    if (!index.isValid()) return {};
    const auto above = book_.parent(index.internalId());
    return above ? createIndex(rows_[*above], name_column, *above) : QModelIndex{};
}

int CodebookModel::rowCount(const QModelIndex& parent) const {
    return parent.column() > 0 ? 0 : static_cast<int>(children(parent).size());
}

int CodebookModel::columnCount(const QModelIndex&) const {
    return 2;
}

QString CodebookModel::count_text(std::size_t code) const {
    const auto own = own_[code], below = count_below(code);
    const QLocale locale;
    if (below == 0) return own == 0 ? QString{} : locale.toString(own);
    return QStringLiteral("%1 + %2").arg(locale.toString(own), locale.toString(below));
}

QVariant CodebookModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const std::size_t at = index.internalId();
    const auto& code = book_.codes()[at];
    if (role == key_role) return QString::fromStdString(keys_[at]);
    if (role == favourite_role) return key_of_ ? key_of_(code.id) : 0;
    if (role == Qt::ToolTipRole) {
        const auto kind = session_.text(coding::report::word_message("kind", coding::name_of(code.kind)));
        auto tip = tr("%1 (%2): %Ln coding(s)", nullptr, static_cast<int>(own_[at]))
                       .arg(QString::fromStdString(book_.path(at)), kind);
        if (!children_[at].empty()) tip += tr(", %Ln below it", nullptr, static_cast<int>(count_below(at)));
        if (!code.definition.empty()) tip += QStringLiteral("\n\n") + QString::fromStdString(code.definition);
        return tip;
    }
    if (index.column() == count_column) {
        if (role == Qt::DisplayRole) return count_text(at);
        if (role == Qt::TextAlignmentRole) return QVariant{Qt::AlignRight | Qt::AlignVCenter};
        if (role == Qt::ForegroundRole) return QApplication::palette().brush(QPalette::PlaceholderText);
        return {};
    }
    switch (role) {
        case Qt::DisplayRole:
        case Qt::EditRole:
            return QString::fromStdString(code.name);
        case Qt::DecorationRole:
            return kind_icon(code.kind, colour_of(book_, at));
        case Qt::AccessibleTextRole:
            return QStringLiteral("%1, %2, %3")
                .arg(QString::fromStdString(code.name),
                     session_.text(coding::report::word_message("kind", coding::name_of(code.kind))),
                     count_text(at));
        case Qt::FontRole: {
            QFont font = QApplication::font();
            if (code.kind == coding::CodeKind::theme) font.setWeight(QFont::DemiBold);
            return font;
        }
        default:
            return {};
    }
}

QVariant CodebookModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    return section == name_column ? tr("Code") : tr("Codings");
}

Qt::ItemFlags CodebookModel::flags(const QModelIndex& index) const {
    if (!index.isValid()) return Qt::ItemIsDropEnabled;
    auto flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled | Qt::ItemIsDropEnabled;
    if (index.column() == name_column) flags |= Qt::ItemIsEditable;
    return flags;
}

bool CodebookModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole || index.column() != name_column) return false;
    const std::string name{coding::text::trimmed(value.toString().toStdString())};
    if (name.empty() || name == book_.codes()[index.internalId()].name) return false;
    // The view is still busy with its editor: the tree is read anew when it is done.
    QMetaObject::invokeMethod(
        this, [this, code = code(index), name] { rename(code, name); }, Qt::QueuedConnection);
    return true;
}

void CodebookModel::rename(coding::CodeId id, const std::string& name) {
    session_.act([&](store::Project& project) {
        auto code = store::code(project, id);
        code.name = name;
        coding::acts::change_code(project, session_.coder(), code);
        return Touched{Part::codebook, {}};
    });
}

void CodebookModel::move(const std::vector<coding::CodeId>& codes, coding::CodeId parent,
                         std::optional<std::size_t> place) {
    session_.act([&](store::Project& project) {
        coding::acts::move_codes(project, session_.coder(), codes, parent, place);
        return Touched{Part::codebook, {}};
    });
}

Qt::DropActions CodebookModel::supportedDropActions() const {
    return Qt::MoveAction | Qt::CopyAction;
}

QStringList CodebookModel::mimeTypes() const {
    return {QString::fromLatin1(codes_mime), QString::fromLatin1(passage_mime)};
}

QMimeData* CodebookModel::mimeData(const QModelIndexList& indexes) const {
    return to_mime(codes(indexes)).release();  // the view owns it
}

bool CodebookModel::canDropMimeData(const QMimeData* data, Qt::DropAction, int row, int,
                                    const QModelIndex& parent) const {
    if (!session_.is_open()) return false;
    if (passage_in(*data)) return parent.isValid() && row < 0;
    return !codes_in(*data).empty();
}

// A passage that is dropped on a code is coded with it; codes move under it or, with Ctrl, merge with it.
bool CodebookModel::dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int,
                                 const QModelIndex& parent) {
    const auto onto = code(parent);
    if (const auto passage = passage_in(*data)) {
        if (!onto) return false;
        emit passage_dropped(*passage, onto);
        return true;
    }
    const auto codes = codes_in(*data);
    if (codes.empty()) return false;
    if (action == Qt::CopyAction && onto && row < 0) {
        emit merge_wanted(codes, onto);
        return true;
    }
    const auto place = row < 0 ? std::nullopt : std::optional{static_cast<std::size_t>(row)};
    QMetaObject::invokeMethod(
        this, [this, codes, onto, place] { move(codes, onto, place); }, Qt::QueuedConnection);
    return true;
}

}  // namespace annotator
