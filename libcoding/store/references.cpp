// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/store/references.hpp"

#include <map>
#include <string>
#include <vector>

#include <sqlite3.h>

#include "libcoding/error.hpp"
#include "libcoding/store/changed_rows.hpp"
#include "libcoding/store/changeset.hpp"

namespace coding::store {
namespace {

[[noreturn]] void throw_dangling() {
    throw Error{ErrorKind::conflict, Message{"What this would change is no longer as it was left."},
                Message{"Nothing was changed. Check the project with “focale check”."}};
}

/// A column that refers to the id of a row.
struct Reference {
    int column = 0;    ///< of the table that refers
    Statement parent;  ///< finds the row referred to, by id
};

/// What the schema does about rows that refer to one that is gone, by its id.
struct Dependent {
    Statement settle;
    bool forbidden = false;  ///< then `settle` only looks for them
};

class References {
  public:
    explicit References(const Database& database) {
        for (const auto table : recorded_tables()) {
            auto rows = database.prepare(
                "SELECT key.\"table\", key.\"from\", key.on_delete, info.cid FROM "
                "pragma_foreign_key_list(?1) AS key"
                " JOIN pragma_table_info(?1) AS info ON info.name = key.\"from\"");
            rows.bind(1, table);
            while (rows.step()) add(database, std::string{table}, rows);
        }
    }

    void settle(const ChangedRows& row) {
        if (row.operation() == ChangedRows::Operation::remove) {
            for (auto& dependent : dependents_[std::string{row.table()}]) {
                if (dependent.settle.bind(1, row.before(0).value_or(0)).step()) {
                    if (dependent.forbidden) throw_dangling();
                }
                dependent.settle.reset();
            }
            return;
        }
        for (auto& reference : references_[std::string{row.table()}]) {
            const auto id = row.after(reference.column);
            if (id && !reference.parent.bind(1, *id).step()) throw_dangling();
            reference.parent.reset();
        }
    }

  private:
    void add(const Database& database, const std::string& table, const Statement& row) {
        const auto parent = row.text(0), column = row.text(1), action = row.text(2);
        references_[table].push_back({static_cast<int>(row.integer(3)),
                                      database.prepare("SELECT 1 FROM \"" + parent + "\" WHERE id = ?")});
        const auto where = " WHERE \"" + column + "\" = ?";
        Dependent dependent{database.prepare("SELECT 1 FROM \"" + table + "\"" + where), true};
        if (action == "CASCADE")
            dependent = {database.prepare("DELETE FROM \"" + table + "\"" + where), false};
        if (action == "SET NULL") {
            dependent = {database.prepare("UPDATE \"" + table + "\" SET \"" + column + "\" = NULL" + where),
                         false};
        }
        dependents_[parent].push_back(std::move(dependent));
    }

    std::map<std::string, std::vector<Reference>> references_;
    std::map<std::string, std::vector<Dependent>> dependents_;
};

}  // namespace

// The pragma would do nothing within a transaction.
ReferencesAtRest::ReferencesAtRest(Database& database) : database_(database) {
    sqlite3_db_config(database_.handle(), SQLITE_DBCONFIG_ENABLE_FKEY, 0, nullptr);
}

ReferencesAtRest::~ReferencesAtRest() {
    sqlite3_db_config(database_.handle(), SQLITE_DBCONFIG_ENABLE_FKEY, 1, nullptr);
}

void settle_references(const Database& database, std::span<const std::byte> changeset) {
    References references{database};
    // First all that goes along, then whether what is left stands.
    for (const bool removals : {true, false}) {
        ChangedRows rows{changeset};
        while (rows.next()) {
            if ((rows.operation() == ChangedRows::Operation::remove) == removals) references.settle(rows);
        }
    }
}

}  // namespace coding::store
