// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/report/dossier.hpp"

#include <algorithm>
#include <iterator>
#include <map>

#include "libcoding/error.hpp"
#include "libcoding/report/cell_text.hpp"
#include "libcoding/report/cells.hpp"
#include "libcoding/report/count_columns.hpp"
#include "libcoding/report/dossier_changes.hpp"
#include "libcoding/report/report_head.hpp"

namespace coding::report {
namespace {

/// A scope as data on one line: "theme alimentaire · by group".
std::string scope_words(const std::vector<ScopeItem>& scope) {
    std::string words;
    const auto add = [&](const std::string& key, const std::string& value) {
        words += (words.empty() ? "" : " · ") + key + " " + value;
    };
    for (const auto& item : scope) {
        if (const auto* text = std::get_if<std::string>(&item.value)) add(item.key, *text);
        if (const auto* whole = std::get_if<std::int64_t>(&item.value)) add(item.key, std::to_string(*whole));
        if (const auto* flag = std::get_if<bool>(&item.value); flag != nullptr && *flag) add(item.key, "yes");
        if (const auto* names = std::get_if<std::vector<std::string>>(&item.value)) {
            for (const auto& name : *names) add(item.key, name);
        }
    }
    return words;
}

/// What was not chosen needs no word.
bool was_chosen(const ScopeItem& item) {
    const auto* flag = std::get_if<bool>(&item.value);
    return flag == nullptr || *flag;
}

bool says_something(const Part& part) {
    if (const auto* table = std::get_if<Table>(&part)) return !table->rows.empty();
    if (const auto* quotes = std::get_if<Quotes>(&part)) return !quotes->quotes.empty();
    return std::holds_alternative<Paragraph>(part);
}

/// Of what their reports have no word for while there is none of it: a later dossier may have some.
Message total_words(const Total& total) {
    if (!total.said.empty()) return total.said;
    if (total.key == "links") {
        return Message{"{0, plural, one {# link} other {# links}}", total.value};
    }
    if (total.key == "silent") {
        return Message{"{0, plural, one {# silent participant} other {# silent participants}}", total.value};
    }
    return Message{"{0, plural, one {# group} other {# groups}}", total.value};
}

class DossierBuilder {
  public:
    DossierBuilder(const store::Project& project, const DossierDefinition& definition, Progress& progress)
        : project_(project),
          definition_(definition),
          progress_(progress),
          tables_(store::load_counting(project)),
          figures_(dossier_figures(project, tables_)) {
        contents_.key = "rows";
        contents_.title = Message{"What is in this dossier"};
        contents_.columns = {column("part", Message{"Part"}, ColumnType::text, Shown::never),
                             column("report", Message{"Report"}, ColumnType::text, Shown::never),
                             column("title", Message{"Part"}, ColumnType::code),
                             column("chosen", Message{"Chosen"}, ColumnType::text, Shown::never),
                             column("outcome", Message{"Outcome"}, ColumnType::word)};
    }

    Report build(const DossierFigures* since) {
        report_ = report_head(
            "all", definition_.title.empty() ? Message{"Dossier"} : name_message(definition_.title),
            figures_.project, tables_.state,
            {{"day", figures_.day, Message{"the project as of {0}", Day{figures_.day}}}});
        say_where_from();
        if (definition_.request) {
            for (auto& item : scope_items(*definition_.request, {})) report_.scope.push_back(std::move(item));
        }
        reports_ = static_cast<std::size_t>(
            std::count_if(definition_.parts.begin(), definition_.parts.end(),
                          [](const auto& part) { return std::holds_alternative<DossierReport>(part); }));
        for (const auto& part : definition_.parts) {
            std::visit([this](const auto& own) { add(own); }, part);
        }
        add_totals();
        std::vector<Part> parts;
        parts.emplace_back(Heading{1, Message{"Overview"}});
        // What the team says first is said of the whole.
        const auto opening = std::find_if(parts_.begin(), parts_.end(), [](const Part& part) {
            return !std::holds_alternative<Paragraph>(part);
        });
        std::move(parts_.begin(), opening, std::back_inserter(parts));
        parts_.erase(parts_.begin(), opening);
        parts.emplace_back(std::move(contents_));
        if (since != nullptr) append(parts, dossier_changes(*since, figures_));
        append(parts, std::move(parts_));
        parts.emplace_back(Heading{1, Message{"To compare with later"}});
        append(parts, figure_tables(figures_, tables_));
        report_.parts = std::move(parts);
        return std::move(report_);
    }

  private:
    void say_where_from() {
        using From = DossierDefinition::From;
        if (definition_.from == From::usual) return;
        const bool kept = definition_.from == From::project;
        report_.scope.push_back({"definition", std::string{kept ? "project" : "file"},
                                 kept ? Message{"reports named by the project’s definition"}
                                      : Message{"reports named by a definition in a file"}});
    }

