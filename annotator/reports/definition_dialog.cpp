// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/reports/definition_dialog.hpp"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QFontDatabase>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "libcoding/acts/dossier.hpp"
#include "libcoding/report/dossier_parts.hpp"
#include "libcoding/report/kept_dossier.hpp"
#include "libcoding/store/dossier.hpp"

#include "annotator/app/session.hpp"
#include "annotator/app/written_text.hpp"
#include "annotator/reports/dossier_part_list.hpp"

namespace annotator {

namespace store = coding::store;
namespace report = coding::report;

DefinitionDialog::DefinitionDialog(const Workspace& workspace, QWidget* parent)
    : QDialog(parent), workspace_(workspace) {
    hint_ = new QLabel(this);
    hint_->setWordWrap(true);
    hint_->setForegroundRole(QPalette::PlaceholderText);
    list_ = new DossierPartList(workspace_.session, this);
    text_ = new QPlainTextEdit(this);
    text_->setObjectName(QStringLiteral("definition"));
    text_->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    text_->setTabChangesFocus(true);
    pages_ = new QStackedWidget(this);
    pages_->addWidget(list_);
    pages_->addWidget(text_);
    as_text_ = new QCheckBox(this);
    as_text_->setObjectName(QStringLiteral("definition_as_text"));
    fault_ = new QLabel(this);
    fault_->setWordWrap(true);
    fault_->hide();
    buttons_ = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    connect(as_text_, &QCheckBox::toggled, this, &DefinitionDialog::turn);
    connect(buttons_, &QDialogButtonBox::accepted, this, &DefinitionDialog::keep);
    connect(buttons_, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->addWidget(hint_);
    column->addWidget(pages_, 1);
    column->addWidget(as_text_);
    column->addWidget(fault_);
    column->addWidget(buttons_);
    definition_ = report::usual_definition();
    workspace_.session.read([this](const store::Project& project) {
        if (const auto kept = store::dossier_definition(project)) definition_ = *kept;
    });
    text_->setPlainText(QString::fromStdString(definition_));
    pages_->setCurrentWidget(text_);
    resize(fontMetrics().averageCharWidth() * 90, fontMetrics().height() * 32);
    retranslate();
    turn(false);
}

std::string DefinitionDialog::written() const {
    if (pages_->currentWidget() == text_) return written_in(*text_).toStdString();
    return report::with_parts(definition_, list_->parts());
}

/// What cannot be read as a list stays text, and is told.
void DefinitionDialog::turn(bool as_text) {
    try {
        const auto now = written();
        if (!as_text) list_->show_parts(report::parts_of(now));
        definition_ = now;
        text_->setPlainText(QString::fromStdString(now));
        pages_->setCurrentWidget(as_text ? static_cast<QWidget*>(text_) : list_);
        fault_->hide();
    } catch (const coding::Error& error) {
        tell(error);
        const QSignalBlocker quiet{as_text_};
        as_text_->setChecked(pages_->currentWidget() == text_);
    }
}

/// What is wrong is said where it was written.
void DefinitionDialog::keep() {
    std::string definition;
    try {
        definition = written();
        report::read_dossier_definition(definition);
    } catch (const coding::Error& error) {
        return tell(error);
    }
    const bool kept = workspace_.session.act([&](store::Project& project) {
        coding::acts::set_dossier(project, workspace_.session.coder(), definition);
        return Touched{Part::dossier, {}};
    });
    if (kept) accept();
}

void DefinitionDialog::tell(const coding::Error& error) {
    fault_->setText(workspace_.session.text(error.message()) + QLatin1Char(' ') +
                    workspace_.session.text(error.hint()));
    fault_->show();
    pages_->currentWidget()->setFocus();
}

void DefinitionDialog::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QDialog::changeEvent(event);
}

void DefinitionDialog::retranslate() {
    setWindowTitle(tr("Definition of the dossier"));
    hint_->setText(
        tr("The reports in their order, and the team’s own headings and paragraphs between them. The project "
           "keeps the list; each dossier is made from it."));
    as_text_->setText(tr("As &text: also each report’s title, filters and choices"));
    list_->retranslate();
    if (pages_->currentWidget() == list_) turn(false);  // names of reports follow the language
    text_->setAccessibleName(tr("The definition"));
    buttons_->button(QDialogButtonBox::Save)->setText(tr("&Keep in the project"));
    buttons_->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
}

}  // namespace annotator
