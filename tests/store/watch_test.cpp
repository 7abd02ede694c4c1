// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/store/watch.hpp"

#include <catch2/catch.hpp>

#include "libcoding/error.hpp"
#include "libcoding/store/database.hpp"
#include "libcoding/store/people.hpp"

#include "tests/support/study.hpp"

using namespace coding;

namespace {

constexpr const char* long_statement =
    "WITH RECURSIVE number(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM number LIMIT 3000000)"
    " SELECT count(*) FROM number";

class Stopping final : public Progress {
  public:
    explicit Stopping(int after) : after_(after) {}
    bool report(std::uint64_t, std::uint64_t, const Message&) override { return ++told < after_; }
    int told = 0;

  private:
    int after_;
};

}  // namespace

TEST_CASE("a statement that runs long tells so, and stops when asked to") {
    tests::Study study;
    const auto& database = study.project.database();
    Stopping patient{1'000'000};
    {
        const store::Watch watch{study.project, patient, {}};
        CHECK(database.integer(long_statement) == 3'000'000);
    }
    CHECK(patient.told > 2);
    const int told = patient.told;
    CHECK(database.integer(long_statement) == 3'000'000);  // nobody watches any more
    CHECK(patient.told == told);

    Stopping stopping{2};
    const store::Watch watch{study.project, stopping, {}};
    try {
        static_cast<void>(database.integer(long_statement));
        FAIL_CHECK("it was not stopped");
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::cancelled);
    }
    CHECK(stopping.told == 2);
}

TEST_CASE("a change that is stopped leaves the project as it was") {
    tests::Study study;
    const auto before = study.project.state().sha256;
    constexpr int late = 1'000'000;
    Stopping stopping{late};
    {
        const store::Watch watch{study.project, stopping, {}};
        auto change = study.project.change("Maud", Message{"Added people"});
        store::participant_named(change, "CLAIRE", Role::participant);
        stopping.told = late;
        CHECK_THROWS_AS(study.project.database().integer(long_statement), Error);
    }
    CHECK(study.project.state().sha256 == before);
    CHECK_FALSE(store::find_participant(study.project, "CLAIRE"));
}

TEST_CASE("an act of many small statements is stopped between them") {
    tests::Study study;
    const auto before = study.project.state().sha256;
    Stopping stopping{200};
    int added = 0;
    const auto add_people = [&] {
        const store::Watch watch{study.project, stopping, {}};
        auto change = study.project.change("Maud", Message{"Added people"});
        for (; added < 10'000; ++added)
            store::participant_named(change, "P" + std::to_string(added), Role::participant);
        change.commit();
    };
    CHECK_THROWS_AS(add_people(), Error);
    CHECK(added > 0);
    CHECK(added < 200);
    CHECK(study.project.state().sha256 == before);
    CHECK_FALSE(store::find_participant(study.project, "P0"));
}
