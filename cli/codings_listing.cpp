// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <iterator>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string_view>
#include <unordered_map>

#include "libcoding/report/cell_text.hpp"
#include "libcoding/store/codes.hpp"
#include "libcoding/store/codings.hpp"
#include "libcoding/store/named.hpp"
#include "libcoding/store/people.hpp"
#include "libcoding/store/sources.hpp"
#include "libcoding/text/utf8.hpp"

#include "cli/listings.hpp"

namespace cli {

namespace store = coding::store;
using coding::Coding;
using coding::Message;
using coding::report::Cell;
using coding::report::Column;
using coding::report::ColumnType;
using coding::report::LongTable;
using coding::report::Report;
using coding::report::Shown;
using coding::report::text_or_none;

namespace {

/// The source that was asked for last, read once: codings come source by source.
class CodedSource {
  public:
    explicit CodedSource(const store::Project& project) : project_(&project) {}

    void turn_to(coding::SourceId source) {
        if (source == source_) return;
        source_ = source;
        text_.clear();
        blocks_.clear();
        code_point_ = 0;
        byte_ = 0;
        std::uint32_t begin = 0;
        for (const auto& block : store::blocks(*project_, source)) {
            blocks_.push_back({begin, block.speaker, block.begin, block.end});
            begin += block.characters;
            text_ += block.text;
        }
    }

    std::string_view quote(coding::Span span) {
        // They come in order too: what lies before the last one need not be counted again.
        if (span.begin < code_point_) code_point_ = 0, byte_ = 0;
        byte_ += coding::text::byte_offset(std::string_view{text_}.substr(byte_), span.begin - code_point_);
        code_point_ = span.begin;
        return coding::text::slice(std::string_view{text_}.substr(byte_), {0, span.length()});
    }

    struct CodedBlock {
        std::uint32_t begin = 0;
        coding::ParticipantId speaker;
        std::optional<coding::Milliseconds> from, to;
    };
    /// The one that holds the position; none in a source without text.
    [[nodiscard]] const CodedBlock* block_at(std::uint32_t position) const {
        const auto found = std::upper_bound(
            blocks_.begin(), blocks_.end(), position,
            [](std::uint32_t wanted, const CodedBlock& block) { return wanted < block.begin; });
        return found == blocks_.begin() ? nullptr : &*std::prev(found);
    }

  private:
    const store::Project* project_;
    coding::SourceId source_;
    std::string text_;
    std::vector<CodedBlock> blocks_;
    std::uint32_t code_point_ = 0;
    std::size_t byte_ = 0;
};

Cell time_cell(const std::optional<coding::Milliseconds>& time) {
    return time ? Cell{static_cast<std::int64_t>(time->count())} : Cell{};
}

/// What a variable says of each of its things, in a column each; made ready once for all rows.
template <class Id>
class AttributeCells {
  public:
    AttributeCells(const std::vector<coding::Attribute>& attributes, coding::Attribute::Of of) {
        for (const auto& attribute : attributes) {
            if (attribute.of == of) names_.push_back(attribute.name);
        }
    }

    void add(Id id, const std::map<std::string, std::string>& values) {
        auto& cells = cells_[id];
        for (const auto& name : names_) {
            const auto value = values.find(name);
            cells.push_back(value == values.end() ? Cell{} : text_or_none(value->second));
        }
    }

    void add_columns(std::vector<Column>& columns, const std::string& group) const {
        for (const auto& name : names_) {
            auto one = column(group, Message{"{0}", name}, ColumnType::text, Shown::sheet);
            one.key.push_back(name);
            columns.push_back(std::move(one));
        }
    }

    void add_cells(std::vector<Cell>& row, Id id) const {
        const auto known = cells_.find(id);
        if (known == cells_.end()) {
            row.resize(row.size() + names_.size());
        } else {
            row.insert(row.end(), known->second.begin(), known->second.end());
        }
    }

