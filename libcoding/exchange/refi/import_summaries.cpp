// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <nlohmann/json.hpp>

#include "libcoding/exchange/refi/guid.hpp"
#include "libcoding/exchange/refi/iso_time.hpp"
#include "libcoding/exchange/refi/note_lines.hpp"
#include "libcoding/exchange/refi/summaries_note.hpp"
#include "libcoding/store/dossier.hpp"
#include "libcoding/store/people.hpp"
#include "libcoding/store/queries.hpp"
#include "libcoding/store/summaries.hpp"
#include "libcoding/text/utf8.hpp"

namespace coding::exchange::refi {
namespace {

template <class Id>
std::optional<Case> case_among(const std::unordered_map<std::string, Id>& known, const std::string& guid) {
    const auto found = known.find(guid);
    return found == known.end() ? std::nullopt : std::optional<Case>{found->second};
}

/// Hands on the fields of each line of a kind, filled up to `count`.
template <class Take>
void each_note_line(std::string_view text, std::string_view kind, std::size_t count, const Take& take) {
    while (!text.empty()) {
        auto fields = next_note_line(text);
        if (fields.front() != kind) continue;
        fields.resize(count);
        take(fields);
    }
}

/// A GUID as it is known everywhere here; empty for what is none.
std::string guid_in(std::string_view written) {
    return canonical_guid(written).value_or(std::string{});
}

/// Whether a text is JSON with such a list, as dossiers are: the rest of it is looked at where it is used.
bool holds_list(std::string_view text, const char* name) {
    const auto root = nlohmann::json::parse(text, nullptr, false);
    const auto list = root.find(name);
    return list != root.end() && list->is_array();
}

/// The name under which a text comes in beside those that are there: its own, or with a number where another
/// text has it. Nothing where the text is there already.
std::optional<std::string> name_beside(const std::map<std::string, std::string>& known,
                                       const std::string& wanted, const std::string& text) {
    auto name = wanted;
    auto found = known.find(name);
    for (int number = 2; found != known.end(); ++number) {
        if (found->second == text) return std::nullopt;
        name = wanted + " (" + std::to_string(number) + ")";
        found = known.find(name);
    }
    return name;
}

}  // namespace

void SummariesImport::take(std::string text) {
    if (!text.starts_with(note_mark) || text::first_invalid_utf8(text)) return;
    text_ = std::move(text);
    each_note_line(text_, "link", 3, [&](const std::vector<std::string>& fields) {
        state_.link_makers.emplace(guid_in(fields[1]), guid_in(fields[2]));
    });
    each_note_line(text_, "memo", 4, [&](const std::vector<std::string>& fields) {
        state_.memo_times.emplace(guid_in(fields[1]),
                                  std::array{from_date_time(fields[2]), from_date_time(fields[3])});
    });
    each_note_line(text_, "attribute", 3, [&](const std::vector<std::string>& fields) {
        const auto of = from_name<Attribute::Of>(fields[2]);
        if (of && fitting_name(fields[1]) == fields[1]) store::attribute_named(state_.change, fields[1], *of);
    });
}

void SummariesImport::finish() {
    for (auto& query : store::saved_queries(state_.project)) queries_.emplace(query.name, query.text);
    each_note_line(text_, "summary", 10,
                   [&](const std::vector<std::string>& fields) { add_summary(fields); });
    each_note_line(text_, "query", 3, [&](const std::vector<std::string>& fields) { add_query(fields); });
    each_note_line(text_, "dossier", 2,
                   [&](const std::vector<std::string>& fields) { add_definition(fields[1]); });
    for (auto& kept : store::kept_figures(state_.project)) figures_.emplace(kept.name, kept.figures);
    each_note_line(text_, "figures", 3, [&](const std::vector<std::string>& fields) { add_figures(fields); });
    if (nowhere_ > 0) {
        state_.report.left_out.push_back(Message{
            "{0, plural, one {# summary is of a cell} other {# summaries are of cells}} of the matrix "
            "whose code or case is not in the project.",
            nowhere_});
    }
    if (other_ > 0) {
        state_.report.left_out.push_back(Message{
            "{0, plural, one {# summary is of a cell} other {# summaries are of cells}} of the matrix "
            "that had another one already: that stays.",
            other_});
    }
}

std::optional<Case> SummariesImport::case_of(std::string_view kind, const std::string& guid,
                                             const std::string& value) const {
    if (kind == "source") return case_among(state_.sources, guid);
    if (kind == "group") return case_among(state_.groups, guid);
    if (kind == "participant") return case_among(state_.participants, guid);
    const auto variable = state_.variables.find(guid);
    if (variable == state_.variables.end() || (kind != participants_with && kind != sources_with)) {
        return std::nullopt;
    }
    const auto of = kind == sources_with ? Attribute::Of::source : Attribute::Of::participant;
    const auto attributes = store::attributes(state_.project);
    const auto found = std::find_if(attributes.begin(), attributes.end(), [&](const Attribute& one) {
        return one.of == of && one.name == variable->second;
    });
    return found == attributes.end() ? std::nullopt : std::optional<Case>{ValueOf{found->id, value}};
}

void SummariesImport::add_summary(const std::vector<std::string>& fields) {
    const auto code = state_.codes.find(guid_in(fields[1]));
    const auto of = case_of(fields[3], guid_in(fields[4]), fields[6]);
    if (fields[9].empty()) return;
    if (code == state_.codes.end() || !of) {
        ++nowhere_;
        return;
    }
    const MatrixCell cell{code->second.id, *of};
    if (const auto there = store::summary_of(state_.project, cell)) {
        if (there->text == fields[9]) {
            ++state_.report.already;
        } else {
            ++other_;
        }
        return;
    }
    Summary summary{{},
                    cell,
                    fields[9],
                    state_.coder(guid_in(fields[7])),
                    from_date_time(fields[8]).value_or(state_.now_ms)};
    store::add_summary(state_.change, summary);
    ++state_.report.summaries;
}

void SummariesImport::add_query(const std::vector<std::string>& fields) {
    if (fields[1].empty() || fields[2].empty()) return;
    const auto name = name_beside(queries_, fields[1], fields[2]);
    if (!name) {
        ++state_.report.already;
        return;
    }
    SavedQuery query{{}, *name, fields[2]};
    store::add_query(state_.change, query);
    queries_.emplace(query.name, query.text);
    ++state_.report.queries;
}

void SummariesImport::add_definition(const std::string& definition) {
    if (!holds_list(definition, "parts")) return;
    if (const auto there = store::dossier_definition(state_.project)) {
        if (*there == definition) {
            ++state_.report.already;
        } else {
            state_.report.left_out.push_back(
                Message{"The project keeps another definition of its dossier: that stays."});
        }
        return;
    }
    store::set_dossier_definition(state_.change, definition);
    ++state_.report.dossiers;
}

void SummariesImport::add_figures(const std::vector<std::string>& fields) {
    if (fields[1].empty() || !holds_list(fields[2], "figures")) return;
    const auto name = name_beside(figures_, fields[1], fields[2]);
    if (!name) {
        ++state_.report.already;
        return;
    }
    store::keep_figures(state_.change, {*name, fields[2]});
    figures_.emplace(*name, fields[2]);
    ++state_.report.figures;
}

}  // namespace coding::exchange::refi
