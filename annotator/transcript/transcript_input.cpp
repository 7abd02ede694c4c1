// SPDX-License-Identifier: GPL-3.0-or-later
// The keys and the mouse of the transcript view.
#include <QApplication>
#include <QContextMenuEvent>
#include <QDrag>
#include <QDragEnterEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QScrollBar>
#include <QToolTip>
#include <algorithm>

#include "annotator/app/selection.hpp"
#include "annotator/codebook/code_mime.hpp"
#include "annotator/transcript/coding_words.hpp"
#include "annotator/transcript/transcript_view.hpp"

namespace annotator {

using coding::Span;

namespace {

constexpr int scroll_every_ms = 30;
constexpr int wheel_notch = 120;

bool is_enter(int key) {
    return key == Qt::Key_Return || key == Qt::Key_Enter;
}

}  // namespace

// Events of all kinds

bool TranscriptView::event(QEvent* event) {
    // Keys that move in the text are the text's, whatever shortcuts there are elsewhere.
    if (event->type() == QEvent::ShortcutOverride && moved_) {
        const auto& key = *static_cast<QKeyEvent*>(event);
        const bool ours = is_enter(key.key()) || key.key() == Qt::Key_Escape || key.key() == Qt::Key_Left ||
                          key.key() == Qt::Key_Right || key.key() == Qt::Key_Up || key.key() == Qt::Key_Down;
        if (ours) {
            event->accept();
            return true;
        }
    }
    return QAbstractScrollArea::event(event);
}

bool TranscriptView::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto& help = *static_cast<QHelpEvent*>(event);
        const auto codings = codings_at(help.pos());
        if (!codings.empty()) {
            QToolTip::showText(help.globalPos(), tool_tip(codings, *document_, looks_), viewport());
            return true;
        }
        const auto spot = spot_at(help.pos());
        const auto* question = spot && in_margin(help.pos()) ? document_->question(spot->block) : nullptr;
        if (question) {
            QToolTip::showText(help.globalPos(), QString::fromStdString(question->text), viewport());
        } else {
            QToolTip::hideText();
        }
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void TranscriptView::timerEvent(QTimerEvent* event) {
    if (event->timerId() == blink_.timerId()) {
        caret_on_ = !caret_on_;
        update_block_of(caret_);
    } else if (event->timerId() == scroll_.timerId()) {
        const int beyond =
            mouse_at_.y() < 0 ? mouse_at_.y() : std::max(0, mouse_at_.y() - viewport()->height());
        if (beyond == 0) {
            scroll_.stop();
            return;
        }
        verticalScrollBar()->setValue(verticalScrollBar()->value() + beyond / 2);
        extend_to(mouse_at_);
    } else {
        QAbstractScrollArea::timerEvent(event);
    }
}

void TranscriptView::focusInEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusInEvent(event);
    show_caret();
    update_block_of(caret_);
}

void TranscriptView::focusOutEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusOutEvent(event);
    blink_.stop();
    update_block_of(caret_);
}

// Tab goes through the codings at the caret, and then on to the next control.
bool TranscriptView::focusNextPrevChild(bool next) {
    return take_next_in_hand(next) || QAbstractScrollArea::focusNextPrevChild(next);
}

void TranscriptView::wheelEvent(QWheelEvent* event) {
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        if (event->angleDelta().y() != 0) emit zoom_wanted(event->angleDelta().y() > 0 ? 1 : -1);
        event->accept();
        return;
    }
    QAbstractScrollArea::wheelEvent(event);
}

// Keys

void TranscriptView::keyPressEvent(QKeyEvent* event) {
    if (document_->size() == 0) {
        event->ignore();
        return;
    }
    if (moved_ && move_end_by_key(*event)) return;
    const bool turn_key = (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down) &&
                          event->modifiers().testFlag(Qt::ControlModifier);
    if (turn_key) {
        go_to_turn(event->key() == Qt::Key_Down, event->modifiers().testFlag(Qt::ShiftModifier));
        return;
    }
    if (event->matches(QKeySequence::SelectAll)) {
        set_selection(document_->shown_position(0), document_->shown_position(document_->length()));
        return;
    }
    if (event->key() == Qt::Key_Escape && (chosen_ || !selected().empty())) {
        if (chosen_) {
            chosen_ = {};
            viewport()->update();
            report();
        } else {
            set_selection(caret_, caret_);
        }
        return;
    }
    if (const auto position = moved_position(*event)) {
        move_caret(*position, event->modifiers().testFlag(Qt::ShiftModifier));
        return;
    }
    event->ignore();
}

