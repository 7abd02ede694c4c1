// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/exchange_bench.hpp"

#include <benchmark/benchmark.h>

#include "libcoding/exchange/refi/placed_text.hpp"

#include "tests/bench/archive_limits.hpp"
#include "tests/bench/foreign_project.hpp"
#include "tests/bench/limits.hpp"

namespace coding::bench {

namespace fs = std::filesystem;
namespace refi = exchange::refi;

void ExchangeBench::make_foreign_project() {
    const auto path = study_.scratch("foreign.qdpx");
    if (!fs::exists(path)) write_foreign_project(study_.size(), path);
}

void ExchangeBench::make_empty_project() const {
    const auto path = study_.scratch("imported.focale");
    for (const char* end : {"", "-wal", "-shm"}) fs::remove(path.string() + end);
    fs::remove_all(path.string() + ".backups");
    run_program({FOCALE_BINARY, "new", path.string(), "--quiet"}, study_.scratch("output"));
}

// Elements made, texts decoded, units found, selections placed: all but what goes to the store.
void ExchangeBench::read_all() const {
    const refi::Package package{study_.scratch("foreign.qdpx")};
    const auto file = [&](std::string_view name) { return package.file(name); };
    refi::ElementReader reader{[&](refi::Element& element, const std::vector<refi::Element>& parents) {
        if (parents.size() != 2 || parents[1].name != "Sources") return false;
        auto raw = refi::raw_text_of(element, file);
        if (raw) benchmark::DoNotOptimize(refi::placed_text(element, std::move(*raw), refi::PositionUnit{}));
        return true;
    }};
    package.read_project([&](std::string_view piece) { reader.feed(piece); });
    benchmark::DoNotOptimize(reader.finish());
}

void ExchangeBench::import() {
    import_bytes_ = memory_of_program({FOCALE_BINARY, "import", study_.scratch("imported.focale").string(),
                                       study_.scratch("foreign.qdpx").string(), "--quiet"},
                                      study_.scratch("output"));
}

void ExchangeBench::export_again() {
    const auto out = study_.scratch("exported.qdpx");
    export_bytes_ = memory_of_program(
        {FOCALE_BINARY, "export", study_.scratch("imported.focale").string(), out.string(), "--quiet"},
        study_.scratch("output"));
}

void ExchangeBench::insert_same_rows() const {
    const auto project = study_.scratch("imported.focale");
    benchmark::DoNotOptimize(unpack_and_parse(study_.scratch("foreign.qdpx")));
    benchmark::DoNotOptimize(segment_words(texts_));
    insert_text_rows(project, study_.scratch("copy.sqlite"));
    insert_coding_rows(project, study_.scratch("copy.sqlite"));
    insert_guid_rows(project, study_.scratch("copy.sqlite"));
}

void ExchangeBench::add_to(std::vector<Comparison>& table) {
    constexpr std::uint32_t codings_that_take_minutes = 1'000'000;
    const int times = study_.size().codings < codings_that_take_minutes ? 3 : 1;
    Comparison reading{"read a REFI-QDA project, all but the store",
                       [this] { read_all(); },
                       "unpack and parse it alone",
                       [this] { benchmark::DoNotOptimize(unpack_and_parse(study_.scratch("foreign.qdpx"))); },
                       "≤ 2×",
                       times,
                       [this] { make_foreign_project(); }};
    table.push_back(reading);
    Comparison importing{"import a REFI-QDA project",
                         [this] { import(); },
                         "unpack and parse it, find words with ICU, insert the same rows with SQLite",
                         [this] { insert_same_rows(); },
                         "",
                         1,
                         [this] {
                             make_foreign_project();
                             make_empty_project();
                         }};
    importing.before_limit = [this] {
        if (texts_.empty()) texts_ = study_.read_texts();
    };
    table.push_back(importing);
    Comparison exporting{"export the REFI-QDA project again",
                         [this] { export_again(); },
                         "deflate the same bytes with zlib",
                         [this] { benchmark::DoNotOptimize(deflate_file(study_.scratch("unpacked"))); },
                         "≤ 2×",
                         times,
                         {}};
    exporting.before_limit = [this] {
        texts_ = {};
        unpack_to(study_.scratch("exported.qdpx"), study_.scratch("unpacked"));
    };
    table.push_back(exporting);
}

void ExchangeBench::print_memory(std::ostream& out) const {
    if (import_bytes_ == 0 || export_bytes_ == 0) return;
    out << "\nMost memory of the process: importing a REFI-QDA project " << import_bytes_ / 1'000'000
        << " MB (goal: under 200 MB), exporting it " << export_bytes_ / 1'000'000 << " MB.\n";
}

}  // namespace coding::bench
