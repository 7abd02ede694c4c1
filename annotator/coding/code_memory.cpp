// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/coding/code_memory.hpp"

#include <QStringList>
#include <algorithm>

#include "annotator/app/preferences.hpp"
#include "annotator/app/session.hpp"

namespace annotator {
namespace {

constexpr std::size_t most_recent = 30;

QString key_for(const QString& guid, const char* what) {
    return QStringLiteral("coding/%1/%2").arg(guid, QString::fromLatin1(what));
}

template <class Codes>
QStringList as_words(const Codes& codes) {
    QStringList words;
    for (const auto code : codes) words.append(QString::number(code.value));
    return words;
}

}  // namespace

CodeMemory::CodeMemory(Session& session, Preferences& preferences, QObject* parent)
    : QObject(parent), session_(session), preferences_(preferences) {
    connect(&session_, &Session::opened, this, &CodeMemory::load);
    if (session_.is_open()) load();
}

void CodeMemory::load() {
    guid_.clear();
    session_.read([this](const auto& project) { guid_ = QString::fromStdString(project.info().guid); });
    recent_.clear();
    favourites_ = {};
    for (const auto& word : preferences_.value(key_for(guid_, "recent")).toStringList())
        recent_.push_back({word.toLongLong()});
    const auto favourites = preferences_.value(key_for(guid_, "favourites")).toStringList();
    for (std::size_t i = 0; i < favourites_.size() && static_cast<qsizetype>(i) < favourites.size(); ++i)
        favourites_[i] = {favourites[static_cast<qsizetype>(i)].toLongLong()};
    emit favourites_changed();
}

void CodeMemory::save() const {
    preferences_.set_value(key_for(guid_, "recent"), as_words(recent_));
    preferences_.set_value(key_for(guid_, "favourites"), as_words(favourites_));
}

void CodeMemory::used(std::span<const coding::CodeId> codes) {
    for (const auto code : codes) {
        std::erase(recent_, code);
        recent_.insert(recent_.begin(), code);
    }
    if (recent_.size() > most_recent) recent_.resize(most_recent);
    save();
}

coding::CodeId CodeMemory::favourite(int key) const {
    const auto code = favourites_.at(static_cast<std::size_t>(key - 1));
    return session_.is_open() && session_.codebook().index_of(code) ? code : coding::CodeId{};
}

int CodeMemory::key_of(coding::CodeId code) const {
    const auto found = std::find(favourites_.begin(), favourites_.end(), code);
    return !code || found == favourites_.end() ? 0 : static_cast<int>(found - favourites_.begin()) + 1;
}

void CodeMemory::set_favourite(int key, coding::CodeId code) {
    if (const int before = key_of(code); before != 0) favourites_[static_cast<std::size_t>(before - 1)] = {};
    favourites_.at(static_cast<std::size_t>(key - 1)) = code;
    save();
    emit favourites_changed();
}

}  // namespace annotator
