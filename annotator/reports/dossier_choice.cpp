// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/reports/dossier_choice.hpp"

#include <QFormLayout>
#include <QLabel>
#include <string_view>

#include "libcoding/exchange/file_bytes.hpp"

#include "annotator/app/session.hpp"
#include "annotator/reports/file_box.hpp"

namespace annotator {

namespace report = coding::report;

namespace {

/// What `read` makes of a file; errors name the file.
template <class Read>
auto read_file(const std::filesystem::path& path, Read read) {
    const auto bytes = coding::exchange::file_bytes(path);
    try {
        return read(std::string_view{reinterpret_cast<const char*>(bytes.data()), bytes.size()});
    } catch (const coding::Error& error) {
        throw error.in_file(path.string());
    }
}

/// Reads the file once before it is chosen, and says what is wrong with it.
template <class Read>
FileBox::Check can_read(const Session& session, Read read) {
    return [&session, read](const std::filesystem::path& path) {
        try {
            read_file(path, read);
            return true;
        } catch (const coding::Error& error) {
            session.fail(error);
            return false;
        }
    };
}

}  // namespace

MadeDossier make_dossier(const coding::store::Project& project, const AskedDossier& asked,
                         const coding::analysis::ScopeRequest& request) {
    // Read each time: who works at a definition sees what becomes of it.
    const auto definition = asked.definition.empty()
                                ? report::usual_dossier(request)
                                : read_file(asked.definition, report::read_dossier_definition);
    std::optional<report::DossierFigures> since;
    if (!asked.since.empty()) since = read_file(asked.since, report::read_dossier_figures);
    return {report::dossier(project, definition, since ? &*since : nullptr), definition.language};
}

DossierChoice::DossierChoice(const Workspace& workspace, QFormLayout& form, QWidget* parent)
    : QObject(parent), workspace_(workspace), form_(form) {
    auto& session = workspace_.session;
    definition_ = new FileBox(can_read(session, report::read_dossier_definition), parent);
    definition_->setObjectName(QStringLiteral("dossier_definition"));
    since_ = new FileBox(can_read(session, report::read_dossier_figures), parent);
    since_->setObjectName(QStringLiteral("dossier_since"));
    hint_ = new QLabel(parent);
    hint_->setWordWrap(true);
    hint_->setForegroundRole(QPalette::PlaceholderText);
    add_row(form_, definition_);
    add_row(form_, since_);
    form_.addRow(hint_);
    connect(definition_, &FileBox::chosen, this, &DossierChoice::chosen);
    connect(since_, &FileBox::chosen, this, &DossierChoice::chosen);
    connect(&session, &Session::closing, this, [this] {
        definition_->forget();
        since_->forget();
    });
}

void DossierChoice::offer(bool dossier) {
    shown_ = dossier;
    form_.setRowVisible(definition_, dossier);
    form_.setRowVisible(since_, dossier);
    form_.setRowVisible(hint_, !asked().definition.empty());
}

AskedDossier DossierChoice::asked() const {
    if (!shown_) return {};
    return {definition_->file(), since_->file()};
}

void DossierChoice::retranslate() {
    const auto files = tr("JSON files (*.json)");
    definition_->offer({{tr("The usual reports"), QString{}}}, tr("A definition in a file…"), files);
    since_->offer({{tr("Nothing"), QString{}}}, tr("An earlier dossier (JSON)…"), files);
    name_row(form_, definition_, tr("Made of"));
    name_row(form_, since_, tr("Compare with"));
    hint_->setText(tr("The definition says of each report what it counts."));
}

}  // namespace annotator
