// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/sources/people_page.hpp"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QFileDialog>
#include <QHeaderView>
#include <QInputDialog>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QToolBar>
#include <QVBoxLayout>
#include <algorithm>
#include <set>

#include "libcoding/acts/filling_people.hpp"
#include "libcoding/acts/people.hpp"
#include "libcoding/containers/csv.hpp"
#include "libcoding/exchange/file_bytes.hpp"
#include "libcoding/exchange/import_words.hpp"
#include "libcoding/exchange/table_file.hpp"

#include "annotator/app/long_act.hpp"
#include "annotator/app/removal_question.hpp"
#include "annotator/app/session.hpp"
#include "annotator/sources/cell_delegates.hpp"
#include "annotator/sources/join_question.hpp"
#include "annotator/sources/names.hpp"
#include "annotator/sources/people_model.hpp"
#include "annotator/sources/table_look.hpp"
#include "annotator/sources/turns_in_hand.hpp"

namespace annotator {

namespace acts = coding::acts;
namespace store = coding::store;

PeoplePage::PeoplePage(const Workspace& workspace, QWidget* parent) : QWidget(parent), workspace_(workspace) {
    people_ = new PeopleModel(workspace_, this);
    shown_ = new QSortFilterProxyModel(this);
    shown_->setSourceModel(people_);
    shown_->setFilterKeyColumn(-1);
    shown_->setFilterCaseSensitivity(Qt::CaseInsensitive);
    shown_->setSortLocaleAware(true);
    shown_->setSortCaseSensitivity(Qt::CaseInsensitive);
    table_ = make_table(this);
    table_->setObjectName(QStringLiteral("people_table"));
    table_->setModel(shown_);
    table_->setSelectionBehavior(QAbstractItemView::SelectItems);
    table_->setSortingEnabled(true);
    table_->sortByColumn(PeopleModel::name, Qt::AscendingOrder);
    table_->setItemDelegateForColumn(
        PeopleModel::role,
        new ChoiceDelegate([](const QModelIndex&) { return names_of<coding::Role>(); }, this));
    table_->setItemDelegateForColumn(
        PeopleModel::consent,
        new ChoiceDelegate([](const QModelIndex&) { return names_of<coding::Consent>(); }, this));
    table_->setContextMenuPolicy(Qt::ActionsContextMenu);
    filter_ = new QLineEdit(this);
    filter_->setObjectName(QStringLiteral("people_filter"));
    filter_->setClearButtonEnabled(true);
    filter_->setMaximumWidth(fontMetrics().averageCharWidth() * 36);
    connect(filter_, &QLineEdit::textChanged, shown_, &QSortFilterProxyModel::setFilterFixedString);
    make_actions();

    auto* top = new QHBoxLayout;
    top->addWidget(bar_, 1);
    top->addWidget(filter_);
    auto* column = new QVBoxLayout(this);
    const int space = fontMetrics().height();
    column->setContentsMargins(space, space / 2, space, space);
    column->addLayout(top);
    column->addWidget(table_, 1);

    connect(table_->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &PeoplePage::enable_actions);
    auto& session = workspace_.session;
    connect(&session, &Session::opened, this, &PeoplePage::show_project);
    connect(&session, &Session::closed, this, &PeoplePage::show_project);
    connect(&session, &Session::changed, this, [this](Parts parts) {
        if (parts.testFlag(Part::people) || parts.testFlag(Part::sources)) show_project();
    });
    retranslate();
}

QAction* PeoplePage::add(void (PeoplePage::*act)(), const QKeySequence& key) {
    auto* action = new QAction(this);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, act);
    table_->addAction(action);
    return action;
}

