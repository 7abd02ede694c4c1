// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/coding/turn_links.hpp"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include "libcoding/acts/links.hpp"
#include "libcoding/store/links.hpp"
#include "libcoding/store/people.hpp"
#include "libcoding/store/sources.hpp"

#include "annotator/app/navigation.hpp"
#include "annotator/app/selection.hpp"
#include "annotator/app/session.hpp"
#include "annotator/transcript/block_painter.hpp"

namespace annotator {

namespace store = coding::store;
using coding::LinkKind;

namespace {

constexpr int rows_in_view = 4;

/// Seen from the later turn, which says so of the earlier one.
QString said_of(LinkKind kind, const QString& earlier) {
    switch (kind) {
        case LinkKind::agrees:
            return TurnLinks::tr("Agrees with %1").arg(earlier);
        case LinkKind::nuances:
            return TurnLinks::tr("Nuances %1").arg(earlier);
        case LinkKind::contradicts:
            return TurnLinks::tr("Contradicts %1").arg(earlier);
        case LinkKind::completes:
            return TurnLinks::tr("Completes %1").arg(earlier);
        case LinkKind::asks:
            return TurnLinks::tr("Asks %1").arg(earlier);
        case LinkKind::answers:
            break;
    }
    return earlier;
}

/// Seen from the earlier turn.
QString said_by(LinkKind kind, const QString& later) {
    switch (kind) {
        case LinkKind::agrees:
            return TurnLinks::tr("%1 agrees").arg(later);
        case LinkKind::nuances:
            return TurnLinks::tr("%1 nuances it").arg(later);
        case LinkKind::contradicts:
            return TurnLinks::tr("%1 contradicts it").arg(later);
        case LinkKind::completes:
            return TurnLinks::tr("%1 completes it").arg(later);
        case LinkKind::asks:
            return TurnLinks::tr("%1 asks about it").arg(later);
        case LinkKind::answers:
            break;
    }
    return later;
}

QString spoken_words_in(const coding::Block& block) {
    return QString::fromStdU32String(
               QString::fromStdString(block.text).toStdU32String().substr(block.speech_begin))
        .trimmed();
}

}  // namespace

TurnLinks::TurnLinks(const Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      workspace_(workspace),
      title_(new QLabel(this)),
      list_(new QListWidget(this)),
      remove_(new QToolButton(this)) {
    title_->setBuddy(list_);
    list_->setFrameShape(QFrame::NoFrame);
    list_->setTextElideMode(Qt::ElideRight);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->installEventFilter(this);
    remove_->setText(QStringLiteral("−"));
    remove_->setAutoRaise(true);
    auto* head = new QHBoxLayout;
    head->addWidget(title_, 1);
    head->addWidget(remove_);
    auto* column = new QVBoxLayout(this);
    column->addLayout(head);
    column->addWidget(list_);
    connect(list_, &QListWidget::itemActivated, this, [this] { go_to(list_->currentRow()); });
    connect(list_, &QListWidget::currentRowChanged, this, [this](int row) { remove_->setEnabled(row >= 0); });
    connect(remove_, &QToolButton::clicked, this, &TurnLinks::remove);
    connect(&workspace_.selection, &Selection::changed, this, &TurnLinks::follow);
    auto& session = workspace_.session;
    connect(&session, &Session::opened, this, &TurnLinks::read);
    connect(&session, &Session::closing, this, [this] {
        links_.clear();
        layout_.reset();  // reads from the project
        list(std::nullopt);
    });
    connect(&session, &Session::changed, this, [this](Parts parts) {
        if (parts & (Part::links | Part::text | Part::people)) read();
    });
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    retranslate();
}

// A text without links costs a move of the caret nothing.
void TurnLinks::read() {
    source_ = workspace_.selection.source();
    links_.clear();
    layout_.reset();
    if (workspace_.session.is_open() && source_) {
        workspace_.session.read([this](const store::Project& project) {
            for (auto& link : store::links(project, source_)) {
                if (std::holds_alternative<coding::BlockLink>(link.ends)) links_.push_back(std::move(link));
            }
            if (!links_.empty()) layout_.emplace(project, source_);
        });
    }
    list(turn_at_caret());
}

void TurnLinks::follow() {
    if (workspace_.selection.source() != source_) {
        read();
    } else if (const auto turn = turn_at_caret(); turn != turn_) {
        list(turn);
    }
}

std::optional<coding::BlockId> TurnLinks::turn_at_caret() const {
    const auto place = workspace_.selection.span().begin;
    if (!layout_ || place >= layout_->length()) return std::nullopt;
    return layout_->blocks().id(layout_->blocks().block_at(place));
}

void TurnLinks::list(std::optional<coding::BlockId> turn) {
    turn_ = turn;
    rows_.clear();
    list_->clear();
    remove_->setEnabled(false);
    if (turn) {
        workspace_.session.read([&](const store::Project& project) {
            for (const auto& link : links_) {
                const auto& ends = std::get<coding::BlockLink>(link.ends);
                if (ends.from == *turn || ends.to == *turn) add_row(project, link, *turn);
            }
        });
    }
    const int rows = std::min(static_cast<int>(rows_.size()), rows_in_view);
    if (rows > 0) list_->setFixedHeight(list_->sizeHintForRow(0) * rows + fontMetrics().height() / 2);
    setVisible(rows > 0);
}

void TurnLinks::add_row(const store::Project& project, const coding::Link& link, coding::BlockId turn) {
    const auto& ends = std::get<coding::BlockLink>(link.ends);
    const bool later = ends.from == turn;
    const auto other = later ? ends.to : ends.from;
    const auto index = layout_->blocks().index_of(other);
    const auto blocks = store::blocks(project, source_, other, 1);
    if (!index || blocks.empty()) return;
    const auto& block = blocks.front();
    QString who = tr("somebody");
    for (const auto& person : store::participants(project)) {
        if (person.id == block.speaker) who = QString::fromStdString(person.name);
    }
    if (block.begin) who += QStringLiteral(" (%1)").arg(clock(*block.begin));
    auto said = later ? said_of(link.kind, who) : said_by(link.kind, who);
    const auto words = spoken_words_in(block);
    auto* item = new QListWidgetItem(said + QStringLiteral(" – ") + words, list_);
    for (const auto& coder : store::coders(project)) {
        if (coder.id == link.coder) said += QStringLiteral(" · ") + QString::fromStdString(coder.name);
    }
    item->setToolTip(
        QStringLiteral("<p><b>%1</b><br>%2</p>").arg(said.toHtmlEscaped(), words.toHtmlEscaped()));
    rows_.push_back({link.id, layout_->blocks().span(*index)});
}

void TurnLinks::go_to(int row) {
    if (row < 0) return;
    const auto there = rows_[static_cast<std::size_t>(row)].there;
    emit workspace_.navigation.passage_requested(source_, {there.begin, there.begin});
}

void TurnLinks::remove() {
    const int row = list_->currentRow();
    if (row < 0) return;
    const std::vector gone{rows_[static_cast<std::size_t>(row)].link};
    workspace_.session.act([&](store::Project& project) {
        coding::acts::remove_links(project, workspace_.session.coder(), gone);
        return Touched{Part::links, {}};
    });
}

bool TurnLinks::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Delete) {
        remove();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void TurnLinks::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void TurnLinks::retranslate() {
    title_->setText(tr("This turn and others"));
    list_->setAccessibleName(title_->text());
    remove_->setToolTip(tr("Remove the chosen link"));
    remove_->setAccessibleName(remove_->toolTip());
    read();
}

}  // namespace annotator
