// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bench_study.hpp"

#include <fstream>
#include <iterator>

#include "libcoding/exchange/import.hpp"
#include "libcoding/store/codes.hpp"
#include "libcoding/store/codings.hpp"
#include "libcoding/store/people.hpp"
#include "libcoding/store/sources.hpp"

namespace coding::bench {

namespace fs = std::filesystem;

BenchStudy::BenchStudy(StudySize size, fs::path folder) : size_(size), folder_(std::move(folder)) {
    fs::create_directories(texts());
    for (std::uint32_t source = 0; source < size_.sources; ++source) {
        const fs::path file = text_file(source);
        if (!fs::exists(file)) std::ofstream{file, std::ios::binary} << transcript(size_, source);
        bytes_ += fs::file_size(file);
    }
}

fs::path BenchStudy::text_file(std::uint32_t source) const {
    const std::string number = std::to_string(10'000 + source).substr(1);
    return texts() / ("FG" + number + ".txt");
}

std::vector<std::string> BenchStudy::read_texts() const {
    std::vector<std::string> read;
    for (std::uint32_t source = 0; source < size_.sources; ++source) {
        std::ifstream file{text_file(source), std::ios::binary};
        read.emplace_back(std::istreambuf_iterator<char>{file}, std::istreambuf_iterator<char>{});
    }
    return read;
}

void BenchStudy::make_project() const {
    for (const char* end : {"", "-wal", "-shm"}) fs::remove(project().string() + end);
    fs::remove_all(folder_ / "study.focale.backups");
    store::ProjectInfo info;
    info.name = "Benchmark";
    store::Project::create(project(), info, "bench", store::Backups::none);
}

void BenchStudy::import_texts() const {
    auto project = store::Project::open(this->project(), store::Access::write, store::Backups::none);
    SilentProgress progress;
    exchange::import_files(project, std::vector{texts()}, {}, "bench", progress);
}

const std::vector<std::vector<Coding>>& BenchStudy::generated_codings() {
    for (auto source = static_cast<std::uint32_t>(codings_.size()); source < size_.sources; ++source) {
        codings_.push_back(codings(size_, source, transcript(size_, source)));
    }
    return codings_;
}

void BenchStudy::import_codings() {
    auto project = store::Project::open(this->project(), store::Access::write, store::Backups::none);
    auto change = project.bulk_change("bench", Message{"Benchmark"});
    std::vector<CodeId> code_ids;
    for (Code code : codes(size_)) {
        if (code.parent) code.parent = code_ids[static_cast<std::size_t>(code.parent.value - 1)];
        code_ids.push_back(store::add_code(change, code).id);
    }
    std::vector<CoderId> coder_ids;
    for (std::uint32_t coder = 0; coder < size_.coders; ++coder) {
        coder_ids.push_back(store::coder_named(change, "coder " + std::to_string(coder + 1)).id);
    }
    const std::vector<Source> sources = store::sources(project);
    store::CodingWriter writer{change};
    for (std::uint32_t source = 0; source < size_.sources; ++source) {
        const store::SourceLayout layout{change, sources[source].id};
        for (Coding coding : generated_codings()[source]) {
            coding.code = code_ids[static_cast<std::size_t>(coding.code.value - 1)];
            coding.coder = coder_ids[static_cast<std::size_t>(coding.coder.value - 1)];
            writer.add(coding, layout);
        }
    }
    change.commit();
}

}  // namespace coding::bench
