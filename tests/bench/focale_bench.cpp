// SPDX-License-Identifier: GPL-3.0-or-later
// focale_bench [--study=small|medium|large] [--folder=PATH] [Google Benchmark's options]
// Measures Focale's work beside the limits of the machine and prints a Markdown table (docs/BENCHMARKS.md).
#include <iostream>
#include <memory>
#include <optional>

#include <benchmark/benchmark.h>

#include "libcoding/analysis/agreement/disagreements.hpp"
#include "libcoding/analysis/agreement/study.hpp"
#include "libcoding/analysis/cooccurrence.hpp"
#include "libcoding/analysis/frequency.hpp"
#include "libcoding/analysis/saturation.hpp"
#include "libcoding/analysis/search.hpp"
#include "libcoding/analysis/speakers.hpp"
#include "libcoding/report/interaction_report.hpp"
#include "libcoding/report/kinds.hpp"
#include "libcoding/store/counting.hpp"
#include "libcoding/text/encoding.hpp"
#include "libcoding/transcripts/reader.hpp"

#include "tests/bench/bench_study.hpp"
#include "tests/bench/comparison_table.hpp"
#include "tests/bench/exchange_bench.hpp"
#include "tests/bench/limits.hpp"

namespace {

using namespace coding;
using namespace coding::bench;

/// Repetitions of what takes milliseconds: the first few meet cold caches.
constexpr int often = 21;

/// What several benchmarks use, made when the first needs it.
struct Loaded {
    explicit Loaded(const BenchStudy& of) : study(of) {}

    const std::vector<std::string>& texts() {
        if (texts_.empty()) texts_ = study.read_texts();
        return texts_;
    }
    const store::CountingTables& tables() {
        if (!tables_)
            tables_ = store::load_counting(store::Project::open(study.project(), store::Access::read));
        return *tables_;
    }
    store::Project& project() {
        if (!project_) project_.emplace(store::Project::open(study.project(), store::Access::read));
        return *project_;
    }

    const BenchStudy& study;

