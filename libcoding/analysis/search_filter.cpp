// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/search_filter.hpp"

#include <algorithm>

#include "libcoding/error.hpp"
#include "libcoding/store/by_name.hpp"
#include "libcoding/store/codes.hpp"
#include "libcoding/store/codings.hpp"
#include "libcoding/store/people.hpp"
#include "libcoding/store/sources.hpp"

namespace coding::analysis {

namespace {

/// `kept` and those of `some` alone.
template <class Thing>
void intersect(std::optional<std::set<Thing>>& kept, const std::set<Thing>& some) {
    if (!kept) {
        kept = some;
    } else {
        std::erase_if(*kept, [&some](const Thing& thing) { return !some.contains(thing); });
    }
}

template <class Thing>
Thing found(std::optional<Thing> thing, Message message, Message hint) {
    if (!thing) throw Error{ErrorKind::not_found, std::move(message), std::move(hint)};
    return *std::move(thing);
}

std::set<SourceId> sources_named(const store::Project& project, const std::vector<std::string>& names) {
    const std::vector<Source> all = store::sources(project);
    std::set<SourceId> chosen;
    for (const std::string& name : names) {
        chosen.insert(found(store::by_name(all, name),
                            Message{"The project has no source named “{0}”.", name},
                            Message{"“focale list PROJECT sources” shows their names."})
                          .id);
    }
    return chosen;
}

std::set<SourceId> sources_of_groups(const store::Project& project, const std::vector<std::string>& names) {
    const std::vector<Group> all = store::groups(project);
    std::set<SourceId> chosen;
    for (const std::string& name : names) {
        const Group group =
            found(store::by_name(all, name), Message{"The project has no group named “{0}”.", name},
                  Message{"“focale list PROJECT groups” shows their names."});
        for (const SourceId source : store::members(project, group.id)) chosen.insert(source);
    }
    return chosen;
}

std::set<ParticipantId> speakers_named(const store::Project& project, const std::vector<std::string>& names) {
    const std::vector<Participant> all = store::participants(project);
    std::set<ParticipantId> chosen;
    for (const std::string& name : names) {
        chosen.insert(found(store::by_name(all, name),
                            Message{"The project has no participant named “{0}”.", name},
                            Message{"“focale list PROJECT participants” shows their names."})
                          .id);
    }
    return chosen;
}

Attribute attribute_named(const store::Project& project, const std::string& name) {
    const std::vector<Attribute> all = store::attributes(project);
    for (const Attribute::Of of : {Attribute::Of::participant, Attribute::Of::source}) {
        std::vector<Attribute> candidates = all;
        std::erase_if(candidates, [of](const Attribute& attribute) { return attribute.of != of; });
        if (auto attribute = store::by_name(candidates, name)) return *std::move(attribute);
    }
    throw Error{ErrorKind::not_found, Message{"The project has no attribute named “{0}”.", name},
                Message{"Import a table of participants or sources that has it as a column."}};
}

}  // namespace

SearchFilter::SearchFilter(const store::Project& project, const SearchRequest& request) {
    if (!request.sources.empty()) intersect(sources_, sources_named(project, request.sources));
    if (!request.groups.empty()) intersect(sources_, sources_of_groups(project, request.groups));
    if (!request.speakers.empty()) intersect(speakers_, speakers_named(project, request.speakers));

    std::map<std::pair<Attribute::Of, AttributeId>, std::vector<std::string>> wanted;
    for (const auto& [name, value] : request.where) {
        const Attribute attribute = attribute_named(project, name);
        wanted[{attribute.of, attribute.id}].push_back(value);
    }
    for (const auto& [attribute, values] : wanted) {
        if (attribute.first == Attribute::Of::participant) {
            intersect(speakers_, store::participants_with(project, attribute.second, values));
        } else {
            intersect(sources_, store::sources_with(project, attribute.second, values));
        }
    }
    if (!request.within_codes.empty()) add_passages(project, request.within_codes);
}

void SearchFilter::add_passages(const store::Project& project, const std::vector<std::string>& codes) {
    const Codebook codebook = store::codebook(project);
    std::set<std::size_t> chosen;
    for (const std::string& name : codes) {
        const std::size_t index = found(codebook.find(name), Message{"The codebook has no code “{0}”.", name},
                                        Message{"“focale list PROJECT codes” shows their names."});
        for (std::size_t i = index; i < codebook.subtree_end(index); ++i) chosen.insert(i);
    }
    passages_.emplace();
    for (const std::size_t index : chosen) {
        store::CodingFilter filter;
        filter.code = codebook.codes()[index].id;
        for (const Coding& coding : store::codings(project, filter))
            (*passages_)[coding.source].push_back(coding.span);
    }
    for (auto& [source, spans] : *passages_) {
        std::sort(spans.begin(), spans.end());
        std::vector<Span> merged;
        for (const Span span : spans) {
            if (!merged.empty() && span.begin <= merged.back().end) {
                merged.back().end = std::max(merged.back().end, span.end);
            } else {
                merged.push_back(span);
            }
        }
        spans = std::move(merged);
    }
    std::set<SourceId> coded;
    for (const auto& [source, spans] : *passages_) coded.insert(source);
    intersect(sources_, coded);
}

bool SearchFilter::takes(SourceId source, Span hit) const {
    if (!passages_) return true;
    const auto spans = passages_->find(source);
    if (spans == passages_->end()) return false;
    const auto after = std::upper_bound(spans->second.begin(), spans->second.end(), hit.begin,
                                        [](std::uint32_t at, Span span) { return at < span.begin; });
    return after != spans->second.begin() && hit.end <= (after - 1)->end;
}

}  // namespace coding::analysis
