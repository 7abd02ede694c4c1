// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/transcript/transcript_actions.hpp"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QMenu>

#include "annotator/transcript/transcript_page.hpp"
#include "annotator/transcript/transcript_view.hpp"

namespace annotator {
namespace {

QKeySequence key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
    return QKeySequence{static_cast<int>(modifiers) | static_cast<int>(key)};
}

constexpr auto ctrl_key = Qt::ControlModifier;
constexpr auto shift = Qt::ShiftModifier;

}  // namespace

TranscriptActions::TranscriptActions(TranscriptPage& page, const Menus& menus, QObject* parent)
    : QObject(parent), page_(page) {
    make_edit(*menus.edit);
    make_view(*menus.view);
    make_go(*menus.go);
    make_code(*menus.code);
    retranslate();
    show_style();
}

QAction* TranscriptActions::add(QMenu& menu, const char* text, const QList<QKeySequence>& keys, Act act) {
    auto* action = menu.addAction(QString{}, this, std::move(act));
    action->setShortcuts(keys);
    entries_.push_back({action, text});
    return action;
}

QAction* TranscriptActions::add_in_text(QMenu& menu, const char* text, const QList<QKeySequence>& keys,
                                        const ViewAct& act) {
    auto* action = add(menu, text, keys, [this, act] {
        if (auto* view = page_.view()) act(*view);
    });
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    page_.addAction(action);
    return action;
}

void TranscriptActions::make_edit(QMenu& menu) {
    add_in_text(menu, QT_TR_NOOP("&Copy"), {QKeySequence{QKeySequence::Copy}}, [](TranscriptView& view) {
        if (!view.selected().empty()) QApplication::clipboard()->setText(view.selected_text());
    });
    menu.addSeparator();
    add(menu, QT_TR_NOOP("&Find in the text…"), {QKeySequence{QKeySequence::Find}},
        [this] { page_.begin_find(); });
    add(menu, QT_TR_NOOP("Find &next"), {key(Qt::Key_F3)}, [this] { page_.find_next(true); });
    add(menu, QT_TR_NOOP("Find pre&vious"), {key(Qt::Key_F3, shift)}, [this] { page_.find_next(false); });
    menu.addSeparator();
    add_in_text(menu, QT_TR_NOOP("Select the &word"), {key(Qt::Key_W)},
                [](TranscriptView& view) { view.select_unit(Unit::word); });
    add_in_text(menu, QT_TR_NOOP("Select the &sentence"), {key(Qt::Key_S)},
                [](TranscriptView& view) { view.select_unit(Unit::sentence); });
    add_in_text(menu, QT_TR_NOOP("Select the &turn"), {key(Qt::Key_P)},
                [](TranscriptView& view) { view.select_unit(Unit::turn); });
}

void TranscriptActions::make_view(QMenu& menu) {
    add(menu, QT_TR_NOOP("La&rger text"), {key(Qt::Key_Plus, ctrl_key), key(Qt::Key_Equal, ctrl_key)},
        [this] { page_.set_style(page_.style().zoomed(1)); });
    add(menu, QT_TR_NOOP("&Smaller text"), {key(Qt::Key_Minus, ctrl_key)},
        [this] { page_.set_style(page_.style().zoomed(-1)); });
    add(menu, QT_TR_NOOP("Text at its own si&ze"), {key(Qt::Key_0, ctrl_key)}, [this] {
        auto style = page_.style();
        style.zoom = ReadingStyle{}.zoom;
        page_.set_style(style);
    });
    make_choices(menu);
    stripes_ = add(menu, QT_TR_NOOP("Stripes of codin&gs"), {key(Qt::Key_F6, Qt::ShiftModifier)}, [this] {
        auto style = page_.style();
        style.stripes = !style.stripes;
        page_.set_style(style);
    });
    stripes_->setCheckable(true);
    menu.addSeparator();
}

