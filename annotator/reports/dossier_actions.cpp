// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/reports/dossier_actions.hpp"

#include <QAction>
#include <QInputDialog>
#include <QMenu>

#include "libcoding/acts/dossier.hpp"
#include "libcoding/exchange/file_bytes.hpp"

#include "annotator/app/long_act.hpp"
#include "annotator/app/session.hpp"
#include "annotator/reports/definition_dialog.hpp"

namespace annotator {

namespace acts = coding::acts;
namespace store = coding::store;

DossierActions::DossierActions(const Workspace& workspace, QWidget* parent)
    : QObject(parent), workspace_(workspace), window_(parent), menu_(new QMenu(parent)) {
    const auto both = Qt::CTRL | Qt::ALT;
    write_ = add(QKeySequence{both | Qt::Key_P}, &DossierActions::write);
    keep_file_ = add(QKeySequence{both | Qt::Key_K}, &DossierActions::keep_file);
    remove_ = add(QKeySequence{both | Qt::SHIFT | Qt::Key_P}, &DossierActions::remove);
    menu_->addSeparator();
    keep_figures_ = add(QKeySequence{both | Qt::Key_F}, &DossierActions::ask_name);
    forget_figures_ = add(QKeySequence{both | Qt::SHIFT | Qt::Key_F}, &DossierActions::forget_figures);
}

QAction* DossierActions::add(const QKeySequence& key, void (DossierActions::*act)()) {
    auto* action = menu_->addAction(QString{}, key, this, act);
    action->setEnabled(false);
    return action;
}

void DossierActions::offer(const std::filesystem::path& file, bool keeps, const QString& earlier) {
    file_ = file;
    earlier_ = earlier;
    const bool open = workspace_.session.is_open();
    write_->setEnabled(open);
    keep_file_->setEnabled(open && !file.empty());
    remove_->setEnabled(open && keeps);
    keep_figures_->setEnabled(open);
    forget_figures_->setEnabled(open && !earlier.isEmpty());
}

void DossierActions::write() {
    auto* dialog = new DefinitionDialog(workspace_, window_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void DossierActions::keep_file() {
    workspace_.session.act([this](store::Project& project) {
        const auto bytes = coding::exchange::file_bytes(file_);
        acts::set_dossier(project, workspace_.session.coder(),
                          std::string{reinterpret_cast<const char*>(bytes.data()), bytes.size()});
        return Touched{Part::dossier, {}};
    });
}

void DossierActions::remove() {
    workspace_.session.act([this](store::Project& project) {
        acts::remove_dossier(project, workspace_.session.coder());
        return Touched{Part::dossier, {}};
    });
}

void DossierActions::ask_name() {
    auto* ask = new QInputDialog(window_);
    ask->setAttribute(Qt::WA_DeleteOnClose);
    ask->setWindowTitle(tr("Keep what the dossier tells"));
    ask->setLabelText(tr("Name to compare later dossiers with (May, before the second round …)"));
    connect(ask, &QInputDialog::textValueSelected, this, &DossierActions::keep_figures);
    ask->open();
}

/// The dossier is made for it, which takes as long as to show it.
void DossierActions::keep_figures(const QString& name) {
    auto& session = workspace_.session;
    if (!session.is_open()) return;
    act_in_background(workspace_, this, tr("Keeping the dossier"),
                      [coder = session.coder(), name = name.trimmed().toStdString()](
                          store::Project& project) { acts::keep_figures(project, coder, name); });
}

void DossierActions::forget_figures() {
    workspace_.session.act([this](store::Project& project) {
        acts::forget_figures(project, workspace_.session.coder(), earlier_.toStdString());
        return Touched{Part::dossier, {}};
    });
}

void DossierActions::retranslate() {
    menu_->setTitle(tr("&Dossier"));
    write_->setText(tr("Write the &definition…"));
    keep_file_->setText(tr("&Keep the chosen definition in the project"));
    remove_->setText(tr("&Remove the project’s definition"));
    keep_figures_->setText(tr("Keep what it &tells today…"));
    forget_figures_->setText(tr("&Forget the earlier dossier chosen"));
}

}  // namespace annotator
