// SPDX-License-Identifier: GPL-3.0-or-later
// Where the tour of the window stops, and when it is offered.
#include <QMenuBar>
#include <QTimer>

#include "annotator/app/main_window.hpp"
#include "annotator/app/preferences.hpp"
#include "annotator/app/tour.hpp"
#include "annotator/codebook/codebook_panel.hpp"
#include "annotator/coding/coding_inspector.hpp"
#include "annotator/reports/reports_page.hpp"
#include "annotator/retrieval/retrieval_pane.hpp"
#include "annotator/sources/sources_panel.hpp"
#include "annotator/transcript/transcript_page.hpp"

namespace annotator {
namespace {

const auto tour_taken = QStringLiteral("app/tour_taken");

}  // namespace

void MainWindow::take_the_tour() {
    const auto show = [this](Page page) { return [this, page] { show_page(page); }; };
    new Tour({{sources_, tr("Sources"),
               tr("Transcripts, interviews, field notes, by group. Drop files here to bring them in; press "
                  "Enter on one "
                  "to read it."),
               show(Page::transcript)},
              {transcript_, tr("Text"),
               tr("Read, and select words with the mouse or with Shift and the arrows: two clicks take a "
                  "word, three a "
                  "sentence, four a turn. The stripes at the side are the codings."),
               show(Page::transcript)},
              {codebook_, tr("Codebook"),
               tr("Select a passage and press Enter: type a few letters of a code, Enter again, coded. Or "
                  "drag a code onto "
                  "the passage."),
               show(Page::transcript)},
              {inspector_, tr("Levers and barriers"),
               tr("A coding can say that something helps, hinders, or both, how strongly, and on what "
                  "condition: one key "
                  "each, in the menu Code."),
               show(Page::transcript)},
              {retrieval_, tr("Passages"),
               tr("All that was said under a code, or under codes together, beside the text."),
               show(Page::transcript)},
              {reports_, tr("Reports"),
               tr("Frequencies, levers against barriers, the wall of the whole study: always up to date, and "
                  "written to "
                  "files that a team can work with."),
               show(Page::reports)},
              {menuBar(), tr("Nothing is lost"),
               tr("Each act is kept at once; there is nothing to save. Undo takes back whatever was done, "
                  "also tomorrow. "
                  "F1 shows all keys."),
               show(Page::transcript)}},
             this);
}

void MainWindow::start_tour_once() {
    if (workspace_.preferences.value(tour_taken).toBool() || !isVisible()) return;
    workspace_.preferences.set_value(tour_taken, true);
    QTimer::singleShot(0, this, &MainWindow::take_the_tour);
}

}  // namespace annotator
