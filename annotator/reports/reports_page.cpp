// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/reports/reports_page.hpp"

#include <QAction>
#include <QEvent>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QListWidget>
#include <QMenu>
#include <QPrintDialog>
#include <QPrinter>
#include <QScrollArea>
#include <QTextDocument>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>
#include <memory>
#include <sstream>

#include "libcoding/analysis/passage_query.hpp"
#include "libcoding/analysis/retrieval.hpp"
#include "libcoding/report/wall_report.hpp"
#include "libcoding/report/writers.hpp"
#include "libcoding/store/sources.hpp"
#include "libcoding/store/watch.hpp"

#include "annotator/app/background.hpp"
#include "annotator/app/file_to_write.hpp"
#include "annotator/app/navigation.hpp"
#include "annotator/app/selection.hpp"
#include "annotator/app/session.hpp"
#include "annotator/reports/dossier_choice.hpp"
#include "annotator/reports/matrix_summaries.hpp"
#include "annotator/reports/report_filters.hpp"
#include "annotator/reports/report_options.hpp"
#include "annotator/reports/report_print.hpp"
#include "annotator/reports/report_view.hpp"
#include "annotator/reports/wall_view.hpp"

namespace annotator {
namespace {

namespace store = coding::store;
namespace analysis = coding::analysis;
namespace report = coding::report;

constexpr int wait_ms = 400;
constexpr int least_rows = 5;
constexpr int side_letters = 48;
constexpr std::uint32_t wall_pieces = 150;
constexpr std::string_view timeline = "timeline";  // shows the source that is open
constexpr std::string_view wall = "wall";          // has a view of its own
constexpr std::string_view whole_dossier = "all";  // has choices of its own

std::shared_ptr<const CountedWall> counted_wall(const store::Project& project,
                                                const analysis::ScopeRequest& request) {
    auto counted = std::make_shared<CountedWall>();
    counted->tables = store::load_counting(project);
    counted->scope = analysis::resolve(counted->tables, request);
    counted->wall = analysis::wall(counted->tables, counted->scope, wall_pieces);
    return counted;
}

/// The formats that a report can be saved in, as a file dialog lists them.
QStringList kinds_of_file(const Session& session) {
    QStringList kinds;
    for (const auto& kind : report::format_kinds()) {
        kinds << QStringLiteral("%1 (*%2)")
                     .arg(session.text(kind.title), QString::fromStdString(std::string{kind.ending}));
    }
    kinds.insert(1, QStringLiteral("PDF (*.pdf)"));
    return kinds;
}

}  // namespace

ReportsPage::ReportsPage(const Workspace& workspace, QWidget* parent)
    : QWidget(parent), workspace_(workspace) {
    make_widgets();
    soon_ = new QTimer(this);
    soon_->setSingleShot(true);
    soon_->setInterval(wait_ms);
    connect(soon_, &QTimer::timeout, this, &ReportsPage::count);
    auto& session = workspace_.session;
    connect(&session, &Session::opened, this, &ReportsPage::count_again);
    connect(&session, &Session::closing, this, [this] {
        stop_counting();
        show_report({});
        stale_ = true;
    });
    connect(&session, &Session::codings_changed, this, &ReportsPage::count_again);
    connect(&session, &Session::changed, this, &ReportsPage::count_again);
    retranslate();
}

void ReportsPage::make_widgets() {
    make_list();
    export_ = new QAction(this);
    print_ = new QAction(this);
    connect(export_, &QAction::triggered, this, &ReportsPage::export_report);
    again_ = new QAction(this);
    connect(print_, &QAction::triggered, this, &ReportsPage::print);
    connect(again_, &QAction::triggered, this, &ReportsPage::count);
    auto* layout = new QHBoxLayout(this);
    layout->addWidget(make_side());
    layout->addLayout(make_middle(), 1);
    connect(list_, &QListWidget::currentRowChanged, this, &ReportsPage::count);
    connect(wall_, &WallView::passage_requested, &workspace_.navigation, &Navigation::passage_requested);
}

void ReportsPage::make_list() {
    list_ = new QListWidget(this);
    const auto kinds = static_cast<int>(report::report_kinds().size());
    for (int i = 0; i < kinds; ++i) list_->addItem(QString{});
    list_->setCurrentRow(0);
    list_->setFrameShape(QFrame::NoFrame);
    // All of them where the window is high enough, at least a few where it is not.
    const auto row_height = list_->sizeHintForRow(0) + fontMetrics().height() / 6;
    list_->setMinimumHeight(row_height * least_rows);
    list_->setMaximumHeight(row_height * (kinds + 1));
}

QWidget* ReportsPage::make_side() {
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setLabelAlignment(Qt::AlignLeft);
    options_ = new ReportOptions(workspace_, *form, this);
    dossier_ = new DossierChoice(workspace_, *form, this);
    filters_ = new ReportFilters(workspace_, *form, this);
    connect(options_, &ReportOptions::chosen, this, &ReportsPage::count);
    connect(dossier_, &DossierChoice::chosen, this, &ReportsPage::count);
    connect(filters_, &ReportFilters::chosen, this, &ReportsPage::count);
    auto* buttons = new QHBoxLayout;
    for (auto* action : {export_, print_}) {
        auto* button = new QToolButton(this);
        button->setDefaultAction(action);
        buttons->addWidget(button);
        action->setEnabled(false);
    }
    buttons->addStretch();
    // As broad for every report: the page beside it stands still.
    auto* side = new QWidget(this);
    side->setFixedWidth(fontMetrics().averageCharWidth() * side_letters);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(list_, 1);
    column->addLayout(form);
    column->addStretch();
    column->addLayout(buttons);
    return side;
}

QLayout* ReportsPage::make_middle() {
    wall_ = new WallView(this);
    wall_area_ = new QScrollArea(this);
    wall_area_->setWidget(wall_);
    wall_area_->setWidgetResizable(true);
    wall_area_->setFrameShape(QFrame::NoFrame);
    wall_area_->hide();
    view_ = new ReportView(this);
    view_->setFrameShape(QFrame::NoFrame);
    view_->setOpenLinks(false);
    connect(view_, &QTextBrowser::anchorClicked, this, &ReportsPage::follow);
    connect(view_, &ReportView::whole, this, &ReportsPage::shown);
    view_->document()->setDocumentMargin(fontMetrics().height() * 1.5);
    cells_ = new MatrixSummaries(workspace_, view_, [this] { return made_.report; });
    connect(cells_, &MatrixSummaries::passages_requested, this, &ReportsPage::ask_for);
    auto* middle = new QVBoxLayout;
    middle->addWidget(wall_area_, 2);
    middle->addWidget(view_, 3);
    return middle;
}

void ReportsPage::add_actions(const Menus& menus) {
    menus.reports->addAction(again_);
    menus.reports->addAction(export_);
    menus.reports->addAction(print_);
    cells_->add_actions(*menus.reports);
    dossier_->add_actions(*menus.reports);
    export_->setShortcut(QKeySequence{Qt::CTRL | Qt::SHIFT | Qt::Key_X});
    export_->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(export_);
    print_->setShortcut(QKeySequence::Print);
    again_->setShortcut(Qt::Key_F5);
    again_->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(again_);
}

const report::ReportKind& ReportsPage::kind() const {
    return report::report_kinds()[static_cast<std::size_t>(std::max(0, list_->currentRow()))];
}

void ReportsPage::use(const CodeMemory& memory) {
    filters_->use(memory);
}

analysis::ScopeRequest ReportsPage::request() const {
    auto request = filters_->request();
    if (kind().name == timeline && request.sources.empty() && request.groups.empty()) {
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
    if (isVisible()) soon_->start();
}

void ReportsPage::showEvent(QShowEvent* event) {
    if (stale_ || kind().name == timeline) count();
    QWidget::showEvent(event);
}

void ReportsPage::count() {
    soon_->stop();
    options_->offer(kind());
    dossier_->offer(kind().name == whole_dossier);
    filters_->set_offered(dossier_->asked().takes_filters());
    filters_->offer_coders();
    // What else there is to choose may have taken the room in which the report's name stood.
    QTimer::singleShot(0, list_, [this] { list_->scrollToItem(list_->currentItem()); });
    if (!workspace_.session.is_open()) return;
    stop_counting();
    const auto number = asked_;
    const auto path = workspace_.session.project().path();
    const auto language = workspace_.session.catalogue().language();
    counting_ = workspace_.background.run(
        this, tr("Counting"),
        [path, language, asked = request(), choices = options_->choices(), dossier = dossier_->asked(),
         &kind = kind()](coding::Progress& progress) {
            const auto project = store::Project::open(path, store::Access::read);
            const store::Watch watch{project, progress, kind.title};
            Made made;
            made.language = language;
            if (dossier.takes_filters()) made.asked = asked;
            report::Report counted;
            if (kind.name == wall) {
                made.wall = counted_wall(project, asked);
                counted = report::wall_report(project.info().name, made.wall->tables, made.wall->scope,
                                              made.wall->wall);
            } else if (kind.name == whole_dossier) {
                auto whole = make_dossier(project, dossier, asked, progress);
                counted = std::move(whole.report);
                made.language = whole.language.value_or(language);
            } else {
                counted = kind.make(project, asked, choices);
            }
            coding::advance(progress, 0, 0, kind.title);
            std::ostringstream html;
            report::write_html(html, counted, coding::Catalogue{made.language}, report::Places::told);
            coding::advance(progress, 0, 0, kind.title);
            made.html = QString::fromStdString(html.str());
            made.page = std::make_shared<const ReportPage>(read_page(made.html));
            made.report = std::make_shared<report::Report>(std::move(counted));
            return made;
        },
        [this, number](const Made& made) {
            if (number != asked_) return;
            stale_ = false;
            show_report(made);
        });
    connect(counting_, &Task::ended, this, [this, number, task = counting_] {
        if (number == asked_ && task->is_cancelled()) say_stopped();
    });
}

// What was asked for before is not wanted any more.
void ReportsPage::stop_counting() {
    ++asked_;
    if (counting_) counting_->cancel();
}

void ReportsPage::say_stopped() {
    stale_ = true;
    show_report({});
    const auto words = tr("Counting was stopped. %1 counts again.")
                           .arg(again_->shortcut().toString(QKeySequence::NativeText));
    view_->show_page(std::make_shared<const ReportPage>(ReportPage{PageText{words}}), ReportView::Place::top);
}

void ReportsPage::show_report(const Made& made) {
    const bool same = made_.report && made.report && made_.report->name == made.report->name;
    made_ = made;
    export_->setEnabled(made.report != nullptr);
    print_->setEnabled(made.report != nullptr);
    wall_->set(made.wall);
    wall_area_->setVisible(made.wall != nullptr);
    view_->show_page(made.page ? made.page : std::make_shared<const ReportPage>(),
                     same ? ReportView::Place::kept : ReportView::Place::top);
}

/// Asks for the passages that the report counts.
void ReportsPage::ask_for(const ReportCode& code) {
    auto query = analysis::query_name(code.path.toStdString());
    analysis::PassageRequest sides;
    if (code.polarity != coding::Polarity::none) sides.polarities = {code.polarity};
    analysis::PassageRequest within;
    within.scope = made_.asked;
    if (!code.column.isEmpty())
        within.column = analysis::ReportColumn{code.by.toStdString(), code.column.toStdString()};
    if (!code.other.isEmpty()) {
        query += ' ' + code.joined.toStdString() + ' ' + analysis::query_name(code.other.toStdString());
        within.codes_alone = true;
    }
    emit workspace_.navigation.query_requested(QString::fromStdString(with_filters(query, sides)), within);
}

void ReportsPage::follow(const QUrl& link) {
    if (const auto code = linked_code(link)) return ask_for(*code);
    const auto passage = linked_passage(link);
    if (!passage) return;
    workspace_.session.read([&](const store::Project& project) {
        for (const auto& source : store::sources(project)) {
            if (source.name != passage->source.toStdString()) continue;
            emit workspace_.navigation.passage_requested(source.id, {passage->begin, passage->end});
            return;
        }
    });
}

void ReportsPage::export_report() {
    if (!made_.report) return;
    const auto path = ask_file_to_write(this, tr("Export the report"), list_->currentItem()->text(),
                                        kinds_of_file(workspace_.session))
                          .path;
    if (path.isEmpty()) return;
    const auto counted = made_.report;
    const auto html = made_.html;
    const auto language = made_.language;
    workspace_.background.run(
        this, tr("Exporting the report"),
        [counted, html, path, language](coding::Progress& progress) {
            if (path.endsWith(QStringLiteral(".pdf"), Qt::CaseInsensitive))
                return print_to_pdf(html, path, progress);
            report::write_file(path.toStdString(), *counted, coding::Catalogue{language});
            return true;
        },
        [this, path](bool done) { tell_written(path, done); });
}

void ReportsPage::print() {
    if (!made_.report) return;
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    QPrintDialog dialog{printer.get(), this};
    if (dialog.exec() != QDialog::Accepted) return;
    workspace_.background.run(
        this, tr("Printing the report"),
        [printer, html = made_.html](coding::Progress& progress) {
            print_on(*printer, html, progress);
            return true;
        },
        [this, printer](bool) {
            const auto path = printer->outputFileName();
            if (!path.isEmpty()) tell_written(path, QFileInfo::exists(path));
        });
}

void ReportsPage::tell_written(const QString& path, bool done) {
    if (done) {
        emit written(path);
    } else {
        emit workspace_.session.failed(tr("“%1” could not be written.").arg(path), {});
    }
}

void ReportsPage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void ReportsPage::retranslate() {
    int row = 0;
    for (const auto& kind : report::report_kinds()) {
        auto* item = list_->item(row++);
        item->setText(workspace_.session.text(kind.title));
        item->setToolTip(workspace_.session.text(kind.summary));
    }
    list_->setAccessibleName(tr("Reports"));
    options_->retranslate();
    dossier_->retranslate();
    filters_->retranslate();
    export_->setText(tr("Export the report…"));
    print_->setText(tr("Print the report…"));
    again_->setText(tr("Count again"));
    view_->setAccessibleName(tr("The report"));
    count_again();
}

}  // namespace annotator
