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
#include <QLineEdit>
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

#include "libcoding/report/wall_report.hpp"
#include "libcoding/report/writers.hpp"
#include "libcoding/store/people.hpp"
#include "libcoding/store/sources.hpp"

#include "annotator/app/background.hpp"
#include "annotator/app/navigation.hpp"
#include "annotator/app/selection.hpp"
#include "annotator/app/session.hpp"
#include "annotator/reports/matrix_summaries.hpp"
#include "annotator/reports/report_document.hpp"
#include "annotator/reports/wall_view.hpp"

namespace annotator {
namespace {

namespace store = coding::store;
namespace analysis = coding::analysis;
namespace report = coding::report;

constexpr int wait_ms = 400;
constexpr int least_rows = 5;
constexpr std::uint32_t wall_pieces = 150;
constexpr std::string_view timeline = "timeline";  // shows the source that is open
constexpr std::string_view wall = "wall";          // has a view of its own

/// What a box offers: how it reads, and the word of the library that it stands for.
using Offer = QPair<QString, QString>;

/// Fills a box anew and keeps what was chosen, where it is still there.
void fill(QComboBox* box, const QVector<Offer>& offers) {
    const auto word = box->currentData();
    const QSignalBlocker quiet{box};
    box->clear();
    for (const auto& [text, data] : offers) box->addItem(text, data);
    box->setCurrentIndex(std::max(0, box->findData(word)));
}

/// The same for names, which stand for themselves, below one entry for all of them.
void fill(QComboBox* box, const QString& all, const QStringList& names) {
    QVector<Offer> offers{{all, QString{}}};
    for (const auto& name : names) offers.push_back({name, name});
    fill(box, offers);
}

std::string chosen_word(const QComboBox* box) {
    return box->currentData().toString().toStdString();
}

std::vector<std::string> chosen(const QComboBox* box) {
    auto word = chosen_word(box);
    if (word.empty()) return {};
    return {std::move(word)};
}

std::shared_ptr<const CountedWall> counted_wall(const store::Project& project,
                                                const analysis::ScopeRequest& request) {
    auto counted = std::make_shared<CountedWall>();
    counted->tables = store::load_counting(project);
    counted->scope = analysis::resolve(counted->tables, request);
    counted->wall = analysis::wall(counted->tables, counted->scope, wall_pieces);
    return counted;
}

/// The formats that a report can be saved in, as a file dialog lists them.
QString file_filters(const Session& session) {
    QStringList filters;
    for (const auto& kind : report::format_kinds()) {
        filters << QStringLiteral("%1 (*%2)")
                       .arg(session.text(kind.title), QString::fromStdString(std::string{kind.ending}));
    }
    filters.insert(1, QStringLiteral("PDF (*.pdf)"));
    return filters.join(QStringLiteral(";;"));
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
    const auto kinds = static_cast<int>(report::report_kinds().size());
    for (int i = 0; i < kinds; ++i) list_->addItem(QString{});
    list_->setCurrentRow(0);
    list_->setFrameShape(QFrame::NoFrame);
    // All of them where the window is high enough, at least a few where it is not.
    const auto row_height = list_->sizeHintForRow(0) + fontMetrics().height() / 6;
    list_->setMinimumHeight(row_height * least_rows);
    list_->setMaximumHeight(row_height * (kinds + 1));
    for (auto** box : {&by_, &across_, &measure_, &theme_, &group_, &source_, &coder_}) {
        *box = new QComboBox(this);
        (*box)->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        (*box)->setMinimumContentsLength(14);
        connect(*box, &QComboBox::activated, this, &ReportsPage::count);
    }
    moderators_ = new QCheckBox(this);
    connect(moderators_, &QCheckBox::clicked, this, &ReportsPage::count);
    filters_ = new QFormLayout;
    filters_->setRowWrapPolicy(QFormLayout::WrapAllRows);
    for (auto* box : {by_, across_, measure_, theme_, group_, source_, coder_}) {
        auto* label = new QLabel(this);
        label->setBuddy(box);
        filters_->addRow(label, box);
    }
    words_ = new QLineEdit(this);
    words_->setClearButtonEnabled(true);
    connect(words_, &QLineEdit::returnPressed, this, &ReportsPage::count);
    auto* words_label = new QLabel(this);
    words_label->setBuddy(words_);
    filters_->insertRow(0, words_label, words_);
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
    side->addWidget(list_, 1);
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
    new MatrixSummaries(workspace_, view_, [this] { return made_.report; });
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

const report::ReportKind& ReportsPage::kind() const {
    return report::report_kinds()[static_cast<std::size_t>(std::max(0, list_->currentRow()))];
}

/// Shows what there is to choose in the report.
void ReportsPage::offer(const report::ReportKind& kind) {
    const auto offers = [&](const std::vector<report::ReportKind::Word>& words) {
        QVector<Offer> list;
        for (const auto& [name, title] : words) {
            list.push_back({workspace_.session.text(title), QString::fromStdString(std::string{name})});
        }
        return list;
    };
    filters_->setRowVisible(words_, kind.takes(report::ReportOption::search_words));
    filters_->setRowVisible(by_, kind.takes(report::ReportOption::by));
    filters_->setRowVisible(across_, kind.takes(report::ReportOption::across));
    filters_->setRowVisible(measure_, kind.takes(report::ReportOption::measure));
    if (kind.takes(report::ReportOption::by)) fill(by_, kind.by.empty() ? splits() : offers(kind.by));
    if (kind.takes(report::ReportOption::across)) fill(across_, splits());
    if (kind.takes(report::ReportOption::measure)) fill(measure_, offers(kind.measures));
}

/// What most reports can be split by.
QVector<QPair<QString, QString>> ReportsPage::splits() const {
    QVector<Offer> list{{tr("Not split"), QString{}},
                        {tr("Groups"), QStringLiteral("group")},
                        {tr("Sources"), QStringLiteral("source")},
                        {tr("People"), QStringLiteral("participant")},
                        {tr("Guide questions"), QStringLiteral("question")},
                        {tr("Kinds of sources"), QStringLiteral("kind")},
                        {tr("Months"), QStringLiteral("month")},
                        {tr("Years"), QStringLiteral("year")}};
    for (const auto& name : attributes_) list.push_back({name, name});
    return list;
}

report::ReportChoices ReportsPage::choices() const {
    report::ReportChoices choices;
    if (kind().takes(report::ReportOption::by)) choices.by = chosen_word(by_);
    if (kind().takes(report::ReportOption::across)) choices.across = chosen_word(across_);
    if (kind().takes(report::ReportOption::measure)) choices.measure = chosen_word(measure_);
    if (kind().takes(report::ReportOption::search_words)) {
        choices.words = words_->text().trimmed().toStdString();
    }
    return choices;
}

void ReportsPage::fill_filters() {
    QStringList themes, groups, sources, coders;
    attributes_.clear();
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
            for (const auto& one : store::attributes(project)) {
                attributes_ << QString::fromStdString(one.name);
            }
        });
    }
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
    if (isVisible()) again_->start();
}

