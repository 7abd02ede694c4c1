// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/transcript/transcript_view.hpp"

#include <QApplication>
#include <QPainter>
#include <QScrollBar>
#include <QTimer>
#include <algorithm>
#include <chrono>

#include "libcoding/store/sources.hpp"

#include "annotator/app/selection.hpp"
#include "annotator/transcript/accessible_transcript.hpp"
#include "annotator/transcript/coding_words.hpp"

namespace annotator {

using coding::Span;
using namespace std::chrono_literals;

namespace {

constexpr auto read_again_after = 1s;

}  // namespace

TranscriptView::TranscriptView(const Workspace& workspace, coding::Source source, const ReadingStyle& style,
                               QWidget* parent)
    : QAbstractScrollArea(parent),
      workspace_(workspace),
      style_(style),
      document_(document_of(std::move(source))),
      moves_(std::in_place, *document_),
      looks_(workspace.session.codebook()) {
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    viewport()->setMouseTracking(true);
    viewport()->setBackgroundRole(QPalette::Base);
    viewport()->setAutoFillBackground(true);
    setAcceptDrops(true);
    caret_ = anchor_ = document_->shown_position(0);
    const auto& session = workspace_.session;
    connect(&session, &Session::codings_changed, this, &TranscriptView::show_codings_change);
    connect(&session, &Session::changed, this, &TranscriptView::show_parts_change);
    connect(&session, &Session::coder_changed, this, [this] { renew_lanes({}); });
    connect(&workspace_.selection, &Selection::changed, this, &TranscriptView::follow_selection);
    renew_lanes({});
    retranslate();
}

TranscriptView::~TranscriptView() = default;

void TranscriptView::retranslate() {
    setAccessibleName(QString::fromStdString(document_->source().name));
}

// What is shown

std::unique_ptr<TranscriptDocument> TranscriptView::document_of(coding::Source source) {
    read_at_ = workspace_.session.project().state().history;
    return std::make_unique<TranscriptDocument>(
        workspace_.session.project(), std::move(source),
        [this](std::optional<coding::Error> fault) { show_unread(std::move(fault)); });
}

// Met in the midst of painting, so what is to be done is done after it.
void TranscriptView::show_unread(std::optional<coding::Error> fault) {
    if (waits_to_read_) return;
    waits_to_read_ = true;
    QTimer::singleShot(0, this, [this, fault = std::move(fault)] {
        if (fault)
            workspace_.session.fail(*fault);
        else
            workspace_.session.look_for_others_work();
    });
    QTimer::singleShot(read_again_after, this, [this] {
        waits_to_read_ = false;
        document_->retry();
        metrics_ = {};
        renew_metrics();
    });
}

void TranscriptView::read_source() {
    const auto known = coding::store::source(workspace_.session.project(), document_->source().id);
    auto source = known.value_or(document_->source());
    const auto block =
        document_->size() == 0 ? coding::BlockId{} : document_->id(document_->block_at(caret_));
    const auto inside = document_->size() == 0 ? 0 : caret_ - document_->start(document_->block_at(caret_));
    moved_.reset();
    moves_.reset();
    document_ = document_of(std::move(source));
    moves_.emplace(*document_);
    // The caret stays in the turn where it was, wherever that is now.
    const auto now = document_->index_of(block);
    caret_ = document_->shown_position(now ? document_->start(*now) + inside
                                           : std::min(caret_, document_->length()));
    anchor_ = caret_;
    hits_.clear();
    hit_.reset();
    playing_.reset();
    lanes_ = {};
    metrics_ = {};
    renew_lanes({});
    retranslate();
    emit source_read();
}

// An act on texts and codings alike is told as both; a source that was read for the one is not for the other.
bool TranscriptView::is_as_read() const {
    return workspace_.session.project().state().history == read_at_;
}

void TranscriptView::show_codings_change(const CodingsChange& change) {
    std::vector<std::size_t> touched;
    if (change.reload && !is_as_read()) {
        moved_.reset();
        workspace_.session.read([this](const auto&) { document_->read_codings(); });
        viewport()->update();
    } else if (!change.reload) {
        touched = document_->apply(change.now, change.gone);
        if (moved_ && !document_->codings().find(moved_->before.id)) moved_.reset();
    }
    if (!document_->codings().find(chosen_)) chosen_ = {};
    renew_lanes(touched);
    // Somebody else may have another source in hand.
    if (workspace_.selection.source() == document_->source().id) report();
}

void TranscriptView::show_parts_change(Parts parts) {
    if (parts.testFlag(Part::codebook)) {
        looks_ = CodeLooks{workspace_.session.codebook()};
        viewport()->update();
    }
    if (parts.testFlag(Part::text) || parts.testFlag(Part::sources)) {
        workspace_.session.read([this](const auto&) { read_source(); });
    } else if (parts.testFlag(Part::people)) {
        workspace_.session.read([this](const auto&) { document_->read_people(); });
        viewport()->update();
    }
}

void TranscriptView::set_style(const ReadingStyle& style) {
    if (style == style_) return;
    style_ = style;
    metrics_ = {};
    renew_lanes({});
}

void TranscriptView::renew_lanes(const std::vector<std::size_t>& touched) {
    const auto me = workspace_.session.is_open() ? workspace_.session.coder_id() : coding::CoderId{};
    Lanes lanes{document_->codings(), style_.coders, me, static_cast<std::uint32_t>(style_.line_width)};
    const auto same_columns = [&] {
        return std::equal(lanes.columns().begin(), lanes.columns().end(), lanes_.columns().begin(),
                          lanes_.columns().end(), [](const auto& one, const auto& other) {
                              return one.coder == other.coder && one.lanes == other.lanes;
                          });
    };
    const bool same = same_columns() && metrics_.line_height > 0;
    std::swap(lanes, lanes_);
    if (!same) {
        renew_metrics();
        return;
    }
    auto blocks = touched;
    for (const auto& placed : flow_.visible()) {
        for (const auto* coding : document_->codings().in_block(placed.block)) {
            const auto* before = lanes.of(coding->id);
            const auto* now = lanes_.of(coding->id);
            if ((before == nullptr) != (now == nullptr) || (now && !(*before == *now))) {
                blocks.push_back(placed.block);
                break;
            }
        }
    }
    update_blocks(blocks);
}

void TranscriptView::renew_metrics() {
    auto columns = lanes_.columns();
    // Room for a few stripes before they are there, so that the first ones don't move the text.
    constexpr int spare_lanes = 4;
    for (auto& column : columns) {
        if (columns.size() == 1) column.lanes = std::max(column.lanes, spare_lanes);
    }
    const PageMetrics metrics{style_, font(), viewport()->width(), columns};
    const bool same_lines = metrics.text == metrics_.text && metrics.text_width == metrics_.text_width &&
                            metrics.line_height == metrics_.line_height;
    metrics_ = metrics;
    flow_.set_window(viewport()->height());
    if (!same_lines) flow_.reset(*document_, metrics_, faint_colour(palette()));
    renew_scroll_bar();
    viewport()->update();
}

void TranscriptView::renew_scroll_bar() {
    following_bar_ = false;
    flow_.visible();
    constexpr std::int64_t most = std::numeric_limits<int>::max();
    verticalScrollBar()->setRange(0, static_cast<int>(std::min(flow_.longest_scroll(), most)));
    verticalScrollBar()->setPageStep(std::max(1, viewport()->height() - metrics_.line_height));
    verticalScrollBar()->setSingleStep(std::max(1, metrics_.line_height));
    verticalScrollBar()->setValue(static_cast<int>(std::min(flow_.scrolled(), most)));
    following_bar_ = true;
}

void TranscriptView::update_blocks(const std::vector<std::size_t>& blocks) {
    for (const auto& placed : flow_.visible()) {
        if (std::find(blocks.begin(), blocks.end(), placed.block) == blocks.end()) continue;
        // Labels and handles reach a little out of their block.
        const int more = metrics_.line_height / 2;
        viewport()->update(0, placed.y - more, viewport()->width(), placed.layout->height() + 2 * more);
    }
}

void TranscriptView::update_block_of(std::uint32_t position) {
    if (document_->size() > 0) update_blocks({document_->block_at(position)});
}

void TranscriptView::paintEvent(QPaintEvent* event) {
    seen_ = true;
    QPainter painter(viewport());
    if (document_->size() == 0) {
        painter.setPen(faint_colour(palette()));
        painter.drawText(viewport()->rect(), Qt::AlignCenter, tr("There is no text in this source."));
        return;
    }
    const bool caret_shown = hasFocus() && (caret_on_ || moved_);
    const Scene scene{*document_,
                      lanes_,
                      looks_,
                      metrics_,
                      palette(),
                      selected(),
                      caret_shown ? std::optional{caret_} : std::nullopt,
                      in_hand(),
                      moved_ ? std::optional{moved_->end == End::end} : std::nullopt,
                      playing_,
                      hits_,
                      hit_};
    const int more = metrics_.line_height / 2;
    for (const auto& placed : flow_.visible()) {
        const bool touched = placed.y - more < event->rect().bottom() &&
                             placed.y + placed.layout->height() + more > event->rect().top();
        if (touched) paint_block(painter, scene, placed.block, *placed.layout, placed.y, viewport()->width());
    }
    if (lanes_.columns().size() < 2 || metrics_.columns.size() != lanes_.columns().size()) return;
    // Who has which column, always in sight.
    painter.setFont(metrics_.small);
    const QFontMetrics small{metrics_.small};
    const int height = small.height() + small.height() / 2;
    const int left = metrics_.columns.front().x;
    painter.fillRect(QRect{left, 0, viewport()->width() - left, height}, palette().color(QPalette::Base));
    painter.setPen(faint_colour(palette()));
    for (std::size_t i = 0; i < metrics_.columns.size(); ++i) {
        const auto& column = metrics_.columns[i];
        const int width = column.label_x + column.label_width - column.x;
        const auto name = QString::fromStdString(document_->coder_name(lanes_.columns()[i].coder));
        painter.drawText(QRect{column.x, 0, width, height}, Qt::AlignLeft | Qt::AlignVCenter,
                         small.elidedText(name, Qt::ElideRight, width));
    }
}

void TranscriptView::resizeEvent(QResizeEvent* event) {
    QAbstractScrollArea::resizeEvent(event);
    renew_metrics();
    if (!seen_) reveal(caret_);  // where one was, in a window that has only now its size
}

void TranscriptView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    const bool looks = event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange ||
                       event->type() == QEvent::ApplicationFontChange;
    if (looks && document_) {
        metrics_ = {};
        renew_metrics();
    }
    QAbstractScrollArea::changeEvent(event);
}

