// SPDX-License-Identifier: GPL-3.0-or-later
// A report on paper, through the printer that the system gives.
#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QFile>
#include <QLineEdit>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QSignalSpy>
#include <QTextBrowser>
#include <QTimer>

#include "annotator/reports/report_print.hpp"
#include "annotator/reports/reports_page.hpp"
#include "tests/annotator/annotator_test.hpp"
#include "tests/annotator/transcript_reading.hpp"

using annotator_test::Reading;

namespace {

QByteArray printed(const QString& path) {
    QFile file{path};
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
}

qsizetype pages(const QByteArray& pdf) {
    return pdf.count("/Type /Page\n") + pdf.count("/Type /Page ") + pdf.count("/Type /Page/");
}

/// A page with a table of so many rows, as the library writes it.
QString long_page(int rows) {
    auto html = QStringLiteral(
        "<!DOCTYPE html>\n<html lang=\"en\"><body><main><header><h1>Title</h1></header><div class=\"table\">"
        "<table><caption>Rows</caption><thead><tr><th>Code</th><th>Codings</th></tr></thead><tbody>");
    for (int i = 0; i < rows; ++i) html += QStringLiteral("<tr><th>prix</th><td>%1</td></tr>").arg(i);
    return html + QStringLiteral("</tbody></table></div></main></body></html>");
}

/// Answers the next question of how to print: into this file.
void answer_with_pdf(const QString& path) {
    QTimer::singleShot(0, qApp, [path] {
        auto* dialog = qobject_cast<QPrintDialog*>(QApplication::activeModalWidget());
        if (dialog == nullptr) {
            answer_with_pdf(path);
            return;
        }
        dialog->printer()->setOutputFormat(QPrinter::PdfFormat);
        auto* file = dialog->findChild<QLineEdit*>(QStringLiteral("filename"));
        if (file != nullptr) file->setText(path);
        for (auto* button : dialog->findChildren<QPushButton*>()) {
            if (button->isDefault() && button->isVisible()) return button->click();
        }
        dialog->reject();
    });
}

}  // namespace

class PrintingTest : public QObject {
    Q_OBJECT

  private slots:
    void a_report_is_printed_page_by_page() {
        const QTemporaryDir folder;
        const auto print = [&](const char* name, int rows) {
            QPrinter printer{QPrinter::HighResolution};
            printer.setOutputFormat(QPrinter::PdfFormat);
            printer.setPageSize(QPageSize{QPageSize::A4});
            printer.setOutputFileName(folder.filePath(QString::fromLatin1(name)));
            coding::SilentProgress silent;
            annotator::print_on(printer, long_page(rows), silent);
            return printed(folder.filePath(QString::fromLatin1(name)));
        };
        const auto one = print("one.pdf", 5);
        QVERIFY(one.startsWith("%PDF-"));
        QCOMPARE(pages(one), qsizetype{1});
        const auto many = print("many.pdf", 300);
        QVERIFY(pages(many) > 2);
        QVERIFY(many.contains("/MediaBox [0 0 595"));
    }

    void a_pdf_that_is_stopped_leaves_the_one_before_as_it_was() {
        class Stop : public coding::Progress {
          public:
            bool report(std::uint64_t done, std::uint64_t, const coding::Message&) override {
                return done < 2;
            }
        };
        const QTemporaryDir folder;
        const auto path = folder.filePath(QStringLiteral("report.pdf"));
        coding::SilentProgress silent;
        QVERIFY(annotator::print_to_pdf(long_page(5), path, silent));
        const auto before = printed(path);
        Stop stop;
        QVERIFY_THROWS_EXCEPTION(coding::Error, annotator::print_to_pdf(long_page(300), path, stop));
        QVERIFY(printed(path) == before);
        QVERIFY(annotator::print_to_pdf(long_page(300), path, silent));
        QVERIFY(printed(path) != before);
    }

    void a_pdf_bears_the_title_of_its_report() {
        const QTemporaryDir folder;
        const auto path = folder.filePath(QStringLiteral("report.pdf"));
        coding::SilentProgress silent;
        QVERIFY(annotator::print_to_pdf(long_page(5), path, silent));
        const QString title = QStringLiteral("Title");
        const QByteArray utf16{reinterpret_cast<const char*>(title.utf16()), title.size() * 2};
        QByteArray swapped;
        for (qsizetype n = 0; n + 1 < utf16.size(); n += 2) swapped += QByteArray{} + utf16[n + 1] + utf16[n];
        const auto pdf = printed(path);
        QVERIFY(pdf.contains("/Title"));
        QVERIFY(pdf.contains(swapped));
    }

    void printing_asks_how_and_prints_the_report_in_view() {
        const QTemporaryDir folder;
        const auto path = folder.filePath(QStringLiteral("report.pdf"));
        Reading reading;
        reading.code_words("le lieu aide", "lieu");
        reading.window().show_page(annotator::Page::reports);
        auto* view = reading.window().findChild<annotator::ReportsPage*>()->findChild<QTextBrowser*>();
        QTRY_VERIFY(view->toPlainText().contains(QStringLiteral("1 coding")));
        const QSignalSpy told{reading.window().findChild<annotator::ReportsPage*>(),
                              &annotator::ReportsPage::written};
        answer_with_pdf(path);
        QTest::keyClick(&reading.window(), Qt::Key_P, Qt::ControlModifier);
        QTRY_COMPARE(told.size(), 1);  // the file grows beside the window until then
        QCOMPARE(told.front().front().toString(), path);
        QVERIFY(printed(path).startsWith("%PDF-"));
        QVERIFY(pages(printed(path)) >= 1);
    }
};

ANNOTATOR_TEST(PrintingTest)
#include "printing_test.moc"
