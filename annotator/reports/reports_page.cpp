// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/reports/reports_page.hpp"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QPrintDialog>
#include <QPrinter>
#include <QScrollArea>
#include <QScrollBar>
#include <QTextBrowser>
#include <QTextDocument>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>
#include <sstream>

#include "libcoding/analysis/frequency.hpp"
#include "libcoding/report/frequency_report.hpp"
#include "libcoding/report/levers_report.hpp"
#include "libcoding/report/matrix_report.hpp"
#include "libcoding/report/timeline_report.hpp"
#include "libcoding/report/wall_report.hpp"
#include "libcoding/report/writers.hpp"
#include "libcoding/store/people.hpp"
#include "libcoding/store/sources.hpp"

#include "annotator/app/background.hpp"
#include "annotator/app/navigation.hpp"
#include "annotator/app/selection.hpp"
#include "annotator/app/session.hpp"
#include "annotator/reports/report_document.hpp"
#include "annotator/reports/wall_view.hpp"

namespace annotator {
namespace {

namespace store = coding::store;
namespace analysis = coding::analysis;
namespace report = coding::report;

constexpr int wait_ms = 400;
constexpr std::uint32_t wall_pieces = 150;
const char* const measures[] = {"codings", "turns", "words", "share", "per_1000", "participants"};

/// Fills a box anew and keeps what was chosen, where it is still there.
void fill(QComboBox* box, const QString& all, const QStringList& names) {
    const auto chosen = box->currentIndex() > 0 ? box->currentText() : QString{};
    const QSignalBlocker quiet{box};
    box->clear();
    box->addItem(all);
    box->addItems(names);
    box->setCurrentIndex(chosen.isEmpty() ? 0 : std::max(0, box->findText(chosen)));
}

std::vector<std::string> chosen(const QComboBox* box) {
    if (box->currentIndex() <= 0) return {};
    return {box->currentText().toStdString()};
}

}  // namespace

ReportsPage::ReportsPage(const Workspace& workspace, QWidget* parent)
    : QWidget(parent), workspace_(workspace) {
    make_widgets();
    again_ = new QTimer(this);
    again_->setSingleShot(true);
    again_->setInterval(wait_ms);
    connect(again_, &QTimer::timeout, this, &ReportsPage::count);
    auto& session = workspace_.session;
    connect(&session, &Session::opened, this, [this] {
        fill_filters();
        count_again();
    });
    connect(&session, &Session::closing, this, [this] {
        ++asked_;
        show_report({});
        stale_ = true;
    });
    connect(&session, &Session::codings_changed, this, &ReportsPage::count_again);
    connect(&session, &Session::changed, this, [this] {
        fill_filters();
        count_again();
    });
    retranslate();
}

void ReportsPage::make_widgets() {
    list_ = new QListWidget(this);
    for (int i = 0; i < kinds; ++i) list_->addItem(QString{});
    list_->setCurrentRow(0);
    list_->setFrameShape(QFrame::NoFrame);
    list_->setFixedHeight(list_->sizeHintForRow(0) * (kinds + 1) + fontMetrics().height() * 3);
    for (auto** box : {&by_, &measure_, &theme_, &group_, &source_, &coder_}) {
        *box = new QComboBox(this);
        (*box)->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        (*box)->setMinimumContentsLength(14);
        connect(*box, &QComboBox::activated, this, &ReportsPage::count);
    }
    moderators_ = new QCheckBox(this);
    connect(moderators_, &QCheckBox::clicked, this, &ReportsPage::count);
    filters_ = new QFormLayout;
    filters_->setRowWrapPolicy(QFormLayout::WrapAllRows);
    for (auto* box : {by_, measure_, theme_, group_, source_, coder_}) {
        auto* label = new QLabel(this);
        label->setBuddy(box);
        filters_->addRow(label, box);
    }
    filters_->addRow(moderators_);

    export_ = new QAction(this);
    print_ = new QAction(this);
    connect(export_, &QAction::triggered, this, &ReportsPage::export_report);
    connect(print_, &QAction::triggered, this, &ReportsPage::print);
    auto* buttons = new QHBoxLayout;
    for (auto* action : {export_, print_}) {
        auto* button = new QToolButton(this);
        button->setDefaultAction(action);
        buttons->addWidget(button);
        action->setEnabled(false);
    }
    buttons->addStretch();

    auto* side = new QVBoxLayout;
    side->addWidget(list_);
    side->addLayout(filters_);
    side->addStretch();
    side->addLayout(buttons);

    wall_ = new WallView(this);
    wall_area_ = new QScrollArea(this);
    wall_area_->setWidget(wall_);
    wall_area_->setWidgetResizable(true);
    wall_area_->setFrameShape(QFrame::NoFrame);
    wall_area_->hide();
    view_ = new QTextBrowser(this);
    view_->setFrameShape(QFrame::NoFrame);
    view_->document()->setDocumentMargin(fontMetrics().height() * 1.5);
    auto* middle = new QVBoxLayout;
    middle->addWidget(wall_area_, 2);
    middle->addWidget(view_, 3);
    auto* layout = new QHBoxLayout(this);
    layout->addLayout(side);
    layout->addLayout(middle, 1);

    connect(list_, &QListWidget::currentRowChanged, this, &ReportsPage::count);
    connect(wall_, &WallView::passage_requested, &workspace_.navigation, &Navigation::passage_requested);
}

void ReportsPage::add_actions(const Menus& menus) {
    menus.reports->addAction(export_);
    menus.reports->addAction(print_);
    print_->setShortcut(QKeySequence::Print);
}

ReportsPage::Kind ReportsPage::kind() const {
    return static_cast<Kind>(std::max(0, list_->currentRow()));
}

void ReportsPage::fill_filters() {
    QStringList themes, groups, sources, coders, by{tr("Groups"), tr("Sources"), tr("People")};
    if (workspace_.session.is_open()) {
        workspace_.session.read([&](const store::Project& project) {
            const auto& codebook = workspace_.session.codebook();
            for (std::size_t i = 0; i < codebook.codes().size(); ++i) {
                if (codebook.codes()[i].kind == coding::CodeKind::theme) {
                    themes << QString::fromStdString(codebook.path(i));
                }
            }
            for (const auto& one : store::groups(project)) groups << QString::fromStdString(one.name);
            for (const auto& one : store::sources(project)) sources << QString::fromStdString(one.name);
            for (const auto& one : store::coders(project)) coders << QString::fromStdString(one.name);
            for (const auto& one : store::attributes(project)) by << QString::fromStdString(one.name);
        });
    }
    fill(by_, tr("Not split"), by);
    fill(theme_, tr("All themes"), themes);
    fill(group_, tr("All groups"), groups);
    fill(source_, tr("All sources"), sources);
    fill(coder_, tr("All coders"), coders);
}

analysis::ScopeRequest ReportsPage::request() const {
    analysis::ScopeRequest request;
    request.themes = chosen(theme_);
    request.groups = chosen(group_);
    request.sources = chosen(source_);
    request.coders = chosen(coder_);
    request.with_moderators = moderators_->isChecked();
    if (kind() == Kind::timeline && request.sources.empty() && request.groups.empty()) {
        // Of the source that is open, where one is.
        workspace_.session.read([&](const store::Project& project) {
            for (const auto& source : store::sources(project)) {
                if (source.id == workspace_.selection.source()) request.sources = {source.name};
            }
        });
    }
    return request;
}

void ReportsPage::count_again() {
    stale_ = true;
    if (isVisible()) again_->start();
}

void ReportsPage::showEvent(QShowEvent* event) {
    if (stale_ || kind() == Kind::timeline) count();
    QWidget::showEvent(event);
}

void ReportsPage::count() {
    again_->stop();
    const bool split = kind() == Kind::frequency || kind() == Kind::levers || kind() == Kind::matrix;
    filters_->setRowVisible(by_, split);
    filters_->setRowVisible(measure_, kind() == Kind::matrix);
    if (!workspace_.session.is_open()) return;
    const auto number = ++asked_;
    const auto fixed = QStringList{QString{}, QStringLiteral("group"), QStringLiteral("source"),
                                   QStringLiteral("participant")};
    const auto chosen_by = by_->currentIndex();
    const auto by = (chosen_by < fixed.size() ? fixed.value(chosen_by) : by_->currentText()).toStdString();
    const std::string measure = measures[std::max(0, measure_->currentIndex())];
    const auto path = workspace_.session.project().path();
    const auto language = workspace_.session.catalogue().language();
    workspace_.background.run(
        this, tr("Counting"),
        [path, language, by, measure, asked = request(), kind = kind()](coding::Progress&) {
            const auto project = store::Project::open(path, store::Access::read);
            Made made;
            report::Report counted;
            if (kind == Kind::frequency) counted = report::frequency_report(project, asked, by);
            if (kind == Kind::levers) counted = report::levers_report(project, asked, by);
            if (kind == Kind::matrix) counted = report::matrix_report(project, asked, {by, measure});
            if (kind == Kind::timeline) counted = report::timeline_report(project, asked);
            if (kind == Kind::wall) {
                auto wall = std::make_shared<CountedWall>();
                wall->tables = store::load_counting(project);
                wall->scope = analysis::resolve(wall->tables, asked);
                wall->wall = analysis::wall(wall->tables, wall->scope, wall_pieces);
                counted = report::wall_report(project.info().name, wall->tables, wall->scope, wall->wall);
                made.wall = std::move(wall);
            }
            std::ostringstream html;
            report::write_html(html, counted, coding::Catalogue{language});
            made.html = QString::fromStdString(html.str());
            made.report = std::make_shared<report::Report>(std::move(counted));
            return made;
        },
        [this, number](const Made& made) {
            if (number != asked_) return;
            stale_ = false;
            show_report(made);
        });
}

void ReportsPage::show_report(const Made& made) {
    const auto place = made_.report && made.report && made_.report->name == made.report->name
                           ? view_->verticalScrollBar()->value()
                           : 0;
    made_ = made;
    export_->setEnabled(made.report != nullptr);
    print_->setEnabled(made.report != nullptr);
    wall_->set(made.wall);
    wall_area_->setVisible(made.wall != nullptr);
    set_report(*view_->document(), made.html, view_->palette());
    view_->verticalScrollBar()->setValue(place);
    emit shown();
}

void ReportsPage::export_report() {
    if (!made_.report) return;
    const auto path = QFileDialog::getSaveFileName(
        this, tr("Export the report"), QString::fromStdString(made_.report->name),
        tr("Page (*.html);;PDF (*.pdf);;Word (*.docx);;OpenDocument (*.odt);;Workbook (*.xlsx);;Table (*.csv);;"
           "LaTeX (*.tex);;Markdown (*.md);;Data (*.json);;Text (*.txt)"));
    if (path.isEmpty()) return;
    const auto counted = made_.report;
    const auto html = made_.html;
    const auto language = workspace_.session.catalogue().language();
    workspace_.background.run(
        this, tr("Exporting the report"),
        [counted, html, path, language](coding::Progress&) {
            if (!path.endsWith(QStringLiteral(".pdf"), Qt::CaseInsensitive)) {
                report::write_file(path.toStdString(), *counted, coding::Catalogue{language});
            }
            return path.endsWith(QStringLiteral(".pdf"), Qt::CaseInsensitive);
        },
        [this, html, path](bool pdf) {
            if (!pdf || print_to_pdf(html, path)) return;
            emit workspace_.session.failed(tr("“%1” could not be written.").arg(path), {});
        });
}

void ReportsPage::print() {
    if (!made_.report) return;
    QPrinter printer{QPrinter::HighResolution};
    QPrintDialog dialog{&printer, this};
    if (dialog.exec() != QDialog::Accepted) return;
    print_on(printer, made_.html);
}

void ReportsPage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::PaletteChange && made_.report) {
        set_report(*view_->document(), made_.html, view_->palette());
    }
    QWidget::changeEvent(event);
}

