// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTextBrowser>
#include <fstream>

#include "libcoding/acts/people.hpp"
#include "libcoding/acts/sources.hpp"
#include "libcoding/store/named.hpp"
#include "libcoding/store/people.hpp"

#include "annotator/reports/reports_page.hpp"
#include "tests/annotator/annotator_test.hpp"
#include "tests/annotator/transcript_reading.hpp"

namespace annotator_test {

/// The study, with passages of several people under "prix", on the page of reports.
struct ChoicesDesk {
    ChoicesDesk() {
        for (const auto* words : {"le prix est", "pour le prix", "avant le producteur", "Je chauffe moins"})
            reading.code_words(words, "prix");
        reading.code_words("le lieu aide", "lieu");
        reading.session.act([&](coding::store::Project& project) {
            const std::vector<coding::acts::ParticipantValue> values{
                {coding::store::find_participant(project, "Hélène")->id, "métier", "formatrice"},
                {coding::store::find_participant(project, "Paul")->id, "métier", "cuisinier"}};
            coding::acts::set_participant_values(project, "Maud", values);
            return annotator::Touched{annotator::Part::people, {}};
        });
        page = reading.window().findChild<annotator::ReportsPage*>();
        list = page->findChild<QListWidget*>();
        view = page->findChild<QTextBrowser*>();
        reading.window().show_page(annotator::Page::reports);
    }

    void choose(const char* report) {
        const QSignalSpy shown{page, &annotator::ReportsPage::shown};
        auto* wanted = list->findItems(QString::fromUtf8(report), Qt::MatchExactly).value(0);
        if (list->currentItem() == wanted) return;
        list->setCurrentItem(wanted);
        QTRY_VERIFY(!shown.isEmpty());
    }
    template <class Field>
    Field* field(const char* name) {
        for (auto* found : page->findChildren<Field*>()) {
            if (found->accessibleName() == QString::fromUtf8(name)) return found;
        }
        return nullptr;
    }
    /// Chooses an entry of a box by keys.
    void pick(const char* name, const char* entry) {
        auto* box = field<QComboBox>(name);
        QVERIFY2(box != nullptr && box->isVisible(), name);
        box->setFocus();
        while (box->currentText() != QString::fromUtf8(entry) && box->currentIndex() + 1 < box->count())
            QTest::keyClick(box, Qt::Key_Down);
        QCOMPARE(box->currentText(), QString::fromUtf8(entry));
    }
    /// Types a number over the one that is there.
    void number(const char* name, const QString& typed) {
        auto* box = field<QSpinBox>(name);
        QVERIFY2(box != nullptr && box->isVisible(), name);
        box->setFocus();
        box->selectAll();
        QTest::keyClicks(box, typed);
        QTest::keyClick(box, Qt::Key_Return);
    }
    /// Writes over what stands in a box.
    void write(const char* name, const QString& words) {
        auto* box = field<QComboBox>(name);
        QVERIFY2(box != nullptr && box->isVisible(), name);
        box->lineEdit()->setFocus();
        box->lineEdit()->selectAll();
        QTest::keyClick(box->lineEdit(), Qt::Key_Backspace);
        annotator_test::type(box->lineEdit(), words);
        QTest::keyClick(box->lineEdit(), Qt::Key_Return);
    }
    void date(const char* name, const char* day) {
        reading.session.act([&](coding::store::Project& project) {
            auto source = coding::store::source_named(project, name);
            source.date = day;
            coding::acts::change_source(project, "Maud", source);
            return annotator::Touched{annotator::Part::sources, {}};
        });
    }
    /// A key of the menus; the window is in front again when a dialog has closed.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers) {
        QApplication::setActiveWindow(&reading.window());
        QTest::keyClick(&reading.window(), key, modifiers);
    }
    [[nodiscard]] QComboBox* box(const char* name) const {
        return page->findChild<QComboBox*>(QString::fromLatin1(name));
    }
    [[nodiscard]] QString file(const char* name, const char* text) const {
        const auto path = folder.filePath(QString::fromUtf8(name));
        std::ofstream{path.toStdString()} << text;
        return path;
    }
    /// Takes the last entry of a box by keys, and this file in the dialog that it opens.
    void choose_file(const char* name, const QString& path) {
        annotator_test::answer_with_file(path);
        box(name)->setFocus();
        QTest::keyClick(box(name), Qt::Key_End);
    }
    [[nodiscard]] int times(const char* words) const {
        return static_cast<int>(view->toPlainText().count(QString::fromUtf8(words)));
    }
    [[nodiscard]] QString text() const { return view->toPlainText(); }

    Reading reading;
    QTemporaryDir folder;
    annotator::ReportsPage* page = nullptr;
    QListWidget* list = nullptr;
    QTextBrowser* view = nullptr;
};

}  // namespace annotator_test
