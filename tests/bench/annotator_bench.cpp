// SPDX-License-Identifier: GPL-3.0-or-later
// How fast the annotator answers: opening, coding, scrolling. Painted offscreen, as on a screen.
#include <QAccessible>
#include <QApplication>
#include <QLineEdit>
#include <QScrollBar>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <algorithm>
#include <chrono>
#include <memory>
#include <sstream>

#include <benchmark/benchmark.h>

#include "libcoding/report/kinds.hpp"
#include "libcoding/report/writers.hpp"

#include "annotator/app/appearance.hpp"
#include "annotator/codebook/codebook_panel.hpp"
#include "annotator/coding/code_palette.hpp"
#include "annotator/reports/report_view.hpp"
#include "annotator/transcript/find_bar.hpp"
#include "tests/bench/desk.hpp"

namespace {

using coding::bench::Desk;
using coding::bench::project_of;
using coding::bench::StudySize;

constexpr StudySize three_hours{"three-hours", 1, 1500, 400, 4, 5000};
constexpr StudySize fifty_megabytes{"fifty-megabytes", 1, 300000, 400, 4, 5000};
constexpr StudySize many_codes{"many-codes", 1, 1500, 5000, 4, 5000};
constexpr StudySize many_sources{"many-sources", 2000, 40, 150, 4, 20000};

void open_transcript(benchmark::State& state, const StudySize& size) {
    Desk desk{project_of(size)};
    const auto source = desk.view().document().source().id;
    for (auto _ : state) {
        desk.page().close_current();
        desk.page().open(source);
        desk.paint();
    }
}

/// Selects what is said in the next turn, painted.
void go_on(Desk& desk, std::size_t& block) {
    block = (block + 1) % desk.view().document().size();
    desk.view().select(desk.view().document().spoken(block));
    desk.paint();
}

void key_to_painted_coding(benchmark::State& state, const StudySize& size) {
    Desk desk{project_of(size)};
    std::size_t block = 0;
    for (auto _ : state) {
        state.PauseTiming();
        go_on(desk, block);
        state.ResumeTiming();
        const auto made = desk.code();
        QApplication::processEvents();
        state.PauseTiming();
        desk.remove(made);
        state.ResumeTiming();
    }
}

void undo_a_coding(benchmark::State& state, const StudySize& size) {
    Desk desk{project_of(size)};
    std::size_t block = 0;
    for (auto _ : state) {
        state.PauseTiming();
        go_on(desk, block);
        desk.code();
        QApplication::processEvents();
        state.ResumeTiming();
        desk.session.undo();
        QApplication::processEvents();
    }
}

void scroll_a_page(benchmark::State& state, const StudySize& size) {
    Desk desk{project_of(size)};
    auto* bar = desk.view().verticalScrollBar();
    for (auto _ : state) {
        if (bar->value() >= bar->maximum()) bar->setValue(0);
        bar->setValue(bar->value() + bar->pageStep());
        desk.view().viewport()->repaint();
    }
}

/// Of a text just opened, so that nothing of its end was read before.
void scroll_to_the_end(benchmark::State& state, const StudySize& size) {
    Desk desk{project_of(size)};
    const auto source = desk.view().document().source().id;
    for (auto _ : state) {
        state.PauseTiming();
        desk.page().close_current();
        desk.page().open(source);
        desk.paint();
        state.ResumeTiming();
        desk.view().verticalScrollBar()->setValue(desk.view().verticalScrollBar()->maximum());
        desk.view().viewport()->repaint();
    }
}

void go_to_the_next_uncoded_passage(benchmark::State& state, const StudySize& size) {
    Desk desk{project_of(size)};
    for (auto _ : state) {
        desk.page().go_to_uncoded(true);
        desk.view().viewport()->repaint();
    }
}

void switch_the_coders_shown(benchmark::State& state, const StudySize& size) {
    Desk desk{project_of(size)};
    auto style = desk.page().style();
    for (auto _ : state) {
        style.coders = style.coders == annotator::CoderChoice::compare ? annotator::CoderChoice::all
                                                                       : annotator::CoderChoice::compare;
        desk.page().set_style(style);
        desk.view().viewport()->repaint();
    }
}

/// Until the first place is shown; the rest is found between events.
void find_in_transcript(benchmark::State& state, const StudySize& size) {
    Desk desk{project_of(size)};
    auto& page = desk.page();
    page.begin_find();
    auto* line = page.findChild<annotator::FindBar*>()->findChild<QLineEdit*>();
    for (auto _ : state) {
        state.PauseTiming();
        line->clear();
        desk.paint();
        state.ResumeTiming();
        line->setText(QStringLiteral("prix"));
        page.view()->viewport()->repaint();
    }
}

/// A screen reader asks how long a text just opened is, and for a sentence in the middle and the one behind.
void read_aloud(benchmark::State& state, const StudySize& size) {
    Desk desk{project_of(size)};
    const auto source = desk.view().document().source().id;
    for (auto _ : state) {
        state.PauseTiming();
        desk.page().close_current();
        desk.page().open(source);
        desk.paint();
        state.ResumeTiming();
        const auto* text = QAccessible::queryAccessibleInterface(&desk.view())->textInterface();
        int begin = 0, end = 0;
        text->textAtOffset(text->characterCount() / 2, QAccessible::SentenceBoundary, &begin, &end);
        text->textAfterOffset(begin, QAccessible::SentenceBoundary, &begin, &end);
    }
}

/// A letter more in the palette, and what is found is painted.
void type_in_palette(benchmark::State& state, const StudySize& size) {
    Desk desk{project_of(size)};
    auto* palette = desk.window().findChild<annotator::CodePalette*>();
    palette->ask(annotator::CodePalette::Use::code, QRect{600, 400, 100, 20});
    auto* line = palette->findChild<QLineEdit*>();
    for (auto _ : state) {
        line->setText(line->text().isEmpty() ? QStringLiteral("a") : QString{});
        palette->repaint();
    }
}

void filter_codebook(benchmark::State& state, const StudySize& size) {
    Desk desk{project_of(size)};
    auto* panel = desk.window().findChild<annotator::CodebookPanel*>();
    auto* line = panel->findChild<QLineEdit*>();
    for (auto _ : state) {
        line->setText(line->text().isEmpty() ? QStringLiteral("a") : QString{});
        panel->repaint();
    }
}

/// A word more in a turn, and the text is painted.
void correct_turn(benchmark::State& state, const StudySize& size) {
    Desk desk{project_of(size)};
    std::size_t block = 0;
    for (auto _ : state) {
        block = (block + 1) % desk.view().document().size();
        desk.correct(block);
        QApplication::processEvents();
    }
}

/// In two, and the text is painted.
void split_a_turn(benchmark::State& state, const StudySize& size) {
    Desk desk{project_of(size)};
    std::size_t block = 0;
    for (auto _ : state) {
        block = (block + 1) % desk.view().document().size();
        desk.split(block);
        QApplication::processEvents();
        state.PauseTiming();
        desk.session.undo();
        QApplication::processEvents();
        state.ResumeTiming();
    }
}

void undo_a_split(benchmark::State& state, const StudySize& size) {
    Desk desk{project_of(size)};
    std::size_t block = 0;
    for (auto _ : state) {
        state.PauseTiming();
        block = (block + 1) % desk.view().document().size();
        desk.split(block);
        QApplication::processEvents();
        state.ResumeTiming();
        desk.session.undo();
        QApplication::processEvents();
    }
}

/// A turn and the one behind it.
void join_turns(benchmark::State& state, const StudySize& size) {
    Desk desk{project_of(size)};
    std::size_t block = 0;
    for (auto _ : state) {
        block = (block + 1) % (desk.view().document().size() - 1);
        desk.join(block);
        QApplication::processEvents();
        state.PauseTiming();
        desk.session.undo();
        QApplication::processEvents();
        state.ResumeTiming();
    }
}

void undo_a_correction(benchmark::State& state, const StudySize& size) {
    Desk desk{project_of(size)};
    std::size_t block = 0;
    for (auto _ : state) {
        state.PauseTiming();
        block = (block + 1) % desk.view().document().size();
        desk.correct(block);
        QApplication::processEvents();
        state.ResumeTiming();
        desk.session.undo();
        QApplication::processEvents();
    }
}

void open_project(benchmark::State& state, const StudySize& size) {
    const auto project = project_of(size);
    Desk desk{project};
    for (auto _ : state) {
        desk.session.open(project);
        desk.paint();
    }
}

using Clock = std::chrono::steady_clock;

/// Key to painted coding, while the panels still count what was just opened: the longest of a hundred.
void longest_of_the_first_keys(benchmark::State& state, const StudySize& size) {
    const auto project = project_of(size);
    Desk desk{project};
    for (auto _ : state) {
        desk.session.open(project);
        desk.paint();
        std::size_t block = 0;
        std::chrono::duration<double> longest{};
        for (int key = 0; key < 100; ++key) {
            go_on(desk, block);
            const auto pressed = Clock::now();
            const auto made = desk.code();
            QApplication::processEvents();
            longest = std::max<std::chrono::duration<double>>(longest, Clock::now() - pressed);
            desk.remove(made);
        }
        state.SetIterationTime(longest.count());
    }
}

/// The longest that the window sees to nothing else while the whole dossier is set.
void longest_stop_of_a_report(benchmark::State& state, const StudySize& size) {
    const auto project = coding::store::Project::open(project_of(size), coding::store::Access::read);
    const auto& dossier = coding::report::report_kinds().back();
    std::ostringstream html;
    coding::report::write_html(html, dossier.make(project, {}, {}),
                               coding::Catalogue{coding::Language::english});
    const auto page =
        std::make_shared<annotator::ReportPage>(annotator::read_page(QString::fromStdString(html.str())));
    annotator::ReportView view;
    view.resize(1000, 800);
    view.show();
    bool whole = false;
    QObject::connect(&view, &annotator::ReportView::whole, &view, [&] { whole = true; });
    for (auto _ : state) {
        whole = false;
        auto begun = Clock::now();
        std::chrono::duration<double> longest{};
        view.show_page(page, annotator::ReportView::Place::top);
        while (!whole) {
            QApplication::processEvents();
            longest = std::max<std::chrono::duration<double>>(longest, Clock::now() - begun);
            begun = Clock::now();
        }
        state.SetIterationTime(longest.count());
    }
}

benchmark::internal::Benchmark* add(const std::string& name,
                                    void (*bench)(benchmark::State&, const StudySize&),
                                    const StudySize& size) {
    return benchmark::RegisterBenchmark(name.c_str(),
                                        [bench, &size](benchmark::State& state) { bench(state, size); })
        ->Unit(benchmark::kMillisecond);
}

}  // namespace

