// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/reports/report_filters.hpp"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>

#include "libcoding/store/people.hpp"
#include "libcoding/store/queries.hpp"
#include "libcoding/store/sources.hpp"

#include "annotator/app/session.hpp"
#include "annotator/coding/code_field.hpp"
#include "annotator/reports/choice_box.hpp"
#include "annotator/reports/period_choice.hpp"
#include "annotator/sources/attribute_choice.hpp"

namespace annotator {

namespace store = coding::store;
namespace analysis = coding::analysis;

ReportFilters::ReportFilters(const Workspace& workspace, QFormLayout& form, QWidget* parent)
    : QObject(parent), workspace_(workspace), form_(form) {
    theme_ = add_box(form, parent);
    group_ = add_box(form, parent);
    source_ = add_box(form, parent);
    attribute_ = new AttributeChoice(workspace_, parent);
    add_row(form, attribute_);
    coder_ = add_box(form, parent);
    query_ = add_box(form, parent);
    period_ = new PeriodChoice(workspace_, parent);
    add_row(form, period_);
    connect(period_, &PeriodChoice::chosen_changed, this, &ReportFilters::chosen);
    moderators_ = new QCheckBox(parent);
    every_coder_ = new QCheckBox(parent);
    for (auto* box : {theme_, group_, source_, coder_, query_})
        connect(box, &QComboBox::activated, this, &ReportFilters::chosen);
    connect(attribute_, &AttributeChoice::chosen_changed, this, &ReportFilters::chosen);
    for (auto* box : {moderators_, every_coder_}) {
        form.addRow(box);
        connect(box, &QCheckBox::clicked, this, &ReportFilters::chosen);
    }
    auto& session = workspace_.session;
    connect(&session, &Session::opened, this, &ReportFilters::fill);
    connect(&session, &Session::closing, period_, &PeriodChoice::choose_any);
    connect(&session, &Session::changed, this, &ReportFilters::fill);
}

void ReportFilters::use(const CodeMemory& memory) {
    auto* parent = theme_->parentWidget();
    code_ = new CodeField(workspace_, memory, true, parent);
    int theme_row = 0;
    form_.getWidgetPosition(theme_, &theme_row, nullptr);
    add_row(form_, code_, theme_row + 1);
    connect(code_, &CodeField::code_changed, this, &ReportFilters::chosen);
    retranslate();
}

std::vector<std::string> ReportFilters::chosen_code() const {
    const auto& codebook = workspace_.session.codebook();
    const auto index = code_ != nullptr ? codebook.index_of(code_->code()) : std::nullopt;
    if (!index) return {};
    return {codebook.path(*index)};
}

analysis::ScopeRequest ReportFilters::request() const {
    analysis::ScopeRequest request;
    request.themes = chosen_words(theme_);
    request.codes = chosen_code();
    request.groups = chosen_words(group_);
    request.sources = chosen_words(source_);
    request.where = attribute_->chosen();
    request.coders = chosen_words(coder_);
    request.query = chosen_word(query_);
    period_->put_into(request);
    request.with_moderators = moderators_->isChecked();
    request.every_coder = every_coder_->isChecked();
    return request;
}

void ReportFilters::fill() {
    QStringList themes, groups, sources, queries;
    if (workspace_.session.is_open()) {
        workspace_.session.read([&](const store::Project& project) {
            const auto& codebook = workspace_.session.codebook();
            for (std::size_t i = 0; i < codebook.codes().size(); ++i) {
                if (codebook.codes()[i].kind == coding::CodeKind::theme)
                    themes << QString::fromStdString(codebook.path(i));
            }
            for (const auto& one : store::groups(project)) groups << QString::fromStdString(one.name);
            for (const auto& one : store::sources(project)) sources << QString::fromStdString(one.name);
            for (const auto& one : store::saved_queries(project)) queries << QString::fromStdString(one.name);
        });
    }
    annotator::fill(theme_, tr("All themes"), themes);
    annotator::fill(group_, tr("All groups"), groups);
    annotator::fill(source_, tr("All sources"), sources);
    annotator::fill(query_, tr("All passages"), queries);
    {
        const QSignalBlocker quiet{attribute_};
        attribute_->fill();
    }
    period_->fill();
    if (code_ != nullptr) code_->set_texts(tr("Code"), tr("All codes"));
    offer_coders();
}

void ReportFilters::set_offered(bool offered) {
    if (offered == offered_) return;
    offered_ = offered;
    show_rows();
}

/// What there is nothing to choose in would only be in the way.
void ReportFilters::show_rows() {
    const auto show = [this](QWidget* field, bool of_use) { form_.setRowVisible(field, offered_ && of_use); };
    const auto has_choice = [](const QComboBox* box) { return box->count() > 1; };
    for (QWidget* field : std::initializer_list<QWidget*>{theme_, source_, period_, moderators_})
        show(field, true);
    if (code_ != nullptr) show(code_, true);
    show(group_, has_choice(group_));
    show(query_, has_choice(query_));
    show(attribute_, attribute_->has_attributes());
    const bool several_coders = coder_->count() > 2;
    show(coder_, several_coders);
    show(every_coder_, several_coders);
}

void ReportFilters::offer_coders() {
    QStringList coders;
    if (workspace_.session.is_open()) {
        workspace_.session.read([&](const store::Project& project) {
            for (const auto& one : store::coders(project)) coders << QString::fromStdString(one.name);
        });
    }
    annotator::fill(coder_, tr("All coders"), coders);
    show_rows();
}

void ReportFilters::retranslate() {
    name_row(form_, theme_, tr("Theme"));
    name_row(form_, group_, tr("Group"));
    name_row(form_, source_, tr("Source"));
    name_row(form_, attribute_, tr("Attribute"));
    name_row(form_, coder_, tr("Coder"));
    name_row(form_, query_, tr("Query"));
    name_row(form_, period_, tr("When"));
    if (code_ != nullptr) name_row(form_, code_, tr("Code"));
    moderators_->setText(tr("With moderators’ turns"));
    every_coder_->setText(tr("Each coder counts"));
    every_coder_->setToolTip(tr("A passage that two coders gave one code is counted twice."));
    fill();
}

}  // namespace annotator
