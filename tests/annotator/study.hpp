// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTemporaryDir>
#include <filesystem>
#include <string>
#include <string_view>

#include "libcoding/model/codebook.hpp"
#include "libcoding/store/codings.hpp"
#include "libcoding/store/project.hpp"
#include "libcoding/store/sources.hpp"

#include "annotator/app/background.hpp"
#include "annotator/app/main_window.hpp"
#include "annotator/app/navigation.hpp"
#include "annotator/app/preferences.hpp"
#include "annotator/app/selection.hpp"
#include "annotator/app/session.hpp"

namespace annotator_test {

/// A small project on disk, a window on it, and what a test asks of both. Two sources: "FG1" (turns of
/// Hélène, Paul and the moderator Zoé, with times) and "Notes" (paragraphs); codes "alimentaire" (theme) with
/// "prix" (barrier) and "lieu" (lever), "énergétique" (theme), "confiance".
class Study {
  public:
    Study();

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }
    annotator::MainWindow& window() { return *window_; }
    annotator::Session session;
    annotator::Navigation navigation;
    annotator::Selection selection;
    annotator::Preferences preferences;
    annotator::Background background;
    [[nodiscard]] annotator::Workspace workspace() {
        return {session, navigation, selection, preferences, background};
    }

    /// Shows the window and waits until it is there.
    void show();

    [[nodiscard]] coding::SourceId source(std::string_view name) const;
    [[nodiscard]] coding::CodeId code(std::string_view name) const;
    [[nodiscard]] std::string text(std::string_view source) const;
    /// Where the words stand in the source, in code points.
    [[nodiscard]] coding::Span where(std::string_view source, std::string_view words) const;
    [[nodiscard]] std::vector<coding::Coding> codings(std::string_view source) const;

  private:
    QTemporaryDir folder_;
    std::filesystem::path path_;
    std::unique_ptr<annotator::MainWindow> window_;
};

}  // namespace annotator_test
