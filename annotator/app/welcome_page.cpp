// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/app/welcome_page.hpp"

#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include "annotator/app/new_project_dialog.hpp"
#include "annotator/app/preferences.hpp"
#include "annotator/app/sample_study.hpp"
#include "annotator/app/session.hpp"

namespace annotator {
namespace {

constexpr int welcome_letters = 64;

}  // namespace

WelcomePage::WelcomePage(const Workspace& workspace, QWidget* parent)
    : QWidget(parent), workspace_(workspace) {
    title_ = new QLabel(QStringLiteral("Focale"), this);
    auto font = title_->font();
    font.setPointSizeF(font.pointSizeF() * 2.4);
    title_->setFont(font);
    line_ = new QLabel(this);
    line_->setWordWrap(true);
    line_->setForegroundRole(QPalette::PlaceholderText);
    // Tab goes from one to the next as they stand, and Enter presses.
    for (auto** button : {&new_, &open_, &sample_}) {
        *button = new QPushButton(this);
        (*button)->setAutoDefault(true);
    }
    recent_title_ = new QLabel(this);
    recent_ = new QListWidget(this);
    recent_->setFrameShape(QFrame::NoFrame);
    connect(sample_, &QPushButton::clicked, this, [this] { open_sample_study(workspace_, this); });
    connect(new_, &QPushButton::clicked, this, &WelcomePage::new_project);
    connect(open_, &QPushButton::clicked, this, &WelcomePage::open_project);
    connect(recent_, &QListWidget::itemActivated, this, [this](const QListWidgetItem* item) {
        workspace_.session.open(item->data(Qt::UserRole).toString().toStdString());
    });
    connect(recent_, &QListWidget::itemClicked, recent_, &QListWidget::itemActivated);

    const int space = fontMetrics().height();
    auto* middle = new QWidget(this);
    middle->setFixedWidth(fontMetrics().averageCharWidth() * welcome_letters);
    auto* column = new QVBoxLayout(middle);
    column->setSpacing(space / 2);
    column->addStretch(1);
    column->addWidget(title_);
    column->addWidget(line_);
    column->addSpacing(space);
    for (auto* button : {new_, open_, sample_}) {
        button->setMinimumHeight(space * 2);
        column->addWidget(button);
    }
    column->addSpacing(space);
    column->addWidget(recent_title_);
    column->addWidget(recent_, 2);
    column->addStretch(1);
    auto* row = new QHBoxLayout(this);
    row->addStretch(1);
    row->addWidget(middle);
    row->addStretch(1);
    retranslate();
    show_recent();
}

void WelcomePage::show_recent() {
    const auto paths = workspace_.preferences.recent_projects();
    recent_->clear();
    for (const auto& path : paths) {
        const QFileInfo file{path};
        auto* item = new QListWidgetItem(
            file.completeBaseName() + QStringLiteral("  –  ") + QDir::toNativeSeparators(file.path()),
            recent_);
        item->setData(Qt::UserRole, path);
    }
    recent_title_->setVisible(!paths.isEmpty());
    recent_->setVisible(!paths.isEmpty());
    // At the very first start the sample study is what to look at.
    sample_->setDefault(paths.isEmpty());
    (paths.isEmpty() ? static_cast<QWidget*>(sample_) : recent_)->setFocus();
    recent_->setCurrentRow(0);  // Enter goes on where one was
}

void WelcomePage::new_project() {
    NewProjectDialog dialog{workspace_, window()};
    dialog.exec();
}

void WelcomePage::open_project() {
    const auto path =
        QFileDialog::getOpenFileName(window(), tr("Open a project"), {}, tr("Focale projects (*.focale)"));
    if (!path.isEmpty()) workspace_.session.open(path.toStdString());
}

void WelcomePage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void WelcomePage::retranslate() {
    line_->setText(tr("Code and report focus groups and interviews."));
    new_->setText(tr("New project…"));
    open_->setText(tr("Open a project…"));
    sample_->setText(tr("Look around in the sample study"));
    sample_->setToolTip(
        tr("A small study in French, pure fiction: three focus groups and four interviews, coded by two."));
    recent_title_->setText(tr("Recent projects"));
    recent_->setAccessibleName(tr("Recent projects"));
}

}  // namespace annotator
