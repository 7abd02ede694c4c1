// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/store/use.hpp"

#include <string>
#include <string_view>

#include "libcoding/store/database.hpp"
#include "libcoding/store/snapshot.hpp"

namespace coding::store {
namespace {

/// Counts with a statement whose ?1 is a JSON array of ids.
template <class Thing>
class Counter {
  public:
    Counter(const Database& database, std::span<const Id<Thing>> ids) : database_(&database) {
        for (const auto id : ids) list_ += (list_.size() > 1 ? "," : "") + std::to_string(id.value);
        list_ += "]";
    }
    [[nodiscard]] std::size_t count(std::string_view sql) const {
        Statement row =
            database_->prepare("WITH ids (id) AS (SELECT value FROM json_each(?1)) " + std::string{sql});
        row.bind(1, list_).step();
        return static_cast<std::size_t>(row.integer(0));
    }

  private:
    const Database* database_;
    std::string list_ = "[";
};

}  // namespace

CodeUse use_of(const Project& project, std::span<const CodeId> codes) {
    const Snapshot snapshot{project.database()};
    const Counter<Code> counter{project.database(), codes};
    return {counter.count("SELECT count(*) FROM coding WHERE hidden = 0 AND code IN ids"),
            counter.count("SELECT count(DISTINCT source) FROM coding WHERE hidden = 0 AND code IN ids"),
            counter.count("SELECT count(*) FROM memo LEFT JOIN coding ON coding.id = memo.coding"
                          " WHERE memo.code IN ids OR (coding.code IN ids AND coding.hidden = 0)"),
            counter.count("SELECT count(*) FROM link LEFT JOIN coding AS one ON one.id = from_coding"
                          " LEFT JOIN coding AS other ON other.id = to_coding WHERE from_code IN ids"
                          " OR to_code IN ids OR one.code IN ids OR other.code IN ids")};
}

SourceUse use_of(const Project& project, std::span<const SourceId> sources) {
    const Snapshot snapshot{project.database()};
    const Counter<Source> counter{project.database(), sources};
    return {counter.count("SELECT count(*) FROM block WHERE source IN ids"),
            counter.count("SELECT count(*) FROM coding WHERE hidden = 0 AND source IN ids"),
            counter.count("SELECT count(*) FROM memo LEFT JOIN coding ON coding.id = memo.coding"
                          " WHERE memo.source IN ids OR (coding.source IN ids AND coding.hidden = 0)"),
            counter.count("SELECT count(*) FROM link LEFT JOIN block ON block.id = from_block"
                          " LEFT JOIN coding AS one ON one.id = from_coding"
                          " LEFT JOIN coding AS other ON other.id = to_coding"
                          " WHERE block.source IN ids OR one.source IN ids OR other.source IN ids")};
}

}  // namespace coding::store
