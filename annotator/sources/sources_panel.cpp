// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/sources/sources_panel.hpp"

#include <QAction>
#include <QEvent>
#include <QInputDialog>
#include <QMenu>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>
#include <optional>
#include <unordered_map>
#include <utility>

#include "libcoding/acts/groups.hpp"
#include "libcoding/acts/sources.hpp"
#include "libcoding/store/people.hpp"

#include "annotator/app/empty_word.hpp"
#include "annotator/app/long_act.hpp"
#include "annotator/app/navigation.hpp"
#include "annotator/app/removal_question.hpp"
#include "annotator/app/selection.hpp"
#include "annotator/app/session.hpp"
#include "annotator/sources/names.hpp"
#include "annotator/sources/notes_dialog.hpp"
#include "annotator/sources/presence_dialog.hpp"
#include "annotator/sources/source_dialog.hpp"
#include "annotator/sources/sources_tree.hpp"
#include "annotator/sources/turns_in_hand.hpp"

namespace annotator {

namespace acts = coding::acts;
namespace store = coding::store;

namespace {

constexpr int counted_after_ms = 2000;

}  // namespace

SourcesPanel::SourcesPanel(const Workspace& workspace, QWidget* parent)
    : QWidget(parent), workspace_(workspace), counting_([this] { return count_on(); }) {
    tree_ = new SourcesTree(this);
    empty_ = new EmptyWord(tree_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(tree_);
    make_actions();
    tree_->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(tree_, &QWidget::customContextMenuRequested, this, &SourcesPanel::show_menu);
    connect(tree_, &QTreeWidget::itemSelectionChanged, this, &SourcesPanel::enable_actions);
    connect(tree_, &SourcesTree::source_opened, this,
            [this](coding::SourceId source) { emit workspace_.navigation.passage_requested(source, {}); });
    connect(tree_, &SourcesTree::sources_dropped, this, &SourcesPanel::move_sources);
    connect(tree_, &SourcesTree::files_dropped, this, &SourcesPanel::files_dropped);
    connect(tree_, &SourcesTree::source_renamed, this,
            [this](coding::SourceId source, const QString& name) { rename(source, name); });
    connect(tree_, &SourcesTree::group_renamed, this,
            [this](coding::GroupId group, const QString& name) { rename(group, name); });

    auto& session = workspace_.session;
    connect(&session, &Session::opened, this, &SourcesPanel::show_project);
    connect(&session, &Session::closed, this, &SourcesPanel::show_project);
    connect(&session, &Session::changed, this, [this](Parts parts) {
        if (parts & (Part::sources | Part::text)) show_project();
    });
    // Counting the codings of all sources is not for every key: after a while is soon enough.
    count_soon_ = new QTimer(this);
    count_soon_->setSingleShot(true);
    count_soon_->setInterval(counted_after_ms);
    connect(count_soon_, &QTimer::timeout, this, &SourcesPanel::count);
    connect(&workspace_.selection, &Selection::changed, this, &SourcesPanel::enable_actions);
    connect(&session, &Session::closing, &counting_, &IdleWork::stop);
    connect(&session, &Session::codings_changed, count_soon_, qOverload<>(&QTimer::start));
    retranslate();
}

QAction* SourcesPanel::add(const std::function<void()>& act, const QKeySequence& key) {
    auto* action = new QAction(this);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, act);
    addAction(action);
    return action;
}

void SourcesPanel::make_actions() {
    open_ = add([this] {
        const auto chosen = tree_->chosen_sources();
        if (!chosen.empty()) emit workspace_.navigation.passage_requested(chosen.front(), {});
    });
    rename_ = add([this] { tree_->rename_chosen(); }, Qt::Key_F2);
    properties_ = add([this] { show_properties(); }, QKeySequence{Qt::ALT | Qt::Key_Return});
    presence_ = add([this] { show_presence(); }, QKeySequence{Qt::CTRL | Qt::ALT | Qt::Key_H});
    group_ = add([this] { make_group(); }, QKeySequence{Qt::CTRL | Qt::SHIFT | Qt::Key_G});
    notes_ = add([this] { write_notes(); }, QKeySequence{Qt::CTRL | Qt::SHIFT | Qt::Key_T});
    remove_ = add([this] { remove(); }, QKeySequence::Delete);
    for (auto* action : {presence_, group_, notes_}) action->setShortcutContext(Qt::WindowShortcut);
    menu_ = new QMenu(this);
    kinds_ = new QMenu(menu_);
    for (const auto& [kind, word] : coding::Names<coding::SourceKind>::values)
        kinds_->addAction(QString{}, this, [this, of = kind] { set_kind(of); });
    menu_->addActions({open_, rename_, properties_, presence_});
    menu_->addMenu(kinds_);
    menu_->addSeparator();
    menu_->addActions({group_, notes_});
    menu_->addSeparator();
    menu_->addAction(remove_);
}

void SourcesPanel::add_actions(const Menus& menus) {
    menus.project->addActions({notes_, group_});
    menus.edit->addMenu(menu_);
}

void SourcesPanel::show_menu(const QPoint& place) {
    menu_->popup(tree_->viewport()->mapToGlobal(place));
}

void SourcesPanel::show_project() {
    counting_.stop();
    const auto before = std::exchange(shown_, {});
    if (!workspace_.session.is_open()) {
        tree_->clear();
        enable_actions();
        return;
    }
    std::vector<store::SourceSummary> sources;
    std::vector<coding::Group> groups;
    workspace_.session.read([&](const store::Project& project) {
        sources = store::uncounted_summaries(project);
        groups = store::groups(project);
    });
    // What was counted before stands until it is counted again.
    std::unordered_map<coding::SourceId, const store::SourceSummary*> known;
    for (const auto& summary : before.sources()) known.emplace(summary.source.id, &summary);
    for (auto& summary : sources) {
        const auto found = known.find(summary.source.id);
        if (found == known.end()) continue;
        summary.turns = found->second->turns;
        summary.words = found->second->words;
        summary.codings = found->second->codings;
    }
    tree_->show_sources(sources, groups);
    shown_ = store::SourceCounting{std::move(sources)};
    enable_actions();
    count();
}

void SourcesPanel::count() {
    shown_.begin_again();
    if (workspace_.session.is_open()) counting_.start();
}

bool SourcesPanel::count_on() {
    bool more = false;
    const bool sound =
        workspace_.session.read([&](const store::Project& project) { more = shown_.step(project); });
    if (sound && !more) tree_->show_counts(shown_.sources());
    return more;
}

void SourcesPanel::enable_actions() {
    const auto sources = tree_->chosen_sources().size();
    const auto groups = tree_->chosen_groups().size();
    open_->setEnabled(sources == 1);
    properties_->setEnabled(sources == 1);
    rename_->setEnabled(sources + groups == 1);
    kinds_->setEnabled(sources > 0);
    remove_->setEnabled(sources + groups > 0);
    presence_->setEnabled(source_in_hand() != coding::SourceId{});
    const bool open = workspace_.session.is_open();
    group_->setEnabled(open);
    notes_->setEnabled(open);
}

void SourcesPanel::move_sources(const std::vector<coding::SourceId>& sources, coding::GroupId from,
                                coding::GroupId to, bool copied) {
    workspace_.session.act([&](store::Project& project) {
        acts::move_to_group(project, workspace_.session.coder(), copied ? coding::GroupId{} : from, to,
                            sources);
        return Touched{Part::sources, {}};
    });
}

void SourcesPanel::rename(coding::SourceId id, const QString& name) {
    workspace_.session.act([&](store::Project& project) {
        auto source = store::source(project, id).value_or(coding::Source{});
        source.name = name.toStdString();
        acts::change_source(project, workspace_.session.coder(), source);
        return Touched{Part::sources, {}};
    });
}

void SourcesPanel::rename(coding::GroupId group, const QString& name) {
    workspace_.session.act([&](store::Project& project) {
        acts::rename_group(project, workspace_.session.coder(), group, name.toStdString());
        return Touched{Part::sources, {}};
    });
}

void SourcesPanel::set_kind(coding::SourceKind kind) {
    const auto chosen = tree_->chosen_sources();
    workspace_.session.act([&](store::Project& project) {
        acts::set_source_kind(project, workspace_.session.coder(), chosen, kind);
        return Touched{Part::sources, {}};
    });
}

void SourcesPanel::show_properties() {
    const auto chosen = tree_->chosen_sources();
    if (chosen.size() != 1) return;
    std::optional<coding::Source> source;
    workspace_.session.read(
        [&](const store::Project& project) { source = store::source(project, chosen.front()); });
    if (!source) return;
    auto* dialog = new SourceDialog(workspace_, *source, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

// The one chosen here, else the one that is being read.
coding::SourceId SourcesPanel::source_in_hand() const {
    const auto chosen = tree_->chosen_sources();
    if (chosen.size() == 1) return chosen.front();
    return workspace_.session.is_open() ? workspace_.selection.source() : coding::SourceId{};
}

void SourcesPanel::show_presence() {
    std::optional<coding::Source> source;
    workspace_.session.read(
        [&](const store::Project& project) { source = store::source(project, source_in_hand()); });
    if (!source) return;
    auto* dialog = new PresenceDialog(workspace_, *source, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void SourcesPanel::make_group() {
    const auto chosen = tree_->chosen_sources();
    auto* ask = new QInputDialog(this);
    ask->setAttribute(Qt::WA_DeleteOnClose);
    ask->setWindowTitle(tr("New group"));
    ask->setLabelText(
        chosen.empty() ? tr("Name of the group")
                       : tr("Name of the group for %Ln source(s)", nullptr, static_cast<int>(chosen.size())));
    connect(ask, &QInputDialog::textValueSelected, this, [this, chosen](const QString& name) {
        if (name.trimmed().isEmpty()) return;
        workspace_.session.act([&](store::Project& project) {
            acts::make_group(project, workspace_.session.coder(), name.trimmed().toStdString(), chosen);
            return Touched{Part::sources, {}};
        });
    });
    ask->open();
}

void SourcesPanel::remove() {
    const auto sources = tree_->chosen_sources();
    const auto groups = tree_->chosen_groups();
    const auto& coder = workspace_.session.coder();
    if (sources.empty() && !groups.empty()) {  // a group alone: its sources stay
        workspace_.session.act([&](store::Project& project) {
            acts::remove_groups(project, coder, groups);
            return Touched{Part::sources, {}};
        });
        return;
    }
    acts::SourceRemovalPlan plan;
    if (!workspace_.session.read(
            [&](const store::Project& project) { plan = acts::plan_remove_sources(project, sources); }))
        return;
    const auto act = [this, sources, takes_long = plan.blocks > many_turns || plan.codings > many_codings] {
        act_at_once_or_in_background(workspace_, this, tr("Removing sources"), takes_long,
                                     Touched::everything(),
                                     [sources, coder = workspace_.session.coder()](store::Project& project) {
                                         acts::remove_sources(project, coder, sources);
                                     });
    };
    if (plan.codings + plan.memos + plan.links == 0) {
        act();
        return;
    }
    std::string name;
    for (const auto& summary : shown_.sources()) {
        if (summary.source.id == sources.front()) name = summary.source.name;
    }
    const auto count = static_cast<int>(sources.size());
    ask_to_remove(this,
                  count == 1 ? tr("Remove “%1”?").arg(QString::fromStdString(name))
                             : tr("Remove %Ln source(s)?", nullptr, count),
                  tr("%1 and %2 go along. Undo brings all back.")
                      .arg(tr("%Ln coding(s)", nullptr, static_cast<int>(plan.codings)),
                           tr("%Ln memo(s) and link(s)", nullptr, static_cast<int>(plan.memos + plan.links))),
                  act);
}

void SourcesPanel::write_notes() {
    auto* dialog = new NotesDialog(workspace_, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

void SourcesPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    // Later: the tree has not its new colours yet.
    if (event->type() == QEvent::PaletteChange)
        QMetaObject::invokeMethod(this, &SourcesPanel::show_project, Qt::QueuedConnection);
    QWidget::changeEvent(event);
}

void SourcesPanel::retranslate() {
    empty_->setText(tr("Drop transcripts, notes or whole folders here."));
    menu_->setTitle(tr("Source"));
    kinds_->setTitle(tr("Kind"));
    const auto kinds = names_of<coding::SourceKind>();
    for (qsizetype i = 0; i < kinds.size(); ++i) kinds_->actions()[i]->setText(kinds[i]);
    open_->setText(tr("Open") + QLatin1Char('\t') +
                   QKeySequence{Qt::Key_Return}.toString(QKeySequence::NativeText));
    rename_->setText(tr("Rename"));
    properties_->setText(tr("Properties…"));
    presence_->setText(tr("Who was there…"));
    group_->setText(tr("New &group…"));
    notes_->setText(tr("New field no&tes…"));
    remove_->setText(tr("Remove…"));
    tree_->retranslate();
    show_project();
}

}  // namespace annotator
