// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/transcript/block_painter.hpp"

#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>

#include "annotator/app/appearance.hpp"

namespace annotator {
namespace {

using coding::Polarity;
using coding::Span;

/// One block being painted.
class BlockPainter {
  public:
    BlockPainter(QPainter& painter, const Scene& scene, std::size_t block, const BlockLayout& layout, int y,
                 int width)
        : painter_(painter),
          scene_(scene),
          metrics_(scene.metrics),
          block_(block),
          layout_(layout),
          y_(y),
          width_(width),
          shown_(scene.document.shown(block)) {}

    void paint() {
        if (scene_.playing == block_) paint_playing();
        paint_question();
        paint_margin();
        paint_tints();
        paint_hits();
        paint_selection();
        painter_.setPen(colour(QPalette::Text));
        layout_.text().draw(&painter_, QPointF(metrics_.text_x, y_));
        paint_in_hand();
        paint_stripes();
        paint_caret();
    }

  private:
    [[nodiscard]] QColor colour(QPalette::ColorRole role) const { return scene_.palette.color(role); }
    [[nodiscard]] QColor accent(int alpha) const {
        auto accent = colour(QPalette::Highlight);
        accent.setAlpha(alpha);
        return accent;
    }

    template <class Use>
    void each_box(Span span, Use use) {
        const Span inside{std::clamp(span.begin, shown_.begin, shown_.end),
                          std::clamp(span.end, shown_.begin, shown_.end)};
        if (inside.empty()) return;
        for (const auto& box : layout_.boxes(inside)) use(box.translated(metrics_.text_x, y_));
    }

    void paint_playing() {
        const int gap = metrics_.block_gap / 2;
        painter_.fillRect(
            QRect{0, y_ + layout_.text_top() - gap, width_, layout_.height() - layout_.text_top() + gap * 2},
            accent(28));
    }

    void paint_question() {
        if (!begins_question(scene_.document, block_)) return;
        const auto* question = scene_.document.question(block_);
        if (!question) return;
        const QFontMetrics font{metrics_.small};
        const int y = y_ + layout_.text_top() - metrics_.block_gap - font.height();
        painter_.setFont(metrics_.small);
        painter_.setPen(accent(255));
        painter_.drawText(QRect{metrics_.margin_x, y, metrics_.margin_width, font.height()},
                          Qt::AlignRight | Qt::AlignVCenter, QString::fromStdString(question->label));
        // A heading says the words itself.
        if (scene_.document.block(block_).kind != coding::BlockKind::heading) {
            painter_.setPen(faint_colour(scene_.palette));
            const auto words = QString::fromStdString(question->text);
            painter_.drawText(QRect{metrics_.text_x, y, metrics_.text_width, font.height()},
                              Qt::AlignLeft | Qt::AlignVCenter,
                              font.elidedText(words, Qt::ElideRight, metrics_.text_width));
        }
        auto line = faint_colour(scene_.palette);
        line.setAlpha(70);
        painter_.setPen(line);
        const int above = y - font.height() / 3;
        painter_.drawLine(metrics_.text_x, above, metrics_.text_x + metrics_.text_width, above);
    }

    void paint_margin() {
        const auto& block = scene_.document.block(block_);
        const QRect line{metrics_.margin_x, y_ + layout_.text_top(), metrics_.margin_width,
                         metrics_.line_height};
        int right = line.right();
        if (const auto* speaker = scene_.document.speaker(block_)) {
            const QFontMetrics font{metrics_.speaker};
            const auto name = QString::fromStdString(speaker->name);
            const int room = line.width() - QFontMetrics{metrics_.small}.averageCharWidth() * 8;
            const auto shown = font.elidedText(name, Qt::ElideRight, room);
            auto pen = colour(QPalette::Text);
            if (speaker->role != coding::Role::participant) pen = faint_colour(scene_.palette);
            painter_.setFont(metrics_.speaker);
            painter_.setPen(pen);
            painter_.drawText(line, Qt::AlignRight | Qt::AlignVCenter, shown);
            right -= font.horizontalAdvance(shown) + metrics_.lane_width * 2;
        }
        if (!block.begin) return;
        painter_.setFont(metrics_.small);
        painter_.setPen(faint_colour(scene_.palette));
        painter_.drawText(QRect{line.left(), line.top(), right - line.left(), line.height()},
                          Qt::AlignRight | Qt::AlignVCenter, clock(*block.begin));
    }