std::optional<std::uint32_t> TranscriptView::moved_position(const QKeyEvent& event) {
    const bool control = event.modifiers().testFlag(Qt::ControlModifier);
    const bool extend = event.modifiers().testFlag(Qt::ShiftModifier);
    if (event.modifiers().testFlag(Qt::AltModifier)) return std::nullopt;
    const int page = std::max(1, viewport()->height() / std::max(1, metrics_.line_height) - 1);
    if (event.key() != Qt::Key_Up && event.key() != Qt::Key_Down && event.key() != Qt::Key_PageUp &&
        event.key() != Qt::Key_PageDown)
        goal_x_.reset();
    switch (event.key()) {
        case Qt::Key_Left:
            if (control) return moves_->previous_word(caret_);
            if (!extend && !selected().empty()) return selected().begin;
            return moves_->previous_character(caret_);
        case Qt::Key_Right:
            // Who selects words wants their ends, not the space behind them.
            if (control) return extend ? moves_->next_word_end(caret_) : moves_->next_word(caret_);
            if (!extend && !selected().empty()) return selected().end;
            return moves_->next_character(caret_);
        case Qt::Key_Up:
            return position_in_line(-1, caret_);
        case Qt::Key_Down:
            return position_in_line(1, caret_);
        case Qt::Key_PageUp:
            return position_in_line(-page, caret_);
        case Qt::Key_PageDown:
            return position_in_line(page, caret_);
        case Qt::Key_Home:
            return control ? document_->shown_position(0) : line_edge(false);
        case Qt::Key_End:
            return control ? document_->shown_position(document_->length()) : line_edge(true);
        default:
            return std::nullopt;
    }
}

void TranscriptView::move_caret(std::uint32_t position, bool extend) {
    set_selection(extend ? anchor_ : position, position);
    reveal(position);
}

std::uint32_t TranscriptView::position_in_line(int lines, std::uint32_t from) {
    auto block = document_->block_at(from);
    const auto caret = flow_.layout(block).caret(from);
    if (!goal_x_) goal_x_ = caret.left();
    int line =
        flow_.layout(block).text().lineForTextPosition(flow_.layout(block).utf16(from)).lineNumber() + lines;
    while (line < 0) {
        if (block == 0) return document_->shown(0).begin;
        line += flow_.layout(--block).text().lineCount();
    }
    while (line >= flow_.layout(block).text().lineCount()) {
        line -= flow_.layout(block).text().lineCount();
        if (++block == document_->size()) return document_->shown(block - 1).end;
    }
    const auto& layout = flow_.layout(block);
    return layout.position_at({*goal_x_, layout.text_top() + (line + 0.5) * metrics_.line_height});
}

std::uint32_t TranscriptView::line_edge(bool end) {
    const auto& layout = flow_.layout(document_->block_at(caret_));
    const auto caret = layout.caret(caret_);
    constexpr qreal far = 1e6;
    return layout.position_at({end ? far : -far, caret.center().y()});
}

bool TranscriptView::move_end_by_key(const QKeyEvent& event) {
    const bool control = event.modifiers().testFlag(Qt::ControlModifier);
    const auto* coding = document_->codings().find(moved_->before.id);
    const auto at = moved_->end == End::begin ? coding->span.begin : coding->span.end;
    switch (event.key()) {
        case Qt::Key_Left:
            preview_end(control ? moves_->previous_word(at) : moves_->previous_character(at));
            return true;
        case Qt::Key_Right:
            if (!control)
                preview_end(moves_->next_character(at));
            else
                preview_end(moved_->end == End::end ? moves_->next_word_end(at) : moves_->next_word(at));
            return true;
        case Qt::Key_Up:
            preview_end(position_in_line(-1, at));
            return true;
        case Qt::Key_Down:
            preview_end(position_in_line(1, at));
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            keep_end();
            return true;
        case Qt::Key_Escape:
            leave_end();
            return true;
        default:
            return false;
    }
}

// The mouse

std::optional<TranscriptView::Spot> TranscriptView::spot_at(QPoint point) {
    if (document_->size() == 0) return std::nullopt;
    const auto placed = flow_.visible();
    for (const auto& [block, y, layout] : placed) {
        if (point.y() < y + layout->height() || block == placed.back().block) {
            return Spot{block, {point.x(), point.y() - y}, layout};
        }
    }
    return std::nullopt;
}

