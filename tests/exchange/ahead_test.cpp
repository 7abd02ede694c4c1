// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/exchange/ahead.hpp"

#include <atomic>
#include <stdexcept>

#include <catch2/catch.hpp>

#include "libcoding/error.hpp"
#include "libcoding/store/integrity.hpp"

#include "refi_desk.hpp"

using namespace coding;
using coding::exchange::Ahead;
using namespace coding::exchange::refi;

namespace {

/// Stops an import at the so-manieth source.
class Impatient final : public Progress {
  public:
    explicit Impatient(int patience) : patience_{patience} {}
    bool report(std::uint64_t, std::uint64_t, const Message& what) override {
        return what.pattern() != "Taking sources" || patience_-- > 0;
    }

  private:
    int patience_;
};

Files many_sources(std::string end = {}) {
    std::string sources;
    Files files;
    for (int number = 1; number <= 30; ++number) {
        const auto name = "T" + std::to_string(number) + ".txt";
        sources += text_source(selection(100 + number, 0, 5), "Talk " + std::to_string(number), name, number);
        files.emplace_back("sources/" + name, "alpha beta " + std::to_string(number) + "\n");
    }
    auto xml = qde("Other", sources);
    if (!end.empty()) xml = xml.substr(0, xml.find("</Sources>")) + end;
    files.emplace_back("project.qde", xml);
    return files;
}

}  // namespace

TEST_CASE("what is made ahead is taken in its order, and its fault behind it") {
    Ahead<int> ahead{4, [](const Ahead<int>::HandOver& hand_over) {
                         for (int number = 0; number < 100; ++number)
                             hand_over(number, static_cast<std::size_t>(number) % 7);
                         throw std::runtime_error{"no more"};
                     }};
    for (int number = 0; number < 100; ++number) CHECK(ahead.take() == number);
    CHECK_THROWS_AS(ahead.take(), std::runtime_error);
}

TEST_CASE("what weighs more than may wait is handed over alone, and the end is told more than once") {
    Ahead<int> ahead{1, [](const Ahead<int>::HandOver& hand_over) {
                         hand_over(1, 1'000);
                         hand_over(2, 1'000);
                     }};
    CHECK(ahead.take() == 1);
    CHECK(ahead.take() == 2);
    CHECK_FALSE(ahead.take());
    CHECK_FALSE(ahead.take());
}

TEST_CASE("the making ends when nobody takes any more") {
    std::atomic<int> made{0};
    {
        Ahead<int> ahead{3, [&](const Ahead<int>::HandOver& hand_over) {
                             while (true) hand_over(made++, 1);
                         }};
        CHECK(ahead.take() == 0);
    }
    CHECK(made.load() <= 6);
}

TEST_CASE("a REFI-QDA project that is stopped halfway, or breaks off late, leaves nothing") {
    RefiDesk desk;
    const auto whole = desk.package(many_sources());
    Impatient progress{12};
    const std::vector<std::filesystem::path> paths{whole};
    try {
        exchange::import_files(desk.project, paths, {}, "Ada", progress);
        FAIL("it was not stopped");
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::cancelled);
    }
    CHECK(store::sources(desk.project).empty());
    CHECK_THROWS_AS(desk.import(desk.package(many_sources("</Sourcez>"), "broken.qdpx")), Error);
    CHECK(store::sources(desk.project).empty());
    CHECK(store::codebook(desk.project).empty());

    CHECK(desk.import(whole).codings == 30);
    CHECK(store::sources(desk.project).back().name == "Talk 30");
    SilentProgress silent;
    CHECK(store::check(desk.project, silent).empty());
}
