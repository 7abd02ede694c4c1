// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/exchange/taguette/highlights_table.hpp"

#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <unordered_map>

#include "libcoding/exchange/foreign_codes.hpp"
#include "libcoding/exchange/table_columns.hpp"
#include "libcoding/exchange/taguette/tag_codes.hpp"
#include "libcoding/model/coding.hpp"
#include "libcoding/store/codes.hpp"
#include "libcoding/store/codings.hpp"
#include "libcoding/store/people.hpp"
#include "libcoding/store/sources.hpp"
#include "libcoding/text/folding.hpp"
#include "libcoding/text/utf8.hpp"

namespace coding::exchange::taguette {
namespace {

using containers::Table;

constexpr std::uint64_t highlights_between_reports = 1024;

/// A text as highlights are looked for in it: folded, without white space.
struct Squeezed {
    std::u32string text;
    std::vector<std::uint32_t> places;  ///< of each character in the folded text
};

Squeezed squeeze(std::string_view folded) {
    Squeezed squeezed;
    std::uint32_t place = 0;
    for (std::size_t at = 0; at < folded.size(); ++place) {
        const auto c = text::next_code_point(folded, at);
        if (c == U' ') continue;
        squeezed.text += c;
        squeezed.places.push_back(place);
    }
    return squeezed;
}

/// A source in which highlights are looked for, one behind the other.
class HighlightedText {
  public:
    HighlightedText(const store::Change& change, const store::Project& project, SourceId source)
        : id(source),
          layout(change, source),
          folded_(text::fold(store::source_text(project, source))),
          squeezed_(squeeze(folded_.text)) {
        store::CodingFilter of_source;
        of_source.source = source;
        for (const auto& coding : store::codings(project, of_source))
            taken.emplace(coding.code, coding.coder, coding.span);
    }

    struct Found {
        Span span;
        bool several = false;  ///< the words stand elsewhere too
    };
    std::optional<Found> look_for(std::string_view words) {
        const auto wanted = squeeze(text::search_key(words)).text;
        if (wanted.empty()) return std::nullopt;
        const auto first = squeezed_.text.find(wanted);
        if (first == std::u32string::npos) return std::nullopt;
        auto at = squeezed_.text.find(wanted, last_);
        if (at == std::u32string::npos) at = first;
        last_ = at;
        const bool several = squeezed_.text.find(wanted, first + 1) != std::u32string::npos;
        const Span folded{squeezed_.places[at], squeezed_.places[at + wanted.size() - 1] + 1};
        return Found{folded_.original(folded), several};
    }

    SourceId id;
    store::SourceLayout layout;
    std::set<std::tuple<CodeId, CoderId, Span>> taken;

  private:
    text::Folded folded_;
    Squeezed squeezed_;
    std::size_t last_ = 0;  ///< where the last one stood
};

class HighlightsImport {
  public:
    HighlightsImport(store::Change& change, const store::Project& project, const Table& table)
        : change_(change),
          project_(project),
          columns_(table),
          document_(needed(columns_.source, "document")),
          tag_(needed(columns_.tag, "tag")),
          content_(needed(columns_.speech, "content")),
          id_(table.column({"id"})),
          coder_(store::coder_named(change, change.coder()).id) {
        for (const auto& source : store::sources(project)) {
            sources_.emplace(text::search_key(source.name), source.id);
            sources_.emplace(text::search_key(stem(source.name)), source.id);
        }
        make_codes(table);
    }

    void take(const Table::Row& row) {
        const auto document = cell(row, document_), tag = cell(row, tag_);
        const auto words = unguarded(cell(row, content_));
        if (tag.empty()) {
            ++untagged_;
            return;
        }
        auto* text = text_of(document);
        if (text == nullptr) {
            missed(row, Message{"The project has no source “{0}”: bring the text in first.", document});
            return;
        }
        const auto highlight = cell(row, id_);
        if (highlight.empty() || highlight != last_highlight_ || document != last_document_)
            found_ = text->look_for(words);
        last_highlight_ = highlight;
        last_document_ = document;
        if (!found_) {
            missed(row, Message{"These words do not stand in “{0}”.", document});
            return;
        }
        Coding coding;
        coding.source = text->id;
        coding.code = codes_.at(tag);
        coding.coder = coder_;
        coding.span = found_->span;
        if (!text->taken.emplace(coding.code, coding.coder, coding.span).second) {
            ++already_;
            return;
        }
        coding.polarity = default_polarity(kinds_.at(coding.code));
        store::add_coding(change_, coding, text->layout);
        ++result_.added;
        if (found_->several) ++several_;
    }