    static void append(std::vector<Part>& parts, std::vector<Part> more) {
        std::move(more.begin(), more.end(), std::back_inserter(parts));
    }

    void add(const Heading& heading) { parts_.emplace_back(heading); }
    void add(const Paragraph& paragraph) { parts_.emplace_back(paragraph); }

    void add(const DossierReport& asked) {
        const auto& kind = report_kind(asked.report);
        const auto nth = ++made_of_[asked.report];
        const auto name = nth == 1 ? asked.report : asked.report + "-" + std::to_string(nth);
        const auto title = asked.title.empty() ? kind.title : name_message(asked.title);
        advance(progress_, contents_.rows.size(), reports_, title);
        parts_.emplace_back(Heading{1, title});
        Table::Row row;
        std::string chosen;
        const std::string came_out{outcome(kind, asked, {name, title}, chosen)};
        row.cells = {name, asked.report, text_or_none(asked.title), text_or_none(chosen), came_out};
        row.label = title;
        contents_.rows.push_back(std::move(row));
    }

    struct Place {
        std::string name;
        Message title;
    };

    const char* outcome(const ReportKind& kind, const DossierReport& asked, const Place& place,
                        std::string& chosen) {
        try {
            auto made = kind.make(project_, asked.request, asked.choices);
            chosen = scope_words(made.scope);
            for (const auto& total : made.totals) {
                figures_.figures.push_back(
                    {place.name, chosen, total.key, total.value, total_words(total), place.title});
            }
            if (std::any_of(made.parts.begin(), made.parts.end(), says_something)) {
                take(std::move(made), place.name);
                return "made";
            }
            parts_.emplace_back(Paragraph{Message{"The project has nothing for this part yet."}});
            for (auto& warning : made.warnings) parts_.emplace_back(Paragraph{std::move(warning)});
            return "nothing";
        } catch (const Error& fault) {
            // What fails for the file or the user fails for the whole dossier.
            if (fault.kind() == ErrorKind::storage || fault.kind() == ErrorKind::busy ||
                fault.kind() == ErrorKind::cancelled) {
                throw;
            }
            parts_.emplace_back(Paragraph{Message{"This part could not be made."}});
            parts_.emplace_back(Paragraph{fault.message()});
            if (!fault.hint().empty()) parts_.emplace_back(Paragraph{fault.hint()});
            report_.warnings.push_back(fault.message());
            return "failed";
        }
    }

    void take(Report made, const std::string& name) {
        for (auto& item : made.scope) {
            if (was_chosen(item)) parts_.emplace_back(Paragraph{std::move(item.said)});
        }
        if (!made.warnings.empty()) parts_.emplace_back(Heading{3, Message{"Read with care"}});
        for (auto& warning : made.warnings) parts_.emplace_back(Paragraph{std::move(warning)});
        for (auto& part : made.parts) {
            if (auto* table = std::get_if<Table>(&part)) table->key = name + "." + table->key;
            if (auto* heading = std::get_if<Heading>(&part)) ++heading->level;
            parts_.push_back(std::move(part));
        }
        // Reports share definitions; each is said once.
        for (auto& method : made.methods) {
            const auto same = [&](const Definition& known) {
                return known.term == method.term && known.meaning == method.meaning;
            };
            if (std::none_of(report_.methods.begin(), report_.methods.end(), same)) {
                report_.methods.push_back(std::move(method));
            }
        }
    }

    void add_totals() {
        const auto total = [&](const char* key, std::size_t value, const char* said) {
            report_.totals.push_back({key, static_cast<std::int64_t>(value), Message{said, value}});
        };
        total("sources", tables_.sources.size(), "{0, plural, one {# source} other {# sources}}");
        total("codes", tables_.codebook.codes().size(), "{0, plural, one {# code} other {# codes}}");
        total("codings", tables_.codings.size(), "{0, plural, one {# coding} other {# codings}}");
    }

    const store::Project& project_;
    const DossierDefinition& definition_;
    Progress& progress_;
    std::size_t reports_ = 0;  ///< among the parts
    store::CountingTables tables_;
    DossierFigures figures_;
    Report report_;
    Table contents_;
    std::vector<Part> parts_;
    std::map<std::string, int> made_of_;
};

}  // namespace

Report dossier(const store::Project& project, const DossierDefinition& definition,
               const DossierFigures* since) {
    SilentProgress nobody;
    return dossier(project, definition, since, nobody);
}

Report dossier(const store::Project& project, const DossierDefinition& definition,
               const DossierFigures* since, Progress& progress) {
    return DossierBuilder{project, definition, progress}.build(since);
}

}  // namespace coding::report
