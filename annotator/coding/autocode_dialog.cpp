// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/coding/autocode_dialog.hpp"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include "libcoding/acts/autocoding.hpp"
#include "libcoding/store/people.hpp"

#include "annotator/app/long_act.hpp"
#include "annotator/app/session.hpp"
#include "annotator/coding/code_field.hpp"
#include "annotator/coding/code_memory.hpp"
#include "annotator/coding/passage_table.hpp"
#include "annotator/sources/attribute_choice.hpp"

namespace annotator {

namespace analysis = coding::analysis;
namespace store = coding::store;

namespace {

QHBoxLayout* row_of(std::initializer_list<QWidget*> widgets) {
    auto* row = new QHBoxLayout;
    for (auto* widget : widgets) row->addWidget(widget);
    return row;
}

/// The first entry means any; the others are names.
std::vector<std::string> chosen_name(const QComboBox& box) {
    if (box.currentIndex() <= 0) return {};
    return {box.currentText().toStdString()};
}

}  // namespace

AutocodeDialog::AutocodeDialog(const Workspace& workspace, const CodeMemory& memory, QWidget* parent)
    : QDialog(parent), workspace_(workspace), choice_(new PassageChoice(this)) {
    auto* layout = new QVBoxLayout(this);
    form_ = new QFormLayout;
    layout->addLayout(form_);
    make_fields(memory);
    table_ = new PassageTable(workspace_, *choice_, this);
    layout->addWidget(table_, 1);
    said_ = new QLabel(this);
    said_->setWordWrap(true);
    layout->addWidget(said_);
    make_buttons();
    layout->addLayout(row_of({all_, none_, apply_, close_}));
    connect(choice_, &PassageChoice::choice_changed, this, &AutocodeDialog::show_choice);
    connect(&workspace_.session, &Session::closing, this, &QDialog::close);
    connect(&workspace_.session, &Session::failed, this, [this](const QString& what, const QString& hint) {
        if (isVisible()) said_->setText(what + QLatin1Char(' ') + hint);
    });
    setAttribute(Qt::WA_DeleteOnClose);
    retranslate();
    resize(fontMetrics().averageCharWidth() * 110, fontMetrics().height() * 38);
    query_->setFocus();
}

void AutocodeDialog::make_fields(const CodeMemory& memory) {
    query_ = new QLineEdit(this);
    expression_ = new QCheckBox(this);
    case_ = new QCheckBox(this);
    look_ = new QPushButton(this);
    look_->setDefault(true);
    code_ = new CodeField(workspace_, memory, false, this);
    unit_ = new QComboBox(this);
    within_ = new CodeField(workspace_, memory, true, this);
    attribute_ = new AttributeChoice(workspace_, this);
    for (auto** box : {&speaker_, &group_}) {
        *box = new QComboBox(this);
        (*box)->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        (*box)->setMinimumContentsLength(14);
    }
    form_->addRow(new QLabel(this), row_of({query_, look_}));
    form_->addRow(new QLabel(this), row_of({expression_, case_}));
    form_->addRow(new QLabel(this), row_of({code_, unit_}));
    form_->addRow(new QLabel(this), row_of({within_, speaker_, group_}));
    form_->addRow(new QLabel(this), attribute_);
    case_->setEnabled(false);
    connect(expression_, &QCheckBox::toggled, case_, &QWidget::setEnabled);
    connect(look_, &QPushButton::clicked, this, &AutocodeDialog::look);
    connect(attribute_, &AttributeChoice::chosen_changed, this, &AutocodeDialog::forget);
    // A list of what was found for something else must not be coded.
    connect(query_, &QLineEdit::textChanged, this, &AutocodeDialog::forget);
    for (auto* box : {expression_, case_}) connect(box, &QCheckBox::toggled, this, &AutocodeDialog::forget);
    for (auto* box : {unit_, speaker_, group_})
        connect(box, &QComboBox::currentIndexChanged, this, &AutocodeDialog::forget);
    for (auto* field : {code_, within_})
        connect(field, &CodeField::code_changed, this, &AutocodeDialog::forget);
}

void AutocodeDialog::make_buttons() {
    for (auto** button : {&all_, &none_, &apply_, &close_}) {
        *button = new QPushButton(this);
        (*button)->setAutoDefault(false);
    }
    connect(all_, &QPushButton::clicked, this, [this] { choice_->accept_all(true); });
    connect(none_, &QPushButton::clicked, this, [this] { choice_->accept_all(false); });
    connect(apply_, &QPushButton::clicked, this, &AutocodeDialog::code);
    connect(close_, &QPushButton::clicked, this, &QDialog::close);
}

void AutocodeDialog::fill_limits() {
    QStringList speakers{tr("Any speaker")}, groups{tr("Any group")};
    workspace_.session.read([&](const store::Project& project) {
        for (const auto& person : store::participants(project))
            speakers.append(QString::fromStdString(person.name));
        for (const auto& group : store::groups(project)) groups.append(QString::fromStdString(group.name));
    });
    const auto fill = [](QComboBox& box, const QStringList& names) {
        const auto before = std::max(box.currentIndex(), 0);
        box.clear();
        box.addItems(names);
        box.setCurrentIndex(before);
    };
    fill(*speaker_, speakers);
    fill(*group_, groups);
    attribute_->fill();
}

analysis::AutocodeRequest AutocodeDialog::request() const {
    analysis::AutocodeRequest request;
    auto& search = request.search;
    search.query = query_->text().toStdString();
    search.regular_expression = expression_->isChecked();
    search.match_case = case_->isChecked();
    const auto& book = workspace_.session.codebook();
    if (const auto within = book.index_of(within_->code())) search.within_codes = {book.path(*within)};
    search.speakers = chosen_name(*speaker_);
    search.groups = chosen_name(*group_);
    search.where = attribute_->chosen();
    request.code = code_->code();
    request.coder = workspace_.session.coder();
    request.unit = static_cast<analysis::AutocodeUnit>(unit_->currentIndex());
    return request;
}

void AutocodeDialog::forget() {
    if (looking_) looking_->cancel();
    plan_ = {};
    has_looked_ = false;
    choice_->show({}, true);
}

void AutocodeDialog::look() {
    forget();
    if (!workspace_.session.is_open()) return;
    if (!code_->code()) {
        said_->setText(tr("Say with which code."));
        code_->setFocus();
        return;
    }
    asked_ = request();
    said_->setText(tr("Looking…"));
    const auto path = workspace_.session.project().path();
    looking_ = workspace_.background.run(
        this, tr("Looking for passages to code"),
        [path, request = asked_](coding::Progress& progress) {
            const auto project = store::Project::open(path, store::Access::read);
            Found found;
            found.plan = analysis::plan_autocode(project, request, progress);
            found.rows = passage_rows(project, found.plan.codings);
            return found;
        },
        [this](Found found) { show_found(std::move(found)); });
}

void AutocodeDialog::show_found(Found found) {
    plan_ = std::move(found.plan);
    has_looked_ = true;
    choice_->show(std::move(found.rows), true);
    if (choice_->rowCount() == 0) return;
    table_->setCurrentIndex(choice_->index(0, 0));
    table_->setFocus();
}

void AutocodeDialog::show_choice() {
    const auto accepted = choice_->accepted_count();
    const auto count = static_cast<int>(accepted);
    apply_->setEnabled(accepted > 0);
    apply_->setText(accepted > 0 ? tr("Code %Ln passage(s)", nullptr, count) : tr("Code"));
    for (auto* button : {all_, none_}) button->setEnabled(choice_->rowCount() > 0);
    if (!has_looked_) {
        said_->setText({});
    } else if (choice_->rowCount() == 0) {
        said_->setText(plan_.already == 0 ? tr("Nothing found.")
                                          : tr("All %Ln passage(s) found are coded so already.", nullptr,
                                               static_cast<int>(plan_.already)));
    } else {
        said_->setText(tr("%L1 of %L2 passages accepted. Space accepts or refuses, Enter shows the place.")
                           .arg(count)
                           .arg(choice_->rowCount()));
    }
}

void AutocodeDialog::code() {
    auto accepted = plan_;
    accepted.codings.clear();
    for (std::size_t i = 0; i < plan_.codings.size(); ++i) {
        if (choice_->accepted()[i]) accepted.codings.push_back(plan_.codings[i]);
    }
    const auto count = static_cast<int>(accepted.codings.size());
    if (accepted.codings.size() > many_codings) {
        act_in_background(
            workspace_, parent(), windowTitle(),
            [coder = workspace_.session.coder(), request = asked_, plan = std::move(accepted)](
                store::Project& project) { coding::acts::autocode(project, coder, request, plan); });
        forget();
        said_->setText(tr("%Ln passage(s) are being coded: see below in the window.", nullptr, count));
        return;
    }
    const bool done = workspace_.session.act([&](store::Project& project) {
        auto now = coding::acts::autocode(project, workspace_.session.coder(), asked_, std::move(accepted));
        return Touched::these(std::move(now.codings), std::move(now.removed));
    });
    if (!done) return;
    forget();
    said_->setText(tr("%Ln passage(s) coded.", nullptr, count));
}

void AutocodeDialog::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QDialog::changeEvent(event);
}

