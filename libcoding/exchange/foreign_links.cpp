// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/exchange/foreign_links.hpp"

#include "libcoding/text/utf8.hpp"

namespace coding::exchange {

ForeignCaseLinks::ForeignCaseLinks(ForeignProject& project) : project_(project) {
    for (const auto& source : project.sources) {
        lengths_.push_back(static_cast<std::int64_t>(text::count_code_points(source.text)));
    }
}

bool ForeignCaseLinks::is_whole(std::size_t source, std::int64_t begin, std::int64_t end) const {
    // A whole text ends at its length, or one before; where there was no text yet, at 0.
    return begin <= 0 && (end <= 0 || end >= lengths_[source] - 1);
}

void ForeignCaseLinks::add(std::size_t person, const ForeignProject::Passage& passage,
                           const ForeignProject::Note& said) {
    auto& one = project_.cases[person];
    one.sources.push_back(passage.source);
    auto note = said;
    if (is_whole(passage.source, passage.begin, passage.end)) {
        note.on = ForeignProject::OnSource{passage.source};
    } else {
        note.title = one.name;
        note.on = passage;
    }
    project_.add(std::move(note));
}

}  // namespace coding::exchange