  private:
    std::vector<std::string> names_;
    std::unordered_map<Id, std::vector<Cell>> cells_;
};

/// A row a coding, with all that is known of its code, its words and who says them.
class CodingsTable {
  public:
    explicit CodingsTable(const store::Project& project)
        : codebook_(store::codebook(project)),
          of_people_(store::attributes(project), coding::Attribute::Of::participant),
          of_sources_(store::attributes(project), coding::Attribute::Of::source),
          source_(project) {
        for (std::size_t index = 0; index < codebook_.codes().size(); ++index) {
            levels_ = std::max(levels_, codebook_.depth(index) + 1);
        }
        for (const auto& coder : store::coders(project)) coders_.emplace(coder.id, coder.name);
        for (auto& person : store::participants(project)) {
            of_people_.add(person.id, store::values(project, person.id));
            people_.emplace(person.id, std::move(person));
        }
        for (auto& summary : store::source_summaries(project)) {
            of_sources_.add(summary.source.id, store::values(project, summary.source.id));
            sources_.emplace(summary.source.id, std::move(summary));
        }
    }

    [[nodiscard]] std::vector<Column> columns() const {
        std::vector<Column> all{
            column("source", Message{"Source"}), column("begin", Message{"Begin"}, ColumnType::count),
            column("end", Message{"End"}, ColumnType::count), column("code", Message{"Code"}),
            column("path", Message{"Path"}, ColumnType::text, Shown::sheet)};
        for (std::size_t level = 1; level <= levels_; ++level) {
            all.push_back(column("level", Message{"Level {0}", level}, ColumnType::text, Shown::sheet));
            all.back().key.push_back(std::to_string(level));
        }
        for (auto& one :
             {column("coder", Message{"Coder"}), column("polarity", Message{"Polarity"}, ColumnType::word),
              column("intensity", Message{"Intensity"}, ColumnType::count, Shown::wide),
              column("condition", Message{"Condition"}, ColumnType::text, Shown::wide),
              column("memo", Message{"Memo"}, ColumnType::text, Shown::wide),
              column("speaker", Message{"Speaker"}, ColumnType::text, Shown::wide),
              column("role", Message{"Role"}, ColumnType::word, Shown::sheet),
              column("consent", Message{"Consent"}, ColumnType::word, Shown::sheet)}) {
            all.push_back(one);
        }
        of_people_.add_columns(all, "speaker_attributes");
        for (auto& one : {column("source_kind", Message{"Kind of source"}, ColumnType::text, Shown::sheet),
                          column("date", Message{"Date"}, ColumnType::text, Shown::sheet),
                          column("groups", Message{"Groups"}, ColumnType::text, Shown::sheet)}) {
            all.push_back(one);
        }
        of_sources_.add_columns(all, "source_attributes");
        for (auto& one : {column("begin_ms", Message{"From (ms)"}, ColumnType::count, Shown::sheet),
                          column("end_ms", Message{"To (ms)"}, ColumnType::count, Shown::sheet),
                          column("text", Message{"Text"}),
                          column("id", Message{"Number"}, ColumnType::text, Shown::sheet)}) {
            all.push_back(one);
        }
        return all;
    }

    std::vector<Cell> row(const Coding& coding, bool short_texts) {
        const auto& source = sources_.at(coding.source);
        source_.turn_to(coding.source);
        const auto* first = source_.block_at(coding.span.begin);
        const auto* last = source_.block_at(coding.span.end - 1);
        const auto coder = coders_.find(coding.coder);
        std::vector<Cell> cells{source.source.name, static_cast<std::int64_t>(coding.span.begin),
                                static_cast<std::int64_t>(coding.span.end)};
        add_code(cells, coding.code);
        cells.push_back(coder == coders_.end() ? Cell{} : Cell{coder->second});
        cells.emplace_back(std::string{coding::name_of(coding.polarity)});
        cells.push_back(coding.intensity ? Cell{static_cast<std::int64_t>(*coding.intensity)} : Cell{});
        cells.push_back(text_or_none(coding.condition));
        cells.push_back(text_or_none(coding.memo));
        add_speaker(cells, first == nullptr ? coding::ParticipantId{} : first->speaker);
        cells.emplace_back(std::string{coding::name_of(source.source.kind)});
        cells.push_back(text_or_none(source.source.date));
        cells.push_back(text_or_none(joined(source.groups)));
        of_sources_.add_cells(cells, coding.source);
        cells.push_back(first == nullptr ? Cell{} : time_cell(first->from));
        cells.push_back(last == nullptr ? Cell{} : time_cell(last->to));
        const auto quote = source_.quote(coding.span);
        cells.emplace_back(short_texts ? one_line(quote) : std::string{quote});
        cells.push_back(coding.id ? Cell{std::to_string(coding.id.value)} : Cell{});
        return cells;
    }

