// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <filesystem>

#include "libcoding/analysis/scope.hpp"
#include "libcoding/report/dossier.hpp"

#include "annotator/app/workspace.hpp"

class QFormLayout;
class QLabel;
class QWidget;

namespace annotator {

class FileBox;

/// What a dossier is asked for, to be made elsewhere.
struct AskedDossier {
    std::filesystem::path definition;  ///< empty: the usual reports, of what the filters say
    std::filesystem::path since;       ///< a dossier as JSON; empty: compared with none
};

/// Made of a project; the language is the one that its definition asks for.
struct MadeDossier {
    coding::report::Report report;
    std::optional<coding::Language> language = {};
};
MadeDossier make_dossier(const coding::store::Project& project, const AskedDossier& asked,
                         const coding::analysis::ScopeRequest& request);

/// What the dossier lets one choose, as rows of a form: what it is made of, and an earlier one to compare it
/// with.
class DossierChoice : public QObject {
    Q_OBJECT

  public:
    /// Both outlive it.
    DossierChoice(const Workspace& workspace, QFormLayout& form, QWidget* parent);

    /// The rows are seen where the dossier is.
    void offer(bool dossier);
    [[nodiscard]] AskedDossier asked() const;
    void retranslate();

  signals:
    void chosen();

  private:
    Workspace workspace_;
    QFormLayout& form_;
    FileBox* definition_ = nullptr;
    FileBox* since_ = nullptr;
    QLabel* hint_ = nullptr;  ///< why the filters are not there
    bool shown_ = false;
};

}  // namespace annotator
