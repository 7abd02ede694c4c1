// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/reports/report_view.hpp"

#include <QAbstractTextDocumentLayout>
#include <QEvent>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyle>
#include <QTextCursor>
#include <QTextTable>
#include <QToolTip>
#include <QUrl>
#include <utility>

#include "annotator/reports/chart_object.hpp"
#include "annotator/reports/page_table.hpp"

namespace annotator {
namespace {

constexpr int rest_ms = 120;             // of a border that is dragged
constexpr qreal most_of_the_view = 0.6;  // that heads of rows may take from what is scrolled

}  // namespace

ReportView::ReportView(QWidget* parent)
    : QTextBrowser(parent), page_(std::make_shared<ReportPage>()), setting_([this] { return set_on(); }) {
    setLineWrapMode(FixedPixelWidth);
    breadth_changed_.setSingleShot(true);
    breadth_changed_.setInterval(rest_ms);
    connect(&breadth_changed_, &QTimer::timeout, this, [this] { set_again(Place::kept); });
}

void ReportView::show_page(std::shared_ptr<const ReportPage> page, Place place) {
    page_ = std::move(page);
    set_again(place);
}

/// As if there always were a scroll bar: a page that grows must not become narrower.
int ReportView::breadth() const {
    return width() - 2 * frameWidth() - style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this);
}

void ReportView::set_again(Place place) {
    setting_.stop();
    breadth_changed_.stop();
    const int scrolled = place_.value_or(verticalScrollBar()->value());
    place_ = place == Place::kept && scrolled > 0 ? std::optional{scrolled} : std::nullopt;
    if (place_) viewport()->setUpdatesEnabled(false);
    setter_.emplace(*document(), page_, palette(), PageSetter::Tables::in_parts);
    setLineWrapColumnOrWidth(breadth());
    setting_.start();
}

bool ReportView::set_on() {
    const bool more = setter_->step();
    if (place_ && (!more || verticalScrollBar()->maximum() >= *place_)) {
        verticalScrollBar()->setValue(*place_);
        place_.reset();
    }
    if (!place_ && !viewport()->updatesEnabled()) viewport()->setUpdatesEnabled(true);
    if (!more && !page_->empty()) emit whole();
    return more;
}

void ReportView::resizeEvent(QResizeEvent* event) {
    QTextBrowser::resizeEvent(event);
    if (breadth() != lineWrapColumnOrWidth()) breadth_changed_.start();
}

void ReportView::changeEvent(QEvent* event) {
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) set_again(Place::kept);
}

std::optional<ChartSpot> ReportView::spot_at(QPoint point) const {
    const QPoint scrolled{horizontalScrollBar()->value(), verticalScrollBar()->value()};
    return ChartObject::spot_at(*document(), point + scrolled);
}

/// In the document: the first columns of what tables are in sight, where it is scrolled sideways.
std::vector<QRectF> ReportView::heads_that_stay() const {
    std::vector<QRectF> heads;
    if (horizontalScrollBar()->value() == 0) return heads;
    const int top = verticalScrollBar()->value();
    const auto room = viewport()->size();
    for (auto* frame : document()->rootFrame()->childFrames()) {
        const auto area = document()->documentLayout()->frameBoundingRect(frame);
        if (area.bottom() < top || area.top() > top + room.height() || area.right() <= room.width()) continue;
        auto* table = qobject_cast<QTextTable*>(frame);
        const auto column = table != nullptr ? row_heads(*table) : std::nullopt;
        if (column && column->right() < room.width() * most_of_the_view)
            heads.emplace_back(QPointF{0, column->top()}, column->bottomRight());
    }
    return heads;
}

void ReportView::paintEvent(QPaintEvent* event) {
    QTextBrowser::paintEvent(event);
    const auto heads = heads_that_stay();
    if (heads.empty()) return;
    QPainter painter{viewport()};
    painter.translate(0, -verticalScrollBar()->value());
    QAbstractTextDocumentLayout::PaintContext look;
    look.palette = palette();
    for (const auto& column : heads) {
        painter.setClipRect(column);
        painter.fillRect(column, palette().base());
        look.clip = column;
        document()->documentLayout()->draw(&painter, look);
        painter.setPen(palette().color(QPalette::Mid));
        painter.drawLine(column.topRight(), column.bottomRight());
    }
}

void ReportView::scrollContentsBy(int dx, int dy) {
    QTextBrowser::scrollContentsBy(dx, dy);
    if (dx != 0 || horizontalScrollBar()->value() > 0) viewport()->update();  // what stays is not moved along
}

/// On the heads of rows that stay, what is under the pointer is what would be there unscrolled.
QMouseEvent ReportView::on_page(const QMouseEvent& event) const {
    auto place = event.position();
    const QPointF scrolled{0, static_cast<qreal>(verticalScrollBar()->value())};
    for (const auto& column : heads_that_stay()) {
        if (!column.contains(place + scrolled)) continue;
        place.rx() -= horizontalScrollBar()->value();
        break;
    }
    return QMouseEvent{event.type(),   place,           event.globalPosition(),
                       event.button(), event.buttons(), event.modifiers()};
}

void ReportView::mousePressEvent(QMouseEvent* event) {
    auto there = on_page(*event);
    QTextBrowser::mousePressEvent(&there);
}

void ReportView::mouseMoveEvent(QMouseEvent* event) {
    auto there = on_page(*event);
    QTextBrowser::mouseMoveEvent(&there);
    const bool leads = spot_at(event->position().toPoint()).has_value();
    if (leads == other_cursor_.has_value()) return;
    if (leads) {
        other_cursor_ = viewport()->cursor();
        viewport()->setCursor(Qt::PointingHandCursor);
    } else {
        viewport()->setCursor(*std::exchange(other_cursor_, std::nullopt));
    }
}

void ReportView::mouseReleaseEvent(QMouseEvent* event) {
    auto there = on_page(*event);
    QTextBrowser::mouseReleaseEvent(&there);
    if (event->button() != Qt::LeftButton || textCursor().hasSelection()) return;
    if (const auto spot = spot_at(event->position().toPoint())) emit anchorClicked(QUrl{spot->link});
}

bool ReportView::viewportEvent(QEvent* event) {
    if (event->type() != QEvent::ToolTip) return QTextBrowser::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const auto spot = spot_at(help->pos());
    QToolTip::showText(help->globalPos(), spot ? spot->words : QString{}, viewport());
    return true;
}

}  // namespace annotator
