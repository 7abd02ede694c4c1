// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractTextDocumentLayout>
#include <QAction>
#include <QBuffer>
#include <QComboBox>
#include <QFile>
#include <QImage>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPainter>
#include <QPdfWriter>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>
#include <QUrl>
#include <optional>

#include "libcoding/store/codes.hpp"
#include "libcoding/store/codings.hpp"
#include "libcoding/store/people.hpp"
#include "libcoding/store/summaries.hpp"

#include "annotator/reports/chart_object.hpp"
#include "annotator/reports/report_document.hpp"
#include "annotator/reports/report_links.hpp"
#include "annotator/reports/report_print.hpp"
#include "annotator/reports/reports_page.hpp"
#include "annotator/reports/summary_dialog.hpp"
#include "annotator/reports/wall_view.hpp"
#include "tests/annotator/annotator_test.hpp"
#include "tests/annotator/study.hpp"

namespace {

namespace store = coding::store;

void code_as(annotator_test::Study& study, const char* words, const char* name, const char* coder = "Maud") {
    QVERIFY(study.session.act([&](store::Project& project) {
        auto change = project.change(coder, coding::Message{"Coded"});
        coding::Coding one;
        one.code = study.code(name);
        one.coder = store::coder_named(change, coder).id;
        one.span = study.where("FG1", words);
        store::add_coding(change, one, store::SourceLayout{change, study.source("FG1")});
        change.commit();
        return annotator::Touched::all_codings();
    }));
}

/// The middle of the first words in the view that lead somewhere, scrolled to; nothing where none do.
std::optional<QPoint> first_link(QTextBrowser& view) {
    for (auto block = view.document()->begin(); block.isValid(); block = block.next()) {
        for (auto piece = block.begin(); !piece.atEnd(); ++piece) {
            const auto fragment = piece.fragment();
            if (!fragment.charFormat().isAnchor()) continue;
            QTextCursor cursor{view.document()};
            cursor.setPosition(fragment.position() + fragment.length() / 2);
            view.setTextCursor(cursor);
            view.ensureCursorVisible();
            return view.cursorRect(cursor).center();
        }
    }
    return std::nullopt;
}

QString page() {
    return QStringLiteral(
        "<!DOCTYPE html>\n<html lang=\"en\"><head><style>p { }</style></head><body><main><header>"
        "<p class=\"project\"><bdi>A &amp; B</bdi></p><h1>Title</h1></header><figure class=\"plot\">"
        "<figcaption>Chart</figcaption><div class=\"scroll\"><svg class=\"chart\" viewBox=\"0 0 760 100\">"
        "<title>t</title><rect class=\"bar\" x=\"0\" y=\"0\" width=\"760\" "
        "height=\"100\"/></svg></div></figure>"
        "<div "
        "class=\"table\"><table><caption>Rows</caption><thead><tr><th>Code</th><th>Codings</th></tr></thead>"
        "<tbody><tr><th scope=\"row\"><bdi>prix</bdi></th><td>12</td></tr></tbody></table></div>"
        "</main></body></html>");
}

}  // namespace

class ReportsTest : public QObject {
    Q_OBJECT

  private slots:
    void a_page_becomes_a_document_with_its_tables_and_charts() {
        QTextDocument document;
        annotator::set_report(document, page(), QPalette{});
        const auto text = document.toPlainText();
        QVERIFY(text.contains(QStringLiteral("A & B")));
        QVERIFY(text.contains(QStringLiteral("prix")));
        QVERIFY(text.contains(QChar::ObjectReplacementCharacter));
        QVERIFY(!text.contains(QStringLiteral("{")));
        int tables = 0;
        for (auto* frame : document.rootFrame()->childFrames()) {
            if (const auto* table = qobject_cast<QTextTable*>(frame)) {
                ++tables;
                QCOMPARE(table->columns(), 2);
                QCOMPARE(table->rows(), 2);
            }
        }
        QCOMPARE(tables, 1);
    }

    void the_contents_of_a_dossier_have_their_heading() {
        const auto read =
            annotator::read_page(QStringLiteral("<html><body><main><nav aria-label=\"Contents\"><ol><li>The "
                                                "wall</li></ol></nav></main></body></html>"));
        QCOMPARE(read.size(), std::size_t{2});
        const auto& heading = std::get<annotator::PageText>(read[0]);
        QCOMPARE(heading.words, QStringLiteral("Contents"));
        QVERIFY(heading.level > 0);
        QVERIFY(std::get<annotator::PageText>(read[1]).words.contains(QStringLiteral("The wall")));
    }

