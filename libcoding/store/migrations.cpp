// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/store/migrations.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "libcoding/error.hpp"
#include "libcoding/store/backup.hpp"
#include "libcoding/store/schema.hpp"
#include "libcoding/store/transaction.hpp"

namespace coding::store {
namespace {

// A step may rebuild a table under a new name and then take the old one's: that must neither cascade, nor
// follow the names in views and references. References are checked at the end instead.
class RebuildingAllowed {
  public:
    explicit RebuildingAllowed(const Database& database) : database_(database) {
        database_.execute("PRAGMA foreign_keys = OFF; PRAGMA legacy_alter_table = ON");
    }
    RebuildingAllowed(const RebuildingAllowed&) = delete;
    RebuildingAllowed& operator=(const RebuildingAllowed&) = delete;
    ~RebuildingAllowed() {
        try {
            database_.execute("PRAGMA foreign_keys = ON; PRAGMA legacy_alter_table = OFF");
        } catch (const Error&) {  // the connection is lost, and says so at its next use
        }
    }

  private:
    const Database& database_;
};

void take_step(Database& database, std::span<const Migration> steps, std::int64_t from) {
    const auto step =
        std::find_if(steps.begin(), steps.end(), [&](const auto& one) { return one.from == from; });
    if (step == steps.end()) {
        throw Error{
            ErrorKind::input,
            Message{"The project has version {0} of the format, which this program cannot bring up to date.",
                    std::to_string(from)},
            Message{"Open it with the version of Focale that made it."}};
    }
    database.execute(std::string{step->sql});
    database.execute("PRAGMA user_version = " + std::to_string(from + 1));
}

}  // namespace

std::span<const Migration> migrations() {
    static const std::array<Migration, 5> steps{{{1, schema_1_to_2()},
                                                 {2, schema_2_to_3()},
                                                 {3, schema_3_to_4()},
                                                 {4, schema_4_to_5()},
                                                 {5, schema_5_to_6()}}};
    return steps;
}

void migrate(Database& database, const std::filesystem::path& path, std::span<const Migration> steps,
             std::int64_t to) {
    if (database.integer("PRAGMA user_version") >= to) return;
    back_up(path, "before-migration");
    const RebuildingAllowed allowed{database};
    Transaction transaction{database};
    // Read again: another program may have been quicker.
    for (auto version = database.integer("PRAGMA user_version"); version < to; ++version) {
        take_step(database, steps, version);
    }
    if (database.prepare("PRAGMA foreign_key_check").step()) {
        throw Error{ErrorKind::input,
                    Message{"The project could not be brought up to date; it is as it was."},
                    Message{"Check the project with the version of Focale that made it."}};
    }
    transaction.commit();
}

}  // namespace coding::store
