// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/sources/memos_page.hpp"

#include <QAction>
#include <QComboBox>
#include <QDateTime>
#include <QEvent>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QSplitter>
#include <QTableView>
#include <QToolBar>
#include <QVBoxLayout>
#include <set>
#include <sstream>

#include "libcoding/acts/memos.hpp"
#include "libcoding/acts/sources.hpp"
#include "libcoding/report/memos_report.hpp"
#include "libcoding/report/writers.hpp"

#include "annotator/app/empty_word.hpp"
#include "annotator/app/file_to_write.hpp"
#include "annotator/app/navigation.hpp"
#include "annotator/app/save_bytes.hpp"
#include "annotator/app/selection.hpp"
#include "annotator/app/session.hpp"
#include "annotator/sources/free_name.hpp"
#include "annotator/sources/memo_editor.hpp"
#include "annotator/sources/memos_model.hpp"
#include "annotator/sources/names.hpp"
#include "annotator/sources/table_look.hpp"

namespace annotator {

namespace acts = coding::acts;
namespace report = coding::report;
namespace store = coding::store;

MemosPage::MemosPage(const Workspace& workspace, QWidget* parent) : QWidget(parent), workspace_(workspace) {
    memos_ = new MemosModel(workspace_, this);
    table_ = make_table(this);
    table_->setObjectName(QStringLiteral("memos_table"));
    table_->setModel(memos_);
    table_->setContextMenuPolicy(Qt::ActionsContextMenu);
    for (const auto column : {MemosModel::memo, MemosModel::on})
        table_->horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
    table_->horizontalHeader()->setSectionResizeMode(MemosModel::date, QHeaderView::ResizeToContents);
    table_->horizontalHeader()->setStretchLastSection(false);
    empty_ = new EmptyWord(table_);
    editor_ = new MemoEditor(workspace_, this);
    kinds_ = new QComboBox(this);
    kinds_->setObjectName(QStringLiteral("memos_kind"));
    words_ = new QLineEdit(this);
    words_->setObjectName(QStringLiteral("memos_words"));
    words_->setClearButtonEnabled(true);
    words_->setMinimumWidth(fontMetrics().averageCharWidth() * 32);
    words_->setMaximumWidth(fontMetrics().averageCharWidth() * 36);
    make_actions();

    auto* top = new QHBoxLayout;
    top->addWidget(bar_, 1);
    top->addWidget(kinds_);
    top->addWidget(words_);
    auto* parts = new QSplitter(Qt::Horizontal, this);
    parts->addWidget(table_);
    parts->addWidget(editor_);
    parts->setStretchFactor(0, 1);
    parts->setStretchFactor(1, 1);
    parts->setChildrenCollapsible(false);
    auto* column = new QVBoxLayout(this);
    const int space = fontMetrics().height();
    column->setContentsMargins(space, space / 2, space, space);
    column->addLayout(top);
    column->addWidget(parts, 1);

    connect(kinds_, &QComboBox::activated, this, &MemosPage::load);
    connect(words_, &QLineEdit::textChanged, this, &MemosPage::load);
    connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &MemosPage::show_chosen);
    auto& session = workspace_.session;
    connect(&session, &Session::opened, this, &MemosPage::load);
    connect(&session, &Session::closed, this, &MemosPage::load);
    connect(&session, &Session::changed, this, [this](Parts parts_changed) {
        if (parts_changed.testFlag(Part::memos)) load();
    });
    retranslate();
}