    void what_is_no_page_is_no_harm() {
        QTextDocument document;
        for (const auto* text : {"", "<html><body><table><tr>", "plain", "<svg></svg>", "<html><svg><svg>"}) {
            annotator::set_report(document, QString::fromLatin1(text), QPalette{});
        }
        QVERIFY(document.toPlainText().size() < 10);
    }

    void a_page_is_printed_into_a_pdf() {
        QTemporaryDir folder;
        const auto html = folder.filePath(QStringLiteral("in.html"));
        QFile file{html};
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(page().toUtf8());
        file.close();
        const auto pdf = folder.filePath(QStringLiteral("out.pdf"));
        QCOMPARE(annotator::print_page(html, pdf), 0);
        QFile out{pdf};
        QVERIFY(out.open(QIODevice::ReadOnly));
        QVERIFY(out.read(5) == "%PDF-");
        QCOMPARE(annotator::print_page(folder.filePath(QStringLiteral("none.html")), pdf), 1);
        QCOMPARE(annotator::print_page(html, folder.filePath(QStringLiteral("none/out.pdf"))), 1);
    }

    void a_broad_table_leaves_the_pages_upright() {
        QTemporaryDir folder;
        const auto printed = [&](int columns) {
            QString cells;
            for (int i = 0; i < columns; ++i)
                cells += QStringLiteral("<th class=\"text\">Participants présents</th>");
            auto html = page();
            html.replace(QStringLiteral("<th>Codings</th>"), cells);
            const auto pdf = folder.filePath(QStringLiteral("%1.pdf").arg(columns));
            coding::SilentProgress silent;
            if (!annotator::print_to_pdf(html, pdf, silent)) return QByteArray{};
            QFile out{pdf};
            return out.open(QIODevice::ReadOnly) ? out.readAll() : QByteArray{};
        };
        QVERIFY(printed(2).contains("/MediaBox [0 0 595"));
        const auto broad = printed(16);
        QVERIFY(broad.contains("/MediaBox [0 0 595"));
        QVERIFY(!broad.contains("/MediaBox [0 0 842"));
    }

    void a_number_on_a_bar_is_written_in_ink_on_a_halo_of_paper() {
        const auto svg = QStringLiteral(
            "<svg class=\"chart\" viewBox=\"0 0 60 40\"><rect width=\"60\" height=\"40\" fill=\"#b3a7cc\"/>"
            "<text class=\"value haloed\" x=\"20\" y=\"30\" font-size=\"24\">88</text></svg>");
        QPalette palette;
        palette.setColor(QPalette::Base, Qt::white);
        palette.setColor(QPalette::Text, Qt::black);
        QImage image{60, 40, QImage::Format_RGB32};
        QPainter painter{&image};
        annotator::ChartObject chart;
        chart.drawObject(&painter, image.rect(), nullptr, 0,
                         annotator::ChartObject::format(annotator::PageChart{svg}, palette));
        painter.end();
        int ink = 0, paper = 0;
        for (int x = 0; x < image.width(); ++x) {
            for (int y = 0; y < image.height(); ++y) {
                const int light = image.pixelColor(x, y).lightness();
                ink += light < 40 ? 1 : 0;
                paper += light > 240 ? 1 : 0;
            }
        }
        QVERIFY(ink > 10);
        QVERIFY(paper > 10);
    }

    void a_chart_on_paper_is_as_broad_as_the_text_and_shorter_than_the_page() {
        QByteArray bytes;
        QBuffer buffer{&bytes};
        QVERIFY(buffer.open(QIODevice::WriteOnly));
        QPdfWriter writer{&buffer};
        QTextDocument document;
        auto font = document.defaultFont();
        font.setPointSizeF(8.5);
        document.setDefaultFont(font);
        document.documentLayout()->setPaintDevice(&writer);
        document.setPageSize({static_cast<qreal>(writer.width()), static_cast<qreal>(writer.height())});
        annotator::ChartObject chart;
        const auto size = [&](const char* box) {
            const auto svg = QStringLiteral(
                                 "<svg class=\"chart\" viewBox=\"%1\"><rect width=\"9\" height=\"9\"/>"
                                 "</svg>")
                                 .arg(QLatin1String(box));
            return chart.intrinsicSize(&document, 0,
                                       annotator::ChartObject::format(annotator::PageChart{svg}, QPalette{}));
        };
        QVERIFY(size("0 0 760 100").width() > writer.width() * 0.7);  // how far exactly hangs on the font
        QVERIFY(size("0 0 760 100").width() <= writer.width());
        QVERIFY(size("0 0 760 9000").height() < writer.height() * 0.8);
    }

