// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/coding/code_palette_model.hpp"

#include <algorithm>

#include "libcoding/text/folding.hpp"
#include "libcoding/text/utf8.hpp"

#include "annotator/app/session.hpp"
#include "annotator/codebook/code_colours.hpp"
#include "annotator/codebook/code_icons.hpp"
#include "annotator/coding/code_memory.hpp"

namespace annotator {
namespace {

constexpr std::size_t most_shown = 200;

/// The sibling of that name, as search folds names.
std::optional<std::size_t> child_named(const coding::Codebook& book, std::optional<std::size_t> parent,
                                       const std::string& name) {
    const auto key = coding::text::search_key(name);
    const auto begin = parent ? *parent + 1 : 0;
    const auto end = parent ? book.subtree_end(*parent) : book.codes().size();
    for (auto child = begin; child < end; child = book.subtree_end(child)) {
        if (coding::text::search_key(book.codes()[child].name) == key) return child;
    }
    return std::nullopt;
}

}  // namespace

CodePaletteModel::CodePaletteModel(const Session& session, const CodeMemory& memory, QObject* parent)
    : QAbstractListModel(parent), session_(session), memory_(memory) {}

void CodePaletteModel::renew() {
    beginResetModel();
    found_.clear();
    wanted_.reset();
    finder_ = session_.is_open() ? CodeFinder{session_.codebook()} : CodeFinder{};
    endResetModel();
}

void CodePaletteModel::type(const QString& typed, bool with_new_code) {
    beginResetModel();
    found_ = finder_.find(typed.toStdString(), memory_.recent(), most_shown);
    wanted_ = with_new_code ? wanted_by(typed) : std::nullopt;
    endResetModel();
}

std::optional<WantedCode> CodePaletteModel::wanted_by(const QString& typed) const {
    const auto whole = typed.toStdString();
    auto names = coding::split_code_path(whole);
    for (auto& name : names) name = std::string{coding::text::trimmed(name)};
    if (names.empty() || names.back().empty()) return std::nullopt;
    const auto& book = session_.codebook();
    std::optional<std::size_t> parent;
    if (names.size() == 1) {
        // A name that is somewhere in the book is meant to be found, not made a second time.
        const auto key = coding::text::search_key(names.back());
        const bool there = std::any_of(found_.begin(), found_.end(), [&](std::size_t index) {
            return coding::text::search_key(book.codes()[index].name) == key;
        });
        if (there) return std::nullopt;
    } else {
        names.pop_back();
        const auto path = coding::join_code_path(names);
        try {
            parent = book.find(path);
        } catch (const coding::Error&) {
            return std::nullopt;  // several fit: more of the path must be typed
        }
        if (!parent) return std::nullopt;
        names = coding::split_code_path(whole);
    }
    const std::string name{coding::text::trimmed(names.back())};
    if (child_named(book, parent, name)) return std::nullopt;
    return WantedCode{parent ? book.codes()[*parent].id : coding::CodeId{}, QString::fromStdString(name)};
}

std::optional<coding::CodeId> CodePaletteModel::code(int row) const {
    if (row < 0 || static_cast<std::size_t>(row) >= found_.size()) return std::nullopt;
    return session_.codebook().codes()[found_[static_cast<std::size_t>(row)]].id;
}

std::optional<WantedCode> CodePaletteModel::wanted(int row) const {
    return row == static_cast<int>(found_.size()) ? wanted_ : std::nullopt;
}

int CodePaletteModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(found_.size()) + (wanted_ ? 1 : 0);
}

QVariant CodePaletteModel::data(const QModelIndex& index, int role) const {
    const auto& book = session_.codebook();
    if (const auto wanted = this->wanted(index.row())) {
        const auto parent = book.index_of(wanted->parent);
        switch (role) {
            case Qt::DisplayRole:
            case name_role:
                return tr("New code “%1”").arg(wanted->name);
            case above_role:
                return parent ? QString::fromStdString(book.path(*parent)) : QString{};
            case new_role:
                return true;
            default:
                return {};
        }
    }
    const auto at = found_[static_cast<std::size_t>(index.row())];
    const auto& code = book.codes()[at];
    switch (role) {
        case Qt::DisplayRole:
            return QString::fromStdString(book.path(at));
        case Qt::ToolTipRole:
            return QString::fromStdString(code.definition);
        case Qt::DecorationRole:
            return kind_icon(code.kind, colour_of(book, at));
        case name_role:
            return QString::fromStdString(code.name);
        case above_role: {
            const auto parent = book.parent(at);
            return parent ? QString::fromStdString(book.path(*parent)) : QString{};
        }
        case key_role:
            return memory_.key_of(code.id);
        case new_role:
            return false;
        default:
            return {};
    }
}

}  // namespace annotator
