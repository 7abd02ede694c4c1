// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>
#include <ostream>
#include <span>

#include <nlohmann/json.hpp>

#include "libcoding/report/long_table.hpp"
#include "libcoding/report/writers.hpp"

namespace coding::report {
namespace {

using Json = nlohmann::ordered_json;

Json json(const Quote& quote) {
    return {{"text", quote.text},
            {"speaker", quote.speaker.empty() ? Json{} : Json(quote.speaker)},
            {"source", quote.source},
            {"begin", quote.begin},
            {"end", quote.end},
            {"polarity", quote.polarity == Polarity::none ? Json{} : Json(name_of(quote.polarity))},
            {"code", quote.code},
            {"coders", quote.coders},
            {"intensity", quote.intensity == 0 ? Json{} : Json(quote.intensity)}};
}

Json json(const Cell& cell) {
    if (const auto* text = std::get_if<std::string>(&cell)) return *text;
    if (const auto* whole = std::get_if<std::int64_t>(&cell)) return *whole;
    if (const auto* number = std::get_if<double>(&cell)) return *number;
    if (const auto* flag = std::get_if<bool>(&cell)) return *flag;
    if (const auto* interval = std::get_if<analysis::Interval>(&cell)) {
        return Json::array({interval->low, interval->high});
    }
    if (const auto* quotes = std::get_if<std::vector<Quote>>(&cell)) {
        auto list = Json::array();
        for (const auto& quote : *quotes) list.push_back(json(quote));
        return list;
    }
    return nullptr;
}

/// The columns as a tree, in the order in which names are first met. Built once: ordered_json finds a name by
/// going through all before it, which a table split into a thousand columns would feel in every row.
struct Node {
    std::string name;
    std::optional<std::size_t> column;
    std::vector<Node> parts;
};

Node tree_of(const std::vector<Column>& columns) {
    Node root;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        Node* node = &root;
        for (const auto& name : columns[i].key) {
            const auto found = std::find_if(node->parts.begin(), node->parts.end(),
                                            [&](const Node& part) { return part.name == name; });
            node = found != node->parts.end() ? &*found : &node->parts.emplace_back(Node{name, {}, {}});
        }
        node->column = i;
    }
    return root;
}

Json json(const Node& node, std::span<const Cell> cells) {
    if (node.column) return json(cells[*node.column]);
    Json::object_t object;
    bool any = false;
    for (const auto& part : node.parts) {
        auto value = json(part, cells);
        any = any || !value.is_null();
        object.emplace_back(part.name, std::move(value));
    }
    return any ? Json(std::move(object)) : Json{};
}

/// A value as it stands `depth` objects or lists down; its first line is not indented.
std::string set(const Json& value, std::size_t depth) {
    const std::string indent(2 * depth, ' ');
    std::string text;
    // Line ends in strings are written as escapes: these stand between values.
    for (const char c : value.dump(2, ' ', false, Json::error_handler_t::replace)) {
        text += c;
        if (c == '\n') text += indent;
    }
    return text;
}

/// The rows of a table under its key, one by one: they are never held as JSON together.
class RowsWriter {
  public:
    RowsWriter(std::ostream& out, const Table& table) : out_(out), root_(tree_of(table.columns)) {
        out_ << ",\n  " << Json(table.key).dump() << ": [";
    }
    void write(std::span<const Cell> cells) {
        out_ << (any_ ? ",\n    " : "\n    ") << set(json(root_, cells), 2);
        any_ = true;
    }
    void finish() { out_ << (any_ ? "\n  ]" : "]"); }

  private:
    std::ostream& out_;
    Node root_;
    bool any_ = false;
};

/// The tables in order; of those with one key the last, where the first stands.
std::vector<const Table*> tables_of(const Report& report) {
    std::vector<const Table*> tables;
    for (const auto& part : report.parts) {
        const auto* table = std::get_if<Table>(&part);
        if (table == nullptr) continue;
        const auto same = std::find_if(tables.begin(), tables.end(),
                                       [&](const Table* one) { return one->key == table->key; });
        if (same == tables.end()) {
            tables.push_back(table);
        } else {
            *same = table;
        }
    }
    return tables;
}

Json scope_json(const Report& report) {
    auto scope = Json::object();
    for (const auto& item : report.scope) {
        std::visit([&](const auto& value) { scope[item.key] = value; }, item.value);
    }
    return scope;
}

/// All that stands before the tables.
void write_before_tables(std::ostream& out, const Report& report, const Catalogue& catalogue) {
    Json root;
    root["report"] = report.name;
    root["title"] = catalogue.text(report.title);
    root["project"] = report.project;
    root["language"] = language_tag(catalogue.language());
    // Ids have 63 bits; a JSON number holds 53 in many programs.
    root["state"] =
        report.state.sha256.empty()
            ? Json{}
            : Json{{"history", std::to_string(report.state.history.value)}, {"sha256", report.state.sha256}};
    root["scope"] = scope_json(report);
    root["totals"] = Json::object();
    for (const auto& total : report.totals) root["totals"][total.key] = total.value;
    root["warnings"] = Json::array();
    for (const auto& warning : report.warnings) root["warnings"].push_back(catalogue.text(warning));
    auto head = set(root, 0);
    head.resize(head.size() - 2);  // the end of the line and the brace
    out << head;
}

}  // namespace

void write_json(std::ostream& out, const Report& report, const Catalogue& catalogue) {
    write_before_tables(out, report, catalogue);
    for (const auto* table : tables_of(report)) {
        RowsWriter rows{out, *table};
        for (const auto& row : table->rows) rows.write(row.cells);
        rows.finish();
    }
    out << "\n}\n";
}

void write_json(std::ostream& out, const LongTable& table, const Catalogue& catalogue) {
    write_before_tables(out, table.report, catalogue);
    RowsWriter rows{out, table.table()};
    table.each_row([&](const std::vector<Cell>& cells) {
        rows.write(cells);
        return bool{out};
    });
    rows.finish();
    out << "\n}\n";
}

}  // namespace coding::report
