// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/listings.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <unordered_map>

#include "libcoding/exchange/persons.hpp"
#include "libcoding/model/speech.hpp"
#include "libcoding/report/cell_text.hpp"
#include "libcoding/store/codes.hpp"
#include "libcoding/store/codings.hpp"
#include "libcoding/store/named.hpp"
#include "libcoding/store/people.hpp"
#include "libcoding/store/sources.hpp"
#include "libcoding/text/folding.hpp"
#include "libcoding/text/utf8.hpp"

namespace cli {

namespace store = coding::store;
using coding::Message;
using coding::report::Cell;
using coding::report::Column;
using coding::report::ColumnType;
using coding::report::Report;
using coding::report::Shown;
using coding::report::text_or_none;
using Rows = std::vector<std::vector<Cell>>;

Column column(std::string key, Message title, ColumnType type, Shown shown) {
    Column made;
    made.key = {std::move(key)};
    made.title = std::move(title);
    made.type = type;
    made.shown = shown;
    return made;
}

Report listing(const store::Project& project, std::string name, Message title, std::vector<Column> columns,
               Rows rows) {
    coding::report::Table table;
    table.key = "rows";
    table.columns = std::move(columns);
    for (auto& cells : rows) {
        table.rows.emplace_back();
        table.rows.back().cells = std::move(cells);
    }
    Report report;
    report.name = std::move(name);
    report.title = std::move(title);
    report.project = project.info().name;
    report.state = project.state();
    report.parts.emplace_back(std::move(table));
    return report;
}

std::string one_line(std::string_view text, std::size_t most) {
    std::string line;
    for (const char letter : coding::text::trimmed(text)) {
        line += letter == '\n' || letter == '\r' || letter == '\t' ? ' ' : letter;
    }
    if (coding::text::count_code_points(line) <= most) return line;
    line.resize(coding::text::byte_offset(line, most - 1));
    return line + "…";
}

std::string joined(const std::vector<std::string>& names) {
    std::string list;
    for (const auto& name : names) list += (list.empty() ? "" : ", ") + name;
    return list;
}

namespace {

Cell whole(std::uint64_t value) {
    return static_cast<std::int64_t>(value);
}

Cell milliseconds(const std::optional<coding::Milliseconds>& time) {
    return time ? Cell{static_cast<std::int64_t>(time->count())} : Cell{};
}

// By the participant's name, or by the label in the transcript.
bool named(const std::vector<std::string>& wanted, const std::string& participant, const std::string& label) {
    return std::any_of(wanted.begin(), wanted.end(), [&](const std::string& name) {
        const auto key = coding::text::search_key(name);
        return key == coding::text::search_key(participant) || key == coding::text::search_key(label);
    });
}

}  // namespace

Report list_sources(const store::Project& project, const ListFilter& filter) {
    std::set<coding::SourceId> wanted;
    for (const auto& name : filter.sources) wanted.insert(store::source_named(project, name).id);
    Rows rows;
    for (const auto& summary : store::source_summaries(project)) {
        const auto& source = summary.source;
        const auto in_group = [&](const std::string& group) {
            return std::find(summary.groups.begin(), summary.groups.end(), group) != summary.groups.end();
        };
        if (!wanted.empty() && !wanted.contains(source.id)) continue;
        if (!filter.groups.empty() && std::none_of(filter.groups.begin(), filter.groups.end(), in_group))
            continue;
        rows.push_back({source.name, std::string{coding::name_of(source.kind)}, text_or_none(source.date),
                        whole(summary.turns), whole(summary.words), whole(summary.codings),
                        text_or_none(joined(summary.groups)), whole(summary.blocks),
                        whole(summary.characters), text_or_none(source.language), source.format,
                        source.file_name, source.sha256});
    }
    return listing(
        project, "sources", Message{"Sources"},
        {column("source", Message{"Source"}), column("kind", Message{"Kind"}, ColumnType::word),
         column("date", Message{"Date"}), column("turns", Message{"Turns"}, ColumnType::count),
         column("words", Message{"Words"}, ColumnType::count),
         column("codings", Message{"Codings"}, ColumnType::count), column("groups", Message{"Groups"}),
         column("blocks", Message{"Blocks"}, ColumnType::count, Shown::sheet),
         column("characters", Message{"Characters"}, ColumnType::count, Shown::sheet),
         column("language", Message{"Language"}, ColumnType::text, Shown::sheet),
         column("format", Message{"Format"}, ColumnType::text, Shown::wide),
         column("file", Message{"File"}, ColumnType::text, Shown::wide),
         column("sha256", Message{"SHA-256"}, ColumnType::text, Shown::sheet)},
        std::move(rows));
}

Report list_codes(const store::Project& project, const ListFilter& filter) {
    const auto codebook = store::codebook(project);
    std::unordered_map<coding::CodeId, std::uint64_t> counts;
    for (const auto& coding : store::codings(project)) ++counts[coding.code];

    std::set<std::size_t> wanted;
    for (const auto& name : filter.codes) {
        const auto root = store::code_named(codebook, name);
        for (auto index = root; index < codebook.subtree_end(root); ++index) wanted.insert(index);
    }
    Rows rows;
    std::vector<std::size_t> shown;
    for (std::size_t index = 0; index < codebook.codes().size(); ++index) {
        if (!wanted.empty() && !wanted.contains(index)) continue;
        const auto& code = codebook.codes()[index];
        const auto theme = codebook.theme(index);
        rows.push_back({code.name, codebook.path(index), std::string{coding::name_of(code.kind)},
                        theme ? Cell{codebook.codes()[*theme].name} : Cell{}, whole(counts[code.id]),
                        text_or_none(code.colour), text_or_none(code.definition),
                        text_or_none(code.when_to_use), text_or_none(code.when_not_to_use),
                        text_or_none(code.example)});
        shown.push_back(index);
    }
    auto report =
        listing(project, "codes", Message{"Codes"},
                {column("code", Message{"Code"}, ColumnType::code),
                 column("path", Message{"Path"}, ColumnType::text, Shown::sheet),
                 column("kind", Message{"Kind"}, ColumnType::word), column("theme", Message{"Theme"}),
                 column("codings", Message{"Codings"}, ColumnType::count),
                 column("colour", Message{"Colour"}, ColumnType::text, Shown::sheet),
                 column("definition", Message{"Definition"}, ColumnType::text, Shown::wide),
                 column("when_to_use", Message{"When to use"}, ColumnType::text, Shown::sheet),
                 column("when_not_to_use", Message{"When not to use"}, ColumnType::text, Shown::sheet),
                 column("example", Message{"Example"}, ColumnType::text, Shown::sheet)},
                std::move(rows));
    auto& table = std::get<coding::report::Table>(report.parts.front());
    for (std::size_t row = 0; row < shown.size(); ++row) {
        const auto& code = codebook.codes()[shown[row]];
        table.rows[row].depth = static_cast<int>(codebook.depth(shown[row]));
        table.rows[row].colour = code.colour;
        table.rows[row].strong = code.kind == coding::CodeKind::theme;
    }
    return report;
}

Report list_participants(const store::Project& project, const ListFilter& filter) {
    // In which sources each spoke, and how much.
    struct Spoken {
        std::set<std::string> sources;
        std::uint64_t turns = 0, words = 0;
    };
    std::map<coding::ParticipantId, Spoken> spoke;
    for (const auto& source : store::sources(project)) {
        for (const auto& block : store::blocks(project, source.id)) {
            if (!block.speaker) continue;
            auto& [sources, turns, words] = spoke[block.speaker];
            sources.insert(source.name);
            turns += block.kind == coding::BlockKind::turn ? 1U : 0U;
            words += block.words;
        }
    }
    const auto attributes = store::attributes(project);
    std::vector<Column> columns{column("participant", Message{"Participant"}),
                                column("role", Message{"Role"}, ColumnType::word),
                                column("consent", Message{"Consent"}, ColumnType::word),
                                column("turns", Message{"Turns"}, ColumnType::count),
                                column("words", Message{"Words"}, ColumnType::count),
                                column("sources", Message{"Sources"})};
    std::vector<std::string> names;
    for (const auto& attribute : attributes) {
        if (attribute.of != coding::Attribute::Of::participant) continue;
        names.push_back(attribute.name);
        columns.push_back(column(attribute.name, Message{"{0}", attribute.name}));
    }
    std::set<std::string> wanted_sources;
    for (const auto& name : filter.sources) wanted_sources.insert(store::source_named(project, name).name);
    Rows rows;
    for (const auto& person : store::participants(project)) {
        const auto& [sources, turns, words] = spoke[person.id];
        const bool there = std::any_of(sources.begin(), sources.end(), [&](const std::string& name) {
            return wanted_sources.contains(name);
        });
        if (!wanted_sources.empty() && !there) continue;
        rows.push_back({person.name, std::string{coding::name_of(person.role)},
                        std::string{coding::name_of(person.consent)}, whole(turns), whole(words),
                        text_or_none(joined({sources.begin(), sources.end()}))});
        const auto values = store::values(project, person.id);
        for (const auto& name : names) {
            const auto value = values.find(name);
            rows.back().push_back(value == values.end() ? Cell{} : Cell{value->second});
        }
    }
    return listing(project, "participants", Message{"Participants"}, std::move(columns), std::move(rows));
}

Report list_coders(const store::Project& project, const ListFilter&) {
    std::map<coding::CoderId, std::uint64_t> counts;
    for (const auto& coding : store::codings(project)) ++counts[coding.coder];
    Rows rows;
    for (const auto& coder : store::coders(project)) rows.push_back({coder.name, whole(counts[coder.id])});
    return listing(
        project, "coders", Message{"Coders"},
        {column("coder", Message{"Coder"}), column("codings", Message{"Codings"}, ColumnType::count)},
        std::move(rows));
}

Report list_groups(const store::Project& project, const ListFilter&) {
    std::unordered_map<coding::SourceId, std::string> names;
    for (const auto& source : store::sources(project)) names.emplace(source.id, source.name);
    Rows rows;
    for (const auto& group : store::groups(project)) {
        std::vector<std::string> members;
        for (const auto id : store::members(project, group.id)) members.push_back(names[id]);
        rows.push_back({group.name, whole(members.size()), joined(members)});
    }
    return listing(project, "groups", Message{"Groups"},
                   {column("group", Message{"Group"}), column("count", Message{"Count"}, ColumnType::count),
                    column("sources", Message{"Sources"})},
                   std::move(rows));
}

namespace {

/// A row a turn, with who says it, when, and to which question.
class TurnsTable {
  public:
    TurnsTable(const store::Project& project, const ListFilter& filter)
        : project_(project), speakers_(filter.speakers), one_line_(filter.one_line) {
        for (auto& person : store::participants(project)) people_.emplace(person.id, person);
        for (const auto& question : store::guide_questions(project))
            questions_.emplace(question.id, question.label);
        for (const auto& name : filter.sources) sources_.push_back(store::source_named(project, name));
        if (filter.sources.empty()) sources_ = store::sources(project);
    }

