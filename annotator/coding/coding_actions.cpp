// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/coding/coding_actions.hpp"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>

#include "annotator/app/ampersands.hpp"
#include "annotator/app/digit_keys.hpp"
#include "annotator/app/navigation.hpp"
#include "annotator/app/selection.hpp"
#include "annotator/app/session.hpp"
#include "annotator/app/words_on_screen.hpp"
#include "annotator/codebook/code_colours.hpp"
#include "annotator/codebook/code_icons.hpp"
#include "annotator/coding/autocode_dialog.hpp"
#include "annotator/coding/note_editor.hpp"
#include "annotator/coding/turn_linker.hpp"

namespace annotator {
namespace {

using coding::Polarity;

constexpr std::array polarities_in_order{Polarity::lever, Polarity::barrier, Polarity::ambivalent,
                                         Polarity::none};

bool is_being_written_in(const QWidget* widget) {
    return qobject_cast<const QLineEdit*>(widget) != nullptr ||
           qobject_cast<const QPlainTextEdit*>(widget) != nullptr ||
           qobject_cast<const QComboBox*>(widget) != nullptr;
}

}  // namespace

CodingActions::CodingActions(const Workspace& workspace, QObject* parent)
    : QObject(parent),
      workspace_(workspace),
      acts_(workspace, nullptr),
      palette_(new CodePalette(workspace, acts_.memory(), qobject_cast<QWidget*>(parent))),
      notes_(new NoteEditor(qobject_cast<QWidget*>(parent))),
      linker_(new TurnLinker(workspace, this)) {
    notes_->setObjectName(QStringLiteral("notes"));
    connect(palette_, &CodePalette::chosen, this, &CodingActions::take);
    connect(palette_, &CodePalette::new_code_chosen, this, &CodingActions::take_new);
    connect(linker_, &TurnLinker::said, this, &CodingActions::said);
    connect(linker_, &TurnLinker::linking_changed, this, &CodingActions::retranslate);
    connect(&acts_.memory(), &CodeMemory::favourites_changed, this, &CodingActions::show_favourites);
    auto& session = workspace_.session;
    connect(&session, &Session::opened, this, &CodingActions::show_what_can_be_done);
    connect(&session, &Session::closed, this, &CodingActions::show_what_can_be_done);
    connect(&session, &Session::language_changed, this, &CodingActions::set_keys_by_language);
    connect(&session, &Session::changed, this, [this](Parts parts) {
        if (parts.testFlag(Part::codebook)) show_favourites();
    });
    connect(&workspace_.selection, &Selection::changed, this, &CodingActions::show_what_can_be_done);
}

void CodingActions::add_actions(const Menus& menus) {
    make_passage_actions(menus);
    make_favourites(menus);
    menus.code->addSeparator();
    make_coding_actions(menus);
    retranslate();
    show_what_can_be_done();
}

void CodingActions::act_in(QWidget& text) {
    text_ = &text;
    for (auto* action : in_text_) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        text.addAction(action);
    }
    text.installEventFilter(this);
}

void CodingActions::offer_in(QMenu& menu) const {
    if (has_passage()) {
        menu.addActions({code_, again_, in_vivo_, new_code_});
        menu.addMenu(favourites_menu_);
        menu.addSeparator();
    }
    if (recode_->isEnabled()) {
        menu.addAction(recode_);
        for (const auto polarity : polarities_in_order)
            menu.addAction(polarities_[static_cast<std::size_t>(polarity)]);
        menu.addMenu(intensity_menu_);
        menu.addActions({condition_, memo_, remove_});
        menu.addSeparator();
    }
    menu.addAction(link_);
}

QAction* CodingActions::add(QMenu* menu, const QList<QKeySequence>& keys, const std::function<void()>& act) {
    auto* action = new QAction(this);
    action->setShortcuts(keys);
    connect(action, &QAction::triggered, this, act);
    menu->addAction(action);
    return action;
}