std::uint32_t TranscriptView::position_at(QPoint point) {
    const auto spot = spot_at(point);
    if (!spot) return 0;
    return spot->layout->position_at(QPointF(spot->inside - QPoint{metrics_.text_x, 0}));
}

bool TranscriptView::in_text(QPoint point) const {
    return point.x() >= metrics_.text_x && point.x() <= metrics_.text_x + metrics_.text_width;
}

std::vector<const coding::Coding*> TranscriptView::codings_at(QPoint point) {
    const auto spot = spot_at(point);
    if (!spot) return {};
    std::vector<const coding::Coding*> found;
    const auto stripes = stripes_of(*document_, spot->block, *spot->layout, metrics_, lanes_, looks_);
    for (const auto& more : stripes.more) {
        if (more.label.contains(spot->inside)) return more.codings;
    }
    for (const auto& stripe : stripes.all) {
        if (stripe.bar.contains(spot->inside) || stripe.label.contains(spot->inside)) {
            found.push_back(stripe.coding);
        }
    }
    if (!found.empty() || !in_text(point)) return found;
    const auto position = position_at(point);
    for (const auto* coding : document_->codings().covering({position, position})) {
        if (lanes_.shows(coding->id)) found.push_back(coding);
    }
    return found;
}

std::optional<TranscriptView::End> TranscriptView::handle_at(QPoint point) {
    const auto* coding = document_->codings().find(in_hand());
    if (!coding) return std::nullopt;
    const int reach = std::max(4, metrics_.lane_width * 2 / 3);
    for (const auto end : {End::begin, End::end}) {
        const auto position = end == End::begin ? coding->span.begin : coding->span.end;
        if (document_->shown_position(position) != position) continue;
        const auto at = caret_rect(position);
        if (at.adjusted(-reach, -reach / 2, reach, reach / 2).contains(point)) return end;
    }
    return std::nullopt;
}

void TranscriptView::mousePressEvent(QMouseEvent* event) {
    press(event);
}

void TranscriptView::mouseDoubleClickEvent(QMouseEvent* event) {
    press(event);
}

void TranscriptView::press(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || document_->size() == 0) return;
    const auto point = event->position().toPoint();
    const bool again = since_press_.isValid() &&
                       since_press_.elapsed() < QApplication::doubleClickInterval() &&
                       (point - pressed_at_).manhattanLength() < QApplication::startDragDistance();
    clicks_ = again ? std::min(clicks_ + 1, 4) : 1;
    since_press_.start();
    pressed_at_ = mouse_at_ = point;
    goal_x_.reset();
    if (clicks_ == 1) {
        if (const auto end = handle_at(point)) {
            if (moved_) keep_end();
            choose_end(*end);
            moved_->by_mouse = true;
            press_ = Press::handle;
            return;
        }
    }
    if (moved_) keep_end();
    const bool stripes = point.x() > metrics_.text_x + metrics_.text_width;
    if (stripes) {
        click_coding(point);
        return;
    }
    press_in_text(point, event->modifiers().testFlag(Qt::ShiftModifier));
}

void TranscriptView::press_in_text(QPoint point, bool extend) {
    const auto position = position_at(point);
    if (clicks_ == 1 && !extend && !selected().empty() && selected().begin <= position &&
        position < selected().end && in_text(point)) {
        press_ = Press::selected;
        return;
    }
    press_ = Press::text;
    constexpr std::array units{Unit::character, Unit::word, Unit::sentence, Unit::turn};
    unit_ = in_margin(point) ? Unit::turn : units[static_cast<std::size_t>(clicks_ - 1)];
    if (extend) {
        unit_pressed_ = {anchor_, anchor_};
        move_caret(position, true);
        return;
    }
    unit_pressed_ = moves_->unit_at(position, unit_);
    set_selection(unit_pressed_.begin, unit_pressed_.end);
}

void TranscriptView::mouseMoveEvent(QMouseEvent* event) {
    mouse_at_ = event->position().toPoint();
    if (press_ == Press::none) {
        show_cursor(mouse_at_);
        return;
    }
    const bool far = (mouse_at_ - pressed_at_).manhattanLength() >= QApplication::startDragDistance();
    if (press_ == Press::selected) {
        if (far) drag_passage();
        return;
    }
    if (press_ == Press::text && clicks_ == 1 && !far && selected().empty()) return;
    if (press_ == Press::handle && !far && moved_ &&
        moved_->before.span == document_->codings().find(moved_->before.id)->span)
        return;
    if (mouse_at_.y() < 0 || mouse_at_.y() > viewport()->height()) scroll_.start(scroll_every_ms, this);
    extend_to(mouse_at_);
}

