// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/sources/import_page.hpp"

#include <QAction>
#include <QDragEnterEvent>
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QStackedLayout>
#include <QStackedWidget>
#include <QTableView>
#include <QTextBrowser>
#include <QUrl>
#include <set>

#include "libcoding/exchange/transcript_import.hpp"
#include "libcoding/store/people.hpp"

#include "annotator/app/background.hpp"
#include "annotator/app/navigation.hpp"
#include "annotator/app/session.hpp"
#include "annotator/sources/answers_pane.hpp"
#include "annotator/sources/cell_delegates.hpp"
#include "annotator/sources/import_opening.hpp"
#include "annotator/sources/import_speakers.hpp"
#include "annotator/sources/import_start.hpp"
#include "annotator/sources/import_tables.hpp"
#include "annotator/sources/import_told.hpp"
#include "annotator/sources/table_look.hpp"

namespace annotator {

namespace exchange = coding::exchange;
namespace store = coding::store;

ImportPage::ImportPage(const Workspace& workspace, QWidget* parent) : QWidget(parent), workspace_(workspace) {
    setAcceptDrops(true);
    files_ = new ImportFilesModel(draft_, workspace_.session, this);
    stack_ = new QStackedLayout(this);
    start_ = new ImportStart(this);
    connect(start_, &ImportStart::files_wanted, this, &ImportPage::choose_files);
    connect(start_, &ImportStart::folder_wanted, this, &ImportPage::choose_folder);
    auto* draft = new QWidget(this);
    make_draft(draft);
    stack_->addWidget(start_);
    stack_->addWidget(draft);
    connect(&workspace_.session, &Session::closing, this, [this] {
        if (task_) task_->cancel();
        draft_.clear();
        told_.reset();
        show_draft();
    });
    retranslate();
    show_draft();
}

void ImportPage::make_draft(QWidget* draft) {
    files_view_ = make_table(draft);
    files_view_->setObjectName(QStringLiteral("import_files"));
    files_view_->setModel(files_);
    files_view_->setItemDelegateForColumn(
        ImportFilesModel::kind,
        new ChoiceDelegate([this](const QModelIndex& index) { return files_->kinds(index); }, this));
    files_view_->setItemDelegateForColumn(ImportFilesModel::group,
                                          new SuggestingDelegate([this] { return group_names(); }, this));
    opening_ = new QTextBrowser(draft);
    opening_->setObjectName(QStringLiteral("import_opening"));
    opening_->setFrameShape(QFrame::NoFrame);
    opening_->setOpenLinks(false);
    files_title_ = new QLabel(draft);
    summary_ = new QLabel(draft);
    summary_->setWordWrap(true);
    summary_->setObjectName(QStringLiteral("import_summary"));
    progress_ = new QProgressBar(draft);
    progress_->setTextVisible(false);
    more_ = new QPushButton(draft);
    remove_ = new QPushButton(draft);
    cancel_ = new QPushButton(draft);
    import_ = new QPushButton(draft);
    import_->setObjectName(QStringLiteral("import_now"));
    remove_->setObjectName(QStringLiteral("import_remove"));
    import_->setDefault(true);
    auto font = files_title_->font();
    font.setBold(true);
    files_title_->setFont(font);

    auto* above = new QSplitter(Qt::Horizontal, draft);
    above->addWidget(files_view_);
    above->addWidget(opening_);
    above->setStretchFactor(0, 2);
    above->setStretchFactor(1, 1);
    speakers_ = new ImportSpeakers(draft_, workspace_, draft);
    answers_ = new AnswersPane(draft_, workspace_.session, draft);
    below_ = new QStackedWidget(draft);
    below_->addWidget(speakers_);
    below_->addWidget(answers_);
    auto* parts = new QSplitter(Qt::Vertical, draft);
    parts->addWidget(above);
    parts->addWidget(below_);

    auto* top = new QHBoxLayout;
    top->addWidget(files_title_);
    top->addStretch();
    top->addWidget(more_);
    top->addWidget(remove_);
    auto* bottom = new QHBoxLayout;
    bottom->addWidget(summary_, 1);
    bottom->addWidget(progress_);
    bottom->addWidget(cancel_);
    bottom->addWidget(import_);
    auto* column = new QVBoxLayout(draft);
    const int space = fontMetrics().height();
    column->setContentsMargins(space, space, space, space);
    column->setSpacing(space / 2);
    column->addLayout(top);
    column->addWidget(parts, 1);
    column->addLayout(bottom);

    connect(files_view_->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ImportPage::show_file);
    // Later: the cell is still in the hands of its editor, and the table is shown anew.
    connect(files_, &ImportFilesModel::table_said, this, &ImportPage::look_again, Qt::QueuedConnection);
    connect(answers_, &AnswersPane::changed, this, [this] {
        emit files_->dataChanged(files_->index(0, 0), files_->index(files_->rowCount() - 1, 0));
        show_opening();
        show_readiness();
    });
    connect(more_, &QPushButton::clicked, this, &ImportPage::choose_files);
    connect(remove_, &QPushButton::clicked, this, &ImportPage::remove_chosen);
    connect(import_, &QPushButton::clicked, this, &ImportPage::import_now);
    connect(cancel_, &QPushButton::clicked, this, [this] {
        if (task_) task_->cancel();
    });
}

QStringList ImportPage::group_names() const {
    std::set<QString> names;
    for (const auto& file : draft_.files()) {
        if (!file.group.isEmpty()) names.insert(file.group);
    }
    workspace_.session.read([&](const store::Project& project) {
        for (const auto& group : store::groups(project)) names.insert(QString::fromStdString(group.name));
    });
    return {names.begin(), names.end()};
}

void ImportPage::add_actions(const Menus& menus) {
    menus.project->addSeparator();
    files_action_ = menus.project->addAction(QString{}, QKeySequence{Qt::CTRL | Qt::Key_I}, this, [this] {
        emit workspace_.navigation.page_requested(Page::import);
        choose_files();
    });
    folder_action_ =
        menus.project->addAction(QString{}, QKeySequence{Qt::CTRL | Qt::SHIFT | Qt::Key_I}, this, [this] {
            emit workspace_.navigation.page_requested(Page::import);
            choose_folder();
        });
    told_action_ = menus.project->addAction(QString{}, QKeySequence{Qt::CTRL | Qt::ALT | Qt::Key_I}, this,
                                            &ImportPage::show_told);
    connect(&workspace_.session, &Session::opened, this, &ImportPage::show_what_can_be_done);
    connect(&workspace_.session, &Session::closed, this, &ImportPage::show_what_can_be_done);
    show_what_can_be_done();
    retranslate();
}

void ImportPage::show_what_can_be_done() {
    const bool open = workspace_.session.is_open();
    files_action_->setEnabled(open);
    folder_action_->setEnabled(open);
    told_action_->setEnabled(open && told_.has_value());
}

void ImportPage::choose_files() {
    add(QFileDialog::getOpenFileNames(this, tr("Files to import")));
}

void ImportPage::choose_folder() {
    const auto folder = QFileDialog::getExistingDirectory(this, tr("Folder to import"));
    if (!folder.isEmpty()) add({folder});
}

void ImportPage::add(const QStringList& paths) {
    if (paths.isEmpty() || !workspace_.session.is_open() || is_busy()) return;
    std::vector<std::filesystem::path> files;
    for (const auto& path : paths) files.emplace_back(path.toStdString());
    const auto project = workspace_.session.project().path();
    struct Found {
        std::vector<exchange::PreviewedFile> files;
        std::vector<exchange::PassedOver> passed_over;  // by path asked for
    };
    watch(workspace_.background.run(
        this, tr("Looking at files"),
        [files, project](coding::Progress& progress) {
            const auto opened = store::Project::open(project, store::Access::read, store::Backups::none);
            Found found{exchange::preview_files(opened, files, progress), {}};
            for (const auto& path : files) found.passed_over.push_back(exchange::passed_over(path));
            return found;
        },
        [this, files](Found found) {
            draft_.add(std::move(found.files));
            for (std::size_t i = 0; i < files.size(); ++i) draft_.pass_over(files[i], found.passed_over[i]);
            show_draft();
        }));
}

void ImportPage::look_again(int row, exchange::TableKind table) {
    if (!workspace_.session.is_open() || is_busy()) return;
    const auto path = draft_.files()[static_cast<std::size_t>(row)].found.path;
    const auto project = workspace_.session.project().path();
    watch(workspace_.background.run(
        this, tr("Looking at files"),
        [path, table, project](coding::Progress&) {
            const auto opened = store::Project::open(project, store::Access::read, store::Backups::none);
            return exchange::preview_table(opened, path, table);
        },
        [this](exchange::PreviewedFile found) {
            draft_.add_as_said(std::move(found));
            show_draft();
        }));
}

void ImportPage::import_now() {
    const auto paths = draft_.paths();
    if (paths.empty() || is_busy() || !workspace_.session.is_open()) return;
    const auto project = workspace_.session.project().path();
    workspace_.session.set_writing(tr("Import"));
    watch(workspace_.background.run(
        this, tr("Import"),
        [paths, project, options = draft_.options(),
         coder = workspace_.session.coder()](coding::Progress& progress) {
            auto opened = store::Project::open(project, store::Access::write, store::Backups::none);
            return exchange::import_files(opened, paths, options, coder, progress);
        },
        [this](exchange::ImportReport report) { imported(std::move(report)); }));
}

void ImportPage::watch(QPointer<Task> task) {
    task_ = std::move(task);
    progress_->setRange(0, 0);
    connect(task_, &Task::progressed, this, [this](int permille, const QString& what) {
        progress_->setRange(0, permille < 0 ? 0 : 1000);
        progress_->setValue(permille);
        summary_->setText(what);
    });
    connect(task_, &Task::ended, this, [this] {
        task_.clear();
        workspace_.session.set_writing({});
        workspace_.session.look_for_others_work();  // also what was in before it could be stopped
        show_draft();
    });
    show_draft();
}

void ImportPage::imported(exchange::ImportReport report) {
    for (const auto& file : draft_.files()) {
        if (file.found.fault) report.left_out.push_back({file.found.path, file.found.fault->message()});
    }
    draft_.clear();
    show_draft();
    told_ = std::move(report);
    show_what_can_be_done();
    for (const auto& file : told_->files) {
        const auto source = file.source ? file.source->id : first_answers(file);
        if (source == coding::SourceId{}) continue;
        emit workspace_.navigation.passage_requested(source, {});
        break;
    }
    if (ImportTold::tells_something(*told_)) show_told();
}

void ImportPage::show_told() {
    if (told_) (new ImportTold(workspace_, *told_, window()))->show();
}

/// The first source of a survey; none where the file is something else.
coding::SourceId ImportPage::first_answers(const exchange::ImportedFile& file) const {
    coding::SourceId first;
    if (file.kind != coding::name_of(exchange::TableKind::survey)) return first;
    workspace_.session.read([&](const store::Project& project) {
        for (const auto& group : store::groups(project)) {
            if (group.name != exchange::source_name(file.path)) continue;
            const auto answers = store::members(project, group.id);
            if (!answers.empty()) first = answers.front();
        }
    });
    return first;
}

void ImportPage::remove_chosen() {
    const auto rows = files_view_->selectionModel()->selectedRows();
    std::set<int> chosen;
    for (const auto& index : rows) chosen.insert(index.row());
    for (auto row = chosen.rbegin(); row != chosen.rend(); ++row)
        draft_.remove(static_cast<std::size_t>(*row));
    show_draft();
}

void ImportPage::show_draft() {
    const bool empty = draft_.files().empty();
    stack_->setCurrentIndex(empty && !is_busy() ? 0 : 1);
    const int row = files_view_->currentIndex().row();
    files_->refresh();
    speakers_->refresh();
    for (auto* button : {more_, remove_}) button->setEnabled(!is_busy());
    files_view_->setEnabled(!is_busy());
    below_->setEnabled(!is_busy());
    progress_->setVisible(is_busy());
    cancel_->setVisible(is_busy());
    show_readiness();
    fit_columns(files_view_);
    if (!empty) files_view_->selectRow(qBound(0, row, files_->rowCount() - 1));
    show_file();
}

void ImportPage::show_readiness() {
    const auto ready = static_cast<int>(draft_.paths().size());
    import_->setEnabled(!is_busy() && ready > 0);
    if (is_busy()) return;  // the place is that of what goes on
    const auto left_out = static_cast<int>(draft_.files().size()) - ready;
    QStringList said;
    if (left_out > 0) said << tr("%Ln file(s) cannot be imported and will be left out.", nullptr, left_out);
    const auto passed = draft_.passed_over();
    if (passed.media > 0) {
        said << tr(
            "%Ln recording(s) or picture(s) in the folder stay(s) there: a source’s recording is chosen "
            "in its properties.",
            nullptr, static_cast<int>(passed.media));
    }
    if (passed.hidden > 0)
        said << tr("%Ln hidden file(s) not looked at.", nullptr, static_cast<int>(passed.hidden));
    summary_->setText(said.join(QLatin1Char(' ')));
    import_->setText(tr("Import %Ln file(s)", nullptr, ready));
}

const DraftFile* ImportPage::shown_file() const {
    const auto row = files_view_->currentIndex().row();
    if (row < 0 || static_cast<std::size_t>(row) >= draft_.files().size()) return nullptr;
    return &draft_.files()[static_cast<std::size_t>(row)];
}

/// Who is who belongs to all files; the columns of a survey to the one in view.
void ImportPage::show_file() {
    const auto* file = shown_file();
    const bool survey = file != nullptr && file->is_survey();
    answers_->show_file(survey ? std::optional{static_cast<std::size_t>(files_view_->currentIndex().row())}
                               : std::nullopt);
    below_->setCurrentIndex(survey ? 1 : 0);
    below_->setVisible(survey || !draft_.people().empty());
    show_opening();
}

void ImportPage::show_opening() {
    const auto* file = shown_file();
    opening_->setHtml(file == nullptr ? QString{} : opening_html(*file, workspace_.session));
}

bool ImportPage::takes(const QMimeData* dragged) {
    const auto urls = dragged->urls();
    return std::any_of(urls.begin(), urls.end(), [](const QUrl& url) { return url.isLocalFile(); });
}

void ImportPage::take(const QMimeData* dragged) {
    QStringList paths;
    for (const auto& url : dragged->urls()) {
        if (url.isLocalFile()) paths.append(url.toLocalFile());
    }
    emit workspace_.navigation.page_requested(Page::import);
    add(paths);
}

void ImportPage::dragEnterEvent(QDragEnterEvent* event) {
    if (workspace_.session.is_open() && takes(event->mimeData())) event->acceptProposedAction();
}

void ImportPage::dropEvent(QDropEvent* event) {
    event->acceptProposedAction();
    take(event->mimeData());
}

void ImportPage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void ImportPage::retranslate() {
    start_->retranslate();
    speakers_->retranslate();
    files_title_->setText(tr("Files"));
    more_->setText(tr("Add files…"));
    remove_->setText(tr("Leave out"));
    cancel_->setText(tr("Cancel"));
    files_view_->setAccessibleName(tr("Files to import"));
    opening_->setAccessibleName(tr("Beginning of the file"));
    progress_->setAccessibleName(tr("How far the import is"));
    if (files_action_) {
        files_action_->setText(tr("&Import files…"));
        folder_action_->setText(tr("Import a &folder…"));
        told_action_->setText(tr("What was imported &last…"));
    }
    show_draft();
}

}  // namespace annotator