QAction* CodingActions::add_in_text(QMenu* menu, const QList<QKeySequence>& keys,
                                    const std::function<void()>& act) {
    auto* action = add(menu, keys, act);
    // Until the text is known, no key acts anywhere.
    action->setShortcutContext(Qt::WidgetShortcut);
    in_text_.push_back(action);
    return action;
}

void CodingActions::make_passage_actions(const Menus& menus) {
    code_ = add_in_text(menus.code, {QKeySequence{Qt::Key_C}}, [this] { ask(CodePalette::Use::code); });
    find_ = add(menus.code, {QKeySequence{Qt::CTRL | Qt::Key_K}},
                [this] { ask(has_passage() ? CodePalette::Use::code : CodePalette::Use::find); });
    again_ = add_in_text(menus.code, {QKeySequence{Qt::Key_R}}, [this] {
        const auto& recent = acts_.memory().recent();
        if (!recent.empty()) apply(std::vector{recent.front()});
    });
    in_vivo_ = add_in_text(menus.code, {QKeySequence{Qt::Key_V}}, [this] {
        const auto& selection = workspace_.selection;
        if (has_passage()) acts_.code_in_vivo(selection.source(), selection.span());
    });
    new_code_ = add(menus.code, {QKeySequence{Qt::CTRL | Qt::SHIFT | Qt::Key_N}},
                    [this] { ask(CodePalette::Use::code_new); });
    auto_ = add(menus.code, {QKeySequence{Qt::CTRL | Qt::SHIFT | Qt::Key_A}}, [this] {
        if (!autocode_) autocode_ = new AutocodeDialog(workspace_, acts_.memory(), window());
        autocode_->show();
        autocode_->raise();
        autocode_->activateWindow();
    });
}

void CodingActions::make_favourites(const Menus& menus) {
    favourites_menu_ = menus.code->addMenu(QString{});
    for (int key = 1; key <= CodeMemory::keys; ++key) {
        favourites_[static_cast<std::size_t>(key - 1)] = add_in_text(favourites_menu_, {}, [this, key] {
            if (const auto code = acts_.memory().favourite(key)) apply(std::vector{code});
        });
    }
}

void CodingActions::make_coding_actions(const Menus& menus) {
    recode_ = add_in_text(menus.code, {QKeySequence{Qt::SHIFT | Qt::Key_C}},
                          [this] { ask_recode(acts_.in_hand()); });
    for (const auto polarity : polarities_in_order) {
        auto* action = add_in_text(menus.code, {}, [this, polarity] { set_polarity(polarity); });
        action->setIcon(polarity_icon(polarity));
        polarities_[static_cast<std::size_t>(polarity)] = action;
    }
    intensity_menu_ = menus.code->addMenu(QString{});
    for (int i = 1; i <= 5; ++i) {
        intensities_[static_cast<std::size_t>(i - 1)] =
            add_in_text(intensity_menu_, {}, [this, i] { toggle_intensity(i); });
    }
    condition_ = add_in_text(menus.code, {QKeySequence{Qt::Key_I}}, [this] { write_condition(); });
    memo_ = add_in_text(menus.code, {QKeySequence{Qt::Key_M}}, [this] { write_memo(); });
    remove_ = add_in_text(menus.code, {QKeySequence{Qt::Key_Delete}}, [this] {
        const auto codings = acts_.in_hand();
        if (!codings.empty()) acts_.remove(codings);
    });
    menus.code->addSeparator();
    link_ = add_in_text(menus.code, {QKeySequence{Qt::Key_T}}, [this] {
        if (text_) linker_->press(*text_);
    });
}

QWidget* CodingActions::window() const {
    return qobject_cast<QWidget*>(parent());
}

bool CodingActions::has_passage() const {
    return workspace_.session.is_open() && workspace_.selection.source() &&
           !workspace_.selection.span().empty();
}

