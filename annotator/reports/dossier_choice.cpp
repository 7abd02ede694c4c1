// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/reports/dossier_choice.hpp"

#include <QFormLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <string_view>

#include "libcoding/exchange/file_bytes.hpp"
#include "libcoding/report/kept_dossier.hpp"
#include "libcoding/store/dossier.hpp"

#include "annotator/app/session.hpp"
#include "annotator/reports/dossier_actions.hpp"
#include "annotator/reports/file_box.hpp"

namespace annotator {

namespace report = coding::report;
namespace store = coding::store;

namespace {

const auto usual_word = QStringLiteral("usual");
const auto kept_word = QStringLiteral("kept");

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
                         const coding::analysis::ScopeRequest& request, coding::Progress& progress) {
    // Read each time: who works at a definition sees what becomes of it.
    const auto definition = !asked.definition.empty()
                                ? read_file(asked.definition, report::read_dossier_definition)
                            : asked.kept ? report::definition_to_use(project, {})
                                         : report::usual_dossier(request);
    std::optional<report::DossierFigures> since;
    if (!asked.since.empty()) since = read_file(asked.since, report::read_dossier_figures);
    if (!asked.since_kept.empty()) since = report::kept_dossier_figures(project, asked.since_kept);
    return {report::dossier(project, definition, since ? &*since : nullptr, progress), definition.language};
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
    actions_ = new DossierActions(workspace_, parent);
    more_ = new QPushButton(parent);
    more_->setMenu(actions_->menu());
    add_row(form_, definition_);
    add_row(form_, since_);
    form_.addRow(hint_);
    form_.addRow(more_);
    for (auto* box : {definition_, since_}) {
        connect(box, &FileBox::chosen, this, [this] {
            show_what_can_be_done();
            emit chosen();
        });
    }
    connect(&session, &Session::opened, this, &DossierChoice::fill);
    connect(&session, &Session::changed, this, [this](Parts parts) {
        if (parts.testFlag(Part::dossier)) fill();
    });
    connect(&session, &Session::closing, this, [this] {
        definition_->forget();
        since_->forget();
    });
}

void DossierChoice::add_actions(QMenu& reports) {
    reports.addMenu(actions_->menu());
}

/// What the project keeps comes first, and stands where nobody chose something else.
void DossierChoice::fill() {
    QVector<Offer> made_of{{tr("The usual reports"), usual_word}};
    QVector<Offer> earlier{{tr("Nothing"), QString{}}};
    const bool kept_before = keeps_;
    keeps_ = false;
    if (workspace_.session.is_open()) {
        workspace_.session.read([&](const store::Project& project) {
            keeps_ = store::dossier_definition(project).has_value();
            for (const auto& kept : store::kept_figures(project)) {
                const auto name = QString::fromStdString(kept.name);
                earlier.append({name, name});
            }
        });
    }
    if (keeps_) made_of.prepend({tr("The project’s definition"), kept_word});
    const auto files = tr("JSON files (*.json)");
    definition_->offer(made_of, tr("A definition in a file…"), files);
    since_->offer(earlier, tr("An earlier dossier (JSON)…"), files);
    if (keeps_ && !kept_before) definition_->forget();  // kept now: made from it
    show_what_can_be_done();
}

void DossierChoice::show_what_can_be_done() {
    actions_->offer(definition_->file(), keeps_, since_->currentData().toString());
    form_.setRowVisible(hint_, shown_ && !asked().takes_filters());
}

void DossierChoice::offer(bool dossier) {
    shown_ = dossier;
    for (QWidget* row : std::initializer_list<QWidget*>{definition_, since_, more_})
        form_.setRowVisible(row, dossier);
    show_what_can_be_done();
}

AskedDossier DossierChoice::asked() const {
    if (!shown_) return {};
    const bool of_file = !definition_->file().empty();
    const bool since_file = !since_->file().empty();
    return {definition_->file(), !of_file && definition_->currentData().toString() == kept_word,
            since_->file(), since_file ? std::string{} : chosen_word(since_)};
}

void DossierChoice::retranslate() {
    fill();
    actions_->retranslate();
    more_->setText(tr("Definition and earlier dossiers"));
    name_row(form_, definition_, tr("Made of"));
    name_row(form_, since_, tr("Compare with"));
    hint_->setText(tr("The definition says of each report what it counts."));
}

}  // namespace annotator
