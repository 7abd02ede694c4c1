// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <array>
#include <span>
#include <vector>

#include "libcoding/model/coding.hpp"
#include "libcoding/model/memo.hpp"

#include "annotator/app/menus.hpp"
#include "annotator/app/workspace.hpp"
#include "annotator/coding/code_palette.hpp"
#include "annotator/coding/coding_acts.hpp"

class QAction;
class QMenu;
class QWidget;

namespace annotator {

class AutocodeDialog;
class NoteEditor;
class TurnLinker;

/// The acts of coding, on what the selection holds; the menus, keys, palette and panels all call these.
class CodingActions : public QObject {
    Q_OBJECT

  public:
    explicit CodingActions(const Workspace& workspace, QObject* parent = nullptr);

    void add_actions(const Menus& menus);

    /// Keys of one letter act only while `text` or what is in it has the focus; palette and editors open
    /// over it.
    void act_in(QWidget& text);

    /// What can be done with what is in hand now, for a menu over the text.
    void offer_in(QMenu& menu) const;

    /// The palette of codes for a passage that need not be the one selected; `words` is where it is shown on
    /// the screen.
    void ask_for(const coding::Passage& passage, const QRect& words);

    [[nodiscard]] CodingActs& acts() { return acts_; }

    /// Codes the selected passage with each of them, in one act.
    void apply(std::span<const coding::CodeId> codes);

    /// Opens the palette to code the selection, to recode codings …
    void ask(CodePalette::Use use);
    void ask_recode(const std::vector<coding::CodingId>& codings);

    void retranslate();

  signals:
    /// A word on what to do next, for the status line.
    void said(const QString& what);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void make_passage_actions(const Menus& menus);
    void make_coding_actions(const Menus& menus);
    void make_favourites(const Menus& menus);
    QAction* add(QMenu* menu, const QList<QKeySequence>& keys, const std::function<void()>& act);
    QAction* add_in_text(QMenu* menu, const QList<QKeySequence>& keys, const std::function<void()>& act);
    void set_keys_by_language();
    void show_what_can_be_done();
    void show_favourites();
    void take(const std::vector<coding::CodeId>& codes);
    void take_new(const WantedCode& code, const std::vector<coding::CodeId>& before);
    void set_polarity(coding::Polarity polarity);
    void toggle_intensity(int intensity);
    void write_condition();
    void write_memo();
    [[nodiscard]] bool has_passage() const;
    [[nodiscard]] QWidget* window() const;

    Workspace workspace_;
    CodingActs acts_;
    QPointer<QWidget> text_;
    CodePalette* palette_ = nullptr;
    NoteEditor* notes_ = nullptr;
    TurnLinker* linker_ = nullptr;
    QPointer<AutocodeDialog> autocode_;
    std::vector<coding::CodingId> to_recode_;
    coding::Passage asked_for_;  ///< what the palette codes

    std::vector<QAction*> in_text_;  ///< whose keys act in the text alone
    QAction* code_ = nullptr;
    QAction* find_ = nullptr;
    QAction* again_ = nullptr;
    QAction* in_vivo_ = nullptr;
    QAction* new_code_ = nullptr;
    QAction* auto_ = nullptr;
    QAction* recode_ = nullptr;
    std::array<QAction*, 4> polarities_{};  ///< by coding::Polarity
    std::array<QAction*, 5> intensities_{};
    QAction* condition_ = nullptr;
    QAction* memo_ = nullptr;
    QAction* remove_ = nullptr;
    QAction* link_ = nullptr;
    QMenu* favourites_menu_ = nullptr;
    QMenu* intensity_menu_ = nullptr;
    std::array<QAction*, CodeMemory::keys> favourites_{};
};

}  // namespace annotator