  private:
    std::vector<std::string> texts_;
    std::optional<store::CountingTables> tables_;
    std::optional<store::Project> project_;
};

std::span<const std::byte> bytes_of(const std::string& text) {
    return std::as_bytes(std::span{text});
}

void search(Loaded& loaded, const std::string& query, bool regular_expression) {
    analysis::SearchRequest request;
    request.query = query;
    request.regular_expression = regular_expression;
    SilentProgress progress;
    benchmark::DoNotOptimize(analysis::search(loaded.project(), request, progress));
}

void add_import(std::vector<Comparison>& table, BenchStudy& study, Loaded& loaded) {
    table.push_back({"read the transcripts",
                     [&] {
                         for (const std::string& text : loaded.texts()) {
                             benchmark::DoNotOptimize(transcripts::read(bytes_of(text), "txt"));
                         }
                     },
                     "decode the bytes alone",
                     [&] {
                         for (const std::string& text : loaded.texts()) {
                             benchmark::DoNotOptimize(text::decode(bytes_of(text)));
                         }
                     },
                     "", 3, [&] { loaded.texts(); }});
    table.push_back({"import the transcripts", [&] { study.import_texts(); },
                     "find words with ICU, insert the same rows with SQLite",
                     [&] {
                         benchmark::DoNotOptimize(segment_words(loaded.texts()));
                         insert_text_rows(study.project(), study.scratch("copy.sqlite"));
                     },
                     "", 1, [&] { study.make_project(); }});
    table.push_back({"import the codings", [&] { study.import_codings(); },
                     "insert the same rows with SQLite",
                     [&] { insert_coding_rows(study.project(), study.scratch("copy.sqlite")); }, "", 1,
                     [&] { study.generated_codings(); }});
}

void add_agreement(std::vector<Comparison>& table, Loaded& loaded) {
    namespace agreement = analysis::agreement;
    const auto compare = [&](const std::string& work, std::vector<std::string> coders, agreement::By by,
                             std::vector<agreement::Statistic> statistics, const std::string& goal) {
        const auto merged = coders.empty() ? loaded.study.size().coders : coders.size();
        analysis::ScopeRequest request;
        request.coders = std::move(coders);
        table.push_back(
            {work,
             [&loaded, request, by, statistics] {
                 const auto scope = analysis::resolve(loaded.tables(), request);
                 const agreement::ComparedSources compared{loaded.tables(), scope};
                 benchmark::DoNotOptimize(agreement::study(loaded.tables(), compared, by, statistics));
             },
             merged == 2 ? "merge the passages of the two" : "merge the passages of each pair",
             [&loaded, merged] { benchmark::DoNotOptimize(merge_passages(loaded.tables(), merged)); }, goal,
             often, [&loaded] { loaded.tables(); }});
    };
    using agreement::Statistic;
    const std::vector usual{Statistic::percent, Statistic::krippendorff_alpha, Statistic::gwet_ac,
                            Statistic::u_alpha, Statistic::span_jaccard};
    compare("κ of two coders for all codes, loaded", {"coder 1", "coder 2"}, agreement::By::code,
            {Statistic::cohen_kappa}, "");
    compare("agreement of all coders for all codes, loaded", {}, agreement::By::code, usual, "≤ 3×");
    compare("agreement by pair of coders, loaded", {}, agreement::By::pair, usual, "");
    table.push_back(
        {"the 20 worst disagreements, loaded",
         [&loaded] {
             const auto scope = analysis::resolve(loaded.tables(), {});
             const agreement::ComparedSources compared{loaded.tables(), scope};
             benchmark::DoNotOptimize(agreement::disagreements(loaded.tables(), compared, 20));
         },
         "merge the passages of each pair",
         [&loaded] { benchmark::DoNotOptimize(merge_passages(loaded.tables(), loaded.study.size().coders)); },
         "", often, [&loaded] { loaded.tables(); }});
}

void add_counting(std::vector<Comparison>& table, const BenchStudy& study, Loaded& loaded) {
    table.push_back({"open the project",
                     [&] { store::Project::open(study.project(), store::Access::read); },
                     "open it with SQLite alone",
                     [&] { benchmark::DoNotOptimize(open_plain(study.project())); },
                     "under 300 ms",
                     5,
                     {}});
    table.push_back({"load what counting needs, cold",
                     [&] {
                         const auto project = store::Project::open(study.project(), store::Access::read);
                         benchmark::DoNotOptimize(store::load_counting(project));
                     },
                     "scan the same rows with SQLite",
                     [&] { benchmark::DoNotOptimize(scan_rows(study.project())); },
                     "≤ 2×",
                     5,
                     {}});
    table.push_back({"count frequencies, loaded",
                     [&] {
                         const auto scope = analysis::resolve(loaded.tables(), {});
                         benchmark::DoNotOptimize(analysis::frequency(loaded.tables(), scope));
                     },
                     "one pass over the flat arrays",
                     [&] { benchmark::DoNotOptimize(pass_over(loaded.tables())); }, "≤ 3×", often,
                     [&] { loaded.tables(); }});
    table.push_back({"count frequencies by source, loaded",
                     [&] {
                         const auto scope = analysis::resolve(loaded.tables(), {});
                         benchmark::DoNotOptimize(
                             analysis::frequency(loaded.tables(), scope, {analysis::Split::By::source, {}}));
                     },
                     "one pass over the flat arrays",
                     [&] { benchmark::DoNotOptimize(pass_over(loaded.tables())); }, "", often,
                     [&] { loaded.tables(); }});
    const auto compare = [&table, &loaded](const std::string& work, auto&& count) {
        table.push_back({work,
                         [&loaded, count] {
                             const auto scope = analysis::resolve(loaded.tables(), {});
                             benchmark::DoNotOptimize(count(loaded.tables(), scope));
                         },
                         "one pass over the flat arrays",
                         [&loaded] { benchmark::DoNotOptimize(pass_over(loaded.tables())); }, "", often,
                         [&loaded] { loaded.tables(); }});
    };
    compare("who speaks how much, loaded", analysis::speakers);
    compare("who turns to whom, loaded",
            [](const store::CountingTables& tables, const analysis::Scope& scope) {
                return report::interaction(tables, scope, {}, 3);
            });
    compare("co-occurrence, loaded", [](const store::CountingTables& tables, const analysis::Scope& scope) {
        return analysis::cooccurrence(tables, scope, 50);
    });
    compare("saturation, loaded", [](const store::CountingTables& tables, const analysis::Scope& scope) {
        return analysis::saturation(tables, scope, {}, 1000);
    });
    add_agreement(table, loaded);
    // Of what is held, the blocks are there without any coding.
    const auto bytes_a_coding = [size = study.size()](const std::function<void()>& work) {
        const double blocks = static_cast<double>(sizeof(store::FlatBlock)) * size.sources * size.turns;
        return (memory(work) - blocks) / size.codings;
    };
    table.push_back({"memory that loading takes",
                     [&] { benchmark::DoNotOptimize(store::load_counting(loaded.project())); },
                     "the flat arrays",
                     [&] {
                         const auto blocks = loaded.tables().blocks;
                         const auto codings = loaded.tables().codings;
                         benchmark::DoNotOptimize(blocks.data());
                         benchmark::DoNotOptimize(codings.data());
                     },
                     "under 64 bytes", 3, [&] { loaded.tables(); }, bytes_a_coding, "bytes a coding"});
    table.push_back({"frequency report, the whole process",
                     [&] {
                         run_program({FOCALE_BINARY, "report", study.project().string(), "frequency"},
                                     study.scratch("output"));
                     },
                     "scan the same rows with SQLite",
                     [&] { benchmark::DoNotOptimize(scan_rows(study.project())); },
                     "≤ 2×",
                     5,
                     {}});
    table.push_back({"start: focale --version",
                     [&] {
                         run_program({FOCALE_BINARY, "--version"}, study.scratch("output"));
                     },
                     "start: true",
                     [&] { run_program({"true"}, study.scratch("output")); },
                     "under 15 ms",
                     5,
                     {}});
}

/// Every report as the command line makes it, from the file to the report; not written in any format. Once
/// each: they take seconds.
void add_reports(std::vector<Comparison>& table, Loaded& loaded) {
    for (const auto& kind : report::report_kinds()) {
        table.push_back(
            {"report " + std::string{kind.name},
             [&kind, &loaded] { benchmark::DoNotOptimize(kind.make(loaded.project(), {}, {})); },
             "load the flat arrays, one pass over them",
             [&loaded] { benchmark::DoNotOptimize(pass_over(store::load_counting(loaded.project()))); }, "",
             1, [&loaded] { loaded.project(); }});
    }
}

void add_search(std::vector<Comparison>& table, const BenchStudy& study, Loaded& loaded) {
    const std::string folder = " '" + study.texts().string() + "'";
    const auto compare = [&table, &loaded, folder, output = study.scratch("output")](
                             const std::string& work, const std::string& query, bool regular_expression,
                             const std::string& command) {
        table.push_back({work,
                         [&loaded, query, regular_expression] { search(loaded, query, regular_expression); },
                         command,
                         [command, folder, output] {
                             run("LC_ALL=C.UTF-8 " + command + folder + " || [ $? = 1 ]", output);
                         },
                         "≤ 3×", 3, [&loaded] { loaded.project(); }});
    };
    compare("search a rare word", "coopérative", false, "grep -rohiw coopérative");
    compare("search a common word", "prix", false, "grep -rohiw prix");
    compare("search a phrase", "\"l'eau chaude\"", false, "grep -rohiwE \"l['’]eau chaude\"");
    compare("search a rare expression", "coop\\w+", true, "grep -rohiP 'coop\\w+'");
    compare("search a common expression", "compost\\w+", true, "grep -rohiP 'compost\\w+'");
}

/// Takes --NAME=VALUE out of the arguments.
std::string option(int& count, char** arguments, const std::string& name, const std::string& otherwise) {
    const std::string start = "--" + name + "=";
    std::string value = otherwise;
    int kept = 1;
    for (int i = 1; i < count; ++i) {
        const std::string argument = arguments[i];
        if (argument.starts_with(start)) {
            value = argument.substr(start.size());
        } else {
            arguments[kept++] = arguments[i];
        }
    }
    count = kept;
    return value;
}

}  // namespace