void AutocodeDialog::retranslate() {
    setWindowTitle(tr("Code automatically"));
    const QStringList labels{tr("Look for"), {}, tr("Code with"), tr("Only in"), tr("Only where")};
    for (int row = 0; row < labels.size(); ++row) {
        if (auto* label = qobject_cast<QLabel*>(form_->itemAt(row, QFormLayout::LabelRole)->widget()))
            label->setText(labels[row]);
    }
    query_->setPlaceholderText(tr("words, “a phrase”, begin*"));
    query_->setAccessibleName(tr("Look for"));
    look_->setText(tr("&Find"));
    expression_->setText(tr("Regular e&xpression"));
    case_->setText(tr("Tell &capitals from small letters"));
    code_->set_texts(tr("Code with"), tr("Choose a code…"));
    within_->set_texts(tr("Within passages of a code"), tr("Anywhere"));
    const auto unit = std::max(unit_->currentIndex(), 0);
    unit_->clear();
    unit_->addItems({tr("the words found"), tr("their sentence"), tr("their turn")});
    unit_->setCurrentIndex(unit);
    unit_->setAccessibleName(tr("How much is coded"));
    speaker_->setAccessibleName(tr("Speaker"));
    group_->setAccessibleName(tr("Group"));
    table_->setAccessibleName(tr("Passages found"));
    all_->setText(tr("&Accept all"));
    none_->setText(tr("&Refuse all"));
    close_->setText(tr("Close"));
    choice_->retranslate();
    fill_limits();
    show_choice();
}

}  // namespace annotator