void MemosPage::make_actions() {
    const auto add = [this](auto act, const QKeySequence& key) {
        auto* action = new QAction(this);
        action->setShortcut(key);
        connect(action, &QAction::triggered, this, act);
        return action;
    };
    journal_ =
        add([this] { write(coding::MemoKind::journal, {}); }, QKeySequence{Qt::CTRL | Qt::SHIFT | Qt::Key_J});
    on_selection_ = add([this] { write_on_selection(); }, QKeySequence{Qt::CTRL | Qt::SHIFT | Qt::Key_M});
    on_source_ = add([this] { write(coding::MemoKind::note, workspace_.selection.source()); },
                     QKeySequence{Qt::CTRL | Qt::ALT | Qt::Key_N});
    as_source_ = add([this] { make_source(); }, QKeySequence{Qt::CTRL | Qt::Key_Return});
    remove_ = add([this] { remove_chosen(); }, QKeySequence::Delete);
    for (auto* action : {as_source_, remove_}) {
        action->setShortcutContext(Qt::WidgetShortcut);
        table_->addAction(action);
    }
    export_ = add([this] { export_shown(); }, QKeySequence{Qt::CTRL | Qt::SHIFT | Qt::Key_X});
    export_->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(export_);
    bar_ = new QToolBar(this);
    bar_->setToolButtonStyle(Qt::ToolButtonTextOnly);
    bar_->addActions({journal_, as_source_, remove_, export_});
    const auto enable = [this] {
        const bool open = workspace_.session.is_open();
        journal_->setEnabled(open);
        export_->setEnabled(open);
        for (auto* action : {on_selection_, on_source_})
            action->setEnabled(open && workspace_.selection.source());
    };
    connect(&workspace_.session, &Session::opened, this, enable);
    connect(&workspace_.session, &Session::closed, this, enable);
    connect(&workspace_.selection, &Selection::changed, this, enable);
    enable();
}

void MemosPage::add_actions(const Menus& menus) {
    menus.edit->addSeparator();
    menus.edit->addActions({journal_, on_selection_, on_source_});
    menu_ = menus.edit->addMenu(QString{});
    menu_->addActions({as_source_, remove_, export_});
    retranslate();
}

std::optional<coding::MemoKind> MemosPage::only() const {
    if (kinds_->currentIndex() <= 0) return std::nullopt;
    return static_cast<coding::MemoKind>(kinds_->currentIndex() - 1);
}

void MemosPage::load() {
    loading_ = true;
    const auto shown = editor_->id();
    memos_->load(only(), words_->text());
    const int row = memos_->row_of(shown);
    if (row >= 0) {
        table_->selectRow(row);
        // Undo may have changed it under the editor.
        editor_->edit(memos_->at(row), memos_->subject(row), memos_->place(row));
    } else if (shown) {
        editor_->clear();
    }
    loading_ = false;
    enable_for_row(table_->currentIndex().row());
    open_newest();
}

// Who comes to read finds the newest open.
void MemosPage::open_newest() {
    if (isVisible() && !editor_->isEnabled() && memos_->rowCount() > 0) table_->selectRow(0);
}

void MemosPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    open_newest();
}

void MemosPage::enable_for_row(int row) {
    for (auto* action : {as_source_, remove_}) action->setEnabled(row >= 0);
}

void MemosPage::show_chosen() {
    if (loading_) return;
    const int row = table_->currentIndex().row();
    enable_for_row(row);
    if (row < 0) return;
    const auto id = memos_->at(row).id;
    editor_->save();  // which may load the list anew
    if (const int now = memos_->row_of(id); now >= 0) {
        loading_ = true;
        table_->selectRow(now);
        loading_ = false;
        editor_->edit(memos_->at(now), memos_->subject(now), memos_->place(now));
    }
}

void MemosPage::write(coding::MemoKind kind, const coding::MemoSubject& on) {
    emit workspace_.navigation.page_requested(Page::memos);
    coding::Memo memo;
    memo.kind = kind;
    memo.on = on;
    QString subject;
    std::optional<coding::Passage> place;
    workspace_.session.read([&](const store::Project& project) {
        const report::MemoSubjects subjects{project};
        subject = workspace_.session.text(subjects.said(on));
        place = subjects.place(on);
    });
    loading_ = true;
    table_->clearSelection();
    table_->setCurrentIndex({});
    loading_ = false;
    editor_->edit(memo, subject, place);
    editor_->begin_writing();
}

