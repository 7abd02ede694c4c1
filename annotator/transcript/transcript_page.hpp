// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <optional>
#include <vector>

#include "annotator/app/menus.hpp"
#include "annotator/app/session.hpp"
#include "annotator/app/workspace.hpp"
#include "annotator/transcript/reading_style.hpp"
#include "annotator/transcript/text_finder.hpp"

class QLabel;
class QTabWidget;

namespace annotator {

class FindBar;
class TimeBar;
class TranscriptActions;
class TranscriptView;

/// The sources that are open, a tab each, with the bars that find words and times. Which sources are open,
/// and where one was in them, is remembered for each project.
class TranscriptPage : public QWidget {
    Q_OBJECT

  public:
    explicit TranscriptPage(const Workspace& workspace, QWidget* parent = nullptr);
    ~TranscriptPage() override;

    void add_actions(const Menus& menus);

    /// The text before the reader; null while none is open.
    [[nodiscard]] TranscriptView* view() const;
    /// Opens the source in a tab, or goes to its tab; null when it is not there.
    TranscriptView* open(coding::SourceId source);
    void close_current();

    /// Of the text before the reader: where the caret and the other end of the selection are.
    [[nodiscard]] QVariant inputMethodQuery(Qt::InputMethodQuery query) const override;

    [[nodiscard]] const ReadingStyle& style() const { return style_; }
    void set_style(const ReadingStyle& style);

    void begin_find();
    void find_next(bool forwards);
    void begin_go_to_time();
    void go_to_uncoded(bool forwards);
    /// The next passage that has the code in hand.
    void go_to_same_code(bool forwards);

    /// Marks the turn that is heard at that time in that source; nothing: none.
    void show_playing(coding::SourceId source, std::optional<coding::Milliseconds> time);

  signals:
    /// Onto the passage that is now selected.
    void codes_dropped(const std::vector<coding::CodeId>& codes);
    /// For what the selection holds.
    void menu_wanted(const QPoint& on_screen);
    /// Another text is before the reader, or none.
    void view_changed();

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void retranslate();
    void show_project();
    void keep_open_sources() const;
    void close_all();
    void close_tab(int index);
    void show_sources(Parts parts);
    void show_current();
    void go_to_passage(coding::SourceId source, coding::Span span);
    [[nodiscard]] std::vector<TranscriptView*> views() const;
    [[nodiscard]] QString key_of_open() const;

    void find(const QString& words);
    void show_hits();
    void end_find();

    Workspace workspace_;
    ReadingStyle style_;
    QTabWidget* tabs_ = nullptr;
    QLabel* empty_ = nullptr;
    FindBar* find_bar_ = nullptr;
    TimeBar* time_bar_ = nullptr;
    TextFinder finder_;
    std::optional<std::size_t> hit_;  ///< of the finder's, the one that was gone to
    bool waits_for_hit_ = false;      ///< none found behind the caret yet, in a text still searched
    std::uint32_t find_from_ = 0;
    TranscriptActions* actions_ = nullptr;
};

}  // namespace annotator