void ReportsPage::retranslate() {
    const QStringList names{tr("Frequencies"), tr("Levers and barriers"), tr("Matrix"), tr("Timeline"),
                            tr("The wall")};
    for (int i = 0; i < kinds; ++i) list_->item(i)->setText(names[i]);
    list_->setAccessibleName(tr("Reports"));
    const QStringList labels{tr("Split by"), tr("Cells show"), tr("Theme"),
                             tr("Group"),    tr("Source"),     tr("Coder")};
    qsizetype n = 0;
    for (auto* box : {by_, measure_, theme_, group_, source_, coder_}) {
        static_cast<QLabel*>(filters_->labelForField(box))->setText(labels[n]);
        box->setAccessibleName(labels[n++]);
    }
    const auto measure = std::max(0, measure_->currentIndex());
    measure_->clear();
    measure_->addItems({tr("Codings"), tr("Turns"), tr("Words"), tr("Share of words"),
                        tr("Codings per 1,000 words"), tr("People")});
    measure_->setCurrentIndex(measure);
    moderators_->setText(tr("With moderators’ turns"));
    export_->setText(tr("Export the report…"));
    print_->setText(tr("Print the report…"));
    view_->setAccessibleName(tr("The report"));
    fill_filters();
    count_again();
}

}  // namespace annotator
