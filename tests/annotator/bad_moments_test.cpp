// SPDX-License-Identifier: GPL-3.0-or-later
// What happens to the project's file while the window is open: each is said in one sentence, nothing that was
// acknowledged is lost, and the window goes on.
#include <QFile>
#include <QLabel>
#include <QSignalSpy>
#include <csignal>
#include <filesystem>
#include <optional>
#include <string>
#include <system_error>

#include <sys/resource.h>
#include <unistd.h>

#include "libcoding/acts/codebook.hpp"
#include "libcoding/store/backup.hpp"
#include "libcoding/store/codes.hpp"
#include "libcoding/store/database.hpp"
#include "libcoding/store/named.hpp"
#include "libcoding/store/transaction.hpp"

#include "annotator/app/application.hpp"
#include "annotator/app/copy_saver.hpp"
#include "annotator/app/notice.hpp"
#include "annotator/transcript/transcript_document.hpp"
#include "tests/annotator/annotator_test.hpp"
#include "tests/annotator/coding_hand.hpp"

using annotator_test::CodingHand;
using annotator_test::Study;

namespace {

namespace store = coding::store;
namespace fs = std::filesystem;

using Names = std::vector<std::string>;

/// In milliseconds: how long the window stands still for another program's lock (a program that waits:
/// 5,000).
std::int64_t longest_wait_of(const Study& study) {
    return study.session.project().database().integer("PRAGMA busy_timeout");
}

/// Somebody codes while something happens to her file.
struct Coder {
    Coder() : hand(study) {}

    void code(std::string_view words, const char* code) {
        hand.select("FG1", words);
        hand.press(Qt::Key_C);
        hand.type(QString::fromUtf8(code), Qt::Key_Return);
    }

    /// What the window says above the page; empty while it says nothing.
    [[nodiscard]] QString told() {
        const auto* notice = study.window().findChild<annotator::Notice*>();
        return notice->isVisibleTo(&study.window()) ? notice->findChild<QLabel*>()->text() : QString{};
    }
    void hide_notice() { study.window().findChild<annotator::Notice*>()->hide(); }

    [[nodiscard]] fs::path beside(const char* name) const { return study.path().parent_path() / name; }

    Study study;
    CodingHand hand;
};

/// The codes on FG1 in a project file, as another program reads them.
std::size_t codings_in(const fs::path& path) {
    const auto project = store::Project::open(path, store::Access::read, store::Backups::none);
    return store::codings(project, store::CodingFilter{}).size();
}

/// No file of this process grows past what is allowed while it lives, as on a full disk.
class FullDisk {
  public:
    explicit FullDisk(const fs::path& file) {
        old_handler_ = std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &before_);
        auto log = file;
        log += "-wal";
        std::error_code absent;
        const auto size = fs::file_size(log, absent);
        rlimit now = before_;
        now.rlim_cur = absent ? 0 : size;
        setrlimit(RLIMIT_FSIZE, &now);
    }
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;
    ~FullDisk() {
        setrlimit(RLIMIT_FSIZE, &before_);
        std::signal(SIGXFSZ, old_handler_);
    }

  private:
    rlimit before_{};
    void (*old_handler_)(int) = SIG_DFL;
};

}  // namespace

class BadMomentsTest : public QObject {
    Q_OBJECT

  private slots:
    void a_project_that_may_not_grow_says_that_the_disk_is_full() {
        Coder coder;
        coder.code("au marché", "lieu");
        auto& database = coder.study.session.project().database();
        const auto pages = database.integer("PRAGMA page_count");
        database.execute("PRAGMA max_page_count = " + std::to_string(pages));
        for (int i = 0; i < 400 && coder.told().isEmpty(); ++i)
            coder.code("le prix", "prix"), coder.study.session.undo();
        QVERIFY2(coder.told().contains(QStringLiteral("The disk is full")), qPrintable(coder.told()));
        const auto kept = coder.study.codings("FG1").size();
        QCOMPARE(codings_in(coder.study.path()), kept);
        database.execute("PRAGMA max_page_count = 1000000");
        coder.code("la confiance vient du lieu", "confiance");
        QCOMPARE(coder.told(), QString{});  // it went well: the disk is not full any more
        QCOMPARE(codings_in(coder.study.path()), kept + 1);
    }

    void a_disk_without_room_is_told_and_what_was_coded_before_stays() {
        Coder coder;
        coder.code("au marché", "lieu");
        {
            const FullDisk full{coder.study.path()};
            coder.code("le prix est le premier frein", "prix");
            QVERIFY(!coder.told().isEmpty());
            QCOMPARE(coder.hand.coded("FG1"), (Names{"lieu"}));
            coder.code("le prix est le premier frein", "prix");  // again: still there, still told
            QCOMPARE(coder.hand.coded("FG1"), (Names{"lieu"}));
        }
        coder.hide_notice();
        coder.code("le prix est le premier frein", "prix");
        QCOMPARE(coder.told(), QString{});
        coder.study.session.close();
        QCOMPARE(codings_in(coder.study.path()), std::size_t{2});
    }