void TranscriptView::scrollContentsBy(int, int) {
    if (following_bar_ && document_->size() > 0) {
        flow_.scroll_to(verticalScrollBar()->value());
        renew_scroll_bar();
    }
    viewport()->update();
}

// What is in hand

void TranscriptView::set_active(bool active) {
    active_ = active;
    report();
}

void TranscriptView::report() {
    if (!active_) return;
    std::vector<coding::CodingId> codings;
    if (chosen_) {
        codings.push_back(chosen_);
    } else {
        for (const auto* coding : document_->codings().covering(selected())) {
            if (lanes_.shows(coding->id)) codings.push_back(coding->id);
        }
    }
    reporting_ = true;
    workspace_.selection.set(document_->source().id, selected(), std::move(codings));
    reporting_ = false;
    announce();
}

// A screen reader says which codings are at the caret when they are others than before.
void TranscriptView::announce() {
    QStringList words;
    for (const auto id : workspace_.selection.codings()) {
        if (const auto* coding = document_->codings().find(id))
            words << spoken_words(*coding, *document_, looks_);
    }
    const auto all = words.join(QStringLiteral("; "));
    if (all != accessibleDescription()) setAccessibleDescription(all);
}

void TranscriptView::follow_selection() {
    const auto& selection = workspace_.selection;
    if (!active_ || reporting_ || selection.source() != document_->source().id) return;
    if (selection.span() != selected()) {
        set_selection(document_->shown_position(selection.span().begin),
                      document_->shown_position(selection.span().end));
    }
    const bool chosen =
        selection.codings().size() == 1 && document_->codings().find(selection.codings().front());
    if (chosen && selection.codings().front() != chosen_) {
        chosen_ = selection.codings().front();
        viewport()->update();
    }
}