void TranscriptView::extend_to(QPoint point) {
    const auto position = position_at(point);
    if (press_ == Press::handle) {
        if (moved_) preview_end(position);
        return;
    }
    const auto unit = moves_->unit_at(position, unit_);
    if (position < unit_pressed_.begin)
        set_selection(unit_pressed_.end, std::min(unit.begin, position));
    else
        set_selection(unit_pressed_.begin, std::max(unit_pressed_.end, unit.end));
}

void TranscriptView::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return;
    scroll_.stop();
    const auto press = std::exchange(press_, Press::none);
    const auto point = event->position().toPoint();
    if (press == Press::handle) {
        keep_end();
    } else if (press == Press::selected) {
        set_selection(position_at(point), position_at(point));
    } else if (press == Press::text && clicks_ == 1 && selected().empty()) {
        click_coding(point);
    }
}

// The coding at the point comes in hand; the next one there at each further click.
void TranscriptView::click_coding(QPoint point) {
    const auto there = codings_at(point);
    if (there.empty()) return;
    const auto held = std::find_if(there.begin(), there.end(),
                                   [this](const auto* coding) { return coding->id == chosen_; });
    take_in_hand(held == there.end() || held + 1 == there.end() ? there.front()->id : (*(held + 1))->id);
}

void TranscriptView::show_cursor(QPoint point) {
    if (handle_at(point))
        viewport()->setCursor(Qt::SizeHorCursor);
    else if (in_text(point))
        viewport()->setCursor(Qt::IBeamCursor);
    else if (point.x() > metrics_.text_x && !codings_at(point).empty())
        viewport()->setCursor(Qt::PointingHandCursor);
    else
        viewport()->setCursor(Qt::ArrowCursor);
}

// The menu

void TranscriptView::contextMenuEvent(QContextMenuEvent* event) {
    event->accept();
    if (document_->size() == 0) return;
    if (moved_) keep_end();
    const bool by_mouse = event->reason() == QContextMenuEvent::Mouse;
    if (by_mouse) point_at(event->pos());
    emit menu_wanted(by_mouse ? event->globalPos()
                              : viewport()->mapToGlobal(caret_rect(caret_).bottomLeft()));
}

// What is selected or in hand there stays so; else the place, and the coding there, come in hand.
void TranscriptView::point_at(QPoint point) {
    const auto position = position_at(point);
    const auto there = codings_at(point);
    const bool stripes = point.x() > metrics_.text_x + metrics_.text_width;
    if (!stripes && selected().begin <= position && position < selected().end) return;
    if (std::any_of(there.begin(), there.end(), [this](const auto* coding) { return coding->id == chosen_; }))
        return;
    if (!stripes) set_selection(position, position);
    if (!there.empty()) take_in_hand(there.front()->id);
}

// Drag and drop

void TranscriptView::drag_passage() {
    press_ = Press::none;
    auto* drag = new QDrag(this);
    drag->setMimeData(to_mime(DraggedPassage{document_->source().id, selected()}).release());
    drag->exec(Qt::CopyAction);
}

void TranscriptView::dragEnterEvent(QDragEnterEvent* event) {
    if (!codes_in(*event->mimeData()).empty()) event->acceptProposedAction();
}

void TranscriptView::dragMoveEvent(QDragMoveEvent* event) {
    if (!codes_in(*event->mimeData()).empty()) event->acceptProposedAction();
}

void TranscriptView::dropEvent(QDropEvent* event) {
    const auto codes = codes_in(*event->mimeData());
    if (codes.empty() || document_->size() == 0) return;
    const auto point = event->position().toPoint();
    const auto position = position_at(point);
    const bool on_selection = !in_margin(point) && selected().begin <= position && position < selected().end;
    if (!on_selection) {
        const auto unit = moves_->unit_at(position, in_margin(point) ? Unit::turn : Unit::word);
        if (unit.empty()) return;
        set_selection(unit.begin, unit.end);
    }
    event->acceptProposedAction();
    emit codes_dropped(codes);
}

}  // namespace annotator