    void a_project_renamed_while_it_is_open_is_told_at_once_and_whole_under_its_new_name() {
        Coder coder;
        coder.code("au marché", "lieu");
        fs::rename(coder.study.path(), coder.beside("renamed.focale"));
        QTRY_VERIFY2(coder.told().contains(QStringLiteral("no longer where it was opened")),
                     qPrintable(coder.told()));
        // Copied, as by a program that knows nothing of a log beside it.
        fs::copy_file(coder.beside("renamed.focale"), coder.beside("copied.focale"));
        QCOMPARE(codings_in(coder.beside("copied.focale")), std::size_t{1});
        coder.code("le prix", "prix");  // refused: nobody would find it
        QCOMPARE(coder.hand.coded("FG1"), (Names{"lieu"}));
        fs::rename(coder.beside("renamed.focale"), coder.study.path());
        coder.hide_notice();
        coder.code("le prix", "prix");
        QCOMPARE(coder.told(), QString{});
        coder.study.session.close();
        QCOMPARE(codings_in(coder.study.path()), std::size_t{2});
    }

    void a_project_removed_while_it_is_open_is_saved_as_a_copy_and_gone_on_with() {
        Coder coder;
        coder.code("au marché", "lieu");
        fs::remove(coder.study.path());
        coder.code("le prix", "prix");
        QVERIFY2(coder.told().contains(QStringLiteral("no longer where it was opened")),
                 qPrintable(coder.told()));
        auto* copies = coder.study.window().findChild<annotator::CopySaver*>();
        QSignalSpy saved{copies, &annotator::CopySaver::saved};
        copies->save(coder.study.path());
        QTRY_COMPARE(saved.size(), 1);
        coder.hide_notice();
        coder.code("le prix", "prix");
        QCOMPARE(coder.told(), QString{});
        coder.study.session.close();
        QCOMPARE(codings_in(coder.study.path()), std::size_t{2});
    }

    void a_project_removed_and_closed_all_the_same_is_among_its_backups() {
        Coder coder;
        coder.code("au marché", "lieu");
        const auto path = coder.study.path();
        coder.study.session.close();
        QVERIFY(coder.study.session.open(path));
        coder.code("le prix", "prix");
        fs::remove(path);
        coder.study.session.close();
        const auto kept = store::backups(path);
        QVERIFY(!kept.empty());
        QVERIFY(kept.front().string().find("rescued") != std::string::npos);
        QCOMPARE(codings_in(kept.front()), std::size_t{2});
    }

    void while_another_program_writes_an_act_is_refused_at_once_and_goes_well_after() {
        Coder coder;
        coder.code("au marché", "lieu");
        {
            store::Database other{coder.study.path(), store::Database::Mode::write};
            store::Transaction writing{other};
            QVERIFY(longest_wait_of(coder.study) <= 100);
            coder.code("le prix", "prix");
            QVERIFY2(coder.told().contains(QStringLiteral("Another program is writing")),
                     qPrintable(coder.told()));
            QVERIFY(coder.hand.palette().isVisible() || coder.study.window().isEnabled());
            QCOMPARE(coder.hand.coded("FG1"), (Names{"lieu"}));  // reading goes on
        }
        coder.hide_notice();
        coder.code("le prix", "prix");
        QCOMPARE(coder.told(), QString{});
        QCOMPARE(coder.hand.coded("FG1").size(), std::size_t{2});
    }

    void while_an_import_of_this_window_writes_the_notice_names_it() {
        Coder coder;
        store::Database other{coder.study.path(), store::Database::Mode::write};
        store::Transaction writing{other};
        coder.study.session.set_writing(QStringLiteral("Import"));
        coder.code("le prix", "prix");
        QVERIFY2(coder.told().startsWith(QStringLiteral("“Import” is still writing to the project")),
                 qPrintable(coder.told()));
        QVERIFY(coder.study.codings("FG1").empty());
    }

    // Before the first act the file has no log: who writes shuts readers out too.
    void a_file_that_nobody_may_read_now_leaves_the_window_as_it_was() {
        Coder coder;
        const auto path = coder.study.path();
        coder.study.session.close();
        QVERIFY(coder.study.session.open(path));
        coder.hand.select("FG1", "le prix");
        store::Database other{path, store::Database::Mode::write};
        other.execute("BEGIN EXCLUSIVE");
        coder.hand.press(Qt::Key_C);
        coder.hand.type(QStringLiteral("prix"), Qt::Key_Return);
        QVERIFY2(coder.told().contains(QStringLiteral("Another program is writing")),
                 qPrintable(coder.told()));
        coder.study.session.look_for_others_work();
        QVERIFY(!coder.study.session.codebook().empty());
        other.execute("ROLLBACK");
        coder.hide_notice();
        coder.code("le prix", "prix");
        QCOMPARE(coder.told(), QString{});
        QCOMPARE(coder.hand.coded("FG1"), (Names{"prix"}));
    }