void TranscriptView::set_selection(std::uint32_t anchor, std::uint32_t caret) {
    if (anchor != anchor_ || caret != caret_) chosen_ = {};
    anchor_ = anchor;
    caret_ = caret;
    show_caret();
    viewport()->update();
    report();
    tell_caret(*this);
    emit caret_moved();
}

void TranscriptView::select(Span span) {
    if (moved_) keep_end();
    const auto begin = document_->shown_position(std::min(span.begin, document_->length()));
    const auto end = document_->shown_position(std::min(span.end, document_->length()));
    goal_x_.reset();
    set_selection(begin, std::max(begin, end));
    reveal(begin);
}

void TranscriptView::select_unit(Unit unit) {
    const auto span = moves_->unit_at(selected().begin, unit);
    if (!span.empty()) select(span);
}

void TranscriptView::go_to_turn(bool next, bool extend) {
    if (document_->size() == 0) return;
    const auto block = document_->block_at(caret_);
    const auto to = next ? moves_->next_turn(block) : moves_->previous_turn(block);
    goal_x_.reset();
    move_caret(document_->spoken(to).begin, extend);
}

QString TranscriptView::selected_text() const {
    return document_->text(selected());
}

// Marks

void TranscriptView::show_hits(std::vector<Span> hits, std::optional<Span> here) {
    hits_ = std::move(hits);
    hit_ = here;
    viewport()->update();
}

