// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <filesystem>

#include "annotator/app/workspace.hpp"

class QAction;
class QMenu;
class QWidget;

namespace annotator {

/// What is kept of the dossier in the project: its definition, and what it told at some time.
class DossierActions : public QObject {
    Q_OBJECT

  public:
    DossierActions(const Workspace& workspace, QWidget* parent);

    [[nodiscard]] QMenu* menu() const { return menu_; }
    /// What there is to act on: a file that was chosen, the project's definition, the name of an earlier
    /// dossier that the project keeps.
    void offer(const std::filesystem::path& file, bool keeps, const QString& earlier);
    void retranslate();

  private:
    QAction* add(const QKeySequence& key, void (DossierActions::*act)());
    void write();
    void keep_file();
    void remove();
    void ask_name();
    void keep_figures(const QString& name);
    void forget_figures();

    Workspace workspace_;
    QWidget* window_ = nullptr;
    QMenu* menu_ = nullptr;
    QAction* write_ = nullptr;
    QAction* keep_file_ = nullptr;
    QAction* remove_ = nullptr;
    QAction* keep_figures_ = nullptr;
    QAction* forget_figures_ = nullptr;
    std::filesystem::path file_;
    QString earlier_;
};

}  // namespace annotator