    void every_report_is_shown_and_follows_what_is_coded() {
        annotator_test::Study study;
        study.show();
        code_as(study, "le prix est le premier frein", "prix");
        auto* reports = study.window().findChild<annotator::ReportsPage*>();
        auto* list = reports->findChild<QListWidget*>();
        auto* view = reports->findChild<QTextBrowser*>();
        QSignalSpy shown{reports, &annotator::ReportsPage::shown};
        emit study.navigation.page_requested(annotator::Page::reports);
        QTRY_VERIFY(view->toPlainText().contains(QStringLiteral("Theme frequencies")));
        QTRY_VERIFY(view->toPlainText().contains(QStringLiteral("1 coding")));
        code_as(study, "le lieu aide", "lieu");
        QTRY_VERIFY(view->toPlainText().contains(QStringLiteral("2 codings")));
        list->setFocus();
        for (int row = 1; row < list->count(); ++row) {
            const auto before = view->toPlainText();
            QTest::keyClick(list, Qt::Key_Down);
            QTRY_VERIFY(!view->toPlainText().isEmpty() && view->toPlainText() != before);
        }
        QCOMPARE(list->currentRow(), list->count() - 1);
    }

    void what_a_report_lets_one_choose_is_offered() {
        annotator_test::Study study;
        study.show();
        code_as(study, "le prix est le premier frein", "prix");
        auto* reports = study.window().findChild<annotator::ReportsPage*>();
        auto* list = reports->findChild<QListWidget*>();
        auto* view = reports->findChild<QTextBrowser*>();
        emit study.navigation.page_requested(annotator::Page::reports);
        const auto box = [&](const char* name) {
            for (auto* one : reports->findChildren<QComboBox*>()) {
                if (one->accessibleName() == QLatin1String(name)) return one;
            }
            return static_cast<QComboBox*>(nullptr);
        };
        const auto choose = [&](const char* report) {
            list->setCurrentItem(list->findItems(QLatin1String(report), Qt::MatchExactly).value(0));
        };
        auto* by = box("Split by");
        auto* measure = box("Cells show");
        QVERIFY(by != nullptr && measure != nullptr);
        choose("Timeline");
        QVERIFY(!by->isVisible() && !measure->isVisible());
        choose("Agreement between coders");
        QVERIFY(by->isVisible() && !measure->isVisible());
        QCOMPARE(by->count(), 3);
        auto* across = box("And for each of");
        QVERIFY(across != nullptr && !across->isVisible());
        choose("Saturation");
        QVERIFY(by->isVisible() && across->isVisible());
        across->setCurrentIndex(across->findData(QStringLiteral("participant")));
        emit across->activated(across->currentIndex());
        QTRY_VERIFY(view->toPlainText().contains(QStringLiteral("a board for each: participant")));
        choose("Matrix");
        QVERIFY(by->isVisible() && measure->isVisible());
        measure->setCurrentIndex(measure->findData(QStringLiteral("words")));
        emit measure->activated(measure->currentIndex());
        QTRY_VERIFY(view->toPlainText().contains(QStringLiteral("Words by code")));
    }

