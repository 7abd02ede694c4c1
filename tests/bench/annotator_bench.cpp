// SPDX-License-Identifier: GPL-3.0-or-later
// How fast the annotator answers: opening, coding, scrolling. Painted offscreen, as on a screen.
#include <QApplication>
#include <QLineEdit>
#include <QScrollBar>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <array>

#include <benchmark/benchmark.h>

#include "libcoding/acts/codings.hpp"
#include "libcoding/acts/edits.hpp"
#include "libcoding/store/sources.hpp"

#include "annotator/app/appearance.hpp"
#include "annotator/app/background.hpp"
#include "annotator/app/main_window.hpp"
#include "annotator/app/navigation.hpp"
#include "annotator/app/preferences.hpp"
#include "annotator/app/selection.hpp"
#include "annotator/app/session.hpp"
#include "annotator/codebook/codebook_panel.hpp"
#include "annotator/coding/code_palette.hpp"
#include "annotator/transcript/find_bar.hpp"
#include "annotator/transcript/transcript_page.hpp"
#include "annotator/transcript/transcript_view.hpp"
#include "tests/bench/bench_study.hpp"

namespace {

using coding::bench::StudySize;

constexpr StudySize three_hours{"three-hours", 1, 1500, 400, 4, 5000};
constexpr StudySize fifty_megabytes{"fifty-megabytes", 1, 300000, 400, 4, 5000};
constexpr StudySize many_codes{"many-codes", 1, 1500, 5000, 4, 5000};
constexpr StudySize many_sources{"many-sources", 2000, 40, 150, 4, 20000};

/// A window on a project, shown and painted.
class Desk {
  public:
    explicit Desk(const std::filesystem::path& project)
        : background_(session), window_({session, navigation_, selection_, preferences_, background_}) {
        window_.resize(1280, 800);
        window_.show();
        session.open(project);
        paint();
    }

    void paint() {
        QApplication::processEvents();
        window_.repaint();
        if (page().view()) page().view()->viewport()->repaint();
    }
    annotator::MainWindow& window() { return window_; }
    annotator::TranscriptPage& page() { return *window_.findChild<annotator::TranscriptPage*>(); }

    annotator::Session session{coding::Language::english, "bench"};

  private:
    annotator::Navigation navigation_;
    annotator::Selection selection_;
    annotator::Preferences preferences_;
    annotator::Background background_;
    annotator::MainWindow window_;
};

std::filesystem::path project_of(const StudySize& size) {
    const auto folder = std::filesystem::temp_directory_path() / ("focale-bench-" + std::string{size.name});
    coding::bench::BenchStudy study{size, folder};
    if (!std::filesystem::exists(study.project())) {
        study.make_project();
        study.import_texts();
        study.import_codings();
    }
    return study.project();
}

void open_transcript(benchmark::State& state, const StudySize& size) {
    Desk desk{project_of(size)};
    const auto source = desk.page().view()->document().source().id;
    for (auto _ : state) {
        desk.page().close_current();
        desk.page().open(source);
        desk.paint();
    }
}

void key_to_painted_coding(benchmark::State& state, const StudySize& size) {
    Desk desk{project_of(size)};
    auto& view = *desk.page().view();
    const auto source = view.document().source().id;
    const std::array codes{desk.session.codebook().codes().front().id};
    std::size_t block = 0;
    for (auto _ : state) {
        state.PauseTiming();
        block = (block + 1) % view.document().size();
        view.select(view.document().spoken(block));
        desk.paint();
        std::vector<coding::CodingId> made;
        state.ResumeTiming();
        desk.session.act([&](coding::store::Project& project) {
            auto now = coding::acts::code_passage(project, "bench", source, view.selected(), codes);
            for (const auto& coding : now.codings) made.push_back(coding.id);
            return annotator::Touched::these(std::move(now.codings), std::move(now.removed));
        });
        QApplication::processEvents();
        state.PauseTiming();
        desk.session.act([&](coding::store::Project& project) {
            auto now = coding::acts::remove_codings(project, "bench", made);
            return annotator::Touched::these(std::move(now.codings), std::move(now.removed));
        });
        state.ResumeTiming();
    }
}

void scroll_a_page(benchmark::State& state, const StudySize& size) {
    Desk desk{project_of(size)};
    auto& view = *desk.page().view();
    auto* bar = view.verticalScrollBar();
    for (auto _ : state) {
        if (bar->value() >= bar->maximum()) bar->setValue(0);
        bar->setValue(bar->value() + bar->pageStep());
        view.viewport()->repaint();
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
    const auto& view = *desk.page().view();
    const auto source = view.document().source().id;
    std::size_t block = 0;
    for (auto _ : state) {
        block = (block + 1) % view.document().size();
        const auto at = view.document().spoken(block).begin;
        const std::array edits{coding::acts::TextEdit{at, 0, "oui "}};
        desk.session.act([&](coding::store::Project& project) {
            coding::acts::edit_text(project, "bench", source, edits);
            return annotator::Touched::all_codings(annotator::Part::text);
        });
        QApplication::processEvents();
    }
}

void open_two_thousand_sources(benchmark::State& state) {
    const auto project = project_of(many_sources);
    Desk desk{project};
    for (auto _ : state) {
        desk.session.open(project);
        desk.paint();
    }
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
    const auto add = [](const char* name, void (*bench)(benchmark::State&, const StudySize&),
                        const StudySize& size) {
        benchmark::RegisterBenchmark(name, [bench, &size](benchmark::State& state) {
            bench(state, size);
        })->Unit(benchmark::kMillisecond);
    };
    add("open a transcript of three hours with 5,000 codings", open_transcript, three_hours);
    add("key to painted coding", key_to_painted_coding, three_hours);
    add("scroll a page", scroll_a_page, three_hours);
    add("find a word", find_in_transcript, three_hours);
    add("correct a turn", correct_turn, three_hours);
    add("open a transcript of 50 MB", open_transcript, fifty_megabytes);
    add("key to painted coding, 50 MB", key_to_painted_coding, fifty_megabytes);
    add("scroll a page, 50 MB", scroll_a_page, fifty_megabytes);
    add("find a word, 50 MB", find_in_transcript, fifty_megabytes);
    add("correct a turn, 50 MB", correct_turn, fifty_megabytes);
    add("type in the palette of 5,000 codes", type_in_palette, many_codes);
    add("filter a codebook of 5,000 codes", filter_codebook, many_codes);
    add("key to painted coding, 5,000 codes", key_to_painted_coding, many_codes);
    benchmark::RegisterBenchmark("open a project of 2,000 sources", open_two_thousand_sources)
        ->Unit(benchmark::kMillisecond);
    benchmark::Initialize(&count, arguments);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