void ReportsPage::showEvent(QShowEvent* event) {
    if (stale_ || kind().name == timeline) count();
    QWidget::showEvent(event);
}

void ReportsPage::count() {
    again_->stop();
    offer(kind());
    if (!workspace_.session.is_open()) return;
    const auto number = ++asked_;
    const auto path = workspace_.session.project().path();
    const auto language = workspace_.session.catalogue().language();
    workspace_.background.run(
        this, tr("Counting"),
        [path, language, asked = request(), choices = choices(), &kind = kind()](coding::Progress&) {
            const auto project = store::Project::open(path, store::Access::read);
            Made made;
            report::Report counted;
            if (kind.name == wall) {
                made.wall = counted_wall(project, asked);
                counted = report::wall_report(project.info().name, made.wall->tables, made.wall->scope,
                                              made.wall->wall);
            } else {
                counted = kind.make(project, asked, choices);
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
    const auto path = QFileDialog::getSaveFileName(this, tr("Export the report"),
                                                   QString::fromStdString(made_.report->name),
                                                   file_filters(workspace_.session));
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
    int row = 0;
    for (const auto& kind : report::report_kinds()) {
        auto* item = list_->item(row++);
        item->setText(workspace_.session.text(kind.title));
        item->setToolTip(workspace_.session.text(kind.summary));
    }
    list_->setAccessibleName(tr("Reports"));
    const QStringList labels{tr("Split by"), tr("And for each of"), tr("Cells show"), tr("Theme"),
                             tr("Group"),    tr("Source"),          tr("Coder")};
    qsizetype n = 0;
    for (auto* box : {by_, across_, measure_, theme_, group_, source_, coder_}) {
        static_cast<QLabel*>(filters_->labelForField(box))->setText(labels[n]);
        box->setAccessibleName(labels[n++]);
    }
    static_cast<QLabel*>(filters_->labelForField(words_))->setText(tr("Words"));
    words_->setAccessibleName(tr("Words"));
    words_->setPlaceholderText(tr("words, “a phrase”, begin*"));
    moderators_->setText(tr("With moderators’ turns"));
    export_->setText(tr("Export the report…"));
    print_->setText(tr("Print the report…"));
    view_->setAccessibleName(tr("The report"));
    fill_filters();
    count_again();
}

}  // namespace annotator
