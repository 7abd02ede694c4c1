// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/coding/coding_card.hpp"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include "annotator/app/ampersands.hpp"
#include "annotator/app/line_button.hpp"
#include "annotator/app/session.hpp"
#include "annotator/app/written_text.hpp"
#include "annotator/codebook/code_colours.hpp"
#include "annotator/codebook/code_icons.hpp"
#include "annotator/coding/coding_acts.hpp"

namespace annotator {
namespace {

using coding::Polarity;

constexpr std::array<Polarity, 3> plain_polarities{Polarity::lever, Polarity::barrier, Polarity::ambivalent};
constexpr int memo_lines = 3;

}  // namespace

CodingCard::CodingCard(const Workspace& workspace, CodingActs& acts, QWidget* parent)
    : QFrame(parent),
      workspace_(workspace),
      acts_(acts),
      code_(new LineButton(this)),
      coder_(new QLabel(this)),
      intensity_label_(new QLabel(this)),
      condition_label_(new QLabel(this)),
      condition_(new QLineEdit(this)),
      memo_(new QPlainTextEdit(this)),
      remove_(new QToolButton(this)) {
    auto* layout = new QVBoxLayout(this);
    auto* head = new QHBoxLayout;
    code_->setAutoDefault(false);
    auto strong = code_->font();
    strong.setWeight(QFont::DemiBold);
    code_->setFont(strong);
    coder_->setForegroundRole(QPalette::PlaceholderText);
    remove_->setText(QStringLiteral("×"));
    remove_->setAutoRaise(true);
    head->addWidget(code_, 1);
    head->addWidget(coder_);
    head->addWidget(remove_);
    layout->addLayout(head);

    auto* polarities = new QHBoxLayout;
    make_polarities();
    for (auto* button : polarities_) polarities->addWidget(button, 1);
    layout->addLayout(polarities);
    auto* intensities = new QHBoxLayout;
    make_intensities();
    intensities->addWidget(intensity_label_);
    for (auto* button : intensities_) intensities->addWidget(button);
    intensities->addStretch(1);
    layout->addLayout(intensities);
    auto* condition = new QHBoxLayout;
    condition_label_->setBuddy(condition_);
    condition->addWidget(condition_label_);
    condition->addWidget(condition_, 1);
    layout->addLayout(condition);
    memo_->setTabChangesFocus(true);
    memo_->setFixedHeight(fontMetrics().lineSpacing() * memo_lines + fontMetrics().height());
    memo_->installEventFilter(this);
    layout->addWidget(memo_);

    connect(code_, &QPushButton::clicked, this, [this] { emit recode_wanted(coding_.id); });
    connect(remove_, &QToolButton::clicked, this, [this] { acts_.remove(std::array{coding_.id}); });
    connect(condition_, &QLineEdit::editingFinished, this, &CodingCard::keep_notes);
    retranslate();
}

void CodingCard::make_polarities() {
    for (std::size_t i = 0; i < polarities_.size(); ++i) {
        auto* button = polarities_[i] = new QToolButton(this);
        const auto polarity = plain_polarities[i];
        button->setCheckable(true);
        button->setIcon(polarity_icon(polarity));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        // The button that is down takes the polarity back.
        connect(button, &QToolButton::clicked, this, [this, polarity](bool down) {
            acts_.set_polarity(std::array{coding_.id}, down ? polarity : Polarity::none);
        });
    }
}

void CodingCard::make_intensities() {
    for (std::size_t i = 0; i < intensities_.size(); ++i) {
        auto* button = intensities_[i] = new QToolButton(this);
        const int intensity = static_cast<int>(i) + 1;
        button->setCheckable(true);
        button->setAutoRaise(true);
        button->setText(QString::number(intensity));
        connect(button, &QToolButton::clicked, this, [this, intensity](bool down) {
            acts_.set_intensity(std::array{coding_.id}, down ? std::optional{intensity} : std::nullopt);
        });
    }
}

void CodingCard::show_coding(const coding::Coding& coding, const QString& coder) {
    const bool other = coding.id != coding_.id;
    // What is being written now is not overwritten by what an act elsewhere shows anew.
    const bool new_condition = other || coding.condition != coding_.condition;
    const bool new_memo = other || coding.memo != coding_.memo;
    coding_ = coding;
    const auto& book = workspace_.session.codebook();
    if (const auto index = book.index_of(coding.code)) {
        const auto& code = book.codes()[*index];
        code_->setText(with_every_ampersand(QString::fromStdString(code.name)));
        code_->setIcon(kind_icon(code.kind, colour_of(book, *index)));
        code_->setToolTip(QString::fromStdString(book.path(*index)));
    }
    coder_->setText(coder);
    for (std::size_t i = 0; i < polarities_.size(); ++i)
        polarities_[i]->setChecked(coding.polarity == plain_polarities[i]);
    for (std::size_t i = 0; i < intensities_.size(); ++i)
        intensities_[i]->setChecked(coding.intensity == static_cast<int>(i) + 1);
    show_down();
    if (new_condition) condition_->setText(QString::fromStdString(coding.condition));
    if (new_memo) memo_->setPlainText(QString::fromStdString(coding.memo));
    retranslate();
}

// The style alone hardly tells which button is down, least of all on a dark ground.
void CodingCard::show_down() {
    const auto show = [this](QToolButton& button) {
        auto colours = palette();
        if (button.isChecked()) {
            colours.setColor(QPalette::Button, colours.color(QPalette::Highlight));
            colours.setColor(QPalette::ButtonText, colours.color(QPalette::HighlightedText));
        }
        button.setPalette(colours);
    };
    for (auto* button : polarities_) show(*button);
    for (auto* button : intensities_) show(*button);
}

void CodingCard::keep_notes() {
    if (!coding_.id || !workspace_.session.is_open()) return;
    const auto condition = condition_->text().trimmed().toStdString();
    if (condition != coding_.condition) {
        coding_.condition = condition;
        acts_.set_condition(std::array{coding_.id}, condition);
    }
    const auto memo = written_in(*memo_).trimmed().toStdString();
    if (memo != coding_.memo) {
        coding_.memo = memo;
        acts_.set_memo(std::array{coding_.id}, memo);
    }
}

bool CodingCard::eventFilter(QObject* watched, QEvent* event) {
    if (watched == memo_ && event->type() == QEvent::FocusOut) keep_notes();
    return QFrame::eventFilter(watched, event);
}

void CodingCard::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::PaletteChange) show_down();
    QFrame::changeEvent(event);
}

void CodingCard::retranslate() {
    const std::array<QString, 3> polarities{tr("Lever"), tr("Barrier"), tr("Ambivalent")};
    for (std::size_t i = 0; i < polarities_.size(); ++i) {
        polarities_[i]->setText(polarities[i]);
        polarities_[i]->setAccessibleName(polarities[i]);
    }
    intensity_label_->setText(tr("Intensity"));
    for (std::size_t i = 0; i < intensities_.size(); ++i)
        intensities_[i]->setAccessibleName(tr("Intensity %1 of 5").arg(i + 1));
    condition_label_->setText(tr("Only if"));
    condition_->setAccessibleName(tr("Condition: only if …"));
    memo_->setPlaceholderText(tr("Memo on this coding"));
    memo_->setAccessibleName(tr("Memo on this coding"));
    code_->setAccessibleName(tr("Code: %1. Press to change it.").arg(code_->text()));
    remove_->setToolTip(tr("Remove the coding"));
    remove_->setAccessibleName(tr("Remove the coding"));
    setAccessibleName(code_->text());
}

}  // namespace annotator
