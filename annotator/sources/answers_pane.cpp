// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/sources/answers_pane.hpp"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTableView>

#include "annotator/sources/cell_delegates.hpp"
#include "annotator/sources/names.hpp"
#include "annotator/sources/table_look.hpp"

namespace annotator {

using coding::exchange::AnswersAs;

AnswersPane::AnswersPane(ImportDraft& draft, const Session& session, QWidget* parent) : QWidget(parent) {
    columns_ = new AnswersModel(draft, session, this);
    view_ = make_table(this);
    view_->setObjectName(QStringLiteral("import_answers"));
    view_->setModel(columns_);
    view_->setItemDelegateForColumn(
        AnswersModel::as, new ChoiceDelegate([](const QModelIndex&) { return names_of<AnswersAs>(); }, this));
    view_->setItemDelegateForColumn(AnswersModel::answers, new FigureDelegate(this));
    title_ = new QLabel(this);
    auto font = title_->font();
    font.setBold(true);
    title_->setFont(font);
    hint_ = new QLabel(this);
    hint_->setWordWrap(true);
    hint_->setForegroundRole(QPalette::PlaceholderText);
    make_buttons();
    auto* row = new QHBoxLayout;
    row->addWidget(title_, 1);
    for (auto* button : {open_, attribute_, name_, leave_out_, as_found_}) row->addWidget(button);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, fontMetrics().height() / 2, 0, 0);
    column->addLayout(row);
    column->addWidget(hint_);
    column->addWidget(view_, 1);
    connect(columns_, &AnswersModel::dataChanged, this, &AnswersPane::changed);
    retranslate();
}

void AnswersPane::make_buttons() {
    const auto make = [this](QPushButton*& button, const char* name, AnswersAs as) {
        button = new QPushButton(this);
        button->setObjectName(QLatin1String{name});
        connect(button, &QPushButton::clicked, this, [this, as] { take(as); });
    };
    make(open_, "answers_open", AnswersAs::open);
    make(attribute_, "answers_attribute", AnswersAs::attribute);
    make(name_, "answers_name", AnswersAs::name);
    make(leave_out_, "answers_leave_out", AnswersAs::left_out);
    as_found_ = new QPushButton(this);
    as_found_->setObjectName(QStringLiteral("answers_as_found"));
    connect(as_found_, &QPushButton::clicked, columns_, &AnswersModel::take_as_found);
}

void AnswersPane::take(AnswersAs as) {
    const auto rows = view_->selectionModel()->selectedRows();
    // One column alone says who answers.
    columns_->take(as == AnswersAs::name ? rows.mid(0, 1) : rows, as);
    view_->setFocus();
}

void AnswersPane::show_file(std::optional<std::size_t> file) {
    const auto row = view_->currentIndex().row();
    columns_->show(file);
    if (const auto* survey = columns_->file(); survey != nullptr) {
        title_->setText(tr("What the columns of %1 are")
                            .arg(QString::fromStdString(survey->found.path.filename().string())));
    }
    fit_columns(view_);
    if (columns_->rowCount() > 0) view_->selectRow(qBound(0, row, columns_->rowCount() - 1));
}

void AnswersPane::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void AnswersPane::retranslate() {
    hint_->setText(
        tr("Each row is somebody who answered. An open question becomes a question of the guide, its answers "
           "texts to code; an attribute describes the person. The answers tell which is which: change what "
           "Focale got wrong, several columns at once by selecting them."));
    open_->setText(tr("&Open question"));
    attribute_->setText(tr("A&ttribute"));
    name_->setText(tr("&Who answers"));
    leave_out_->setText(tr("Leave o&ut"));
    as_found_->setText(tr("As &found"));
    as_found_->setToolTip(tr("Takes all columns as the answers tell."));
    view_->setAccessibleName(tr("Columns of the survey"));
}

}  // namespace annotator
