// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <array>
#include <filesystem>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "libcoding/acts/codings.hpp"
#include "libcoding/acts/edits.hpp"

#include "annotator/app/background.hpp"
#include "annotator/app/main_window.hpp"
#include "annotator/app/navigation.hpp"
#include "annotator/app/preferences.hpp"
#include "annotator/app/selection.hpp"
#include "annotator/app/session.hpp"
#include "annotator/transcript/transcript_page.hpp"
#include "annotator/transcript/transcript_view.hpp"
#include "tests/bench/bench_study.hpp"

namespace coding::bench {

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
    annotator::TranscriptView& view() { return *page().view(); }

    /// Codes what is selected with the first code, as a key does.
    std::vector<CodingId> code() {
        std::vector<CodingId> made;
        const std::array codes{session.codebook().codes().front().id};
        session.act([&](store::Project& project) {
            auto now =
                acts::code_passage(project, "bench", view().document().source().id, view().selected(), codes);
            for (const auto& coding : now.codings) made.push_back(coding.id);
            return annotator::Touched::these(std::move(now.codings), std::move(now.removed));
        });
        return made;
    }
    void remove(std::span<const CodingId> codings) {
        session.act([&](store::Project& project) {
            auto now = acts::remove_codings(project, "bench", codings);
            return annotator::Touched::these(std::move(now.codings), std::move(now.removed));
        });
    }
    /// Writes a word in front of a turn.
    void correct(std::size_t block) {
        const auto& document = view().document();
        const std::array edits{acts::TextEdit{document.spoken(block).begin, 0, "oui "}};
        session.act([&](store::Project& project) {
            acts::edit_text(project, "bench", document.source().id, edits);
            return text_touched();
        });
    }
    /// Makes the first letter of a turn one of its own.
    void split(std::size_t block) {
        const auto& document = view().document();
        session.act([&](store::Project& project) {
            acts::split_block(project, "bench", document.source().id, document.spoken(block).begin + 1);
            return text_touched();
        });
    }

    /// Makes one of a turn and the one behind it.
    void join(std::size_t block) {
        const auto& document = view().document();
        const std::array both{document.id(block), document.id(block + 1)};
        session.act([&](store::Project& project) {
            acts::join_blocks(project, "bench", document.source().id, both);
            return text_touched();
        });
    }

    annotator::Session session{Language::english, "bench"};

  private:
    /// What the window says of an act on a text.
    static annotator::Touched text_touched() {
        using annotator::Part;
        return annotator::Touched::all_codings(Part::text | Part::memos | Part::links | Part::sources);
    }

    annotator::Navigation navigation_;
    annotator::Selection selection_;
    annotator::Preferences preferences_;
    annotator::Background background_;
    annotator::MainWindow window_;
};

/// The project of a study, made where it is not there yet.
inline std::filesystem::path project_of(const StudySize& size) {
    const auto folder = std::filesystem::temp_directory_path() / ("focale-bench-" + std::string{size.name});
    BenchStudy study{size, folder};
    if (!std::filesystem::exists(study.project())) {
        study.make_project();
        study.import_texts();
        study.import_codings();
    }
    return study.project();
}

}  // namespace coding::bench
