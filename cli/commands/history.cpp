// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/store/history.hpp"

#include <ctime>

#include "cli/commands.hpp"
#include "cli/commands/all.hpp"
#include "cli/context.hpp"
#include "cli/listings.hpp"
#include "cli/opened.hpp"
#include "cli/values.hpp"

namespace cli {
namespace {

namespace store = coding::store;
using coding::report::Cell;
using coding::report::Shown;

// Local time for people, UTC for programs.
std::string moment(std::int64_t at_ms, bool local) {
    const auto seconds = static_cast<std::time_t>(at_ms / 1000);
    std::tm parts{};
    if (local) {
        ::localtime_r(&seconds, &parts);
    } else {
        ::gmtime_r(&seconds, &parts);
    }
    std::string text(32, '\0');
    text.resize(
        std::strftime(text.data(), text.size(), local ? "%Y-%m-%d %H:%M:%S" : "%Y-%m-%dT%H:%M:%SZ", &parts));
    return text;
}

void execute_history(const Invocation& invocation, Context& context) {
    const auto limit = invocation.option("limit");
    const auto format = context.format();
    const bool local = format == coding::report::Format::text || format == coding::report::Format::markdown;
    const auto project = open_to_read(invocation);
    std::vector<std::vector<Cell>> rows;
    auto number = static_cast<std::int64_t>(project.state().entries);
    for (const auto& entry : store::history(project, limit ? count(*limit, "limit") : 0)) {
        rows.push_back({number--, moment(entry.at_ms, local), entry.coder,
                        std::string{coding::name_of(entry.action)}, context.text(entry.what), entry.undone,
                        std::to_string(entry.id.value),
                        entry.target ? Cell{std::to_string(entry.target.value)} : Cell{}, entry.sha256});
    }
    using coding::report::ColumnType;
    context.print(
        listing(project, "history", Message{"History"},
                {column("number", Message{"Number"}), column("at", Message{"When"}),
                 column("coder", Message{"Coder"}), column("action", Message{"Action"}, ColumnType::word),
                 column("what", Message{"What"}), column("undone", Message{"Undone"}, ColumnType::flag),
                 column("id", Message{"Id"}, ColumnType::text, Shown::never),
                 column("target", Message{"Of"}, ColumnType::text, Shown::never),
                 column("sha256", Message{"SHA-256"}, ColumnType::text, Shown::never)},
                std::move(rows)));
}

}  // namespace

Command history_command() {
    Command command{
        .name = "history",
        .summary = Message{"Shows what was done, by whom and when, the newest first."},
        .arguments = {project_argument()},
        .options = {{"limit", Message{"N"}, Message{"show at most so many"}}},
        .notes = {},
        .examples = {{"focale history etude.focale --limit 20", Message{"The last twenty acts."}}},
        .execute = execute_history,
    };
    for (auto& option : table_options()) command.options.push_back(option);
    return command;
}

}  // namespace cli