void TranscriptActions::make_choices(QMenu& menu) {
    const auto submenu = [&](const char* text) -> QMenu& {
        auto* added = menu.addMenu(QString{});
        submenus_.emplace_back(added, text);
        return *added;
    };
    auto& width = submenu(QT_TR_NOOP("Line &width"));
    add_choice(width, QT_TR_NOOP("&Narrow"), key(Qt::Key_F5, ctrl_key),
               [](ReadingStyle& style) { style.line_width = 52; });
    add_choice(width, QT_TR_NOOP("&Comfortable"), key(Qt::Key_F5, ctrl_key | shift),
               [](ReadingStyle& style) { style.line_width = 68; });
    add_choice(width, QT_TR_NOOP("&Wide"), key(Qt::Key_F5, Qt::AltModifier | shift),
               [](ReadingStyle& style) { style.line_width = 96; });
    auto& spacing = submenu(QT_TR_NOOP("Line spa&cing"));
    add_choice(spacing, QT_TR_NOOP("&Close"), key(Qt::Key_F3, ctrl_key),
               [](ReadingStyle& style) { style.line_spacing = 120; });
    add_choice(spacing, QT_TR_NOOP("&Airy"), key(Qt::Key_F3, ctrl_key | shift),
               [](ReadingStyle& style) { style.line_spacing = 150; });
    add_choice(spacing, QT_TR_NOOP("&Double"), key(Qt::Key_F3, Qt::AltModifier | shift),
               [](ReadingStyle& style) { style.line_spacing = 200; });
    auto& coders = submenu(QT_TR_NOOP("Codings &of"));
    add_choice(coders, QT_TR_NOOP("&All coders"), key(Qt::Key_F6, ctrl_key),
               [](ReadingStyle& style) { style.coders = CoderChoice::all; });
    add_choice(coders, QT_TR_NOOP("&Mine alone"), key(Qt::Key_F6, ctrl_key | shift),
               [](ReadingStyle& style) { style.coders = CoderChoice::me; });
    add_choice(coders, QT_TR_NOOP("&Each coder beside the others"), key(Qt::Key_F6, Qt::AltModifier | shift),
               [](ReadingStyle& style) { style.coders = CoderChoice::compare; });
}

void TranscriptActions::make_go(QMenu& menu) {
    add(menu, QT_TR_NOOP("To a &time…"), {key(Qt::Key_T, ctrl_key)}, [this] { page_.begin_go_to_time(); });
    menu.addSeparator();
    add_in_text(menu, QT_TR_NOOP("&Next turn"), {key(Qt::Key_Down, ctrl_key)},
                [](TranscriptView& view) { view.go_to_turn(true); });
    add_in_text(menu, QT_TR_NOOP("&Previous turn"), {key(Qt::Key_Up, ctrl_key)},
                [](TranscriptView& view) { view.go_to_turn(false); });
    add_in_text(menu, QT_TR_NOOP("Next &uncoded passage"), {key(Qt::Key_U)},
                [this](TranscriptView&) { page_.go_to_uncoded(true); });
    add_in_text(menu, QT_TR_NOOP("Previous uncoded passage"), {key(Qt::Key_U, shift)},
                [this](TranscriptView&) { page_.go_to_uncoded(false); });
    add_in_text(menu, QT_TR_NOOP("Next passage of this &code"), {key(Qt::Key_G)},
                [this](TranscriptView&) { page_.go_to_same_code(true); });
    add_in_text(menu, QT_TR_NOOP("Previous passage of this code"), {key(Qt::Key_G, shift)},
                [this](TranscriptView&) { page_.go_to_same_code(false); });
    add_in_text(menu, QT_TR_NOOP("Next codin&g here"), {key(Qt::Key_D)},
                [](TranscriptView& view) { view.take_next_in_hand(true, true); });
    menu.addSeparator();
    add(menu, QT_TR_NOOP("C&lose this text"), {key(Qt::Key_F4, ctrl_key)}, [this] { page_.close_current(); });
}

void TranscriptActions::make_code(QMenu& menu) {
    menu.addSeparator();
    // Brackets are hard to reach on a French keyboard.
    add_in_text(menu, QT_TR_NOOP("Move its be&ginning"),
                {key(Qt::Key_BracketLeft), key(Qt::Key_Left, Qt::AltModifier | shift)},
                [](TranscriptView& view) { view.choose_end(TranscriptView::End::begin); });
    add_in_text(menu, QT_TR_NOOP("Move its &end"),
                {key(Qt::Key_BracketRight), key(Qt::Key_Right, Qt::AltModifier | shift)},
                [](TranscriptView& view) { view.choose_end(TranscriptView::End::end); });
}

void TranscriptActions::add_choice(QMenu& menu, const char* text, const QKeySequence& shortcut,
                                   const std::function<void(ReadingStyle&)>& set) {
    auto* action = add(menu, text, {shortcut}, [this, set] {
        auto style = page_.style();
        set(style);
        page_.set_style(style);
    });
    action->setCheckable(true);
    choices_.push_back({action, set});
}

void TranscriptActions::show_style() {
    for (const auto& choice : choices_) {
        auto changed = page_.style();
        choice.set(changed);
        choice.action->setChecked(changed == page_.style());
    }
    stripes_->setChecked(page_.style().stripes);
}

void TranscriptActions::retranslate() {
    for (const auto& [action, text] : entries_) action->setText(tr(text));
    for (const auto& [menu, text] : submenus_) menu->setTitle(tr(text));
}

}  // namespace annotator
