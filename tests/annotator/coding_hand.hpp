// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractScrollArea>
#include <QApplication>
#include <QLineEdit>
#include <QtTest/QTest>
#include <string_view>
#include <vector>

#include "annotator/coding/code_palette.hpp"
#include "annotator/transcript/transcript_page.hpp"
#include "tests/annotator/study.hpp"

namespace annotator_test {

/// A researcher's hand on the text: words selected, and keys pressed where the text has the focus.
class CodingHand {
  public:
    explicit CodingHand(Study& study) : study_(study) {
        study_.show();
        QApplication::setActiveWindow(&study_.window());
    }

    /// The text, with the focus.
    QWidget& text() {
        auto* page = study_.window().findChild<annotator::TranscriptPage*>();
        if (page->focusPolicy() == Qt::NoFocus) page->setFocusPolicy(Qt::StrongFocus);
        page->setFocus();
        return *page;
    }

    void select(std::string_view source, std::string_view words) {
        study_.selection.set(study_.source(source), study_.where(source, words), {});
    }

    void take(std::string_view source, std::vector<coding::CodingId> codings) {
        study_.selection.set(study_.source(source), {}, std::move(codings));
    }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        auto& page = text();
        auto* focus = QApplication::focusWidget();
        QTest::keyClick(focus != nullptr ? focus : &page, key, modifiers);
    }

    annotator::CodePalette& palette() {
        for (auto* palette : study_.window().findChildren<annotator::CodePalette*>()) {
            if (palette->isVisible()) return *palette;
        }
        return *study_.window().findChild<annotator::CodePalette*>();
    }

    /// Types into the palette that is open; then the key.
    void type(const QString& typed, Qt::Key then, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        auto* line = palette().findChild<QLineEdit*>();
        for (const auto letter : typed) line->insert(QString{letter});
        QTest::keyClick(line, then, modifiers);
    }

    /// The names of the codes on a source, in the order of the codings.
    std::vector<std::string> coded(std::string_view source) {
        std::vector<std::string> names;
        const auto& book = study_.session.codebook();
        for (const auto& coding : study_.codings(source))
            names.push_back(book.codes()[book.index_of(coding.code).value()].name);
        return names;
    }

  private:
    Study& study_;
};

}  // namespace annotator_test