void CodingActions::ask(CodePalette::Use use) {
    if (!workspace_.session.is_open()) return;
    if (use != CodePalette::Use::find && !has_passage()) {
        emit said(tr("Select the words to code first."));
        return;
    }
    to_recode_.clear();
    asked_for_ = {workspace_.selection.source(), workspace_.selection.span()};
    palette_->ask(use, words_on_screen(text_, window()));
}

void CodingActions::ask_for(const coding::Passage& passage, const QRect& words) {
    to_recode_.clear();
    asked_for_ = passage;
    palette_->ask(CodePalette::Use::code, words);
}

void CodingActions::ask_recode(const std::vector<coding::CodingId>& codings) {
    if (codings.empty()) return;
    to_recode_ = codings;
    palette_->ask(CodePalette::Use::recode, words_on_screen(text_, window()));
}

void CodingActions::take(const std::vector<coding::CodeId>& codes) {
    if (palette_->use() == CodePalette::Use::recode) {
        acts_.recode(to_recode_, codes.back());
    } else if (palette_->use() == CodePalette::Use::find) {
        emit workspace_.navigation.code_requested(codes.back());
    } else {
        acts_.code(asked_for_.source, asked_for_.span, codes);
    }
}

void CodingActions::take_new(const WantedCode& code, const std::vector<coding::CodeId>& before) {
    if (palette_->use() == CodePalette::Use::recode) {
        acts_.recode_new(to_recode_, code);
        return;
    }
    acts_.code_new(asked_for_.source, asked_for_.span, code, before);
}

void CodingActions::apply(std::span<const coding::CodeId> codes) {
    if (!has_passage()) {
        emit said(tr("Select the words to code first."));
        return;
    }
    acts_.code(workspace_.selection.source(), workspace_.selection.span(), codes);
}

void CodingActions::set_polarity(Polarity polarity) {
    const auto codings = acts_.in_hand();
    if (!codings.empty()) acts_.set_polarity(codings, polarity);
}

// The key of the intensity that is there takes it back.
void CodingActions::toggle_intensity(int intensity) {
    const auto coding = acts_.coding_in_hand();
    if (!coding) return;
    const bool back = coding->intensity == intensity;
    acts_.set_intensity(acts_.in_hand(), back ? std::nullopt : std::optional{intensity});
}

void CodingActions::write_condition() {
    const auto coding = acts_.coding_in_hand();
    if (!coding || !text_) return;
    notes_->ask(tr("Only if …"), QString::fromStdString(coding->condition), false,
                words_on_screen(text_, window()), [this, codings = acts_.in_hand()](const QString& words) {
                    acts_.set_condition(codings, words.toStdString());
                });
}

void CodingActions::write_memo() {
    const auto coding = acts_.coding_in_hand();
    if (!coding || !text_) return;
    notes_->ask(tr("Memo on this coding"), QString::fromStdString(coding->memo), true,
                words_on_screen(text_, window()), [this, codings = acts_.in_hand()](const QString& words) {
                    acts_.set_memo(codings, words.toStdString());
                });
}

// Enter in the text is a key of the palette too; where the text holds a line to write in, Enter is that
// line's.
bool CodingActions::eventFilter(QObject* watched, QEvent* event) {
    if (watched != text_ || event->type() != QEvent::KeyPress) return QObject::eventFilter(watched, event);
    const auto key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Escape && linker_->is_linking()) {
        linker_->stop();
        return true;
    }
    const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (!enter || !has_passage() || is_being_written_in(QApplication::focusWidget())) return false;
    ask(CodePalette::Use::code);
    return true;
}

void CodingActions::show_what_can_be_done() {
    if (code_ == nullptr) return;
    const bool open = workspace_.session.is_open();
    const bool passage = has_passage();
    const bool coding = open && !workspace_.selection.codings().empty();
    for (auto* action : {find_, auto_}) action->setEnabled(open);
    for (auto* action : {code_, new_code_, again_, in_vivo_}) action->setEnabled(passage);
    for (auto* action : polarities_) action->setEnabled(coding);
    for (auto* action : intensities_) action->setEnabled(coding);
    for (auto* action : {recode_, condition_, memo_, remove_}) action->setEnabled(coding);
    link_->setEnabled(open && bool{workspace_.selection.source()});
    show_favourites();
}