    static std::vector<Column> columns() {
        return {column("source", Message{"Source"}),
                column("speaker", Message{"Speaker"}),
                column("participant", Message{"Participant"}, ColumnType::text, Shown::sheet),
                column("role", Message{"Role"}, ColumnType::word, Shown::wide),
                column("begin", Message{"Begin"}, ColumnType::count),
                column("end", Message{"End"}, ColumnType::count),
                column("begin_ms", Message{"From (ms)"}, ColumnType::count, Shown::sheet),
                column("end_ms", Message{"To (ms)"}, ColumnType::count, Shown::sheet),
                column("words", Message{"Words"}, ColumnType::count, Shown::wide),
                column("question", Message{"Question"}, ColumnType::text, Shown::sheet),
                column("text", Message{"Text"})};
    }

    void each_row(const std::function<bool(std::vector<Cell>)>& take) const {
        for (const auto& source : sources_) {
            std::uint32_t begin = 0;
            for (const auto& block : store::blocks(project_, source.id)) {
                const auto block_begin = begin;
                begin += block.characters;
                if (block.kind != coding::BlockKind::turn) continue;
                auto cells = row(source, block, block_begin);
                if (!cells.empty() && !take(std::move(cells))) return;
            }
        }
    }

  private:
    /// Empty for a turn of somebody who was not asked for.
    [[nodiscard]] std::vector<Cell> row(const coding::Source& source, const coding::Block& block,
                                        std::uint32_t begin) const {
        const auto person = people_.find(block.speaker);
        const bool known = person != people_.end();
        const auto label = known ? coding::exchange::label_in(person->second.name, source.name) : "";
        if (!speakers_.empty() && (!known || !named(speakers_, person->second.name, label))) return {};
        const auto speech = spoken(block);
        const auto text = coding::text::slice(block.text, speech);
        const auto question = questions_.find(block.question);
        return {source.name,
                text_or_none(label),
                known ? Cell{person->second.name} : Cell{},
                known ? Cell{std::string{coding::name_of(person->second.role)}} : Cell{},
                whole(begin + speech.begin),
                whole(begin + speech.end),
                milliseconds(block.begin),
                milliseconds(block.end),
                whole(block.words),
                question == questions_.end() ? Cell{} : Cell{question->second},
                one_line_ ? one_line(text) : std::string{text}};
    }

    const store::Project& project_;
    std::vector<std::string> speakers_;
    bool one_line_;
    std::unordered_map<coding::ParticipantId, coding::Participant> people_;
    std::unordered_map<coding::GuideQuestionId, std::string> questions_;
    std::vector<coding::Source> sources_;
};

}  // namespace

coding::report::LongTable list_turns(const store::Project& project, const ListFilter& filter) {
    const auto table = std::make_shared<const TurnsTable>(project, filter);
    return {listing(project, "turns", Message{"Turns"}, TurnsTable::columns(), {}),
            [table](const auto& take) { table->each_row(take); }};
}

}  // namespace cli
