// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/report/quoting.hpp"

#include <algorithm>

#include "libcoding/report/cells.hpp"
#include "libcoding/store/quote.hpp"
#include "libcoding/text/utf8.hpp"

namespace coding::report {

std::string told_words(const store::Project& project, const store::CountingTables& tables, Span span) {
    return store::quote(project, tables, span, [&](std::uint32_t speaker) -> std::optional<std::string> {
        if (may_be_named(tables.participants[speaker].consent)) return std::nullopt;
        return person_number(speaker);
    });
}

void warn_of_spoken_names(std::vector<Message>& warnings, const store::CountingTables& tables) {
    if (std::all_of(tables.participants.begin(), tables.participants.end(),
                    [](const Participant& person) { return may_be_named(person.consent); })) {
        return;
    }
    warnings.emplace_back(
        "Whoever is quoted without the name may be named in what others say: look before this leaves the "
        "team.");
}

Quoting::Quoting(const store::ProjectInfo& project, const store::CountingTables& tables,
                 const std::function<std::string(Span)>& words)
    : project_(project), tables_(tables), words_(words), source_begins_(tables.sources.size()) {
    for (auto block = tables.blocks.rbegin(); block != tables.blocks.rend(); ++block) {
        source_begins_[block->source] = block->begin;
    }
}

Quote Quoting::quote(const analysis::QuoteRef& passage) const {
    const auto& source = tables_.sources[passage.source];
    Quote quote;
    quote.text = std::string{text::trimmed(words_(passage.span))};
    if (passage.speaker != store::FlatBlock::none) quote.speaker = person_name(tables_, passage.speaker);
    quote.source = source.name;
    quote.code = tables_.codebook.path(passage.code);
    quote.language = source.language.empty() ? project_.language : source.language;
    quote.polarity = passage.polarity;
    quote.begin = passage.span.begin - source_begins_[passage.source];
    quote.end = passage.span.end - source_begins_[passage.source];
    quote.coders = passage.coders;
    quote.intensity = passage.intensity;
    return quote;
}

}  // namespace coding::report
