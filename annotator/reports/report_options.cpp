// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/reports/report_options.hpp"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QSpinBox>
#include <algorithm>

#include "libcoding/report/attribution.hpp"
#include "libcoding/store/people.hpp"

#include "annotator/app/session.hpp"

namespace annotator {

namespace report = coding::report;
namespace store = coding::store;

namespace {

constexpr int most_asked_for = 9999;

QString offered_word(std::string_view word) {
    return QString::fromStdString(std::string{word});
}

}  // namespace

ReportOptions::ReportOptions(const Workspace& workspace, QFormLayout& form, QWidget* parent)
    : QObject(parent), workspace_(workspace), form_(form) {
    words_ = new QLineEdit(parent);
    words_->setClearButtonEnabled(true);
    add_row(form_, words_);
    connect(words_, &QLineEdit::returnPressed, this, &ReportOptions::chosen);
    by_ = add_box(form, parent);
    across_ = add_box(form, parent);
    measure_ = add_box(form, parent);
    make_numbers(parent);
    attribution_ = add_box(form, parent);
    attribution_->setEditable(true);
    attribution_->setInsertPolicy(QComboBox::NoInsert);
    attribution_->lineEdit()->setPlaceholderText(QLatin1String{report::Attribution::usual});
    for (auto* box : {by_, across_, measure_, attribution_})
        connect(box, &QComboBox::activated, this, &ReportOptions::chosen);
    connect(attribution_->lineEdit(), &QLineEdit::editingFinished, this, [this] {
        if (attribution_->lineEdit()->isModified()) emit chosen();
        attribution_->lineEdit()->setModified(false);
    });
    connect(&workspace_.session, &Session::opened, this, &ReportOptions::read_attributes);
    connect(&workspace_.session, &Session::changed, this, &ReportOptions::read_attributes);
}

void ReportOptions::make_numbers(QWidget* parent) {
    for (const auto option : {Option::within, Option::base, Option::run, Option::at_most}) {
        auto* box = new QSpinBox(parent);
        box->setKeyboardTracking(false);  // a number half typed is not counted by
        box->setRange(0, most_asked_for);
        add_row(form_, box);
        connect(box, &QSpinBox::valueChanged, this, &ReportOptions::chosen);
        numbers_[option] = box;
    }
}

void ReportOptions::read_attributes() {
    attributes_.clear();
    workspace_.session.read([&](const store::Project& project) {
        for (const auto& one : store::attributes(project)) attributes_ << QString::fromStdString(one.name);
    });
}

void ReportOptions::offer(const report::ReportKind& kind) {
    const bool another = kind_ != &kind;
    kind_ = &kind;
    form_.setRowVisible(words_, kind.takes(Option::search_words));
    form_.setRowVisible(by_, kind.takes(Option::by));
    form_.setRowVisible(across_, kind.takes(Option::across));
    form_.setRowVisible(measure_, kind.takes(Option::measure));
    form_.setRowVisible(attribution_, kind.takes(Option::attribution));
    for (const auto& [option, box] : numbers_) form_.setRowVisible(box, asks_for(option));
    offer_words(kind);
    name_split();
    if (kind.takes(Option::attribution)) offer_attributions();
    if (another) {
        for (const auto& number : kind.numbers) offer_number(number);
    }
}

void ReportOptions::offer_words(const report::ReportKind& kind) {
    const auto offers = [&](const std::vector<report::ReportKind::Word>& words) {
        QVector<Offer> list;
        for (const auto& [name, title] : words)
            list.push_back({workspace_.session.text(title), offered_word(name)});
        return list;
    };
    if (kind.takes(Option::by)) fill(by_, kind.by.empty() ? splits(kind.split_anyway) : offers(kind.by));
    if (kind.takes(Option::across)) fill(across_, splits(false));
    if (kind.takes(Option::measure)) fill(measure_, offers(kind.measures));
}

// Each report counts something else by its number, so that it begins with the usual one.
void ReportOptions::offer_number(const report::ReportKind::Number& number) {
    auto* box = numbers_.at(number.option);
    const QSignalBlocker quiet{box};
    box->setMinimum(static_cast<int>(number.least));
    box->setValue(static_cast<int>(number.usual));
    name_number(number);
}

void ReportOptions::name_number(const report::ReportKind::Number& number) {
    auto* box = numbers_.at(number.option);
    box->setSpecialValueText(number.option == Option::at_most ? tr("All") : QString{});
    name_row(form_, box, workspace_.session.text(number.title));
}

void ReportOptions::name_split() {
    if (kind_ != nullptr) name_row(form_, by_, workspace_.session.text(kind_->by_title));
}

void ReportOptions::offer_attributions() {
    const auto written = attribution_->currentText();
    const QSignalBlocker quiet{attribution_};
    attribution_->clear();
    attribution_->addItem(QLatin1String{report::Attribution::usual});
    attribution_->addItem(QStringLiteral("{code}, {group}"));
    for (const auto& attribute : attributes_)
        attribution_->addItem(QStringLiteral("{code}, {%1}, {group}").arg(attribute));
    attribution_->setCurrentText(written);
}

/// What most reports can be split by.
QVector<Offer> ReportOptions::splits(bool anyway) const {
    QVector<Offer> list{{anyway ? tr("Usual split") : tr("Not split"), QString{}},
                        {tr("Groups"), QStringLiteral("group")},
                        {tr("Sources"), QStringLiteral("source")},
                        {tr("People"), QStringLiteral("participant")},
                        {tr("Guide questions"), QStringLiteral("question")},
                        {tr("Kinds of sources"), QStringLiteral("kind")},
                        {tr("Months"), QStringLiteral("month")},
                        {tr("Years"), QStringLiteral("year")}};
    for (const auto& name : attributes_) list.push_back({name, name});
    return list;
}

bool ReportOptions::asks_for(Option option) const {
    return std::any_of(kind_->numbers.begin(), kind_->numbers.end(),
                       [option](const auto& number) { return number.option == option; });
}

std::optional<std::uint32_t> ReportOptions::number(Option option) const {
    if (!asks_for(option)) return std::nullopt;
    return static_cast<std::uint32_t>(numbers_.at(option)->value());
}

report::ReportChoices ReportOptions::choices() const {
    report::ReportChoices choices;
    if (kind_ == nullptr) return choices;
    if (kind_->takes(Option::by)) choices.by = chosen_word(by_);
    if (kind_->takes(Option::across)) choices.across = chosen_word(across_);
    if (kind_->takes(Option::measure)) choices.measure = chosen_word(measure_);
    if (kind_->takes(Option::search_words)) choices.words = words_->text().trimmed().toStdString();
    choices.within = number(Option::within);
    choices.base = number(Option::base);
    choices.run = number(Option::run);
    choices.at_most = number(Option::at_most);
    if (kind_->takes(Option::attribution))
        choices.attribution = attribution_->currentText().trimmed().toStdString();
    return choices;
}

void ReportOptions::retranslate() {
    name_row(form_, words_, tr("Words"));
    words_->setPlaceholderText(tr("words, “a phrase”, begin*"));
    name_split();
    name_row(form_, across_, tr("And for each of"));
    name_row(form_, measure_, tr("Cells show"));
    name_row(form_, attribution_, tr("Who says it"));
    attribution_->setToolTip(
        tr("How quotes are attributed. In braces: name, code, group, source, date, or "
           "an attribute; a part between commas without a value is left out."));
    if (kind_ == nullptr) return;
    for (const auto& number : kind_->numbers) name_number(number);
}

}  // namespace annotator