void MemosPage::write_on_selection() {
    const auto& selection = workspace_.selection;
    coding::MemoSubject on = selection.source();
    if (!selection.codings().empty() && selection.span().empty()) {
        on = selection.codings().front();
    } else if (!selection.span().empty()) {
        on = coding::Passage{selection.source(), selection.span()};
    }
    write(coding::MemoKind::note, on);
}

// What is thought about the study is coded as what is said in it: the memo stays, its words become a source.
void MemosPage::make_source() {
    editor_->save();
    const int row = table_->currentIndex().row();
    if (row < 0) return;
    const auto& memo = memos_->at(row);
    const auto day = QDateTime::fromMSecsSinceEpoch(memo.created_ms).date().toString(Qt::ISODate);
    const auto title = QString::fromStdString(memo.title);
    acts::WrittenSource written;
    written.name =
        free_source_name(workspace_.session, title.isEmpty() ? tr("Memo %1").arg(day) : title).toStdString();
    written.date = day.toStdString();
    written.text = memo.text;
    coding::SourceId made;
    const bool done = workspace_.session.act([&](store::Project& project) {
        made = acts::write_source(project, workspace_.session.coder(), written).id;
        return Touched{Part::sources | Part::text, {}};
    });
    if (done) emit workspace_.navigation.passage_requested(made, {});
}

void MemosPage::remove_chosen() {
    std::vector<coding::MemoId> memos;
    for (const auto& index : table_->selectionModel()->selectedRows())
        memos.push_back(memos_->at(index.row()).id);
    if (memos.empty()) return;
    editor_->save();
    editor_->clear();
    workspace_.session.act([&](store::Project& project) {
        acts::remove_memos(project, workspace_.session.coder(), memos);
        return Touched{Part::memos, {}};
    });
}

void MemosPage::export_shown() {
    editor_->save();
    const auto wanted =
        ask_file_to_write(this, tr("Export the memos"), tr("Memos") + QStringLiteral(".md"),
                          tr("Markdown (*.md);;Web page (*.html)").split(QStringLiteral(";;")));
    if (wanted.path.isEmpty()) return;
    const auto format = wanted.kind == 1 ? report::Format::html : report::Format::markdown;
    const bool done = workspace_.session.read([&](const store::Project& project) {
        const auto memos = memos_->all();
        const auto made = report::memos_report(project, memos);
        std::ostringstream out;
        report::write(out, format, made, workspace_.session.catalogue());
        save_bytes(wanted.path.toStdString(), out.str());
    });
    if (done) emit written(wanted.path);
}

void MemosPage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void MemosPage::retranslate() {
    const int kind = std::max(kinds_->currentIndex(), 0);
    kinds_->clear();
    kinds_->addItem(tr("All kinds"));
    kinds_->addItems(names_of<coding::MemoKind>());
    kinds_->setCurrentIndex(kind);
    kinds_->setAccessibleName(tr("Kinds of memo shown"));
    words_->setPlaceholderText(tr("Search the memos"));
    words_->setAccessibleName(tr("Search the memos"));
    table_->setAccessibleName(tr("Memos"));
    empty_->setText(
        tr("No memo here. Ctrl+Shift+M writes one on what is selected, Ctrl+Shift+J a page of the journal."));
    if (menu_ != nullptr) menu_->setTitle(tr("Memos"));
    journal_->setText(tr("New pa&ge of the journal"));
    on_selection_->setText(tr("New memo &here"));
    on_source_->setText(tr("New memo on the source"));
    as_source_->setText(tr("Code as a text"));
    as_source_->setToolTip(tr("Makes a source of its words, to be coded like any other; the memo stays"));
    remove_->setText(tr("Remove"));
    export_->setText(tr("Export…"));
    editor_->retranslate();
    load();
    fit_columns(table_);
}

}  // namespace annotator