    // Where codings begin and end, the block falls into stretches of one tint each.
    void paint_tints() {
        std::vector<std::uint32_t> edges;
        std::vector<const coding::Coding*> shown;
        for (const auto* coding : scene_.document.codings().in_block(block_)) {
            if (!scene_.lanes.shows(coding->id)) continue;
            shown.push_back(coding);
            edges.push_back(std::clamp(coding->span.begin, shown_.begin, shown_.end));
            edges.push_back(std::clamp(coding->span.end, shown_.begin, shown_.end));
        }
        std::sort(edges.begin(), edges.end());
        edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
        const double inset = metrics_.line_height * 0.1;
        for (std::size_t i = 0; i + 1 < edges.size(); ++i) {
            std::vector<QColor> colours;
            for (const auto* coding : shown) {
                if (coding->span.begin <= edges[i] && edges[i + 1] <= coding->span.end)
                    colours.push_back(scene_.looks.of(coding->code).colour);
            }
            if (colours.empty()) continue;
            const auto fill = tint(colours, colour(QPalette::Base));
            each_box({edges[i], edges[i + 1]},
                     [&](const QRectF& box) { painter_.fillRect(box.adjusted(0, inset, 0, -inset), fill); });
        }
    }

    void paint_hits() {
        const auto first = std::lower_bound(scene_.hits.begin(), scene_.hits.end(), Span{shown_.begin, 0});
        painter_.setRenderHint(QPainter::Antialiasing);
        for (auto hit = first; hit != scene_.hits.end() && hit->begin < shown_.end; ++hit) {
            const bool here = scene_.hit == *hit;
            const bool dark = is_dark(scene_.palette);
            const QColor line{dark ? QRgb{0xffffd24a} : QRgb{0xfff2b705}};
            auto fill = line;
            fill.setAlpha(here && !dark ? 190 : 80);  // light words would not be read on more of it
            each_box(*hit, [&](const QRectF& box) {
                painter_.setPen(here ? QPen{line, 1.5} : QPen{Qt::NoPen});
                painter_.setBrush(fill);
                painter_.drawRoundedRect(box.adjusted(0, box.height() * 0.08, 0, -box.height() * 0.08), 3, 3);
            });
        }
        painter_.setRenderHint(QPainter::Antialiasing, false);
    }

    void paint_selection() {
        if (scene_.hit == scene_.selection) return;  // it is seen already
        each_box(scene_.selection, [&](const QRectF& box) { painter_.fillRect(box, accent(90)); });
    }

    void paint_in_hand() {
        const auto* coding = scene_.document.codings().find(scene_.in_hand);
        if (!coding || !scene_.lanes.shows(coding->id)) return;
        const auto look = scene_.looks.of(coding->code).colour;
        const int thick = std::max(2, metrics_.line_height / 12);
        each_box(coding->span, [&](const QRectF& box) {
            painter_.fillRect(QRectF{box.left(), box.bottom() - thick * 1.5, box.width(), qreal(thick)},
                              look);
        });
        const auto handle = [&](std::uint32_t position, bool end) {
            if (position < shown_.begin || position > shown_.end) return;
            const auto boxes =
                layout_.boxes(end ? Span{position - 1, position} : Span{position, position + 1});
            if (boxes.empty()) return;
            const auto box = (end ? boxes.back() : boxes.front()).translated(metrics_.text_x, y_);
            const qreal x = end ? box.right() : box.left();
            const bool moved = scene_.moved_end == end;
            const qreal wide = moved ? thick * 2.0 : thick;
            const auto fill = moved ? colour(QPalette::Highlight) : look;
            painter_.fillRect(QRectF{x - wide / 2, box.top(), wide, box.height()}, fill);
            painter_.setRenderHint(QPainter::Antialiasing);
            painter_.setPen(Qt::NoPen);
            painter_.setBrush(fill);
            painter_.drawEllipse(QPointF{x, end ? box.bottom() : box.top()}, thick * 1.6, thick * 1.6);
            painter_.setRenderHint(QPainter::Antialiasing, false);
        };
        if (coding->span.begin >= shown_.begin && coding->span.begin < shown_.end)
            handle(coding->span.begin, false);
        if (coding->span.end > shown_.begin && coding->span.end <= shown_.end) handle(coding->span.end, true);
    }

    void paint_stripes() {
        painter_.setRenderHint(QPainter::Antialiasing);
        const auto stripes =
            stripes_of(scene_.document, block_, layout_, metrics_, scene_.lanes, scene_.looks);
        for (const auto& stripe : stripes.all) {
            paint_bar(stripe);
            if (!stripe.label.isNull()) paint_label(stripe);
        }
        painter_.setFont(metrics_.small);
        painter_.setPen(faint_colour(scene_.palette));
        for (const auto& more : stripes.more)
            painter_.drawText(more.label.translated(0, y_), Qt::AlignRight | Qt::AlignVCenter,
                              label_of(more));
        painter_.setRenderHint(QPainter::Antialiasing, false);
    }

