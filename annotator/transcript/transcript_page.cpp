// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/transcript/transcript_page.hpp"

#include <QEvent>
#include <QLabel>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "libcoding/store/sources.hpp"

#include "annotator/app/ampersands.hpp"
#include "annotator/app/navigation.hpp"
#include "annotator/app/preferences.hpp"
#include "annotator/app/selection.hpp"
#include "annotator/transcript/accessible_transcript.hpp"
#include "annotator/transcript/find_bar.hpp"
#include "annotator/transcript/time_bar.hpp"
#include "annotator/transcript/transcript_actions.hpp"
#include "annotator/transcript/transcript_view.hpp"

namespace annotator {

using coding::Span;

TranscriptPage::TranscriptPage(const Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      workspace_(workspace),
      style_(ReadingStyle::remembered(workspace.preferences)),
      tabs_(new QTabWidget(this)),
      empty_(new QLabel(this)),
      find_bar_(new FindBar(this)),
      time_bar_(new TimeBar(this)) {
    make_transcripts_accessible();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(tabs_, 1);
    layout->addWidget(empty_, 1);
    layout->addWidget(find_bar_);
    layout->addWidget(time_bar_);
    empty_->setAlignment(Qt::AlignCenter);
    empty_->setForegroundRole(QPalette::PlaceholderText);
    find_bar_->hide();
    time_bar_->hide();
    tabs_->setDocumentMode(true);
    tabs_->setTabsClosable(true);
    tabs_->setMovable(true);
    connect(tabs_, &QTabWidget::currentChanged, this, &TranscriptPage::show_current);
    connect(tabs_, &QTabWidget::tabCloseRequested, this, &TranscriptPage::close_tab);
    connect(find_bar_, &FindBar::words_changed, this, &TranscriptPage::find);
    connect(find_bar_, &FindBar::next_wanted, this, [this] { find_next(true); });
    connect(find_bar_, &FindBar::previous_wanted, this, [this] { find_next(false); });
    connect(find_bar_, &FindBar::closed, this, &TranscriptPage::end_find);
    connect(&finder_, &TextFinder::advanced, this, &TranscriptPage::show_hits);
    connect(time_bar_, &TimeBar::closed, this, [this] {
        time_bar_->hide();
        if (view()) view()->setFocus();
    });
    connect(time_bar_, &TimeBar::time_chosen, this, [this](coding::Milliseconds time) {
        auto* shown = view();
        const auto block = shown ? shown->document().block_at_time(time) : std::nullopt;
        if (!block) return;
        const auto begin = shown->document().shown(*block).begin;
        shown->select({begin, begin});
        time_bar_->hide();
        shown->setFocus();
    });
    const auto& session = workspace_.session;
    connect(&session, &Session::opened, this, &TranscriptPage::show_project);
    connect(&session, &Session::closing, this, &TranscriptPage::keep_open_sources);
    connect(&session, &Session::closing, this, &TranscriptPage::close_all);
    connect(&session, &Session::changed, this, &TranscriptPage::show_sources);
    connect(&workspace_.navigation, &Navigation::passage_requested, this, &TranscriptPage::go_to_passage);
    retranslate();
    if (session.is_open())
        show_project();
    else
        show_current();
}

TranscriptPage::~TranscriptPage() {
    // The tabs go without telling anybody who is half gone already.
    tabs_->disconnect(this);
    finder_.stop();
}

void TranscriptPage::add_actions(const Menus& menus) {
    actions_ = new TranscriptActions(*this, menus, this);
}

// Tabs

TranscriptView* TranscriptPage::view() const {
    return qobject_cast<TranscriptView*>(tabs_->currentWidget());
}

std::vector<TranscriptView*> TranscriptPage::views() const {
    std::vector<TranscriptView*> views;
    for (int i = 0; i < tabs_->count(); ++i) views.push_back(qobject_cast<TranscriptView*>(tabs_->widget(i)));
    return views;
}

TranscriptView* TranscriptPage::open(coding::SourceId source) {
    for (auto* open : views()) {
        if (open->document().source().id != source) continue;
        tabs_->setCurrentWidget(open);
        return open;
    }
    TranscriptView* opened = nullptr;
    workspace_.session.read([&](const coding::store::Project& project) {
        if (auto known = coding::store::source(project, source))
            opened = new TranscriptView(workspace_, std::move(*known), style_, tabs_);
    });
    if (!opened) return nullptr;
    connect(opened, &TranscriptView::codes_dropped, this, &TranscriptPage::codes_dropped);
    connect(opened, &TranscriptView::menu_wanted, this, &TranscriptPage::menu_wanted);
    connect(opened, &TranscriptView::zoom_wanted, this,
            [this](int steps) { set_style(style_.zoomed(steps)); });
    connect(opened, &TranscriptView::source_read, this, [this, opened] {
        if (opened == view() && find_bar_->isVisible())
            find(find_bar_->words());
        else if (opened == view())
            finder_.stop();
    });
    const auto name = QString::fromStdString(opened->document().source().name);
    tabs_->addTab(opened, with_every_ampersand(name));
    tabs_->setCurrentWidget(opened);
    return opened;
}

QVariant TranscriptPage::inputMethodQuery(Qt::InputMethodQuery query) const {
    const auto* shown = view();
    const bool asked = query == Qt::ImCursorRectangle || query == Qt::ImAnchorRectangle;
    if (shown == nullptr || !asked) return QWidget::inputMethodQuery(query);
    const auto at = shown->inputMethodQuery(query).toRect();
    return QRect{shown->mapTo(this, at.topLeft()), at.size()};
}

void TranscriptPage::close_current() {
    if (view()) close_tab(tabs_->currentIndex());
}

void TranscriptPage::close_tab(int index) {
    auto* closed = tabs_->widget(index);
    finder_.stop();
    tabs_->removeTab(index);
    delete closed;
}

void TranscriptPage::close_all() {
    while (tabs_->count() > 0) close_tab(0);
}

void TranscriptPage::show_current() {
    const auto* shown = view();
    tabs_->setVisible(shown != nullptr);
    empty_->setVisible(shown == nullptr);
    for (auto* open : views()) {
        if (open != shown) open->set_active(false);
    }
    finder_.stop();
    hit_.reset();
    if (view()) {
        view()->set_active(true);
        if (find_bar_->isVisible()) find(find_bar_->words());
    } else {
        find_bar_->hide();
        time_bar_->hide();
        workspace_.selection.set({}, {}, {});
    }
    emit view_changed();
}

void TranscriptPage::show_sources(Parts parts) {
    if (!parts.testFlag(Part::sources)) return;
    std::vector<coding::Source> known;
    workspace_.session.read([&](const auto& project) { known = coding::store::sources(project); });
    for (int i = tabs_->count() - 1; i >= 0; --i) {
        const auto* open = qobject_cast<TranscriptView*>(tabs_->widget(i));
        const auto found = std::find_if(known.begin(), known.end(), [&](const auto& source) {
            return source.id == open->document().source().id;
        });
        if (found == known.end()) {
            close_tab(i);
        } else {
            tabs_->setTabText(i, with_every_ampersand(QString::fromStdString(found->name)));
        }
    }
    if (tabs_->count() == 0 && !known.empty()) open(known.front().id);
}

void TranscriptPage::go_to_passage(coding::SourceId source, Span span) {
    if (auto* opened = open(source)) {
        opened->select(span);
        opened->setFocus();
    }
}

// What is remembered of a project

QString TranscriptPage::key_of_open() const {
    return QStringLiteral("transcript/open/") +
           QString::fromStdString(workspace_.session.project().info().guid);
}

void TranscriptPage::show_project() {
    const auto places = workspace_.preferences.value(key_of_open()).toStringList();
    coding::SourceId current;
    for (const auto& place : places) {
        const auto parts = place.split(QLatin1Char(' '));
        const coding::SourceId source{parts.front().toLongLong()};
        auto* opened = open(source);
        if (!opened) continue;
        const auto caret = parts.value(1).toUInt();
        opened->select({caret, caret});
        if (parts.size() > 2) current = source;
    }
    if (tabs_->count() == 0) {
        std::vector<coding::Source> known;
        workspace_.session.read([&](const auto& project) { known = coding::store::sources(project); });
        if (!known.empty()) open(known.front().id);
    }
    if (current) open(current);
    show_current();
}

void TranscriptPage::keep_open_sources() const {
    QStringList places;
    for (auto* open : views()) {
        if (open->moves_an_end()) open->keep_end();
        places << QStringLiteral("%1 %2").arg(open->document().source().id.value).arg(open->caret()) +
                      (open == view() ? QStringLiteral(" current") : QString{});
    }
    workspace_.preferences.set_value(key_of_open(), places);
}

void TranscriptPage::set_style(const ReadingStyle& style) {
    style_ = style;
    style_.remember(workspace_.preferences);
    for (auto* open : views()) open->set_style(style_);
    if (actions_) actions_->show_style();
}

// Finding words

void TranscriptPage::begin_find() {
    if (!view()) return;
    time_bar_->hide();
    const auto selected = view()->selected_text();
    constexpr qsizetype longest = 80;
    find_bar_->begin(selected.size() <= longest ? selected : QString{});
}

void TranscriptPage::find(const QString& words) {
    hit_.reset();
    if (!view()) return;
    find_from_ = view()->selected().begin;
    waits_for_hit_ = true;
    finder_.start(view()->document(), words);
}

void TranscriptPage::show_hits() {
    auto* shown = view();
    if (!shown) return;
    const auto& hits = finder_.hits();
    if (waits_for_hit_ && !hits.empty()) {
        const auto first =
            std::find_if(hits.begin(), hits.end(), [&](Span hit) { return hit.begin >= find_from_; });
        if (first != hits.end() || finder_.is_done()) {
            waits_for_hit_ = false;
            hit_ = first == hits.end() ? 0 : static_cast<std::size_t>(first - hits.begin());
            shown->select(hits[*hit_]);
        }
    }
    shown->show_hits(hits, hit_ ? std::optional{hits[*hit_]} : std::nullopt);
    find_bar_->show_count(hit_ ? *hit_ + 1 : 0, hits.size(), finder_.is_done());
}

void TranscriptPage::find_next(bool forwards) {
    if (!view()) return;
    if (find_bar_->words().isEmpty()) {
        begin_find();
        return;
    }
    if (finder_.hits().empty()) {
        if (finder_.is_done()) find(find_bar_->words());
        return;
    }
    // From where the reader is now, which may be far from the last place found.
    const auto& hits = finder_.hits();
    const auto here = view()->selected();
    const auto count = hits.size();
    const auto behind =
        static_cast<std::size_t>(std::upper_bound(hits.begin(), hits.end(), here) - hits.begin());
    const auto from =
        static_cast<std::size_t>(std::lower_bound(hits.begin(), hits.end(), here) - hits.begin());
    hit_ = forwards ? behind % count : (from + count - 1) % count;
    waits_for_hit_ = false;
    view()->select(hits[*hit_]);
    show_hits();
}

void TranscriptPage::end_find() {
    finder_.stop();
    hit_.reset();
    find_bar_->hide();
    if (!view()) return;
    view()->show_hits({}, std::nullopt);
    view()->setFocus();
}

// Going to places

void TranscriptPage::begin_go_to_time() {
    if (!view()) return;
    if (find_bar_->isVisible()) end_find();
    time_bar_->begin();
}

void TranscriptPage::go_to_uncoded(bool forwards) {
    auto* shown = view();
    if (!shown || shown->document().size() == 0) return;
    const auto& document = shown->document();
    const auto here = document.block_at(shown->caret());
    const auto count = document.size();
    for (std::size_t step = 1; step <= count; ++step) {
        const auto block = forwards ? (here + step) % count : (here + count - step) % count;
        const auto codings = document.codings().in_block(block);
        const bool coded = std::any_of(codings.begin(), codings.end(),
                                       [&](const auto* coding) { return shown->lanes().shows(coding->id); });
        if (coded) continue;  // known without reading the block
        const auto* speaker = document.speaker(block);
        if (speaker && speaker->role == coding::Role::moderator) continue;
        if (document.block(block).words == 0 || document.spoken(block).empty()) continue;
        shown->select(document.spoken(block));
        return;
    }
}

void TranscriptPage::go_to_same_code(bool forwards) {
    auto* shown = view();
    const auto& held = workspace_.selection.codings();
    if (!shown || held.empty()) return;
    const auto& codings = shown->document().codings();
    const auto* now = codings.find(held.front());
    if (!now) return;
    std::vector<const coding::Coding*> same;
    for (const auto* coding : codings.all()) {
        if (coding->code == now->code && shown->lanes().shows(coding->id)) same.push_back(coding);
    }
    const auto at = std::find(same.begin(), same.end(), now);
    if (at == same.end()) return;
    const auto count = same.size();
    const auto index = static_cast<std::size_t>(at - same.begin());
    const auto* next = same[forwards ? (index + 1) % count : (index + count - 1) % count];
    shown->select({next->span.begin, next->span.begin});
    shown->take_in_hand(next->id);
}

void TranscriptPage::show_playing(coding::SourceId source, std::optional<coding::Milliseconds> time) {
    for (auto* open : views()) {
        const bool heard = open->document().source().id == source;
        open->show_playing(heard ? time : std::nullopt);
    }
}

void TranscriptPage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void TranscriptPage::retranslate() {
    tabs_->setAccessibleName(tr("Open sources"));
    empty_->setText(tr("Nothing to read yet. Drop transcripts here, or open the page of imports."));
    if (actions_) actions_->retranslate();
}

}  // namespace annotator
