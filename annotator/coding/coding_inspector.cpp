// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/coding/coding_inspector.hpp"

#include <QEvent>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>
#include <algorithm>
#include <unordered_map>

#include "libcoding/store/codings.hpp"
#include "libcoding/store/people.hpp"

#include "annotator/app/selection.hpp"
#include "annotator/app/session.hpp"
#include "annotator/coding/coding_actions.hpp"
#include "annotator/coding/coding_card.hpp"
#include "annotator/coding/turn_links.hpp"

namespace annotator {
namespace {

namespace store = coding::store;

// More on one spot than a person reads.
constexpr std::size_t most_cards = 24;

}  // namespace

CodingInspector::CodingInspector(const Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      workspace_(workspace),
      nothing_(new QLabel(this)),
      scroll_(new QScrollArea(this)),
      list_(new QVBoxLayout) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    nothing_->setWordWrap(true);
    nothing_->setAlignment(Qt::AlignCenter);
    nothing_->setForegroundRole(QPalette::PlaceholderText);
    nothing_->setMargin(fontMetrics().height());
    auto* cards = new QWidget(scroll_);
    list_->addStretch(1);
    list_->setContentsMargins({});
    cards->setLayout(list_);
    scroll_->setWidget(cards);
    scroll_->setWidgetResizable(true);
    scroll_->setFrameShape(QFrame::NoFrame);
    scroll_->setFocusPolicy(Qt::NoFocus);
    scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    layout->addWidget(nothing_);
    layout->addWidget(scroll_, 1);
    layout->addWidget(new TurnLinks(workspace_, this));
    auto& session = workspace_.session;
    connect(&workspace_.selection, &Selection::changed, this, &CodingInspector::show_codings);
    connect(&session, &Session::codings_changed, this, &CodingInspector::show_codings);
    connect(&session, &Session::changed, this, [this](Parts parts) {
        if (parts.testFlag(Part::codebook)) show_codings();
    });
    connect(&session, &Session::closing, this, &CodingInspector::keep_notes);
    connect(&session, &Session::closed, this, &CodingInspector::show_codings);
    connect(&session, &Session::opened, this, &CodingInspector::show_codings);
    retranslate();
    show_codings();
}

void CodingInspector::add_actions(const Menus&) {}

void CodingInspector::use(CodingActions& actions) {
    actions_ = &actions;
}

QSize CodingInspector::sizeHint() const {
    return {fontMetrics().averageCharWidth() * 42, fontMetrics().height() * 20};
}

void CodingInspector::keep_notes() {
    for (auto* card : cards_) {
        if (card->isVisibleTo(this)) card->keep_notes();
    }
}

void CodingInspector::show_cards(std::size_t count) {
    while (cards_.size() < count) {
        auto* card = new CodingCard(workspace_, actions_->acts(), this);
        connect(card, &CodingCard::recode_wanted, this,
                [this](coding::CodingId coding) { actions_->ask_recode({coding}); });
        list_->insertWidget(static_cast<int>(cards_.size()), card);
        cards_.push_back(card);
    }
    for (std::size_t i = 0; i < cards_.size(); ++i) cards_[i]->setVisible(i < count);
}

void CodingInspector::show_codings() {
    // A card that is about to show another coding keeps first what was written on it.
    const auto& chosen = workspace_.selection.codings();
    for (std::size_t i = 0; i < cards_.size(); ++i) {
        if (i >= chosen.size() || cards_[i]->id() != chosen[i]) cards_[i]->keep_notes();
    }
    std::vector<coding::Coding> codings;
    std::unordered_map<coding::CoderId, QString> coders;
    if (workspace_.session.is_open() && actions_ != nullptr) {
        workspace_.session.read([&](const store::Project& project) {
            for (const auto id : workspace_.selection.codings()) {
                if (codings.size() == most_cards) break;
                if (auto coding = store::coding(project, id)) codings.push_back(std::move(*coding));
            }
            if (codings.empty()) return;
            for (const auto& coder : store::coders(project))
                coders[coder.id] = QString::fromStdString(coder.name);
        });
    }
    show_cards(codings.size());
    for (std::size_t i = 0; i < codings.size(); ++i)
        cards_[i]->show_coding(codings[i], coders[codings[i].coder]);
    int widest = 0;
    for (std::size_t i = 0; i < codings.size(); ++i)
        widest = std::max(widest, cards_[i]->minimumSizeHint().width());
    if (widest > 0) scroll_->setMinimumWidth(widest + scroll_->verticalScrollBar()->sizeHint().width());
    nothing_->setVisible(codings.empty());
    scroll_->setVisible(!codings.empty());
}

void CodingInspector::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void CodingInspector::retranslate() {
    nothing_->setText(tr("The codings of the place where you are stand here."));
    scroll_->setAccessibleName(tr("Codings at hand"));
}

}  // namespace annotator