void PeoplePage::make_actions() {
    add_ = add(&PeoplePage::add_person, QKeySequence{Qt::Key_Insert});
    attribute_ = add(&PeoplePage::add_attribute, QKeySequence{Qt::SHIFT | Qt::Key_Insert});
    join_ = add(&PeoplePage::join_people, QKeySequence{Qt::CTRL | Qt::Key_J});
    remove_ = add(&PeoplePage::remove_people, QKeySequence{Qt::CTRL | Qt::Key_Delete});
    memo_ = add(&PeoplePage::write_memo, QKeySequence{Qt::CTRL | Qt::ALT | Qt::Key_M});
    fill_ = add(&PeoplePage::fill_from_file, QKeySequence{Qt::CTRL | Qt::SHIFT | Qt::Key_O});
    rename_attribute_ = add(&PeoplePage::rename_attribute, QKeySequence{Qt::SHIFT | Qt::Key_F2});
    remove_attribute_ =
        add(&PeoplePage::remove_attribute, QKeySequence{Qt::CTRL | Qt::SHIFT | Qt::Key_Delete});
    copy_ = add(&PeoplePage::copy, QKeySequence::Copy);
    paste_ = add(&PeoplePage::paste, QKeySequence::Paste);
    clear_ = add(&PeoplePage::clear_cells, QKeySequence::Delete);
    bar_ = new QToolBar(this);
    bar_->setToolButtonStyle(Qt::ToolButtonTextOnly);
    bar_->addActions({add_, attribute_, join_, remove_, memo_, fill_});
}

void PeoplePage::add_actions(const Menus& menus) {
    menu_ = menus.edit->addMenu(QString{});
    menu_->addActions({add_, attribute_, join_, remove_, memo_, fill_, rename_attribute_, remove_attribute_});
    menu_->addSeparator();
    menu_->addActions({copy_, paste_, clear_});
    retranslate();
}

void PeoplePage::show_project() {
    const auto current = shown_->mapToSource(table_->currentIndex());
    const auto person = current.isValid() ? people_->person(current.row()).id : coding::ParticipantId{};
    const int columns = people_->columnCount();
    people_->load();
    if (columns != people_->columnCount()) fit_columns(table_);
    if (const int row = people_->row_of(person); row >= 0 && current.column() < people_->columnCount())
        table_->setCurrentIndex(shown_->mapFromSource(people_->index(row, current.column())));
    enable_actions();
}

std::vector<coding::Participant> PeoplePage::chosen() const {
    std::set<int> rows;
    std::vector<coding::Participant> people;
    for (const auto& index : table_->selectionModel()->selectedIndexes()) {
        const int row = shown_->mapToSource(index).row();
        if (rows.insert(row).second) people.push_back(people_->person(row));
    }
    return people;
}

void PeoplePage::enable_actions() {
    const bool open = workspace_.session.is_open();
    const auto count = chosen().size();
    for (auto* action : {add_, attribute_, fill_, paste_}) action->setEnabled(open);
    for (auto* action : {copy_, clear_, remove_}) action->setEnabled(count > 0);
    join_->setEnabled(count > 1);
    memo_->setEnabled(count == 1);
    const bool attribute = table_->currentIndex().column() >= PeopleModel::first_attribute;
    rename_attribute_->setEnabled(attribute);
    remove_attribute_->setEnabled(attribute);
}

void PeoplePage::add_person() {
    coding::Participant person;
    // A name that is free, to be written over at once.
    const auto wanted = tr("New person");
    auto name = wanted;
    std::set<QString> taken;
    for (int row = 0; row < people_->rowCount(); ++row)
        taken.insert(QString::fromStdString(people_->person(row).name));
    for (int number = 2; taken.contains(name); ++number) name = wanted + QStringLiteral(" %1").arg(number);
    person.name = name.toStdString();
    coding::ParticipantId made;
    if (!workspace_.session.act([&](store::Project& project) {
            made = acts::add_participant(project, workspace_.session.coder(), person).id;
            return Touched{Part::people, {}};
        }))
        return;
    filter_->clear();
    const auto index = shown_->mapFromSource(people_->index(people_->row_of(made), PeopleModel::name));
    table_->setCurrentIndex(index);
    table_->scrollTo(index);
    table_->edit(index);
}

