// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/codebook/codebook_panel.hpp"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QScrollArea>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "libcoding/acts/codebook.hpp"

#include "annotator/app/digit_keys.hpp"
#include "annotator/app/empty_word.hpp"
#include "annotator/app/long_act.hpp"
#include "annotator/app/navigation.hpp"
#include "annotator/app/preferences.hpp"
#include "annotator/app/removal_question.hpp"
#include "annotator/app/selection.hpp"
#include "annotator/app/session.hpp"
#include "annotator/codebook/code_details.hpp"
#include "annotator/codebook/codebook_tree.hpp"
#include "annotator/codebook/merge_dialog.hpp"
#include "annotator/codebook/split_dialog.hpp"
#include "annotator/coding/coding_actions.hpp"
#include "annotator/coding/note_editor.hpp"

namespace annotator {
namespace {

constexpr int least_tree_lines = 10;  // beside the details of a code, too

namespace acts = coding::acts;
namespace store = coding::store;

QString details_key() {
    return QStringLiteral("codebook/details");
}

}  // namespace

CodebookPanel::CodebookPanel(const Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      workspace_(workspace),
      typed_(new QLineEdit(this)),
      more_(new QToolButton(this)),
      tree_(new CodebookTree(workspace.session, this)),
      empty_(new EmptyWord(tree_)),
      details_area_(new QScrollArea(this)),
      details_(new CodeDetails(workspace, this)),
      name_(new NoteEditor(this)),
      menu_(new QMenu(this)),
      keys_menu_(new QMenu(menu_)) {
    auto* head = new QHBoxLayout;
    head->addWidget(typed_, 1);
    head->addWidget(more_);
    typed_->setClearButtonEnabled(true);
    typed_->installEventFilter(this);
    more_->setText(QStringLiteral("⋯"));
    more_->setAutoRaise(true);
    // Not the menu of the button: that would set an arrow beside the dots.
    connect(more_, &QToolButton::clicked, this, [this] {
        menu_->popup(more_->mapToGlobal(QPoint{0, more_->height()}));
    });
    details_area_->setWidget(details_);
    details_area_->setWidgetResizable(true);
    details_area_->setFrameShape(QFrame::NoFrame);
    tree_->setMinimumHeight(fontMetrics().height() * least_tree_lines);
    auto* parts = new QSplitter(Qt::Vertical, this);
    parts->addWidget(tree_);
    parts->addWidget(details_area_);
    parts->setStretchFactor(0, 1);
    parts->setChildrenCollapsible(false);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(head);
    layout->addWidget(parts, 1);
    make_actions();

    tree_->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(tree_, &QWidget::customContextMenuRequested, this,
            [this](const QPoint& at) { menu_->popup(tree_->viewport()->mapToGlobal(at)); });
    connect(typed_, &QLineEdit::textChanged, tree_, &CodebookTree::type_filter);
    connect(tree_, &CodebookTree::current_code_changed, this, [this] {
        if (details_area_->isVisibleTo(this)) details_->show_code(tree_->current());
        show_what_can_be_done();
    });
    connect(tree_->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &CodebookPanel::show_what_can_be_done);
    connect(&tree_->codebook(), &CodebookModel::merge_wanted, this, &CodebookPanel::ask_merge);
    connect(&workspace_.navigation, &Navigation::code_requested, this, &CodebookPanel::show_code);
    connect(&workspace_.selection, &Selection::changed, this, &CodebookPanel::show_what_can_be_done);
    retranslate();
    show_details(workspace_.preferences.value(details_key(), false).toBool());
    show_what_can_be_done();
}

void CodebookPanel::add_actions(const Menus& menus) {
    menus.code->addSeparator();
    menus.code->addMenu(menu_);
}

void CodebookPanel::use(CodingActions& actions) {
    actions_ = &actions;
    auto& memory = actions.acts().memory();
    auto& book = tree_->codebook();
    book.set_favourites([&memory](coding::CodeId code) { return memory.key_of(code); });
    connect(&memory, &CodeMemory::favourites_changed, &book, &CodebookModel::favourites_changed);
    connect(tree_, &CodebookTree::apply_wanted, &actions,
            [&actions](const std::vector<coding::CodeId>& codes) { actions.apply(codes); });
    connect(&book, &CodebookModel::passage_dropped, &actions,
            [&actions](const DraggedPassage& passage, coding::CodeId code) {
                actions.acts().code(passage.source, passage.span, std::array{code});
            });
    details_->use(memory);
}

QAction* CodebookPanel::add(const QKeySequence& keys, const std::function<void()>& act) {
    auto* action = new QAction(this);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, act);
    tree_->addAction(action);
    menu_->addAction(action);
    return action;
}

void CodebookPanel::make_actions() {
    filter_ = add(Qt::CTRL | Qt::SHIFT | Qt::Key_K, [this] {
        typed_->setFocus();
        typed_->selectAll();
    });
    filter_->setShortcutContext(Qt::WindowShortcut);
    // The tree itself takes Enter, so that it acts on what is selected there.
    apply_ = add({}, [this] { emit tree_->apply_wanted(tree_->selected()); });
    passages_ = add(QKeySequence{Qt::CTRL | Qt::Key_Return},
                    [this] { emit workspace_.navigation.passages_requested(tree_->current()); });
    make_keys();
    menu_->addSeparator();
    new_ = add(Qt::Key_Insert, [this] { ask_new(false); });
    new_below_ = add(QKeySequence{Qt::SHIFT | Qt::Key_Insert}, [this] { ask_new(true); });
    rename_ = add({}, [this] { tree_->rename(tree_->current()); });
    memo_ = add(QKeySequence{Qt::CTRL | Qt::ALT | Qt::Key_M},
                [this] { emit memo_wanted(coding::MemoKind::rule, tree_->current()); });
    menu_->addSeparator();
    // Of several, the one chosen last is what they go into, unless somebody says otherwise.
    merge_ = add(QKeySequence{Qt::CTRL | Qt::Key_M}, [this] {
        const auto codes = tree_->selected();
        ask_merge(codes, codes.size() > 1 ? tree_->current() : coding::CodeId{});
    });
    split_ = add(QKeySequence{Qt::CTRL | Qt::Key_D}, [this] { split(); });
    remove_ = add(Qt::Key_Delete, [this] { ask_remove(); });
    menu_->addSeparator();
    open_all_ = add(QKeySequence{Qt::CTRL | Qt::SHIFT | Qt::Key_Right}, [this] { tree_->expandAll(); });
    close_all_ = add(QKeySequence{Qt::CTRL | Qt::SHIFT | Qt::Key_Left}, [this] { tree_->collapseAll(); });
    show_details_ = add(Qt::Key_F6, [this] { show_details(show_details_->isChecked()); });
    show_details_->setCheckable(true);
}

void CodebookPanel::make_keys() {
    tree_->installEventFilter(this);
    menu_->addMenu(keys_menu_);
    for (int key = 1; key <= CodeMemory::keys; ++key) {
        auto* action = new QAction(this);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        action->setCheckable(true);
        connect(action, &QAction::triggered, this, [this, key] { put_on_key(key); });
        tree_->addAction(action);
        keys_menu_->addAction(action);
        keys_[static_cast<std::size_t>(key - 1)] = action;
    }
    connect(keys_menu_, &QMenu::aboutToShow, this, &CodebookPanel::show_what_can_be_done);
}

void CodebookPanel::put_on_key(int key) {
    const auto code = tree_->current();
    if (actions_ == nullptr || !code) return;
    auto& memory = actions_->acts().memory();
    memory.set_favourite(key, memory.key_of(code) == key ? coding::CodeId{} : code);
}

void CodebookPanel::show_what_can_be_done() {
    const bool open = workspace_.session.is_open();
    const auto selected = open ? tree_->selected().size() : 0;
    const auto current = open ? tree_->current() : coding::CodeId{};
    apply_->setEnabled(selected > 0 && !workspace_.selection.span().empty());
    for (auto* action : {passages_, new_below_, rename_, memo_, split_}) action->setEnabled(bool{current});
    for (auto* action : {merge_, remove_}) action->setEnabled(selected > 0);
    for (auto* action : {filter_, new_, open_all_, close_all_}) action->setEnabled(open);
    keys_menu_->setEnabled(bool{current});
    const int on = actions_ != nullptr && current ? actions_->acts().memory().key_of(current) : 0;
    for (int key = 1; key <= CodeMemory::keys; ++key)
        keys_[static_cast<std::size_t>(key - 1)]->setChecked(key == on);
}

void CodebookPanel::show_details(bool shown) {
    show_details_->setChecked(shown);
    workspace_.preferences.set_value(details_key(), shown);
    if (!shown) details_->keep();
    details_area_->setVisible(shown);
    if (shown) details_->show_code(tree_->current());
}

void CodebookPanel::show_code(coding::CodeId code) {
    typed_->clear();
    tree_->go_to(code);
    tree_->setFocus();
}

void CodebookPanel::ask_new(bool below) {
    if (!workspace_.session.is_open()) return;
    const auto& book = workspace_.session.codebook();
    const auto current = book.index_of(tree_->current());
    coding::Code code;
    if (current) code.parent = below ? book.codes()[*current].id : book.codes()[*current].parent;
    const auto parent = book.index_of(code.parent);
    const auto title =
        parent ? tr("New code in “%1”").arg(QString::fromStdString(book.path(*parent))) : tr("New code");
    const auto row = tree_->visualRect(tree_->currentIndex());
    const QRect beside{tree_->viewport()->mapToGlobal(row.topLeft()), row.size()};
    name_->ask(title, {}, false, beside, [this, code](const QString& name) {
        if (name.isEmpty()) return;
        auto made = actions_->acts().new_code({code.parent, name});
        const bool done = workspace_.session.act([&](store::Project& project) {
            made = acts::add_code(project, workspace_.session.coder(), made);
            return Touched{Part::codebook, {}};
        });
        if (done) show_code(made.id);
    });
}

void CodebookPanel::ask_remove() {
    const auto codes = tree_->selected();
    if (codes.empty()) return;
    acts::CodeRemovalPlan plan;
    if (!workspace_.session.read(
            [&](const store::Project& project) { plan = acts::plan_remove_codes(project, codes); })) {
        return;
    }
    if (plan.codings == 0 && plan.codes == codes.size()) {
        remove(codes, false);
        return;
    }
    const auto& book = workspace_.session.codebook();
    const auto one = plan.codes == 1 ? book.index_of(codes.front()) : std::nullopt;
    ask_to_remove(this,
                  one ? tr("Remove “%1”?").arg(QString::fromStdString(book.path(*one)))
                      : tr("Remove %Ln code(s)?", nullptr, static_cast<int>(plan.codes)),
                  tr("%Ln coding(s)", nullptr, static_cast<int>(plan.codings)) + QLatin1Char(' ') +
                      tr("in %Ln source(s) will go with it. Undo brings all back.", nullptr,
                         static_cast<int>(plan.sources)),
                  [this, codes, takes_long = plan.codings > many_codings] { remove(codes, takes_long); });
}

void CodebookPanel::remove(const std::vector<coding::CodeId>& codes, bool takes_long) {
    act_at_once_or_in_background(workspace_, this, tr("Remove codes"), takes_long,
                                 Touched::all_codings(Parts{Part::codebook} | Part::links | Part::memos),
                                 [coder = workspace_.session.coder(), codes](store::Project& project) {
                                     acts::remove_codes(project, coder, codes);
                                 });
}

void CodebookPanel::ask_merge(const std::vector<coding::CodeId>& codes, coding::CodeId into) {
    if (codes.empty() || actions_ == nullptr) return;
    (new MergeDialog(workspace_, actions_->acts().memory(), codes, into, this))->open();
}

void CodebookPanel::split() {
    const auto code = tree_->current();
    if (!code || actions_ == nullptr) return;
    // Not modal: Enter in its list shows the passage in the text.
    (new SplitDialog(workspace_, actions_->acts(), code, this))->show();
}

QAction* CodebookPanel::action_on(const QKeyEvent& pressed) const {
    const QKeySequence keys{pressed.keyCombination()};
    const auto found = std::find_if(keys_.begin(), keys_.end(), [&](const QAction* action) {
        return action->shortcuts().contains(keys);
    });
    return found == keys_.end() ? nullptr : *found;
}

bool CodebookPanel::eventFilter(QObject* watched, QEvent* event) {
    // On a French keyboard 6 and - are one key, and Ctrl+- is known to the window too: here it is the tree's.
    if (watched == tree_ && event->type() == QEvent::ShortcutOverride &&
        action_on(*static_cast<QKeyEvent*>(event)) != nullptr) {
        event->accept();
        return true;
    }
    if (watched == tree_ && event->type() == QEvent::KeyPress) {
        if (auto* action = action_on(*static_cast<QKeyEvent*>(event))) {
            action->trigger();
            return true;
        }
    }
    if (watched == typed_ && event->type() == QEvent::KeyPress) {
        const auto key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Escape) {
            typed_->clear();
            return true;
        }
        if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
            tree_->setFocus();
            if (!tree_->currentIndex().isValid() && tree_->model()->rowCount() > 0)
                tree_->setCurrentIndex(tree_->model()->index(0, 0));
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void CodebookPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void CodebookPanel::retranslate() {
    typed_->setPlaceholderText(tr("Filter the codes"));
    typed_->setAccessibleName(typed_->placeholderText());
    more_->setToolTip(tr("What can be done with codes"));
    more_->setAccessibleName(more_->toolTip());
    tree_->setAccessibleName(tr("Codebook"));
    empty_->setText(tr("No code here. Ctrl+Shift+N makes a new one."));
    menu_->setTitle(tr("Co&debook"));
    keys_menu_->setTitle(tr("Put on &key"));
    filter_->setText(tr("&Filter the codes"));
    apply_->setText(tr("&Code the selected words with it") + QLatin1Char('\t') +
                    QKeySequence{Qt::Key_Return}.toString(QKeySequence::NativeText));
    passages_->setText(tr("&All passages"));
    new_->setText(tr("&New code…"));
    new_below_->setText(tr("New code &below…"));
    rename_->setText(tr("&Rename") + QStringLiteral("\tF2"));
    memo_->setText(tr("Memo on t&he code…"));
    merge_->setText(tr("&Merge into…"));
    split_->setText(tr("&Split…"));
    remove_->setText(tr("R&emove"));
    open_all_->setText(tr("&Open all"));
    close_all_->setText(tr("C&lose all"));
    show_details_->setText(tr("&Details"));
    const auto language = workspace_.session.catalogue().language();
    for (int key = 1; key <= CodeMemory::keys; ++key) {
        auto* action = keys_[static_cast<std::size_t>(key - 1)];
        action->setText(tr("Key %1").arg(key));
        action->setShortcuts(digit_keys(key, Qt::ControlModifier, language));
    }
}

}  // namespace annotator
