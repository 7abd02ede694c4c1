// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <memory>
#include <optional>

#include "libcoding/analysis/wall.hpp"
#include "libcoding/store/counting.hpp"

namespace annotator {

/// The wall with what it was made from.
struct CountedWall {
    coding::store::CountingTables tables;
    coding::analysis::Scope scope;
    coding::analysis::Wall wall;
};

/// The wall: every source a band, every theme a colour. A click on a spot, or Enter on the one that the arrow
/// keys reached, asks for the passage there.
class WallView : public QWidget {
    Q_OBJECT

  public:
    explicit WallView(QWidget* parent = nullptr);

    void set(std::shared_ptr<const CountedWall> counted);

    /// The piece at a point.
    struct Piece {
        std::size_t band = 0;
        std::uint32_t bucket = 0;
        std::optional<std::size_t> column;  ///< none where nothing is coded
    };
    [[nodiscard]] std::optional<Piece> piece_at(QPoint point) const;
    /// Where a piece is drawn.
    [[nodiscard]] QRectF place_of(std::size_t band, std::uint32_t bucket) const;

  signals:
    void passage_requested(coding::SourceId source, coding::Span span);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    [[nodiscard]] qreal label_width() const;
    [[nodiscard]] qreal band_height() const;
    [[nodiscard]] QString told(const Piece& piece) const;
    void request(const Piece& piece);
    void retranslate();

    std::shared_ptr<const CountedWall> counted_;
    Piece current_;
    qreal broadest_name_ = 0;  ///< pixels
};

}  // namespace annotator