int main(int count, char** arguments) {
    try {
        const auto size = study_size(option(count, arguments, "study", "medium"));
        if (!size) {
            std::cerr << "focale_bench: --study is small, medium or large\n";
            return 2;
        }
        const std::filesystem::path folder = option(
            count, arguments, "folder",
            (std::filesystem::temp_directory_path() / ("focale-bench-" + std::string{size->name})).string());
        benchmark::Initialize(&count, arguments);
        BenchStudy study{*size, folder};
        Loaded loaded{study};
        std::vector<Comparison> comparisons;
        add_import(comparisons, study, loaded);
        add_counting(comparisons, study, loaded);
        add_reports(comparisons, loaded);
        add_search(comparisons, study, loaded);
        ExchangeBench exchange{study};
        exchange.add_to(comparisons);
        ComparisonTable table{std::move(comparisons)};
        table.run();
        std::cout << "Study “" << size->name << "”: " << size->sources << " transcripts of " << size->turns
                  << " turns (" << study.bytes() / 1'000'000 << " MB), " << size->codes << " codes, "
                  << size->coders << " coders, " << size->codings << " codings.\n\n";
        table.print(std::cout);
        exchange.print_memory(std::cout);
        return 0;
    } catch (const std::exception& error) {
        std::cerr << "focale_bench: " << error.what() << '\n';
        return 1;
    }
}
