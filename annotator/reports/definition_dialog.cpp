// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/reports/definition_dialog.hpp"

#include <QDialogButtonBox>
#include <QEvent>
#include <QFontDatabase>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "libcoding/acts/dossier.hpp"
#include "libcoding/report/kept_dossier.hpp"
#include "libcoding/store/dossier.hpp"

#include "annotator/app/session.hpp"

namespace annotator {

namespace store = coding::store;

DefinitionDialog::DefinitionDialog(const Workspace& workspace, QWidget* parent)
    : QDialog(parent), workspace_(workspace) {
    hint_ = new QLabel(this);
    hint_->setWordWrap(true);
    hint_->setForegroundRole(QPalette::PlaceholderText);
    text_ = new QPlainTextEdit(this);
    text_->setObjectName(QStringLiteral("definition"));
    text_->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    text_->setTabChangesFocus(true);
    fault_ = new QLabel(this);
    fault_->setWordWrap(true);
    fault_->hide();
    buttons_ = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    connect(buttons_, &QDialogButtonBox::accepted, this, &DefinitionDialog::keep);
    connect(buttons_, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->addWidget(hint_);
    column->addWidget(text_, 1);
    column->addWidget(fault_);
    column->addWidget(buttons_);
    workspace_.session.read([this](const store::Project& project) {
        const auto kept = store::dossier_definition(project);
        text_->setPlainText(QString::fromStdString(kept ? *kept : coding::report::usual_definition()));
    });
    resize(fontMetrics().averageCharWidth() * 90, fontMetrics().height() * 32);
    retranslate();
}

/// What is wrong is said where it was written.
void DefinitionDialog::keep() {
    const auto written = text_->toPlainText().toStdString();
    try {
        coding::report::read_dossier_definition(written);
    } catch (const coding::Error& error) {
        fault_->setText(workspace_.session.text(error.message()) + QLatin1Char(' ') +
                        workspace_.session.text(error.hint()));
        fault_->show();
        text_->setFocus();
        return;
    }
    const bool kept = workspace_.session.act([&](store::Project& project) {
        coding::acts::set_dossier(project, workspace_.session.coder(), written);
        return Touched{Part::dossier, {}};
    });
    if (kept) accept();
}

void DefinitionDialog::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QDialog::changeEvent(event);
}

void DefinitionDialog::retranslate() {
    setWindowTitle(tr("Definition of the dossier"));
    hint_->setText(tr(
        "The reports in their order, each with its title, filters and choices, and the team’s own headings "
        "and paragraphs between them. The project keeps it; each dossier is made from it."));
    text_->setAccessibleName(tr("The definition"));
    buttons_->button(QDialogButtonBox::Save)->setText(tr("&Keep in the project"));
    buttons_->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
}

}  // namespace annotator