  private:
    void add_code(std::vector<Cell>& cells, coding::CodeId id) const {
        const auto index = codebook_.index_of(id);
        const auto names = index ? codebook_.path_names(*index) : std::vector<std::string>{};
        cells.push_back(index ? Cell{names.back()} : Cell{});
        cells.push_back(index ? Cell{codebook_.path(*index)} : Cell{});
        for (std::size_t level = 0; level < levels_; ++level) {
            cells.push_back(level < names.size() ? Cell{names[level]} : Cell{});
        }
    }

    void add_speaker(std::vector<Cell>& cells, coding::ParticipantId id) const {
        const auto person = people_.find(id);
        const bool known = person != people_.end();
        cells.push_back(known ? Cell{person->second.name} : Cell{});
        cells.push_back(known ? Cell{std::string{coding::name_of(person->second.role)}} : Cell{});
        cells.push_back(known ? Cell{std::string{coding::name_of(person->second.consent)}} : Cell{});
        of_people_.add_cells(cells, id);
    }

    coding::Codebook codebook_;
    std::size_t levels_ = 0;
    AttributeCells<coding::ParticipantId> of_people_;
    AttributeCells<coding::SourceId> of_sources_;
    std::unordered_map<coding::CoderId, std::string> coders_;
    std::unordered_map<coding::ParticipantId, coding::Participant> people_;
    std::unordered_map<coding::SourceId, store::SourceSummary> sources_;
    CodedSource source_;
};

}  // namespace

Report codings_report(const store::Project& project, const std::vector<Coding>& codings, bool short_texts) {
    CodingsTable table{project};
    std::vector<std::vector<Cell>> rows;
    rows.reserve(codings.size());
    for (const auto& coding : codings) rows.push_back(table.row(coding, short_texts));
    return listing(project, "codings", Message{"Codings"}, table.columns(), std::move(rows));
}

namespace {

/// Which codings a list is asked for; empty sets mean all.
class ChosenCodings {
  public:
    ChosenCodings(const store::Project& project, const ListFilter& filter) {
        const auto codebook = store::codebook(project);
        for (const auto& name : filter.sources) sources_.insert(store::source_named(project, name).id);
        for (const auto& name : filter.codes) {
            const auto root = store::code_named(codebook, name);
            for (auto index = root; index < codebook.subtree_end(root); ++index) {
                codes_.insert(codebook.codes()[index].id);
            }
        }
        for (const auto& name : filter.coders) coders_.insert(store::coder_named_there(project, name).id);
    }

    /// Of one source, in order.
    [[nodiscard]] std::vector<Coding> of(const store::Project& project, coding::SourceId source) const {
        if (!sources_.empty() && !sources_.contains(source)) return {};
        store::CodingFilter of_source;
        of_source.source = source;
        auto found = store::codings(project, of_source);
        std::erase_if(found, [&](const Coding& coding) {
            return (!codes_.empty() && !codes_.contains(coding.code)) ||
                   (!coders_.empty() && !coders_.contains(coding.coder));
        });
        return found;
    }

  private:
    std::set<coding::SourceId> sources_;
    std::set<coding::CodeId> codes_;
    std::set<coding::CoderId> coders_;
};

}  // namespace

LongTable list_codings(const store::Project& project, const ListFilter& filter) {
    const auto chosen = std::make_shared<const ChosenCodings>(project, filter);
    const auto table = std::make_shared<CodingsTable>(project);
    auto report = listing(project, "codings", Message{"Codings"}, table->columns(), {});
    return {std::move(report), [&project, chosen, table, short_texts = filter.one_line](const auto& take) {
                for (const auto& source : store::sources(project)) {
                    for (const auto& coding : chosen->of(project, source.id)) {
                        if (!take(table->row(coding, short_texts))) return;
                    }
                }
            }};
}

}  // namespace cli
