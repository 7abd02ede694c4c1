// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/app/exports.hpp"

#include <QAction>
#include <QFileInfo>
#include <QMenu>
#include <QMessageBox>
#include <algorithm>

#include "libcoding/exchange/codebook_tables.hpp"
#include "libcoding/exchange/qualcoder/project_export.hpp"
#include "libcoding/exchange/refi/codebook_file.hpp"
#include "libcoding/exchange/refi/project_export.hpp"
#include "libcoding/exchange/transcript_writers.hpp"
#include "libcoding/report/codebook_report.hpp"
#include "libcoding/report/markdown_notes.hpp"
#include "libcoding/report/writers.hpp"
#include "libcoding/store/codes.hpp"
#include "libcoding/store/sources.hpp"

#include "annotator/app/background.hpp"
#include "annotator/app/file_to_write.hpp"
#include "annotator/app/save_bytes.hpp"
#include "annotator/app/selection.hpp"
#include "annotator/app/session.hpp"

namespace annotator {

namespace exchange = coding::exchange;
namespace store = coding::store;
namespace fs = std::filesystem;

namespace {

/// What a project in another program's format says of itself.
std::vector<coding::Message> notes_of(const exchange::refi::ExportedProject& project) {
    auto notes = project.left_out;
    notes.insert(notes.end(), project.for_focale.begin(), project.for_focale.end());
    return notes;
}

}  // namespace

Exports::Exports(const Workspace& workspace, QWidget* window)
    : QObject(window), workspace_(workspace), window_(window) {
    auto& session = workspace_.session;
    connect(&session, &Session::opened, this, &Exports::show_what_can_be_done);
    connect(&session, &Session::closed, this, &Exports::show_what_can_be_done);
    connect(&workspace_.selection, &Selection::changed, this, &Exports::show_what_can_be_done);
}

void Exports::add_actions(const Menus& menus) {
    menu_ = menus.project->addMenu(QString{});
    const auto add = [this](Qt::Key key, void (Exports::*act)()) {
        return menu_->addAction(QString{}, QKeySequence{Qt::CTRL | Qt::ALT | key}, this, act);
    };
    project_ = add(Qt::Key_E, &Exports::export_project);
    codebook_ = add(Qt::Key_B, &Exports::export_codebook);
    text_ = add(Qt::Key_X, &Exports::export_text);
    show_what_can_be_done();
}

void Exports::show_what_can_be_done() {
    if (menu_ == nullptr) return;
    const bool open = workspace_.session.is_open();
    for (auto* action : {project_, codebook_}) action->setEnabled(open);
    text_->setEnabled(open && workspace_.selection.source());
}

std::vector<Exports::Format> Exports::project_formats() const {
    const auto language = workspace_.session.catalogue().language();
    return {{tr("REFI-QDA: NVivo, MAXQDA, ATLAS.ti …"), QStringLiteral(".qdpx"),
             [](const auto& project, const auto& path, auto& progress) {
                 return notes_of(exchange::refi::export_project(project, path, progress));
             }},
            {tr("QualCoder, a folder"), QStringLiteral(".qda"),
             [](const auto& project, const auto& path, auto& progress) {
                 return notes_of(exchange::qualcoder::export_project(project, path, progress));
             }},
            {tr("Notes in Markdown for Obsidian, a folder"), QString{},
             [language](const auto& project, const auto& path, auto& progress) {
                 coding::report::write_notes(project, path, coding::Catalogue{language}, progress);
                 return Notes{};
             }}};
}

std::vector<Exports::Format> Exports::codebook_formats() const {
    const auto table = [](const QString& title, const char* ending,
                          std::string (*text_of)(const coding::Codebook&)) {
        return Format{title, QLatin1String{ending},
                      [text_of](const store::Project& project, const fs::path& path, coding::Progress&) {
                          save_bytes(path, text_of(store::codebook(project)));
                          return Notes{};
                      }};
    };
    return {table(tr("Excel workbook"), ".xlsx", exchange::write_codebook_xlsx),
            table(tr("LibreOffice spreadsheet"), ".ods", exchange::write_codebook_ods),
            table(tr("CSV table"), ".csv", exchange::write_codebook_csv),
            {tr("REFI-QDA codebook"), QStringLiteral(".qdc"),
             [](const auto& project, const auto& path, auto&) {
                 save_bytes(path, exchange::refi::write_codebook_qdc(project));
                 return Notes{};
             }},
            {tr("Web page"), QStringLiteral(".html"),
             [language = workspace_.session.catalogue().language()](const auto& project, const auto& path,
                                                                    auto&) {
                 coding::report::write_file(path, coding::report::codebook_report(project, {}),
                                            coding::Catalogue{language});
                 return Notes{};
             }},
            table(tr("Markdown"), ".md", exchange::write_codebook_markdown),
            table(tr("JSON"), ".json", exchange::write_codebook_json)};
}

std::vector<Exports::Format> Exports::text_formats(coding::SourceId source) const {
    const auto format = [source](const QString& title, const char* ending,
                                 exchange::WrittenTranscript (*text_of)(const exchange::SpokenSource&)) {
        return Format{
            title, QLatin1String{ending},
            [source, text_of](const store::Project& project, const fs::path& path, coding::Progress&) {
                const auto wanted = store::source(project, source);
                if (!wanted) return Notes{};
                const auto written = text_of(exchange::spoken_source(project, *wanted));
                save_bytes(path, written.bytes);
                return exchange::notes_on(written);
            }};
    };
    return {format(tr("Word document"), ".docx", exchange::written_as_docx),
            format(tr("LibreOffice document"), ".odt", exchange::written_as_odt),
            format(tr("Text"), ".txt", exchange::written_as_text),
            format(tr("Captions (WebVTT)"), ".vtt", exchange::written_as_vtt),
            format(tr("Captions (SubRip)"), ".srt", exchange::written_as_srt),
            format(tr("TEI of speech"), ".tei", exchange::written_as_tei)};
}

void Exports::export_project() {
    const auto name = QFileInfo{QString::fromStdString(workspace_.session.project().path().string())};
    ask(tr("Export the project"), name.dir().filePath(name.completeBaseName()), project_formats());
}

void Exports::export_codebook() {
    ask(tr("Export the codebook"), tr("Codebook"), codebook_formats());
}

void Exports::export_text() {
    const auto source = workspace_.selection.source();
    QString name;
    workspace_.session.read([&](const store::Project& project) {
        if (const auto wanted = store::source(project, source)) name = QString::fromStdString(wanted->name);
    });
    ask(tr("Export the text"), name, text_formats(source));
}

void Exports::ask(const QString& title, const QString& name, const std::vector<Format>& formats) {
    QStringList kinds;
    for (const auto& format : formats) {
        kinds << QStringLiteral("%1 (%2)").arg(
            format.title, format.ending.isEmpty() ? QStringLiteral("*") : QLatin1Char('*') + format.ending);
    }
    const auto wanted = ask_file_to_write(window_, title, name, kinds);
    if (!wanted.path.isEmpty()) write(formats[static_cast<std::size_t>(wanted.kind)], wanted.path);
}

void Exports::write(const Format& format, const QString& path) {
    workspace_.background.run(
        this, tr("Export"),
        [write = format.write, to = fs::path{path.toStdString()},
         from = workspace_.session.project().path()](coding::Progress& progress) {
            const auto project = store::Project::open(from, store::Access::read);
            return write(project, to, progress);
        },
        [this, path](const Notes& notes) { tell(path, notes); });
}

void Exports::tell(const QString& path, const Notes& notes) {
    emit written(path);
    if (notes.empty()) return;
    QStringList lines;
    for (const auto& note : notes) lines << QStringLiteral("• ") + workspace_.session.text(note);
    auto* word = new QMessageBox(QMessageBox::Information, tr("Export"),
                                 tr("“%1” is written. What the format holds otherwise, or not at all:")
                                     .arg(QFileInfo{path}.fileName()),
                                 QMessageBox::Close, window_);
    word->setInformativeText(lines.join(QLatin1Char('\n')));
    word->setAttribute(Qt::WA_DeleteOnClose);
    word->open();
}

void Exports::retranslate() {
    if (menu_ == nullptr) return;
    menu_->setTitle(tr("&Export"));
    project_->setText(tr("The &project, for another program…"));
    codebook_->setText(tr("The &codebook…"));
    text_->setText(tr("This &text…"));
}

}  // namespace annotator
