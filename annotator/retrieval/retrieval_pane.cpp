// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/retrieval/retrieval_pane.hpp"

#include <QAction>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>
#include <utility>

#include "libcoding/report/passages_report.hpp"
#include "libcoding/report/writers.hpp"
#include "libcoding/store/people.hpp"
#include "libcoding/store/watch.hpp"

#include "annotator/app/background.hpp"
#include "annotator/app/empty_word.hpp"
#include "annotator/app/file_to_write.hpp"
#include "annotator/app/navigation.hpp"
#include "annotator/app/session.hpp"
#include "annotator/app/window_hint.hpp"
#include "annotator/coding/coding_actions.hpp"
#include "annotator/retrieval/passage_limits.hpp"
#include "annotator/retrieval/passage_list.hpp"
#include "annotator/retrieval/passage_model.hpp"
#include "annotator/retrieval/saved_query_list.hpp"
#include "annotator/sources/attribute_choice.hpp"

namespace annotator {
namespace {

namespace store = coding::store;

constexpr int retrieve_after_ms = 300;  // acts come in bursts

}  // namespace

RetrievalPane::RetrievalPane(const Workspace& workspace, QWidget* parent)
    : QWidget(parent), workspace_(workspace) {
    make_widgets();
    again_ = new QTimer(this);
    again_->setSingleShot(true);
    again_->setInterval(retrieve_after_ms);
    connect(again_, &QTimer::timeout, this, &RetrievalPane::search);
    auto& session = workspace_.session;
    connect(&session, &Session::opened, this, &RetrievalPane::fill_filters);
    connect(&session, &Session::closing, this, &RetrievalPane::ask_nothing);
    connect(&session, &Session::codings_changed, this, &RetrievalPane::search_again);
    connect(&session, &Session::changed, this, [this](Parts parts) {
        if (parts & (Parts{Part::sources} | Part::people)) fill_filters();
        if (parts & (Parts{Part::codebook} | Part::sources | Part::text | Part::people)) search_again();
    });
    connect(&workspace_.navigation, &Navigation::passages_requested, this, &RetrievalPane::show_code);
    connect(&workspace_.navigation, &Navigation::query_requested, this,
            [this](const QString& query, const std::optional<coding::analysis::PassageRequest>& within) {
                come_forward();
                run_within(query, within);
            });
    retranslate();
}

void RetrievalPane::make_widgets() {
    query_ = new QLineEdit(this);
    query_->setClearButtonEnabled(true);
    polarity_ = new QComboBox(this);
    group_ = new QComboBox(this);
    coder_ = new QComboBox(this);
    attribute_ = new AttributeChoice(workspace_, this);
    limits_ = new PassageLimits(workspace_, this);
    summary_ = new QLabel(this);
    summary_->setWordWrap(true);
    export_action_ = new QAction(this);
    export_ = new QToolButton(this);
    export_->setDefaultAction(export_action_);
    export_->setAutoRaise(true);
    save_action_ = new QAction(this);
    save_ = new QToolButton(this);
    save_->setDefaultAction(save_action_);
    save_->setAutoRaise(true);
    saved_ = new SavedQueryList(workspace_, this);
    model_ = new PassageModel(workspace_, this);
    list_ = new PassageList(*model_, *query_, this);
    empty_ = new EmptyWord(list_);
    list_->setDragEnabled(true);
    list_->setDragDropMode(QAbstractItemView::DragOnly);
    list_->setContextMenuPolicy(Qt::ActionsContextMenu);
    code_action_ = new QAction(this);
    code_action_->setShortcut(Qt::Key_C);
    code_action_->setShortcutContext(Qt::WidgetShortcut);
    list_->addAction(code_action_);

    // The text beside needs the room: no word of a choice makes the panel wider.
    for (auto* box : {polarity_, group_, coder_}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(8);
    }
    auto* filters = new QHBoxLayout;
    filters->addWidget(polarity_, 1);
    filters->addWidget(group_, 1);
    auto* more_filters = new QHBoxLayout;
    more_filters->addWidget(coder_, 1);
    more_filters->addWidget(attribute_, 1);
    auto* outcome = new QHBoxLayout;
    outcome->addWidget(save_);
    outcome->addWidget(export_);
    outcome->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(query_);
    layout->addWidget(limits_);
    layout->addWidget(saved_);
    layout->addLayout(filters);
    layout->addLayout(more_filters);
    layout->addLayout(outcome);
    layout->addWidget(summary_);
    layout->addWidget(list_, 1);

    connect(query_, &QLineEdit::returnPressed, this, &RetrievalPane::search);
    connect(query_, &QLineEdit::textEdited, this, [this] { limits_->set({}); });  // another question
    connect(limits_, &PassageLimits::let_go, this, &RetrievalPane::search);
    connect(polarity_, &QComboBox::activated, this, &RetrievalPane::search);
    for (auto* box : {group_, coder_}) connect(box, &QComboBox::activated, this, &RetrievalPane::search);
    connect(attribute_, &AttributeChoice::chosen_changed, this, &RetrievalPane::search);
    connect(list_, &PassageList::chosen, this, &RetrievalPane::go_to);
    connect(save_action_, &QAction::triggered, this, &RetrievalPane::save_query);
    save_action_->setEnabled(false);
    connect(query_, &QLineEdit::textChanged, save_action_,
            [this](const QString& query) { save_action_->setEnabled(!query.trimmed().isEmpty()); });
    connect(saved_, &SavedQueryList::chosen, this, &RetrievalPane::run_alone);
    connect(export_action_, &QAction::triggered, this, &RetrievalPane::export_list);
    connect(code_action_, &QAction::triggered, this, &RetrievalPane::code_current);
    export_action_->setEnabled(false);
}

void RetrievalPane::add_actions(const Menus& menus) {
    find_action_ =
        menus.go->addAction(QString{}, QKeySequence{Qt::CTRL | Qt::SHIFT | Qt::Key_P}, this, [this] {
            come_forward();
            query_->setFocus();
            query_->selectAll();
        });
    save_action_->setShortcut(QKeySequence{Qt::CTRL | Qt::SHIFT | Qt::Key_Q});
    export_action_->setShortcut(QKeySequence{Qt::CTRL | Qt::SHIFT | Qt::Key_X});
    export_action_->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(export_action_);
    menus.reports->addSeparator();
    menus.reports->addAction(save_action_);
    menus.reports->addActions(saved_->actions());
    menus.reports->addActions({code_action_, export_action_});
    retranslate();
}

void RetrievalPane::use(CodingActions& actions) {
    actions_ = &actions;
}

void RetrievalPane::code_current() {
    const auto index = list_->currentIndex();
    const auto passage = model_->place(index);
    if (!passage || actions_ == nullptr) return;
    const auto row = list_->visualRect(index);
    actions_->ask_for(*passage, {list_->viewport()->mapToGlobal(row.topLeft()), row.size()});
}

void RetrievalPane::come_forward() {
    for (auto* widget = parentWidget(); widget != nullptr && !widget->isWindow();
         widget = widget->parentWidget()) {
        widget->show();
        widget->raise();
    }
}

void RetrievalPane::show_code(coding::CodeId code) {
    const auto& codebook = workspace_.session.codebook();
    const auto index = codebook.index_of(code);
    if (!index) return;
    come_forward();
    find(QString::fromStdString(coding::analysis::query_name(codebook.path(*index))));
}

void RetrievalPane::find(const QString& query) {
    limits_->set({});
    query_->setText(query);
    search();
}

void RetrievalPane::search_again() {
    if (query_->text().trimmed().isEmpty()) return;
    if (isVisible()) {
        again_->start();
    } else {
        stale_ = true;
    }
}

void RetrievalPane::showEvent(QShowEvent* event) {
    if (std::exchange(stale_, false)) search();
    QWidget::showEvent(event);
}

/// What the boxes say, for a query yet to be read.
coding::analysis::PassageRequest RetrievalPane::filters() const {
    auto request = limits_->within().value_or(coding::analysis::PassageRequest{});
    if (polarity_->currentIndex() > 0) {
        request.polarities = {static_cast<coding::Polarity>(polarity_->currentIndex())};
    }
    if (group_->currentIndex() > 0) request.scope.groups = {group_->currentText().toStdString()};
    if (coder_->currentIndex() > 0) request.scope.coders = {coder_->currentText().toStdString()};
    const auto where = attribute_->chosen();
    request.scope.where.insert(request.scope.where.end(), where.begin(), where.end());
    return request;
}

void RetrievalPane::save_query() {
    const auto query = query_->text().trimmed();
    if (query.isEmpty()) return;
    saved_->save(QString::fromStdString(coding::analysis::with_filters(query.toStdString(), filters())),
                 limits_->within().has_value());
}

void RetrievalPane::let_all_through() {
    for (auto* box : {polarity_, group_, coder_}) box->setCurrentIndex(0);
    attribute_->choose_any();
}

/// Of a query that says all: the boxes let everything through.
void RetrievalPane::run_alone(const QString& query) {
    let_all_through();
    find(query);
}

void RetrievalPane::run_within(const QString& query, std::optional<coding::analysis::PassageRequest> within) {
    let_all_through();
    limits_->set(std::move(within));
    query_->setText(query);
    query_->setCursorPosition(0);  // a long one is read from its beginning
    search();
}

void RetrievalPane::search() {
    again_->stop();
    const auto number = ++asked_;
    const auto query = query_->text().trimmed();
    if (query.isEmpty() || !workspace_.session.is_open()) {
        show_found(nullptr);
        return;
    }
    auto request = filters();
    try {
        request.query = coding::analysis::parse_passage_query(query.toStdString());
    } catch (const coding::Error& error) {
        show_found(nullptr);
        summary_->setText(workspace_.session.text(error.message()) + QLatin1Char(' ') +
                          window_hint(workspace_.session, error));
        return;
    }
    struct Answer {
        std::shared_ptr<const FoundPassages> found;
        std::optional<coding::Error> error;  // a name that is not there is told beside the query
    };
    const auto path = workspace_.session.project().path();
    workspace_.background.run(
        this, tr("Looking for passages"),
        [path, request, query,
         figure = limits_->within() && request.query.kind == coding::analysis::PassageQuery::Kind::code](
            coding::Progress& progress) {
            Answer answer;
            const auto project = store::Project::open(path, store::Access::read);
            const store::Watch watch{project, progress, {}};
            auto found = std::make_shared<FoundPassages>();
            found->tables = store::load_counting(project, true);
            found->request = request;
            found->query = query;
            try {
                found->found = coding::analysis::retrieve(project, found->tables, request);
                if (figure)
                    found->counted = coding::analysis::counted_codings(found->tables, request, found->found);
                answer.found = std::move(found);
            } catch (const coding::Error& error) {
                if (error.kind() != coding::ErrorKind::not_found &&
                    error.kind() != coding::ErrorKind::conflict)
                    throw;
                answer.error = error;
            }
            return answer;
        },
        [this, number](const Answer& answer) {
            if (number != asked_) return;
            show_found(answer.found);
            if (answer.error) {
                summary_->setText(workspace_.session.text(answer.error->message()) + QLatin1Char(' ') +
                                  window_hint(workspace_.session, *answer.error));
            }
        });
}

void RetrievalPane::show_found(std::shared_ptr<const FoundPassages> found) {
    const auto place = list_->currentIndex().row();
    model_->set(std::move(found));
    export_action_->setEnabled(model_->rowCount() > 0);
    if (place >= 0 && place < model_->rowCount()) list_->setCurrentIndex(model_->index(place));
    say_how_many();
    emit this->found();
}

void RetrievalPane::say_how_many() {
    const auto& found = model_->found();
    if (!found) {
        summary_->clear();
        return;
    }
    const auto passages = static_cast<int>(found->found.passages.size());
    const auto sources = model_->rowCount() - passages;
    if (passages == 0) return summary_->setText(tr("No passage is coded so."));
    auto words = tr("%1 in %2", "12 passages in 3 sources")
                     .arg(tr("%Ln passage(s)", nullptr, passages), tr("%Ln source(s)", nullptr, sources));
    const auto counted = static_cast<int>(found->counted.value_or(0));
    if (counted > passages) {
        words +=
            QStringLiteral(" · ") + tr("%Ln coding(s); those that overlap are one passage", nullptr, counted);
    }
    summary_->setText(words);
}

void RetrievalPane::go_to(const QModelIndex& index) {
    if (const auto passage = model_->place(index))
        emit workspace_.navigation.passage_requested(passage->source, passage->span);
}

void RetrievalPane::export_list() {
    const auto found = model_->found();
    if (!found) return;
    const auto kinds = tr("Page (*.html);;Table (*.csv);;Markdown (*.md);;Data (*.json);;Text (*.txt)");
    const auto path =
        ask_file_to_write(this, tr("Export the passages"), {}, kinds.split(QStringLiteral(";;"))).path;
    if (path.isEmpty()) return;
    const auto project_path = workspace_.session.project().path();
    const auto language = workspace_.session.catalogue().language();
    workspace_.background.run(
        this, tr("Exporting passages"),
        [found, path, project_path, language](coding::Progress& progress) {
            const auto project = store::Project::open(project_path, store::Access::read);
            const store::Watch watch{project, progress, {}};
            coding::report::PassageList list;
            list.query = found->query.toStdString();
            const auto report =
                coding::report::passages_report(project, found->tables, found->request, found->found, list);
            coding::report::write_file(path.toStdString(), report, coding::Catalogue{language});
            return true;
        },
        [this, path](bool) { emit written(path); });
}

// A query is about its project's own codes, groups and coders.
void RetrievalPane::ask_nothing() {
    query_->clear();
    limits_->set({});
    let_all_through();
    search();
}

void RetrievalPane::fill_filters() {
    QStringList groups{tr("All groups")}, coders{tr("All coders")};
    if (workspace_.session.is_open()) {
        workspace_.session.read([&](const store::Project& project) {
            for (const auto& group : store::groups(project))
                groups.append(QString::fromStdString(group.name));
            for (const auto& coder : store::coders(project))
                coders.append(QString::fromStdString(coder.name));
        });
    }
    const auto fill = [](QComboBox& box, const QStringList& names) {
        const auto chosen = box.currentIndex() > 0 ? box.currentText() : QString{};
        box.clear();
        box.addItems(names);
        box.setCurrentIndex(chosen.isEmpty() ? 0 : std::max<int>(0, box.findText(chosen)));
    };
    fill(*group_, groups);
    fill(*coder_, coders);
    attribute_->fill();
    // What there is nothing to choose in would only be in the way.
    group_->setVisible(groups.size() > 1);
    coder_->setVisible(coders.size() > 2);
    attribute_->setVisible(attribute_->has_attributes());
}

void RetrievalPane::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void RetrievalPane::retranslate() {
    query_->setPlaceholderText(tr("A code, or: prix NEAR/20 lieu"));
    query_->setAccessibleName(tr("Which passages"));
    query_->setToolTip(
        tr("Codes with AND, OR, NOT, NEAR, THEN, IN TURN, IN SOURCE between, in capitals; "
           "parentheses; “*” for any code; prix:barrier for what hinders; "
           "prix[role=participant, memo=trust] for codings of which that holds."));
    const auto polarity = std::max(0, polarity_->currentIndex());
    polarity_->clear();
    polarity_->addItems({tr("All passages"), tr("Levers"), tr("Barriers"), tr("Ambivalent")});
    polarity_->setCurrentIndex(polarity);
    polarity_->setAccessibleName(tr("Levers or barriers"));
    group_->setAccessibleName(tr("Group of sources"));
    coder_->setAccessibleName(tr("Coder"));
    fill_filters();
    summary_->setAccessibleName(tr("How many were found"));
    list_->setAccessibleName(tr("Passages"));
    empty_->setText(
        tr("Type a code, or press Ctrl+Enter on one in the codebook: all that was said under it, in all "
           "sources, stands here."));
    save_action_->setText(tr("Save the query…"));
    export_action_->setText(tr("Export passages…"));
    code_action_->setText(tr("Code this passage…"));
    if (find_action_ != nullptr) find_action_->setText(tr("Find passages…"));
    limits_->retranslate();
    say_how_many();
}

}  // namespace annotator
