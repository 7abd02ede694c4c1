// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/exchange/codings_table.hpp"

#include <array>
#include <charconv>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <tuple>
#include <unordered_map>

#include "libcoding/exchange/table_columns.hpp"
#include "libcoding/model/coding.hpp"
#include "libcoding/store/codes.hpp"
#include "libcoding/store/codings.hpp"
#include "libcoding/store/named.hpp"
#include "libcoding/store/people.hpp"
#include "libcoding/store/sources.hpp"
#include "libcoding/text/folding.hpp"
#include "libcoding/text/utf8.hpp"

namespace coding::exchange {
namespace {

using containers::Table;

constexpr std::uint64_t rows_between_reports = 4096;

constexpr std::array<std::pair<std::string_view, Polarity>, 4> french_polarities{{
    {"levier", Polarity::lever},
    {"frein", Polarity::barrier},
    {"ambivalente", Polarity::ambivalent},
    {"aucune", Polarity::none},
}};

std::optional<Polarity> polarity_of(const std::string& word) {
    const auto key = text::search_key(word);
    if (key.empty()) return std::nullopt;
    if (const auto polarity = from_name<Polarity>(key)) return polarity;
    for (const auto& [name, polarity] : french_polarities) {
        if (name == key) return polarity;
    }
    throw Error{ErrorKind::input, Message{"“{0}” is no polarity.", word},
                Message{"It can be: lever, barrier, ambivalent, none."}};
}

std::optional<int> intensity_of(const std::string& word) {
    if (word.empty()) return std::nullopt;
    if (word.size() == 1 && word[0] >= '1' && word[0] <= '5') return word[0] - '0';
    throw Error{ErrorKind::input, Message{"The intensity cannot be “{0}”.", word},
                Message{"It is a whole number from 1 (weak) to 5 (strong)."}};
}

std::uint32_t number(const std::string& word) {
    std::uint32_t value = 0;
    const auto [end, fault] = std::from_chars(word.data(), word.data() + word.size(), value);
    if (word.empty() || fault != std::errc{} || end != word.data() + word.size()) {
        throw Error{ErrorKind::input, Message{"“{0}” is no whole number from 0 on.", word}};
    }
    return value;
}

/// A source while its codings are taken: its text, and its text as search sees it when that is needed.
class CodedSource {
  public:
    CodedSource(const store::Change& change, const store::Project& project, const Source& source)
        : text_(store::source_text(project, source.id)), layout_(change, source.id) {}

    [[nodiscard]] const store::SourceLayout& layout() const { return layout_; }

    /// Where these words stand.
    Span place(const std::string& words) {
        if (const auto exact = only(text_, words)) {
            const auto begin = text::count_code_points(std::string_view{text_}.substr(0, *exact));
            return span(begin, words);
        }
        if (!folded_) folded_ = text::fold(text_);
        const auto key = text::search_key(words);
        const auto found = only(folded_->text, key);
        if (!found) {
            throw Error{ErrorKind::not_found,
                        Message{"These words do not stand in the source: “{0}”.", brief(words)},
                        Message{"Copy them from the transcript as they stand there."}};
        }
        return folded_->original(
            span(text::count_code_points(std::string_view{folded_->text}.substr(0, *found)), key));
    }

    /// Error{conflict} unless these words stand at the span.
    void verify(Span span, const std::string& words) const {
        const auto there = text::slice(text_, span);
        if (text::search_key(text::trimmed(there)) == text::search_key(words)) return;
        throw Error{
            ErrorKind::conflict,
            Message{"At that place stands “{0}”, not “{1}”.", brief(std::string{there}), brief(words)},
            Message{"The positions and the words disagree; take one of the two columns out."}};
    }

  private:
    static Span span(std::size_t begin, std::string_view words) {
        return {static_cast<std::uint32_t>(begin),
                static_cast<std::uint32_t>(begin + text::count_code_points(words))};
    }

    static std::string brief(const std::string& words) {
        constexpr std::size_t most = 60;
        return text::count_code_points(words) <= most ? words
                                                      : words.substr(0, text::byte_offset(words, most)) + "…";
    }

    /// The byte where the words begin, when they stand in the text once.
    static std::optional<std::size_t> only(std::string_view text, const std::string& words) {
        const auto first = text.find(words);
        if (first == std::string_view::npos) return std::nullopt;
        if (text.find(words, first + 1) != std::string_view::npos) {
            throw Error{ErrorKind::conflict,
                        Message{"These words stand in the source more than once: “{0}”.", brief(words)},
                        Message{"Quote more of them, or give their positions."}};
        }
        return first;
    }

