// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDockWidget>
#include <array>

#include "libcoding/acts/codings.hpp"

#include "annotator/transcript/transcript_page.hpp"
#include "annotator/transcript/transcript_view.hpp"
#include "tests/annotator/study.hpp"

namespace annotator_test {

/// The study with its text before the reader, and what a reader does there.
class Reading : public Study {
  public:
    Reading() {
        // The panels leave too little room for lines of their full width.
        for (auto* panel : window().findChildren<QDockWidget*>()) panel->hide();
        window().resize(1400, 800);
        show();
        view().setFocus();
    }

    annotator::TranscriptPage& page() { return *window().findChild<annotator::TranscriptPage*>(); }
    annotator::TranscriptView& view() { return *page().view(); }

    /// The middle of a place's upright line, a little to the right of it.
    QPoint point(std::uint32_t position) { return view().caret_rect(position).center() + QPoint{2, 0}; }
    void click(std::uint32_t position, Qt::KeyboardModifiers modifiers = {}) {
        QTest::mouseClick(view().viewport(), Qt::LeftButton, modifiers, point(position));
    }
    void key(int key, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(&view(), static_cast<Qt::Key>(key), modifiers);
    }
    void drag(QPoint from, QPoint to) {
        QTest::mousePress(view().viewport(), Qt::LeftButton, {}, from);
        QTest::mouseMove(view().viewport(), (from + to) / 2);
        QTest::mouseMove(view().viewport(), to);
        QTest::mouseRelease(view().viewport(), Qt::LeftButton, {}, to);
    }

    coding::CodingId code_words(std::string_view words, std::string_view code_name,
                                const std::string& coder = "Maud") {
        coding::CodingId id;
        const std::array codes{code(code_name)};
        session.act([&](coding::store::Project& project) {
            auto now = coding::acts::code_passage(project, coder, source("FG1"), where("FG1", words), codes);
            id = now.codings.front().id;
            return annotator::Touched::these(std::move(now.codings), std::move(now.removed));
        });
        return id;
    }
    [[nodiscard]] QString selected() { return view().selected_text(); }
};

}  // namespace annotator_test
