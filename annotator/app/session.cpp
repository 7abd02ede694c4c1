// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/app/session.hpp"

#include <chrono>

#include "libcoding/store/codes.hpp"
#include "libcoding/store/file_in_use.hpp"
#include "libcoding/store/people.hpp"

#include "annotator/app/window_hint.hpp"

namespace annotator {

namespace store = coding::store;
namespace {

using namespace std::chrono_literals;

// An act may wait for the writer's place twice, and the window still answers at once.
constexpr auto longest_wait = 40ms;

}  // namespace

Session::Session(coding::Language language, std::string coder, QObject* parent)
    : QObject(parent), catalogue_(language), coder_(std::move(coder)) {
    connect(&watcher_, &QFileSystemWatcher::fileChanged, this,
            [this] { read([](const store::Project& project) { store::require_in_place(project); }); });
}

Session::~Session() = default;

bool Session::open(const std::filesystem::path& path) {
    close();
    try {
        take(store::Project::open(path, store::Access::write, store::Backups::daily, longest_wait));
        return true;
    } catch (const coding::Error& error) {
        fail(error);
        return false;
    }
}

void Session::take(store::Project project) {
    close();
    project_.emplace(std::move(project));
    codebook_known_ = false;
    read([this](const store::Project& now) {
        store::wait_at_most(now, longest_wait);
        known_history_ = now.state().history;
        watch_file();
        emit opened();
    });
    emit history_changed();
}

void Session::watch_file() {
    if (const auto before = watcher_.files(); !before.isEmpty()) watcher_.removePaths(before);
    watcher_.addPath(QString::fromStdString(project_->path().string()));
}

void Session::close() {
    if (!project_) return;
    emit closing();
    if (const auto watched = watcher_.files(); !watched.isEmpty()) watcher_.removePaths(watched);
    project_.reset();
    codebook_ = {};
    codebook_known_ = false;
    emit closed();
    emit history_changed();
}

// What cannot be read now is shown as it was, and asked for again.
const coding::Codebook& Session::codebook() const {
    if (!codebook_known_) {
        codebook_known_ =
            read([this](const store::Project& project) { codebook_ = store::codebook(project); });
    }
    return codebook_;
}

void Session::set_coder(std::string name) {
    if (name == coder_) return;
    coder_ = std::move(name);
    emit coder_changed();
}

coding::CoderId Session::coder_id() const {
    coding::CoderId id;
    read([&](const store::Project& project) {
        for (const auto& coder : store::coders(project)) {
            if (coder.name == coder_) id = coder.id;
        }
    });
    return id;
}

void Session::set_language(coding::Language language) {
    if (language == catalogue_.language()) return;
    catalogue_ = coding::Catalogue{language};
    emit language_changed();
}

QString Session::text(const coding::Message& message) const {
    return QString::fromStdString(catalogue_.text(message));
}

bool Session::act(const std::function<Touched(store::Project&)>& work) {
    if (!project_) return false;
    Touched touched;
    try {
        touched = work(*project_);
    } catch (const coding::Error& error) {
        fail(error);
        return false;
    }
    // It is done and kept, whether or not it can be shown.
    emit acted();
    read([&](const store::Project&) { tell(touched); });
    return true;
}

bool Session::read(const std::function<void(const store::Project&)>& work) const {
    if (!project_) return false;
    try {
        work(*project_);
        return true;
    } catch (const coding::Error& error) {
        fail(error);
        return false;
    }
}

bool Session::undo() {
    return act([this](store::Project& project) {
        store::undo(project, coder_);
        return Touched::everything();
    });
}

bool Session::redo() {
    return act([this](store::Project& project) {
        store::redo(project, coder_);
        return Touched::everything();
    });
}

std::optional<coding::HistoryEntry> Session::undoable() const {
    std::optional<coding::HistoryEntry> entry;
    read([&](const store::Project& project) { entry = store::undoable(project); });
    return entry;
}

std::optional<coding::HistoryEntry> Session::redoable() const {
    std::optional<coding::HistoryEntry> entry;
    read([&](const store::Project& project) { entry = store::redoable(project); });
    return entry;
}

void Session::look_for_others_work() {
    if (!project_) return;
    read([this](const store::Project& project) {
        if (project.state().history != known_history_) tell(Touched::everything());
    });
}

void Session::remember_state() {
    read([this](const store::Project& project) { known_history_ = project.state().history; });
}

void Session::tell(const Touched& touched) {
    remember_state();
    if (touched.parts.testFlag(Part::codebook)) codebook_known_ = false;
    if (touched.parts) emit changed(touched.parts);
    const auto& codings = touched.codings;
    if (codings.reload || !codings.now.empty() || !codings.gone.empty()) emit codings_changed(codings);
    emit history_changed();
}

void Session::fail_busy(const coding::Error& error) const {
    if (writing_.isEmpty()) {
        emit failed(text(error.message()), window_hint(*this, error));
        return;
    }
    emit failed(tr("“%1” is still writing to the project; this was not done.").arg(writing_),
                tr("Do it again when that has finished, or stop it below."));
}

void Session::fail(const coding::Error& error) const {
    if (error.kind() == coding::ErrorKind::busy) return fail_busy(error);
    QString what = text(error.message());
    if (!error.where().file.empty()) {
        what.prepend(QString::fromStdString(error.where().file) + QStringLiteral(" – "));
    }
    emit failed(what, window_hint(*this, error));
}

}  // namespace annotator
