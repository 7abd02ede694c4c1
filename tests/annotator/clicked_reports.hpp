// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListWidget>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <optional>

#include "annotator/reports/chart_object.hpp"
#include "annotator/reports/report_view.hpp"
#include "annotator/reports/reports_page.hpp"
#include "tests/annotator/annotator_test.hpp"
#include "tests/annotator/study.hpp"

namespace annotator_test {

/// The page of reports, and what its charts lead to.
struct ClickedReports {
    explicit ClickedReports(annotator_test::Study& study)
        : navigation(study.navigation),
          page(study.window().findChild<annotator::ReportsPage*>()),
          view(page->findChild<annotator::ReportView*>()) {}

    void show(const char* report) const {
        emit navigation.page_requested(annotator::Page::reports);
        auto* list = page->findChild<QListWidget*>();
        QSignalSpy shown{page, &annotator::ReportsPage::shown};
        list->setCurrentItem(list->findItems(QString::fromLatin1(report), Qt::MatchExactly).value(0));
        QTRY_VERIFY(!shown.isEmpty() && view->toPlainText().contains(QChar::ObjectReplacementCharacter));
    }
    /// A point of the viewport where a chart leads there.
    [[nodiscard]] std::optional<QPoint> spot(const QString& link) const {
        auto* scroll = view->verticalScrollBar();
        const auto height = static_cast<int>(view->document()->size().height());
        for (const int step : {9, 3}) {  // most are broad: the finer look takes long
            for (int y = 0; y < height; y += step) {
                for (int x = 0; x < view->viewport()->width(); x += step) {
                    const auto found = annotator::ChartObject::spot_at(*view->document(), QPointF(x, y));
                    if (!found || found->link != link) continue;
                    scroll->setValue(y - view->viewport()->height() / 2);
                    return QPoint{x, y - scroll->value()};
                }
            }
        }
        return std::nullopt;
    }

    /// Clicks there; false where nothing leads there.
    bool click(const QString& link) const {
        const auto place = spot(link);
        if (place) QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, *place);
        return place.has_value();
    }
    /// What stands over the pointer there.
    [[nodiscard]] QString told(const QString& link) const {
        const auto place = spot(link);
        if (!place) return {};
        const auto found = annotator::ChartObject::spot_at(
            *view->document(), *place + QPoint{0, view->verticalScrollBar()->value()});
        return found ? found->words : QString{};
    }

    /// The first words that lead somewhere.
    [[nodiscard]] std::optional<QPoint> first_name() const {
        for (auto block = view->document()->begin(); block.isValid(); block = block.next()) {
            for (auto piece = block.begin(); !piece.atEnd(); ++piece) {
                if (!piece.fragment().charFormat().isAnchor()) continue;
                QTextCursor cursor{view->document()};
                cursor.setPosition(piece.fragment().position() + piece.fragment().length() / 2);
                view->setTextCursor(cursor);
                view->ensureCursorVisible();
                return view->cursorRect(cursor).center();
            }
        }
        return std::nullopt;
    }

    annotator::Navigation& navigation;
    annotator::ReportsPage* page;
    annotator::ReportView* view;
};

}  // namespace annotator_test
