// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/reports/matrix_summaries.hpp"

#include <QAction>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QTextBrowser>
#include <algorithm>

#include "libcoding/analysis/matrix_cases.hpp"

#include "annotator/app/session.hpp"
#include "annotator/reports/page_table.hpp"
#include "annotator/reports/summary_dialog.hpp"

namespace annotator {
namespace {

namespace report = coding::report;

const report::Table* table_with_key(const report::Report& made, const char* key) {
    for (const auto& part : made.parts) {
        const auto* table = std::get_if<report::Table>(&part);
        if (table != nullptr && table->key == key) return table;
    }
    return nullptr;
}

/// What the columns of a matrix are.
std::string split_of(const report::Report& made) {
    for (const auto& item : made.scope) {
        if (item.key != "by") continue;
        if (const auto* by = std::get_if<std::string>(&item.value)) return *by;
    }
    return {};
}

}  // namespace

MatrixSummaries::MatrixSummaries(const Workspace& workspace, QTextBrowser* view,
                                 std::function<std::shared_ptr<const report::Report>()> report)
    : QObject(view),
      workspace_(workspace),
      view_(view),
      write_(new QAction(this)),
      ask_(new QAction(this)),
      report_(std::move(report)) {
    // The keyboard moves a cursor through the page too.
    view_->setTextInteractionFlags(view_->textInteractionFlags() | Qt::TextSelectableByKeyboard);
    view_->installEventFilter(this);
    view_->viewport()->installEventFilter(this);
    connect(write_, &QAction::triggered, this, [this] { write_at(view_->textCursor()); });
    connect(ask_, &QAction::triggered, this, [this] { ask_at(view_->textCursor()); });
    retranslate();
}

void MatrixSummaries::add_actions(QMenu& menu) {
    menu.addAction(write_);
    menu.addAction(ask_);
    connect(&menu, &QMenu::aboutToShow, this, [this] {
        const bool cell = cell_at(view_->textCursor()).has_value();
        write_->setEnabled(cell);
        ask_->setEnabled(cell);
    });
}

void MatrixSummaries::retranslate() {
    // The table takes these keys itself: anywhere else they mean something else.
    const auto with_key = [](const QString& words, const QKeySequence& key) {
        return words + QLatin1Char('\t') + key.toString(QKeySequence::NativeText);
    };
    write_->setText(with_key(tr("Write what you say of the cell…"), Qt::Key_Return));
    ask_->setText(with_key(tr("Passages of the cell"), QKeySequence{Qt::CTRL | Qt::Key_Return}));
}

bool MatrixSummaries::eventFilter(QObject* watched, QEvent* event) {
    // The type first: while the view goes it still sends events, and is no view any more.
    if (event->type() == QEvent::LanguageChange && watched == view_) retranslate();
    if (event->type() == QEvent::MouseButtonDblClick && watched == view_->viewport()) {
        const auto* click = static_cast<QMouseEvent*>(event);
        if (write_at(view_->cursorForPosition(click->position().toPoint()))) return true;
    }
    if (watched == view_ && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        const bool passages = key->modifiers().testFlag(Qt::ControlModifier);
        if (enter && (passages ? ask_at(view_->textCursor()) : write_at(view_->textCursor()))) return true;
    }
    return QObject::eventFilter(watched, event);
}

std::optional<MatrixSummaries::Cell> MatrixSummaries::cell_at(const QTextCursor& cursor) const {
    const auto made = report_();
    if (!made || made->name != "matrix" || !workspace_.session.is_open()) return std::nullopt;
    const auto* table = table_with_key(*made, "rows");
    const auto place = place_in_table(cursor);
    if (table == nullptr || !place || place->rows != static_cast<int>(table->rows.size()))
        return std::nullopt;
    const auto column =
        std::find_if(table->columns.begin(), table->columns.end(), [&](const report::Column& one) {
            return one.key.size() == 3 && one.key.front() == "columns" &&
                   one.shown == report::Shown::everywhere &&
                   workspace_.session.text(one.title) == place->head;
        });
    if (column == table->columns.end()) return std::nullopt;
    // The row's path stands behind its name.
    const auto& path = std::get<std::string>(table->rows[static_cast<std::size_t>(place->row)].cells[1]);
    return Cell{path, split_of(*made), column->key[1], place->head};
}

/// False where there is no cell to say something of.
bool MatrixSummaries::write_at(const QTextCursor& cursor) {
    const auto at = cell_at(cursor);
    if (!at) return false;
    const auto& codebook = workspace_.session.codebook();
    std::optional<coding::MatrixCell> cell;
    workspace_.session.read([&](const coding::store::Project& project) {
        const coding::analysis::MatrixCases cases{project, at->by};
        const auto of = cases.of_column(at->column);
        for (std::size_t i = 0; of && i < codebook.codes().size(); ++i) {
            if (codebook.path(i) == at->path) cell = coding::MatrixCell{codebook.codes()[i].id, *of};
        }
    });
    if (!cell) return false;
    auto* dialog = new SummaryDialog(workspace_, *cell, QString::fromStdString(at->path), at->head, view_);
    dialog->open();
    return true;
}

/// False where there is no cell.
bool MatrixSummaries::ask_at(const QTextCursor& cursor) {
    const auto at = cell_at(cursor);
    if (!at) return false;
    ReportCode code;
    code.path = QString::fromStdString(at->path);
    code.by = QString::fromStdString(at->by);
    code.column = QString::fromStdString(at->column);
    emit passages_requested(code);
    return true;
}

}  // namespace annotator