void TranscriptView::show_playing(std::optional<coding::Milliseconds> time) {
    const auto block = time ? document_->block_at_time(*time) : std::nullopt;
    if (block == playing_) return;
    playing_ = block;
    if (block) reveal(document_->shown(*block).begin);
    viewport()->update();
}

std::optional<coding::Milliseconds> TranscriptView::time_at_caret() const {
    if (document_->size() == 0) return std::nullopt;
    for (auto block = document_->block_at(caret_) + 1; block-- > 0;) {
        if (document_->block(block).begin) return document_->block(block).begin;
    }
    return std::nullopt;
}

// Places

QVariant TranscriptView::inputMethodQuery(Qt::InputMethodQuery query) const {
    // Where the caret is, for whoever must not cover it: input methods, magnifiers, the palette of codes.
    const bool asked = query == Qt::ImCursorRectangle || query == Qt::ImAnchorRectangle;
    if (!asked || document_->size() == 0) return QAbstractScrollArea::inputMethodQuery(query);
    auto& self = const_cast<TranscriptView&>(*this);  // a line that was not laid out yet is laid out for it
    const auto at = self.caret_rect(query == Qt::ImCursorRectangle ? caret_ : anchor_);
    return QRect{viewport()->mapTo(this, at.topLeft()), at.size()};
}

QRect TranscriptView::caret_rect(std::uint32_t position) {
    const auto block = document_->block_at(position);
    const auto caret = flow_.layout(block).caret(position);
    return caret.translated(metrics_.text_x, flow_.y_of(block)).toAlignedRect();
}

Stripes TranscriptView::visible_stripes(std::size_t block) {
    for (const auto& placed : flow_.visible()) {
        if (placed.block != block) continue;
        auto stripes = stripes_of(*document_, block, *placed.layout, metrics_, lanes_, looks_);
        for (auto& stripe : stripes.all) {
            stripe.bar.translate(0, placed.y);
            if (!stripe.label.isNull()) stripe.label.translate(0, placed.y);
        }
        for (auto& more : stripes.more) more.label.translate(0, placed.y);
        return stripes;
    }
    return {};
}

std::optional<Stripe> TranscriptView::visible_stripe(coding::CodingId coding) {
    for (const auto& placed : flow_.visible()) {
        for (const auto& stripe : visible_stripes(placed.block).all) {
            if (stripe.coding->id == coding) return stripe;
        }
    }
    return std::nullopt;
}

void TranscriptView::reveal(std::uint32_t position) {
    if (document_->size() == 0) return;
    const auto block = document_->block_at(position);
    const auto caret = flow_.layout(block).caret(position).toAlignedRect();
    const int y = flow_.y_of(block) + caret.top();
    const int line = metrics_.line_height, window = viewport()->height();
    if (y < line / 2) {
        flow_.place(block, caret.top(), y < -window ? window / 3 : line);
    } else if (y + line > window - line / 2) {
        flow_.place(block, caret.top(), y > 2 * window ? window / 3 : window - 2 * line);
    } else {
        return;
    }
    renew_scroll_bar();
    viewport()->update();
}

void TranscriptView::show_caret() {
    caret_on_ = true;
    const int flash = QApplication::cursorFlashTime();
    if (hasFocus() && flash > 1) blink_.start(flash / 2, this);
}

}  // namespace annotator