    void a_click_on_a_disagreement_opens_its_passage() {
        annotator_test::Study study;
        study.show();
        code_as(study, "le prix est le premier frein", "prix");
        code_as(study, "le lieu aide", "lieu");
        code_as(study, "le lieu aide", "lieu", "Karim");
        auto* reports = study.window().findChild<annotator::ReportsPage*>();
        auto* list = reports->findChild<QListWidget*>();
        auto* view = reports->findChild<QTextBrowser*>();
        emit study.navigation.page_requested(annotator::Page::reports);
        list->setCurrentItem(
            list->findItems(QStringLiteral("Agreement between coders"), Qt::MatchExactly).value(0));
        std::optional<QPoint> link;
        QTRY_VERIFY(view->toPlainText().contains(QStringLiteral("Where they differ most")) &&
                    (link = first_link(*view)).has_value());
        QSignalSpy asked{&study.navigation, &annotator::Navigation::passage_requested};
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, *link);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0][0].value<coding::SourceId>(), study.source("FG1"));
        QVERIFY(asked[0][1].value<coding::Span>() == study.where("FG1", "le prix est le premier frein"));
    }

    void a_quote_leads_to_its_passage_and_a_page_from_elsewhere_leads_nowhere() {
        QTextBrowser view;
        view.resize(600, 400);
        view.show();
        auto html = page();
        annotator::set_report(*view.document(), html, view.palette());
        QVERIFY(!first_link(view).has_value());
        html.replace(QStringLiteral("</main>"),
                     QStringLiteral("<figure class=\"quote\" data-source=\"FG 1/b\" data-begin=\"3\" "
                                    "data-end=\"9\"><blockquote>oui</blockquote>"
                                    "<figcaption>Ana</figcaption></figure></main>"));
        annotator::set_report(*view.document(), html, view.palette());
        const auto link = first_link(view);
        QVERIFY(link.has_value());
        const auto passage = annotator::linked_passage(QUrl{view.anchorAt(*link)});
        QVERIFY(passage.has_value());
        QCOMPARE(passage->source, QStringLiteral("FG 1/b"));
        QCOMPARE(passage->begin, 3U);
        QCOMPARE(passage->end, 9U);
        for (const auto* other :
             {"http://x/1-2/a", "passage:9-3/a", "passage:3-9", "passage:3-9/", "passage:"}) {
            QVERIFY(!annotator::linked_passage(QUrl{QString::fromLatin1(other)}).has_value());
        }
    }

    void a_cell_of_the_matrix_takes_a_summary_by_click_and_by_key() {
        annotator_test::Study study;
        study.show();
        code_as(study, "le prix est le premier frein", "prix");
        auto* reports = study.window().findChild<annotator::ReportsPage*>();
        auto* list = reports->findChild<QListWidget*>();
        auto* view = reports->findChild<QTextBrowser*>();
        emit study.navigation.page_requested(annotator::Page::reports);
        list->setCurrentItem(list->findItems(QStringLiteral("Matrix"), Qt::MatchExactly).value(0));
        const auto figures = [&]() -> QTextTable* {
            for (auto* frame : view->document()->rootFrame()->childFrames()) {
                auto* table = qobject_cast<QTextTable*>(frame);
                if (table != nullptr && table->columns() > 2) return table;
            }
            return nullptr;
        };
        QTRY_VERIFY(view->toPlainText().contains(QStringLiteral("Codings by code")) && figures() != nullptr);
        const auto cell = [&](int row) {
            auto* table = figures();
            return table->cellAt(table->format().headerRowCount() + row, 1).firstCursorPosition();
        };
        const auto kept = [&] {
            QStringList texts;
            for (const auto& one : store::summaries(study.session.project())) {
                texts << QString::fromStdString(store::code_path(study.session.project(), one.cell.code) +
                                                ": " + one.text);
            }
            return texts;
        };
        const auto write = [&](const QString& text) {
            auto* dialog = reports->findChild<annotator::SummaryDialog*>();
            QVERIFY(dialog != nullptr);
            auto* field = dialog->findChild<QPlainTextEdit*>();
            field->selectAll();
            QTest::keyClicks(field, text);
            QTest::keyClick(field, Qt::Key_Return, Qt::ControlModifier);
        };
        view->setTextCursor(cell(0));
        view->ensureCursorVisible();
        const auto spot = view->cursorRect(cell(0)).center();
        QTest::mouseDClick(view->viewport(), Qt::LeftButton, {}, spot);
        write(QStringLiteral("Cher, et loin."));
        QCOMPARE(kept(), QStringList{QStringLiteral("alimentaire: Cher, et loin.")});
        QTRY_VERIFY(view->toPlainText().contains(QStringLiteral("Cher, et loin.")));

        view->setFocus();
        view->setTextCursor(cell(0));
        QTest::keyClick(view, Qt::Key_Return);
        write(QStringLiteral("Cher seulement."));
        QCOMPARE(kept(), QStringList{QStringLiteral("alimentaire: Cher seulement.")});
        QVERIFY(study.session.undo());
        QCOMPARE(kept(), QStringList{QStringLiteral("alimentaire: Cher, et loin.")});
        // The column of all is no case, and a heading no cell.
        auto* table = figures();
        QTRY_VERIFY((table = figures()) != nullptr);
        view->setTextCursor(
            table->cellAt(table->format().headerRowCount(), table->columns() - 1).firstCursorPosition());
        QTest::keyClick(view, Qt::Key_Return);
        QTRY_VERIFY(reports->findChild<annotator::SummaryDialog*>() == nullptr);

        // The menu has it too, where the cursor stands in a cell.
        QMenu* menu = nullptr;
        QAction* in_menu = nullptr;
        for (auto* one : study.window().findChildren<QMenu*>()) {
            for (auto* action : one->actions()) {
                if (!action->text().startsWith(QStringLiteral("Write what you say of the cell"))) continue;
                menu = one;
                in_menu = action;
            }
        }
        QVERIFY(in_menu != nullptr);
        emit menu->aboutToShow();
        QVERIFY(!in_menu->isEnabled());
        view->setTextCursor(cell(0));
        emit menu->aboutToShow();
        QVERIFY(in_menu->isEnabled());
        in_menu->trigger();
        write(QStringLiteral("Cher, disent-ils."));
        QCOMPARE(kept(), QStringList{QStringLiteral("alimentaire: Cher, disent-ils.")});
    }

    void words_are_looked_for_in_context() {
        annotator_test::Study study;
        study.show();
        auto* reports = study.window().findChild<annotator::ReportsPage*>();
        auto* list = reports->findChild<QListWidget*>();
        auto* view = reports->findChild<QTextBrowser*>();
        emit study.navigation.page_requested(annotator::Page::reports);
        list->setCurrentItem(list->findItems(QStringLiteral("Words in context"), Qt::MatchExactly).value(0));
        QTRY_VERIFY(view->toPlainText().contains(QStringLiteral("Say which words to look for.")));
        QLineEdit* words = nullptr;
        for (auto* line : reports->findChildren<QLineEdit*>()) {
            if (line->accessibleName() == QLatin1String("Words")) words = line;
        }
        QVERIFY(words != nullptr && words->isVisible());
        QTest::keyClicks(words, QStringLiteral("frein"));
        QTest::keyClick(words, Qt::Key_Return);
        QTRY_VERIFY(view->toPlainText().contains(QStringLiteral("le premier")));
        list->setCurrentItem(list->findItems(QStringLiteral("Matrix"), Qt::MatchExactly).value(0));
        QVERIFY(!words->isVisible());
    }

    void a_click_on_the_wall_opens_what_is_said_there() {
        annotator_test::Study study;
        study.show();
        code_as(study, "le prix est le premier frein", "prix");
        auto* reports = study.window().findChild<annotator::ReportsPage*>();
        auto* list = reports->findChild<QListWidget*>();
        auto* wall = reports->findChild<annotator::WallView*>();
        emit study.navigation.page_requested(annotator::Page::reports);
        list->setCurrentItem(list->findItems(QStringLiteral("The wall"), Qt::MatchExactly).value(0));
        QTRY_VERIFY(wall->isVisible());
        QSignalSpy asked{&study.navigation, &annotator::Navigation::passage_requested};
        // The coded words are among the first thirty of some fifty.
        std::optional<QPoint> spot;
        for (int x = 0; x < wall->width() && !spot; ++x) {
            const QPoint point{x, static_cast<int>(wall->place_of(0, 0).center().y())};
            const auto piece = wall->piece_at(point);
            if (piece && piece->column) spot = point;
        }
        QVERIFY(spot.has_value());
        QTest::mouseClick(wall, Qt::LeftButton, {}, *spot);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0][0].value<coding::SourceId>(), study.source("FG1"));
        QVERIFY(asked[0][1].value<coding::Span>() == study.where("FG1", "le prix est le premier frein"));
        emit study.navigation.page_requested(annotator::Page::reports);
        wall->setFocus();
        QTest::keyClick(wall, Qt::Key_Down);
        QTest::keyClick(wall, Qt::Key_Return);
        QCOMPARE(asked.size(), 2);
        QCOMPARE(asked[1][0].value<coding::SourceId>(), study.source("Notes"));
    }
};

ANNOTATOR_TEST(ReportsTest)
#include "reports_test.moc"
