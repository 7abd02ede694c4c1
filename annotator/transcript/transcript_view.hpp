// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractScrollArea>
#include <QBasicTimer>
#include <QElapsedTimer>
#include <memory>
#include <optional>
#include <vector>

#include "annotator/app/session.hpp"
#include "annotator/app/workspace.hpp"
#include "annotator/transcript/block_flow.hpp"
#include "annotator/transcript/block_painter.hpp"
#include "annotator/transcript/reading_style.hpp"
#include "annotator/transcript/text_moves.hpp"

namespace annotator {

/// One source to read and to code: its text with soft tints, who speaks and when on the left, stripes with
/// labels on the right. Positions are code points in the source.
class TranscriptView : public QAbstractScrollArea {
    Q_OBJECT

  public:
    TranscriptView(const Workspace& workspace, coding::Source source, const ReadingStyle& style,
                   QWidget* parent = nullptr);
    ~TranscriptView() override;

    [[nodiscard]] const TranscriptDocument& document() const { return *document_; }
    [[nodiscard]] const CodeLooks& looks() const { return looks_; }
    [[nodiscard]] const Lanes& lanes() const { return lanes_; }
    [[nodiscard]] const BlockFlow& flow() const { return flow_; }
    [[nodiscard]] const PageMetrics& metrics() const { return metrics_; }

    void set_style(const ReadingStyle& style);
    /// Only the view before the reader says to the Selection what is in hand.
    void set_active(bool active);

    [[nodiscard]] std::uint32_t caret() const { return caret_; }
    [[nodiscard]] coding::Span selected() const {
        return {std::min(anchor_, caret_), std::max(anchor_, caret_)};
    }
    /// Selects the words and brings them into sight; an empty span only goes there.
    void select(coding::Span span);
    void select_unit(Unit unit);
    /// To the next turn, or the one before; `extend` keeps what is selected.
    void go_to_turn(bool next, bool extend = false);
    [[nodiscard]] QString selected_text() const;

    /// Chosen by click or key.
    [[nodiscard]] coding::CodingId in_hand() const { return chosen_; }
    void take_in_hand(coding::CodingId coding);
    /// The codings at the caret one after the other, `round` and round; else false behind the last one.
    bool take_next_in_hand(bool forwards, bool round = false);

    enum class End { begin, end };
    /// From now on the arrow keys move this end of the coding in hand, until it is kept or left.
    void choose_end(End end);
    void keep_end();
    void leave_end();
    [[nodiscard]] bool moves_an_end() const { return moved_.has_value(); }

    /// In order; softly marked. `here` is the one that was gone to.
    void show_hits(std::vector<coding::Span> hits, std::optional<coding::Span> here);

    /// Marks the turn that is heard then; nothing: none.
    void show_playing(std::optional<coding::Milliseconds> time);
    [[nodiscard]] std::optional<coding::Milliseconds> time_at_caret() const;

    /// In the viewport: where a position is (its upright line), and what is at a point.
    [[nodiscard]] QRect caret_rect(std::uint32_t position);
    [[nodiscard]] std::uint32_t position_at(QPoint point);
    /// Of the stripe's bar where it begins, when it is in sight.
    [[nodiscard]] std::optional<Stripe> visible_stripe(coding::CodingId coding);
    /// Of a block that is in sight; y in the viewport.
    [[nodiscard]] Stripes visible_stripes(std::size_t block);
    [[nodiscard]] QVariant inputMethodQuery(Qt::InputMethodQuery query) const override;

  signals:
    void codes_dropped(const std::vector<coding::CodeId>& codes);
    void zoom_wanted(int steps);
    /// By the right button or the menu key; what it is about is in the selection by then.
    void menu_wanted(const QPoint& on_screen);
    void caret_moved();
    /// The source was read anew; what was known of its blocks and positions no longer holds.
    void source_read();

  protected:
    bool event(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void timerEvent(QTimerEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

  private:
    struct MovedEnd {
        coding::Coding before;
        End end = End::end;
        bool by_mouse = false;
    };
    enum class Press { none, text, selected, handle };
    struct Spot {
        std::size_t block = 0;
        QPoint inside;  ///< from the top of the block, x as in the viewport
        const BlockLayout* layout = nullptr;
    };

    void retranslate();
    [[nodiscard]] std::unique_ptr<TranscriptDocument> document_of(coding::Source source);
    [[nodiscard]] bool is_as_read() const;
    void show_unread(std::optional<coding::Error> fault);
    void read_source();
    void show_codings_change(const CodingsChange& change);
    void show_parts_change(Parts parts);
    void follow_selection();
    void renew_lanes(const std::vector<std::size_t>& touched);
    void renew_metrics();
    void renew_scroll_bar();
    void update_blocks(const std::vector<std::size_t>& blocks);
    void update_block_of(std::uint32_t position);
    void reveal(std::uint32_t position);
    void report();
    void announce();
    void tell_unlabelled(coding::CodingId coding);
    void show_caret();

    void move_caret(std::uint32_t position, bool extend);
    void set_selection(std::uint32_t anchor, std::uint32_t caret);
    [[nodiscard]] std::optional<std::uint32_t> moved_position(const QKeyEvent& event);
    [[nodiscard]] std::uint32_t position_in_line(int lines, std::uint32_t from);
    [[nodiscard]] std::uint32_t line_edge(bool end);
    bool move_end_by_key(const QKeyEvent& event);
    void preview_end(std::uint32_t position);

    [[nodiscard]] std::optional<Spot> spot_at(QPoint point);
    [[nodiscard]] std::vector<const coding::Coding*> codings_at(QPoint point);
    [[nodiscard]] std::optional<End> handle_at(QPoint point);
    [[nodiscard]] bool in_margin(QPoint point) const {
        return point.x() < metrics_.text_x - metrics_.lane_width;
    }
    [[nodiscard]] bool in_text(QPoint point) const;
    void press(QMouseEvent* event);
    void press_in_text(QPoint point, bool extend);
    void extend_to(QPoint point);
    void click_coding(QPoint point);
    void point_at(QPoint point);
    void drag_passage();
    void show_cursor(QPoint point);

    Workspace workspace_;
    ReadingStyle style_;
    coding::HistoryId read_at_;  ///< the project's state when the source was read
    std::unique_ptr<TranscriptDocument> document_;
    std::optional<TextMoves> moves_;
    CodeLooks looks_;
    Lanes lanes_;
    PageMetrics metrics_;
    BlockFlow flow_;
    bool active_ = false;
    bool seen_ = false;          ///< by anybody, since it was opened
    bool following_bar_ = true;  ///< false while the bar follows the flow
    bool reporting_ = false;
    bool waits_to_read_ = false;  ///< what could not be read just now

    std::uint32_t anchor_ = 0, caret_ = 0;
    std::optional<qreal> goal_x_;  ///< where up and down keep to
    coding::CodingId chosen_;      ///< by click or key
    std::optional<MovedEnd> moved_;
    std::vector<coding::Span> hits_;
    std::optional<coding::Span> hit_;
    std::optional<std::size_t> playing_;

    QBasicTimer blink_, scroll_;
    bool caret_on_ = true;

    Press press_ = Press::none;
    QPoint pressed_at_, mouse_at_;
    QElapsedTimer since_press_;
    int clicks_ = 0;
    Unit unit_ = Unit::character;
    coding::Span unit_pressed_;
};

}  // namespace annotator