    void paint_bar(const Stripe& stripe) {
        const auto look = scene_.looks.of(stripe.coding->code).colour;
        const bool in_hand = stripe.coding->id == scene_.in_hand;
        const qreal wide = metrics_.lane_width * (in_hand ? 0.7 : 0.4);
        QRectF bar{stripe.bar.translated(0, y_)};
        bar = {bar.center().x() - wide / 2, bar.top(), wide, bar.height()};
        painter_.setBrush(stripe.differs ? QBrush{tint({look}, colour(QPalette::Base))} : QBrush{look});
        painter_.setPen(stripe.differs ? QPen{look, 1} : QPen{Qt::NoPen});
        painter_.drawRoundedRect(bar, wide / 3, wide / 3);
        if (stripe.begins) paint_shape(stripe.coding->polarity, bar, look);
    }

    // Up, down or both: what the sign beside the label says, in the stripe itself.
    void paint_shape(Polarity polarity, const QRectF& bar, const QColor& look) {
        if (polarity == Polarity::none) return;
        const qreal half = metrics_.lane_width * 0.5, x = bar.center().x();
        QPolygonF shape;
        if (polarity != Polarity::barrier) {
            const qreal y = bar.top();
            shape << QPointF{x, y - half * 0.6} << QPointF{x + half, y + half} << QPointF{x - half, y + half};
        }
        if (polarity != Polarity::lever) {
            const qreal y = polarity == Polarity::ambivalent ? bar.top() + half : bar.top() - half * 0.2;
            shape << QPointF{x - half, y} << QPointF{x + half, y} << QPointF{x, y + half * 1.6};
        }
        painter_.setPen(Qt::NoPen);
        painter_.setBrush(look);
        painter_.drawPolygon(shape, Qt::WindingFill);
    }

    void paint_label(const Stripe& stripe) {
        const auto look = scene_.looks.of(stripe.coding->code).colour;
        const bool in_hand = stripe.coding->id == scene_.in_hand;
        const QRect label = stripe.label.translated(0, y_);
        const qreal dot = metrics_.label_height * 0.38;
        if (in_hand) {
            painter_.setPen(Qt::NoPen);
            painter_.setBrush(tint({look}, colour(QPalette::Base)));
            painter_.drawRoundedRect(label.adjusted(-2, 0, -4, 0), 4, 4);
        }
        painter_.setPen(Qt::NoPen);
        painter_.setBrush(look);
        painter_.drawRoundedRect(QRectF{label.left() + 1.0, label.center().y() - dot / 2 + 0.5, dot, dot}, 2,
                                 2);
        painter_.setFont(metrics_.small);
        painter_.setPen(colour(QPalette::Text));
        const QRect words = label.adjusted(qRound(dot * 1.7) + 1, 0, -metrics_.label_height / 3, 0);
        // The signs stay when the name is cut short.
        const QFontMetrics font{metrics_.small};
        const auto signs = signs_of(stripe);
        const auto& name = scene_.looks.of(stripe.coding->code).name;
        const int slack = metrics_.label_height / 3;
        const int room = words.width() + slack - font.horizontalAdvance(signs);
        painter_.drawText(words.adjusted(0, 0, slack, 0), Qt::AlignLeft | Qt::AlignVCenter,
                          font.elidedText(name, Qt::ElideRight, room) + signs);
    }

    void paint_caret() {
        if (!scene_.caret || *scene_.caret < shown_.begin || *scene_.caret > shown_.end) return;
        auto caret = layout_.caret(*scene_.caret).translated(metrics_.text_x, y_);
        const qreal inset = metrics_.line_height * 0.12;
        caret.setWidth(std::max(1.0, metrics_.line_height / 16.0));
        painter_.fillRect(caret.adjusted(0, inset, 0, -inset), colour(QPalette::Text));
    }

    QPainter& painter_;
    const Scene& scene_;
    const PageMetrics& metrics_;
    std::size_t block_;
    const BlockLayout& layout_;
    int y_, width_;
    Span shown_;
};

}  // namespace

void paint_block(QPainter& painter, const Scene& scene, std::size_t block, const BlockLayout& layout, int y,
                 int width) {
    BlockPainter{painter, scene, block, layout, y, width}.paint();
}

QString clock(coding::Milliseconds time) {
    const auto seconds = std::max<std::int64_t>(0, time.count() / 1000);
    const auto hours = seconds / 3600;
    const auto two = [](std::int64_t number) {
        return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0'));
    };
    const auto rest = two(seconds / 60 % 60) + QLatin1Char(':') + two(seconds % 60);
    return hours > 0 ? QString::number(hours) + QLatin1Char(':') + rest : rest;
}

QColor faint_colour(const QPalette& palette) {
    return palette.color(QPalette::PlaceholderText);
}

}  // namespace annotator
