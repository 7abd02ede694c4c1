// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <filesystem>
#include <optional>
#include <string>

#include "libcoding/analysis/scope.hpp"
#include "libcoding/report/dossier.hpp"

#include "annotator/app/workspace.hpp"

class QFormLayout;
class QLabel;
class QMenu;
class QPushButton;
class QWidget;

namespace annotator {

class DossierActions;
class FileBox;

/// What a dossier is asked for, to be made elsewhere.
struct AskedDossier {
    std::filesystem::path definition;  ///< a file; else as `kept` says
    bool kept = false;                 ///< after the project's definition; else the usual reports
    std::filesystem::path since;       ///< a dossier as JSON
    std::string since_kept;            ///< or the name of what the project keeps; none: compared with nothing

    /// A definition says of each report what it counts.
    [[nodiscard]] bool takes_filters() const { return definition.empty() && !kept; }
};

/// Made of a project; the language is the one that its definition asks for.
struct MadeDossier {
    coding::report::Report report;
    std::optional<coding::Language> language = {};
};
MadeDossier make_dossier(const coding::store::Project& project, const AskedDossier& asked,
                         const coding::analysis::ScopeRequest& request, coding::Progress& progress);

/// What the dossier lets one choose, as rows of a form: what it is made of, an earlier one to compare it
/// with, and what to keep of both in the project.
class DossierChoice : public QObject {
    Q_OBJECT

  public:
    /// Both outlive it.
    DossierChoice(const Workspace& workspace, QFormLayout& form, QWidget* parent);

    void add_actions(QMenu& reports);
    /// The rows are seen where the dossier is.
    void offer(bool dossier);
    [[nodiscard]] AskedDossier asked() const;
    void retranslate();

  signals:
    void chosen();

  private:
    void fill();
    void show_what_can_be_done();

    Workspace workspace_;
    QFormLayout& form_;
    FileBox* definition_ = nullptr;
    FileBox* since_ = nullptr;
    QLabel* hint_ = nullptr;  ///< why the filters are not there
    DossierActions* actions_ = nullptr;
    QPushButton* more_ = nullptr;
    bool shown_ = false;
    bool keeps_ = false;  ///< the project keeps a definition
};

}  // namespace annotator
