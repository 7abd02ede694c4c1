// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/reports/wall_view.hpp"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include "libcoding/report/wall_report.hpp"

namespace annotator {
namespace {

constexpr qreal before_bands = 8;  // pixels between a name and its band

}  // namespace

WallView::WallView(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    retranslate();
}

void WallView::set(std::shared_ptr<const CountedWall> counted) {
    counted_ = std::move(counted);
    current_ = {};
    const auto bands = counted_ ? counted_->wall.bands.size() : 0;
    setMinimumHeight(static_cast<int>(static_cast<qreal>(bands) * band_height()) +
                     fontMetrics().height() / 2);
    broadest_name_ = 0;
    for (std::size_t band = 0; band < bands; ++band) {
        const auto& source = counted_->tables.sources[counted_->wall.bands[band].source];
        broadest_name_ = std::max(
            broadest_name_, QFontMetricsF{font()}.horizontalAdvance(QString::fromStdString(source.name)));
    }
    update();
}

qreal WallView::band_height() const {
    const auto line = fontMetrics().lineSpacing();
    return counted_ && counted_->wall.bands.size() > 20 ? line * 1.25 : line * 2.2;
}

qreal WallView::label_width() const {
    return std::min(broadest_name_ + 2 * before_bands, width() * 0.3);
}

QRectF WallView::place_of(std::size_t band, std::uint32_t bucket) const {
    std::uint32_t longest = 1;
    for (const auto& one : counted_->wall.bands) longest = std::max(longest, one.buckets);
    const auto left = label_width();
    const auto pitch = (width() - left - 4) / longest;
    const auto height = band_height();
    return {left + bucket * pitch, static_cast<qreal>(band) * height + height * 0.1, pitch, height * 0.8};
}

std::optional<WallView::Piece> WallView::piece_at(QPoint point) const {
    if (!counted_ || point.y() < 0) return std::nullopt;
    const auto band = static_cast<std::size_t>(point.y() / band_height());
    if (band >= counted_->wall.bands.size()) return std::nullopt;
    const auto& of = counted_->wall.bands[band];
    const auto first = place_of(band, 0);
    if (point.x() < first.left()) return std::nullopt;
    const auto bucket = static_cast<std::uint32_t>((point.x() - first.left()) / first.width());
    if (bucket >= of.buckets) return std::nullopt;
    Piece piece{band, bucket, {}};
    const auto shares = counted_->wall.at(of, bucket);
    qreal sum = 0;
    for (const auto share : shares) sum += static_cast<qreal>(share);
    auto base = first.bottom();
    for (std::size_t column = 0; column < shares.size(); ++column) {
        const auto height = static_cast<qreal>(shares[column]) / std::max(sum, 1.0) * first.height();
        if (height > 0 && point.y() <= base && point.y() >= base - height) piece.column = column;
        base -= height;
    }
    return piece;
}

QString WallView::told(const Piece& piece) const {
    const auto& [tables, scope, whole] = *counted_;
    QStringList lines{QString::fromStdString(tables.sources[whole.bands[piece.band].source].name)};
    const auto shares = whole.at(whole.bands[piece.band], piece.bucket);
    for (std::size_t column = 0; column < shares.size(); ++column) {
        if (shares[column] <= 0) continue;
        const auto name = column < whole.subjects.size()
                              ? QString::fromStdString(tables.codebook.codes()[whole.subjects[column]].name)
                              : tr("Other codes");
        const auto percent = std::max(1, qRound(static_cast<qreal>(shares[column]) * 100));
        lines << tr("%1: %2%").arg(name).arg(percent);
    }
    return lines.join(QLatin1Char('\n'));
}

void WallView::paintEvent(QPaintEvent*) {
    QPainter painter{this};
    if (!counted_) return;
    const auto& [tables, scope, whole] = *counted_;
    const auto ink = palette().color(QPalette::WindowText);
    auto wash = ink;
    wash.setAlphaF(0.07F);
    auto other = ink;
    other.setAlphaF(0.28F);
    std::vector<QColor> colours;
    for (std::size_t column = 0; column < whole.columns(); ++column) {
        const auto colour = coding::report::wall_colour(tables, whole, column);
        colours.push_back(colour.empty() ? other : QColor{QString::fromStdString(colour)});
    }
    for (std::size_t band = 0; band < whole.bands.size(); ++band) {
        const auto& of = whole.bands[band];
        const auto first = place_of(band, 0);
        painter.setPen(ink);
        const QRectF label{0, first.top(), first.left() - before_bands, first.height()};
        const auto name = QString::fromStdString(tables.sources[of.source].name);
        painter.drawText(label, Qt::AlignVCenter | Qt::AlignLeft,
                         fontMetrics().elidedText(name, Qt::ElideMiddle, static_cast<int>(label.width())));
        painter.fillRect(QRectF{first.left(), first.top(), first.width() * of.buckets, first.height()}, wash);
        for (std::uint32_t bucket = 0; bucket < of.buckets; ++bucket) {
            const auto shares = whole.at(of, bucket);
            qreal sum = 0;
            for (const auto share : shares) sum += static_cast<qreal>(share);
            auto base = first.bottom();
            for (std::size_t column = 0; column < shares.size(); ++column) {
                const auto height = static_cast<qreal>(shares[column]) / std::max(sum, 1.0) * first.height();
                base -= height;
                if (height <= 0) continue;
                painter.fillRect(
                    QRectF{first.left() + bucket * first.width(), base, first.width() + 0.3, height},
                    colours[column]);
            }
        }
    }
    if (hasFocus() && !whole.bands.empty()) {
        painter.setPen(QPen{palette().color(QPalette::Highlight), 2});
        painter.drawRect(place_of(current_.band, current_.bucket).adjusted(-1, -1, 1, 1));
    }
}

void WallView::request(const Piece& piece) {
    const auto spot = coding::analysis::wall_spot(counted_->tables, counted_->scope, counted_->wall,
                                                  piece.band, piece.bucket, piece.column);
    emit passage_requested(counted_->tables.sources[spot.source].id, spot.span);
}

void WallView::mousePressEvent(QMouseEvent* event) {
    const auto piece = piece_at(event->position().toPoint());
    if (event->button() != Qt::LeftButton || !piece) return QWidget::mousePressEvent(event);
    current_ = *piece;
    update();
    request(*piece);
}

void WallView::keyPressEvent(QKeyEvent* event) {
    if (!counted_ || counted_->wall.bands.empty()) return QWidget::keyPressEvent(event);
    const auto& bands = counted_->wall.bands;
    switch (event->key()) {
        case Qt::Key_Left:
            current_.bucket -= current_.bucket > 0 ? 1U : 0U;
            break;
        case Qt::Key_Right:
            ++current_.bucket;
            break;
        case Qt::Key_Up:
            current_.band -= current_.band > 0 ? 1U : 0U;
            break;
        case Qt::Key_Down:
            current_.band = std::min(current_.band + 1, bands.size() - 1);
            break;
        case Qt::Key_Home:
            current_.bucket = 0;
            break;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            return request({current_.band, current_.bucket, {}});
        default:
            return QWidget::keyPressEvent(event);
    }
    current_.bucket = std::min(current_.bucket, std::max(bands[current_.band].buckets, 1U) - 1);
    setAccessibleDescription(told({current_.band, current_.bucket, {}}));
    update();
}

bool WallView::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        if (const auto piece = piece_at(help->pos())) {
            QToolTip::showText(help->globalPos(), told(*piece), this);
        } else {
            QToolTip::hideText();
        }
        return true;
    }
    return QWidget::event(event);
}

void WallView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void WallView::retranslate() {
    setAccessibleName(tr("The wall: a click, or Enter, opens what is said there"));
}

}  // namespace annotator
