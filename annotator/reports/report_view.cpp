// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/reports/report_view.hpp"

#include <QEvent>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QStyle>
#include <QTextCursor>
#include <QToolTip>
#include <QUrl>
#include <utility>

#include "annotator/reports/chart_object.hpp"

namespace annotator {
namespace {

constexpr int rest_ms = 120;  // of a border that is dragged

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

void ReportView::mouseMoveEvent(QMouseEvent* event) {
    QTextBrowser::mouseMoveEvent(event);
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
    QTextBrowser::mouseReleaseEvent(event);
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
