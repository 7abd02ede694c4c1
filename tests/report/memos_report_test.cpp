// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/report/memos_report.hpp"

#include <atomic>
#include <filesystem>
#include <sstream>

#include <catch2/catch.hpp>
#include <unistd.h>

#include "libcoding/acts/memos.hpp"
#include "libcoding/report/writers.hpp"
#include "libcoding/store/codes.hpp"
#include "libcoding/store/memos.hpp"
#include "libcoding/store/sources.hpp"
#include "libcoding/text/segmentation.hpp"

using namespace coding;
using Catch::Matchers::Contains;
namespace fs = std::filesystem;

namespace {

/// A project with a source and a code below another.
class Study {
  public:
    Study() {
        static std::atomic<int> made{0};
        folder_ = fs::temp_directory_path() /
                  ("focale-memos-" + std::to_string(::getpid()) + "-" + std::to_string(++made));
        fs::create_directories(folder_);
        project_.emplace(store::Project::create(folder_ / "p.focale", {}, "Maud", store::Backups::none));
        auto change = project_->change("Maud", Message{"Made a study"});
        Source source;
        source.name = "FG1";
        Block block;
        block.text = "Le prix monte.\n";
        std::vector<Block> blocks{block};
        text::Segmenter segmenter{"fr"};
        store::add_source(change, source, blocks, segmenter);
        fg1 = source.id;
        Code code;
        code.name = "alimentaire";
        code.parent = store::add_code(change, code).id;
        code.name = "prix";
        price = store::add_code(change, code).id;
        change.commit();
    }
    Study(const Study&) = delete;
    Study& operator=(const Study&) = delete;
    ~Study() {
        project_.reset();
        std::error_code ignored;
        fs::remove_all(folder_, ignored);
    }
    store::Project& project() { return *project_; }
    SourceId fg1;
    CodeId price;

  private:
    fs::path folder_;
    std::optional<store::Project> project_;
};

}  // namespace

TEST_CASE("memos are written kind by kind, with what they are on and who wrote them") {
    Study study;
    Memo memo;
    memo.kind = MemoKind::journal;
    memo.text = "Il <pleut>.\nOn attend.";
    acts::write_memo(study.project(), "Maud", memo);
    memo.kind = MemoKind::rule;
    memo.title = "Prix";
    memo.on = study.price;
    acts::write_memo(study.project(), "Maud", memo);
    memo.title.clear();
    memo.on = Passage{study.fg1, {0, 7}};
    acts::write_memo(study.project(), "Maud", memo);

    const auto report = report::memos_report(study.project(), store::memos(study.project()));
    std::ostringstream html, markdown;
    report::write_html(html, report, Catalogue{Language::french});
    report::write_markdown(markdown, report, Catalogue{Language::english});
    CHECK_THAT(html.str(), Contains("Il &lt;pleut&gt;.") && Contains("Règles") && Contains("Maud"));
    const auto text = markdown.str();
    CHECK(text.find("Rules") < text.find("Journal"));
    CHECK_THAT(text, Contains("Prix") && Contains("alimentaire / prix") && Contains("FG1: “"));
}

TEST_CASE("a memo on a passage or coding says where to go") {
    Study study;
    const report::MemoSubjects subjects{study.project()};
    CHECK(subjects.place(study.fg1)->source == study.fg1);
    CHECK(subjects.place(Passage{study.fg1, {2, 5}})->span == Span{2, 5});
    CHECK_FALSE(subjects.place(study.price));
}
