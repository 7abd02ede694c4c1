// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/app/new_project_dialog.hpp"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardPaths>
#include <QToolButton>

#include "libcoding/acts/new_project.hpp"

#include "annotator/app/preferences.hpp"
#include "annotator/app/session.hpp"

namespace annotator {
namespace {

const auto folder_key = QStringLiteral("app/project_folder");

/// The last one, else that of documents, as far as it is there; a new account may have none.
QString usual_folder(const Preferences& preferences) {
    const auto documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const auto folder = preferences.value(folder_key, documents).toString();
    return QFileInfo{folder}.isDir() ? folder : QDir::homePath();
}

}  // namespace

NewProjectDialog::NewProjectDialog(const Workspace& workspace, QWidget* parent)
    : QDialog(parent), workspace_(workspace) {
    setWindowTitle(tr("New project"));
    auto* form = new QFormLayout(this);
    name_ = new QLineEdit(this);
    name_->setPlaceholderText(tr("The name of the study"));
    folder_ = new QLineEdit(usual_folder(workspace_.preferences), this);
    auto* choose = new QToolButton(this);
    choose->setText(QStringLiteral("…"));
    choose->setAccessibleName(tr("Choose a folder"));
    auto* folder_row = new QHBoxLayout;
    folder_row->addWidget(folder_, 1);
    folder_row->addWidget(choose);
    place_ = new QLabel(this);
    place_->setTextFormat(Qt::PlainText);
    place_->setForegroundRole(QPalette::PlaceholderText);
    language_ = new QComboBox(this);
    language_->addItem(tr("French"), QStringLiteral("fr"));
    language_->addItem(tr("English"), QStringLiteral("en"));
    language_->addItem(tr("Breton"), QStringLiteral("br"));
    language_->addItem(tr("Spanish"), QStringLiteral("es"));
    language_->addItem(tr("German"), QStringLiteral("de"));
    language_->addItem(tr("Italian"), QStringLiteral("it"));
    language_->setCurrentIndex(workspace_.session.catalogue().language() == coding::Language::french ? 0 : 1);
    codebook_ = new QComboBox(this);
    codebook_->addItem(tr("Transitions: food, circular, energy"), QStringLiteral("transitions"));
    codebook_->addItem(tr("Empty"), QStringLiteral("blank"));
    codebook_->addItem(tr("From a file…"), QString{});
    coder_ = new QLineEdit(QString::fromStdString(workspace_.session.coder()), this);
    buttons_ = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons_->button(QDialogButtonBox::Ok)->setText(tr("Make the project"));
    form->addRow(tr("&Name"), name_);
    auto* folder_label = new QLabel(tr("&Folder"), this);
    folder_label->setBuddy(folder_);
    form->addRow(folder_label, folder_row);
    form->addRow(QString{}, place_);
    form->addRow(tr("&Language spoken"), language_);
    form->addRow(tr("&Codebook"), codebook_);
    form->addRow(tr("&Who codes"), coder_);
    form->addRow(buttons_);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    connect(choose, &QToolButton::clicked, this, [this] {
        const auto chosen =
            QFileDialog::getExistingDirectory(this, tr("Folder of the project"), folder_->text());
        if (!chosen.isEmpty()) folder_->setText(chosen);
    });
    connect(name_, &QLineEdit::textChanged, this, &NewProjectDialog::show_place);
    connect(folder_, &QLineEdit::textChanged, this, &NewProjectDialog::show_place);
    connect(codebook_, &QComboBox::activated, this, &NewProjectDialog::choose_template);
    connect(buttons_, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons_, &QDialogButtonBox::rejected, this, &QDialog::reject);
    setMinimumWidth(fontMetrics().averageCharWidth() * 70);
    show_place();
}

void NewProjectDialog::choose_template() {
    if (!codebook_->currentData().toString().isEmpty()) return;
    const auto file = QFileDialog::getOpenFileName(this, tr("A codebook"), folder_->text(),
                                                   tr("Codebooks (*.csv *.xlsx *.ods *.json)"));
    if (file.isEmpty()) {
        codebook_->setCurrentIndex(0);
    } else {
        codebook_->insertItem(0, QFileInfo{file}.fileName(), file);
        codebook_->setCurrentIndex(0);
    }
}

QString NewProjectDialog::path() const {
    auto name = name_->text().trimmed();
    name.replace(QLatin1Char('/'), QLatin1Char('-'));
    return QDir{folder_->text()}.filePath(name + QStringLiteral(".focale"));
}

void NewProjectDialog::show_place() {
    const bool named = !name_->text().trimmed().isEmpty();
    const bool taken = named && QFileInfo::exists(path());
    const bool has_folder = QFileInfo{folder_->text()}.isDir();
    place_->setText(!has_folder ? tr("There is no such folder.")
                    : !named    ? QString{}
                    : taken     ? tr("There is a project of that name already.")
                                : tr("One file: %1").arg(QFileInfo{path()}.fileName()));
    buttons_->button(QDialogButtonBox::Ok)->setEnabled(named && !taken && has_folder);
}

void NewProjectDialog::accept() {
    const auto coder = coder_->text().trimmed().toStdString();
    if (!coder.empty()) {
        workspace_.preferences.set_coder(coder);
        workspace_.session.set_coder(coder);
    }
    coding::store::ProjectInfo info;
    info.name = name_->text().trimmed().toStdString();
    info.language = language_->currentData().toString().toStdString();
    try {
        workspace_.session.take(coding::acts::new_project(path().toStdString(), info,
                                                          workspace_.session.coder(),
                                                          codebook_->currentData().toString().toStdString()));
    } catch (const coding::Error& error) {
        workspace_.session.fail(error);
        return;
    }
    workspace_.preferences.set_value(folder_key, folder_->text());
    QDialog::accept();
}

}  // namespace annotator
