// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/report/condition_table.hpp"

#include "libcoding/report/cells.hpp"
#include "libcoding/report/count_columns.hpp"
#include "libcoding/store/coding_memos.hpp"

namespace coding::report {

WrittenConditions written_conditions(const store::Project& project) {
    WrittenConditions written;
    store::each_coding_condition(
        project, [&](CodingId coding, std::string_view words) { written.emplace(coding, words); });
    return written;
}

std::vector<analysis::CodingCondition> conditions_of(const store::CountingTables& tables,
                                                     const WrittenConditions& written) {
    std::vector<analysis::CodingCondition> conditions;
    if (written.empty()) return conditions;
    for (std::uint32_t i = 0; i < tables.coding_ids.size(); ++i) {
        const auto found = written.find(tables.coding_ids[i]);
        if (found != written.end()) conditions.push_back({i, found->second});
    }
    return conditions;
}

Table condition_table(const store::CountingTables& tables,
                      const std::vector<analysis::ConditionedPassage>& passages, const Quoting& quoting) {
    Table table;
    table.key = "conditions";
    table.title = Message{"Under which conditions"};
    add_heading_code_columns(table.columns);
    table.columns.push_back(column("condition", Message{"Condition"}, ColumnType::code));
    table.columns.push_back(column("polarity", Message{"Side"}, ColumnType::word));
    table.columns.push_back(column("speaker", Message{"Speaker"}, ColumnType::text));
    table.columns.push_back(column("source", Message{"Source"}, ColumnType::text));
    table.columns.push_back(column("text", Message{"As it was said"}, ColumnType::text, Shown::wide));
    table.columns.push_back(column("begin", Message{"Begin"}, ColumnType::count, Shown::never));
    table.columns.push_back(column("end", Message{"End"}, ColumnType::count, Shown::never));
    table.columns.push_back(column("coders", Message{"Coders"}, ColumnType::count, Shown::wide));
    const analysis::ConditionedPassage* before = nullptr;
    for (const auto& passage : passages) {
        auto& row = table.rows.emplace_back();
        if (before == nullptr || before->code != passage.code) {
            row.section = name_message(tables.codebook.path(passage.code));
        }
        before = &passage;
        add_code_cells(row.cells, tables.codebook, passage.code);
        row.cells.emplace_back(passage.condition);
        row.cells.emplace_back(std::string{name_of(passage.polarity)});
        const auto quote = passage.quote ? quoting.quote(*passage.quote) : Quote{};
        const bool spoken = passage.quote && passage.quote->speaker != store::FlatBlock::none;
        row.cells.push_back(spoken ? Cell{person_name(tables, passage.quote->speaker)} : Cell{});
        row.cells.emplace_back(tables.sources[tables.blocks[passage.block].source].name);
        row.cells.push_back(passage.quote ? Cell{quote.text} : Cell{});
        row.cells.push_back(passage.quote ? Cell{std::int64_t{quote.begin}} : Cell{});
        row.cells.push_back(passage.quote ? Cell{std::int64_t{quote.end}} : Cell{});
        row.cells.push_back(count_cell(passage.coders));
    }
    return table;
}

}  // namespace coding::report
