// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <set>
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
using coding::report::ColumnType;
using coding::report::Report;
using coding::report::Shown;
using coding::report::text_or_none;

namespace {

// The text of the source that was asked for last: codings come source by source.
class Quoter {
  public:
    explicit Quoter(const store::Project& project) : project_(&project) {}

    std::string quote(const Coding& coding) {
        if (coding.source != source_) {
            source_ = coding.source;
            text_ = store::source_text(*project_, source_);
            code_point_ = 0;
            byte_ = 0;
        }
        // They come in order too: what lies before the last one need not be counted again.
        if (coding.span.begin < code_point_) code_point_ = 0, byte_ = 0;
        byte_ +=
            coding::text::byte_offset(std::string_view{text_}.substr(byte_), coding.span.begin - code_point_);
        code_point_ = coding.span.begin;
        const auto rest = std::string_view{text_}.substr(byte_);
        return std::string{coding::text::slice(rest, {0, coding.span.length()})};
    }

  private:
    const store::Project* project_;
    coding::SourceId source_;
    std::string text_;
    std::uint32_t code_point_ = 0;
    std::size_t byte_ = 0;
};

// Who speaks where, source by source.
class Speakers {
  public:
    explicit Speakers(const store::Project& project) : project_(&project) {
        for (const auto& person : store::participants(project)) names_.emplace(person.id, person.name);
    }

    Cell at(const Coding& coding) {
        if (coding.source != source_) load(coding.source);
        auto found = std::upper_bound(begins_.begin(), begins_.end(), coding.span.begin);
        if (found == begins_.begin()) return {};
        const auto speaker = speakers_[static_cast<std::size_t>(found - begins_.begin()) - 1];
        const auto name = names_.find(speaker);
        return name == names_.end() ? Cell{} : Cell{name->second};
    }

  private:
    void load(coding::SourceId source) {
        source_ = source;
        begins_.clear();
        speakers_.clear();
        std::uint32_t begin = 0;
        for (const auto& block : store::blocks(*project_, source)) {
            begins_.push_back(begin);
            speakers_.push_back(block.speaker);
            begin += block.characters;
        }
    }

    const store::Project* project_;
    coding::SourceId source_;
    std::unordered_map<coding::ParticipantId, std::string> names_;
    std::vector<std::uint32_t> begins_;
    std::vector<coding::ParticipantId> speakers_;
};

template <class Things>
auto names_by_id(const Things& things) {
    std::unordered_map<decltype(things.front().id), std::string> names;
    for (const auto& thing : things) names.emplace(thing.id, thing.name);
    return names;
}

}  // namespace

Report codings_report(const store::Project& project, const std::vector<Coding>& codings, bool short_texts) {
    const auto codebook = store::codebook(project);
    const auto sources = names_by_id(store::sources(project));
    const auto coders = names_by_id(store::coders(project));
    Quoter quoter{project};
    Speakers speakers{project};

    std::vector<std::vector<Cell>> rows;
    rows.reserve(codings.size());
    for (const auto& coding : codings) {
        const auto index = codebook.index_of(coding.code);
        const auto quote = quoter.quote(coding);
        const auto coder = coders.find(coding.coder);
        rows.push_back({sources.at(coding.source), static_cast<std::int64_t>(coding.span.begin),
                        static_cast<std::int64_t>(coding.span.end),
                        index ? Cell{codebook.codes()[*index].name} : Cell{},
                        index ? Cell{codebook.path(*index)} : Cell{},
                        coder == coders.end() ? Cell{} : Cell{coder->second},
                        std::string{coding::name_of(coding.polarity)},
                        coding.intensity ? Cell{static_cast<std::int64_t>(*coding.intensity)} : Cell{},
                        text_or_none(coding.condition), text_or_none(coding.memo), speakers.at(coding),
                        short_texts ? one_line(quote) : quote,
                        coding.id ? Cell{std::to_string(coding.id.value)} : Cell{}});
    }
    return listing(
        project, "codings", Message{"Codings"},
        {column("source", Message{"Source"}), column("begin", Message{"Begin"}, ColumnType::count),
         column("end", Message{"End"}, ColumnType::count), column("code", Message{"Code"}),
         column("path", Message{"Path"}, ColumnType::text, Shown::never), column("coder", Message{"Coder"}),
         column("polarity", Message{"Polarity"}, ColumnType::word),
         column("intensity", Message{"Intensity"}, ColumnType::count, Shown::wide),
         column("condition", Message{"Condition"}, ColumnType::text, Shown::wide),
         column("memo", Message{"Memo"}, ColumnType::text, Shown::wide),
         column("speaker", Message{"Speaker"}, ColumnType::text, Shown::wide),
         column("text", Message{"Text"}), column("id", Message{"Number"}, ColumnType::text, Shown::never)},
        std::move(rows));
}

Report list_codings(const store::Project& project, const ListFilter& filter) {
    const auto codebook = store::codebook(project);
    std::set<coding::SourceId> sources;
    for (const auto& name : filter.sources) sources.insert(store::source_named(project, name).id);
    std::set<coding::CodeId> codes;
    for (const auto& name : filter.codes) {
        const auto root = store::code_named(codebook, name);
        for (auto index = root; index < codebook.subtree_end(root); ++index) {
            codes.insert(codebook.codes()[index].id);
        }
    }
    std::set<coding::CoderId> coders;
    for (const auto& name : filter.coders) coders.insert(store::coder_named_there(project, name).id);

    auto found = store::codings(project);
    std::erase_if(found, [&](const Coding& coding) {
        return (!sources.empty() && !sources.contains(coding.source)) ||
               (!codes.empty() && !codes.contains(coding.code)) ||
               (!coders.empty() && !coders.contains(coding.coder));
    });
    return codings_report(project, found, filter.one_line);
}

}  // namespace cli
