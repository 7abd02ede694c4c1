// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/store/coding_memos.hpp"

#include "libcoding/store/database.hpp"

namespace coding::store {

void each_coding_memo(const Project& project, const VisitCodingWords& visit) {
    Statement row = project.database().prepare(
        "SELECT id, memo FROM coding WHERE memo <> '' AND hidden = 0"
        " UNION ALL SELECT coding, title || char(10) || text FROM memo WHERE coding IS NOT NULL");
    while (row.step()) visit({row.integer(0)}, row.view(1));
}

void each_coding_condition(const Project& project, const VisitCodingWords& visit) {
    Statement row =
        project.database().prepare("SELECT id, condition FROM coding WHERE condition <> '' AND hidden = 0");
    while (row.step()) visit({row.integer(0)}, row.view(1));
}

}  // namespace coding::store
