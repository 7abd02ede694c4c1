// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "annotator/app/workspace.hpp"
#include "tests/annotator/screenshots/camera.hpp"

namespace annotator_screenshots {

/// What asks on the page of the text and its panels, with words selected there.
void show_what_asks_in_the_text(const Camera& camera, const annotator::Workspace& workspace,
                                annotator::MainWindow& window);

/// What asks on the pages of people and of reports.
void show_what_asks_on_pages(const Camera& camera, annotator::MainWindow& window);

/// What is told when something goes wrong, and the tour.
void show_what_tells(const Camera& camera, const annotator::Workspace& workspace,
                     annotator::MainWindow& window);

}  // namespace annotator_screenshots