int main(int count, char** arguments) {
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    QTemporaryDir settings;  // nothing of the user's own is read or kept
    qputenv("XDG_CONFIG_HOME", settings.path().toUtf8());
    QApplication application(count, arguments);
    QApplication::setOrganizationName(QStringLiteral("focale"));
    QApplication::setApplicationName(QStringLiteral("focale-annotator"));
    annotator::apply(annotator::Appearance::light);
    add("open a transcript of three hours with 5,000 codings", open_transcript, three_hours);
    add("open a transcript of 50 MB", open_transcript, fifty_megabytes);
    for (const auto& [where, size] : {std::pair{"", &three_hours}, std::pair{", 50 MB", &fifty_megabytes}}) {
        const auto in = [place = std::string{where}](const char* work) { return work + place; };
        add(in("key to painted coding"), key_to_painted_coding, *size);
        add(in("undo a coding"), undo_a_coding, *size);
        add(in("scroll a page"), scroll_a_page, *size);
        add(in("scroll to the end"), scroll_to_the_end, *size);
        add(in("go to the next uncoded passage"), go_to_the_next_uncoded_passage, *size);
        add(in("switch the coders shown"), switch_the_coders_shown, *size);
        add(in("find a word"), find_in_transcript, *size);
        add(in("read a sentence aloud"), read_aloud, *size);
        add(in("correct a turn"), correct_turn, *size);
        add(in("undo a correction"), undo_a_correction, *size);
        add(in("split a turn"), split_a_turn, *size);
        add(in("undo a split"), undo_a_split, *size);
        add(in("join two turns"), join_turns, *size);
    }
    add("type in the palette of 5,000 codes", type_in_palette, many_codes);
    add("filter a codebook of 5,000 codes", filter_codebook, many_codes);
    add("key to painted coding, 5,000 codes", key_to_painted_coding, many_codes);
    add("undo a coding, 5,000 codes", undo_a_coding, many_codes);
    add("open a project of 2,000 sources", open_project, many_sources);
    add("key to painted coding, 2,000 sources", key_to_painted_coding, many_sources);
    add("undo a coding, 2,000 sources", undo_a_coding, many_sources);
    add("the longest of the first hundred keys, 2,000 sources", longest_of_the_first_keys, many_sources)
        ->UseManualTime()
        ->Iterations(5);
    add("the longest stop while the dossier is set", longest_stop_of_a_report, three_hours)
        ->UseManualTime()
        ->Iterations(5);
    benchmark::Initialize(&count, arguments);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
