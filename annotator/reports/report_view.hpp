// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCursor>
#include <QTextBrowser>
#include <QTimer>
#include <memory>
#include <optional>

#include "annotator/app/idle_work.hpp"
#include "annotator/reports/report_document.hpp"

namespace annotator {

/// A report as a page to read. It is set piece by piece while nothing else is to be done, so that a long one
/// stops no key: its beginning stands there at once. After a change of breadth or colours it is set anew, as
/// a document does that in steps too long for a window. A click on a piece of a chart that leads somewhere is
/// one on a link (anchorClicked). While a broad table is scrolled sideways, the heads of its rows stay.
class ReportView : public QTextBrowser {
    Q_OBJECT

  public:
    explicit ReportView(QWidget* parent = nullptr);

    /// Whether it stays scrolled to where it is.
    enum class Place { kept, top };
    void show_page(std::shared_ptr<const ReportPage> page, Place place);

  signals:
    void whole();  ///< all of the page stands there

  protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    bool viewportEvent(QEvent* event) override;

  private:
    [[nodiscard]] std::optional<ChartSpot> spot_at(QPoint point) const;
    [[nodiscard]] std::vector<QRectF> heads_that_stay() const;
    [[nodiscard]] QMouseEvent on_page(const QMouseEvent& event) const;
    void set_again(Place place);
    bool set_on();
    [[nodiscard]] int breadth() const;

    std::shared_ptr<const ReportPage> page_;
    std::optional<PageSetter> setter_;
    std::optional<int> place_;  ///< to scroll to when there is enough of it
    IdleWork setting_;
    QTimer breadth_changed_;
    std::optional<QCursor> other_cursor_;  ///< while the pointer is on a piece of a chart
};

}  // namespace annotator
