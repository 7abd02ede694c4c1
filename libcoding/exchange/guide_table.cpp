// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/exchange/guide_table.hpp"

#include "libcoding/exchange/table_columns.hpp"
#include "libcoding/store/codes.hpp"
#include "libcoding/store/named.hpp"
#include "libcoding/store/people.hpp"

namespace coding::exchange {

std::uint64_t import_guide(store::Change& change, const store::Project& project,
                           const containers::Table& table) {
    const TableColumns columns{table};
    needed(columns.question, "question");
    const auto codebook = store::codebook(project);
    for_each_row(table, [&](const containers::Table::Row& row) {
        const auto label = cell(row, columns.question), words = cell(row, columns.text);
        const auto code = cell(row, columns.code.has_value() ? columns.code : columns.path);
        if (label.empty()) throw Error{ErrorKind::input, Message{"The question has no label."}};
        auto question = store::question_labelled(change, label);
        if (!words.empty()) question.text = words;
        if (!code.empty()) question.code = codebook.codes()[store::code_named(codebook, code)].id;
        store::update_question(change, question);
    });
    return table.rows.size();
}

}  // namespace coding::exchange