    ImportedHighlights take_result() {
        const auto tell = [&](std::uint64_t count, Message message) {
            if (count > 0) result_.notes.push_back(std::move(message));
        };
        tell(already_,
             Message{"{0, plural, one {# coding was there already and left as it is} other {# codings were "
                     "there already and left as they are}}.",
                     already_});
        tell(several_,
             Message{"{0, plural, one {# highlight quotes} other {# highlights quote}} words that stand "
                     "in the text more than once: the first place behind the highlight above was taken; "
                     "please look at it.",
                     several_});
        tell(untagged_,
             Message{"{0, plural, one {# highlight has} other {# highlights have}} no tag: left out.",
                     untagged_});
        tell(result_.not_found.size(),
             Message{"{0, plural, one {# highlight was} other {# highlights were}} not found and left out.",
                     result_.not_found.size()});
        return std::move(result_);
    }

  private:
    static std::string stem(const std::string& name) {
        const auto dot = name.rfind('.');
        return dot == std::string::npos || dot == 0 || name.size() - dot > 6 ? name : name.substr(0, dot);
    }

    /// A tag that is a code's whole name, be it below others, is that code; the others are made.
    void make_codes(const Table& table) {
        const auto before = store::codebook(project_);
        std::map<std::string, std::optional<CodeId>> by_name;  // nothing: of several
        for (const auto& code : before.codes()) {
            const auto [known, is_new] = by_name.emplace(code.name, code.id);
            if (!is_new) known->second.reset();
        }
        TagCodes tags;
        std::map<std::string, std::size_t> made;
        for (const auto& row : table.rows) {
            const auto tag = cell(row, tag_);
            if (tag.empty() || codes_.contains(tag) || made.contains(tag)) continue;
            const auto known = by_name.find(tag);
            if (known != by_name.end() && known->second) {
                codes_.emplace(tag, *known->second);
            } else {
                made.emplace(tag, tags.code_of(tag));
            }
        }
        auto foreign = foreign_codebook(tags.codes());
        const auto merge = merge_codebook(change_, project_, foreign.codebook);
        for (const auto& [tag, index] : made) codes_.emplace(tag, merge.ids.at(foreign.ids[index]));
        for (auto& note : foreign.codebook.notes) result_.notes.push_back(std::move(note));
        const auto after = store::codebook(project_);
        for (const auto& code : after.codes()) kinds_.emplace(code.id, code.kind);
    }

    HighlightedText* text_of(const std::string& document) {
        auto known = sources_.find(text::search_key(document));
        if (known == sources_.end()) known = sources_.find(text::search_key(stem(document)));
        if (known == sources_.end()) return nullptr;
        const auto id = known->second;
        // One text at a time is held: rows come text by text.
        if (!text_ || text_->id != id) text_.emplace(change_, project_, id);
        return &*text_;
    }

    void missed(const Table::Row& row, Message why) {
        constexpr std::size_t most = 80;
        auto words = unguarded(cell(row, content_));
        if (text::count_code_points(words) > most)
            words = words.substr(0, text::byte_offset(words, most)) + "…";
        result_.not_found.push_back({row.line, std::move(words), std::move(why)});
    }

    store::Change& change_;
    const store::Project& project_;
    TableColumns columns_;
    std::size_t document_, tag_, content_;
    std::optional<std::size_t> id_;
    CoderId coder_;
    std::map<std::string, SourceId> sources_;        ///< by folded name, with and without an ending
    std::unordered_map<std::string, CodeId> codes_;  ///< by tag
    std::unordered_map<CodeId, CodeKind> kinds_;
    std::optional<HighlightedText> text_;
    std::string last_highlight_, last_document_;
    std::optional<HighlightedText::Found> found_;
    std::uint64_t already_ = 0, several_ = 0, untagged_ = 0;
    ImportedHighlights result_;
};

}  // namespace

ImportedHighlights import_highlights(store::Change& change, const store::Project& project, const Table& table,
                                     Progress& progress) {
    HighlightsImport import{change, project, table};
    std::uint64_t done = 0;
    for_each_row(table, [&](const Table::Row& row) {
        if (done++ % highlights_between_reports == 0)
            advance(progress, done, table.rows.size(), Message{"Taking codings"});
        import.take(row);
    });
    return import.take_result();
}

}  // namespace coding::exchange::taguette