void CodingActions::show_favourites() {
    if (favourites_menu_ == nullptr) return;
    const bool passage = has_passage();
    for (int key = 1; key <= CodeMemory::keys; ++key) {
        auto* action = favourites_[static_cast<std::size_t>(key - 1)];
        const auto code = workspace_.session.is_open() ? acts_.memory().favourite(key) : coding::CodeId{};
        action->setEnabled(passage && code);
        if (!code) {
            action->setText(tr("No code on this key"));
            action->setIcon({});
            continue;
        }
        const auto& book = workspace_.session.codebook();
        const auto index = book.index_of(code).value_or(0);
        action->setText(with_every_ampersand(QString::fromStdString(book.path(index))));
        action->setIcon(kind_icon(book.codes()[index].kind, colour_of(book, index)));
    }
}

void CodingActions::set_keys_by_language() {
    if (code_ == nullptr) return;
    const auto language = workspace_.session.catalogue().language();
    const bool french = language == coding::Language::french;
    const auto letter = [](Qt::Key key) { return QKeySequence{static_cast<int>(key)}; };
    const auto keys = [this](Polarity polarity, const QList<QKeySequence>& sequences) {
        polarities_[static_cast<std::size_t>(polarity)]->setShortcuts(sequences);
    };
    keys(Polarity::lever, {letter(Qt::Key_L)});
    keys(Polarity::barrier,
         french ? QList{letter(Qt::Key_F), letter(Qt::Key_B)} : QList{letter(Qt::Key_B), letter(Qt::Key_F)});
    keys(Polarity::ambivalent, {letter(Qt::Key_A)});
    keys(Polarity::none, {letter(Qt::Key_N)});
    for (int key = 1; key <= CodeMemory::keys; ++key) {
        favourites_[static_cast<std::size_t>(key - 1)]->setShortcuts(digit_keys(key, {}, language));
    }
    for (int i = 1; i <= 5; ++i) {
        intensities_[static_cast<std::size_t>(i - 1)]->setShortcuts(
            digit_keys(i, Qt::ControlModifier, language));
    }
}

void CodingActions::retranslate() {
    if (code_ == nullptr) return;
    code_->setText(tr("&Code…"));
    find_->setText(tr("&Find a code…"));
    again_->setText(tr("Code as la&st time"));
    in_vivo_->setText(tr("Code in the passage’s own &words"));
    new_code_->setText(tr("&New code…"));
    auto_->setText(tr("Code a&utomatically…"));
    favourites_menu_->setTitle(tr("Codes on &keys"));
    recode_->setText(tr("C&hange the code…"));
    polarities_[static_cast<std::size_t>(Polarity::lever)]->setText(tr("&Lever"));
    polarities_[static_cast<std::size_t>(Polarity::barrier)]->setText(tr("&Barrier"));
    polarities_[static_cast<std::size_t>(Polarity::ambivalent)]->setText(tr("&Ambivalent"));
    polarities_[static_cast<std::size_t>(Polarity::none)]->setText(tr("Neither lever nor barrier"));
    intensity_menu_->setTitle(tr("&Intensity"));
    const std::array<QString, 5> intensities{tr("1 – faint"), tr("2"), tr("3"), tr("4"), tr("5 – strong")};
    for (std::size_t i = 0; i < intensities.size(); ++i) intensities_[i]->setText(intensities[i]);
    condition_->setText(tr("C&ondition…"));
    memo_->setText(tr("&Memo…"));
    remove_->setText(tr("&Remove the coding"));
    link_->setText(linker_->is_linking() ? tr("Link the marked &turn to this one")
                                         : tr("Link this &turn to another"));
    set_keys_by_language();
    show_favourites();
}

}  // namespace annotator
