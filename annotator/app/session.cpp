// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/app/session.hpp"

#include "libcoding/store/codes.hpp"
#include "libcoding/store/people.hpp"

namespace annotator {

namespace store = coding::store;

Session::Session(coding::Language language, std::string coder, QObject* parent)
    : QObject(parent), catalogue_(language), coder_(std::move(coder)) {}

Session::~Session() = default;

bool Session::open(const std::filesystem::path& path) {
    close();
    try {
        take(store::Project::open(path));
        return true;
    } catch (const coding::Error& error) {
        fail(error);
        return false;
    }
}

void Session::take(store::Project project) {
    close();
    project_.emplace(std::move(project));
    remember_state();
    emit opened();
    emit history_changed();
}

void Session::close() {
    if (!project_) return;
    emit closing();
    project_.reset();
    codebook_.reset();
    emit closed();
    emit history_changed();
}

const coding::Codebook& Session::codebook() const {
    if (!codebook_) codebook_ = store::codebook(*project_);
    return *codebook_;
}

void Session::set_coder(std::string name) {
    if (name == coder_) return;
    coder_ = std::move(name);
    emit coder_changed();
}

coding::CoderId Session::coder_id() const {
    for (const auto& coder : store::coders(*project_)) {
        if (coder.name == coder_) return coder.id;
    }
    return {};
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
    try {
        tell(work(*project_));
        return true;
    } catch (const coding::Error& error) {
        fail(error);
        return false;
    }
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
    return project_ ? store::undoable(*project_) : std::nullopt;
}

std::optional<coding::HistoryEntry> Session::redoable() const {
    return project_ ? store::redoable(*project_) : std::nullopt;
}

void Session::look_for_others_work() {
    if (!project_) return;
    read([this](const store::Project& project) {
        if (project.state().history != known_history_) tell(Touched::everything());
    });
}

void Session::remember_state() {
    known_history_ = project_->state().history;
}

void Session::tell(const Touched& touched) {
    remember_state();
    if (touched.parts.testFlag(Part::codebook)) codebook_.reset();
    if (touched.parts) emit changed(touched.parts);
    const auto& codings = touched.codings;
    if (codings.reload || !codings.now.empty() || !codings.gone.empty()) emit codings_changed(codings);
    emit history_changed();
}

void Session::fail(const coding::Error& error) const {
    QString what = text(error.message());
    if (!error.where().file.empty()) {
        what.prepend(QString::fromStdString(error.where().file) + QStringLiteral(" – "));
    }
    emit failed(what, error.hint().empty() ? QString{} : text(error.hint()));
}

}  // namespace annotator