    std::string text_;
    store::SourceLayout layout_;
    std::optional<text::Folded> folded_;
};

class CodingsImport {
  public:
    CodingsImport(store::Change& change, const store::Project& project, const Table& table)
        : change_(change), project_(project), columns_(table), codebook_(store::codebook(project)) {
        needed(columns_.source, "source");
        needed(columns_.path ? columns_.path : columns_.code, "code");
        for (const auto& coding : store::codings(project)) taken_.emplace(key(coding), said_of(coding));
    }

    void take(const Table::Row& row) {
        Coding coding;
        const auto& [source, place] = source_named(cell(row, columns_.source));
        coding.source = source;
        const auto& code = code_named(row);
        coding.code = code.id;
        coding.coder = coder_named(cell(row, columns_.coder));
        coding.span = span(row, *place);
        coding.polarity = polarity_of(cell(row, columns_.polarity)).value_or(default_polarity(code.kind));
        coding.intensity = intensity_of(cell(row, columns_.intensity));
        coding.condition = unguarded(cell(row, columns_.condition));
        coding.memo = unguarded(cell(row, columns_.memo));
        if (const auto [there, is_new] = taken_.emplace(key(coding), said_of(coding)); !is_new) {
            ++imported_.already;
            if (there->second != said_of(coding)) ++imported_.otherwise;
            return;
        }
        store::add_coding(change_, coding, place->layout());
        ++imported_.added;
    }

    [[nodiscard]] ImportedCodings imported() const { return imported_; }

  private:
    using Key = std::tuple<SourceId, CodeId, CoderId, Span>;
    using KnownSource = std::pair<SourceId, std::shared_ptr<CodedSource>>;

    /// Tells codings of one passage apart by all else that is said of it; a number, as there may be millions.
    static std::size_t said_of(const Coding& coding) {
        auto said = static_cast<std::size_t>(coding.polarity) * 8 +
                    static_cast<std::size_t>(coding.intensity.value_or(0));
        for (const auto* words : {&coding.condition, &coding.memo})
            said = said * 1'000'003 + std::hash<std::string>{}(*words);
        return said;
    }

    static Key key(const Coding& coding) { return {coding.source, coding.code, coding.coder, coding.span}; }

    const KnownSource& source_named(const std::string& name) {
        if (const auto found = sources_.find(name); found != sources_.end()) return found->second;
        if (name.empty()) throw Error{ErrorKind::input, Message{"The row names no source."}};
        const auto source = store::source_named(project_, name);
        return sources_
            .emplace(name, KnownSource{source.id, std::make_shared<CodedSource>(change_, project_, source)})
            .first->second;
    }

    const Code& code_named(const Table::Row& row) {
        auto name = cell(row, columns_.path);
        if (name.empty()) name = cell(row, columns_.code);
        if (name.empty()) throw Error{ErrorKind::input, Message{"The row names no code."}};
        const auto found = codes_.find(name);
        const auto index = found != codes_.end() ? found->second : store::code_named(codebook_, name);
        codes_.emplace(name, index);
        return codebook_.codes()[index];
    }

    CoderId coder_named(const std::string& given) {
        const auto& name = given.empty() ? change_.coder() : given;
        if (const auto found = coders_.find(name); found != coders_.end()) return found->second;
        return coders_.emplace(name, store::coder_named(change_, name).id).first->second;
    }

    Span span(const Table::Row& row, CodedSource& source) const {
        const auto begin = cell(row, columns_.begin), end = cell(row, columns_.end);
        auto words = cell(row, columns_.quote);
        if (words.empty()) words = unguarded(cell(row, columns_.text));
        if (begin.empty() && end.empty()) {
            if (words.empty()) {
                throw Error{ErrorKind::input, Message{"The row tells no passage."},
                            Message{"Give its begin and end, or its exact words (“quote”)."}};
            }
            return source.place(words);
        }
        const Span given{number(begin), number(end)};
        static_cast<void>(source.layout().places(given));  // throws where the span leaves the text
        if (!words.empty()) source.verify(given, words);
        return given;
    }

    store::Change& change_;
    const store::Project& project_;
    TableColumns columns_;
    Codebook codebook_;
    std::map<Key, std::size_t> taken_;
    std::map<std::string, KnownSource> sources_;
    std::unordered_map<std::string, std::size_t> codes_;
    std::unordered_map<std::string, CoderId> coders_;
    ImportedCodings imported_;
};

}  // namespace

ImportedCodings import_codings(store::Change& change, const store::Project& project, const Table& table,
                               Progress& progress) {
    CodingsImport import{change, project, table};
    std::uint64_t done = 0;
    for_each_row(table, [&](const Table::Row& row) {
        if (done++ % rows_between_reports == 0) {
            advance(progress, done, table.rows.size(), Message{"Taking codings"});
        }
        import.take(row);
    });
    return import.imported();
}

}  // namespace coding::exchange
