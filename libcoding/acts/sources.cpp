// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/acts/sources.hpp"

#include <algorithm>
#include <utility>

#include "libcoding/acts/kept_names.hpp"
#include "libcoding/acts/sentences.hpp"
#include "libcoding/error.hpp"
#include "libcoding/store/blocks.hpp"
#include "libcoding/store/people.hpp"
#include "libcoding/store/sources.hpp"
#include "libcoding/store/use.hpp"
#include "libcoding/text/encoding.hpp"
#include "libcoding/text/segmentation.hpp"
#include "libcoding/text/utf8.hpp"

namespace coding::acts {
namespace {

Source source_there(const store::Project& project, SourceId id) {
    if (auto found = store::source(project, id)) return std::move(*found);
    throw Error{ErrorKind::not_found, Message{"The source is not in the project."},
                Message{"It may have been removed; undo brings it back."}};
}

bool is_digit(char letter) {
    return letter >= '0' && letter <= '9';
}

void refuse_no_date(const std::string& date) {
    constexpr std::string_view form = "0000-00-00";
    const bool fits = date.size() == form.size() &&
                      std::equal(date.begin(), date.end(), form.begin(), [](char letter, char wanted) {
                          return wanted == '0' ? is_digit(letter) : letter == wanted;
                      });
    if (date.empty() || fits) return;
    throw Error{ErrorKind::conflict, Message{"“{0}” is no date.", date},
                Message{"Write it as year-month-day: 2026-03-12."}};
}

std::vector<Block> paragraphs(std::string_view text) {
    if (text::first_invalid_utf8(text)) {
        throw Error{ErrorKind::input, Message{"The text is not in UTF-8."}, Message{"Write it anew."}};
    }
    std::vector<Block> blocks;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size() - 1) + 1;
        blocks.emplace_back().text = text.substr(0, end);
        text.remove_prefix(end);
    }
    return blocks;
}

}  // namespace

Source change_source(store::Project& project, std::string_view coder, const Source& source) {
    refuse_no_date(source.date);
    const auto before = source_there(project, source.id);
    auto change =
        project.change(coder, before.name == source.name
                                  ? Message{"Changed the source {0}", before.name}
                                  : Message{"Renamed the source {0} to “{1}”", before.name, source.name});
    const KeptNames kept{project};
    store::update_source(change, source);
    kept.follow(change);
    if (before.language != source.language) store::recount(change, source.id);
    change.commit();
    return source_there(project, source.id);
}

HistoryId set_source_kind(store::Project& project, std::string_view coder, std::span<const SourceId> sources,
                          SourceKind kind) {
    auto change = project.change(coder, {});
    std::string first;
    std::size_t count = 0;
    for (const SourceId id : sources) {
        auto source = source_there(project, id);
        if (source.kind == kind) continue;
        if (count++ == 0) first = source.name;
        source.kind = kind;
        store::update_source(change, source);
    }
    change.tell(
        Message{"Changed the kind of {0, plural, one {the source {1}} other {# sources}}", count, first});
    return change.commit();
}

HistoryId set_source_values(store::Project& project, std::string_view coder,
                            std::span<const SourceValue> values) {
    auto change = project.change(coder, {});
    if (values.empty()) return {};
    for (const auto& [source, attribute, value] : values) store::set_value(change, source, attribute, value);
    const auto& [source, attribute, value] = values.front();
    change.tell(values.size() == 1
                    ? Message{"Set {0} of {1} to “{2}”", attribute, name_of_source(project, source), value}
                    : Message{"Set {0, plural, one {# value} other {# values}} of sources", values.size()});
    return change.commit();
}

HistoryId move_sources(store::Project& project, std::string_view coder, std::span<const SourceId> sources,
                       std::optional<std::size_t> place) {
    auto change = project.change(coder, {});
    std::vector<SourceId> order;
    std::size_t before = 0, number = 0;
    for (const Source& source : store::sources(project)) {
        if (std::find(sources.begin(), sources.end(), source.id) == sources.end()) {
            order.push_back(source.id);
            if (!place || number < *place) ++before;
        }
        ++number;
    }
    order.insert(order.begin() + static_cast<std::ptrdiff_t>(before), sources.begin(), sources.end());
    change.tell(Message{"Moved {0, plural, one {the source {1}} other {# sources}}", sources.size(),
                        sources.empty() ? std::string{} : name_of_source(project, sources.front())});
    store::order_sources(change, order);
    return change.commit();
}

SourceRemovalPlan plan_remove_sources(const store::Project& project, std::span<const SourceId> sources) {
    const auto use = store::use_of(project, sources);
    return {use.blocks, use.codings, use.memos, use.links};
}

HistoryId remove_sources(store::Project& project, std::string_view coder, std::span<const SourceId> sources) {
    auto change = project.change(coder, {});
    const auto plan = plan_remove_sources(project, sources);
    change.tell(Message{
        "Removed {0, plural, one {the source {1}} other {# sources}} with {2, plural, =0 {no codings} "
        "one {# coding} other {# codings}}",
        sources.size(), sources.empty() ? std::string{} : name_of_source(project, sources.front()),
        plan.codings});
    for (const SourceId source : sources) store::remove_source(change, source);
    return change.commit();
}

Source write_source(store::Project& project, std::string_view coder, const WrittenSource& written) {
    refuse_no_date(written.date);
    auto blocks = paragraphs(text::with_plain_line_ends(written.text));
    Source source;
    source.name = written.name;
    source.kind = written.kind;
    source.date = written.date;
    source.language = written.language;
    source.format = "written";
    auto change = project.change(coder, Message{"Wrote the source {0}", written.name});
    text::Segmenter segmenter{written.language.empty() ? project.info().language : written.language};
    store::add_source(change, source, blocks, segmenter);
    change.commit();
    return source;
}

}  // namespace coding::acts