    void a_project_that_another_program_holds_is_told_at_once_when_it_is_opened_and_opens_after() {
        Coder coder;
        coder.code("le prix", "prix");
        const auto path = coder.study.path();
        coder.study.session.close();
        store::Database other{path, store::Database::Mode::write};
        other.execute("BEGIN EXCLUSIVE");
        QVERIFY(!coder.study.session.open(path));
        QVERIFY2(coder.told().contains(QStringLiteral("Another program is writing")),
                 qPrintable(coder.told()));
        other.execute("ROLLBACK");
        QVERIFY(coder.study.session.open(path));
        QCOMPARE(coder.hand.coded("FG1"), (Names{"prix"}));
    }

    // A part of a text that is not looked at yet is read when it is; meanwhile another program may have the
    // file.
    void a_part_of_a_text_that_cannot_be_read_now_is_told_and_shown_when_it_can() {
        Coder coder;
        const auto path = coder.study.path();
        coder.study.session.close();
        store::Database other{path, store::Database::Mode::write};
        QVERIFY(coder.study.session.open(path));
        const auto source = store::source_named(coder.study.session.project(), "FG1");
        std::vector<std::string> faults;
        annotator::TranscriptDocument document{
            coder.study.session.project(), source, [&](const auto& fault) {
                faults.push_back(
                    fault ? std::string{coding::Catalogue{coding::Language::english}.text(fault->message())}
                          : std::string{});
            }};
        const auto length = document.length();
        other.execute("BEGIN EXCLUSIVE");
        const auto blank = document.text({0, length});
        QCOMPARE(blank.size(), static_cast<qsizetype>(length));
        QVERIFY(blank.trimmed().isEmpty());
        QCOMPARE(faults, (std::vector<std::string>{"Another program is writing to the project."}));
        other.execute("ROLLBACK");
        QCOMPARE(document.text({0, length}), blank);  // not in the midst of being shown
        document.retry();
        QVERIFY(document.text({0, length}).contains(QStringLiteral("le prix")));
        // Changed by somebody else since: positions no longer hold, so nothing of it is shown.
        annotator::TranscriptDocument old{coder.study.session.project(), source, [&](const auto& fault) {
                                              faults.push_back(fault ? "fault" : "changed");
                                          }};
        other.execute("UPDATE block SET characters = characters + 1 WHERE id = (SELECT min(id) FROM block)");
        QVERIFY(old.text({0, length}).trimmed().isEmpty());
        QCOMPARE(faults.back(), std::string{"changed"});
    }

    // The folder of a project on a stick with its lock pushed, or of a colleague: no log can be made there.
    void a_folder_that_may_not_be_written_to_is_told_and_works_again_when_it_may() {
        Coder coder;
        const auto path = coder.study.path();
        coder.study.session.close();  // one plain file again
        QVERIFY(coder.study.session.open(path));
        coder.hand.select("FG1", "le prix");
        const auto folder = path.parent_path();
        fs::permissions(folder, fs::perms::owner_write, fs::perm_options::remove);
        fs::permissions(coder.study.path(), fs::perms::owner_write, fs::perm_options::remove);
        const bool everything_allowed = access(folder.c_str(), W_OK) == 0;  // to root
        if (everything_allowed) {
            fs::create_directory(coder.beside("study.focale-wal"));
            fs::create_directory(coder.beside("study.focale-journal"));
        }
        coder.hand.press(Qt::Key_C);
        coder.hand.type(QStringLiteral("prix"), Qt::Key_Return);
        QVERIFY(!coder.told().isEmpty());
        fs::permissions(folder, fs::perms::owner_write, fs::perm_options::add);
        fs::permissions(coder.study.path(), fs::perms::owner_write, fs::perm_options::add);
        if (everything_allowed) {
            fs::remove(coder.beside("study.focale-wal"));
            fs::remove(coder.beside("study.focale-journal"));
        }
        QVERIFY(coder.study.codings("FG1").empty());
        coder.hide_notice();
        coder.code("le prix", "prix");
        QCOMPARE(coder.told(), QString{});
        QCOMPARE(coder.hand.coded("FG1"), (Names{"prix"}));
    }

    void a_fault_that_nobody_caught_is_told_and_the_window_goes_on() {
        Coder coder;
        QMetaObject::invokeMethod(
            &coder.study.window(),
            [] {
                throw coding::Error{coding::ErrorKind::storage,
                                    coding::Message{"The project file is damaged."}};
            },
            Qt::QueuedConnection);
        QTRY_VERIFY(coder.told().contains(QStringLiteral("The project file is damaged")));
        coder.hide_notice();
        coder.code("le prix", "prix");
        QCOMPARE(coder.hand.coded("FG1"), (Names{"prix"}));
    }
};

ANNOTATOR_TEST(BadMomentsTest)
#include "bad_moments_test.moc"
