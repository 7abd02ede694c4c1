// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/annotator/study.hpp"

#include <QString>
#include <QtTest/QTest>
#include <algorithm>
#include <array>
#include <fstream>

#include "libcoding/exchange/import.hpp"
#include "libcoding/store/codes.hpp"
#include "libcoding/store/named.hpp"

#include "annotator/app/application.hpp"

namespace annotator_test {
namespace {

namespace store = coding::store;

constexpr std::string_view group =
    "[00:00:05] Zoé ? : Bonjour à tous, parlons de ce que vous mangez.\n"
    "[00:00:12] Hélène : Chez nous, le prix est le premier frein. On regarde l’étiquette avant le "
    "producteur.\n"
    "[00:00:31] Paul : Oui, mais le lieu aide : au marché, on se parle. (rires)\n"
    "[00:00:44] Hélène : C’est vrai, la confiance vient du lieu.\n"
    "[00:01:02] Zoé ? : Et l’énergie ?\n"
    "[00:01:10] Paul : Je chauffe moins, pour le prix, et c’est tout.\n";
constexpr std::string_view notes =
    "Notes du 3 mars\n\nLa salle est froide ; on garde les manteaux.\n\nBeaucoup parlent du prix en "
    "sortant.\n";

void add_codes(store::Project& project) {
    auto change = project.change("Maud", coding::Message{"Made the study of a test"});
    const auto add = [&](coding::CodeId parent, const char* name, coding::CodeKind kind, const char* colour) {
        coding::Code code;
        code.parent = parent;
        code.name = name;
        code.kind = kind;
        code.colour = colour;
        return store::add_code(change, code).id;
    };
    const auto food = add({}, "alimentaire", coding::CodeKind::theme, "#2f7f5f");
    add(food, "prix", coding::CodeKind::barrier, "#b5523b");
    add(food, "lieu", coding::CodeKind::lever, "#3b6fb5");
    add({}, "énergétique", coding::CodeKind::theme, "#8a6d1f");
    add({}, "confiance", coding::CodeKind::concept_, "#7a4fa0");
    change.commit();
}

}  // namespace

Study::Study() : session(coding::Language::english, "Maud"), background(session) {
    if (const auto* application = qobject_cast<annotator::Application*>(QApplication::instance())) {
        QObject::connect(application, &annotator::Application::fault, &session, &annotator::Session::fail);
    }
    const std::filesystem::path folder{folder_.path().toStdString()};
    path_ = folder / "study.focale";
    const std::array<std::filesystem::path, 2> files{folder / "FG1.txt", folder / "Notes.txt"};
    std::ofstream{files[0]} << group;
    std::ofstream{files[1]} << notes;
    store::ProjectInfo info;
    info.name = "Study";
    auto project = store::Project::create(path_, info, "Maud", store::Backups::none);
    coding::SilentProgress progress;
    coding::exchange::import_files(project, files, {}, "Maud", progress);
    add_codes(project);
    window_ = std::make_unique<annotator::MainWindow>(workspace());
    session.take(std::move(project));
}

void Study::show() {
    window_->show();
    QVERIFY(QTest::qWaitForWindowExposed(window_.get()));
}

coding::SourceId Study::source(std::string_view name) const {
    return store::source_named(session.project(), name).id;
}

coding::CodeId Study::code(std::string_view name) const {
    const auto book = store::codebook(session.project());
    return book.codes()[store::code_named(book, name)].id;
}

std::string Study::text(std::string_view name) const {
    return store::source_text(session.project(), source(name));
}

coding::Span Study::where(std::string_view name, std::string_view words) const {
    const auto all = QString::fromStdString(text(name)).toUcs4();
    const auto wanted = QString::fromUtf8(words.data(), static_cast<qsizetype>(words.size())).toUcs4();
    const auto at = std::search(all.begin(), all.end(), wanted.begin(), wanted.end());
    const auto begin = static_cast<std::uint32_t>(at - all.begin());
    return {begin, begin + static_cast<std::uint32_t>(wanted.size())};
}

std::vector<coding::Coding> Study::codings(std::string_view name) const {
    return store::codings(session.project(), {.source = source(name), .code = {}, .coder = {}});
}

}  // namespace annotator_test
