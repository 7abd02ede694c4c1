// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/report/cells.hpp"

#include <algorithm>

namespace coding::report {

Column column(std::string key, Message title, ColumnType type, Shown shown) {
    return {{std::move(key)}, std::move(title), type, {}, shown, 0, {}};
}

Cell count_cell(std::uint64_t value) {
    return static_cast<std::int64_t>(value);
}

Cell ratio_cell(double part, double whole) {
    return whole > 0 ? Cell{part / whole} : Cell{};
}

Cell number_cell(const std::optional<double>& value) {
    return value ? Cell{*value} : Cell{};
}

std::string person_name(const store::CountingTables& tables, std::uint32_t participant) {
    if (participant == store::FlatBlock::none) return "—";
    return analysis::told_name(tables.participants[participant], participant);
}

std::string name_in_source(std::string name, const std::string& source) {
    const auto mark = " (" + source + ")";
    const bool marked =
        name.size() > mark.size() && name.compare(name.size() - mark.size(), mark.size(), mark) == 0;
    if (marked) name.resize(name.size() - mark.size());
    return name;
}

void tell_of_numbers(std::vector<Definition>& methods, const store::CountingTables& tables) {
    const auto numbered =
        std::any_of(tables.participants.begin(), tables.participants.end(),
                    [](const Participant& person) { return !may_be_named(person.consent); });
    if (!numbered) return;
    methods.push_back(
        {Message{"Names"}, Message{"who does not want to be named has a number (#3), the same in all tables "
                                   "of this state of the project."}});
}

}  // namespace coding::report