void PeoplePage::add_attribute() {
    auto* ask = new QInputDialog(this);
    ask->setAttribute(Qt::WA_DeleteOnClose);
    ask->setWindowTitle(tr("New attribute"));
    ask->setLabelText(tr("Name of the attribute (age, structure, population …)"));
    connect(ask, &QInputDialog::textValueSelected, this, [this](const QString& name) {
        people_->add_attribute(name);
        fit_columns(table_);
    });
    ask->open();
}

void PeoplePage::rename_attribute() {
    const int column = table_->currentIndex().column();
    const auto attribute = people_->attribute_of(column);
    if (!attribute) return;
    auto* ask = new QInputDialog(this);
    ask->setAttribute(Qt::WA_DeleteOnClose);
    ask->setWindowTitle(tr("Rename the attribute"));
    ask->setLabelText(tr("Name of the attribute"));
    ask->setTextValue(people_->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    connect(ask, &QInputDialog::textValueSelected, this, [this, attribute](const QString& name) {
        workspace_.session.act([&](store::Project& project) {
            acts::rename_attribute(project, workspace_.session.coder(), attribute,
                                   name.trimmed().toStdString());
            return Touched{Part::people, {}};
        });
    });
    ask->open();
}

void PeoplePage::remove_attribute() {
    const auto attribute = people_->attribute_of(table_->currentIndex().column());
    if (!attribute) return;
    workspace_.session.act([&](store::Project& project) {
        acts::remove_attribute(project, workspace_.session.coder(), attribute);
        return Touched{Part::people, {}};
    });
}

void PeoplePage::remove_people() {
    std::vector<coding::ParticipantId> people;
    for (const auto& person : chosen()) people.push_back(person.id);
    acts::ParticipantRemovalPlan plan;
    if (!workspace_.session.read(
            [&](const store::Project& project) { plan = acts::plan_remove_participants(project, people); }))
        return;
    const auto act = [this, people, takes_long = plan.turns > many_turns] {
        act_at_once_or_in_background(workspace_, this, tr("Remove people"), takes_long,
                                     {Part::people | Part::text | Part::memos, {}},
                                     [coder = workspace_.session.coder(), people](store::Project& project) {
                                         acts::remove_participants(project, coder, people);
                                     });
    };
    if (plan.turns + plan.memos == 0) {
        act();
        return;
    }
    ask_to_remove(
        this,
        people.size() == 1 ? tr("Remove “%1”?").arg(QString::fromStdString(chosen().front().name))
                           : tr("Remove %Ln person(s)?", nullptr, static_cast<int>(people.size())),
        tr("%Ln turn(s) lose their speaker. Undo brings all back.", nullptr, static_cast<int>(plan.turns)),
        act);
}

void PeoplePage::join_people() {
    const auto people = chosen();
    if (people.size() < 2) return;
    ask_to_join(workspace_, people, this);
}

void PeoplePage::write_memo() {
    const auto people = chosen();
    if (people.size() == 1) emit memo_wanted(coding::MemoKind::note, people.front().id);
}

void PeoplePage::fill_from_file() {
    const auto path = QFileDialog::getOpenFileName(
        this, tr("Table of participants"), {}, tr("Tables (*.csv *.tsv *.txt *.xlsx *.ods);;All files (*)"));
    if (!path.isEmpty()) fill_from(path);
}

void PeoplePage::fill_from(const QString& path) {
    acts::FilledPeople filled;
    workspace_.session.act([&](store::Project& project) {
        try {
            const auto read = coding::exchange::read_table(coding::exchange::file_bytes(path.toStdString()));
            filled = acts::fill_participants(project, workspace_.session.coder(), read.table);
        } catch (const coding::Error& error) {
            throw error.in_file(path.toStdString());
        }
        return Touched{Part::people, {}};
    });
    tell(filled.replaced);
}

void PeoplePage::tell(const std::vector<coding::exchange::ReplacedValue>& replaced) {
    constexpr std::size_t at_a_glance = 12;
    if (replaced.empty()) return;
    QStringList lines;
    for (const auto& value : replaced)
        lines << workspace_.session.text(coding::exchange::replaced_message(value));
    auto* word = new QMessageBox(QMessageBox::Information, tr("Table of participants"),
                                 workspace_.session.text(coding::exchange::replaced_message(replaced.size())),
                                 QMessageBox::Close, this);
    word->setTextFormat(Qt::PlainText);
    word->setInformativeText(lines.mid(0, at_a_glance).join(QLatin1Char('\n')));
    if (replaced.size() > at_a_glance) word->setDetailedText(lines.join(QLatin1Char('\n')));
    word->setAttribute(Qt::WA_DeleteOnClose);
    word->open();
}

void PeoplePage::copy() {
    auto indexes = table_->selectionModel()->selectedIndexes();
    std::sort(indexes.begin(), indexes.end());
    QString text;
    for (qsizetype i = 0; i < indexes.size(); ++i) {
        if (i > 0) text += indexes[i].row() == indexes[i - 1].row() ? QLatin1Char('\t') : QLatin1Char('\n');
        text += indexes[i].data().toString();
    }
    QApplication::clipboard()->setText(text);
}

void PeoplePage::paste() {
    const auto text = QApplication::clipboard()->text();
    if (acts::is_table_of_participants(text.toStdString())) {
        acts::FilledPeople filled;
        workspace_.session.act([&](store::Project& project) {
            filled = acts::fill_participants(project, workspace_.session.coder(),
                                             coding::containers::read_csv(text.toStdString()));
            return Touched{Part::people, {}};
        });
        return tell(filled.replaced);
    }
    const auto corner = table_->currentIndex();
    if (!corner.isValid()) return;
    std::vector<CellText> cells;
    auto lines = text.split(QLatin1Char('\n'));
    if (!lines.isEmpty() && lines.last().isEmpty()) lines.removeLast();
    for (int line = 0; line < lines.size() && corner.row() + line < shown_->rowCount(); ++line) {
        const auto words = lines[line].split(QLatin1Char('\t'));
        const int row = shown_->mapToSource(shown_->index(corner.row() + line, 0)).row();
        for (int word = 0; word < words.size() && corner.column() + word < people_->columnCount(); ++word)
            cells.push_back({row, corner.column() + word, words[word]});
    }
    people_->write(cells);
}

void PeoplePage::clear_cells() {
    std::vector<CellText> cells;
    for (const auto& index : table_->selectionModel()->selectedIndexes()) {
        if (index.column() >= PeopleModel::first_attribute)
            cells.push_back({shown_->mapToSource(index).row(), index.column(), {}});
    }
    if (!cells.empty()) people_->write(cells);
}

void PeoplePage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void PeoplePage::retranslate() {
    if (menu_) menu_->setTitle(tr("People"));
    add_->setText(tr("New person"));
    attribute_->setText(tr("New attribute…"));
    join_->setText(tr("Join"));
    join_->setToolTip(tr("Makes the chosen rows one person"));
    remove_->setText(tr("Remove"));
    memo_->setText(tr("Memo…"));
    memo_->setToolTip(tr("Writes a memo on the chosen person"));
    fill_->setText(tr("Fill from a table…"));
    rename_attribute_->setText(tr("Rename the attribute…"));
    remove_attribute_->setText(tr("Remove the attribute"));
    copy_->setText(tr("Copy"));
    paste_->setText(tr("Paste"));
    clear_->setText(tr("Empty the cells"));
    filter_->setPlaceholderText(tr("Filter"));
    filter_->setAccessibleName(tr("Filter the people"));
    table_->setAccessibleName(tr("People"));
    show_project();
    fit_columns(table_);
}

}  // namespace annotator
